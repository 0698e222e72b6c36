// A browser's storage in memory, with the faults a test asks for.
import type { Bytes } from "../../../main/ts/vault/bytes.ts";
import type { Keyring } from "../../../main/ts/vault/keyring.ts";
import type { Companion, Hello, Sent } from "../../../main/ts/vault/mirror.ts";
import type { RawFile, Store } from "../../../main/ts/vault/store.ts";
import type { Turn } from "../../../main/ts/vault/turn.ts";
import { type Asked, type Said, Vault } from "../../../main/ts/vault/vault.ts";

export class MemoryStore implements Store {
  readonly files = new Map<string, Bytes>();
  readonly held = new Set<string>();
  /** How many bytes all files may take together; a write beyond it writes what fits and throws. */
  quota = Infinity;
  /** How many more writes succeed before the browser dies: the next one writes half and every later call throws. */
  writesLeft = Infinity;

  private used(): number {
    return [...this.files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  }

  async names(): Promise<string[]> {
    return [...this.files.keys()].sort();
  }

  async open(name: string): Promise<RawFile> {
    if (this.held.has(name)) throw new DOMException("held", "NoModificationAllowedError");
    this.held.add(name);
    if (!this.files.has(name)) this.files.set(name, new Uint8Array());
    const alive = () => {
      if (this.writesLeft < 0) throw new DOMException("the browser is gone", "AbortError");
    };
    const content = () => this.files.get(name)!;
    const grown = (size: number) => {
      const bytes = new Uint8Array(Math.max(size, content().length));
      bytes.set(content());
      return bytes;
    };
    return {
      size: () => content().length,
      read: (at, length) => content().slice(at, at + length),
      write: (at, bytes) => {
        alive();
        let part = bytes;
        let fault: DOMException | null = null;
        const room = this.quota - this.used() + content().length - at;
        if (bytes.length > room) {
          part = bytes.slice(0, Math.max(0, room));
          fault = new DOMException("full", "QuotaExceededError");
        }
        if (this.writesLeft-- === 0) {
          part = bytes.slice(0, bytes.length >> 1);
          fault = new DOMException("the browser is gone", "AbortError");
        }
        const all = grown(at + part.length);
        all.set(part, at);
        this.files.set(name, all);
        if (fault !== null) throw fault;
      },
      truncate: (size) => {
        alive();
        const all = new Uint8Array(size);
        all.set(content().subarray(0, size));
        this.files.set(name, all);
      },
      flush: alive,
      close: () => void this.held.delete(name),
    };
  }

  async remove(name: string): Promise<void> {
    if (this.writesLeft < 0) throw new DOMException("the browser is gone", "AbortError");
    if (this.held.has(name)) throw new DOMException("held", "NoModificationAllowedError");
    this.files.delete(name);
  }

  /** The browser starts again: nothing is held and nothing fails. */
  restart(): this {
    this.held.clear();
    this.writesLeft = Infinity;
    this.quota = Infinity;
    return this;
  }

  /** The one vault file and its name. */
  vault(): [string, Bytes] {
    const all = [...this.files].filter(([name]) => name.endsWith(".wlv"));
    if (all.length !== 1) throw new Error(`expected one vault, found ${all.map(([name]) => name)}`);
    return all[0]!;
  }
}

export class MemoryKeyring implements Keyring {
  readonly keys = new Map<string, CryptoKey>();
  readonly notes = new Map<string, string>();
  key = async (device: string) => this.keys.get(device) ?? null;
  keep = async (device: string, key: CryptoKey) => void this.keys.set(device, key);
  async dropKeysExcept(device: string | null) {
    for (const name of [...this.keys.keys()]) if (name !== device) this.keys.delete(name);
  }
  note = async (name: string) => this.notes.get(name) ?? "";
  setNote = async (name: string, value: string) => void this.notes.set(name, value);
  async erase() {
    this.keys.clear();
    this.notes.clear();
    return 0;
  }
}

/** The turn among the tabs of one test. */
export class Tabs {
  private holder: { asked: () => void } | null = null;
  private waiting: (() => void)[] = [];
  /** A tab that hangs: it holds the turn and hears nothing. */
  deaf = false;

