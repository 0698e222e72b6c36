// The vault's worker. A message in: {id, kind, data}, the effect as the engine wrote it; where the page holds a file
// (vault.import {handle}) it puts the file's bytes in. Messages out: {id, kind, ok, …} with texts, except problems (a
// list) and bytes (for the page to save and not to hand on). An answer with more is followed by another. Unasked, and
// without an id, come vault.released (another tab has the vault now), vault.added (records that came from the
// companion's copy) and vault.mirror (how that copy stands).
import { browserKeyring } from "./keyring.ts";
import { ownCompanion } from "./mirror.ts";
import { originFiles } from "./opfs.ts";
import { browserTurn } from "./turn.ts";
import { type Asked, type Said, Vault } from "./vault.ts";

const worker = self as unknown as {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown, transfer: Transferable[]): void;
};

const post = (said: Said & { id?: string; kind: string }): void =>
  worker.postMessage(said, said.bytes ? [said.bytes.buffer] : []);

const vault = new Vault({
  store: originFiles(),
  keyring: browserKeyring(),
  turn: browserTurn(),
  companion: ownCompanion(new URL(".", location.href)),
  tell: (kind, said) => post({ kind, ...said }),
  now: () => new Date(),
  persisted: () => navigator.storage.persisted(),
  async clearCaches() {
    for (const name of await caches.keys()) await caches.delete(name);
    return (await caches.keys()).length;
  },
});

worker.onmessage = ({ data: { id, kind, data = {} } }: MessageEvent<{ id: string; kind: string; data?: Asked }>) => {
  void vault.run(kind, data, (said) => post({ id, kind, ...said }));
};
