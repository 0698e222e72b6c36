// Prices as a person lives with them: a source is switched on, its prices hold, a strange one is asked about, and all of it
// is gone again with the switch. SHOTS=FOLDER keeps pictures.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { join } from "node:path";
import { openApp, startCompanion } from "./app.mjs";
import { seriousFindings } from "./axe.mjs";
import { flags, inBrowser, noBrowser } from "./browser.mjs";
import { serve } from "./serve.mjs";
import { share, startWorld } from "./world.mjs";

const options = { skip: noBrowser };
let world;
before(async () => { if (!noBrowser) world = await startWorld(); });
after(() => world?.close());

const open = { "access-control-allow-origin": "*" };
const now = () => new Date(Date.now() - 60_000).toISOString();
/** The reader's day; after eleven at night in UTC it is the next in Berlin, where the page is opened. */
const day = () => new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Berlin" });

function answering({ bitcoin }) {
  world.answers["api.coingecko.com"] = (request, response) => response.writeHead(200, open).end(request.url.includes("page=1")
    ? JSON.stringify([{ id: "bitcoin", symbol: "btc", current_price: bitcoin, price_change_24h: -1500, last_updated: now() }, { id: "ethereum", symbol: "eth", current_price: 2100.5, price_change_24h: 12.25, last_updated: now() }])
    : "[]");
  world.answers["api.frankfurter.dev"] = (request, response) => response.writeHead(200, open).end(JSON.stringify([
    { date: day(), base: "EUR", quote: "USD", rate: 1.25 }, { date: day(), base: "EUR", quote: "XAU", rate: 0.0003 }]));
}

async function shot(app, name) {
  if (process.env.SHOTS) await app.screenshot({ path: join(process.env.SHOTS, name + ".png"), fullPage: true });
}

test("a source is switched on, its prices hold over a reload, a strange one is held back, and off means nobody is asked", options, async () => {
  const server = await serve({ table: "headers.static.json" });
  answering({ bitcoin: 80_000 });
  try {
    await inBrowser(async (context) => {
      const app = await openApp(context, server.url);
      await app.addEntry("buy", { "in-q": "0.5", "in-a": "BTC", account: "Exchange", price: "60000", currency: "EUR" });
      await app.addEntry("buy", { "in-q": "3", "in-a": "ETH", account: "Exchange", price: "1500", currency: "EUR" });
      await app.addEntry("buy", { "in-q": "2", "in-a": "XAU", account: "Safe", price: "3200", currency: "EUR" });
      await app.addEntry("buy", { "in-q": "10", "in-a": "AAPL", account: "Broker", price: "200", currency: "USD" });
      await app.go("prices");
      await shot(app, "prices-off");
      assert.deepEqual(world.hosts(), []);

      await app.go("privacy");
      await app.act("#source-frankfurter");
      await app.act("#source-coingecko");
      await app.go("prices");
      await app.waitForFunction(() => document.querySelector("[data-region='price crypto:BTC']")?.innerText.includes("80,000"));
      assert.match(await app.text("[data-region='price crypto:BTC']"), /CoinGecko/);
      assert.match(await app.text("[data-region='price metal:XAU']"), /3,333\.33/);
      assert.match(await app.text("[data-region='price cash:USD']"), /0\.8/);
      assert.deepEqual(world.hosts().sort(), ["api.coingecko.com", "api.frankfurter.dev"]);
      await shot(app, "prices-on");
      await app.act("[id='p-" + (await app.evaluate(() => document.querySelector("[data-act='prices.open'][data-arg-asset='stock:AAPL']").id.slice(2))) + "']");
      await app.settled();
      assert.deepEqual(await seriousFindings(app), []);
      await shot(app, "prices-open");
      await app.emulateMedia({ colorScheme: "dark" });
      await shot(app, "prices-dark");
      await app.setViewportSize({ width: 390, height: 844 });
      await shot(app, "prices-phone-dark");
      await app.emulateMedia({ colorScheme: "light" });
      await shot(app, "prices-phone");
      assert.ok(await app.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "scrolls sideways");
      await app.setViewportSize({ width: 1280, height: 800 });
      // 0.5 x 80,000 / 1.25 + 3 x 2,100.5 / 1.25 + 2 x 3,333.33… + 10 x 200 / 1.25 = 32,000 + 5,041.20 + 6,666.67 + 1,600
      await app.go("holdings");
      assert.match(await app.text("main"), /32,000/);

      // While the first round is on its last pages, ten seconds apart: it is asked once more when it is through.
      answering({ bitcoin: 800_000 });
      await app.go("prices");
      await app.act("#prices-now");
      await app.waitForSelector(".prices-held", { timeout: 75_000 });
      assert.match(await app.text(".prices-held"), /Bitcoin[\s\S]*800,000[\s\S]*80,000/);
      assert.match(await app.text("[data-region='price crypto:BTC']"), /80,000\.00/);
      assert.deepEqual(await seriousFindings(app), []);
      await shot(app, "prices-held");
      await app.act("[data-act='prices.refuse']");
      assert.equal(await app.locator(".prices-held").count(), 0);
      assert.match(await app.text("[data-region='price crypto:BTC']"), /[^0]80,000\.00/);

      await app.again(); // the last prices were written
      await app.go("prices");
      assert.match(await app.text("[data-region='price crypto:BTC']"), /80,000/);
      await app.go("privacy");
      await app.act("#source-frankfurter");
      await app.act("#source-coingecko");
      world.asked.length = 0;
      await app.again();
      await app.go("prices");
      assert.match(await app.text("[data-region=prices-status]"), /No source of prices is switched on/);
      assert.match(await app.text("[data-region='price crypto:BTC']"), /80,000/);
      assert.deepEqual(world.asked, []);
    }, { locale: "en-IE", args: [...flags, ...world.flags] });
  } finally {
    await server.close();
  }
});

