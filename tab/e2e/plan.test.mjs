// Plans as a person makes them: target weights, sell targets with a step carried out, a goal; kept over a reload.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openApp } from "./app.mjs";
import { inBrowser, noBrowser } from "./browser.mjs";
import { serve } from "./serve.mjs";

const words = async (app, selector) => (await app.locator(selector).innerText()).replace(/\s+/g, " ");

test("plans are made, kept, carried out and taken back", { skip: noBrowser }, async (t) => {
  const server = await serve();
  t.after(() => server.close());
  await inBrowser(async (context) => {
    const app = await openApp(context, server.url);
    await app.addEntry("deposit", { date: "2024-01-01", account: "Depot", "in-q": "10000", "in-a": "EUR" });
    await app.addEntry("buy", { date: "2024-01-02", account: "Depot", "in-q": "0.1", "in-a": "BTC", price: "40000", currency: "EUR" });
    await app.go("plan");

    await app.fill("[name='w crypto']", "25");
    await app.fill("[name='w cash']", "74");
    await app.settled();
    assert.match(await words(app, "#plan-result"), /add up to 99 %, not to 100 %/);
    await app.fill("[name='w cash']", "75");
    await app.settled();
    // 4,000 of coins and 6,000 of cash: 40 % against 25 %, so 1,500 are sold: 0.0375 coins.
    assert.match(await words(app, "#plan-result"), /Sell Bitcoin Depot €1,500\.00 0\.0375/);
    await app.act("form[data-act='plan.mix.save'] button[type=submit]");

    await app.selectOption("#ladder-new", { label: "Bitcoin" });
    await app.act("form[data-act='plan.ladder'] button");
    await app.selectOption("[name=on-0]", "price");
    await app.fill("[name=at-0]", "40000");
    await app.fill("[name=size-0]", "50");
    await app.settled();
    await app.fill("[name=at-1]", "100000");
    await app.fill("[name=size-1]", "60");
    await app.settled();
    await app.act("form[data-act='plan.ladder.save'] button[type=submit]");
    assert.match(await words(app, "#ladder-wrong"), /The steps sell 0\.11 and 0\.1 were held/);
    await app.fill("[name=size-1]", "50");
    await app.act("form[data-act='plan.ladder.save'] button[type=submit]");
    assert.match(await words(app, "tr.reached"), /Reached Enter the sale 0\.05 €2,000\.00/);
    await app.act("tr.reached [data-act='plan.ladder.sell']");
    assert.equal(await app.inputValue("#f-out-q"), "0.05");
    await app.act("#entry .btn.primary");
    assert.match(await words(app, "tr.done"), /Done 0\.05/);

    await app.act("[data-act='plan.goal'][data-arg-goal='']");
    await app.fill("#goal-name", "House <b>");
    await app.fill("#goal-amount", "20000");
    await app.fill("#goal-by", "2124-01-01");
    await app.fill("#goal-growth", "0");
    await app.act("form[data-act='plan.goal.save'] button[type=submit]");
    assert.match(await words(app, ".goal"), /House <b> €20,000\.00/);
    // A hundred years are too far for chance; ten are not.
    assert.match(await words(app, ".goal"), /more than 60 years ahead/);
    await app.act("[data-act='plan.goal'][data-arg-goal='House <b>']");
    await app.fill("#goal-by", `${new Date().getFullYear() + 10}-12-01`);
    await app.act("form[data-act='plan.goal.save'] button[type=submit]");
    await app.waitForFunction(() => /Each month for a chance of 75%/.test(document.querySelector(".goal").innerText));
    await app.act("[data-act='trail'][data-arg-figure='goal needs House <b>']");
    assert.match(await words(app, "#trail"), /Least a month that is enough on so many paths .* Chance asked for 75\.0% Chance the first divided by the second 75\.0%/);
    await app.press("Escape");
    await app.act("[data-act='trail'][data-arg-figure='ladder brings 1 crypto:BTC']");
    assert.match(await words(app, "#trail"), /What the step brings .* Sale/);
    await app.press("Escape");
    await app.emulateMedia({ media: "print" });
    assert.deepEqual(await app.evaluate(() => [...document.querySelectorAll("main .btn, main input")].filter((each) => each.checkVisibility()).map((each) => each.outerHTML)), []);
    assert.match(await words(app, "#plan-result"), /Bands: 5\.0% of the whole or 25\.0% of the target/);
    assert.match(await words(app, "main"), /10,000 paths drawn month by month/);
    await app.emulateMedia({ media: null });

    await app.again();
    await app.go("plan");
    assert.equal(await app.inputValue("[name='w crypto']"), "25");
    assert.match(await words(app, "tr.done"), /Done 0\.05/);
    assert.match(await words(app, ".goal"), /50\.0%/);
    // Taken back one by one: the other day, then the goal.
    await app.press("Control+z");
    assert.match(await words(app, ".goal"), /by 1 Jan 2124/);
    await app.press("Control+z");
    assert.equal(await app.locator(".goal").count(), 0);
    assert.deepEqual(app.complaints ?? [], []);
  }, { locale: "en-IE" });
});
