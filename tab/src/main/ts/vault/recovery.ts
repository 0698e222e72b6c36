// A recovery code: 160 random bits as 32 characters of Crockford's base 32 and four that check them, in nine groups of four.
import { type Bytes, joined, same, utf8 } from "./bytes.ts";
import { random } from "./crypto.ts";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BYTES = 20;
const CHARACTERS = 36;

export const freshCode = (): Bytes => random(BYTES);

export async function codeText(code: Bytes): Promise<string> {
  const characters = Array.from(await values(code), (value) => ALPHABET[value]).join("");
  return characters.match(/.{4}/g)!.join("-");
}

/** The bytes of a code as typed; null when it is not one or its check characters do not fit. */
export async function parseCode(typed: string): Promise<Bytes | null> {
  const characters = typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  const found = Uint8Array.from(characters, (c) => ALPHABET.indexOf(c) & 255);
  if (found.length !== CHARACTERS || found.some((value) => value > 31)) return null;
  const code = new Uint8Array(BYTES);
  for (let bit = 0; bit < BYTES * 8; bit++) {
    if (found[Math.floor(bit / 5)]! & (16 >> bit % 5)) code[bit >> 3]! |= 128 >> (bit & 7);
  }
  return same(await values(code), found) ? code : null;
}

async function values(code: Bytes): Promise<Bytes> {
  const digest = await crypto.subtle.digest("SHA-256", joined(utf8("walletlens recovery"), code));
  const both = joined(code, new Uint8Array(digest).slice(0, 3));
  const out = new Uint8Array(CHARACTERS);
  for (let bit = 0; bit < CHARACTERS * 5; bit++) {
    if (both[bit >> 3]! & (128 >> (bit & 7))) out[Math.floor(bit / 5)]! |= 16 >> bit % 5;
  }
  return out;
}
