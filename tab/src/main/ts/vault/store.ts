// Where vault files live. The browser's private file system is one such place; a test's memory is another.
import type { Bytes } from "./bytes.ts";

/** A file held open by this program alone; offsets and sizes in bytes. Every call may throw what the browser throws. */
export interface RawFile {
  size(): number;
  read(at: number, length: number): Bytes;
  /** Writes all the bytes, or throws. */
  write(at: number, bytes: Bytes): void;
  truncate(size: number): void;
  /** Returns once the bytes are with the disk. */
  flush(): void;
  close(): void;
}

export interface Store {
  names(): Promise<string[]>;
  open(name: string): Promise<RawFile>;
  remove(name: string): Promise<void>;
}

/** Why the browser did not do what was asked, in a sentence; nothing saved before is touched by any of these. */
export function refusal(error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  switch (name) {
    case "QuotaExceededError":
      return "The browser's storage is full, so this was not saved. What was saved before is unharmed.";
    case "NoModificationAllowedError":
      return "Another tab still holds the vault's file. Close it and try again.";
    case "SecurityError":
    case "NotAllowedError":
    case "TypeError":
      return "This browser does not let the page store anything, so nothing can be saved here. "
        + "A private window or a setting that blocks site data does this.";
    default:
      return `The browser refused to use its storage (${name || String(error)}). What was saved before is unharmed.`;
  }
}
