import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { inBrowser, noBrowser } from "./browser.mjs";
import { openScripted, serveScripted } from "./scripted.mjs";

const options = { skip: noBrowser };

const program = ({ name, data }) => {
  const money = { kind: "money", locale: "en-GB", currency: "EUR" };
  const days = Array.from({ length: 400 }, (_, i) => new Date(Date.UTC(2025, 0, 1 + i)).toISOString().slice(0, 10));
  const wave = (i) => (100000 + 180 * i + 9000 * Math.sin(i / 23)).toFixed(2);
  const specs = {
    area: { kind: "area", title: "Net worth", columns: ["Date", "Net worth"], format: money, time: true, x: days, labels: days.map((d) => "on " + d),
      series: [{ name: "Net worth", values: days.map((_, i) => (i === 50 ? null : wave(i))), texts: days.map((_, i) => "€" + wave(i)), color: "accent" }], marks: [{ x: "2025-06-01", label: "Bought a flat" }] },
    line: { kind: "line", title: "Against a benchmark", columns: ["Date", "Mine", "Index"], format: { kind: "percent", locale: "en-GB" }, time: true, x: days,
      series: [{ name: "Mine", values: days.map((_, i) => String(i / 900)) }, { name: "Index", values: days.map((_, i) => String(i / 1200)), dashed: true }] },
    bar: { kind: "bar", title: "Income", columns: ["Month", "Income"], format: money, x: ["Jan", "Feb", "Mar"], series: [{ name: "Income", values: ["120", "-40", "260"], color: "gain" }] },
    donut: { kind: "donut", title: "Allocation", columns: ["Class", "Value", "Share"], center: { text: "€5,120", label: "Net worth" },
      slices: [{ name: "Crypto <b>&amp;</b> {x|y}", value: "1200.5", text: "€1,200.50", share: "23.4%", act: "nav", arg: { to: "holdings" } }, { name: "Stocks", value: "3919.5", text: "€3,919.50", share: "76.6%" }] },
    treemap: { kind: "treemap", title: "Positions", columns: ["Position", "Value"],
      slices: [{ name: "Crypto", value: "1200.5", text: "€1,200.50", children: [{ name: "BTC", value: "1000", text: "€1,000.00" }, { name: "ETH", value: "200.5", text: "€200.50" }] }, { name: "Stocks", value: "3919.5", text: "€3,919.50", share: "76.6%" }] },
    empty: { kind: "area", title: "Nothing", empty: "No prices yet", x: [], series: [] },
  };
  const escape = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  const chart = (id) => `<wl-chart id="${id}" data-spec="${escape(JSON.stringify(specs[id]))}"></wl-chart>`;
  if (name === "boot") return { patches: [{ region: "app", html: "<main><h1>Charts</h1>" + Object.keys(specs).map(chart).join("") + "</main>" }] };
  if (name === "again") return { patches: [{ region: "app", html: "<main><h1>Charts again</h1>" + Object.keys(specs).map(chart).join("") + "</main>" }] };
  if (name === "theme") return { effects: [{ id: "1", kind: "page", data: { theme: data.to } }] };
  return {};
};

let server;
before(async () => { if (!noBrowser) server = await serveScripted(program); });
after(() => server?.close());

const allDrawn = (page) => page.waitForFunction(() => [...document.querySelectorAll("wl-chart")].every((chart) => chart.dataset.drawn));
/** How many pixels of a chart's canvas are not transparent, and a sum that changes with any of them. */
const ink = (page, id) => page.evaluate(async (name) => {
  await new Promise((done) => setTimeout(done, 400));
  const canvas = document.getElementById(name).shadowRoot.querySelector("canvas");
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  let opaque = 0, sum = 0;
  for (let i = 0; i < data.length; i += 4) if (data[i + 3]) { opaque++; sum = (sum * 31 + data[i] + 3 * data[i + 1] + 7 * data[i + 2]) % 1000000007; }
  return { opaque, sum };
}, id);
const words = (page, id) => page.evaluate((name) => [...document.getElementById(name).shadowRoot.querySelectorAll("table tr")].map((row) => [...row.cells].map((cell) => cell.textContent)), id);

