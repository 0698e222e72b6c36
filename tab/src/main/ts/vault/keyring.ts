// What the browser keeps beside the vault file: the device key, which script can use but never read, and a few notes.

/**
 * When the last backup was made; the state in which the companion's copy was left; and what an older copy, which the
 * companion has not yet exchanged for one under the present passphrase, still opens by: "keyfile" or "passphrase".
 */
export type Note = "backupAt" | "mirrored" | "copyOpensBy";

export interface Keyring {
  key(device: string): Promise<CryptoKey | null>;
  keep(device: string, key: CryptoKey): Promise<void>;
  dropKeysExcept(device: string | null): Promise<void>;
  note(name: Note): Promise<string>;
  setNote(name: Note, value: string): Promise<void>;
  /** Removes everything, and answers what is left of it. */
  erase(): Promise<number>;
}

const DATABASE = "walletlens-vault";

export function browserKeyring(): Keyring {
  let opened: Promise<IDBDatabase> | null = null;
  const database = () => (opened ??= openDatabase());
  const run = async <T>(store: "keys" | "notes", mode: IDBTransactionMode, step: (of: IDBObjectStore) => IDBRequest<T>) => {
    // Strict: a key that wraps the vault key has to be on disk before the file that needs it.
    const transaction = (await database()).transaction(store, mode, { durability: "strict" });
    const request = step(transaction.objectStore(store));
    return new Promise<T>((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  };
  return {
    key: async (device) => (await run("keys", "readonly", (keys) => keys.get(device))) ?? null,
    keep: async (device, key) => void (await run("keys", "readwrite", (keys) => keys.put(key, device))),
    async dropKeysExcept(device) {
      for (const name of await run("keys", "readonly", (keys) => keys.getAllKeys())) {
        if (name !== device) await run("keys", "readwrite", (keys) => keys.delete(name));
      }
    },
    note: async (name) => (await run<string | undefined>("notes", "readonly", (notes) => notes.get(name))) ?? "",
    setNote: async (name, value) => void (await run("notes", "readwrite", (notes) => notes.put(value, name))),
    async erase() {
      if (opened !== null) (await opened).close();
      opened = null;
      await new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase(DATABASE);
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
        request.onblocked = () => reject(new DOMException("held by another tab", "NoModificationAllowedError"));
      });
      return (await indexedDB.databases()).filter(({ name }) => name === DATABASE).length;
    },
  };
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("keys");
      request.result.createObjectStore("notes");
    };
    request.onsuccess = () => {
      // A tab that is left behind must not keep another from erasing everything.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
}
