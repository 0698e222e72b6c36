// The vault's worker. A message in: {id, kind, data, bytes?}, the effect as the engine wrote it; where the page holds a
// file (vault.import {handle}) it sends the file's bytes along. Messages out: {id, kind, ok, …} with texts, except
// problems (a list) and bytes (for the page to save and not to hand on). An answer with more:"true" is followed by
// another. Unasked come, with id "": vault.handed (another tab has the vault now), vault.added (records that came from
// the companion's copy) and vault.mirror (how that copy stands).
import type { Bytes } from "./bytes";
import { browserKeyring } from "./keyring";
import { ownCompanion } from "./mirror";
import { originFiles } from "./opfs";
import { browserTurn } from "./turn";
import { type Asked, type Said, Vault } from "./vault";

const worker = self as unknown as {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown, transfer: Transferable[]): void;
};

const post = (id: string, kind: string, said: Said): void =>
  worker.postMessage({ id, kind, ...said }, said.bytes ? [said.bytes.buffer] : []);

const vault = new Vault({
  store: originFiles(),
  keyring: browserKeyring(),
  turn: browserTurn(),
  companion: ownCompanion(),
  tell: (kind, said) => post("", kind, said),
  now: () => new Date(),
  persisted: () => navigator.storage.persisted(),
  async clearCaches() {
    for (const name of await caches.keys()) await caches.delete(name);
    return (await caches.keys()).length;
  },
});

worker.onmessage = ({ data }: MessageEvent<{ id: string; kind: string; data?: Asked; bytes?: Bytes }>) => {
  const asked = { ...data.data, ...(data.bytes ? { bytes: data.bytes } : {}) };
  void vault.run(data.kind, asked, (said) => post(data.id, data.kind, said));
};
