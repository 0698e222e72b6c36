// Offline use, and new versions: offered by a quiet note, taken when the person says so or all tabs are closed.
import { note } from "./note.ts";
import { workerUrl } from "./trusted.ts";
import { say } from "./words.ts";

export async function keepOffline(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const registration = await navigator.serviceWorker.register(workerUrl("./sw.js"), { updateViaCache: "none" });
  if (registration.waiting) offer(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const next = registration.installing;
    next?.addEventListener("statechange", () => {
      if (next.state === "installed" && navigator.serviceWorker.controller) offer(next);
    });
  });
}

/** With its caches gone the service worker is of no use any more; the next load installs it anew. */
export async function forgetProgram(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
}

function offer(next: ServiceWorker): void {
  note(say().update, {
    label: say().updateNow,
    act: () => {
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      next.postMessage("use");
    },
  });
}
