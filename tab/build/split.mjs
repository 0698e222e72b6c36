// Cuts the compiled engine in two: what the first screen needs, and what may come a moment later. Both are one program: they share
// memory, globals and objects. The first part holds a short stand-in for each function of the second that it names; the first
// of them to be called asks the worker to bring the second part, and waits.
import * as w from "./wasm.mjs";

const CALL = 0x10, CALL_INDIRECT = 0x11, GLOBAL_GET = 0x23, LOCAL_GET = 0x20, I32 = 0x41, EQZ = 0x45, IF = 0x04, EMPTY = 0x40, END = 0x0b;
const FUNCREF = 0x70, I32_TYPE = 0x7f;
/** The names between the two parts: 0–9, a–z and so on. */
const short = (number) => number.toString(36);

/**
 * @param {Buffer} wasm the whole module, with the names of its functions
 * @param {(name: string) => boolean} isFirst whether a function belongs to the first part
 * @param {Buffer[]} texts what stands in the data of the second part only
 * @returns {{ first: Buffer, later: Buffer }}
 */
export function split(wasm, isFirst, texts) {
  const m = w.parse(wasm);
  const imported = m.imports.filter(({ kind }) => kind === w.FUNC);
  const outside = m.imports.filter(({ kind }) => kind === w.GLOBAL);
  const memory = m.imports.find(({ kind }) => kind === w.MEM)?.type ?? m.memories[0];
  const globalCount = outside.length + m.globals.length;
  const count = imported.length + m.functions.length;
  const typeOf = (index) => (index < imported.length ? new w.Reader(imported[index].type).unsigned() : m.functions[index - imported.length]);

  // 1. Where each function and each global belongs.
  const isLater = Array.from({ length: count }, (_, index) => index >= imported.length && !isFirst(m.names.get(index) ?? ""));
  for (const { kind, index } of m.exports) if (kind === w.FUNC) isLater[index] = false;
  if (m.start !== undefined) isLater[m.start] = false;
  const uses = m.code.map((body) => used(w.walkBody, body));
  // The function that is run first sets up every class; what it does for classes of the second part only is done when that comes.
  const signature = (index) => m.signatures[typeOf(index)];
  const steps = w.statements(m.code[m.start - imported.length], signature).map(({ bytes, target }) => ({ bytes, target, ...used(w.walkBody, bare(bytes)) }));
  const initial = m.globals.map(({ value }) => used(w.walkValue, value));
  const typeOfGlobal = (index) => (index < outside.length ? outside[index].type : m.globals[index - outside.length].type);
  const globalIsLater = laterGlobals(m, uses, initial, steps, outside.length, (index) => isLater[index + imported.length] || index + imported.length === m.start);
  const stepIsLater = ({ target }) => target !== undefined && globalIsLater[target];

  // 2. What crosses the cut.
  const standIns = new Set();
  const lent = { funcs: new Set(), globals: new Set() };
  const cross = ({ funcs, globals }, later) => {
    for (const func of funcs) {
      if (isLater[func] && !later) standIns.add(func);
      if (!isLater[func] && later) lent.funcs.add(func);
    }
    for (const global of globals) if (later && !globalIsLater[global]) lent.globals.add(global);
  };
  uses.forEach((each, i) => { if (i + imported.length !== m.start) cross(each, isLater[i + imported.length]); });
  steps.forEach((each) => cross(each, stepIsLater(each)));
  initial.forEach((each, i) => cross(each, globalIsLater[i + outside.length]));
  const slots = [...standIns].sort((a, b) => a - b);
  const funcs = [...lent.funcs].sort((a, b) => a - b);
  const globals = [...lent.globals].sort((a, b) => a - b);
  const { stays, moves } = cutData(m.data, texts);

  return { first: firstPart(), later: laterPart() };

  function firstPart() {
    const kept = range(count).filter((index) => index >= imported.length && (!isLater[index] || standIns.has(index)));
    const keptGlobals = range(globalCount).filter((index) => index >= outside.length && !globalIsLater[index]);
    const bring = imported.length; // imported after the others
    const need = imported.length + 1 + kept.length;
    const func = numbering([...range(imported.length), undefined, ...kept]);
    const global = numbering([...range(outside.length), ...keptGlobals]);
    const here = outside.length + keptGlobals.length;
    const nothing = m.functions[m.start - imported.length];
    const standIn = (index) => {
      const type = typeOf(index);
      const given = range(m.signatures[type].parameters).map((i) => Buffer.concat([Buffer.from([LOCAL_GET]), w.unsigned(i)]));
      return Buffer.concat([
        Buffer.from([0, CALL]), w.unsigned(need), ...given, Buffer.from([I32]), w.signed(slots.indexOf(index)),
        Buffer.from([CALL_INDIRECT]), w.unsigned(type), Buffer.from([0, END]),
      ]);
    };
    const needed = Buffer.concat([
      Buffer.from([0, GLOBAL_GET]), w.unsigned(here), Buffer.from([EQZ, IF, EMPTY, CALL]), w.unsigned(bring), Buffer.from([END, END]),
    ]);
    const body = (index) => (isLater[index] ? standIn(index)
      : w.renumbered(index === m.start ? joined(false) : m.code[index - imported.length], w.walkBody, func, global));
    const declared = m.declared.filter((index) => !isLater[index] || standIns.has(index)).map((index) => w.unsigned(func(index)));
    const give = (name, kind, index) => Buffer.concat([w.named(name), Buffer.from([kind]), w.unsigned(index)]);
    return w.module({
      [w.TYPE]: m.types,
      [w.IMPORT]: w.counted([...m.imports, { module: "later", name: "bring", kind: w.FUNC, type: w.unsigned(nothing) }].map(entry)),
      [w.FUNCTIONS]: w.counted([...kept.map(typeOf), nothing].map(w.unsigned)),
      [w.TABLES]: w.counted([table()]),
      [w.MEMORY]: m.memory,
      [w.TAGS]: w.counted(m.tags),
      [w.GLOBALS]: w.counted([
        ...keptGlobals.map(made(func, global)),
        Buffer.from([I32_TYPE, 1, I32, 0, END]),
      ]),
      [w.EXPORT]: w.counted([
        ...m.exports.map(({ name, kind, index }) => give(name, kind, kind === w.FUNC ? func(index) : kind === w.GLOBAL ? global(index) : index)),
        give("later.here", w.GLOBAL, here), give("later.table", w.TABLE, 0), give("later.memory", w.MEM, 0),
        ...m.tags.map((_, i) => give(`later.tag${i}`, w.TAG, i)),
        ...funcs.map((index, i) => give("f" + short(i), w.FUNC, func(index))),
        ...globals.map((index, i) => give("g" + short(i), w.GLOBAL, global(index))),
      ]),
      [w.START]: w.unsigned(func(m.start)),
      [w.ELEMENT]: declared.length ? w.counted([Buffer.concat([Buffer.from([3, 0]), w.counted(declared)])]) : undefined,
      [w.CODE]: w.counted([...kept.map(body), needed].map((each) => w.sized(each))),
      [w.DATA]: w.counted(stays.map(w.segment)),
    }, [...m.custom, functionNames([...range(imported.length), undefined, ...kept])]);
  }

  function laterPart() {
    const own = range(count).filter((index) => isLater[index]);
    const ownGlobals = range(globalCount).filter((index) => globalIsLater[index]);
    const func = numbering([...funcs, ...own]);
    const global = numbering([...globals, ...ownGlobals]);
    const take = (name, kind, type) => entry({ module: "first", name, kind, type });
    const declared = new Set();
    for (const index of own) for (const each of uses[index - imported.length].refs) declared.add(each);
    for (const step of steps.filter(stepIsLater)) for (const each of step.refs) declared.add(each);
    return w.module({
      [w.TYPE]: m.types,
      [w.IMPORT]: w.counted([
        take("later.table", w.TABLE, table()), take("later.memory", w.MEM, memory),
        ...m.tags.map((type, i) => take(`later.tag${i}`, w.TAG, type)),
        ...funcs.map((index, i) => take("f" + short(i), w.FUNC, w.unsigned(typeOf(index)))),
        ...globals.map((index, i) => take("g" + short(i), w.GLOBAL, typeOfGlobal(index))),
      ]),
      [w.FUNCTIONS]: w.counted([...own, m.start].map(typeOf).map(w.unsigned)),
      [w.GLOBALS]: w.counted(ownGlobals.map(made(func, global))),
      [w.ELEMENT]: w.counted([
        Buffer.concat([Buffer.from([0, I32, 0, END]), w.counted(slots.map(func).map(w.unsigned))]),
        ...(declared.size ? [Buffer.concat([Buffer.from([3, 0]), w.counted([...declared].map(func).map(w.unsigned))])] : []),
      ]),
      [w.START]: w.unsigned(funcs.length + own.length),
      [w.CODE]: w.counted([...own.map((index) => m.code[index - imported.length]), joined(true)].map((each) => w.sized(w.renumbered(each, w.walkBody, func, global)))),
      [w.DATA]: w.counted(moves.map(w.segment)),
    }, [functionNames([...funcs, ...own])]);
  }

  /** The steps of the function that is run first, of one part. */
  function joined(later) {
    return bare(Buffer.concat(steps.filter((each) => stepIsLater(each) === later).map(({ bytes }) => bytes)));
  }

  /** The names once more, for whoever measures; what is made for readers leaves them out. */
  function functionNames(order) {
    const names = order.flatMap((index, i) => (m.names.has(index) ? [Buffer.concat([w.unsigned(i), w.named(m.names.get(index))])] : []));
    return Buffer.concat([w.named("name"), Buffer.from([1]), w.sized(w.counted(names))]);
  }

  function made(func, global) {
    return (index) => Buffer.concat([typeOfGlobal(index), w.renumbered(m.globals[index - outside.length].value, w.walkValue, func, global)]);
  }

  function table() {
    return Buffer.concat([Buffer.from([FUNCREF, 0]), w.unsigned(slots.length)]);
  }
}

