// Reads the frames of one file: keeps every record that verifies and names everything that does not.
// walletlens.vault.VaultReader is the twin: both give the same records and the same problems for the same bytes.
import { type Bytes, text } from "./bytes.ts";
import { type Head, headAt, nextHead, openFrame, readWitness } from "./frames.ts";
import type { Header, LogKeys } from "./header.ts";
import { FRAME_HEAD, FRAMES_AT, MOST_IN_FRAME, MOST_UNPACKED, type Problem, type ProblemKind, WITNESS_AT, WITNESS_SLOT } from "./layout.ts";
import { BLOCK, unpack } from "./packing.ts";

export type Contents = {
  /** The records of each frame, one to a line. */
  frames: string[];
  records: number;
  problems: Problem[];
  /** The highest frame number that may have been used. */
  last: number;
  /** Where the next frame goes. */
  end: number;
};

/** How many frames are being opened at once: enough to keep the browser's crypto threads busy. */
const AT_ONCE = 16;

export async function readLog(file: Bytes, header: Header, keys: LogKeys): Promise<Contents> {
  return new Reader(file, header, keys, await openAll(file, header, keys)).read();
}

/** Every record of a log, one text each. */
export const recordsOf = (contents: Contents): string[] =>
  contents.frames.flatMap((lines) => lines.split("\n")).filter((line) => line !== "");

/** A frame opened: its records; "packed" when its seal holds and they do not unpack; null when its seal does not hold. */
type Clear = Bytes | "packed" | null;
type Opened = Map<number, Clear>;

async function clearOf(header: Header, keys: LogKeys, frame: Bytes, head: Head): Promise<Clear> {
  const content = await openFrame(header, keys, frame, head);
  return content === null || head.blocks === 0 ? content : (await unpack(content, head.blocks)) ?? "packed";
}

