// The engine as the page sees it: events go in, steps come out; one that died is replaced.
import type { FromEngine, Progress, ToEngine } from "../engine/messages.ts";
import { now, zone } from "./clock.ts";
import { workerUrl } from "./trusted.ts";

export interface Step {
  readonly seq?: number;
  readonly patches?: readonly { readonly region: string; readonly html: string }[];
  readonly effects?: readonly Effect[];
  readonly fault?: { readonly kind: string; readonly message: string };
}

export interface Effect {
  readonly id: string;
  readonly kind: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

export type EventData = Readonly<Record<string, string>>;

/** An event, and what goes beside it because it is long: a file's bytes, or records. */
interface Held {
  readonly event: string;
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
  readonly records: string | undefined;
}

export interface EngineEvents {
  step(step: Step): void;
  /** A long file is being read. */
  progress(progress: Progress): void;
  /** The engine died and a new one is being started; `last` is true when it will not be tried again. */
  trap(reason: string, last: boolean): void;
}

/** More deaths than this within a minute, and a new engine would only die as well. */
const PATIENCE = 3;

export class Engine {
  #worker!: Worker;
  #seq = 0;
  #deaths: number[] = [];
  readonly #events: EngineEvents;
  /** Events that came before this life's boot; they wait for it. */
  #held: Held[] | undefined;
  readonly #boot: () => Promise<EventData>;

  /** @param boot what the "boot" event carries at the moment of booting; the worker loads meanwhile */
  constructor(boot: () => Promise<EventData>, events: EngineEvents) {
    this.#boot = boot;
    this.#events = events;
  }

  /** Which life of the engine this is; what an earlier one asked for is no longer of interest. */
  life = 0;

  start(): void {
    const life = ++this.life;
    this.#held = [];
    this.#worker = new Worker(workerUrl("./engine-worker.js"), { type: "module", name: "engine" });
    this.#worker.onmessage = ({ data }: MessageEvent<FromEngine>) => {
      if ("trap" in data) this.#died(data.trap);
      else if ("progress" in data) this.#events.progress(data.progress);
      else if ("step" in data) this.#events.step(JSON.parse(data.step) as Step);
    };
    this.#worker.onerror = (event) => this.#died(event.message || "the worker did not load");
    void this.#boot().then((data) => {
      if (life !== this.life) return;
      const held = this.#held ?? [];
      this.#held = undefined;
      this.send("boot", data);
      for (const event of held) this.#event(event);
    });
  }

  restart(): void {
    this.#worker.onmessage = this.#worker.onerror = null;
    this.#worker.terminate();
    this.start();
  }

  /**
   * Records of the vault, of which there may be megabytes, go beside the event as they are, not within its JSON.
   *
   * @param bytes the content of a file that the event brings; the page gives it away
   */
  send(name: string, { records, ...data }: EventData, bytes?: Uint8Array<ArrayBuffer>): void {
    const event = { event: JSON.stringify({ seq: ++this.#seq, now: now(), zone: zone(), name, data }), bytes, records };
    if (this.#held) this.#held.push(event);
    else this.#event(event);
  }

  /** Lets the engine die of a stack overflow (tests only). */
  trap(): void {
    this.#post({ trap: true });
  }

  #event({ event, bytes, records }: Held): void {
    if (bytes) this.#post({ event, bytes }, [bytes.buffer]);
    else if (records !== undefined) this.#post({ event, records });
    else this.#post(event);
  }

  #post(message: ToEngine, given: Transferable[] = []): void {
    this.#worker.postMessage(message, given);
  }

  #died(reason: string): void {
    const at = performance.now();
    this.#deaths = [...this.#deaths.filter((death) => at - death < 60_000), at];
    const last = this.#deaths.length > PATIENCE;
    this.#events.trap(reason, last);
    if (!last) this.restart();
  }
}
