// Key slots: the ways to the vault key. Nothing in a slot is secret; walletlens.vault.KeySlot is the twin.
import { type Bytes, hex, unhex, utf8 } from "./bytes.ts";
import { aesKey, derived, open, type Randomness, seal } from "./crypto.ts";
import { KEY, NONCE, TAG } from "./layout.ts";

export type Cost = { memory: number; passes: number; lanes: number };
export const USUAL: Cost = { memory: 65536, passes: 3, lanes: 1 };

type Wrapping = { nonce: string; key: string };
type Bare =
  | { kind: "device"; device: string }
  | { kind: "keyfile" }
  | { kind: "recovery" }
  | ({ kind: "passphrase"; kdf: "argon2id"; salt: string } & Cost);
export type Slot = Bare & Wrapping;
export type SlotKind = Slot["kind"];

/** Whether a file may ask for this: enough to slow a guesser, not enough to choke the reader. */
const allowed = ({ memory, passes, lanes }: Cost): boolean =>
  within(memory, 8192, 262144) && within(passes, 1, 10) && within(lanes, 1, 4);

const within = (value: unknown, least: number, most: number): boolean =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

const isHex = (value: unknown, least: number, most = least): boolean => {
  const bytes = typeof value === "string" ? unhex(value) : null;
  return bytes !== null && within(bytes.length, least, most);
};

/** The slot behind parsed JSON; null for a kind this program does not know and for anything out of bounds. */
export function readSlot(value: unknown): Slot | null {
  if (typeof value !== "object" || value === null) return null;
  const slot = value as Slot;
  if (!isHex(slot.nonce, NONCE) || !isHex(slot.key, KEY + TAG)) return null;
  const wrapping = { nonce: slot.nonce, key: slot.key };
  switch (slot.kind) {
    case "device":
      return isHex(slot.device, 4, 32) ? { kind: "device", device: slot.device, ...wrapping } : null;
    case "keyfile":
    case "recovery":
      return { kind: slot.kind, ...wrapping };
    case "passphrase": {
      const { kdf, memory, passes, lanes, salt } = slot;
      return kdf === "argon2id" && allowed(slot) && isHex(salt, 16, 64)
        ? { kind: "passphrase", kdf, memory, passes, lanes, salt, ...wrapping }
        : null;
    }
    default:
      return null;
  }
}

function bound(slot: Bare, vaultId: string): Bytes {
  const settings =
    slot.kind === "device" ? `|${slot.device}`
    : slot.kind === "passphrase" ? `|argon2id|${slot.memory}|${slot.passes}|${slot.lanes}|${slot.salt}`
    : "";
  return utf8(`walletlens slot v1|${vaultId}|${slot.kind}${settings}`);
}

/** The vault key inside a slot, or null when the slot's key is not the right one. */
export async function unwrap(slot: Slot, vaultId: string, key: CryptoKey): Promise<Bytes | null> {
  const found = await open(key, unhex(slot.nonce)!, bound(slot, vaultId), unhex(slot.key)!);
  return found?.length === KEY ? found : null;
}

async function wrap(bare: Bare, vaultId: string, key: CryptoKey, vaultKey: Bytes, random: Randomness): Promise<Slot> {
  const nonce = random(NONCE);
  const sealed = await seal(key, nonce, bound(bare, vaultId), vaultKey);
  return { ...bare, nonce: hex(nonce), key: hex(sealed) };
}

export const keyfileKey = (bytes: Bytes, vaultId: string): Promise<CryptoKey> =>
  derived(bytes, unhex(vaultId)!, "walletlens keyfile v1");

export const recoveryKey = (code: Bytes, vaultId: string): Promise<CryptoKey> =>
  derived(code, unhex(vaultId)!, "walletlens recovery v1");

/** Argon2id over the passphrase in Unicode form NFC, so that it does not matter how a keyboard composes é. */
export async function passphraseKey(passphrase: string, salt: string, cost: Cost): Promise<CryptoKey> {
  const { argon2id } = await import("./argon2.ts");
  const bytes = await argon2id({
    password: utf8(passphrase.normalize("NFC")),
    salt: unhex(salt)!,
    memorySize: cost.memory, iterations: cost.passes, parallelism: cost.lanes,
    hashLength: KEY, outputType: "binary",
  });
  return aesKey(bytes as Bytes);
}

/** A way to open a vault that is being written. */
export type Way =
  | { kind: "device"; device: string; key: CryptoKey }
  | { kind: "keyfile"; bytes: Bytes }
  | { kind: "recovery"; code: Bytes }
  | { kind: "passphrase"; passphrase: string; cost?: Cost };

export async function slotFor(way: Way, vaultId: string, vaultKey: Bytes, random: Randomness): Promise<Slot> {
  switch (way.kind) {
    case "device":
      return wrap({ kind: "device", device: way.device }, vaultId, way.key, vaultKey, random);
    case "keyfile":
      return wrap({ kind: "keyfile" }, vaultId, await keyfileKey(way.bytes, vaultId), vaultKey, random);
    case "recovery":
      return wrap({ kind: "recovery" }, vaultId, await recoveryKey(way.code, vaultId), vaultKey, random);
    case "passphrase": {
      const cost = way.cost ?? USUAL;
      const salt = hex(random(16));
      const key = await passphraseKey(way.passphrase, salt, cost);
      return wrap({ kind: "passphrase", kdf: "argon2id", ...cost, salt }, vaultId, key, vaultKey, random);
    }
  }
}
