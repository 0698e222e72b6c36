// The vault of this browser: one effect in, answers out. Effects run one after the other, in the order they came.
import { type Bytes, hex, joined } from "./bytes.ts";
import { ownKey, random } from "./crypto.ts";
import { fileBytes, fits, full } from "./frames.ts";
import { type Header, logKeys, readFront } from "./header.ts";
import type { Keyring } from "./keyring.ts";
import { MOST_IN_FRAME, type Problem, VERSION } from "./layout.ts";
import { findVault, type Found, Log } from "./log.ts";
import type { Companion, Hello } from "./mirror.ts";
import { type Contents, readLog, recordsOf } from "./read.ts";
import { codeText, freshCode, parseCode } from "./recovery.ts";
import { keyfileKey, passphraseKey, recoveryKey, type Slot, slotFor, unwrap, type Way } from "./slots.ts";
import { refusal, type Store } from "./store.ts";
import type { Turn } from "./turn.ts";

/** What an effect brings. Texts, as the engine sends them; records as a list; bytes where the page holds a file. */
export type Asked = {
  records?: string[]; passphrase?: string; recovery?: string; companion?: string; bytes?: Bytes;
};

/** One answer: texts, but for problems, and bytes for the page to save. where ok is false, with a sentence and a reason. */
export type Said = {
  ok: boolean; more?: true; error?: string;
  reason?: "storage" | "busy" | "locked" | "wrong-key" | "not-a-vault" | "damaged" | "unfit";
  state?: "empty" | "open" | "locked" | "busy" | "broken";
  problems?: Problem[]; bytes?: Bytes; [field: string]: unknown;
};

export type Host = {
  store: Store; keyring: Keyring; turn: Turn; companion: Companion;
  /** Tells the page something it did not ask for. */
  tell: (kind: "vault.released" | "vault.added" | "vault.mirror", said: Said) => void;
  /** Today and now, for a backup's name and age. */
  now: () => Date;
  /** Removes what the browser keeps of the program itself; answers how many caches are left. */
  clearCaches: () => Promise<number>;
  persisted: () => Promise<boolean>;
};

type Open = { log: Log; vaultKey: Bytes; next: number };
type Say = (said: Said) => void;

/** How much text one answer carries; longer ones come in several. */
const CHUNK = 4 << 20;
/** From this many frames on, a sound file of small frames is rewritten with few. */
export const MANY_FRAMES = 512;
const SMALL_FRAME = 64 << 10;

/** How long it takes until an absent companion is called again, and how long at most. */
const CALL_AGAIN = { first: 1_000, most: 30_000 };

const AWAY: Said = { ok: false, mirror: "away", error: "The companion does not answer." };
const LOCKED: Said = { ok: false, reason: "locked", error: "The vault is locked." };

export class Vault {
  private open: Open | null = null;
  private shut: Found | null = null;
  private turn = false;
  private hello: Hello | null = null;
  private companion = false;
  private queue: Promise<unknown> = Promise.resolve();
  private mirrorDue: ReturnType<typeof setTimeout> | null = null;
  /** The state of the companion's copy as it was seen last. */
  private seen = "";
  /** Which listening to the companion is the present one; an earlier one ends. */
  private listening = 0;

  constructor(private readonly host: Host, private readonly mirrorDelay = 300, private readonly callAgain = CALL_AGAIN) {}

  /** Runs one effect; resolves when its last answer was given, and never rejects. */
  run(kind: string, asked: Asked, say: Say): Promise<void> {
    return this.inTurn(async () => {
      try {
        await this.effect(kind, asked, say);
      } catch (error) {
        say({ ok: false, reason: "storage", error: refusal(error) });
      }
    });
  }

  private inTurn(step: () => Promise<void>): Promise<void> {
    const done = this.queue.then(step);
    this.queue = done;
    return done;
  }

