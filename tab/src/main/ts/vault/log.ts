// One vault file held open for appending.
import { type Bytes, hex } from "./bytes.ts";
import { random } from "./crypto.ts";
import { frameBytes, full, witnessArea, witnessBytes, witnessPlace } from "./frames.ts";
import { type Header, headerBytes, type LogKeys, logKeys, readFront, stateTag } from "./header.ts";
import { FRAMES_AT, HEADER_BLOCK, LONGEST_FILE, type Problem, TAG, WITNESS_AREA, WITNESS_AT } from "./layout.ts";
import { type Contents, readLog } from "./read.ts";
import type { RawFile, Store } from "./store.ts";

const NAME = /^vault-(\d{1,9})\.wlv$/;
const name = (n: number): string => `vault-${n}.wlv`;

/** A vault file as found: its bytes, its header or why it has none, and the number a new file takes. */
export type Found = { n: number; next: number; file: RawFile; bytes: Bytes; front: ReturnType<typeof readFront> };

/**
 * The vault file in use: the newest whose header reads. A new file gets its header last, so one whose writing was
 * interrupted has none: it is passed over and cleared away, as are files that were replaced.
 */
export async function findVault(store: Store): Promise<Found | null> {
  const numbers = (await store.names()).map((n) => Number(NAME.exec(n)?.[1] ?? -1)).filter((n) => n >= 0);
  numbers.sort((a, b) => b - a);
  const next = (numbers[0] ?? 0) + 1;
  const unfinished: Found[] = [];
  const broken: Found[] = [];
  let found: Found | null = null;
  for (const n of numbers) {
    const file = await store.open(name(n));
    const tooLong = file.size() > LONGEST_FILE;
    const bytes = file.read(0, tooLong ? FRAMES_AT : file.size());
    const front = tooLong ? { refused: "The file is larger than any vault this program opens." } : readFront(bytes);
    const here = { n, next, file, bytes, front };
    if ("header" in here.front) {
      found = here;
      break;
    }
    (bytes.subarray(0, WITNESS_AT).some((byte) => byte !== 0) ? broken : unfinished).push(here);
  }
  for (const file of unfinished) {
    file.file.close();
    // Without an older file to fall back on, even bytes that were never confirmed are kept.
    if (found === null && file.bytes.length > FRAMES_AT) await keepAside(store, `odd-${file.n}`, file.bytes);
    await store.remove(name(file.n));
  }
  for (const n of numbers) if (found !== null && n < found.n) await store.remove(name(n));
  const used = found ?? broken[0] ?? null;
  for (const file of broken) if (file !== used) file.file.close();
  return used;
}

export class Log {
  private constructor(
    private readonly store: Store, readonly n: number, private readonly file: RawFile, readonly header: Header,
    private readonly keys: LogKeys, private last: number, private end: number,
  ) {}

  /** Reads a file that was found; what does not verify is named and stays where it is. */
  static async open(store: Store, found: Found, header: Header, vaultKey: Bytes): Promise<{ log: Log; contents: Contents }> {
    const keys = await logKeys(vaultKey, header);
    const contents = await readLog(found.bytes, header, keys);
    if (contents.end < found.bytes.length) {
      await keepAside(store, `odd-${found.n}-${contents.end}`, found.bytes.slice(contents.end));
      found.file.truncate(contents.end);
      found.file.flush();
    }
    if ("header" in found.front) for (const { offset } of found.front.problems) mendHeader(found, offset);
    return { log: new Log(store, found.n, found.file, header, keys, contents.last, contents.end), contents };
  }

  /** Writes a new file; it counts as the vault from the moment this returns, and not before. */
  static async write(store: Store, n: number, header: Header, vaultKey: Bytes, records: string[]): Promise<Log> {
    const keys = await logKeys(vaultKey, header);
    const frames = full(records);
    return fresh(store, n, async (file) => {
      let end = FRAMES_AT;
      for (const [i, frame] of frames.entries()) {
        const bytes = await frameBytes(header, keys, i + 1, frame, random);
        file.write(end, bytes);
        end += bytes.length;
      }
      file.write(WITNESS_AT, await witnessArea(header, keys, frames.length, random));
      file.flush();
      file.write(0, headerBytes(header));
      file.flush();
      return new Log(store, n, file, header, keys, frames.length, end);
    });
  }

