// The engine's data segments go where TeaVM meant them to.
import assert from "node:assert/strict";
import { test } from "node:test";
import { withSignedOffsets } from "../build/segments.mjs";

/** A module with one page of memory, exported, and two one-byte segments whose offsets are given as written. */
function moduleWith(first, second) {
  const segment = (offset, byte) => [0, 0x41, ...offset, 0x0b, 1, byte];
  const data = [2, ...segment(first, 7), ...segment(second, 9)];
  return Uint8Array.from([
    0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
    5, 3, 1, 0, 1,
    7, 7, 1, 3, 0x6d, 0x65, 0x6d, 2, 0,
    11, data.length, ...data,
  ]);
}

async function memoryOf(wasm) {
  const { instance } = await WebAssembly.instantiate(wasm);
  return new Uint8Array(instance.exports.mem.buffer);
}

for (const [place, asTeaVmWritesIt] of [[100, [100]], [8192, [0x80, 0x40]], [13083, [0x9b, 0x66]], [16383, [0xff, 0x7f]]]) {
  test(`an offset of ${place} written as an unsigned number keeps the engine from loading until it is mended`, async () => {
    const broken = moduleWith([0], asTeaVmWritesIt);
    await assert.rejects(memoryOf(broken));

    const memory = await memoryOf(withSignedOffsets(broken));
    assert.equal(memory[0], 7);
    assert.equal(memory[place], 9);
  });
}

test("a module with nothing to mend keeps its bytes", () => {
  const sound = moduleWith([0], [0x80, 0x80, 1]);
  assert.equal(withSignedOffsets(sound), sound);
});
