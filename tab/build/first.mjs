// Finds out which functions run until the first screen is drawn, and writes them to first.txt: node build/first.mjs, in tab/,
// after the site was built. The list decides only what is loaded first, never what the program does: with an old one the
// first screen waits for the second part, and a test says so.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { launch, newProfile, painted } from "../e2e/browser.mjs";
import { serve } from "../e2e/serve.mjs";
import { headers, seedPage } from "../../bench/browser/seed.mjs";
import { withSignedOffsets } from "./segments.mjs";
import { READERS } from "./cut.mjs";
import { traced } from "./split.mjs";

const tab = join(dirname(fileURLToPath(import.meta.url)), "..");
const { wasm, names } = traced(Buffer.from(withSignedOffsets(readFileSync(process.argv[2] ?? join(tab, "target/wasm/engine.wasm")))));

// A worker in the engine's place that tells after each step what has run.
const worker = await esbuild.build({
  bundle: true, write: false, format: "esm", absWorkingDir: tab,
  stdin: {
    resolveDir: tab,
    contents: `
      import { load } from "./target/generated/runtime.mjs";
      const engine = load("./traced.wasm", { installImports: (all) => Object.assign(all, { page: { told() {} } }) });
      onmessage = async ({ data }) => {
        const { exports, instance } = await engine;
        postMessage({ step: typeof data === "string" ? exports.handle(data)
          : "records" in data ? exports.handleRecords(data.event, data.records) : exports.handleFile(data.event, new TextDecoder("x-user-defined").decode(data.bytes)) });
        const ran = [];
        for (let i = 0; i < ${names.length}; i++) if (instance.exports["t" + i].value) ran.push(i);
        postMessage({ ran });
      };`,
  },
});
const server = await serve({
  extra: {
    ...seedPage(headers),
    "/traced.wasm": { headers: { ...headers["*"], "content-type": "application/wasm" }, body: wasm },
    "/engine-worker.js": { headers: { ...headers["*"], ...headers["/engine-worker.js"] }, body: Buffer.from(worker.outputFiles[0].contents) },
  },
});
const profile = newProfile();
const context = await launch(profile.folder);
const ran = new Set();

/** Opens an address and notes what has run once the first screen stands. */
async function look(hash, selector) {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const hear = (worker) => worker.addEventListener("message", ({ data }) => { if (data.ran) globalThis.ran = data.ran; });
    const post = Worker.prototype.postMessage;
    const known = new WeakSet();
    Worker.prototype.postMessage = function (...given) {
      if (!known.has(this)) known.add(this), hear(this);
      globalThis.engineWorker = this;
      return post.apply(this, given);
    };
  });
  await page.goto(server.url + hash);
  await painted(page);
  await page.waitForSelector(selector);
  await page.waitForTimeout(1500);
  for (const index of await page.evaluate(() => globalThis.ran)) ran.add(names[index]);
  await page.close();
}

await look("", "#main");
const seeding = await context.newPage();
await seeding.goto(server.url + "seed.html");
const records = await seeding.evaluate(async () => {
  const worker = new Worker("./engine-worker.js", { type: "module" });
  const rows = ["date,action,symbol,quantity,price,fees,currency,class,account", "2023-01-05,deposit,EUR,90000,,,EUR,cash,Bank",
    "2023-02-01,buy,BTC,0.5,20000,10,EUR,crypto,Bank", "2023-03-01,buy,AAPL,10,100,1,USD,stock,Bank",
    "2023-04-01,sell,BTC,0.1,26000,5,EUR,crypto,Bank", "2023-05-02,buy,XAU,2,1700,,EUR,metal,Bank", "2024-05-02,buy,ETH,3,1800.5,2,USD,crypto,Bank"];
  const step = new Promise((done) => { worker.onmessage = ({ data }) => { if (data.step) done(JSON.parse(data.step)); }; });
  worker.postMessage(JSON.stringify({ seq: 1, now: "2026-01-01T10:00:00Z", zone: "Z", name: "command", data: {
    line: "import a.csv --yes", records: [], files: { "a.csv": rows.join("\n") } } }));
  const { records, err } = (await step).effects[0].data;
  if (!records.length) return err;
  await globalThis.ask("vault.open", { companion: "false" });
  const said = await globalThis.ask("vault.append", { records });
  if (!said.ok) return said.error;
  return records;
});
if (!Array.isArray(records) || records.length < 5) throw new Error("the ledger for the second look was not made: " + JSON.stringify(records));
await seeding.close();
await look("", "#main .hero-figure");
await look("#/overview", "#main .hero-figure");
await look("#demo", "#main");
await context.close();
profile.remove();
await server.close();

const classes = new Map();
for (const name of ran) {
  const at = name.lastIndexOf("::");
  if (at < 0) continue;
  if (READERS.test(name)) {
    if (!name.startsWith("walletlens.app.demo.")) console.error("not first, because it reads a text that comes later: " + name);
    continue;
  }
  const key = name.slice(0, at);
  classes.set(key, (classes.get(key) ?? new Set()).add(name.slice(at + 2)));
}
const lines = [...classes].map(([name, methods]) => `${name}: ${[...methods].sort().join(" ")}`).sort();
writeFileSync(join(tab, "build/first.txt"), "# Made by build/first.mjs: what runs until the first screen is drawn.\n" + lines.join("\n") + "\n");
console.log(`${ran.size} of ${names.length} functions, ${lines.length} classes`);
