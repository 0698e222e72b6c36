// A WebAssembly module taken apart into its sections and put together again: what the build needs to cut the engine in two.
// Everything is kept as bytes but the numbers of functions, globals and types, which change when something moves.

export const TYPE = 1, IMPORT = 2, FUNCTIONS = 3, TABLES = 4, MEMORY = 5, GLOBALS = 6, EXPORT = 7, START = 8, ELEMENT = 9, CODE = 10, DATA = 11, DATA_COUNT = 12, TAGS = 13;
/** The kinds of what is imported and exported. */
export const FUNC = 0, TABLE = 1, MEM = 2, GLOBAL = 3, TAG = 4;
const END = 0x0b;

/** Reads numbers, names and types, one after the other. */
export class Reader {
  constructor(bytes, at = 0, end = bytes.length) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  byte() {
    return this.bytes[this.at++];
  }

  unsigned() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }

  /** Skips a signed number of any size. */
  skip() {
    while (this.byte() >= 128);
  }

  name() {
    const size = this.unsigned();
    this.at += size;
    return this.bytes.toString("utf8", this.at - size, this.at);
  }

  /** Skips a type of a value: a byte, or a reference with what it points to. */
  value() {
    const first = this.byte();
    if (first === 0x63 || first === 0x64) this.skip();
  }

  limits() {
    if (this.unsigned() & 1) this.unsigned();
    this.unsigned();
  }

  /** The bytes that a step of reading goes over. */
  over(step) {
    const from = this.at;
    step();
    return this.bytes.subarray(from, this.at);
  }

  list(each) {
    return Array.from({ length: this.unsigned() }, each);
  }
}

export function unsigned(value) {
  const out = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...out, rest]);
    out.push((rest % 128) | 128);
  }
}

export function signed(value) {
  const out = [];
  for (let rest = value; ; rest >>= 7) {
    const last = (rest === (rest & 63)) || (rest === -1 - (~rest & 63));
    out.push((rest & 127) | (last ? 0 : 128));
    if (last) return Buffer.from(out);
  }
}

export const named = (text) => Buffer.concat([unsigned(Buffer.byteLength(text)), Buffer.from(text)]);
export const counted = (parts) => Buffer.concat([unsigned(parts.length), ...parts]);
export const sized = (...parts) => {
  const all = Buffer.concat(parts);
  return Buffer.concat([unsigned(all.length), all]);
};

/** A module of sections in the order WebAssembly wants; empty ones are left out. What is the compiler's own stands at the end. */
export function module(sections, custom = []) {
  const order = [TYPE, IMPORT, FUNCTIONS, TABLES, MEMORY, TAGS, GLOBALS, EXPORT, START, ELEMENT, DATA_COUNT, CODE, DATA];
  const parts = order.filter((id) => sections[id]?.length).flatMap((id) => [Buffer.from([id]), sized(sections[id])]);
  const own = custom.flatMap((bytes) => [Buffer.from([0]), sized(bytes)]);
  return Buffer.concat([Buffer.from("\0asm\x01\0\0\0", "latin1"), ...parts, ...own]);
}

/**
 * What a module consists of.
 *
 * @param {Buffer} wasm
 */
