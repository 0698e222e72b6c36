// How long the past takes in the tab: node bench/browser/past.mjs [--assets=200] [--entries=10000] [--rounds=5] [--kept=runs|days] [--site=FOLDER]
// The prices are kept as filling in the past writes them, a run of days an asset, or (days) one by one, a list a day.
// Opening: from navigation until the first figure is painted, everything read from the sealed vault. Then the longest event sent
// until its answer is there: the overview from scratch over five years, then performance. Where the machine tells it, the time
// the engine's thread was on a processor until then stands beside the opening.
import { loadavg } from "node:os";
import { launch, newProfile } from "../../tab/e2e/browser.mjs";
import { openApp } from "../../tab/e2e/app.mjs";
import { serve } from "../../tab/e2e/serve.mjs";
import { busiest, threads } from "./processor.mjs";
import { headers, seedPage } from "./seed.mjs";
import { past } from "./portfolio.mjs";

const options = Object.fromEntries(process.argv.slice(2).map((each) => each.slice(2).split("=")));
const assets = Number(options.assets ?? 200);
const entries = Number(options.entries ?? 10_000);
const rounds = Number(options.rounds ?? 5);

const kept = options.kept ?? "runs";

const server = await serve({ root: options.site, extra: seedPage(headers) });
const profile = newProfile();
const context = await launch(profile.folder, { locale: "en-IE", reducedMotion: "reduce" });
const page = await context.newPage();
await page.goto(server.url + "seed.html");
const records = past(entries, new Date().toISOString().slice(0, 10), assets, 1826, kept === "runs");
await page.evaluate(() => globalThis.ask("vault.open", { companion: "false" }));
for (let from = 0; from < records.length; from += 500) {
  const said = await page.evaluate((some) => globalThis.ask("vault.append", { records: some }), records.slice(from, from + 500));
  if (!said.ok) throw new Error(JSON.stringify(said));
}
await page.close();

const app = await openApp(context, server.url);
await app.addInitScript(() => {
  globalThis.times = [];
  const watch = new MutationObserver(() => {
    if (!document.querySelector(".hero-figure")) return;
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => { globalThis.opened = performance.now(); }));
  });
  watch.observe(document, { childList: true, subtree: true });
  const post = Worker.prototype.postMessage;
  let sent = 0;
  Worker.prototype.postMessage = function (message, ...rest) {
    if (typeof message === "string" && /"name":"(nav|key|overview|performance)/.test(message)) {
      sent = performance.now();
      this.addEventListener("message", () => globalThis.times.push(performance.now() - sent), { once: true });
    }
    return post.call(this, message, ...rest);
  };
});
const time = async (what) => {
  await app.evaluate(() => { globalThis.times.length = 0; });
  await what();
  await app.settled();
  return app.evaluate(() => Math.max(0, ...globalThis.times));
};
const show = (name, all) => {
  const sorted = [...all].sort((a, b) => a - b);
  console.log(`${name.padEnd(52)} ${sorted[Math.floor(sorted.length / 2)].toFixed(0).padStart(6)} ms (least ${sorted[0].toFixed(0)})`);
};

console.log(`load ${loadavg()[0].toFixed(1)}; ${entries} entries, ${assets} assets, a price each on 1,826 days, kept as ${kept}`);
const found = { opened: [], processor: [], overview: [], five: [], year: [], performance: [] };
for (let round = 0; round < rounds; round++) {
  await app.go("overview");
  const before = threads("DedicatedWorker", profile.folder);
  await app.again();
  await app.waitForFunction(() => globalThis.opened !== undefined, undefined, { polling: 10 });
  found.processor.push(busiest(before, threads("DedicatedWorker", profile.folder)));
  found.opened.push(await app.evaluate(() => globalThis.opened));
  await app.press("g", "s");
  found.overview.push(await time(() => app.press("g", "o")));
  found.five.push(await time(() => app.click("[data-act='overview.span'][data-arg-range='5y']")));
  found.performance.push(await time(() => app.press("g", "e")));
  found.year.push(await time(() => app.click("[data-act='performance.span'][data-arg-range='5y']")));
}
show("opening the overview, navigation to first figure", found.opened);
show("the same, processor's time of the engine's thread", found.processor);
show("overview, everything kept from the start", found.overview);
show("overview, five years by weeks", found.five);
show("performance of a year, every day", found.performance);
show("performance of five years, every day", found.year);
await context.close();
profile.remove();
await server.close();
