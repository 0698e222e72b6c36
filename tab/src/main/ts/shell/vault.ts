// The vault's worker as the page sees it: asks by number, hears answers, some in several parts.
import { workerUrl } from "./trusted.ts";

export interface Answer {
  readonly ok: boolean;
  readonly error?: string;
  readonly more?: boolean;
  readonly [field: string]: unknown;
}

export class Vault {
  readonly #worker: Worker;
  readonly #waiting = new Map<string, (answer: Answer) => void>();
  #asked = 0;
  /** Hears what the vault tells unasked: records and the state of the companion's copy. */
  told: (kind: string, answer: Answer) => void = () => {};

  /** @param released called when another tab has taken the vault over */
  constructor(released: () => void) {
    this.#worker = new Worker(workerUrl("./vault-worker.js"), { type: "module", name: "vault" });
    this.#worker.onmessage = ({ data }: MessageEvent<Answer & { id?: string; kind?: string }>) => {
      if (data.id === undefined) {
        if (data.kind === "vault.released") released();
        else if (data.kind !== undefined) this.told(data.kind, data);
        return;
      }
      const { id, ...answer } = data;
      const hear = this.#waiting.get(id);
      if (!answer.more) this.#waiting.delete(id);
      hear?.(answer);
    };
    this.#worker.onerror = (event) => {
      const error = event.message || "the vault's worker failed";
      for (const hear of this.#waiting.values()) hear({ ok: false, error });
      this.#waiting.clear();
    };
  }

  /** @param hear called once per part of the answer; the last one has no `more` */
  ask(kind: string, data: Readonly<Record<string, unknown>>, hear: (answer: Answer) => void): void {
    const id = String(++this.#asked);
    this.#waiting.set(id, hear);
    this.#worker.postMessage({ id, kind, data });
  }

  askOnce(kind: string): Promise<Answer> {
    return new Promise((done) => this.ask(kind, {}, (answer) => { if (!answer.more) done(answer); }));
  }
}
