// The fixed places and sizes of the format; docs/vault-format.md explains them, walletlens.vault.Layout is their twin.
/** The format version that is written; this and every earlier one is read. */
export const VERSION = 2;
/** The first version that has frames of compressed records. */
export const PACKS = 2;
export const HEADER_BLOCK = 4096;
export const WITNESS_AT = 2 * HEADER_BLOCK;
export const WITNESS_SLOT = 512;
export const WITNESS_AREA = 2 * WITNESS_SLOT;
export const FRAMES_AT = WITNESS_AT + WITNESS_AREA;
export const FRAME_HEAD = 36;
export const NONCE = 12;
export const TAG = 16;
export const KEY = 32;
export const MOST_IN_FRAME = 64 << 20;
export const LONGEST_FILE = 2 ** 30;
/** The most clear text all packed frames of a file may hold together, so far as they say so. */
export const MOST_UNPACKED = 2 ** 30;
export const MOST_SLOTS = 8;
/** How much clear text a frame is filled with when a whole log is written at once. */
export const FULL_FRAME = 1 << 20;

export type ProblemKind =
  | "HEADER" | "WITNESS" | "CHANGED" | "UNREADABLE" | "MISSING" | "REPEATED" | "REORDERED" | "TORN" | "CUT" | "CONTENT";

/** One thing wrong with a vault file: frames count from 1, and 0 is the front; offset is a byte of the file. */
export type Problem = { kind: ProblemKind; frame: number; offset: number; why: string };
