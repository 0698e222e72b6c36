// The shell's own quiet line at the page's edge: a fault, a restart, a new version. One at a time, the latest wins.
import { say } from "./words.ts";

export function note(sentence: string, action?: { readonly label: string; act(): void }): void {
  const line = document.getElementById("shell-note")!;
  const text = document.createElement("p");
  text.textContent = sentence;
  line.replaceChildren(text);
  if (action) line.append(button(action.label, () => { hide(line); action.act(); }));
  line.append(button(say().dismiss, () => hide(line)));
  line.hidden = false;
}

function hide(line: HTMLElement): void {
  line.hidden = true;
  line.replaceChildren();
}

export function button(label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = label;
  made.addEventListener("click", act);
  return made;
}
