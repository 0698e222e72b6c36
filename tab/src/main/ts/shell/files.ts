// Files a person picks, drops or pastes. They go to the engine as they are; sealed ones stay here under a handle until the
// engine names it.
import type { Send } from "./actions.ts";
import { argumentsOf } from "./actions.ts";

const kept = new Map<string, Uint8Array>();
let handles = 0;

/** The bytes behind a handle; a file that did not open at once can be tried again. */
export function bytesOf(handle: string): Uint8Array | undefined {
  return kept.get(handle);
}

/** Forgets the bytes behind a handle. */
export function forgetBytes(handle: string): void {
  kept.delete(handle);
}

export function listenToFiles(send: Send): void {
  document.addEventListener("change", (event) => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || input.type !== "file" || !input.files?.length) return;
    const name = input.dataset["file"];
    if (!name) return;
    const files = [...input.files];
    input.value = ""; // so that the same file can be chosen again
    void forward(send, name, input, files);
  });

  document.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault(); // else the browser would open the file
  });
  document.addEventListener("drop", (event) => {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    const place = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-drop]") : null;
    if (place) void forward(send, place.dataset["drop"]!, place, [...event.dataTransfer.files]);
  });
  document.addEventListener("paste", (event) => {
    const place = document.querySelector<HTMLElement>("[data-drop]");
    if (!place || !event.clipboardData?.files.length) return;
    event.preventDefault();
    void forward(send, place.dataset["drop"]!, place, [...event.clipboardData.files]);
  });
}

async function forward(send: Send, name: string, place: HTMLElement, files: File[]): Promise<void> {
  const args = argumentsOf(place);
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (place.dataset["bytes"] !== undefined) {
      const handle = String(++handles);
      kept.set(handle, bytes);
      send(name, { ...args, file: file.name, handle, size: String(bytes.length) });
    } else {
      send(name, { ...args, file: file.name }, bytes);
    }
  }
}
