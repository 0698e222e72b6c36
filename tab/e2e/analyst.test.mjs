// The analyst's screen in a real browser: asked by keys, corrected by choosing, opened into its trail, hidden and shown again.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { startApp } from "./app.mjs";
import { noBrowser } from "./browser.mjs";

/** A frame of a display of 60 Hz, in milliseconds. */
const FRAME = 16.7;

describe("the analyst", { skip: noBrowser }, () => {
  let suite, app;
  before(async () => {
    suite = await startApp();
    app = suite.app;
    await app.act("[data-act='demo.enter']");
    await app.go("analyst");
  });
  after(() => suite?.close());

  async function ask(question) {
    await app.fill("#analyst-question", question);
    await app.focus("#analyst-question");
    await app.keyboard.press("Enter");
    await app.settled();
  }

  test("a question is answered by Enter, with its figure, what was understood and its trail", async () => {
    await ask("how much did I make on ethereum this year?");
    assert.match(await app.text(".reply-main"), /Gain/);
    assert.equal(await app.inputValue("#ask-slot-measure"), "gain");
    assert.equal(await app.inputValue("#ask-slot-of"), "asset:crypto:ETH");
    assert.equal(await app.inputValue("#analyst-question"), "how much did I make on ethereum this year?");
    const figure = await app.text(".reply-figure .fig");
    await app.focus(".reply-figure .trace");
    await app.keyboard.press("Enter");
    await app.settled();
    assert.equal(await app.text("#trail .trail-line .fig"), figure.replace(/^\+/, ""));
    await app.press("Escape");
  });

  test("what was understood is corrected by choosing, and only the answer changes", async () => {
    await ask("how much did I make this year?");
    await app.evaluate(() => {
      globalThis.changed = new Set();
      new MutationObserver((list) => { for (const { target } of list) changed.add((target.closest ? target : target.parentElement)?.closest("[data-region]")?.dataset.region); })
        .observe(document.querySelector("main"), { subtree: true, childList: true, characterData: true });
    });
    await app.selectOption("#ask-slot-of", "class:crypto");
    await app.settled();
    assert.deepEqual(await app.evaluate(() => [...globalThis.changed]), ["analyst-answer"]);
    assert.equal(await app.inputValue("#ask-slot-of"), "class:crypto");
  });

  test("an example is asked by a click", async () => {
    const example = await app.text(".ask-examples li:nth-child(3) button");
    await app.act(".ask-examples li:nth-child(3) button");
    assert.equal(await app.inputValue("#analyst-question"), example);
    assert.match(await app.text(".reply-main"), /\d/);
  });

  test("what is open is asked, and what comes as markup stays text", async () => {
    await ask("how much <img src=x onerror=alert(1)> do I have");
    assert.equal(await app.locator("main img").count(), 0);
    assert.match(await app.text(".said-ask"), /no asset|not understood|not clear/);
    await ask("gain on bitcoin and ethereum");
    await app.act(".said-ask button");
    assert.match(await app.text(".reply-main"), /Gain/);
  });

  test("the palette asks from everywhere", async () => {
    await app.go("holdings");
    await app.press("Control+k");
    await app.fill("#palette-text", "ask what if bitcoin halves");
    await app.settled();
    await app.keyboard.press("Enter");
    await app.settled();
    assert.match(await app.text("h1"), /Analyst/);
    assert.match(await app.text(".reply-main"), /Net worth then/);
  });

  test("a finding opens, is hidden, taken back, hidden again and shown again", async () => {
    const first = ".found > li:first-child .opener";
    const key = await app.getAttribute(first, "data-arg-key");
    const there = () => app.locator(`.found > li .found-said .opener[data-arg-key="${key}"]`).count();
    await app.act(first);
    await app.act(".found > li:first-child [data-arg-how=worse]");
    assert.equal(await there(), 0);
    await app.act(".toast [data-act=undo]");
    assert.equal(await there(), 1);
    if (!(await app.isVisible(".found > li:first-child [data-arg-how=ever]"))) await app.act(first);
    await app.act(".found > li:first-child [data-arg-how=ever]");
    await app.click("#found-dismissed > summary");
    await app.act("#found-dismissed [data-act='analyst.restore']");
    assert.equal(await there(), 1);
  });

  test("what moved net worth adds up in the shown time", async () => {
    await app.act("[data-act='analyst.span'][data-arg-range='1y']");
    const sums = await app.evaluate(() => [...document.querySelectorAll("table.bars")].map((table) => {
      const figures = [...table.querySelectorAll("tbody tr")].map((row) => Number(row.querySelector(".fig").textContent.replace(/[^0-9.−-]/g, "").replace("−", "-")));
      return { shown: figures.at(-1), added: figures.slice(0, -1).reduce((sum, each) => sum + each, 0) };
    }));
    assert.equal(sums.length, 2);
    for (const { shown, added } of sums) assert.ok(Math.abs(shown - added) < 0.2, `${added} is not ${shown}`);
  });

  test("a question has its answer on the page within a few frames, on a busy machine too", async () => {
    const questions = ["what am I worth", "how much did I make on bitcoin this year", "net worth by class", "what if crypto falls 30%", "best 3 positions this year",
      "income this year by asset", "why did my net worth change last month", "how many trades in 2025"];
    const taken = await app.evaluate(async (questions) => {
      const all = [];
      for (let round = 0; round < 5; round++) {
        for (const question of questions) {
          const field = document.querySelector("#analyst-question");
          field.value = question;
          const before = document.querySelector("[data-region=analyst-answer]").textContent;
          const started = performance.now();
          field.form.requestSubmit();
          while (document.querySelector("[data-region=analyst-answer]").textContent === before && performance.now() - started < 2000) await new Promise((done) => setTimeout(done));
          if (round > 1) all.push(performance.now() - started);
        }
      }
      return all.sort((a, b) => a - b);
    }, questions);
    const median = taken[Math.floor(taken.length / 2)];
    console.log(`question to answer on the page: median ${median.toFixed(1)} ms, slowest ${taken.at(-1).toFixed(1)} ms`);
    // The path there and back and the page's own drawing are in it; a machine that does much else beside is slower.
    assert.ok(median < 8 * FRAME, `${median} ms`);
  });

  test("the print holds findings, answer and what is assumed, and no buttons to hide them", async () => {
    await app.emulateMedia({ media: "print" });
    assert.equal(await app.isVisible(".ask-examples"), false);
    assert.equal(await app.isVisible(".reply-box"), true);
    assert.equal(await app.isVisible(".found-said"), true);
    assert.equal(await app.locator(".analyst-advice").count(), 1);
    await app.emulateMedia({ media: null });
  });
});
