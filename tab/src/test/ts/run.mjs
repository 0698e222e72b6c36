// Bundles the tests of the TypeScript sources and runs them: node src/test/ts/run.mjs [word in a file's name]
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "../../../target/ts-test");
const word = process.argv[2] ?? "";
const tests = readdirSync(here, { recursive: true }).map(String).filter((name) => name.endsWith(".test.ts") && name.includes(word));
rmSync(out, { recursive: true, force: true });
await esbuild.build({
  absWorkingDir: here, entryPoints: tests, outdir: out, outExtension: { ".js": ".mjs" }, outbase: ".",
  bundle: true, platform: "node", format: "esm", target: "node20", sourcemap: "inline", logLevel: "warning",
});
const files = readdirSync(out, { recursive: true }).map(String).filter((name) => name.endsWith(".mjs")).map((name) => join(out, name));
process.exit(spawnSync(process.execPath, ["--enable-source-maps", "--test", ...files], { stdio: "inherit" }).status ?? 1);
