// Effects: what the engine asks of the page, one line of the table each.
import { announce } from "./announce.ts";
import { Door, type Question } from "./door.ts";
import type { Effect, Engine, EventData } from "./engine.ts";
import { bytesOf, forgetBytes } from "./files.ts";
import { handOver } from "./handover.ts";
import { setLook } from "./look.ts";
import { Model } from "./model.ts";
import { setRoute } from "./route.ts";
import { save } from "./save.ts";
import { forgetProgram } from "./update.ts";
import type { Answer, Vault } from "./vault.ts";

type Data = Readonly<Record<string, unknown>>;
type Hear = (answer: Answer) => void;

export class Effects {
  readonly #engine: Engine;
  readonly #vault: Vault;
  readonly #door = new Door();
  readonly #model = new Model(this.#door);
  #askedToPersist = false;
  #early: { readonly companion: string; readonly said: Answer[]; hear: Hear } | undefined;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(engine: Engine, vault: Vault) {
    this.#engine = engine;
    this.#vault = vault;
    vault.told = (kind, answer) => this.#engine.send(kind, asText(answer));
  }

  /** Those that answer; the others are done when they are done, and answer only when they failed. */
  readonly #answering: Readonly<Record<string, (data: Data, hear: Hear) => void | Promise<void>>> = {
    "vault.open": (data, hear) => this.#open(data, hear),
    "vault.import": (data, hear) => this.#import(data, hear),
    "vault.append": (data, hear) => {
      this.#vault.ask("vault.append", data, hear);
      this.#persist();
    },
    "vault.copy": (data, hear) => this.#vault.ask("vault.copy", data, (answer) => hear(saved(answer))),
    "vault.erase": (data, hear) => this.#vault.ask("vault.erase", data, (answer) => void forgetProgram().finally(() => hear(answer))),
    "vault.export": (data, hear) => this.#vault.ask("vault.export", data, (answer) => hear(saved(answer))),
    fetch: async (data, hear) => hear((await this.#door.ask(data as Question)) as unknown as Answer),
    model: async (data, hear) => {
      const life = this.#engine.life;
      hear((await this.#model.ask(data as Question, (piece) => {
        if (life === this.#engine.life) this.#engine.send("analyst.model.piece", piece);
      })) as unknown as Answer);
    },
    download: (data, hear) => {
      const content = "base64" in data ? Uint8Array.from(atob(text(data, "base64")), (sign) => sign.charCodeAt(0)) : text(data, "text");
      save(text(data, "name"), text(data, "mime"), content);
      hear({ ok: true });
    },
    clipboard: async (data, hear) => {
      await navigator.clipboard.writeText(text(data, "text"));
      hear({ ok: true });
    },
  };

  readonly #silent: Readonly<Record<string, (data: Data, id: string) => void>> = {
    announce: (data) => announce(text(data, "text"), data["urgent"] === "true"),
    focus: (data) => document.querySelector<HTMLElement>(text(data, "selector"))?.focus(),
    "model.stop": (data) => this.#model.stop(text(data, "nr")),
    output: () => {},
    page: (data) => setLook(data as Record<string, string>),
    print: () => print(),
    reload: () => location.reload(),
    route: (data) => setRoute(text(data, "hash"), data["replace"] === "true"),
    sources: (data) => {
      this.#door.open(text(data, "on").split(" ").filter(Boolean));
      this.#model.heed();
    },
    scroll: (data) => document.querySelector(text(data, "selector"))?.scrollIntoView({ block: "nearest" }),
    timer: (data, id) => this.#timer(text(data, "name"), Number(data["ms"] ?? 0), id),
  };

  run({ id, kind, data = {} }: Effect): void {
    const life = this.#engine.life;
    const hear: Hear = (answer) => {
      if (life === this.#engine.life) this.#engine.send("answer", { ...asText(answer), id, kind });
    };
    const failed = (fault: unknown) => hear({ ok: false, error: fault instanceof Error ? fault.message : String(fault) });
    try {
      const answering = this.#answering[kind];
      const silent = this.#silent[kind];
      if (answering) Promise.resolve(answering(data, hear)).catch(failed);
      else if (silent) silent(data, id);
      else if (kind.startsWith("vault.")) this.#vault.ask(kind, data, hear);
      else throw new Error("this page has no effect " + kind);
    } catch (fault) {
      failed(fault);
    }
  }

  /** The timers of an engine that died are not the next one's. */
  forget(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  /** Opens the vault while the engine still loads; what it says is kept until the engine asks for it. */
  openEarly(companion: boolean): void {
    const said: Answer[] = [];
    const early = { companion: String(companion), said, hear: (answer: Answer) => void said.push(answer) };
    this.#early = early;
    this.#vault.ask("vault.open", { companion: early.companion }, (answer) => early.hear(answer));
  }

  #open(data: Data, hear: Hear): void {
    const heard: Hear = (answer) => {
      if (answer["state"] !== "busy") return hear(answer);
      void handOver({ takeOver: () => this.takeOver() }).then(() => this.#open(data, hear));
    };
    const early = this.#early;
    this.#early = undefined;
    if (early === undefined || early.companion !== data["companion"]) return this.#vault.ask("vault.open", data, heard);
    early.hear = heard;
    early.said.forEach(heard);
  }

  async takeOver(): Promise<boolean> {
    return (await this.#vault.askOnce("vault.takeover")).ok;
  }

  /** Asks the browser not to evict what is kept here: once there is something to keep, for some browsers ask the person. */
  #persist(): void {
    if (this.#askedToPersist) return;
    this.#askedToPersist = true;
    navigator.storage.persist?.().catch(() => {});
  }

  #import({ handle, ...rest }: Data, hear: Hear): void {
    const bytes = bytesOf(String(handle));
    if (!bytes) return hear({ ok: false, error: "the file is no longer there; choose it again" });
    this.#vault.ask("vault.import", { ...rest, bytes }, (answer) => {
      if (answer.ok && !answer.more) forgetBytes(String(handle));
      hear(answer);
    });
  }

  #timer(name: string, ms: number, id: string): void {
    clearTimeout(this.#timers.get(name));
    this.#timers.delete(name);
    if (ms > 0) {
      this.#timers.set(name, setTimeout(() => {
        this.#timers.delete(name);
        this.#engine.send(name, { id });
      }, ms));
    }
  }
}

function text(data: Data, field: string): string {
  const value = data[field];
  if (typeof value !== "string") throw new Error("the effect lacks " + field);
  return value;
}

/** A sealed file goes to the person; the engine learns its name and size and, if one was made, the recovery code. */
function saved(answer: Answer): Answer {
  const { bytes, ...rest } = answer;
  if (!answer.ok || !(bytes instanceof Uint8Array)) return rest as Answer;
  save(String(answer["name"]), "application/octet-stream", bytes);
  return { ...rest, ok: true, size: String(bytes.length) };
}

/** Events carry text: lists and objects as JSON. */
function asText(answer: Answer): EventData {
  const out: Record<string, string> = {};
  for (const [name, value] of Object.entries(answer)) {
    if (value === undefined || value === null) continue;
    out[name] = typeof value === "string" ? value : typeof value === "object" ? JSON.stringify(value) : String(value);
  }
  return out;
}
