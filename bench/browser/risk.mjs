// Risk and plans in the tab: the cases of the JVM's benchmarks, compiled as the engine is, run in a worker of a real Chromium.
//   mvn -q -B -pl bench -am -Ptab -DskipTests package && node bench/browser/risk.mjs [--rounds=N] [CASE…]
// Each answer is held against the JVM's, bit for bit. Where /proc tells it (Linux), the time the worker's own thread was on a
// processor stands beside the clock's: on a machine that does other things as well, that is the one to compare.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { loadavg } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { launch, newProfile } from "../../tab/e2e/browser.mjs";
import { optimised } from "../../tab/build/optimised.mjs";
import { withSignedOffsets } from "../../tab/build/segments.mjs";
import { withoutCodeGeneration } from "../../tab/build/runtime.mjs";

const esbuild = createRequire(new URL("../../tab/package.json", import.meta.url))("esbuild");
const bench = fileURLToPath(new URL("..", import.meta.url));
const made = join(bench, "target", "browser");
const options = Object.fromEntries(process.argv.slice(2).filter((each) => each.startsWith("--")).map((each) => each.slice(2).split("=")));
const wanted = process.argv.slice(2).filter((each) => !each.startsWith("--"));
const ROUNDS = Number(options.rounds ?? 9);

/** What the issue asks of a case, in ms. */
const LIMITS = { normalRestored: 1000, normalDrifting: 1000, fatDrifting: 1000, historyDrifting: 1000, slider: 4, exposures: 4, rebalance: 50, rebalanceWhole: 50 };

mkdirSync(made, { recursive: true });
const { "cases.wasm": wasm } = await optimised({ "cases.wasm": withSignedOffsets(readFileSync(join(bench, "target/wasm/cases.wasm"))) }, join(made, "optimised"));
writeFileSync(join(made, "runtime.mjs"),
  withoutCodeGeneration(readFileSync(join(bench, "target/wasm/runtime.js"), "utf8"), "../../../tab/src/main/ts/engine/bodies.ts"));
writeFileSync(join(made, "worker.mjs"), `
  import { load } from "./runtime.mjs";
  const cases = load("./cases.wasm").then(({ exports }) => exports);
  onmessage = async ({ data }) => {
    const { run, cases: names } = await cases;
    if (data === "cases") return postMessage(names());
    try {
      const from = performance.now();
      const answer = run(data);
      postMessage({ ms: performance.now() - from, answer });
    } catch (fault) {
      postMessage({ ms: NaN, answer: String(fault) });
    }
  };`);
const worker = await esbuild.build({ entryPoints: [join(made, "worker.mjs")], bundle: true, format: "esm", target: ["es2022"], write: false });
const files = {
  "/": ["text/html", "<!doctype html><title>cases</title>"],
  "/worker.js": ["text/javascript", worker.outputFiles[0].text],
  "/cases.wasm": ["application/wasm", wasm],
};
const server = createServer((request, response) => {
  const file = files[request.url];
  response.writeHead(file ? 200 : 404, file ? { "content-type": file[0], "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" } : {});
  response.end(file?.[1]);
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));

const jvm = Object.fromEntries(execFileSync("java", ["-cp", [join(bench, "target/classes"), join(bench, "target/lib/*")].join(delimiter), "walletlens.bench.tab.RiskInTab", "print"], { encoding: "utf8" })
  .trim().split("\n").map((line) => [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)]));

/** Nanoseconds that the workers of our browser have been on a processor; undefined where nobody tells. */
function onProcessor() {
  if (!existsSync("/proc/self/schedstat")) return undefined;
  const parents = new Map();
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      parents.set(pid, stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
    } catch { /* it has ended */ }
  }
  const ours = (pid) => pid === String(process.pid) || (parents.has(pid) && ours(parents.get(pid)));
  let sum = 0;
  for (const pid of [...parents.keys()].filter(ours)) {
    try {
      for (const task of readdirSync(`/proc/${pid}/task`)) {
        if (!readFileSync(`/proc/${pid}/task/${task}/comm`, "utf8").startsWith("DedicatedWorker")) continue;
        sum += Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, "utf8").split(" ")[0]);
      }
    } catch { /* it has ended */ }
  }
  return sum;
}

const profile = newProfile();
const context = await launch(profile.folder);
let failed = false;
try {
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.evaluate(() => {
    const worker = new Worker("./worker.js", { type: "module" });
    globalThis.ask = (what) => new Promise((done, failed) => {
      worker.onmessage = ({ data }) => done(data);
      worker.onerror = ({ message }) => failed(new Error(message));
      worker.postMessage(what);
    });
  });
  const names = (await page.evaluate(() => globalThis.ask("cases"))).split(" ").filter((name) => wanted.length === 0 || wanted.includes(name));
  console.log(`load ${loadavg().map((each) => each.toFixed(1)).join(" ")}; ${ROUNDS} rounds, in ms`);
  console.log(`${"case".padEnd(18)}${"first".padStart(9)}${"median".padStart(9)}${"least".padStart(9)}${"processor".padStart(11)}${"asked".padStart(9)}  as on the JVM`);
  for (const name of names) {
    const all = [];
    const spent = [];
    let answer;
    for (let round = 0; round < ROUNDS; round++) {
      const before = onProcessor();
      const one = await page.evaluate((what) => globalThis.ask(what), name);
      if (before !== undefined) spent.push((onProcessor() - before) / 1e6);
      answer = one.answer;
      all.push(one.ms);
    }
    const sorted = [...all].sort((a, b) => a - b);
    const same = answer === jvm[name];
    failed ||= !same;
    const figure = (ms) => ms.toFixed(ms < 20 ? 2 : 0).padStart(9);
    console.log(`${name.padEnd(18)}${figure(all[0])}${figure(sorted[ROUNDS >> 1])}${figure(sorted[0])}${(spent.length > 0 ? figure(Math.min(...spent)) : "–").padStart(11)}${String(LIMITS[name] ?? "").padStart(9)}  ${same ? "yes" : `NO: ${answer} but ${jvm[name]}`}`);
  }
} finally {
  await context.close();
  profile.remove();
  server.close();
}
process.exitCode = failed ? 1 : 0;
