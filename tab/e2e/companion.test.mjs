// The page and the program on the machine: the demo from the command line, records that come from it, a copy that goes.
import assert from "node:assert/strict";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { seriousFindings } from "./axe.mjs";
import { openApp, startCompanion, walletlens } from "./app.mjs";
import { inBrowser, noBrowser } from "./browser.mjs";

const options = { skip: noBrowser };
const irish = { locale: "en-IE" };
const coin = (more) => ({ account: "Wallet", "in-q": "1", "in-a": "crypto:BTC", price: "100", currency: "EUR", ...more });

/** Waits until the companion has what the page has; one that was away is called again after a while. */
const mirrored = (app) => app.waitForResponse((response) => response.url().includes("/companion/vault") && response.request().method() !== "GET" && response.ok(), { timeout: 40_000 });

/** Enters one coin and waits until the companion has it. */
async function bought(app) {
  const stored = mirrored(app);
  await app.addEntry("buy", coin());
  await stored;
}

test("open --demo shows the demo at once, and what is owned stays as it was", options, async () => {
  const companion = await startCompanion({ options: ["--demo"] });
  try {
    assert.match(companion.start, /#demo$/);
    await inBrowser(async (context) => {
      const app = await openApp(context, companion.start);
      assert.match(await app.text(".banner"), /This is a demo/);
      assert.equal(await app.evaluate(() => location.hash), "#/overview");
      await app.act("[data-act='demo.leave']");
      assert.match(await app.text("#main"), /Everything you own/);

      await app.addEntry("deposit", { account: "Bank", "in-q": "1000", "in-a": "cash:EUR" });
      assert.match(await app.text(".hero-figure"), /1,000/);
      await app.goto(companion.url + "?x#demo");
      await app.opened();
      assert.match(await app.text(".banner"), /This is a demo/);
      assert.doesNotMatch(await app.text(".hero-figure"), /€1,000\.00/);
      await app.again();
      assert.match(await app.text(".hero-figure"), /€1,000\.00/, "a reload is at home again");
      assert.deepEqual(app.complaints, []);
    }, irish);
  } finally {
    await companion.close();
  }
});

test("what the command line adds while the page is open is on it without a reload", options, async () => {
  const companion = await startCompanion();
  try {
    await inBrowser(async (context) => {
      const app = await openApp(context, companion.start);
      await bought(app);
      await app.go("activity");
      assert.equal((await app.text("#main")).includes("ETH"), false);

      const table = join(companion.folder, "table.csv");
      writeFileSync(table, "date,action,symbol,quantity,price,fees,currency\n2025-03-01,buy,ETH,2,1500,1,EUR\n2025-04-01,buy,ETH,1,1600,1,EUR\n");
      await walletlens("import", table, "--yes", "--account", "Wallet", "--vault", companion.vault);
      await app.waitForFunction(() => document.querySelector("#main").innerText.includes("ETH"), undefined, { timeout: 5_000 });
      assert.match(await app.text(".toast"), /have come in/);

      await app.go("holdings");
      assert.doesNotMatch(await app.text("#main"), /12,345/);
      await walletlens("price", "set", "BTC", "12345", "EUR", "--vault", companion.vault);
      await app.waitForFunction(() => document.querySelector("#main").innerText.includes("12,345"), undefined, { timeout: 5_000 });
      await app.addEntry("buy", coin({ note: "after" }));
      await app.waitForTimeout(1_000); // the copy follows within a third of a second
      assert.deepEqual(app.complaints, []);
    }, irish);
    const { positions } = JSON.parse(await walletlens("report", "holdings", "--json", "--vault", companion.vault));
    assert.deepEqual(positions.map(({ asset, quantity }) => `${asset.symbol} ${quantity}`).filter((line) => !line.startsWith("EUR")).sort(), ["BTC 2", "ETH 3"]);
  } finally {
    await companion.close();
  }
});

test("a companion that ends is told of once, and the copy follows when it is back", options, async () => {
  let companion = await startCompanion();
  try {
    await inBrowser(async (context) => {
      const app = await openApp(context, companion.start);
      await bought(app);
      await companion.end();
      await app.waitForFunction(() => /companion does not answer/.test(document.querySelector(".toast")?.innerText ?? ""), undefined, { timeout: 5_000 });
      assert.equal(await app.locator(".toast.wrong").count(), 0);
      await app.act("[data-act='toast.close']");
      await app.addEntry("buy", coin({ note: "alone" }));
      await app.waitForTimeout(600);
      assert.doesNotMatch(await app.text("#app"), /companion does not answer/);
      await app.go("settings");
      assert.match(await app.text("[data-region=set-copies]"), /companion does not answer/);

      const { port, folder } = companion;
      const second = mirrored(app);
      companion = await startCompanion({ port, folder });
      await second;
      await app.waitForFunction(() => !/companion does not answer/.test(document.querySelector("[data-region=set-copies]").innerText));
    }, irish);
    const { positions } = JSON.parse(await walletlens("report", "holdings", "--json", "--vault", companion.vault));
    assert.equal(positions.find(({ asset }) => asset.symbol === "BTC").quantity, "2");
  } finally {
    await companion.close();
  }
});

test("deleting everything deletes the companion's copy, and the next start is empty", options, async () => {
  const companion = await startCompanion();
  try {
    await inBrowser(async (context) => {
      const app = await openApp(context, companion.start);
      await bought(app);
      assert.ok(existsSync(companion.vault));
      await app.go("settings");
      await app.act("[data-act='erase.open']");
      assert.match(await app.text("[data-region=set-erase]"), /the copy the companion keeps on this machine/);
      await app.fill("#erase-word", "delete");
      await app.press("Enter");
      await app.waitForSelector("#gone-title");
      assert.match(await app.text("main"), /gone from this browser/);
      assert.match(await app.text("main"), /kept on this machine is deleted, too/);
      assert.equal(await app.evaluate(() => document.activeElement.id), "gone-title");
      assert.deepEqual(await seriousFindings(app), []);
      assert.deepEqual(readdirSync(companion.folder).filter((name) => !/\.(lock|companion)$/.test(name)), []);
      await Promise.all([app.waitForEvent("load"), app.click("[data-act='gone.again']")]);
      await app.opened();
      await app.go("overview");
      assert.match(await app.text("#main"), /Everything you own/);
      assert.deepEqual(app.complaints, []);
    }, irish);
    await inBrowser(async (context) => {
      const app = await openApp(context, companion.start);
      assert.match(await app.text("#main"), /Everything you own/);
    }, irish);
  } finally {
    await companion.close();
  }
});

test("a copy that could not be deleted is named", options, async () => {
  const companion = await startCompanion();
  try {
    await inBrowser(async (context) => {
      const app = await openApp(context, companion.start);
      await bought(app);
      await app.go("settings");
      await companion.end();
      await app.act("[data-act='erase.open']");
      await app.fill("#erase-word", "delete");
      await app.press("Enter");
      await app.waitForSelector("#gone-title");
      assert.match(await app.text("main"), /gone from this browser/);
      assert.match(await app.text("main"), /companion did not answer, so its copy on this machine is still there/);
      assert.ok(existsSync(companion.vault));
    }, irish);
  } finally {
    await companion.close();
  }
});

test("a passphrase set while the companion is away is said to leave its older copy open, until that is exchanged", options, async () => {
  let companion = await startCompanion();
  try {
    await inBrowser(async (context) => {
      const app = await openApp(context, companion.start);
      await bought(app);
      await companion.end();
      await app.protect("four or five words");
      assert.match(await app.text("[data-region=set-protection]"), /opens without a passphrase on this machine/);
      assert.match(await walletlens("report", "holdings", "--json", "--vault", companion.vault), /BTC/, "which is true");

      const { port, folder } = companion;
      const exchanged = mirrored(app);
      companion = await startCompanion({ port, folder });
      await exchanged;
      await app.waitForFunction(() => !/without a passphrase on this machine/.test(document.querySelector("[data-region=set-protection]").innerText));
    }, irish);
    await assert.rejects(walletlens("report", "holdings", "--json", "--vault", companion.vault), ({ code }) => code === 3);
  } finally {
    await companion.close();
  }
});

test("a browser that keeps the program offline is paired anew when the companion has forgotten it", options, async () => {
  let companion = await startCompanion();
  const { port } = companion;
  try {
    await inBrowser(async (context) => {
      const app = await openApp(context, companion.start);
      await app.evaluate(() => navigator.serviceWorker.ready);
      await app.again(); // from now on the service worker answers
      await bought(app);
      await companion.close();
      companion = await startCompanion({ port });
      const second = mirrored(app);
      await app.goto(companion.start);
      await app.opened();
      assert.equal(app.url().includes("token"), false);
      await second;
      assert.ok(existsSync(companion.vault));
    }, irish);
  } finally {
    await companion.close();
  }
});
