// How it has done, as a person sees it: figures that add up on the page, a trail behind each, spans and parts, one asset's page.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { startApp } from "./app.mjs";
import { noBrowser } from "./browser.mjs";

/** An amount as the page writes it, in cents: "−€1,234.50". */
const cents = (text) => Math.round(Number(text.replace(/[^\d.−-]/g, "").replace("−", "-")) * 100);

const amounts = (app, selector) => app.locator(selector).evaluateAll((cells) => cells.map((cell) => cell.textContent));

const words = (app, chart) => app.evaluate((id) => [...document.querySelector(id).shadowRoot.querySelectorAll("tr")].map((row) =>
  [...row.cells].map((cell) => cell.textContent)), chart);

describe("how it has done", { skip: noBrowser }, () => {
  let suite, app;
  before(async () => {
    suite = await startApp();
    app = suite.app;
    await app.act("[data-act='demo.enter']");
  });
  after(() => suite?.close());

  test("the lines from beginning to end add up to the cent", async () => {
    await app.press("g", "e");
    for (const range of ["1m", "1y", "5y", "all"]) {
      await app.act(`[data-act='performance.span'][data-arg-range='${range}']`);
      const lines = (await amounts(app, ".split td")).map(cents);
      const of = lines.length - 4; // worth at the end, gain, realized, not realized
      const [start, ...between] = lines.slice(0, of);
      const [end, gain] = lines.slice(of);
      const sum = between.reduce((a, b) => a + b, 0);
      // Each line is rounded for itself: half a cent for each of at most eight.
      assert.ok(Math.abs(start + sum - end) <= 4, `${range}: ${lines}`);
      assert.ok(Math.abs(end - start - between[0] - gain) <= 2, `${range}: ${lines}`);
    }
  });

  test("what each asset added adds up to the gain", async () => {
    const rows = (await amounts(app, "[aria-labelledby=added-title] tbody td:nth-child(2)")).map(cents);
    const total = rows.pop();
    assert.ok(rows.length > 5);
    assert.ok(Math.abs(rows.reduce((a, b) => a + b, 0) - total) <= rows.length, `${rows} are not ${total}`);
  });

  test("every figure that can be given opens its trail, and its meaning is beside it", async () => {
    const figures = app.locator(".stats .trace");
    const count = await figures.count();
    assert.ok(count >= 5);
    for (let i = 0; i < count; i++) {
      await figures.nth(i).click();
      await app.settled();
      assert.ok((await app.locator("#trail .trail-line").count()) > 1, `figure ${i} has no trail`);
      await app.press("Escape");
    }
    const helps = app.locator(".stats .bubble");
    for (let i = 0; i < (await helps.count()); i++) {
      assert.ok((await helps.nth(i).locator("p").textContent()).length > 40);
    }
  });

  test("a part, a benchmark and days of one's own change what is told", async () => {
    const twr = () => app.locator(".stats dd").first().textContent();
    await app.act("[data-act='performance.span'][data-arg-range='1y']");
    const whole = await twr();
    await app.selectOption("#performance-subset", "class:crypto");
    await app.settled();
    assert.notEqual(await twr(), whole);
    await app.selectOption("#performance-benchmark", "metal:XAU");
    await app.settled();
    assert.match(await app.text(".stats"), /Beta/);
    assert.equal((await words(app, "#performance-chart"))[0].length, 3);
    await app.click("#performance-own > summary");
    await app.fill("#performance-own [name=from]", "2024-01-01");
    await app.fill("#performance-own [name=to]", "2023-01-01");
    await app.act("#performance-own [type=submit]");
    assert.ok(await app.isVisible("#performance-own [role=alert]"));
    await app.fill("#performance-own [name=to]", "2024-12-31");
    await app.act("#performance-own [type=submit]");
    assert.equal(await app.locator("#performance-own [role=alert]").count(), 0);
    assert.match((await words(app, "#performance-chart")).at(-1)[0], /31 Dec 2024/);
    assert.deepEqual(await amounts(app, "[aria-labelledby=months-title] tbody th"), ["2024"]);
    await app.selectOption("#performance-subset", "all");
    await app.settled();
  });

  test("an asset's page shows its price with one's own trades, and how it did", async () => {
    await app.press("g", "h");
    await app.locator("[data-act='holdings.open'][aria-expanded=false]", { hasText: "Bitcoin" }).first().click();
    await app.settled();
    await app.act("[data-act='asset.show']");
    assert.match(await app.text("#title"), /Bitcoin/);
    await app.act("[data-act='asset.span'][data-arg-range='all']");
    const rows = await words(app, "#asset-chart");
    assert.ok(rows.some((cells) => /Buy \+/.test(cells[1] ?? "")), "no trade among the words of the chart");
    await app.waitForSelector("#asset-chart canvas");
    await app.selectOption("#asset-choose", "metal:XAU");
    await app.settled();
    assert.match(await app.text("#title"), /Gold/);
  });

  test("income stands by month, and what is expected says that it is a projection", async () => {
    await app.press("g", "i");
    await app.act("[data-act='income.span'][data-arg-range='1y']");
    const head = (await words(app, "#income-chart"))[0];
    assert.deepEqual([head[0], head.at(-1)], ["Month", "Expected"]);
    assert.match(await app.text("[data-region=income-body]"), /projection/);
    const year = (await amounts(app, "[aria-labelledby=calendar-title] tbody tr:first-child td")).filter((text) => /\d/.test(text)).map(cents);
    const sum = year.pop();
    assert.ok(Math.abs(year.reduce((a, b) => a + b, 0) - sum) <= year.length);
    await app.act("[aria-labelledby=calendar-title] .trace >> nth=0");
    assert.ok((await app.locator("#trail .trail-line").count()) > 1);
    await app.press("Escape");
  });

  test("gains stand by tax year, add up, and are saved as a workbook", async () => {
    await app.press("g", "g");
    const years = await amounts(app, ".gains-years tbody td:last-child");
    const sums = years.map(cents);
    const whole = sums.pop();
    assert.ok(sums.length > 1 && Math.abs(sums.reduce((a, b) => a + b, 0) - whole) <= sums.length, `${years}`);
    await app.locator("[data-act='gains.year']").last().click();
    await app.settled();
    assert.equal(await app.text("#gains-list-title"), "All disposals");
    const [gain] = (await amounts(app, "[data-region=gains-sums] .stats .fig")).map(cents);
    assert.equal(gain, whole);
    await app.locator(".gains-list .gain .trace").first().click();
    await app.waitForSelector("#trail .trail-line");
    await app.press("Escape");
    const [file] = await Promise.all([app.waitForEvent("download"), app.click("[data-act='gains.export'][data-arg-format='gains-xlsx']")]);
    assert.match(file.suggestedFilename(), /^walletlens-gains.*\.xlsx$/);
    const bytes = readFileSync(await file.path());
    assert.deepEqual([...bytes.subarray(0, 4)], [0x50, 0x4b, 3, 4], "not a zip archive");
  });

  test("the overview shows what was put in beside what it is worth, over any days", async () => {
    await app.press("g", "o");
    assert.equal((await words(app, "#worth-chart"))[0].length, 3);
    await app.click("#overview-own > summary");
    await app.fill("#overview-own [name=from]", "2023-01-01");
    await app.fill("#overview-own [name=to]", "2023-12-31");
    await app.act("#overview-own [type=submit]");
    assert.match(await app.text("#worth-title"), /31 Dec 2023/);
    const [change] = (await amounts(app, ".hero .spread .trace")).map(cents);
    const parts = (await amounts(app, "[data-region=moved] .facts dd")).map(cents);
    assert.ok(Math.abs(parts.reduce((a, b) => a + b, 0) - change) <= parts.length, `${parts} are not ${change}`);
    await app.act("[data-act='overview.span'][data-arg-range='1y']");
  });

  test("where amounts are hidden none is in the charts", async () => {
    await app.press("h");
    const specs = await app.evaluate(() => document.querySelector("#worth-chart").dataset.spec);
    assert.doesNotMatch(specs, /€\d/);
    await app.press("g", "i");
    assert.doesNotMatch(await app.evaluate(() => document.querySelector("#income-chart").dataset.spec), /€\d/);
    await app.press("h");
  });
});
