// Files as a person drops them: an export that is known, twice, and a table nobody knows; reviewed, corrected, saved, undone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openApp } from "./app.mjs";
import { seriousFindings } from "./axe.mjs";
import { inBrowser, noBrowser } from "./browser.mjs";
import { serve } from "./serve.mjs";

const words = async (app, selector) => (await app.locator(selector).first().innerText()).replace(/\s+/g, " ");
const file = (name, text) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
const give = async (app, ...files) => {
  for (const each of files) {
    await app.setInputFiles("#main [data-file='import.file']", each);
    await app.waitForFunction((name) => [...document.querySelectorAll(".review-file h2")].some((h) => h.textContent.includes(name)), each.name);
    await app.settled();
  }
};
const trades = "date,action,symbol,quantity,price,fees,currency\n2024-01-02,buy,AAPL,10,180,1,USD\n2024-01-03,buy,AAPL,5,190,1,USD\n2024-01-04,buy,AAPL,much,190,1,USD\n";

test("what comes in is reviewed, decided, saved at once and taken back at once", { skip: noBrowser }, async (t) => {
  const server = await serve();
  t.after(() => server.close());
  await inBrowser(async (context) => {
    const app = await openApp(context, server.url);
    await app.go("settings");
    await give(app, file("trades.csv", trades));
    assert.match(await words(app, ".review-file"), /3 rows: 2 drafts, 0 skipped, 1 with a problem/);
    assert.match(await words(app, ".review-file details"), /trades\.csv, row 4, quantity: This is not a number\. .*much/i);
    assert.match(await words(app, "#draft-0"), /Row 2 .*2024-01-02 · buy · AAPL.*New/);
    assert.match(await words(app, ".review-sums"), /Apple.* 0 15/);
    assert.deepEqual(await seriousFindings(app), []);

    // One draft left, the other corrected in its form.
    await app.act("#draft-1 .take");
    assert.match(await words(app, "#review-save"), /Save one entry/);
    await app.act("#draft-0-open");
    assert.match(await words(app, ".cells"), /symbol AAPL/);
    assert.deepEqual(await seriousFindings(app), [], "with a draft open");
    await app.act("[data-act='review.edit']");
    await app.fill("#f-in-q", "11");
    await app.act("#entry .btn.primary");
    assert.match(await words(app, "#draft-0"), /Corrected.*\+11/);
    await app.act("#review-save");
    assert.equal(await app.locator("[data-act='activity.open']").count(), 1);

    // The same file again: the one saved was corrected, so it is asked about; the other is new.
    await app.go("settings");
    await give(app, file("trades.csv", trades));
    await app.act("#review-save");
    await app.go("settings");
    await give(app, file("trades.csv", trades));
    assert.match(await words(app, "#draft-1"), /Already there/);
    assert.deepEqual(await seriousFindings(app), [], "with duplicates");
    await app.act("[data-act='review.drop']");

    // A table no export knows: its columns are guessed, nothing is saved before somebody agrees.
    await app.go("settings");
    await give(app, file("eigene.csv", "Datum;Was;Papier;Anzahl;Kurs;Währung\n03.02.2024;Kauf;MSFT;2;400,50;USD\n14.02.2024;Verkauf;MSFT;1;410,00;USD\n"));
    assert.match(await words(app, ".review-file"), /A guess: please look/);
    assert.deepEqual(await seriousFindings(app), [], "with columns to map");
    assert.equal(await app.locator("#review-save").count(), 0);
    await app.act("form[data-act='review.map'] [type=submit]");
    assert.match(await words(app, "#draft-0"), /MSFT.*New/);
    await app.act("#review-save");
    const before = await app.locator("[data-act='activity.open']").count();
    await app.press("Control+z");
    assert.equal(await app.locator("[data-act='activity.open']").count(), before - 2);
    await app.press("Control+Shift+z");

    // Its heading is remembered.
    await app.go("settings");
    await give(app, file("eigene2.csv", "Datum;Was;Papier;Anzahl;Kurs;Währung\n03.03.2024;Kauf;MSFT;2;400,50;USD\n"));
    assert.match(await words(app, ".review-file"), /By its columns/);
    assert.match(await words(app, "#review-save"), /Save one entry/);
  }, { locale: "en-IE" });
});