/** Opens all frames that stand one after the other, many at once; the careful reader below uses what this found. */
async function openAll(file: Bytes, header: Header, keys: LogKeys): Promise<Opened> {
  const found: Opened = new Map();
  const places: { at: number; head: Head }[] = [];
  let unpacked = 0;
  for (let at = FRAMES_AT; at < file.length; ) {
    const head = headAt(file, at);
    const stop = head === null ? file.length + 1 : at + FRAME_HEAD + head.length;
    if (head === null || stop > file.length || (unpacked += head.blocks * BLOCK) > MOST_UNPACKED) break;
    places.push({ at, head });
    at = stop;
  }
  let next = 0;
  const worker = async () => {
    while (next < places.length) {
      const { at, head } = places[next++]!;
      found.set(at, await clearOf(header, keys, file.subarray(at, at + FRAME_HEAD + head.length) as Bytes, head));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return found;
}

class Reader {
  private readonly frames: string[] = [];
  private readonly problems: Problem[] = [];
  private readonly verified = new Map<number, number>();
  private readonly named = new Set<number>();
  private records = 0;
  private newest = 0;
  private falseBytes = 0;
  private unpacked = 0;
  private end: number;

  constructor(
    private readonly file: Bytes, private readonly header: Header, private readonly keys: LogKeys,
    private readonly opened: Opened,
  ) {
    this.end = file.length;
  }

  async read(): Promise<Contents> {
    const vouched = await this.witness();
    let at = FRAMES_AT;
    while (at < this.file.length) {
      const head = headAt(this.file, at);
      at = head === null ? this.noFrame(at) : await this.frame(at, head);
    }
    const order = [...this.verified.keys()].sort((a, b) => a - b);
    this.missing(order, vouched);
    this.problems.sort((a, b) => a.offset - b.offset || a.frame - b.frame);
    const last = Math.max(vouched, order.at(-1) ?? 0);
    return { frames: this.frames, records: this.records, problems: this.problems, last, end: this.end };
  }

  private async witness(): Promise<number> {
    let most = 0;
    for (const slot of [0, 1]) {
      const count = await readWitness(this.file, this.header, this.keys, slot);
      if (count === null) {
        this.problem("WITNESS", 0, WITNESS_AT + slot * WITNESS_SLOT,
          `The ${slot === 0 ? "first" : "second"} count of frames is damaged, so frames cut from the end may go unnoticed.`);
      }
      most = Math.max(most, count ?? 0);
    }
    return most;
  }

  private async frame(at: number, head: Head): Promise<number> {
    const stop = at + FRAME_HEAD + head.length;
    if (stop > this.file.length) return this.beyondTheEnd(at, head, stop);
    if (this.falseBytes > 2 * this.file.length + MOST_IN_FRAME) {
      this.unreadable(at, this.file.length, "too many false frames stand here; the rest was not read");
      return this.file.length;
    }
    if (this.unpacked + head.blocks * BLOCK > MOST_UNPACKED) {
      this.unreadable(at, this.file.length, "they would unpack to more than any vault holds; the rest was not read");
      return this.file.length;
    }
    const early = this.opened.get(at);
    const clear = early !== undefined
      ? early
      : await clearOf(this.header, this.keys, this.file.subarray(at, stop) as Bytes, head);
    if (clear === null) {
      this.falseBytes += head.length;
      this.named.add(head.number);
      this.problem("CHANGED", head.number, at,
        `Frame ${head.number} was changed after it was written; its ${counted(head.count)} cannot be read.`);
      return Math.min(stop, nextHead(this.file, at + 1));
    }
    this.unpacked += head.blocks * BLOCK;
    if (clear === "packed") {
      this.named.add(head.number);
      this.problem("CONTENT", head.number, at,
        `Frame ${head.number} does not unpack as it says; its ${counted(head.count)} cannot be read.`);
    } else {
      this.keep(at, head, clear);
    }
    return stop;
  }

  private beyondTheEnd(at: number, head: Head, stop: number): number {
    const next = nextHead(this.file, at + 1);
    this.named.add(head.number);
    if (next < this.file.length) {
      this.problem("CHANGED", head.number, at, `Frame ${head.number} claims more bytes than the file has; it was skipped.`);
      return next;
    }
    this.problem("TORN", head.number, at,
      `Frame ${head.number} was not written to its end: ${this.file.length - at} of ${stop - at} bytes are there.`);
    this.end = at;
    return this.file.length;
  }

  private noFrame(at: number): number {
    const next = nextHead(this.file, at + 1);
    const last = next === this.file.length;
    this.unreadable(at, next, last ? "nothing readable follows" : "reading went on after them");
    if (last) this.end = at;
    return next;
  }

  private unreadable(at: number, next: number, then: string): void {
    const number = this.newest + 1;
    this.named.add(number);
    this.problem("UNREADABLE", number, at,
      `${next - at} bytes where frame ${number} should stand are not a frame; ${then}.`);
  }

  private keep(at: number, { number, count }: Head, clear: Bytes): void {
    if (this.verified.has(number)) {
      this.problem("REPEATED", number, at, `Frame ${number} stands here a second time; it was read once.`);
      return;
    }
    this.verified.set(number, at);
    if (number < this.newest) {
      this.problem("REORDERED", number, at, `Frame ${number} stands after frame ${this.newest}; its records were kept.`);
    }
    this.newest = Math.max(this.newest, number);
    const lines = text(clear);
    const held = lineCount(lines);
    if (held !== count) {
      this.problem("CONTENT", number, at,
        `Frame ${number} says it holds ${counted(count)} but holds ${held}; all were kept.`);
    }
    this.frames.push(lines);
    this.records += held;
  }

  /** Names the frames nobody has seen, between the others and at the end. */
  private missing(order: number[], vouched: number): void {
    const named = [...this.named].sort((a, b) => a - b);
    let before = 0;
    let passed = 0;
    const gap = (to: number, kind: ProblemKind, offset: number) => {
      let start = before + 1;
      while (passed < named.length && named[passed]! < start) passed++;
      for (; passed < named.length && named[passed]! <= to; passed++) {
        this.absent(start, named[passed]! - 1, kind, offset);
        start = named[passed]! + 1;
      }
      this.absent(start, to, kind, offset);
    };
    for (const number of order) {
      gap(number - 1, "MISSING", this.verified.get(number)!);
      before = number;
    }
    gap(vouched, "CUT", this.file.length);
  }

  private absent(from: number, to: number, kind: ProblemKind, offset: number): void {
    if (from > to) return;
    const which = from === to ? `Frame ${from} is` : `Frames ${from} to ${to} are`;
    this.problem(kind, from, offset, which + (kind === "CUT" ? " missing from the end of the file." : " missing."));
  }

  private problem(kind: ProblemKind, frame: number, offset: number, why: string): void {
    this.problems.push({ kind, frame, offset, why });
  }
}

const counted = (count: number): string => (count === 1 ? "1 record" : `${count} records`);

function lineCount(lines: string): number {
  let count = 0;
  for (let from = 0; from < lines.length; ) {
    const stop = lines.indexOf("\n", from);
    const end = stop < 0 ? lines.length : stop;
    if (end > from) count++;
    from = end + 1;
  }
  return count;
}
