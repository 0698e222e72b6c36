// How long a tick takes in the tab: node bench/browser/ticks.mjs [--coins=200] [--entries=10000] [--ticks=20] [--screens=overview,holdings,prices]
// The real page with a real sealed vault asks CoinGecko, which this program plays; all prices change with each answer. Timed
// from the moment the engine is handed the answer: until its step is there, until the page has changed, until it is painted.
// Where the machine tells it (Linux), the processor's time of the engine's thread and of the page's stands beside it, which a
// busy machine does not stretch: from before the refresh is asked for until it is painted, so a little more than the tick;
// what asking for a refresh alone takes, without an answer, stands behind it.
import { readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { launch, newProfile } from "../../tab/e2e/browser.mjs";
import { openApp } from "../../tab/e2e/app.mjs";
import { serve } from "../../tab/e2e/serve.mjs";
import { busiest, threads } from "./processor.mjs";
import { headers, seedPage } from "./seed.mjs";
import { ticking } from "./portfolio.mjs";

const options = Object.fromEntries(process.argv.slice(2).map((each) => each.slice(2).split("=")));
const count = Number(options.coins ?? 200);
const entries = Number(options.entries ?? 10_000);
const ticks = Number(options.ticks ?? 20);
const screens = (options.screens ?? "overview,holdings,prices").split(",");

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const seen = new Set();
const coins = readFileSync(join(root, "core/src/main/resources/walletlens/asset/crypto.tsv"), "utf8").split("\n")
  .filter((line) => line && !line.startsWith("#")).map((line) => line.split("\t")).map(([symbol, id]) => ({ symbol, id }))
  .filter(({ symbol }) => !seen.has(symbol) && seen.add(symbol)).slice(0, count);

const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
const server = await serve({ root: options.site, extra: seedPage(headers), table: "headers.static.json" });
const profile = newProfile();
const spent = (name) => threads(name, profile.folder);
const context = await launch(profile.folder, { locale: "en-IE", reducedMotion: "reduce" });
const page = await context.newPage();
await page.goto(server.url + "seed.html");
const records = ticking(coins, entries, yesterday);
await page.evaluate(() => globalThis.ask("vault.open", { companion: "false" }));
for (let from = 0; from < records.length; from += 500) {
  const said = await page.evaluate((some) => globalThis.ask("vault.append", { records: some }), records.slice(from, from + 500));
  if (!said.ok) throw new Error(JSON.stringify(said));
}
await page.close();

let tick = 0;
await context.route("https://api.coingecko.com/**", (route) => route.fulfill({
  headers: { "access-control-allow-origin": "*", "content-type": "application/json" },
  body: route.request().url().endsWith("page=1")
    ? JSON.stringify(coins.map(({ id }, n) => ({ id, symbol: "x", current_price: 100 + ((n * 7) % 300) + ((tick * 13 + n) % 40) + 0.25, price_change_24h: 1.5 })))
    : "[]",
}));

/** Listens at the engine's door; the clock can be set forward, so that a source may be asked again at once. */
function listen() {
  const real = Date.now.bind(Date);
  globalThis.ahead = 0;
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...args) { args.length === 0 ? super(real() + globalThis.ahead) : super(...args); }
    static now() { return real() + globalThis.ahead; }
  };
  globalThis.told = [];
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, ...rest) {
    const text = typeof message === "string" ? message : message?.event;
    if (text !== undefined) {
      globalThis.engine ??= this;
      if (text.includes("current_price")) {
        const one = { sent: performance.now() };
        const step = (event) => {
          // Events are answered in their order: the step of this one is the one that lists its patches.
          if (!("step" in event.data) || event.data.step.length < 1_000) return;
          this.removeEventListener("message", step);
          one.step = performance.now();
          one.patches = event.data.step.length;
          // The page's own handler runs after this one in the same task; a microtask of this one would run before it.
          setTimeout(() => { one.task = performance.now(); });
          requestAnimationFrame(() => { one.frame = performance.now(); setTimeout(() => { one.painted = performance.now(); globalThis.told.push(one); }); });
        };
        this.addEventListener("message", step);
        const watch = new MutationObserver(() => { one.changed = performance.now(); watch.disconnect(); });
        watch.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
      }
    }
    return post.call(this, message, ...rest);
  };
}

const app = await openApp(context, server.url);
await app.addInitScript(listen);
const row = (name, all) => {
  const sorted = all.filter((each) => each !== undefined).sort((a, b) => a - b);
  return `${name} ${sorted[Math.floor(sorted.length / 2)].toFixed(1).padStart(6)} (${sorted[0].toFixed(1)})`;
};
console.log(`load ${loadavg()[0].toFixed(1)}; ${entries} entries, ${coins.length} coins with a price each on 1,826 days; ${ticks} ticks a screen; ms, median (least)`);
for (const screen of screens) {
  await app.again();
  await app.go(screen);
  await app.waitForFunction(() => globalThis.told.length > 0, undefined, { timeout: 60_000 });
  const cpu = [];
  for (let i = 0; i < ticks + 5; i++) {
    // The other pages first, each when its time has come; then all is asked anew.
    for (let step = 0; step < 4; step++) {
      await app.evaluate(() => {
        globalThis.ahead += 11_000;
        globalThis.engine.postMessage(JSON.stringify({ seq: 1_000_000, now: new Date().toISOString(), zone: "+01:00", name: "refresh.wake", data: {} }));
      });
      await app.waitForTimeout(60);
    }
    tick++;
    const idle = spent("DedicatedWorker");
    await app.evaluate(() => globalThis.engine.postMessage(JSON.stringify({ seq: 1_000_000, now: new Date().toISOString(), zone: "+01:00", name: "refresh.wake", data: {} })));
    await app.waitForTimeout(60);
    const asked = busiest(idle, spent("DedicatedWorker"));
    const worker = spent("DedicatedWorker"), main = spent("CrRendererMain");
    const had = await app.evaluate(() => {
      globalThis.ahead += 400_000;
      globalThis.engine.postMessage(JSON.stringify({ seq: 1_000_000, now: new Date().toISOString(), zone: "+01:00", name: "refresh.now", data: {} }));
      return globalThis.told.length;
    });
    await app.waitForFunction((before) => globalThis.told.length > before, had, { timeout: 30_000, polling: 20 });
    await app.waitForTimeout(120);
    cpu.push({ asked, engine: busiest(worker, spent("DedicatedWorker")), page: busiest(main, spent("CrRendererMain")) });
  }
  const told = (await app.evaluate(() => globalThis.told)).slice(-ticks);
  console.log(`${screen.padEnd(10)} ${row("engine", told.map((t) => t.step - t.sent))}   ${row("until changed", told.map((t) => t.changed - t.sent))}   ${row("until painted", told.map((t) => t.painted - t.sent))}   ${Math.round(told[0].patches / 1024)} KB of patches   ${row("processor: engine", cpu.slice(-ticks).map((t) => t.engine))}   ${row("without an answer", cpu.slice(-ticks).map((t) => t.asked))}   ${row("page", cpu.slice(-ticks).map((t) => t.page))}`);
}
await context.close();
profile.remove();
await server.close();
