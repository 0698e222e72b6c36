// The add box in the real app: opened by one key, understanding while one types, asking, saving, undone.
import assert from "node:assert/strict";
import { after, afterEach, before, describe, test } from "node:test";
import { startApp } from "./app.mjs";
import { noBrowser } from "./browser.mjs";

describe("the add box", { skip: noBrowser }, () => {
  let suite, app;
  before(async () => {
    suite = await startApp({ locale: "en-IE" });
    app = suite.app;
  });
  after(() => suite?.close());

  afterEach(async () => {
    if (await app.isVisible("#sentence")) await app.press("Escape");
  });

  const say = async (text) => {
    await app.press("a");
    await app.keyboard.type(text);
    await app.settled();
  };
  const pieces = (as) => app.locator(`.piece.as-${as} bdi`).allInnerTexts();
  const entries = async () => JSON.parse(await app.exported()).entries.length;

  test("opens by one key on every screen with the focus in its field, and closes by Escape", async () => {
    for (const screen of ["overview", "holdings", "activity", "accounts", "settings"]) {
      await app.go(screen);
      await app.press("a");
      assert.equal(await app.evaluate(() => document.activeElement.id), "say-text", screen);
      await app.press("Escape");
      assert.equal(await app.isVisible("#sentence"), false, screen);
    }
  });

  test("shows while one types what each word is taken for and what would come of it; Enter saves, Undo takes back", async () => {
    await say("bought 0.5 ETH at 3200 yesterday on Kraken, fee 4 EUR");
    assert.deepEqual(await pieces("quantity"), ["0.5"]);
    assert.deepEqual(await pieces("asset"), ["ETH"]);
    assert.deepEqual(await pieces("price"), ["3200"]);
    assert.deepEqual(await pieces("date"), ["yesterday"]);
    assert.deepEqual(await pieces("account"), ["Kraken"]);
    // 0.5 × 3200 + 4: the cost of the lot.
    assert.match(await app.text(".said-preview"), /1,604/);
    assert.match(await app.text(".said [role=status]"), /One entry understood/);
    await app.press("Enter");
    assert.equal(await app.isVisible("#sentence"), false);
    assert.match(await app.text(".toast"), /Buy added/);
    assert.equal(await entries(), 1);
    await app.press("Control+z");
    assert.equal(await entries(), 0);
    await app.press("Control+Shift+z");
    assert.equal(await entries(), 1);
  });

  test("asks what is not sure and saves nothing until it is answered, by the keyboard alone", async () => {
    await say("bought 10 UNI at 7 on Kraken");
    assert.equal(await app.locator(".said-ask").count(), 1);
    await app.press("Enter");
    assert.equal(await app.isVisible("#sentence"), true, "it is not saved with an open question");
    assert.equal(await app.evaluate(() => document.activeElement.id), "say-ask-0", "the focus goes to the first answer");
    await app.press("Enter");
    assert.equal(await app.locator(".said-ask").count(), 0);
    assert.equal(await app.evaluate(() => document.activeElement.id), "say-save");
    await app.press("Enter");
    assert.match(await app.text(".toast"), /Buy added/);
    assert.equal(await entries(), 2);
  });

  test("works out half of what is held, in other languages too", async () => {
    await say("die Hälfte meiner ETH zu 3400 verkauft");
    assert.match(await app.text(".said-entry"), /0\.25/);
    assert.deepEqual(await pieces("share"), ["die Hälfte"]);
    await app.press("Escape");
    await say("بعت نصف ما عندي من ETH بمبلغ 800 يورو");
    assert.match(await app.text(".said-entry"), /0\.25/);
    await app.press("Escape");
  });

  test("says so where nothing is about a holding, and never takes a text for markup", async () => {
    await say("<img src=x onerror=alert(1)> the weather is nice");
    assert.match(await app.text(".said-notice"), /says nothing about something you own/);
    assert.equal(await app.locator(".said img").count(), 0);
    await app.press("Enter");
    assert.equal(await app.isVisible("#sentence"), true);
    await app.press("Escape");
    assert.equal(await entries(), 2);
  });

  test("goes on to the form with what was understood, and the form has a key of its own", async () => {
    await say("bought 2 SOL for 280 EUR on Kraken");
    await app.act("#say-form");
    assert.equal(await app.inputValue("#entry [name=in-q]"), "2");
    assert.equal(await app.inputValue("#entry [name=account]"), "Kraken");
    await app.press("Escape");
    await app.press("n");
    assert.equal(await app.isVisible("#entry"), true);
    await app.press("Escape");
  });

  test("keeps up with fast typing: a keystroke is answered in little time", async () => {
    await app.press("a");
    await app.keyboard.type("bought 10 sol at 140, 5 ltc at 80 and 100 ada at 0.40 yesterday on kraken", { delay: 5 });
    await app.settled();
    const times = [];
    for (const letter of " today") {
      const before = await app.evaluate(() => performance.now());
      await app.keyboard.type(letter);
      await app.settled();
      times.push((await app.evaluate(() => performance.now())) - before);
    }
    times.sort((a, b) => a - b);
    console.log(`a keystroke with its pause and quiet: ${times[3].toFixed(0)} ms`);
    assert.ok(times[3] < 1500, `${times[3]} ms`);
    await app.press("Escape");
  });
});