const range = (length) => Array.from({ length }, (_, i) => i);
const entry = ({ module, name, kind, type }) => Buffer.concat([w.named(module), w.named(name), Buffer.from([kind]), type]);

function numbering(old) {
  const numbers = new Map(old.map((index, i) => [index, i]));
  return (index) => {
    const number = numbers.get(index);
    if (number === undefined) throw new Error(`number ${index} is not on this side of the cut`);
    return number;
  };
}

/** The functions and globals that instructions name; refs: functions that are not called there but handed on. */
function used(go, bytes) {
  const funcs = new Set();
  const globals = new Set();
  const refs = new Set();
  go(bytes, {
    func: (index, from) => {
      funcs.add(index);
      if (bytes[from - 1] === 0xd2) refs.add(index);
    },
    global: (index) => globals.add(index),
  });
  return { funcs, globals, refs };
}

/** Instructions as a body without locals. */
const bare = (bytes) => Buffer.concat([Buffer.from([0]), bytes, Buffer.from([END])]);

/** A global that only functions of the second part name, and globals and steps like it, is of the second part. */
function laterGlobals(m, uses, initial, steps, outside, functionIsLater) {
  const isLater = [...range(outside).map(() => false), ...m.globals.map(() => true)];
  for (const { kind, index } of m.exports) if (kind === w.GLOBAL) isLater[index] = false;
  uses.forEach(({ globals }, i) => { if (!functionIsLater(i)) for (const index of globals) isLater[index] = false; });
  for (let before = -1, now = 0; before !== now;) {
    for (const { target, globals } of steps) {
      if (target === undefined || !isLater[target]) for (const index of globals) isLater[index] = false;
    }
    for (let i = m.globals.length - 1; i >= 0; i--) { // a global's value names earlier ones only
      if (!isLater[i + outside]) for (const index of initial[i].globals) isLater[index] = false;
    }
    before = now;
    now = isLater.filter((each) => !each).length;
  }
  return isLater;
}

