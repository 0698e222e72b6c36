// A language model on this computer: one question at a time, its answer told to the engine piece by piece. The model is a
// program that listens on this computer, asked through the door, or the browser's own.
import type { Door, Hearing, Question, Reply } from "./door.ts";

/** Tells the engine what came, not more often than the eye follows. */
const PAUSE = 80;

/** The browser's own model (the Prompt API), as far as it is used here. */
interface LanguageModel {
  availability(): Promise<string>;
  create(options: { initialPrompts: readonly Message[]; signal: AbortSignal }): Promise<Session>;
}
interface Session {
  promptStreaming(text: string, options: { signal: AbortSignal }): ReadableStream<string>;
  destroy(): void;
}
interface Message {
  readonly role: string;
  readonly content: string;
}

export class Model {
  readonly #door: Door;
  readonly #running = new Map<string, AbortController>();

  constructor(door: Door) {
    this.#door = door;
  }

  /** @param tell hears each piece of an answer; `plain` where it is bare text */
  async ask(question: Question, tell: (piece: { nr: string; text: string; plain: string }) => void): Promise<Reply> {
    const { nr = "", what = "", host = "" } = question;
    const stop = new AbortController();
    this.#running.set(nr, stop);
    let held = "";
    let timer: ReturnType<typeof setTimeout> | undefined;
    const plain = String(host === "browser");
    const flush = () => {
      clearTimeout(timer);
      timer = undefined;
      if (held && !stop.signal.aborted && what === "chat") tell({ nr, text: held, plain });
      if (what === "chat") held = "";
    };
    const hearing: Hearing = {
      signal: stop.signal,
      piece(text) {
        held += text;
        if (what === "chat") timer ??= setTimeout(flush, PAUSE);
      },
    };
    const reply = host === "browser" ? await this.#builtIn(question, hearing) : await this.#door.converse(question, hearing);
    flush();
    this.#running.delete(nr);
    return what === "chat" ? reply : { ...reply, body: reply["body"] || held };
  }

  stop(nr: string): void {
    this.#running.get(nr)?.abort();
  }

  /** What may no longer be asked is let go. */
  heed(): void {
    if (!this.#door.mayAskModel()) for (const stop of this.#running.values()) stop.abort();
  }

  /** The browser's own model: only one that is there already; nothing makes the browser fetch one. */
  async #builtIn({ body = "", refused = "", what, ...rest }: Question, hearing: Hearing): Promise<Reply> {
    const said = { bytesOut: "0", bytesIn: "0", status: "0", error: "", ...rest, what: what ?? "" };
    const builtIn = (globalThis as { LanguageModel?: LanguageModel }).LanguageModel;
    if (refused || !this.#door.mayAskModel()) return { ...said, ok: "false", error: refused || "This source is switched off; it was not asked." };
    try {
      const availability = (await builtIn?.availability()) ?? "unavailable";
      if (what === "list") return { ...said, ok: "true", status: "200", body: availability };
      if (availability !== "available") return { ...said, ok: "false", error: "The browser's own model is not there." };
      const messages = JSON.parse(body) as Message[];
      const session = await builtIn!.create({ initialPrompts: messages.slice(0, -1), signal: hearing.signal });
      let length = 0;
      try {
        const reader = session.promptStreaming(messages.at(-1)!.content, { signal: hearing.signal }).getReader();
        for (let part = await reader.read(); !part.done; part = await reader.read()) {
          length += part.value.length;
          hearing.piece(part.value);
        }
      } finally {
        session.destroy();
      }
      return { ...said, ok: "true", status: "200", bytesOut: String(body.length), bytesIn: String(length) };
    } catch {
      return { ...said, ok: "false", error: hearing.signal.aborted ? "Stopped." : "The browser's own model did not answer." };
    }
  }
}