  private async effect(kind: string, asked: Asked, say: Say): Promise<void> {
    switch (kind) {
      case "vault.open": return this.start(asked, say);
      case "vault.takeover": return this.takeOver(asked, say);
      case "vault.unlock": return this.unlock(asked, say);
      case "vault.append": return this.append(asked, say);
      case "vault.protect": return this.protect(asked, say);
      case "vault.export": return this.export(asked, say);
      case "vault.import": return this.import(asked, say);
      case "vault.verify": return this.verify(say);
      case "vault.repair": return this.repair(say);
      case "vault.copy": return this.copy(say);
      case "vault.mirror": return say(await this.syncMirror());
      case "vault.erase": return this.erase(say);
      default: return say({ ok: false, error: `The vault knows no ${kind}.` });
    }
  }

  // Opening

  private async start(asked: Asked, say: Say): Promise<void> {
    if (this.open !== null) {
      await this.sayOpen(this.open, await this.open.log.read(), say);
      return this.keepMirror();
    }
    try {
      this.turn ||= await this.host.turn.take(this.handOver);
      if (!this.turn) return say({ ok: true, state: "busy" });
      this.shut?.file.close();
      this.shut = null;
      this.hello = asked.companion === "false" ? null : await this.host.companion.hello();
      this.companion = this.hello !== null;
      this.seen = this.hello?.etag ?? "";
      await this.find(say);
    } catch (error) {
      say({ ok: false, state: "broken", reason: "storage", error: refusal(error), problems: [] });
    }
  }

  private async takeOver(asked: Asked, say: Say): Promise<void> {
    this.turn ||= await this.host.turn.ask(this.handOver);
    if (!this.turn) {
      return say({
        ok: false, state: "busy", reason: "busy",
        error: "The other tab does not answer. Close it, or let it finish, and try again.",
      });
    }
    return this.start(asked, say);
  }

  private readonly handOver = (): void => {
    void this.inTurn(async () => {
      this.release();
      this.host.tell("vault.released", { ok: true });
    });
  };

  private release(): void {
    this.leaveMirror();
    try {
      this.open?.log.close();
      this.shut?.file.close();
    } finally {
      this.open = null;
      this.shut = null;
      this.turn = false;
      this.host.turn.release();
    }
  }

  private async find(say: Say): Promise<void> {
    const found = (await findVault(this.host.store)) ?? (await this.restored());
    if (found === null) {
      return say({ ok: true, state: "empty", records: "", problems: [], protection: "", backupAt: "" });
    }
    if ("refused" in found.front) {
      this.shut = found;
      return say({ ok: false, state: "broken", reason: "damaged", error: found.front.refused, problems: [] });
    }
    const { header } = found.front;
    const vaultKey = await this.ownWay(header);
    if (vaultKey === null) {
      this.shut = found;
      return say({ ok: true, state: "locked", protection: protection(header), problems: found.front.problems });
    }
    return this.opened(found, header, vaultKey, say);
  }

  /** A browser that lost its vault gets the companion's copy back. */
  private async restored(): Promise<Found | null> {
    const mirror = this.hello !== null && this.hello.etag !== "" ? await this.host.companion.fetch() : null;
    if (mirror === null || "refused" in readFront(mirror.bytes)) return null;
    await Log.adopt(this.host.store, 1, mirror.bytes);
    await this.host.keyring.setNote("mirrored", mirror.etag);
    return findVault(this.host.store);
  }

  /** The vault key by what this browser and this system user hold, without asking anybody. */
  private async ownWay(header: Header): Promise<Bytes | null> {
    for (const slot of header.slots) {
      const key =
        slot.kind === "device" ? await this.host.keyring.key(slot.device)
        : slot.kind === "keyfile" && this.hello?.keyfile ? await keyfileKey(this.hello.keyfile, header.vault)
        : null;
      const vaultKey = key === null ? null : await unwrap(slot, header.vault, key);
      if (vaultKey !== null) return vaultKey;
    }
    return null;
  }