  /** Stores a whole file as it came, header last. */
  static async adopt(store: Store, n: number, bytes: Bytes): Promise<void> {
    await fresh(store, n, async (file) => {
      file.write(2 * HEADER_BLOCK, bytes.slice(2 * HEADER_BLOCK));
      file.flush();
      file.write(0, bytes.slice(0, 2 * HEADER_BLOCK));
      file.flush();
      file.close();
    });
  }

  /** Adds records as one frame. Once this returns they are with the disk; when it throws, the file is as before. */
  async append(records: string[]): Promise<void> {
    const number = this.last + 1;
    const frame = await frameBytes(this.header, this.keys, number, records, random);
    const witness = await witnessBytes(this.header, this.keys, number & 1, number, random);
    try {
      this.file.write(this.end, frame);
      this.file.flush();
    } catch (error) {
      this.file.truncate(this.end);
      this.file.flush();
      throw error;
    }
    // Not flushed: the count may lag behind the frames after a power cut, but must never run ahead of them.
    this.file.write(witnessPlace(number), witness);
    this.last = number;
    this.end += frame.length;
  }

  /** Reads the file again, from the disk. */
  read(): Promise<Contents> {
    return readLog(this.bytes(), this.header, this.keys);
  }

  /** The problems of the front, which a reading of frames does not tell. */
  frontProblems(): Problem[] {
    const front = readFront(this.bytes(FRAMES_AT));
    return "header" in front ? front.problems : [{ kind: "HEADER", frame: 0, offset: 0, why: front.refused }];
  }

  bytes(length = this.end): Bytes {
    return this.file.read(0, length);
  }

  /** The tag of the file up to a byte. */
  tag(end = this.end): string {
    return stateTag(this.header, end, this.file.read(end - TAG, TAG));
  }

  /** Whether a tag names this log at an earlier moment; if so, the byte where that moment ended. */
  since(tag: string): number | null {
    const [, log, length] = /^"([0-9a-f]{32})-(\d{4,10})-[0-9a-f]{32}"$/.exec(tag) ?? [];
    const end = Number(length);
    return log === this.header.log && end >= FRAMES_AT && end < this.end && this.tag(end) === tag ? end : null;
  }

  /** What a mirror needs to come from an earlier moment to now: the witness area, then the frames. */
  added(since: number): Bytes {
    const out = new Uint8Array(WITNESS_AREA + this.end - since);
    out.set(this.file.read(WITNESS_AT, WITNESS_AREA));
    out.set(this.file.read(since, this.end - since), WITNESS_AREA);
    return out;
  }

  /** Keeps a copy of the file as it stands, under another name. */
  async keepCopy(): Promise<void> {
    await keepAside(this.store, `kept-${this.n}-${hex(random(4))}`, this.bytes());
  }

  close(): void {
    this.file.flush();
    this.file.close();
  }

  /** Closes the file and removes it: another has taken its place. */
  async retire(): Promise<void> {
    this.file.close();
    await this.store.remove(name(this.n));
  }
}

/** Writes the sound copy of the header over the damaged one, of which it is the exact double. */
function mendHeader({ file, bytes }: Found, damagedAt: number): void {
  const sound = damagedAt === 0 ? HEADER_BLOCK : 0;
  file.write(damagedAt, bytes.slice(sound, sound + HEADER_BLOCK));
  file.flush();
}

async function fresh<T>(store: Store, n: number, write: (file: RawFile) => Promise<T>): Promise<T> {
  const file = await store.open(name(n));
  try {
    file.truncate(0);
    return await write(file);
  } catch (error) {
    file.close();
    await store.remove(name(n));
    throw error;
  }
}

/** Copies bytes to a file of their own; done, and with the disk, before the originals are touched. */
async function keepAside(store: Store, as: string, bytes: Bytes): Promise<void> {
  const aside = await store.open(`${as}.bin`);
  try {
    aside.truncate(0);
    aside.write(0, bytes);
    aside.flush();
  } finally {
    aside.close();
  }
}
