/** Bytes with a buffer of their own, as WebCrypto and files want them. */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export const utf8 = (text: string): Bytes => encoder.encode(text) as Bytes;
export const text = (bytes: Bytes): string => decoder.decode(bytes);

export function hex(bytes: Bytes): string {
  let out = "";
  for (const byte of bytes) out += byte.toString(16).padStart(2, "0");
  return out;
}

/** The bytes behind lower-case hexadecimal text; null for anything else. */
export function unhex(digits: string): Bytes | null {
  if (digits.length % 2 !== 0 || /[^0-9a-f]/.test(digits)) return null;
  return Uint8Array.from({ length: digits.length / 2 }, (_, i) => parseInt(digits.slice(2 * i, 2 * i + 2), 16));
}

export function base64(text: string): Bytes | null {
  try {
    return Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  } catch {
    return null;
  }
}

export function joined(...parts: Bytes[]): Bytes {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

export const same = (a: Bytes, b: Bytes): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);

export const u16 = (from: Bytes, at: number): number => (from[at]! << 8) | from[at + 1]!;
export const u32 = (from: Bytes, at: number): number => ((u16(from, at) << 16) | u16(from, at + 2)) >>> 0;

export function putU16(to: Bytes, at: number, value: number): void {
  to[at] = value >>> 8;
  to[at + 1] = value;
}

export function putU32(to: Bytes, at: number, value: number): void {
  putU16(to, at, value >>> 16);
  putU16(to, at + 2, value);
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as in zip and PNG. */
export function crc32(bytes: Bytes, from: number, to: number): number {
  let value = 0xffffffff;
  for (let i = from; i < to; i++) value = CRC[(value ^ bytes[i]!) & 255]! ^ (value >>> 8);
  return ~value >>> 0;
}
