// Compares the @JSBody texts the compiled engine asks for with the table in bodies.ts, so that a missing one fails the
// build and not the tab.
//
// The compiler emits, for each text, `global.get PARAMETER, call toJs, …, global.get BODY, call toJs, call createFunctionN`
// with one global per distinct string. The globals' texts are not easily told from the binary, but their number is, and
// all strings stand in the data section: the table is right when it has as many entries and each of its texts is there.
import { readFileSync } from "node:fs";
import * as esbuild from "esbuild";

const IMPORT_SECTION = 2;
const CODE_SECTION = 10;
const DATA_SECTION = 11;
const FUNCTION = 0, TABLE = 1, MEMORY = 2, GLOBAL = 3, TAG = 4;
const CALL = 0x10, GLOBAL_GET = 0x23;

/**
 * @param {Buffer} wasm the compiled engine
 * @param {string} tableFile bodies.ts
 */
export async function checkBodies(wasm, tableFile) {
  const { code } = await esbuild.transform(readFileSync(tableFile, "utf8"), { loader: "ts", format: "esm" });
  const { bodies } = await import("data:text/javascript," + encodeURIComponent(code));
  const keys = Object.keys(bodies);
  const asked = textsAskedFor(wasm);
  if (asked.count !== keys.length) {
    throw new Error(
      `the engine asks for ${asked.count} @JSBody texts, the table in ${tableFile} has ${keys.length}; ` +
        `what looks like one in the engine: ${JSON.stringify(likely(asked.pool))}`,
    );
  }
  for (const key of keys) {
    for (const text of key.split("|")) {
      if (!asked.pool.includes(pooled(text))) throw new Error(`the engine no longer asks for the @JSBody text ${key}`);
    }
  }
}

/** A string as the pool holds it: its length in UTF-16 units (all these are short), then UTF-8. */
function pooled(text) {
  return Buffer.concat([Buffer.from([text.length]), Buffer.from(text)]);
}

function likely(pool) {
  return pool.toString("latin1").match(/[\x20-\x7e]*(return |\w\()[^"\x00-\x1f]*;/g)?.filter((text) => text.length < 200).slice(0, 40) ?? [];
}

/** How many distinct texts are asked for, and the data section with every string the engine holds. */
export function textsAskedFor(wasm) {
  const sections = sectionsOf(wasm);
  const makers = makersOf(wasm, sections.get(IMPORT_SECTION));
  const { from, to } = sections.get(CODE_SECTION);
  const calls = new Set();
  for (let at = from; at < to; at++) {
    if (wasm[at] !== GLOBAL_GET) continue;
    const call = callAt(wasm, at, to, makers);
    if (call) calls.add(call);
  }
  const data = sections.get(DATA_SECTION);
  return { count: calls.size, pool: data ? wasm.subarray(data.from, data.to) : Buffer.alloc(0) };
}

/** The globals of one whole sequence that begins here, as text, or nothing. */
function callAt(wasm, at, to, makers) {
  const reader = new Reader(wasm, at);
  const globals = [];
  let converter;
  while (reader.at < to && reader.byte() === GLOBAL_GET) {
    globals.push(reader.number());
    if (reader.byte() !== CALL) return undefined;
    const called = reader.number();
    if (converter !== undefined && called !== converter) return undefined;
    converter = called;
    if (wasm[reader.at] === CALL) {
      reader.byte();
      const arity = makers.get(reader.number());
      return arity !== undefined && globals.length === arity + 1 ? globals.join(",") : undefined;
    }
  }
  return undefined;
}

function sectionsOf(wasm) {
  const reader = new Reader(wasm, 8);
  const sections = new Map();
  while (reader.at < wasm.length) {
    const id = reader.byte();
    const size = reader.number();
    if (id !== 0) sections.set(id, { from: reader.at, to: reader.at + size });
    reader.at += size;
  }
  return sections;
}

/** Function index → number of parameters, for each imported createFunctionN. */
function makersOf(wasm, { from }) {
  const reader = new Reader(wasm, from);
  const makers = new Map();
  let functions = 0;
  for (let left = reader.number(); left > 0; left--) {
    const module = reader.name();
    const name = reader.name();
    const kind = reader.byte();
    if (kind === FUNCTION) {
      reader.number();
      const maker = module === "teavmJso" && /^createFunction(\d+)$/.exec(name);
      if (maker) makers.set(functions, Number(maker[1]));
      functions++;
    } else if (kind === MEMORY) {
      if (reader.number() & 1) reader.number(), reader.number();
      else reader.number();
    } else if (kind === GLOBAL) {
      reader.type();
      reader.byte();
    } else if (kind === TAG) {
      reader.byte();
      reader.number();
    } else {
      throw new Error(`unexpected import ${module}.${name} of kind ${kind}${kind === TABLE ? " (table)" : ""}`);
    }
  }
  return makers;
}

class Reader {
  constructor(bytes, at) {
    this.bytes = bytes;
    this.at = at;
  }

  byte() {
    return this.bytes[this.at++];
  }

  /** An unsigned LEB128 number (the low 32 bits are all that is needed). */
  number() {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte();
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
    throw new Error("a number too long");
  }

  name() {
    const size = this.number();
    this.at += size;
    return this.bytes.toString("utf8", this.at - size, this.at);
  }

  /** A value type: one byte, or a reference (0x63, 0x64) with its heap type. */
  type() {
    const first = this.byte();
    if (first === 0x63 || first === 0x64) this.number();
  }
}
