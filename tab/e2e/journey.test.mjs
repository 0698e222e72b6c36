// A person's way through the real app: by hand and keyboard, with a look at every figure, and with copies that come back.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openApp, startApp } from "./app.mjs";
import { launch, newProfile, noBrowser } from "./browser.mjs";

const irish = { locale: "en-IE" };
const worth = (app) => app.text(".hero-figure");

/** An export without the moment it was made. */
const book = async (app) => (await app.exported()).replace(/"exported":"[^"]*",/, "");

/** Goes on with Tab until the focus stands on what is looked for. */
async function tabTo(app, selector) {
  for (let steps = 0; steps < 120; steps++) {
    if (await app.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await app.keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

/** Types a field of the open form, reached by Tab. */
async function type(app, name, text) {
  await tabTo(app, `#entry [name="${name}"]`);
  await app.keyboard.press("Control+a");
  await app.keyboard.type(text);
  await app.settled();
}

/** Chooses in a list by the first letters of the choice. */
async function choose(app, name, text) {
  await tabTo(app, `#entry [name="${name}"]`);
  await app.keyboard.type(text);
  await app.settled();
}

/** Types a day into the browser's own field; day and month are the same, for their order is the browser's. */
async function typeDay(app, digits) {
  await tabTo(app, '#entry [name="date"]');
  await app.keyboard.type(digits);
  await app.settled();
}

async function save(app) {
  await tabTo(app, "#entry .btn.primary");
  await app.press("Enter");
  assert.equal(await app.isVisible("#entry"), false, (await app.locator("#entry").allInnerTexts()).join());
}

describe("a person", { skip: noBrowser }, () => {
  let suite, app;
  before(async () => {
    suite = await startApp(irish);
    app = suite.app;
  });
  after(() => suite?.close());

  test("enters an account, a deposit, a purchase and a sale with the keyboard alone", async () => {
    await app.go("accounts");
    await tabTo(app, "[data-act='accounts.add']");
    await app.press("Enter");
    assert.equal(await app.evaluate(() => document.activeElement.name), "name", "the focus goes to the name at once");
    await app.keyboard.type("Broker");
    await app.press("Enter");
    assert.match(await app.text("#main"), /Broker/);

    await app.press("n");
    assert.equal(await app.evaluate(() => document.activeElement.id), "f-kind", "the focus goes to the form");
    await choose(app, "kind", "Deposit");
    await typeDay(app, "01012025");
    await type(app, "account", "Broker");
    await type(app, "in-q", "10000");
    await type(app, "in-a", "EUR");
    await save(app);

    await app.press("n");
    await choose(app, "kind", "Buy");
    await typeDay(app, "02022025");
    await type(app, "account", "Broker");
    await type(app, "in-q", "=4/2");
    await type(app, "in-a", "Bitcoin");
    await tabTo(app, "#field-in-a .suggest button");
    await app.press("Enter");
    assert.equal(await app.inputValue("#f-in-a"), "BTC");
    await type(app, "price", "1500.50");
    await type(app, "fee-q", "3.5");
    await type(app, "fee-a", "EUR");
    assert.match(await app.text("[data-region=preview]"), /Cost of the new lot\s*€3,004\.50/);
    await save(app);

    await app.press("n");
    await choose(app, "kind", "Sell");
    await typeDay(app, "03032025");
    await type(app, "account", "Broker");
    await type(app, "out-q", "0.5");
    await type(app, "out-a", "BTC");
    await type(app, "price", "1900");
    const first = await app.text("[data-region=preview]");
    await type(app, "price", "2000");
    const preview = await app.text("[data-region=preview]");
    // Half a coin of two that cost 3 004.50 with its fee had cost 751.125; it brings 1 000.
    assert.match(first, /Gain realized\s*\+€198\.88/);
    assert.match(preview, /Gain realized\s*\+€248\.88/);
    assert.match(preview, /1\.5/);
    await save(app);
  });

  test("finds the net worth exact on the overview, and follows it down to an entry", async () => {
    await app.press("g", "o");
    // 10 000 − 2 × 1 500.50 − 3.50 + 1 000 in cash, and 1.5 coins at the price of the sale.
    assert.equal(await worth(app), "€10,995.50");
    await tabTo(app, ".hero-figure .trace");
    await app.press("Enter");
    const trail = await app.text("#trail");
    assert.match(trail, /Net worth\s+the sum of\s+€10,995\.50/);
    for (let opened = 0; opened < 12; opened++) {
      const shut = app.locator("#trail details:not([open]) > summary").first();
      if (!(await shut.count())) break;
      await shut.focus();
      await app.press("Enter");
    }
    assert.match(await app.text("#trail"), /€3,000\.00/);
    assert.match(await app.text("#trail"), /€7,995\.50/);
    await app.locator("#trail [data-act='entry.show']", { hasText: "Sell" }).first().focus();
    await app.press("Enter");
    assert.equal(await app.isVisible("#trail"), false);
    assert.match(await app.text("#main tr.open"), /Sell/);
  });

  test("corrects, deletes, undoes, redoes, and finds it all after a reload", async () => {
    await app.act("[data-act='entry.correct']");
    assert.equal(await app.inputValue("#f-out-q"), "0.5");
    await app.fillEntry("sell", { price: "", total: "1050" });
    await app.act("#entry .btn.primary");
    await app.go("overview");
    assert.equal(await worth(app), "€11,195.50");

    await app.go("activity");
    assert.match(await app.text("#main tr.open"), /Sell/, "the row is still open");
    assert.match(await app.text("#main"), /Corrected/);
    await app.act("[data-act='entry.delete']");
    assert.equal(await app.locator("#main .opener").count(), 2);
    await app.go("overview");
    assert.equal(await worth(app), "€9,996.50");
    await app.press("Control+z");
    assert.equal(await worth(app), "€11,195.50");
    await app.press("Control+y");
    assert.equal(await worth(app), "€9,996.50");
    await app.act(".toast [data-act=undo]");
    assert.equal(await worth(app), "€11,195.50");

    const before = await book(app);
    await app.again();
    assert.equal(await book(app), before);
    await app.go("overview");
    assert.equal(await worth(app), "€11,195.50");
  });

  test("sets a passphrase: a reload locks, a wrong one is told, the right one opens", async () => {
    const before = await book(app);
    await app.protect("four words of mine");
    assert.match(await app.text("[data-region=set-protection]"), /Your passphrase, and nothing else/);

    await app.again();
    assert.match(await app.text("#app"), /Your vault is locked/);
    assert.doesNotMatch(await app.innerHTML("body"), /Broker|BTC|11,195/);
    await app.fill("#passphrase", "four words of yours");
    await app.press("Enter");
    assert.match(await app.text("[role=alert]"), /passphrase/);
    assert.equal(await app.isVisible("#passphrase"), true);
    await app.fill("#passphrase", "four words of mine");
    await app.press("Enter");
    await app.opened();
    assert.equal(await book(app), before);
  });

  test("saves a backup, deletes everything, reads the backup in, and has the same as before", async () => {
    const before = await book(app);
    const bytes = await app.backup("another passphrase");
    assert.ok(!bytes.includes("Broker"), "the file is sealed");
    assert.match(await app.text("[data-region=set-copies]"), /last backup was saved today/);

    await app.act("[data-act='erase.open']");
    await app.fill("#erase-word", "no");
    await app.press("Enter");
    assert.match(await app.text("[data-region=set-erase]"), /Nothing was deleted/);
    await app.fill("#erase-word", "delete");
    await app.press("Enter");
    await app.waitForSelector("#gone-title");
    assert.match(await app.text("main"), /gone from this browser/);
    await Promise.all([app.waitForEvent("load"), app.click("[data-act='gone.again']")]);
    await app.opened();
    await app.go("overview");
    assert.match(await app.text("#main"), /Everything you own/);

    await app.chooseBackup(bytes);
    await app.fill("#restore-pass", "a wrong passphrase");
    await app.press("Enter");
    assert.match(await app.text("[data-region=set-copies]"), /passphrase is wrong/i);
    await app.fill("#restore-pass", "another passphrase");
    await app.press("Enter");
    assert.equal(await book(app), before);
    await app.again();
    assert.equal(await book(app), before);
    assert.deepEqual(app.complaints, []);
    assert.deepEqual(await app.violations(), []);
  });

  test("drops a table on another device, and merges both devices by their backups", async () => {
    const other = newProfile();
    const there = await launch(other.folder, irish);
    try {
      const second = await openApp(there, suite.server.url);
      const table = "date,action,symbol,quantity,price,fees,currency\n2025-04-01,buy,ETH,3,1800,2,EUR\n2025-05-01,sell,ETH,1,2000,2,EUR\n";
      const files = await second.evaluateHandle((text) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], "coins.csv", { type: "text/csv" }));
        return transfer;
      }, table);
      await second.dispatchEvent(".door[data-drop]", "drop", { dataTransfer: files });
      await second.waitForSelector(".review-file");
      await second.settled();
      assert.match(await second.text("#main"), /coins\.csv[\s\S]*ETH/);
      await second.act("[data-act='review.save']");
      await second.go("overview");
      // Two coins left at the price of the sale; what was paid came from outside.
      assert.equal(await worth(second), "€4,000.00");

      const mine = await app.backup("passphrase of one");
      const theirs = await second.backup("passphrase of two");
      await app.restore(theirs, "passphrase of two");
      await second.restore(mine, "passphrase of one");
      const merged = await book(app);
      assert.equal(merged, await book(second));
      assert.match(merged, /Broker/);
      assert.match(merged, /ETH/);
      await app.restore(theirs, "passphrase of two");
      assert.equal(await book(app), merged, "twice is the same as once");
      await app.go("overview");
      assert.equal(await worth(app), "€15,195.50");
      assert.deepEqual([...app.complaints, ...second.complaints], []);
    } finally {
      await there.close();
      other.remove();
    }
  });
});
