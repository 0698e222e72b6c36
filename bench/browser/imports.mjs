// How long a file of a hundred thousand rows takes in the tab, from the moment it is given until it is ready for review, with a
// ledger of as many entries; what a tick of a box costs then; whether the page's own thread is ever held up; what memory it takes.
//   node bench/browser/imports.mjs [ROWS] [--ledger=100000] [--xlsx=FILE] [--site=FOLDER]
// A workbook is made by: java -cp bench/target/classes walletlens.bench.Sheets FILE ROWS
import { existsSync, readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { launch, newProfile } from "../../tab/e2e/browser.mjs";
import { serve } from "../../tab/e2e/serve.mjs";
import { portfolio } from "./portfolio.mjs";
import { workers } from "./processes.mjs";
import { headers, seedPage } from "./seed.mjs";
import { trades } from "./trades.mjs";

const options = Object.fromEntries(process.argv.slice(2).filter((each) => each.startsWith("--")).map((each) => each.slice(2).split("=")));
const rows = Number(process.argv.slice(2).find((each) => !each.startsWith("--")) ?? 100_000);
const ledger = Number(options.ledger ?? 100_000);

/** Runs in the page: keeps long tasks, and when a file was given and when it stood for review. */
function listen() {
  globalThis.long = [];
  new PerformanceObserver((list) => globalThis.long.push(...list.getEntries().map((each) => [each.startTime, each.duration]))).observe({ type: "longtask", buffered: true });
  globalThis.told = 0;
  addEventListener("change", (event) => { if (event.target.type === "file") globalThis.given = performance.now(); }, true);
  const post = Worker.prototype.postMessage;
  const known = new WeakSet();
  Worker.prototype.postMessage = function (message, ...rest) {
    if (!known.has(this)) {
      known.add(this);
      this.addEventListener("message", ({ data }) => {
        if (data.progress) {
          globalThis.told++;
          const { stage } = data.progress;
          (globalThis.stages ??= {})[stage] ??= performance.now() - globalThis.given;
        }
        if (data.step) globalThis.answered = performance.now();
      });
    }
    globalThis.asked = performance.now();
    return post.call(this, message, ...rest);
  };
}

const server = await serve({ root: options.site, extra: seedPage(headers) });
const profile = newProfile();
const context = await launch(profile.folder);
const seeding = await context.newPage();
await seeding.goto(server.url + "seed.html");
await seeding.evaluate(() => globalThis.ask("vault.open", { companion: "false" }));
const records = portfolio(ledger);
for (let from = 0; from < records.length; from += 5_000) {
  await seeding.evaluate((some) => globalThis.ask("vault.append", { records: some }), records.slice(from, from + 5_000));
}
await seeding.close();

console.log(`load ${loadavg().map((each) => each.toFixed(1)).join(" ")}; a ledger of ${ledger} entries`);
const files = [{ name: "trades.csv", mimeType: "text/csv", buffer: trades(rows) }];
if (options.xlsx && existsSync(options.xlsx)) {
  files.push({ name: "trades.xlsx", mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer: readFileSync(options.xlsx) });
}
for (const file of files) {
  const page = await context.newPage();
  await page.addInitScript(listen);
  await page.goto(server.url + "#/review");
  await page.waitForSelector("#main [data-file='import.file']", { state: "attached" });
  await page.waitForTimeout(2_000);
  await page.evaluate(() => { globalThis.long.length = 0; });
  const before = workers();
  await page.setInputFiles("#main [data-file='import.file']", file);
  await page.waitForSelector("#review-save, .review-bar", { timeout: 120_000 });
  await page.waitForTimeout(300);
  const after = workers();
  const { took, long, told, stages } = await page.evaluate(() => ({
    took: globalThis.answered - globalThis.given, told: globalThis.told, stages: globalThis.stages,
    long: globalThis.long.filter(([start]) => start > globalThis.given).map(([, duration]) => duration),
  }));
  console.log(`${file.name}: ${(file.buffer.length / 1e6).toFixed(1)} MB ready for review after ${took.toFixed(0)} ms; told ${told} times (first word of each: ${
    Object.entries(stages ?? {}).map(([name, at]) => `${name} ${at.toFixed(0)} ms`).join(", ")}); longest task on the page's thread ${Math.max(0, ...long).toFixed(0)} ms`);
  if (before && after) {
    console.log(`${file.name}: the workers' threads were on a processor for ${(after.cpu - before.cpu).toFixed(0)} ms; their process held ${
      before.now.toFixed(0)} MB before, ${after.now.toFixed(0)} MB after, ${after.most.toFixed(0)} MB at most`);
  }
  const ticks = [];
  for (let i = 0; i < 7; i++) {
    await page.locator(".review .take").nth(i).click();
    await page.waitForTimeout(400);
    ticks.push(await page.evaluate(() => globalThis.answered - globalThis.asked));
  }
  ticks.sort((a, b) => a - b);
  console.log(`${file.name}: a tick of a box is answered after ${ticks[3].toFixed(0)} ms (least ${ticks[0].toFixed(0)}, most ${ticks[6].toFixed(0)})`);
  await page.close();
}
await context.close();
profile.remove();
await server.close();