  private async opened(found: Found, header: Header, vaultKey: Bytes, say: Say): Promise<void> {
    const { log, contents } = await Log.open(this.host.store, found, header, vaultKey);
    this.shut = null;
    const front = "header" in found.front ? found.front.problems : [];
    this.open = { log, vaultKey, next: found.next };
    await this.sayOpen(this.open, { ...contents, problems: [...front, ...contents.problems] }, say);
    const sound = front.length === 0 && contents.problems.length === 0;
    const small = contents.frames.length >= MANY_FRAMES && log.bytes().length < contents.frames.length * SMALL_FRAME;
    if (sound && (small || header.version < VERSION || (await this.lacksWay(header)))) {
      await this.rewrite(await this.slots(header, vaultKey), vaultKey, recordsOf(contents)).catch(() => {
        // A tidier file is not worth a failed opening; the one there is stays in use.
      });
    }
    await this.keepMirror();
  }

  /** Whether a vault without a passphrase lacks the slot of this very browser or of the companion's key file. */
  private async lacksWay({ slots }: Header): Promise<boolean> {
    if (slots.some((slot) => slot.kind === "passphrase")) return false;
    const devices = slots.flatMap((slot) => (slot.kind === "device" ? [slot.device] : []));
    const keys = await Promise.all(devices.map((device) => this.host.keyring.key(device)));
    return keys.every((key) => key === null)
      || (this.hello?.keyfile != null && !slots.some((slot) => slot.kind === "keyfile"));
  }

  private async slots(header: Header, vaultKey: Bytes): Promise<Slot[]> {
    if (!(await this.lacksWay(header))) return header.slots;
    const ways = await this.deviceWays();
    const kept = header.slots.filter((slot) => slot.kind !== "device" && !ways.some((way) => way.kind === slot.kind));
    return [...kept, ...(await Promise.all(ways.map((way) => slotFor(way, header.vault, vaultKey, random))))];
  }

  /** The ways in while there is no passphrase: a fresh key of this browser, and the companion's key file if there is one. */
  private async deviceWays(): Promise<Way[]> {
    const device = hex(random(8));
    const key = await ownKey();
    await this.host.keyring.keep(device, key);
    const ways: Way[] = [{ kind: "device", device, key }];
    if (this.hello?.keyfile) ways.push({ kind: "keyfile", bytes: this.hello.keyfile });
    return ways;
  }

  private async sayOpen({ log }: Open, contents: Contents, say: Say): Promise<void> {
    const away = !this.companion && (await this.host.keyring.note("mirrored")) !== "";
    const facts = {
      state: "open" as const, problems: contents.problems, protection: protection(log.header),
      frames: String(contents.frames.length), count: String(contents.records),
      backupAt: await this.host.keyring.note("backupAt"), persisted: String(await this.host.persisted()),
      copyOpensBy: await this.host.keyring.note("copyOpensBy"), mirror: away ? "away" : "",
    };
    sayRecords(contents.frames, facts, say);
  }

  private async unlock({ passphrase = "" }: Asked, say: Say): Promise<void> {
    if (this.open !== null) return this.sayOpen(this.open, await this.open.log.read(), say);
    if (this.shut === null || "refused" in this.shut.front) return say({ ...LOCKED, error: "There is no locked vault." });
    const { header } = this.shut.front;
    const tried = await openedBy(header, passphrase);
    if ("error" in tried) return say({ ...tried, state: "locked" });
    return this.opened(this.shut, header, tried.vaultKey, say);
  }

  // Writing

  private async append({ records = [] }: Asked, say: Say): Promise<void> {
    if (records.length === 0) return say({ ok: true });
    if (!records.every(fits)) {
      return say({ ok: false, reason: "unfit", error: "A record must stand on one line of well-formed text." });
    }
    if (records.reduce((sum, record) => sum + 3 * record.length + 1, 0) > MOST_IN_FRAME) {
      return say({ ok: false, reason: "unfit", error: "These records are too large to be saved in one step." });
    }
    if (this.open === null && !(await this.firstVault(say))) return;
    await this.open!.log.append(records);
    say({ ok: true });
    this.mirrorSoon();
  }

