// The risk screen in a real browser: the answer under the finger, the fan drawn, everything by keyboard.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { startApp } from "./app.mjs";
import { noBrowser } from "./browser.mjs";

describe("risk", { skip: noBrowser }, () => {
  let suite, app;
  before(async () => {
    suite = await startApp();
    app = suite.app;
    await app.act("[data-act='demo.enter']");
    await app.go("risk");
  });
  after(() => suite?.close());

  const answer = () => app.text("[data-region=risk-answer]");

  test("a slider moved by keys answers at once, and only its region changes", async () => {
    await app.evaluate(() => {
      globalThis.changed = new Set();
      new MutationObserver((list) => { for (const { target } of list) changed.add((target.closest ? target : target.parentElement)?.closest("[data-region]")?.dataset.region); })
        .observe(document.querySelector("main"), { subtree: true, childList: true, characterData: true });
    });
    await app.focus("#shock-crypto");
    const first = await answer();
    for (let i = 0; i < 30; i++) await app.keyboard.press("ArrowLeft");
    await app.settled();
    assert.notEqual(await answer(), first);
    assert.match(await answer(), /−30\.0%/);
    assert.deepEqual(await app.evaluate(() => [...globalThis.changed]), ["risk-answer"]);
    assert.equal(await app.inputValue("#shock-crypto"), "-30");
  });

  test("setting back sets the slider back as well", async () => {
    await app.act("button[data-act='risk.reset']");
    assert.equal(await app.inputValue("#shock-crypto"), "0");
    assert.match(await answer(), /Nothing moves yet/);
  });

  test("a kept scenario shows again where its sliders stood", async () => {
    await app.evaluate(() => {
      const slider = document.querySelector("#shock-crypto");
      for (const value of [0, -40, 0, -70]) {
        slider.value = String(value);
        slider.dispatchEvent(new Event("input", { bubbles: true }));
      }
    });
    await app.settled();
    await app.fill("#risk-own-name", "Winter");
    await app.act("button[data-act='risk.save']");
    await app.act("button[data-act='risk.reset']");
    assert.equal(await app.inputValue("#shock-crypto"), "0");
    await app.act("[data-region=risk-saved] button[data-act='risk.load']");
    assert.equal(await app.inputValue("#shock-crypto"), "-70");
    assert.match(await answer(), /−70\.0%/);
  });

  test("the fan is drawn, and says the same to those who listen", async () => {
    await app.locator("#fan-chart").scrollIntoViewIfNeeded();
    await app.waitForSelector("#fan-chart[data-drawn]");
    const heads = await app.evaluate(() => [...document.querySelector("#fan-chart").shadowRoot.querySelectorAll("thead th")].map((head) => head.textContent));
    assert.deepEqual(heads, ["Year", "5%", "25%", "Middle", "75%", "95%"]);
  });

  test("what is asked of the years to come is answered while it is typed", async () => {
    await app.fill("#outlook-goal", "1000000");
    await app.settled();
    await app.waitForFunction(() => /of all paths end with at least €1,000,000/.test(document.querySelector("[data-region=risk-fan]").innerText));
    assert.equal(await app.inputValue("#outlook-goal"), "1000000");
  });

  test("a scenario opens by Enter with its figures and whose they are", async () => {
    await app.focus("#scenario-rates-2022");
    await app.press("Enter");
    assert.match(await app.text(".risk-scenarios .opened"), /Damodaran/);
    assert.equal(await app.evaluate(() => document.activeElement.id), "scenario-rates-2022");
  });

  test("figures drawn by chance open into what they rest on", async () => {
    await app.act("[data-arg-figure='outlook 50']");
    assert.match(await app.text("#trail"), /Part of all paths that end below[\s\S]*What the paths begin with[\s\S]*Expected growth a year/);
    await app.press("Escape");
  });

  test("typing is answered while paths are drawn", async () => {
    await app.selectOption("[name=weights]", "drifting");
    await app.fill("#outlook-years", "60");
    await app.evaluate(() => {
      const slider = document.querySelector("#shock-crypto");
      slider.value = "-25";
      slider.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await app.waitForFunction(() => /−25\.0%/.test(document.querySelector("[data-region=risk-answer]").innerText));
    await app.waitForFunction(() => /After 60 years/.test(document.querySelector("[data-region=risk-fan]").innerText), undefined, { timeout: 60_000 });
    assert.equal(await app.text("[data-region=risk-drawing]"), "");
  });

  test("on paper everything stands open, the day beside it, and nothing can be pressed", async () => {
    await app.emulateMedia({ media: "print" });
    const paper = await app.evaluate(() => {
      const seen = (selector) => [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility({ contentVisibilityAuto: true, opacityProperty: true, visibilityProperty: true }));
      return {
        pressed: seen("main .btn, .rail").map((each) => each.textContent.trim()),
        opened: seen("[data-region=risk-health] .opened").length,
        assumed: seen("#risk-assumed li").length,
        kinds: seen("#risk-kinds li").length,
        advice: document.querySelector("main").innerText.match(/not advice/g)?.length,
        day: seen(".on-paper").map((each) => each.textContent),
      };
    });
    assert.deepEqual(paper.pressed, []);
    assert.equal(paper.opened, 8);
    assert.ok(paper.assumed >= 6 && paper.kinds > 10, JSON.stringify(paper));
    assert.equal(paper.advice, 1);
    assert.match(paper.day[0], /\d{4}, in EUR/);
    const pdf = (await app.pdf({ format: "A4" })).toString("latin1");
    assert.ok((pdf.match(/\/Type \/Page\b/g) ?? []).length >= 3);
    await app.emulateMedia({ media: null });
  });
});