test("on a phone an open draft has the whole width, and what was said of drafts holds when a file comes later", { skip: noBrowser }, async (t) => {
  const server = await serve();
  t.after(() => server.close());
  await inBrowser(async (context) => {
    const app = await openApp(context, server.url);
    await app.go("settings");
    await give(app, file("trades.csv", trades));
    await app.act("#draft-1 .take");
    await app.setViewportSize({ width: 390, height: 844 });
    await app.locator("#draft-0-open").focus();
    await app.press("Enter");
    await app.settled();
    const width = async (selector) => (await app.locator(selector).first().boundingBox()).width;
    const [opened, table, line] = [await width(".opened"), await width("table.review"), await width("#draft-0")];
    assert.ok(opened > 0.9 * table && opened > 0.9 * line, `${opened} of ${table} pixels`);
    const [heading, cell] = [await app.locator(".cells dt").first().boundingBox(), await app.locator(".cells dd").first().boundingBox()];
    assert.ok(cell.x > heading.x + 50 && Math.abs(cell.y - heading.y) < 5, "a cell stands beside its heading");
    assert.equal(await app.evaluate(() => document.documentElement.scrollWidth), 390);
    assert.deepEqual(await seriousFindings(app), [], "on a phone");
    await app.press("Tab");
    assert.equal(await app.evaluate(() => document.activeElement.dataset.act), "review.edit", "what can be done with it comes next");
    await give(app, file("more.csv", "date,action,symbol,quantity,price,fees,currency\n2024-02-02,buy,MSFT,1,400,1,USD\n2024-01-02,buy,AAPL,10,180,1,USD\n"));
    assert.equal(await app.locator("#draft-1 .take").isChecked(), false, "left before the second file came");
    assert.match(await words(app, "#draft-3"), /Already there/, "the first file has it");
    assert.match(await words(app, "#review-save"), /Save 2 entries/);
  }, { locale: "en-IE" });
});

/** A table that takes long enough to be stopped. */
const long = () => {
  const lines = ["date,action,symbol,quantity,price,fees,currency,class"];
  for (let i = 0; i < 250_000; i++) lines.push(`20${10 + (i % 14)}-0${1 + (i % 9)}-1${i % 10},buy,S${10 + (i % 50)},${i}.5,${10 + (i % 99)},1,EUR,stock`);
  return lines.join("\n") + "\n";
};

test("a long file says how far it is, and what is stopped leaves nothing behind", { skip: noBrowser, timeout: 120_000 }, async (t) => {
  const server = await serve();
  t.after(() => server.close());
  await inBrowser(async (context) => {
    const app = await openApp(context, server.url);
    await app.go("settings");
    await give(app, file("trades.csv", trades));
    await app.act("#review-save");
    await app.go("settings");
    await app.setInputFiles("#main [data-file='import.file']", file("long.csv", long()));
    await app.waitForSelector("#reading-stop", { timeout: 60_000 });
    assert.match(await app.locator("#reading-text").innerText(), /[\d,]+ of 2?[\d,]+/);
    assert.ok(Number(await app.locator(".reading progress").getAttribute("value")) > 0, "the bar has a number");
    assert.deepEqual(await seriousFindings(app), [], "while a file is read");
    await app.locator("#reading-stop").click();
    await app.waitForFunction(() => document.querySelector("#shell-note")?.textContent.includes("Stopped"));
    assert.equal(await app.locator(".reading").isVisible(), false);
    await app.evaluate(() => { location.hash = "#/activity"; });
    await app.reload();
    await app.waitForFunction(() => document.querySelectorAll("[data-act='activity.open']").length === 2, undefined, { timeout: 20_000 });
    await app.evaluate(() => { location.hash = "#/review"; });
    await app.waitForFunction(() => document.querySelector("#title")?.textContent.includes("Review"));
    assert.equal(await app.locator(".review-file").count(), 0);
  });
});
