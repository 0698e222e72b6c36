// TeaVM 0.15.0 writes where a data segment goes as an unsigned LEB128 number, but WebAssembly reads it as a signed one. An
// offset whose highest written bit is set (64–127, 8,192–16,383, from a million on) so becomes negative, and the engine does
// not load. Which offset comes out depends on how much text the program happens to hold.

const DATA = 11;
const I32_CONST = 0x41;
const END = 0x0b;

/**
 * The same module with every offset of a data segment written as WebAssembly reads it.
 *
 * @param {Uint8Array} wasm a module as TeaVM wrote it
 * @returns {Uint8Array} the same bytes where there was nothing to mend
 */
export function withSignedOffsets(wasm) {
  const parts = [wasm.subarray(0, 8)];
  let mended = false;
  for (let at = 8; at < wasm.length; ) {
    const size = unsigned(wasm, at + 1);
    const end = size.next + size.value;
    if (wasm[at] === DATA) {
      const body = data(wasm.subarray(size.next, end));
      mended = body.mended;
      parts.push(Uint8Array.of(DATA, ...written(body.bytes.length)), body.bytes);
    } else {
      parts.push(wasm.subarray(at, end));
    }
    at = end;
  }
  return mended ? Buffer.concat(parts) : wasm;
}

/** @param {Uint8Array} body the data section */
function data(body) {
  const count = unsigned(body, 0);
  const parts = [body.subarray(0, count.next)];
  let mended = false;
  let at = count.next;
  for (let i = 0; i < count.value; i++) {
    if (body[at] !== 0 || body[at + 1] !== I32_CONST) throw new Error("a data segment of an unknown form");
    const offset = unsigned(body, at + 2);
    if (body[offset.next] !== END) throw new Error("a data segment at a computed place");
    const length = unsigned(body, offset.next + 1);
    const end = length.next + length.value;
    const place = body.subarray(at + 2, offset.next);
    const last = place[place.length - 1];
    const negative = (last & 0x40) !== 0;
    mended ||= negative;
    parts.push(Uint8Array.of(0, I32_CONST, ...(negative ? [...place.subarray(0, -1), last | 0x80, 0] : place)), body.subarray(offset.next, end));
    at = end;
  }
  if (at !== body.length) throw new Error("bytes after the last data segment");
  return { bytes: Buffer.concat(parts), mended };
}

function unsigned(bytes, from) {
  let value = 0;
  let at = from;
  for (let shift = 0; ; shift += 7) {
    value += (bytes[at] & 0x7f) * 2 ** shift;
    if ((bytes[at++] & 0x80) === 0) return { value, next: at };
  }
}

function written(value) {
  const bytes = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest % 128) | 0x80);
  }
}
