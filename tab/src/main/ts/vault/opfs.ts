// The origin's private file system, through synchronous handles, which only a worker gets.
import type { Bytes } from "./bytes.ts";
import type { RawFile, Store } from "./store.ts";

interface SyncHandle {
  getSize(): number;
  read(into: Bytes, options: { at: number }): number;
  write(from: Bytes, options: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

/** The directory of vault files; made on first use. */
export function originFiles(directory = "vault"): Store {
  const open = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(directory, { create: true });
  return {
    async names() {
      const names: string[] = [];
      const entries = (await open()) as unknown as { keys(): AsyncIterable<string> };
      for await (const name of entries.keys()) names.push(name);
      return names.sort();
    },
    async open(name) {
      const file = (await (await open()).getFileHandle(name, { create: true })) as unknown as {
        createSyncAccessHandle(): Promise<SyncHandle>;
      };
      return rawFile(await file.createSyncAccessHandle());
    },
    async remove(name) {
      await (await open()).removeEntry(name);
    },
  };
}

function rawFile(handle: SyncHandle): RawFile {
  return {
    size: () => handle.getSize(),
    read(at, length) {
      const bytes = new Uint8Array(length);
      return bytes.subarray(0, handle.read(bytes, { at })) as Bytes;
    },
    write(at, bytes) {
      const written = handle.write(bytes, { at });
      // A short write is how some browsers say the disk is full.
      if (written !== bytes.length) throw new DOMException("short write", "QuotaExceededError");
    },
    truncate: (size) => handle.truncate(size),
    flush: () => handle.flush(),
    close: () => handle.close(),
  };
}
