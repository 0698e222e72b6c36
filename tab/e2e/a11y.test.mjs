// What axe-core finds on every screen, light and dark, wide and narrow; no sideways scroll on a phone; a focus one can see.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { screens, startApp } from "./app.mjs";
import { seriousFindings } from "./axe.mjs";
import { noBrowser } from "./browser.mjs";

/** What can lie over or open in a screen, and how one gets there. */
const scenes = {
  "a holding opened": async (app) => {
    await app.go("holdings");
    await app.locator("[data-act='holdings.open'][aria-expanded=false]", { hasText: "Bitcoin" }).first().click();
  },
  "an entry opened": async (app) => {
    await app.go("activity");
    await app.locator("[data-act='activity.open'][aria-expanded=false]").first().click();
  },
  "an account opened": async (app) => {
    await app.go("accounts");
    await app.locator("[data-act='accounts.open'][aria-expanded=false]").first().click();
  },
  "an asset's page": async (app) => {
    await app.go("holdings");
    await app.locator("[data-act='holdings.open'][aria-expanded=false]", { hasText: "Bitcoin" }).first().click();
    await app.settled();
    await app.act("[data-act='asset.show']");
  },
  "what a figure of performance means": async (app) => {
    await app.go("performance");
    await app.locator(".stats .bubble > summary").first().click();
    await app.locator("#performance-own > summary").click();
  },
  "the treemap": async (app) => {
    await app.go("overview");
    await app.act("[data-arg-shape=tree]");
  },
  "a form with faults": async (app) => {
    await app.press("n");
    await app.fillEntry("sell", { "out-q": "1", "out-a": "BTC", price: "much" });
    await app.act("#entry .btn.primary");
  },
  "a scenario, a part of the score and what the outlook assumes": async (app) => {
    await app.go("risk");
    await app.act("#scenario-rates-2022");
    await app.evaluate(() => { for (const fold of document.querySelectorAll("main details")) fold.open = true; });
  },
  "an answer with tables and what was understood, and an opened finding": async (app) => {
    await app.go("analyst");
    await app.fill("#analyst-question", "why did my net worth change this year?");
    await app.act(".ask-row [type=submit]");
    await app.act(".found > li:first-child .opener");
  },
  "a question with something open": async (app) => {
    await app.go("analyst");
    await app.fill("#analyst-question", "gain on bitcoin and ethereum with zzzz");
    await app.act(".ask-row [type=submit]");
  },
  "the add box with a question": async (app) => {
    await app.press("a");
    await app.fill("#say-text", "sold half of my bitcoin at 61000 yesterday and got 10 google");
  },
  "the palette": (app) => app.press("Control+k"),
  "the keys": (app) => app.press("?"),
  "a trail": async (app) => {
    await app.go("overview");
    await app.act(".hero-figure .trace");
  },
};

const sideways = (app) => app.evaluate(() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - innerWidth);

describe("for everybody", { skip: noBrowser }, () => {
  let suite, app;
  before(async () => {
    suite = await startApp();
    app = suite.app;
  });
  after(() => suite?.close());

  const looks = [[1280, "light"], [1280, "dark"], [390, "light"], [390, "dark"]];

  async function findings(where) {
    await app.settled();
    const found = (await seriousFindings(app)).map((finding) => `${where}: ${finding}`);
    const beyond = await sideways(app);
    return beyond > 0 ? [...found, `${where}: ${beyond} px too wide`] : found;
  }

  async function everywhere(visit, which = looks) {
    const found = [];
    for (const [width, scheme] of which) {
      await app.setViewportSize({ width, height: width === 390 ? 844 : 800 });
      await app.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
      found.push(...(await visit(`${width} ${scheme}`)));
    }
    return found;
  }

  test("the empty app has no serious finding and fits a phone", async () => {
    assert.deepEqual(await everywhere((look) => findings(`welcome, ${look}`)), []);
  });

  test("every screen of the demo has no serious finding and fits a phone", async () => {
    await app.setViewportSize({ width: 1280, height: 800 });
    await app.act("[data-act='demo.enter']");
    await app.waitForSelector("#worth-chart canvas, #worth-chart svg");
    assert.deepEqual(await everywhere(async (look) => {
      const found = [];
      for (const screen of Object.keys(screens)) {
        await app.go(screen);
        found.push(...(await findings(`${screen}, ${look}`)));
      }
      return found;
    }), []);
  });

  test("what opens in a screen or lies over it has no serious finding and fits a phone", async () => {
    const found = [];
    for (const [name, enter] of Object.entries(scenes)) {
      await app.setViewportSize({ width: 1280, height: 800 });
      await enter(app);
      found.push(...(await everywhere((look) => findings(`${name}, ${look}`), [looks[1], looks[2]])));
      await app.press("Escape");
      await app.press("Escape");
    }
    assert.deepEqual(found, []);
  });

  test("the keyboard's place can be seen wherever Tab leads", async () => {
    await app.setViewportSize({ width: 1280, height: 800 });
    const unseen = [];
    for (const screen of Object.keys(screens)) {
      await app.go(screen);
      for (let steps = 0; steps < 25; steps++) {
        await app.keyboard.press("Tab");
        const at = await app.evaluate(() => {
          const element = document.activeElement;
          const shown = [element, element.parentElement, element.closest("label, .palette-field, wl-chart")].some((one) => {
            if (!one) return false;
            const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
            return (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none";
          });
          // On the calendar's button inside a date field the browser draws its own ring.
          const inside = element.type === "date" && !element.matches(":focus-visible");
          return element === document.body || shown || inside ? "" : element.outerHTML.slice(0, 120);
        });
        if (at) unseen.push(`${screen}: ${at}`);
      }
    }
    assert.deepEqual(unseen, []);
  });

  test("who wants no motion gets none", async () => {
    await app.go("overview");
    const moving = await app.evaluate(() => [...document.querySelectorAll("*")].filter((element) => {
      const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
      const longest = (durations) => Math.max(...durations.split(",").map(parseFloat));
      return longest(transitionDuration) > 0.01 || (animationName !== "none" && longest(animationDuration) > 0.01);
    }).map((element) => element.outerHTML.slice(0, 80)));
    assert.deepEqual(moving, []);
    assert.equal(await app.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), "auto");
  });
});