export function parse(wasm) {
  const raw = {};
  let names = new Map();
  const custom = [];
  const all = new Reader(wasm, 8);
  while (all.at < wasm.length) {
    const id = all.byte();
    const section = new Reader(wasm, 0);
    const size = all.unsigned();
    section.at = all.at;
    section.end = all.at += size;
    if (id !== 0) raw[id] = section;
    else if (section.name() === "name") names = functionNames(section);
    else custom.push(wasm.subarray(section.end - size, section.end));
  }
  const read = (id, each) => (raw[id] ? raw[id].list(() => each(raw[id])) : []);
  const imports = read(IMPORT, (r) => {
    const module = r.name();
    const name = r.name();
    const kind = r.byte();
    const type = r.over(() => {
      if (kind === FUNC) r.unsigned();
      else if (kind === MEM) r.limits();
      else if (kind === GLOBAL) r.value(), r.byte();
      else if (kind === TAG) r.byte(), r.unsigned();
      else throw new Error(`an import of kind ${kind}`);
    });
    return { module, name, kind, type };
  });
  if (raw[TABLES]) throw new Error("the engine has a table: two would be mixed up");
  const typeBytes = raw[TYPE].bytes.subarray(raw[TYPE].at, raw[TYPE].end);
  const signatures = signaturesOf(new Reader(typeBytes));
  return {
    names,
    custom,
    types: typeBytes,
    signatures,
    imports,
    functions: read(FUNCTIONS, (r) => r.unsigned()),
    memory: raw[MEMORY] ? raw[MEMORY].bytes.subarray(raw[MEMORY].at, raw[MEMORY].end) : undefined,
    memories: read(MEMORY, (r) => r.over(() => r.limits())),
    tags: read(TAGS, (r) => r.over(() => { r.byte(); r.unsigned(); })),
    globals: read(GLOBALS, (r) => ({ type: r.over(() => { r.value(); r.byte(); }), value: r.over(() => walk(r, {})) })),
    exports: read(EXPORT, (r) => ({ name: r.name(), kind: r.byte(), index: r.unsigned() })),
    start: raw[START]?.unsigned(),
    declared: read(ELEMENT, (r) => {
      if (r.unsigned() !== 3 || r.byte() !== 0) throw new Error("an element segment that is more than a declaration");
      return r.list(() => r.unsigned());
    }).flat(),
    code: read(CODE, (r) => {
      const size = r.unsigned();
      r.at += size;
      return r.bytes.subarray(r.at - size, r.at);
    }),
    data: read(DATA, (r) => {
      if (r.byte() !== 0 || r.byte() !== 0x41) throw new Error("a data segment of an unknown form");
      const offset = signedAt(r);
      if (r.byte() !== END) throw new Error("a data segment at a computed place");
      const size = r.unsigned();
      r.at += size;
      return { offset, bytes: r.bytes.subarray(r.at - size, r.at) };
    }),
  };
}

export const segment = ({ offset, bytes }) => Buffer.concat([Buffer.from([0, 0x41]), signed(offset), Buffer.from([END]), sized(bytes)]);

function signedAt(r) {
  let value = 0;
  let shift = 0;
  let byte;
  do {
    byte = r.byte();
    value |= (byte & 127) << shift;
    shift += 7;
  } while (byte >= 128);
  return byte & 64 && shift < 32 ? value | (-1 << shift) : value;
}

function functionNames(section) {
  const names = new Map();
  while (section.at < section.end) {
    const id = section.byte();
    const to = section.unsigned() + section.at;
    if (id === 1) section.list(() => names.set(section.unsigned(), section.name()));
    section.at = to;
  }
  return names;
}

/** For each type how many parameters and results it has, or nothing where it is no function's. */
function signaturesOf(r) {
  const counts = [];
  const storage = () => (r.bytes[r.at] === 0x78 || r.bytes[r.at] === 0x77 ? r.byte() : r.value());
  const composite = (form) => {
    if (form === 0x50 || form === 0x4f) {
      r.list(() => r.unsigned());
      return composite(r.byte());
    }
    if (form === 0x60) {
      const parameters = r.list(() => r.value()).length;
      return counts.push({ parameters, results: r.list(() => r.value()).length });
    }
    if (form === 0x5f) r.list(() => { storage(); r.byte(); });
    else if (form === 0x5e) storage(), r.byte();
    else throw new Error(`a type of form ${form}`);
    return counts.push(undefined);
  };
  r.list(() => {
    const form = r.byte();
    if (form === 0x4e) r.list(() => composite(r.byte()));
    else composite(form);
  });
  return counts;
}

/** What stands behind each instruction of one byte: l a label, local, table or number; f a function; g a global; s signed. */
const plain = {
  0x02: "b", 0x03: "b", 0x04: "b", 0x06: "b", 0x07: "l", 0x08: "l", 0x09: "l", 0x0c: "l", 0x0d: "l", 0x10: "f", 0x11: "ll", 0x12: "f", 0x13: "ll",
  0x14: "l", 0x15: "l", 0x18: "l", 0x20: "l", 0x21: "l", 0x22: "l", 0x23: "g", 0x24: "g", 0x25: "l", 0x26: "l", 0x3f: "l", 0x40: "l",
  0x41: "s", 0x42: "s", 0xd0: "s", 0xd2: "f", 0xd5: "l", 0xd6: "l",
};
const gc = [
  "l", "l", "ll", "ll", "ll", "ll", "l", "l", "ll", "ld", "l?", "l", "l", "l", "l", "", "l", "ll", "ld", "l?", "s", "s", "s", "s", "llss", "llss",
  "", "", "", "", "",
];
const more = ["", "", "", "", "", "", "", "", "dl", "d", "ll", "l", "?", "?", "?", "?", "?", "?"];

