// The screen of a tab that does not hold the vault: another one does. It covers the app until the person decides.
import { button } from "./note.ts";
import { say } from "./words.ts";

export interface Handover {
  /** Ends with true when the vault is this tab's now. */
  takeOver(): Promise<boolean>;
}

let showing = false;

/** Shows the screen; ends when the vault is this tab's. */
export function handOver({ takeOver }: Handover): Promise<void> {
  if (showing) return new Promise(() => {});
  showing = true;
  const words = say();
  const screen = document.getElementById("shell-screen")!;
  const app = document.getElementById("app")!;
  const heading = document.createElement("h1");
  heading.textContent = words.busy;
  heading.id = "shell-screen-title";
  screen.setAttribute("aria-labelledby", heading.id);
  const why = document.createElement("p");
  why.textContent = words.busyWhy;
  return new Promise((done) => {
    const here = button(words.here, async () => {
      here.ariaDisabled = "true";
      why.textContent = words.waiting;
      if (await takeOver()) {
        screen.hidden = true;
        screen.replaceChildren();
        app.inert = false;
        showing = false;
        done();
      } else {
        why.textContent = words.stuck;
        here.ariaDisabled = null;
      }
    });
    screen.replaceChildren(heading, why, here);
    app.inert = true;
    screen.hidden = false;
    here.focus();
  });
}
