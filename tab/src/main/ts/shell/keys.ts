// Keys become events; arrow keys move the focus inside a roving group.
import type { Send } from "./actions.ts";

const IN_FIELDS = new Set(["Escape", "Ctrl+K", "Ctrl+Enter", "Ctrl+S"]);
const WITH_CONTROL = new Set(["K", "Z", "Y", "Enter", "S"]);
const MODIFIERS = new Set(["Shift", "Control", "Alt", "Meta", "AltGraph", "CapsLock", "Dead", "Process", "Unidentified"]);

export function listenToKeys(send: Send): void {
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.defaultPrevented) return;
    if (rove(event)) return;
    const key = nameOf(event);
    if (!key || (typing(event.target) && !IN_FIELDS.has(key))) return;
    if (pressesControl(event)) return;
    if (key.startsWith("Ctrl+") || key === "/") event.preventDefault();
    send("key", { key });
  });

  // Escape has been sent as a key already; whether the dialog closes is the engine's to say.
  document.addEventListener("cancel", (event) => {
    if (event.target instanceof HTMLDialogElement) event.preventDefault();
  }, true);
}

/** "a", "?", "Ctrl+K", "Shift+Enter", "ArrowDown"; nothing for what is the browser's. */
export function nameOf(event: KeyboardEvent): string | undefined {
  const { key } = event;
  if (MODIFIERS.has(key) || key === "Tab" || /^F\d+$/.test(key)) return undefined;
  const letter = key.length === 1;
  if (event.ctrlKey || event.metaKey) {
    const name = letter ? key.toUpperCase() : key;
    if (!WITH_CONTROL.has(name) || event.altKey) return undefined;
    return (event.shiftKey ? "Ctrl+Shift+" : "Ctrl+") + name;
  }
  if (event.altKey) return undefined;
  return !letter && event.shiftKey ? "Shift+" + key : key;
}

function typing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit", "file", "range"].includes(target.type);
}

/** Enter and Space on something that can be pressed are a click, and arrows in a radio group or slider are its own. */
function pressesControl(event: KeyboardEvent): boolean {
  const { target, key } = event;
  if (!(target instanceof Element)) return false;
  if (key === "Enter" || key === " ") return target.closest("a[href], button, summary, input, select") !== null;
  return key.startsWith("Arrow") && target.matches("input, select, [role=slider]");
}

const STOPS = "[data-act], a[href], button:not(:disabled), [tabindex]";

function rove(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !(event.target instanceof HTMLElement)) return false;
  const group = event.target.closest<HTMLElement>("[data-roving]");
  if (!group) return false;
  // A field above its list: the arrows leave the field for the list and come back to it.
  const leaves = group.dataset["roving"] === "list" && (event.key === "ArrowDown" || event.key === "ArrowUp");
  if (typing(event.target) && !leaves) return false;
  const stops = [...group.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => stop.tabIndex >= -1 && stop.checkVisibility());
  const at = stops.indexOf(event.target);
  const forward = document.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
  const back = document.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
  const both = group.dataset["roving"] === "both";
  const to =
    event.key === "ArrowDown" || (both && event.key === forward) ? at + 1
    : event.key === "ArrowUp" || (both && event.key === back) ? at - 1
    : event.key === "Home" ? 0
    : event.key === "End" ? stops.length - 1
    : undefined;
  if (to === undefined || at < 0) return false;
  event.preventDefault();
  stops[Math.max(0, Math.min(stops.length - 1, to))]?.focus();
  return true;
}