  tab(): Turn {
    const self = { asked: () => {} };
    return {
      take: async (asked) => {
        if (this.holder !== null && this.holder !== self) return false;
        self.asked = asked;
        this.holder = self;
        return true;
      },
      ask: async (asked) => {
        if (this.deaf) return false;
        const free = this.holder === null ? null : new Promise<void>((resolve) => this.waiting.push(resolve));
        this.holder?.asked();
        await free;
        self.asked = asked;
        this.holder = self;
        return true;
      },
      release: () => {
        if (this.holder === self) this.holder = null;
        this.waiting.shift()?.();
      },
    };
  }
}

/** A companion that keeps its copy in memory, by the rules of the real one. */
export class FakeCompanion implements Companion {
  bytes: Bytes | null = null;
  keyfile: Bytes | null = new Uint8Array(32).fill(7);
  away = false;
  /** It refuses to delete. */
  stubborn = false;
  readonly calls: string[] = [];
  private waiting: (() => void)[] = [];

  /** Whoever waits for word is answered. */
  stir(): void {
    for (const wake of this.waiting.splice(0)) wake();
  }

  etag(): string {
    if (this.bytes === null) return "";
    const log = /"log":"([0-9a-f]{32})"/.exec(Buffer.from(this.bytes.subarray(0, 4096)).toString("latin1"))![1];
    const last = this.bytes.length === 9216 ? "00".repeat(16) : Buffer.from(this.bytes.slice(-16)).toString("hex");
    return `"${log}-${this.bytes.length}-${last}"`;
  }

  async hello(): Promise<Hello | null> {
    return this.away ? null : { etag: this.etag(), keyfile: this.keyfile };
  }

  async fetch() {
    this.calls.push("fetch");
    return this.away || this.bytes === null ? null : { bytes: this.bytes.slice(), etag: this.etag() };
  }

  async append(etag: string, body: Bytes): Promise<Sent> {
    this.calls.push("append");
    if (this.away || this.bytes === null) return "refused";
    if (etag !== this.etag()) return "changed";
    const all = new Uint8Array(this.bytes.length + body.length - 1024);
    all.set(this.bytes);
    all.set(body.subarray(0, 1024), 8192);
    all.set(body.subarray(1024), this.bytes.length);
    this.bytes = all;
    return "stored";
  }

  async put(etag: string, body: Bytes): Promise<Sent> {
    this.calls.push("put");
    if (this.away) return "refused";
    if (etag !== this.etag()) return "changed";
    this.bytes = body.slice();
    return "stored";
  }

  async delete(etag: string): Promise<Sent> {
    this.calls.push("delete");
    if (this.away || this.stubborn) return "refused";
    if (this.bytes === null || etag !== this.etag()) return "changed";
    this.bytes = null;
    return "stored";
  }

  async changed(etag: string): Promise<string | null> {
    if (this.away || etag === this.etag()) await new Promise<void>((wake) => this.waiting.push(wake));
    return this.away ? null : this.etag();
  }
}

export type Told = { kind: string; said: Said };

/** A tab with a vault, over storage that outlives it. */
export function tab(store = new MemoryStore(), keyring = new MemoryKeyring(), tabs = new Tabs(), companion = new FakeCompanion()) {
  const told: Told[] = [];
  const vault = new Vault({
    store, keyring, turn: tabs.tab(), companion,
    tell: (kind, said) => void told.push({ kind, said }),
    now: () => new Date("2026-11-22T15:00:00.000Z"),
    clearCaches: async () => 0,
    persisted: async () => false,
  }, 1, { first: 1, most: 1 });
  /** All answers in one: their records together, the rest from the last. Without a word of it there is no companion. */
  const ask = async (kind: string, asked: Asked = {}): Promise<Said & { lines: string[] }> => {
    const said: Said[] = [];
    const data = kind === "vault.open" ? { companion: "false", ...asked } : asked;
    await vault.run(kind, data, (one) => void said.push(one));
    const lines = said.flatMap((one) => String(one["records"] ?? "").split("\n")).filter((line) => line !== "");
    return { ...said.at(-1)!, lines };
  };
  return { store, keyring, tabs, companion, told, ask };
}

export const record = (n: number, note = ""): string =>
  JSON.stringify({
    id: `${new Date(Date.UTC(2026, 10, 22) + n).toISOString()}-0000-1a2b3c4d`, v: 1, type: "entry.put", body: { n, note },
  });