test("every kind of chart is drawn under the strict policy without one violation, pointed at or not", options, () =>
  inBrowser(async (context) => {
    const page = await openScripted(context, server.url);
    await page.waitForSelector("wl-chart");
    for (const id of ["area", "line", "bar", "donut", "treemap"]) {
      await page.locator("#" + id).scrollIntoViewIfNeeded();
      await page.waitForSelector(`#${id}[data-drawn]`);
      const before = await ink(page, id);
      assert.ok(before.opaque > 500, `${id} has ink: ${before.opaque}`);
      const box = await page.locator("#" + id).boundingBox();
      const [x, y] = id === "donut" ? [0.5, 0.08] : [0.4, 0.5];
      await page.mouse.move(box.x + box.width * x, box.y + box.height * y);
      const pointed = await ink(page, id);
      assert.notEqual(pointed.sum, before.sum, `${id} shows a tooltip`);
    }
    assert.deepEqual(await page.violations(), []);
    assert.deepEqual(page.complaints, []);
  }));

test("each chart carries its figures as a table", options, () =>
  inBrowser(async (context) => {
    const page = await openScripted(context, server.url);
    await page.waitForSelector("wl-chart");
    assert.deepEqual(await words(page, "donut"), [["Class", "Value", "Share"], ["Crypto <b>&amp;</b> {x|y}", "€1,200.50", "23.4%"], ["Stocks", "€3,919.50", "76.6%"]]);
    assert.deepEqual(await words(page, "treemap"), [["Position", "Value"], ["Crypto", "€1,200.50"], ["Crypto: BTC", "€1,000.00"], ["Crypto: ETH", "€200.50"], ["Stocks", "€3,919.50", "76.6%"]]);
    assert.deepEqual(await words(page, "bar"), [["Month", "Income"], ["Jan", "120"], ["Feb", "-40"], ["Mar", "260"]]);
    const area = await words(page, "area");
    assert.equal(area.length, 121);
    assert.deepEqual(area.at(-1), ["on 2026-02-04", "€" + (100000 + 180 * 399 + 9000 * Math.sin(399 / 23)).toFixed(2)]);
    assert.equal(await page.evaluate(() => document.getElementById("empty").shadowRoot.querySelector(".empty").textContent), "No prices yet");
  }));

test("a patch around a chart leaves its canvas alone, a new theme repaints it, a click on a slice acts", options, () =>
  inBrowser(async (context) => {
    const page = await openScripted(context, server.url);
    await page.locator("#donut").scrollIntoViewIfNeeded();
    await page.waitForSelector("#donut[data-drawn]");
    const light = await ink(page, "donut");
    await page.evaluate(() => { document.getElementById("donut").shadowRoot.querySelector("canvas").title = "the same"; });
    await page.evaluate(() => document.dispatchEvent(new CustomEvent("wl-chart-act", { detail: { name: "again", data: {} } })));
    await page.waitForSelector("text=Charts again");
    assert.equal(await page.evaluate(() => document.getElementById("donut").shadowRoot.querySelector("canvas").title), "the same");

    await page.evaluate(() => document.dispatchEvent(new CustomEvent("wl-chart-act", { detail: { name: "theme", data: { to: "dark" } } })));
    await page.waitForSelector("html[data-theme=dark]", { state: "attached" });
    assert.notEqual((await ink(page, "donut")).sum, light.sum);

    const box = await page.locator("#donut").boundingBox();
    await page.mouse.click(box.x + box.width / 2 + box.height * 0.39 * 0.7, box.y + box.height / 2 - box.height * 0.39 * 0.7);
    assert.deepEqual(await page.event("nav"), { to: "holdings" });
  }));
