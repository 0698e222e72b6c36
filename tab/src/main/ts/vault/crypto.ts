import { type Bytes, utf8 } from "./bytes.ts";

export const random = (count: number): Bytes => crypto.getRandomValues(new Uint8Array(count));

/** Where unpredictable bytes come from; a fixed row in the test of the worked example. */
export type Randomness = (count: number) => Bytes;

const USES: KeyUsage[] = ["encrypt", "decrypt"];

export const aesKey = (bytes: Bytes): Promise<CryptoKey> => crypto.subtle.importKey("raw", bytes, "AES-GCM", false, USES);

/** A key that never leaves this browser's key store. */
export const ownKey = (): Promise<CryptoKey> => crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, USES);

export async function seal(key: CryptoKey, nonce: Bytes, bound: Bytes, clear: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce, additionalData: bound }, key, clear));
}

/** The clear bytes, or null when key, nonce, bound or sealed bytes are not those of the sealing. */
export async function open(key: CryptoKey, nonce: Bytes, bound: Bytes, sealed: Bytes): Promise<Bytes | null> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv: nonce, additionalData: bound }, key, sealed));
  } catch {
    return null;
  }
}

/** HKDF-SHA-256 to an AES key. */
export async function derived(secret: Bytes, salt: Bytes, purpose: string): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveKey"]);
  return crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt, info: utf8(purpose) }, base, { name: "AES-GCM", length: 256 }, false, USES,
  );
}
