// Frames and the witness that counts them; walletlens.vault.FrameHead, Witness and VaultWriter are the twins.
import { type Bytes, crc32, joined, putU16, putU32, u32, unhex, utf8 } from "./bytes.ts";
import { open, type Randomness, seal } from "./crypto.ts";
import { type Header, headerBytes, type LogKeys } from "./header.ts";
import { FRAME_HEAD, FULL_FRAME, MOST_IN_FRAME, NONCE, PACKS, TAG, WITNESS_AT, WITNESS_SLOT } from "./layout.ts";
import { blocksOf, pack } from "./packing.ts";

/** blocks: how much room the unpacked records take; 0 when they are not packed. */
export type Head = { blocks: number; number: number; count: number; length: number; nonce: Bytes };

const MARKER = 0x574c4631; // "WLF1"
const KIND_RECORDS = 1;
const KIND_PACKED = 2;
const NONCE_AT = 20;
const CRC_AT = 32;

/** The head that stands at a byte; null when its marker, its checksum or a bound does not hold. */
export function headAt(file: Bytes, at: number): Head | null {
  if (at > file.length - FRAME_HEAD || u32(file, at) !== MARKER
    || crc32(file, at, at + CRC_AT) !== u32(file, at + CRC_AT)) return null;
  const kind = file[at + 4];
  const head = {
    blocks: u32(file, at + 4) & 0xffffff, number: u32(file, at + 8), count: u32(file, at + 12), length: u32(file, at + 16),
    nonce: file.slice(at + NONCE_AT, at + CRC_AT),
  };
  const known = kind === KIND_RECORDS ? head.blocks === 0 : kind === KIND_PACKED && head.blocks >= 1;
  return known && head.blocks <= blocksOf(MOST_IN_FRAME) && head.number >= 1 && head.length >= TAG && head.length <= MOST_IN_FRAME + TAG ? head : null;
}

/** The first place at or after a byte where a head stands; the file's length when there is none. */
export function nextHead(file: Bytes, from: number): number {
  for (let at = file.indexOf(0x57, from); at >= 0; at = file.indexOf(0x57, at + 1)) {
    if (headAt(file, at) !== null) return at;
  }
  return file.length;
}

function headBytes(head: Head): Bytes {
  const bytes = new Uint8Array(FRAME_HEAD);
  putU32(bytes, 0, MARKER);
  putU32(bytes, 4, ((head.blocks === 0 ? KIND_RECORDS : KIND_PACKED) << 24) | head.blocks);
  putU32(bytes, 8, head.number);
  putU32(bytes, 12, head.count);
  putU32(bytes, 16, head.length);
  bytes.set(head.nonce, NONCE_AT);
  putU32(bytes, CRC_AT, crc32(bytes, 0, CRC_AT));
  return bytes;
}

/** The vault, the log, the format and the frame's place in them: what a seal holds to beside its content. */
function bound(header: Header, head: Bytes): Bytes {
  const version = new Uint8Array(2);
  putU16(version, 0, header.version);
  return joined(utf8("walletlens frame"), version, unhex(header.vault)!, unhex(header.log)!, head.slice(0, NONCE_AT));
}

/** What a whole frame sealed, be it packed or not; null when its seal does not hold. */
export function openFrame(header: Header, keys: LogKeys, frame: Bytes, head: Head): Promise<Bytes | null> {
  return open(keys.frames, head.nonce, bound(header, frame.subarray(0, FRAME_HEAD) as Bytes), frame.subarray(FRAME_HEAD));
}

/** One frame: all its records are in a file, or none. */
export async function frameBytes(
  header: Header, keys: LogKeys, number: number, records: string[], random: Randomness,
): Promise<Bytes> {
  const clear = utf8(records.join("\n"));
  const small = header.version >= PACKS ? await pack(clear) : null;
  return small === null
    ? sealed(header, keys, { number, count: records.length, blocks: 0 }, clear, random)
    : sealed(header, keys, { number, count: records.length, blocks: blocksOf(clear.length) }, small, random);
}

/** One frame of packed bytes, or of records as they are. */
export async function sealed(
  header: Header, keys: LogKeys, what: { number: number; count: number; blocks: number }, content: Bytes, random: Randomness,
): Promise<Bytes> {
  const head = headBytes({ ...what, length: content.length + TAG, nonce: random(NONCE) });
  return joined(head, await seal(keys.frames, head.slice(NONCE_AT, CRC_AT), bound(header, head), content));
}

/** Which of the two witness slots a count is written to, as a place in the file. */
export const witnessPlace = (frames: number): number => WITNESS_AT + (frames & 1) * WITNESS_SLOT;

const witnessBound = (header: Header, slot: number): Bytes =>
  utf8(`walletlens witness v1|${header.vault}|${header.log}|${slot}`);

/** A witness slot that vouches for so many frames. */
export async function witnessBytes(
  header: Header, keys: LogKeys, slot: number, frames: number, random: Randomness,
): Promise<Bytes> {
  const clear = new Uint8Array(4);
  putU32(clear, 0, frames);
  const nonce = random(NONCE);
  const bytes = new Uint8Array(WITNESS_SLOT);
  bytes.set(nonce);
  bytes.set(await seal(keys.witness, nonce, witnessBound(header, slot), clear), NONCE);
  return bytes;
}

/** The count a slot of the file vouches for; null when it does not verify. */
export async function readWitness(file: Bytes, header: Header, keys: LogKeys, slot: number): Promise<number | null> {
  const bytes = file.slice(WITNESS_AT + slot * WITNESS_SLOT, WITNESS_AT + (slot + 1) * WITNESS_SLOT);
  const end = NONCE + 4 + TAG;
  if (bytes.subarray(end).some((byte) => byte !== 0)) return null;
  const clear = await open(keys.witness, bytes.slice(0, NONCE), witnessBound(header, slot), bytes.slice(NONCE, end));
  return clear?.length === 4 ? u32(clear, 0) : null;
}

/** Both witness slots, vouching for so many frames. */
export async function witnessArea(header: Header, keys: LogKeys, frames: number, random: Randomness): Promise<Bytes> {
  return joined(
    await witnessBytes(header, keys, 0, frames, random), await witnessBytes(header, keys, 1, frames, random),
  );
}

/** The records cut into frames of about FULL_FRAME bytes each; a longer record gets a frame of its own. */
export function full(records: string[]): string[][] {
  const frames: string[][] = [];
  let frame: string[] = [];
  let size = 0;
  for (const record of records) {
    const most = 3 * record.length + 1; // UTF-8 takes three bytes per UTF-16 unit at most
    if (frame.length > 0 && size + most > FULL_FRAME) {
      frames.push(frame);
      frame = [];
      size = 0;
    }
    frame.push(record);
    size += most;
  }
  if (frame.length > 0) frames.push(frame);
  return frames;
}

/** A whole file, made in memory. */
export async function fileBytes(header: Header, keys: LogKeys, records: string[], random: Randomness): Promise<Bytes> {
  const frames = full(records);
  const parts = [headerBytes(header), await witnessArea(header, keys, frames.length, random)];
  for (const [i, frame] of frames.entries()) parts.push(await frameBytes(header, keys, i + 1, frame, random));
  return joined(...parts);
}

/** Whether a text can be stored as it is: not empty, on one line, free of half surrogates, which UTF-8 cannot carry. */
export const fits = (record: string): boolean => record !== "" && !/[\n\r]|\p{Surrogate}/u.test(record);

