// How soon a stress slider and a target weight answer, in a real Chromium on the real page: node bench/browser/slider.mjs
//   engine: event sent until its step is there; page: the same until the answer's markup is in the page; frame: from the moment
//   the slider moved until the frame after that (a slider is said once a frame, so up to a frame of it is waiting).
import { loadavg } from "node:os";
import { launch, newProfile } from "../../tab/e2e/browser.mjs";
import { serve } from "../../tab/e2e/serve.mjs";
import { past } from "./portfolio.mjs";
import { headers, seedPage } from "./seed.mjs";
import { watch } from "./watch.mjs";

const MOVES = 60;
const server = await serve({ extra: seedPage(headers) });
const at = (all, part) => [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * part))];
const row = (name, all) => console.log(`${name.padEnd(34)}${["engine", "page", "frame"].map((what) => {
  const times = all.map((one) => one[what]);
  return `${at(times, 0).toFixed(1)} / ${at(times, 0.5).toFixed(1)} / ${at(times, 0.95).toFixed(1)}`.padStart(24);
}).join("")}`);

async function seed(context, records) {
  const page = await context.newPage();
  await page.goto(server.url + "seed.html");
  await page.evaluate(() => globalThis.ask("vault.open", { companion: "false" }));
  for (let from = 0; from < records.length; from += 1_000) {
    const said = await page.evaluate((some) => globalThis.ask("vault.append", { records: some }), records.slice(from, from + 1_000));
    if (!said.ok) throw new Error(JSON.stringify(said));
  }
  await page.close();
}

/** Moves a field so many times and tells how long each answer took. */
function move([selector, region, moves, from, to]) {
  const field = document.querySelector(selector);
  const place = document.querySelector(`[data-region="${region}"]`);
  const marks = globalThis.watched.marks;
  const one = (value) => new Promise((done) => {
    const first = marks.length;
    let moved;
    const seen = new MutationObserver(() => {
      seen.disconnect();
      const changed = performance.now();
      const event = marks.slice(first).find((each) => each.what === "event");
      const step = marks.slice(first).find((each) => each.what === "step");
      requestAnimationFrame(() => setTimeout(() => done({ engine: step.at - event.at, page: changed - event.at, frame: performance.now() - moved })));
    });
    seen.observe(place, { subtree: true, childList: true, characterData: true, attributes: true });
    field.value = String(value);
    moved = performance.now();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  return (async () => {
    const all = [];
    for (let i = 0; i < moves; i++) all.push(await one(from + ((i * 7) % (to - from))));
    return all.slice(5);
  })();
}

async function measured(name, records, hash) {
  const profile = newProfile();
  const context = await launch(profile.folder, { reducedMotion: "reduce" });
  try {
    if (records) await seed(context, records);
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    await page.addInitScript(watch);
    await page.goto(server.url + (records ? "#/risk" : "#demo"));
    await page.waitForSelector("#title");
    await page.evaluate(() => { location.hash = "#/risk"; });
    await page.waitForSelector("#fan-chart, [data-region=risk-fan] .note");
    const slider = await page.evaluate(() => "#" + document.querySelector("#risk-sliders input[type=range]").id);
    await page.waitForTimeout(1000);
    row(`stress slider, ${name}`, await page.evaluate(move, [slider, "risk-answer", MOVES, -90, 0]));
    await page.evaluate(() => { location.hash = "#/plan"; });
    const weight = await page.waitForSelector("#plan-mix-title + .plan-mix input[name^='w ']");
    const field = `[name='${await weight.getAttribute("name")}']`;
    await page.click("[data-act='plan.preset'][data-arg-preset='today']");
    await page.waitForTimeout(1000);
    row(`target weight, ${name}`, await page.evaluate(move, [field, "plan-result", Math.floor(MOVES / 2), 1, 90]));
  } finally {
    await context.close();
    profile.remove();
  }
}

console.log(`load ${loadavg().map((each) => each.toFixed(1)).join(" ")}; least / median / 95th of a hundred, in ms`);
console.log(`${"".padEnd(34)}${["engine", "page", "frame"].map((each) => each.padStart(24)).join("")}`);
await measured("demo", undefined);
await measured("500 positions", past(500, new Date().toISOString().slice(0, 10), 500, 40));
await server.close();
