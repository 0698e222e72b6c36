// The two header copies at the front of a file; walletlens.vault.HeaderBlock is the twin.
import { type Bytes, crc32, hex, joined, putU16, putU32, same, text, u16, u32, unhex, utf8 } from "./bytes.ts";
import { derived } from "./crypto.ts";
import { FRAMES_AT, HEADER_BLOCK, MOST_SLOTS, type Problem, VERSION, WITNESS_AT } from "./layout.ts";
import { readSlot, type Slot } from "./slots.ts";

/** What stands at the front of a file; the version is bound into every frame. */
export type Header = { version: number; vault: string; log: string; slots: Slot[] };
export type Front = { header: Header; problems: Problem[] } | { refused: string };

/** The two keys of one log. */
export type LogKeys = { frames: CryptoKey; witness: CryptoKey };

const MAGIC: Bytes = Uint8Array.of(0x89, 0x57, 0x4c, 0x56, 0x0d, 0x0a, 0x1a, 0x0a);
const JSON_AT = 16;
const CRC_AT = HEADER_BLOCK - 4;

export async function logKeys(vaultKey: Bytes, header: Header): Promise<LogKeys> {
  const log = unhex(header.log)!;
  return {
    frames: await derived(vaultKey, log, "walletlens frames v1"),
    witness: await derived(vaultKey, log, "walletlens witness v1"),
  };
}

/** Both header copies. */
export function headerBytes({ version, vault, log, slots }: Header): Bytes {
  const json = utf8(JSON.stringify({ vault, log, slots }));
  if (json.length > CRC_AT - JSON_AT) throw new Error("the vault header does not fit its block");
  const block = new Uint8Array(HEADER_BLOCK);
  block.set(MAGIC);
  putU16(block, 8, version);
  putU32(block, 12, json.length);
  block.set(json, JSON_AT);
  putU32(block, CRC_AT, crc32(block, 0, CRC_AT));
  return joined(block, block);
}

/** Reads the front of a file; never throws, whatever the bytes. */
export function readFront(file: Bytes): Front {
  if (file.length === 0) return { refused: "The file is empty." };
  const first = hasMagic(file, 0);
  if (!first && !hasMagic(file, HEADER_BLOCK)) return { refused: "This is not a WalletLens vault." };
  if (file.length < FRAMES_AT) {
    return { refused: `The vault is cut off inside its header: it has ${file.length} of at least ${FRAMES_AT} bytes.` };
  }
  const a = copy(file, 0);
  const b = copy(file, HEADER_BLOCK);
  if (a === null && b === null) {
    const version = u16(file, first ? 8 : HEADER_BLOCK + 8);
    return {
      refused: version > VERSION
        ? `This vault was written in format ${version} by a newer WalletLens; this one reads formats up to ${VERSION}.`
        : "Both copies of the vault's header are damaged.",
    };
  }
  const problems: Problem[] = [];
  const damage = (offset: number, why: string) => problems.push({ kind: "HEADER", frame: 0, offset, why });
  if (a === null) damage(0, "The first copy of the header is damaged; the second was used.");
  else if (b === null) damage(HEADER_BLOCK, "The second copy of the header is damaged; the first was used.");
  else if (!same(file.subarray(0, HEADER_BLOCK), file.subarray(HEADER_BLOCK, WITNESS_AT))) {
    damage(HEADER_BLOCK, "The two copies of the header differ; the first was used.");
  }
  return { header: (a ?? b)!, problems };
}

/** The tag that names a file's state: log, length, and the last frame's seal (zeros while there is none). */
export function stateTag(header: Header, length: number, last: Bytes): string {
  return `"${header.log}-${length}-${length === FRAMES_AT ? "00".repeat(16) : hex(last)}"`;
}

const hasMagic = (file: Bytes, at: number): boolean =>
  file.length >= at + MAGIC.length + 2 && same(file.subarray(at, at + MAGIC.length), MAGIC);

function copy(file: Bytes, at: number): Header | null {
  const length = u32(file, at + 12);
  const version = u16(file, at + 8);
  const sound = hasMagic(file, at) && version >= 1 && version <= VERSION && length <= CRC_AT - JSON_AT
    && crc32(file, at, at + CRC_AT) === u32(file, at + CRC_AT);
  return sound ? parse(version, file.subarray(at + JSON_AT, at + JSON_AT + length)) : null;
}

function parse(version: number, json: Bytes): Header | null {
  try {
    const { vault, log, slots } = JSON.parse(text(json));
    if (!isId(vault) || !isId(log) || !Array.isArray(slots) || slots.length > MOST_SLOTS) return null;
    return { version, vault, log, slots: slots.map(readSlot).filter((slot) => slot !== null) };
  } catch {
    return null;
  }
}

const isId = (value: unknown): value is string => typeof value === "string" && /^[0-9a-f]{32}$/.test(value);