/**
 * Goes over instructions until the one that ends them, and tells of each function and global they name.
 *
 * @param {Reader} r stands at the first instruction
 * @param {{ func?(index: number, from: number, to: number): void, global?(index: number, from: number, to: number): void }} told
 *   from and to: where the number stands
 */
export function walk(r, told) {
  const number = (tell) => {
    const from = r.at;
    const index = r.unsigned();
    tell?.(index, from, r.at);
  };
  for (let depth = 0; ;) {
    const code = r.byte();
    let forms = plain[code];
    if (code === 0xfb) forms = gc[r.unsigned()];
    else if (code === 0xfc) forms = more[r.unsigned()];
    else if (code === 0x0e) r.list(() => r.unsigned()), forms = "l";
    else if (code === 0x1c) r.list(() => r.value()), forms = "";
    else if (code >= 0x28 && code <= 0x3e) forms = r.unsigned() & 64 ? "ll" : "l";
    else if (code === 0x43) r.at += 4, forms = "";
    else if (code === 0x44) r.at += 8, forms = "";
    else if (code === 0x1f) {
      block(r);
      r.list(() => { if (r.byte() < 2) r.unsigned(); r.unsigned(); }); // what is caught, and where it goes
      forms = "";
    }
    else if (forms === undefined) {
      if (code > 0xd6 || (code > 0xc4 && code < 0xd0)) throw new Error(`an instruction the cut does not know: ${code.toString(16)}`);
      forms = "";
    }
    for (const form of forms) {
      if (form === "l") r.unsigned();
      else if (form === "s") r.skip();
      else if (form === "f") number(told.func);
      else if (form === "g") number(told.global);
      else if (form === "b") block(r);
      else throw new Error("an instruction that names a segment: the cut does not know it");
    }
    if (code === 0x02 || code === 0x03 || code === 0x04 || code === 0x06 || code === 0x1f) depth++;
    if (code === 0x18) depth--; // delegate ends its try
    if (code === END && depth-- === 0) return;
  }
}

/** Skips the type of a block: nothing, a value's, or a number. */
function block(r) {
  if (r.bytes[r.at] === 0x63 || r.bytes[r.at] === 0x64) r.value();
  else r.skip();
}

/** Goes over the body of a function: its locals, then its instructions. */
export function walkBody(body, told) {
  const r = new Reader(body);
  r.list(() => { r.unsigned(); r.value(); });
  walk(r, told);
  if (r.at !== body.length) throw new Error("bytes after the end of a function");
}

/** The same instructions or body with other numbers for functions and globals. */
export function renumbered(bytes, go, func, global) {
  const parts = [];
  let at = 0;
  const by = (map) => (index, from, to) => {
    parts.push(bytes.subarray(at, from), unsigned(map(index)));
    at = to;
  };
  go(bytes, { func: by(func), global: by(global) });
  parts.push(bytes.subarray(at));
  return Buffer.concat(parts);
}

export const walkValue = (bytes, told) => walk(new Reader(bytes), told);

/**
 * The statements of a body without branches, locals and blocks: each leaves nothing on the stack. From the first instruction on
 * that is not known to be of that kind, all that is left is one statement.
 *
 * @param {Buffer} body
 * @param {(index: number) => { parameters: number, results: number }} signature of a function
 * @returns {{ bytes: Buffer, target: number | undefined }[]} target: the global that is set, or whose object is
 */
export function statements(body, signature) {
  const r = new Reader(body, 0, body.length - 1); // without the end
  if (r.unsigned() !== 0) return [{ bytes: body.subarray(r.at, r.end), target: undefined }];
  const all = [];
  let from = r.at;
  let target;
  for (let height = 0; r.at < r.end;) {
    const code = r.byte();
    if (code === 0x23) {
      const global = r.unsigned();
      target ??= global;
      height++;
    } else if (code === 0x24) {
      target = r.unsigned();
      height--;
    } else if (code === 0x41 || code === 0xd0) r.skip(), height++;
    else if (code === 0xd2) r.unsigned(), height++;
    else if (code === 0x10) {
      const { parameters, results } = signature(r.unsigned());
      height += results - parameters;
    } else if (code === 0xfb && r.bytes[r.at] === 5) r.unsigned(), r.unsigned(), r.unsigned(), height -= 2;
    else break;
    if (height === 0) {
      all.push({ bytes: body.subarray(from, r.at), target });
      from = r.at;
      target = undefined;
    }
  }
  if (from < r.end) all.push({ bytes: body.subarray(from, r.end), target: undefined });
  return all;
}
