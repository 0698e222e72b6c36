// Clicks, submits and typing become events.
import type { EventData } from "./engine.ts";
import { isField, sent, touched, valuesOf } from "./fields.ts";

/** Tells the engine what happened; bytes are given away. */
export type Send = (name: string, data: EventData, bytes?: Uint8Array<ArrayBuffer>) => void;

const LIVE_PAUSE = 60;

export function listenToActions(send: Send): void {
  document.addEventListener("click", (event) => {
    const target = actionOf(event.target);
    if (!target || !plain(event)) return;
    if (target instanceof HTMLFormElement || target instanceof HTMLSelectElement || submits(target)) return;
    if (isToggle(target)) return send(target.dataset["act"]!, { ...argumentsOf(target), ...(target.checked ? { [target.name]: target.value } : {}) });
    event.preventDefault();
    if (target.ariaDisabled === "true") return;
    const form = formOf(target);
    send(target.dataset["act"]!, { ...(form ? valuesOf(form) : {}), ...argumentsOf(target), ...(event.shiftKey ? { shift: "true" } : {}) });
  });

  document.addEventListener("submit", (event) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const submitter = event.submitter;
    const name = submitter?.dataset["act"] ?? form.dataset["act"];
    if (!name) return;
    dropPending(form);
    const data = { ...argumentsOf(form), ...valuesOf(form, submitter), ...(submitter ? argumentsOf(submitter) : {}) };
    sent(form);
    send(name, data);
  });

  document.addEventListener("change", (event) => {
    const select = event.target;
    if (!(select instanceof HTMLSelectElement) || !select.dataset["act"]) return;
    send(select.dataset["act"], { ...argumentsOf(select), [select.name]: select.value });
  });

  document.addEventListener("input", (event) => {
    const field = event.target;
    if (!isField(field) || field.type === "file") return;
    touched(field);
    const live = field.closest<HTMLElement>("[data-live]");
    if (!live) return;
    const act = () => send(live.dataset["live"]!, liveData(live));
    if (live instanceof HTMLInputElement && live.type === "range") atNextFrame(live, act);
    else later(live, act);
  });
}

function actionOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-act]") : null;
}

/** A click with a modifier on a link is the browser's: open in a new tab, download, … */
function plain(event: MouseEvent): boolean {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented;
}

function isToggle(element: HTMLElement): element is HTMLInputElement {
  return element instanceof HTMLInputElement && (element.type === "checkbox" || element.type === "radio");
}

function submits(element: HTMLElement): boolean {
  return element instanceof HTMLButtonElement && element.type === "submit" && element.form !== null;
}

function formOf(element: HTMLElement): HTMLFormElement | null {
  return element instanceof HTMLButtonElement ? element.form : null;
}

/** All data-arg-* attributes; the name as it is written in the markup, without data-arg-. */
export function argumentsOf(element: HTMLElement): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { name, value } of element.attributes) {
    if (name.startsWith("data-arg-")) found[name.slice("data-arg-".length)] = value;
  }
  return found;
}

function liveData(live: HTMLElement): EventData {
  if (live instanceof HTMLFormElement) return { ...argumentsOf(live), ...valuesOf(live) };
  const args = argumentsOf(live);
  if (!isField(live)) return args;
  if (live instanceof HTMLInputElement && live.type === "checkbox") return live.checked ? { ...args, [live.name]: "on" } : args;
  return { ...args, [live.name]: live.value };
}

const pending = new Map<Element, ReturnType<typeof setTimeout>>();

function later(live: HTMLElement, act: () => void): void {
  clearTimeout(pending.get(live));
  pending.set(live, setTimeout(() => {
    pending.delete(live);
    if (live.isConnected) act();
  }, LIVE_PAUSE));
}

const moving = new Map<Element, () => void>();

/** What moves under the finger is said once a frame, as it stands then. */
function atNextFrame(live: HTMLElement, act: () => void): void {
  const waiting = moving.has(live);
  moving.set(live, act);
  if (waiting) return;
  requestAnimationFrame(() => {
    const last = moving.get(live);
    moving.delete(live);
    if (live.isConnected) last?.();
  });
}

/** What was about to be said by typing is said by the submit. */
function dropPending(form: HTMLFormElement): void {
  for (const [live, timer] of pending) {
    if (form.contains(live)) {
      clearTimeout(timer);
      pending.delete(live);
    }
  }
}
