// The records of a frame, compressed by raw DEFLATE before they are sealed; walletlens.vault.Packing is the twin.
// Packed: the length of the compressed bytes as u32, those bytes, zeros up to a multiple of STEP, so that a frame's length
// tells little of what is in it.
import { type Bytes, joined, putU32, u32 } from "./bytes.ts";

const STEP = 256;
/** Shorter texts are sealed as they are: little would be won, and one more entry is to be saved at once. */
const FROM = 4096;
/** The unit in which a frame's head tells how much room the unpacked records take. */
export const BLOCK = 4096;
const LENGTH = 4;
/** How much goes into the decompressor at once: DEFLATE makes a thousand of one at most, and it does not wait to be asked. */
const SIP = 16_384;

/** How many blocks some bytes take. */
export const blocksOf = (length: number): number => Math.ceil(length / BLOCK);

const rounded = (compressed: number): number => Math.ceil((compressed + LENGTH) / STEP) * STEP;

/** The packed bytes; null where packing does not pay. */
export async function pack(clear: Bytes): Promise<Bytes | null> {
  if (clear.length < FROM) return null;
  const stream = new Blob([clear]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const compressed = new Uint8Array(await new Response(stream).arrayBuffer());
  return rounded(compressed.length) < clear.length ? packed(compressed) : null;
}

/** Compressed bytes as they are sealed. */
export function packed(compressed: Bytes): Bytes {
  const out = new Uint8Array(rounded(compressed.length));
  putU32(out, 0, compressed.length);
  out.set(compressed, LENGTH);
  return out;
}

/**
 * The records' bytes; null where the packed bytes are not as pack makes them. No more is unpacked than the blocks hold,
 * but for what one sip gives.
 */
export async function unpack(bytes: Bytes, blocks: number): Promise<Bytes | null> {
  if (bytes.length < STEP || bytes.length % STEP !== 0) return null;
  const length = u32(bytes, 0);
  if (length > bytes.length - LENGTH || rounded(length) !== bytes.length) return null;
  for (let i = LENGTH + length; i < bytes.length; i++) if (bytes[i] !== 0) return null;
  const most = blocks * BLOCK;
  const parts: Bytes[] = [];
  let size = 0;
  let at = LENGTH;
  const sips = new ReadableStream<Bytes>({
    pull(to) {
      if (at >= LENGTH + length) return to.close();
      to.enqueue(bytes.subarray(at, Math.min(at + SIP, LENGTH + length)) as Bytes);
      at += SIP;
    },
  }, { highWaterMark: 0 });
  const reader = sips.pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.length;
      if (size > most) {
        await reader.cancel();
        return null;
      }
      parts.push(part.value as Bytes);
    }
  } catch {
    return null;
  }
  return blocksOf(size) === blocks ? joined(...parts) : null;
}
