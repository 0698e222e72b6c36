// The build's own promises: a TeaVM or an ECharts that changed fails it, and nothing it makes generates code.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { checkBodies } from "../build/bodies.mjs";
import { withoutCodeGeneration } from "../build/runtime.mjs";
import { site } from "./serve.mjs";

const tab = fileURLToPath(new URL("..", import.meta.url));
const stock = join(tab, "target/wasm/runtime.js");
const options = { skip: existsSync(stock) && existsSync(site) ? false : "nothing is built yet" };
const runtime = () => readFileSync(stock, "utf8");
const wasm = () => readFileSync(join(tab, "target/wasm/engine.wasm"));

test("the engine's runtime is made without code generation", options, () => {
  assert.doesNotMatch(withoutCodeGeneration(runtime(), "./bodies.ts"), /\bnew Function\b|\beval\b|\bimport\(/);
});

test("a runtime in which one place changed fails the build", options, () => {
  assert.throws(() => withoutCodeGeneration(runtime().replace('"callMethod" + i', '"invokeMethod" + i'), "./bodies.ts"), /"call a method" matches 0 times/);
});

test("a runtime with one more place that generates code fails the build", options, () => {
  assert.throws(() => withoutCodeGeneration(runtime() + "\nnew Function('return 1');", "./bodies.ts"), /still generates code/);
  assert.throws(() => withoutCodeGeneration(runtime() + "\neval('1');", "./bodies.ts"), /still generates code/);
});

test("a @JSBody text the table lacks, or one nobody asks for, fails the build", options, async () => {
  const folder = mkdtempSync(join(tmpdir(), "walletlens-bodies-"));
  const table = (source) => {
    const file = join(folder, "bodies.ts");
    writeFileSync(file, source);
    return file;
  };
  try {
    await assert.rejects(checkBodies(wasm(), table("export const bodies = {};")), /asks for 1 @JSBody texts, the table in .* has 0/);
    await assert.rejects(checkBodies(wasm(), table('export const bodies = { "x|return x * 2;": null };')), /no longer asks for the @JSBody text x\|return x \* 2;/);
    await checkBodies(wasm(), join(tab, "src/main/ts/engine/bodies.ts"));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("no script of the site so much as names eval or new Function", options, () => {
  for (const name of readdirSync(site).filter((name) => name.endsWith(".js"))) {
    assert.doesNotMatch(readFileSync(join(site, name), "utf8"), /\bnew Function\b|[^.\w]eval\(/, name);
  }
});
