// Makes the compiled engine smaller with Binaryen: a tenth less to download, and no slower (measured: 10,000 entries valued).
//
// Not in Binaryen's "closed world", which is no smaller here and would drop the exported Java methods: their functions are
// handed to JavaScript by reference, and it does not see anybody call those.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What browsers we name can run and TeaVM uses anyway; Binaryen may use no more. */
const features = [
  "MutableGlobals", "SignExt", "NontrappingFPToInt", "BulkMemory", "BulkMemoryOpt", "ExceptionHandling", "ReferenceTypes", "GC", "Multivalue",
];
const optimizeLevel = 3;
const shrinkLevel = 1;
/** Whether functions keep their names, for bench/browser/profile.mjs. */
const names = process.env.NAMES === "1";

/**
 * The same module, smaller. It takes half a minute, so what was made of the same bytes before is kept in the folder.
 *
 * @param {Uint8Array} wasm a module that loads
 * @param {string} folder where the result is kept
 * @returns {Promise<Buffer>}
 */
export async function optimised(wasm, folder) {
  const version = JSON.parse(readFileSync(new URL("../node_modules/binaryen/package.json", import.meta.url), "utf8")).version;
  const how = JSON.stringify([version, features, optimizeLevel, shrinkLevel, names]);
  const kept = join(folder, `engine-${createHash("sha256").update(how).update(wasm).digest("hex").slice(0, 16)}.wasm`);
  if (!existsSync(kept)) {
    const made = await optimise(wasm);
    mkdirSync(folder, { recursive: true });
    for (const old of readdirSync(folder)) rmSync(join(folder, old));
    writeFileSync(kept, made);
  }
  return readFileSync(kept);
}

async function optimise(wasm) {
  // 15 MB of program, loaded only when it is needed.
  const { default: binaryen } = await import("binaryen");
  const allowed = features.reduce((all, name) => {
    if (!(name in binaryen.Features)) throw new Error(`Binaryen knows no feature ${name}`);
    return all | binaryen.Features[name];
  }, 0);
  const module = binaryen.readBinary(wasm, allowed);
  binaryen.setOptimizeLevel(optimizeLevel);
  binaryen.setShrinkLevel(shrinkLevel);
  binaryen.setDebugInfo(names);
  module.optimize();
  const made = module.emitBinary();
  module.dispose();
  return made;
}