  /** Makes the vault the first record needs. */
  private async firstVault(say: Say): Promise<boolean> {
    if (!this.turn) {
      say({ ok: false, reason: "busy", error: "Another tab has the vault; nothing was saved in this one." });
      return false;
    }
    if (this.shut !== null) {
      say(LOCKED);
      return false;
    }
    const vaultKey = random(32);
    const vault = hex(random(16));
    const slots = await Promise.all((await this.deviceWays()).map((way) => slotFor(way, vault, vaultKey, random)));
    const log = await Log.write(this.host.store, 1, { version: VERSION, vault, log: hex(random(16)), slots }, vaultKey, []);
    this.open = { log, vaultKey, next: 2 };
    await this.hearMirror();
    return true;
  }

  /** Writes the log anew, and uses the new file from then on. */
  private async rewrite(slots: Slot[], vaultKey: Bytes, records: string[]): Promise<void> {
    const { log, next } = this.open!;
    const header = { version: VERSION, vault: log.header.vault, log: hex(random(16)), slots };
    const fresh = await Log.write(this.host.store, next, header, vaultKey, records);
    this.open = { log: fresh, vaultKey, next: next + 1 };
    await log.retire();
    const device = slots.find((slot) => slot.kind === "device");
    await this.host.keyring.dropKeysExcept(device?.device ?? null);
  }

  /**
   * Sets, changes or (with an empty passphrase) removes the passphrase. The log is sealed anew under a new key, so old
   * copies and what opened them are of no help with what comes later.
   */
  private async protect({ passphrase = "" }: Asked, say: Say): Promise<void> {
    if (this.open === null && (this.shut !== null || !(await this.firstVault(say)))) return say(LOCKED);
    const open = this.open!;
    // The companion's copy is taken in first, so that nothing in it needs a key that is about to go.
    await this.syncMirror();
    const contents = await open.log.read();
    if (contents.problems.length + open.log.frontProblems().length > 0) {
      return say({
        ok: false, reason: "damaged",
        error: "The vault has damaged places; repair it first, then change its protection.",
      });
    }
    const vaultKey = random(32);
    const ways: Way[] = passphrase === "" ? await this.deviceWays() : [{ kind: "passphrase", passphrase }];
    const before = protection(open.log.header);
    const slots: Slot[] = [];
    for (const way of ways) slots.push(await slotFor(way, open.log.header.vault, vaultKey, random));
    await this.rewrite(slots, vaultKey, recordsOf(contents));
    // Files kept aside were sealed by the key that is gone now.
    for (const name of await this.host.store.names()) if (name.endsWith(".bin")) await this.host.store.remove(name);
    await this.copyIsOlder(before, passphrase !== "");
    const mirror = await this.syncMirror();
    const copyOpensBy = await this.host.keyring.note("copyOpensBy");
    say({ ok: true, protection: protection(this.open!.log.header), mirror: mirror.mirror, copyOpensBy });
    if (!mirror.ok) this.host.tell("vault.mirror", mirror);
  }

  /** Until the companion takes the new log, its copy opens as before; that is remembered until it has. */
  private async copyIsOlder(before: string, protectedNow: boolean): Promise<void> {
    const { keyring } = this.host;
    if (!protectedNow || (await keyring.note("mirrored")) === "" || (await keyring.note("copyOpensBy")) !== "") return;
    await keyring.setNote("copyOpensBy", before === "passphrase" ? "passphrase" : "keyfile");
  }

  private async repair(say: Say): Promise<void> {
    if (this.open === null) return say(LOCKED);
    const { log, vaultKey } = this.open;
    const contents = await log.read();
    if (contents.problems.length + log.frontProblems().length > 0) {
      await log.keepCopy();
      await this.rewrite(log.header.slots, vaultKey, recordsOf(contents));
    }
    say({ ok: true, count: String(contents.records) });
    this.mirrorSoon();
  }

  // Copies

