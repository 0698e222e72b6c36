// What the engine spends its time on, in a real Chromium: node bench/browser/profile.mjs [--size=10000] [--what=start|edit|import|tick]
// [--screen=overview] [--rounds=5] [--past=runs|days] [--rows=100000] [--site=FOLDER]. With --past the portfolio is that of past.mjs. An import
// is of a table of so many rows, or of --file=FILE; a tick one of a box in its review. Functions by their own samples, then by those of all
// they call. Names are there
// only where the engine was built with them:
//   mvn -q -B -pl tab -am -DskipTests package && (cd tab && NAMES=1 node build.mjs)
import { resolve } from "node:path";
import { newProfile } from "../../tab/e2e/browser.mjs";
import { serve } from "../../tab/e2e/serve.mjs";
import { devtools } from "./devtools.mjs";
import { past, portfolio } from "./portfolio.mjs";
import { headers, seedPage } from "./seed.mjs";
import { trades } from "./trades.mjs";
import { watch } from "./watch.mjs";

const options = Object.fromEntries(process.argv.slice(2).map((each) => each.replace(/^--/, "").split("=")));
const size = Number(options.size ?? 10_000);
const what = options.what ?? "start";
const screen = options.screen ?? "overview";
const rounds = Number(options.rounds ?? 5);
const rows = Number(options.rows ?? 100_000);
const most = Number(options.most ?? 45);

const server = await serve({ root: options.site, extra: seedPage(headers) });
const profile = newProfile();
const { send, open, close } = await devtools(profile.folder);

const seeding = await open(server.url + "seed.html");
await seeding.until("globalThis.ask !== undefined");
await seeding.evaluate(`ask("vault.open", { companion: "false" })`);
const records = options.past ? past(size, new Date().toISOString().slice(0, 10), 200, 1826, options.past === "runs") : portfolio(size);
for (let from = 0; from < records.length; from += 500) {
  await seeding.evaluate(`ask("vault.append", { records: ${JSON.stringify(records.slice(from, from + 500))} })`);
}
await seeding.close();

/** What the engine keeps, in MB. */
async function kept() {
  await send("HeapProfiler.collectGarbage", {}, engine);
  return (await send("Runtime.getHeapUsage", {}, engine)).usedSize / 1e6;
}

const profiles = [];
let engine;
const attached = async ({ title, url }, worker) => {
  if (!`${title} ${url}`.includes("engine")) return;
  engine = worker;
  await send("Profiler.enable", {}, worker);
  await send("Profiler.setSamplingInterval", { interval: 200 }, worker);
  if (what === "start") await send("Profiler.start", {}, worker);
};
for (let round = 0; round < (what === "start" ? rounds + 1 : 1); round++) {
  const page = await open(`${server.url}#/${screen}`, { script: `(${watch})()`, attached });
  await page.until("globalThis.watched?.painted !== undefined");
  if (what === "start") {
    const { profile: one } = await send("Profiler.stop", {}, engine);
    if (round > 0) profiles.push(one);
  } else if (what === "import" || what === "tick") {
    await new Promise((later) => setTimeout(later, 1_500));
    await page.until(`document.querySelector("#main [data-file='import.file']") !== null`);
    const before = await kept();
    if (what === "import") await send("Profiler.start", {}, engine);
    if (options.file) {
      const { root } = await page.send("DOM.getDocument");
      const { nodeId } = await page.send("DOM.querySelector", { nodeId: root.nodeId, selector: "#main [data-file='import.file']" });
      await page.send("DOM.setFileInputFiles", { nodeId, files: [resolve(options.file)] });
    } else {
      await page.evaluate(`{
        const given = new DataTransfer();
        given.items.add(new File([${JSON.stringify(trades(rows).toString())}], "trades.csv", { type: "text/csv" }));
        const input = document.querySelector("#main [data-file='import.file']");
        input.files = given.files;
        input.dispatchEvent(new Event("change", { bubbles: true }));
      }`);
    }
    await page.until(`document.querySelector(".review-bar") !== null`);
    if (what === "tick") {
      const times = [];
      for (let i = -3; i < rounds; i++) {
        if (i === 0) await send("Profiler.start", {}, engine);
        times.push((await page.evaluate(`watched.send("review.take", { draft: "${i + 3}", take: "" })`)).engine);
        await new Promise((later) => setTimeout(later, 150));
      }
      console.log("engine, ms:", times.map((each) => each.toFixed(0)).join(" "));
    }
    const { profile: one } = await send("Profiler.stop", {}, engine);
    profiles.push(one);
    if (what === "import") console.log(`the engine keeps ${before.toFixed(0)} MB before, ${(await kept()).toFixed(0)} MB with the file`);
  } else {
    await new Promise((later) => setTimeout(later, 1_500));
    const said = (name, data) => page.evaluate(`watched.send(${JSON.stringify(name)}, ${JSON.stringify(data)})`);
    const times = [];
    for (let i = -3; i < rounds; i++) {
      await said("add", {});
      if (i === 0) await send("Profiler.start", {}, engine);
      times.push((await said("form.save", { kind: "buy", date: "2026-05-05", time: "", account: "broker", "in-q": "3", "in-a": "stock:SHARE20", price: "", total: "300", currency: "EUR", note: "", tags: "" })).engine);
      await new Promise((later) => setTimeout(later, 150));
    }
    const { profile: one } = await send("Profiler.stop", {}, engine);
    profiles.push(one);
    console.log("engine, ms:", times.map((each) => each.toFixed(0)).join(" "));
  }
  await page.close();
}

/** Sums the samples of some profiles by function: its own, and those of everything below it. */
const own = new Map();
const whole = new Map();
let all = 0;
const add = (to, name, time) => to.set(name, (to.get(name) ?? 0) + time);
for (const { nodes, samples, timeDeltas } of profiles) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const node of nodes) for (const child of node.children ?? []) byId.get(child).parent = node;
  samples.forEach((id, i) => {
    const node = byId.get(id);
    const name = node.callFrame.functionName || "(nameless)";
    if (name === "(idle)" || name === "(program)") return;
    all += timeDeltas[i];
    add(own, name, timeDeltas[i]);
    const seen = new Set();
    for (let at = node; at; at = at.parent) {
      const above = at.callFrame.functionName || "(nameless)";
      if (!seen.has(above)) add(whole, above, timeDeltas[i]);
      seen.add(above);
    }
  });
}
const times = what === "start" || what === "import" ? profiles.length : rounds;
const show = (title, of) => {
  console.log(`\n${title}`);
  [...of].sort((a, b) => b[1] - a[1]).slice(0, most).forEach(([name, time]) =>
    console.log(`${(time / 1000 / times).toFixed(1).padStart(8)} ms ${((100 * time) / all).toFixed(1).padStart(5)} %  ${name}`));
};
console.log(`${what} at ${size} entries on ${screen}: ${(all / 1000 / times).toFixed(0)} ms each, of ${times}`);
show("own", own);
show("with all below", whole);

await close();
profile.remove();
await server.close();
