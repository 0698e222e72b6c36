// Makes the compiled engine smaller with Binaryen: a tenth less to download, and no slower (measured: 10,000 entries valued).
//
// Not in Binaryen's "closed world", which is no smaller here and would drop the exported Java methods: their functions are
// handed to JavaScript by reference, and it does not see anybody call those.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

/** What browsers we name can run and TeaVM uses anyway; Binaryen may use no more. */
const features = [
  "MutableGlobals", "SignExt", "NontrappingFPToInt", "BulkMemory", "BulkMemoryOpt", "ExceptionHandling", "ReferenceTypes", "GC", "Multivalue",
];
const optimizeLevel = 3;
const shrinkLevel = 1;
/** Whether functions keep their names, for bench/browser/profile.mjs. */
const names = process.env.NAMES === "1";

/**
 * The same modules, smaller. It takes half a minute, so what was made of the same bytes before is kept in the folder.
 *
 * @param {Record<string, Uint8Array>} modules by the names of their files
 * @param {string} folder where the results are kept
 * @returns {Promise<Record<string, Buffer>>}
 */
export async function optimised(modules, folder) {
  const version = JSON.parse(readFileSync(new URL("../node_modules/binaryen/package.json", import.meta.url), "utf8")).version;
  const how = JSON.stringify([version, features, optimizeLevel, shrinkLevel, names]);
  const kept = (name) => join(folder, `${createHash("sha256").update(how).update(modules[name]).digest("hex").slice(0, 16)}-${name}`);
  mkdirSync(folder, { recursive: true });
  const made = {};
  for (const name of Object.keys(modules)) {
    if (!existsSync(kept(name))) writeFileSync(kept(name), await optimise(modules[name]));
    made[name] = readFileSync(kept(name));
  }
  const wanted = Object.keys(modules).map((name) => basename(kept(name)));
  for (const old of readdirSync(folder)) if (!wanted.includes(old)) rmSync(join(folder, old));
  return made;
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