  /** A file of its own, under a key of its own, that opens without this browser. */
  private async export({ passphrase = "", recovery }: Asked, say: Say): Promise<void> {
    if (this.open === null) return say(LOCKED);
    if (passphrase === "" && recovery !== "true") {
      return say({ ok: false, reason: "unfit", error: "A backup needs a passphrase or a recovery code." });
    }
    const contents = await this.open.log.read();
    const code = recovery === "true" ? freshCode() : null;
    const vault = this.open.log.header.vault;
    const vaultKey = random(32);
    const way: Way = code === null ? { kind: "passphrase", passphrase } : { kind: "recovery", code };
    const header = { version: VERSION, vault, log: hex(random(16)), slots: [await slotFor(way, vault, vaultKey, random)] };
    const bytes = await fileBytes(header, await logKeys(vaultKey, header), recordsOf(contents), random);
    const now = this.host.now().toISOString();
    await this.host.keyring.setNote("backupAt", now);
    say({
      ok: true, bytes, name: `walletlens-${now.slice(0, 10)}.wlv`, backupAt: now,
      recovery: code === null ? "" : await codeText(code), count: String(contents.records), problems: contents.problems,
    });
  }

  /** Takes in the records of another file that this vault lacks. */
  private async import({ bytes, passphrase = "" }: Asked, say: Say): Promise<void> {
    const front = readFront(bytes ?? new Uint8Array());
    if ("refused" in front) return say({ ok: false, reason: "not-a-vault", error: front.refused });
    const tried = await this.anyWay(front.header, passphrase);
    if ("error" in tried) return say(tried);
    const contents = await readLog(bytes!, front.header, await logKeys(tried.vaultKey, front.header));
    if (this.open === null && !(await this.firstVault(say))) return;
    const added = await this.takeIn(recordsOf(contents));
    const facts = { count: String(added.length), problems: [...front.problems, ...contents.problems] };
    sayRecords(full(added).map((part) => part.join("\n")), facts, say);
    this.mirrorSoon();
  }

  /** Appends the records this vault lacks, told apart by their whole text; answers which they were. */
  private async takeIn(records: string[]): Promise<string[]> {
    const { log } = this.open!;
    const ours = new Set(recordsOf(await log.read()));
    const added = [...new Set(records)].filter((record) => !ours.has(record) && fits(record));
    for (const frame of full(added)) await log.append(frame);
    return added;
  }

  private async anyWay(header: Header, passphrase: string): Promise<{ vaultKey: Bytes } | Said & { error: string }> {
    const own = (await this.ownWay(header)) ?? (await this.sameKey(header));
    return own !== null ? { vaultKey: own } : openedBy(header, passphrase);
  }

  /** A copy of this very vault may still be under the key in use. */
  private async sameKey(header: Header): Promise<Bytes | null> {
    if (this.open === null) return null;
    const { log, vaultKey } = this.open;
    const ours = log.header.slots.map((slot) => slot.key);
    return header.vault === log.header.vault && header.slots.some((slot) => ours.includes(slot.key)) ? vaultKey : null;
  }

  private async verify(say: Say): Promise<void> {
    if (this.open === null) return say(LOCKED);
    const { log } = this.open;
    const contents = await log.read();
    const aside = (await this.host.store.names()).filter((name) => name.endsWith(".bin"));
    say({
      ok: true, frames: String(contents.frames.length), records: String(contents.records),
      problems: [...log.frontProblems(), ...contents.problems], size: String(log.bytes().length),
      aside: String(aside.length),
    });
  }

  /** The sealed file as it stands, whatever state it is in. */
  private async copy(say: Say): Promise<void> {
    const bytes = this.open?.log.bytes() ?? this.shut?.bytes ?? null;
    if (bytes === null) return say({ ok: false, error: "There is no vault yet." });
    say({ ok: true, bytes: joined(bytes), name: `walletlens-sealed-${this.host.now().toISOString().slice(0, 10)}.wlv` });
  }