test("a split that is told is recorded with a button, and a dividend is entered from a filled form", options, async () => {
  world.asked.length = 0;
  world.answers["query1.finance.yahoo.com"] = share("NVDA", { splits: [30], dividends: [20] });
  answering({ bitcoin: 80_000 });
  const companion = await startCompanion({ env: world.env });
  const ago = (days) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
  try {
    await inBrowser(async (context) => {
      const app = await openApp(context, companion.start);
      await app.addEntry("buy", { date: ago(50), "in-q": "10", "in-a": "NVDA", account: "Broker", price: "210", currency: "USD" });
      await app.addEntry("buy", { date: ago(40), "in-q": "0.1", "in-a": "BTC", account: "Exchange", price: "60000", currency: "EUR" });
      await app.go("privacy");
      await app.act("#source-frankfurter");
      await app.act("#source-yahoo");
      await app.act("#source-coingecko");
      await every(app, "privacy");
      await app.go("prices");
      await app.waitForFunction(() => document.querySelector("[data-region='price stock:NVDA']")?.innerText.includes("124"));
      // Only the last days are asked for at first; the split is older than that here, but Yahoo tells what it wants.
      assert.match(await app.text(".prices-held"), /NVIDIA[\s\S]*2:1[\s\S]*Broker/);
      assert.deepEqual(await seriousFindings(app), []);
      await every(app, "prices-split");
      await app.act("[data-act='prices.split']");
      assert.equal(await app.locator(".prices-held li").count(), 0);
      await app.act("#prices-past");
      await app.waitForSelector("#prices-past", { timeout: 60_000 });
      assert.equal(await app.locator(".prices-held li").count(), 0, "the past tells of the split again, and nobody asks");

      await app.go("income");
      // 20 shares after the split x 1 USD
      assert.match(await app.text(".dividends tbody"), /NVIDIA[\s\S]*20 × \$1\.00/);
      assert.deepEqual(await seriousFindings(app), []);
      await every(app, "income-lacking");
      await app.act("[data-act='income.enter']");
      assert.match(await app.inputValue("#f-note"), /^Estimated: 20 × 1 USD before taxes/);
      await app.act("#entry .btn.primary");
      assert.equal(await app.locator(".dividends").count(), 0);
      await every(app, "income");

      await app.locator("[data-act='asset.show']", { hasText: "NVIDIA" }).first().click();
      await app.settled();
      await every(app, "asset");
      await app.go("performance");
      await every(app, "performance");
      assert.deepEqual(app.complaints, []);
    }, { locale: "en-IE" });
  } finally {
    await companion.close();
  }
});

/** Pictures of a screen, wide and narrow, light and dark, where they are wanted; nothing scrolls sideways. */
async function every(app, name) {
  for (const [width, height] of [[1280, 800], [390, 844]]) {
    await app.setViewportSize({ width, height });
    await app.settled();
    assert.ok(await app.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name} scrolls sideways at ${width}`);
    for (const colorScheme of process.env.SHOTS ? ["light", "dark"] : []) {
      await app.emulateMedia({ colorScheme });
      await app.waitForTimeout(150);
      await shot(app, `${name}-${width}-${colorScheme}`);
    }
  }
  await app.emulateMedia({ colorScheme: "light" });
  await app.setViewportSize({ width: 1280, height: 800 });
  await app.settled();
}
