// How long the page takes, in a real Chromium, with the real sealed vault: node bench/browser/run.mjs [SIZE…]
import { loadavg } from "node:os";
import { sizes, total } from "../../tab/build/sizes.mjs";
import { launch, newProfile } from "../../tab/e2e/browser.mjs";
import { serve, site } from "../../tab/e2e/serve.mjs";
import { portfolio } from "./portfolio.mjs";
import { headers, seedPage } from "./seed.mjs";
import { watch } from "./watch.mjs";

const options = Object.fromEntries(process.argv.slice(2).filter((each) => each.startsWith("--")).map((each) => each.slice(2).split("=")));
const wanted = process.argv.slice(2).filter((each) => !each.startsWith("--")).map(Number);
const SIZES = wanted.length > 0 ? wanted : [0, 1_000, 10_000, 100_000];
const ROUNDS = Number(options.rounds ?? 5);
const DEMO = "demo";

const server = await serve({ root: options.site, extra: seedPage(headers) });

const middle = (all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];
const least = (all) => Math.min(...all);
const ms = (all) => (all.length === 0 || all.some((each) => each === undefined) ? "–" : `${middle(all).toFixed(0)} (${least(all).toFixed(0)})`);

/** Puts records into the vault of a profile, by the vault's own worker, as an append of the app would. */
async function seed(context, size) {
  const page = await context.newPage();
  await page.goto(server.url + "seed.html");
  const records = portfolio(size);
  await page.evaluate(() => globalThis.ask("vault.open", { companion: "false" }));
  for (let from = 0; from < records.length; from += 5_000) {
    const said = await page.evaluate((some) => globalThis.ask("vault.append", { records: some }), records.slice(from, from + 5_000));
    if (!said.ok) throw new Error(JSON.stringify(said));
  }
  await page.close();
}

async function started(page) {
  await page.waitForFunction(() => globalThis.watched?.all !== undefined, undefined, { timeout: 90_000, polling: 50 });
  return page.evaluate(() => {
    const { marks, shown, painted, all } = globalThis.watched;
    const find = (what, kind, last) => (last ? marks.findLast.bind(marks) : marks.find.bind(marks))((each) => each.what === what && each.kind === kind)?.at;
    const boot = marks.find((each) => each.name === "boot")?.at;
    const first = marks.find((each) => each.what === "step")?.at;
    const asked = find("vault asked", "vault.open");
    const said = marks.findLast((each) => each.what === "vault said" && each.kind === "vault.open" && each.at <= shown)?.at;
    const answer = marks.findLast((each) => each.name === "answer" && each.at <= shown)?.at;
    const step = marks.findLast((each) => each.what === "step" && each.at <= shown)?.at;
    return { engine: first, vault: said - asked, fold: step - answer, morph: shown - step, whole: painted, all, shown, boot, answer };
  });
}

async function openAt(context, hash) {
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(server.url + hash);
  return page;
}

const rows = [];
const row = (...cells) => { rows.push(cells); console.log(cells.map((cell, i) => (i === 0 ? String(cell).padEnd(34) : String(cell).padStart(15))).join("")); };

async function starts(size) {
  const profile = newProfile();
  let context;
  try {
    context = await launch(profile.folder);
    if (size > 0) await seed(context, size);
    const cold = await openAt(context, "");
    const first = await started(cold);
    await cold.evaluate(() => navigator.serviceWorker.ready);
    await cold.waitForTimeout(500);
    const warm = [];
    for (let round = 0; round < ROUNDS; round++) {
      await cold.reload();
      warm.push(await started(cold));
      await cold.waitForTimeout(300);
    }
    const of = (field) => ms(warm.map((each) => each[field]));
    row(`start, ${size} entries, cold`, first.engine.toFixed(0), first.vault.toFixed(0), first.fold.toFixed(0), first.morph.toFixed(0), first.whole.toFixed(0), first.all.toFixed(0));
    row(`start, ${size} entries, warm`, of("engine"), of("vault"), of("fold"), of("morph"), of("whole"), of("all"));
    await cold.close();
    if (size > 0) {
      // What the engine spends on what: the same start on screens that need less.
      for (const screen of ["settings", "activity", "holdings"]) {
        const page = await openAt(context, "#/" + screen);
        const some = [await started(page)];
        for (let round = 1; round < Math.min(ROUNDS, 3); round++) { await page.reload(); some.push(await started(page)); }
        const here = (field) => ms(some.map((each) => each[field]));
        row(`  ${screen} first`, here("engine"), here("vault"), here("fold"), here("morph"), here("whole"), here("all"));
        await page.close();
      }
    }
    await context.close();
    context = undefined;
    if (size > 0) {
      context = await launch(profile.folder);
      await edits(context, size);
    }
  } finally {
    await context?.close().catch(() => {});
    profile.remove();
  }
}

const EDITS = {
  "add today": { before: [["add", {}]], send: ["form.save", { kind: "buy", date: "2026-05-05", time: "", account: "broker", "in-q": "3", "in-a": "stock:SHARE20", price: "", total: "300", currency: "EUR", note: "", tags: "" }] },
  "take back": { before: [], send: ["undo", {}] },
};

async function edits(context, size) {
  for (const screen of ["overview", "holdings", "activity"]) {
    const page = await openAt(context, "#/" + screen);
    await started(page);
    await page.waitForTimeout(1500);
    const took = Object.fromEntries(Object.keys(EDITS).map((name) => [name, []]));
    for (let round = 0; round < ROUNDS + 2; round++) {
      for (const [name, { before, send }] of Object.entries(EDITS)) {
        for (const [event, data] of before) await page.evaluate(([e, d]) => globalThis.watched.send(e, d), [event, data]);
        const one = await page.evaluate(([e, d]) => globalThis.watched.send(e, d), send);
        await page.waitForTimeout(150);
        one.vault = await page.evaluate(() => globalThis.watched.appended());
        if (round >= 2) took[name].push(one);
      }
    }
    for (const [name, all] of Object.entries(took)) {
      const of = (field) => ms(all.map((each) => each[field]));
      row(`${name}, ${size}, ${screen}`, of("engine"), of("vault"), of("morph"), of("paint"), of("whole"));
    }
    await page.close();
  }
}

/** A browser that a busy machine loses is said so, and what it was measuring is begun once more. */
async function sturdily(measure) {
  try {
    await measure();
  } catch (lost) {
    if (!/closed|crashed/i.test(String(lost))) throw lost;
    console.log(`(the browser was lost: ${String(lost).split("\n")[0]}; once more)`);
    await measure();
  }
}

function downloads() {
  const all = sizes(site);
  const groups = { "first screen": (file) => file.first, "engine, later": ({ name }) => name === "later.wasm", charts: ({ name }) => name === "charts.js" };
  for (const [group, belongs] of Object.entries(groups)) {
    const sums = ["bytes", "gzip", "brotli"].map((kind) => total(all.filter(belongs), kind));
    console.log(`${group.padEnd(16)} ${sums.map((sum) => (sum / 1000).toFixed(0).padStart(7) + " kB").join("")}`);
  }
}

console.log(`load ${loadavg().map((each) => each.toFixed(1)).join(" ")}; median (least) of ${ROUNDS}, in ms`);
console.log("\ndownloaded            plain      gzip    brotli");
downloads();
console.log("\nstart: first answer of the engine | vault opened | engine: from records to markup | morph | first figure painted | all painted, since navigation");
console.log("edit:  engine | vault append | morph | until painted | whole");
row("", "engine", "vault", "fold / morph", "morph / paint", "whole", "all");
for (const size of SIZES) await sturdily(() => starts(size));
await server.close();