  private async erase(say: Say): Promise<void> {
    if (!this.turn) return say({ ok: false, reason: "busy", error: "Another tab has the vault; nothing was erased." });
    const copied = this.companion || (await this.host.keyring.note("mirrored")) !== "";
    this.leaveMirror();
    try {
      this.open?.log.close();
      this.shut?.file.close();
    } finally {
      this.open = null;
      this.shut = null;
    }
    const { store, keyring } = this.host;
    for (const name of await store.names()) {
      const file = await store.open(name);
      file.truncate(0);
      file.flush();
      file.close();
      await store.remove(name);
    }
    const databases = await keyring.erase();
    const caches = await this.host.clearCaches();
    const files = (await store.names()).length;
    // With the copy still there, the next start would bring everything back.
    const copy = copied ? await this.eraseCopy() : "none";
    say({
      copy,
      ok: files + databases + caches === 0,
      files: String(files), databases: String(databases), caches: String(caches),
      ...(files + databases + caches === 0 ? {} : { error: "The browser did not let everything be removed." }),
    });
  }

  /** Whether the companion's copy is gone: "none" was there, "deleted", "away" when it does not answer, "kept" when it refused. */
  private async eraseCopy(): Promise<"none" | "deleted" | "away" | "kept"> {
    for (let attempt = 0; attempt < 4; attempt++) {
      const hello = await this.host.companion.hello();
      if (hello === null) return "away";
      if (hello.etag === "") return "none";
      const sent = await this.host.companion.delete(hello.etag);
      if (sent !== "changed") return sent === "stored" ? "deleted" : "kept";
    }
    return "kept";
  }

  // The companion's copy

  /** Brings the companion's copy in line, and keeps it so. */
  private async keepMirror(): Promise<void> {
    this.mirrorSoon();
    await this.hearMirror();
  }

  /** Takes in what other programs add to the companion's copy from now on. */
  private async hearMirror(): Promise<void> {
    if (this.companion || (await this.host.keyring.note("mirrored")) !== "") void this.listen(++this.listening);
  }

  private leaveMirror(): void {
    this.listening++;
    if (this.mirrorDue !== null) clearTimeout(this.mirrorDue);
    this.mirrorDue = null;
  }

  /** Waits for word from the companion for as long as the vault is open; a companion that is away is called again. */
  private async listen(life: number): Promise<void> {
    let pause = this.callAgain.first;
    let away = !this.companion;
    while (true) {
      const asked = Date.now();
      const seen = this.seen;
      const state = await this.host.companion.changed(seen);
      if (life !== this.listening) return;
      if (state !== null && (away || state !== this.seen)) {
        away = false;
        this.companion = true;
        await this.inTurn(() => this.tellMirror());
      }
      if (state === null && !away) {
        away = true;
        await this.inTurn(async () => this.host.tell("vault.mirror", AWAY));
      }
      // A companion that has too many to keep waiting answers at once.
      const hurried = state === seen && Date.now() - asked < this.callAgain.first;
      if (state !== null && !hurried) pause = this.callAgain.first;
      else await new Promise((done) => setTimeout(done, (pause = Math.min(2 * pause, this.callAgain.most))));
      if (life !== this.listening) return;
    }
  }

  private async tellMirror(): Promise<void> {
    try {
      this.host.tell("vault.mirror", await this.syncMirror());
    } catch (error) {
      this.host.tell("vault.mirror", { ok: false, mirror: "failed", error: refusal(error) });
    }
  }

  private mirrorSoon(): void {
    if (!this.companion) return;
    if (this.mirrorDue !== null) clearTimeout(this.mirrorDue);
    this.mirrorDue = setTimeout(() => {
      this.mirrorDue = null;
      void this.inTurn(() => this.tellMirror());
    }, this.mirrorDelay);
  }

  /**
   * Brings both copies to the same records: frames are added where the mirror is an earlier moment of this log; anything
   * else is taken in first and then replaced. A mirror that does not open here is left alone.
   */
  private async syncMirror(): Promise<Said> {
    if (!this.companion || this.open === null) return { ok: true, mirror: "off" };
    const { companion, keyring } = this.host;
    for (let attempt = 0; attempt < 4; attempt++) {
      this.hello = await companion.hello();
      if (this.hello === null) return AWAY;
      this.seen = this.hello.etag;
      const { log } = this.open;
      const theirs = this.hello.etag;
      if (theirs === log.tag()) return this.mirrored();
      const since = log.since(theirs);
      if (since !== null && (await companion.append(theirs, log.added(since))) === "stored") return this.mirrored();
      if (since === null && theirs !== "" && theirs !== (await keyring.note("mirrored"))) {
        const taken = await this.takeInMirror();
        if (taken !== null) return taken;
      }
      if (since === null) {
        const sent = await companion.put(theirs, log.bytes());
        if (sent === "stored") return this.mirrored();
        if (sent === "refused") break;
      }
    }
    return { ok: false, mirror: "failed", error: "The companion could not store its copy; the vault in this browser is complete." };
  }

