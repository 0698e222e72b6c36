// How far a long file is read, with numbers, and a button that stops it. It stands apart from what the engine draws, because
// the engine draws nothing until it is done.
import type { Progress as Told } from "../engine/messages.ts";
import { announce } from "./announce.ts";
import { say } from "./words.ts";

/** What is read within this time, in milliseconds, is not worth a word. */
const PATIENCE = 300;
/** How often it is said aloud, in milliseconds. */
const ALOUD = 4_000;

export class Progress {
  readonly #stop: () => void;
  #box: HTMLElement | undefined;
  #bar: HTMLProgressElement | undefined;
  #text: HTMLElement | undefined;
  #begun = 0;
  #spoken = 0;
  #most = 0;
  #stage = "";

  /** @param stop ends the reading; nothing of it is kept */
  constructor(stop: () => void) {
    this.#stop = stop;
  }

  tell({ stage, done, of }: Told): void {
    const now = performance.now();
    this.#begun ||= now;
    if (stage !== this.#stage) this.#most = 0;
    this.#stage = stage;
    this.#most = Math.max(this.#most, done);
    if (now - this.#begun < PATIENCE) return;
    this.#show();
    const count = (n: number) => n.toLocaleString(document.documentElement.lang || undefined);
    const text = say().reading[stage].replace("{0}", count(this.#most)).replace("{1}", count(of));
    this.#text!.textContent = text;
    this.#bar!.max = of;
    this.#bar!.value = this.#most;
    if (now - this.#spoken > ALOUD) {
      this.#spoken = now;
      announce(text, false);
    }
  }

  /** The engine has answered. */
  done(): void {
    this.#begun = this.#spoken = this.#most = 0;
    if (!this.#box || this.#box.hidden) return;
    this.#box.hidden = true;
  }

  #show(): void {
    if (!this.#box) {
      this.#box = document.createElement("section");
      this.#box.className = "reading";
      this.#box.setAttribute("aria-label", say().readingTitle);
      this.#text = document.createElement("p");
      this.#text.id = "reading-text";
      this.#bar = document.createElement("progress");
      this.#bar.setAttribute("aria-labelledby", "reading-text");
      const stop = document.createElement("button");
      stop.type = "button";
      stop.className = "btn small";
      stop.id = "reading-stop";
      stop.textContent = say().stop;
      stop.addEventListener("click", () => {
        this.done();
        this.#stop();
      });
      this.#box.append(this.#text, this.#bar, stop);
      document.body.append(this.#box);
    }
    this.#box.hidden = false;
  }
}