/** The data without the texts, and the texts with their places. */
function cutData(segments, texts) {
  const stays = [];
  const moves = [];
  const found = new Set();
  for (const { offset, bytes } of segments) {
    const cuts = texts.flatMap((text, i) => {
      const at = bytes.indexOf(text);
      if (at < 0) return [];
      if (found.has(i) || bytes.indexOf(text, at + 1) >= 0) throw new Error("a text stands twice in the engine: " + text.subarray(0, 60));
      found.add(i);
      return [[at, at + text.length]];
    }).sort(([a], [b]) => a - b);
    let at = 0;
    for (const [from, to] of cuts) {
      if (from > at) stays.push({ offset: offset + at, bytes: bytes.subarray(at, from) });
      moves.push({ offset: offset + from, bytes: bytes.subarray(from, to) });
      at = to;
    }
    if (at < bytes.length) stays.push({ offset: offset + at, bytes: bytes.subarray(at) });
  }
  if (found.size !== texts.length) throw new Error("a text that is to come later is not in the engine");
  return { stays, moves };
}

/**
 * The same module, keeping in a global for each function whether it has ever run: exported as t and its number.
 *
 * @param {Buffer} wasm
 * @returns {{ wasm: Buffer, names: string[] }} the names in the order of the numbers
 */
export function traced(wasm) {
  const m = w.parse(wasm);
  const imported = m.imports.filter(({ kind }) => kind === w.FUNC).length;
  const globals = m.imports.filter(({ kind }) => kind === w.GLOBAL).length + m.globals.length;
  const mark = (body, i) => {
    const r = new w.Reader(body);
    r.list(() => { r.unsigned(); r.value(); });
    return w.sized(body.subarray(0, r.at), Buffer.from([I32, 1, 0x24]), w.unsigned(globals + i), body.subarray(r.at));
  };
  const give = (name, kind, index) => Buffer.concat([w.named(name), Buffer.from([kind]), w.unsigned(index)]);
  return {
    wasm: w.module({
      [w.TYPE]: m.types,
      [w.IMPORT]: w.counted(m.imports.map(entry)),
      [w.FUNCTIONS]: w.counted(m.functions.map(w.unsigned)),
      [w.MEMORY]: m.memory,
      [w.TAGS]: w.counted(m.tags),
      [w.GLOBALS]: w.counted([
        ...m.globals.map(({ type, value }) => Buffer.concat([type, value])), ...m.code.map(() => Buffer.from([I32_TYPE, 1, I32, 0, END])),
      ]),
      [w.EXPORT]: w.counted([
        ...m.exports.map(({ name, kind, index }) => give(name, kind, index)), ...m.code.map((_, i) => give("t" + i, w.GLOBAL, globals + i)),
      ]),
      [w.START]: w.unsigned(m.start),
      [w.ELEMENT]: w.counted([Buffer.concat([Buffer.from([3, 0]), w.counted(m.declared.map(w.unsigned))])]),
      [w.CODE]: w.counted(m.code.map(mark)),
      [w.DATA]: w.counted(m.data.map(w.segment)),
    }, m.custom),
    names: m.code.map((_, i) => m.names.get(imported + i) ?? ""),
  };
}