  private async mirrored(): Promise<Said> {
    const { keyring } = this.host;
    this.seen = this.open!.log.tag();
    await keyring.setNote("mirrored", this.seen);
    if ((await keyring.note("copyOpensBy")) !== "") await keyring.setNote("copyOpensBy", "");
    return { ok: true, mirror: "stored" };
  }

  /** Takes in what the mirror has and we lack; answers only what stands in the way of replacing it. */
  private async takeInMirror(): Promise<Said | null> {
    const mirror = await this.host.companion.fetch();
    const front = mirror === null ? null : readFront(mirror.bytes);
    if (mirror === null || front === null) return AWAY;
    // The companion reads its header, or it would have named no state: it is of a newer format, and not to be written over.
    if ("refused" in front) return { ok: false, mirror: "failed", error: front.refused };
    const way = await this.anyWay(front.header, "");
    if ("error" in way) {
      return { ok: false, mirror: "locked", reason: "locked", error: "The companion's copy is locked by a passphrase this vault does not have." };
    }
    const contents = await readLog(mirror.bytes, front.header, await logKeys(way.vaultKey, front.header));
    const added = await this.takeIn(recordsOf(contents));
    if (added.length > 0) {
      sayRecords(full(added).map((part) => part.join("\n")), { count: String(added.length) }, (said) => this.host.tell("vault.added", said));
    }
    return null;
  }
}

/** The vault key by what a person typed: a passphrase, or a recovery code. */
async function openedBy(header: Header, typed: string): Promise<{ vaultKey: Bytes } | Said & { error: string }> {
  const passphrase = header.slots.find((slot) => slot.kind === "passphrase");
  const recovery = header.slots.find((slot) => slot.kind === "recovery");
  if (passphrase === undefined && recovery === undefined) {
    return { ok: false, reason: "locked", error: "This file opens only in the browser or for the system user that made it." };
  }
  if (typed === "") {
    return {
      ok: false, reason: "locked", opens: passphrase ? "passphrase" : "recovery",
      error: passphrase ? "This vault needs its passphrase." : "This vault needs its recovery code.",
    };
  }
  const code = recovery === undefined ? null : await parseCode(typed);
  const vaultKey =
    (code !== null ? await unwrap(recovery!, header.vault, await recoveryKey(code, header.vault)) : null)
    ?? (passphrase !== undefined
      ? await unwrap(passphrase, header.vault, await passphraseKey(typed, passphrase.salt, passphrase))
      : null);
  if (vaultKey !== null) return { vaultKey };
  return {
    ok: false, reason: "wrong-key",
    error: passphrase !== undefined ? "The passphrase is wrong; the vault itself is not damaged at this place."
      : code === null ? "This is not a recovery code: some characters do not fit the others."
      : "This is not this vault's recovery code.",
  };
}

const protection = (header: Header): string => {
  const kinds = header.slots.map((slot) => slot.kind);
  return kinds.includes("passphrase") ? "passphrase" : kinds.includes("device") ? "device" : kinds.join("+");
};

/** Says records in as many answers as their length asks for; the facts come with the last. */
function sayRecords(frames: string[], facts: Partial<Said>, say: Say): void {
  let chunk: string[] = [];
  let size = 0;
  for (const frame of frames) {
    if (size > 0 && size + frame.length > CHUNK) {
      say({ ok: true, more: true, records: chunk.join("\n") });
      chunk = [];
      size = 0;
    }
    chunk.push(frame);
    size += frame.length + 1;
  }
  say({ ok: true, records: chunk.join("\n"), ...facts });
}

