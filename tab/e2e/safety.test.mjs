// What must never be lost or believed: an engine that dies, texts that would rather be programs, a second tab, a full disk,
// a browser that keeps nothing, and a profile that is gone; all on the real app.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { openApp, screens, startCompanion } from "./app.mjs";
import { inBrowser, launch, newProfile, noBrowser } from "./browser.mjs";
import { startEngine } from "./engine.mjs";
import { serve } from "./serve.mjs";

const options = { skip: noBrowser };
const irish = { locale: "en-IE" };
const coin = (more) => ({ account: "Wallet", "in-q": "1", "in-a": "crypto:BTC", price: "100", currency: "EUR", ...more });

let server;
before(async () => { if (!noBrowser) server = await serve(); });
after(() => server?.close());

/** The notes of all entries, from the app's own export. */
async function notes(app) {
  return JSON.parse(await app.exported()).entries.map(({ note }) => note ?? "").sort();
}

test("an engine that traps right after an entry was saved loses nothing, and goes on", options, () =>
  inBrowser(async (context) => {
    const app = await openApp(context, server.url + "?fault");
    for (const note of ["one", "two"]) {
      await app.addEntry("buy", coin({ note }));
      await app.evaluate(() => dispatchEvent(new Event("walletlens:fault")));
      await app.waitForSelector("#shell-note:not([hidden])");
      await app.opened();
      assert.match(await app.text("#shell-note"), /had to restart.*saved is here/);
    }
    await app.addEntry("buy", coin({ note: "three" }));
    assert.deepEqual(await notes(app), ["one", "three", "two"]);
    await app.again();
    assert.deepEqual(await notes(app), ["one", "three", "two"]);
    assert.deepEqual(app.complaints.filter((complaint) => !complaint.includes("the engine ended: RangeError")), []);
  }, irish));

describe("hostile texts", options, () => {
  const markup = `<x-hostile></x-hostile><img src=x onerror="globalThis.hurt=1"><script>globalThis.hurt=1</script>'"><svg onload=globalThis.hurt=1>{{7*7}}\${7*7}&lt;x-hostile&gt;`;
  const bidi = "\u202egnp.exe\u202c\u2066\u2069\u200f";
  const control = "\u0001\u0007\u001b[31mred\u009f";
  const huge = "<b>" + "9".repeat(1 << 20) + "</b>";

  /** Nothing of the texts came alive. */
  async function harmless(app, dialogs, where) {
    const alive = await app.evaluate(() => [
      ...[...document.querySelectorAll("x-hostile, img, iframe, object, embed, [onerror], [onload], body script:not([src])")].map((one) => one.outerHTML.slice(0, 100)),
      ...("hurt" in globalThis ? ["a script ran"] : []),
    ]);
    assert.deepEqual(alive, [], where);
    assert.deepEqual(dialogs, [], where);
    assert.deepEqual(await app.violations(), [], where);
    assert.deepEqual(app.complaints, [], where);
  }

  /** Looks at every screen, with every row opened, and at what lies over them. */
  async function everywhere(app, dialogs) {
    for (const screen of Object.keys(screens)) {
      await app.go(screen);
      const rows = app.locator("#main .opener[aria-expanded=false]");
      for (let nth = Math.min(8, await rows.count()); nth > 0; nth--) {
        await rows.first().click();
        await app.settled();
        await harmless(app, dialogs, screen);
      }
      await harmless(app, dialogs, screen);
    }
    await app.go("analyst");
    for (const example of await app.locator(".ask-examples button").all()) {
      await example.click();
      await app.settled();
      await harmless(app, dialogs, "answer");
    }
    await app.go("overview");
    for (const by of ["account", "asset", "tag"]) {
      await app.act(`[data-arg-by=${by}]`);
      for (const shape of ["tree", "donut"]) await app.act(`[data-arg-shape=${shape}]`);
      await app.locator("#share-chart").hover();
      await harmless(app, dialogs, by);
    }
    await app.act(".hero-figure .trace");
    await app.evaluate(() => { for (const one of document.querySelectorAll("#trail details")) one.open = true; });
    await harmless(app, dialogs, "trail");
    await app.press("Escape");
    await app.press("Control+k");
    await app.keyboard.type("x-hostile");
    await app.settled();
    await harmless(app, dialogs, "palette");
    await app.press("Escape");
  }

  async function open(context) {
    const app = await openApp(context, server.url);
    const dialogs = [];
    app.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    return { app, dialogs };
  }

  test("typed into every field come out as text on every screen", () =>
    inBrowser(async (context) => {
      const { app, dialogs } = await open(context);
      await app.press("n");
      for (const kind of await app.locator("#f-kind option").evaluateAll((all) => all.map(({ value }) => value))) {
        await app.fillEntry(kind, {});
        await app.evaluate((text) => {
          for (const field of document.querySelectorAll("#entry input:not([type=date]), #entry textarea")) {
            field.value = text;
            field.dispatchEvent(new InputEvent("input", { bubbles: true }));
          }
        }, markup + bidi + control);
        await app.settled();
        await app.act("#entry .btn.primary");
        assert.equal(await app.isVisible("#entry"), true, kind);
        await harmless(app, dialogs, kind);
      }
      await app.press("Escape");

      const name = "<x-hostile>" + markup.slice(0, 80);
      await app.press("n");
      await app.fillEntry("buy", { account: markup + bidi, "in-q": "2", "in-a": name, price: "5", note: markup + bidi + control, tags: markup + "," + bidi });
      await app.fill("#f-in-a", name + " ");
      await app.settled();
      await app.act("[data-act='form.own']");
      await app.fill("#f-own-name", markup + bidi);
      await app.selectOption("#f-own-class", "stock");
      await app.act("[data-act='form.own.save']");
      await app.act("#entry .btn.primary");
      assert.equal(await app.isVisible("#entry"), false, await app.locator("#entry").allInnerTexts().then(String));
      await app.addEntry("buy", coin({ note: huge }));

      await app.go("accounts");
      await app.act("[data-act='accounts.add']");
      await app.fill("form[data-act='accounts.save'] [name=name]", name + " two");
      await app.act("form[data-act='accounts.save'] [type=submit]");
      for (const screen of ["holdings", "activity"]) {
        await app.go(screen);
        await app.fill("#filter", markup);
        await app.settled();
        await harmless(app, dialogs, screen);
        await app.fill("#filter", "");
        await app.settled();
      }
      await app.go("settings");
      // A wrong currency and then another screen: this once ended the whole page.
      for (const field of ["#set-currency", "#set-rate-from", "#set-rate-value"]) await app.fill(field, markup);
      await app.act("form[data-act='settings.currency'] [type=submit]");
      await app.act("form[data-act='settings.rate'] [type=submit]");
      await app.setInputFiles("[data-file='restore.file']", { name: markup.replaceAll("/", "") + ".wlv", mimeType: "", buffer: Buffer.from("no vault") });
      await app.fill("#restore-pass", markup);
      await app.act("form[data-act='restore.go'] [type=submit]");

      await everywhere(app, dialogs);
      await app.again();
      await everywhere(app, dialogs);
      await app.go("activity");
      assert.match(await app.text("#main"), /<img src=x onerror=/, "it is there, as text");
      const kept = await notes(app);
      assert.equal(kept.find((note) => note.startsWith("<b>"))?.length, huge.length, "a note of a megabyte is kept whole");
    }, irish));

  test("in files come out as text on every screen", () =>
    inBrowser(async (context) => {
      const { app, dialogs } = await open(context);
      const quoted = `"${markup.replaceAll('"', '""')}"`;
      const csv = `date,action,symbol,quantity,price,fees,currency\n2025-04-01,buy,${quoted},3,1800,2,EUR\n${quoted},${quoted},${quoted},${quoted},${quoted},${quoted},${quoted}\n2025-04-02,buy,BTC,1,${quoted},,EUR\n2025-04-02,buy,BTC,1,9,,EUR\n`;
      const asset = { symbol: "BTC", class: "crypto" };
      const json = JSON.stringify({
        format: "walletlens", schema: 1, exported: markup, prices: [], settings: { [markup]: markup, theme: markup, language: markup },
        entries: [{ id: markup, kind: "deposit", time: "2025-01-01", account: markup + bidi, in: { quantity: "2", asset }, note: markup + control, tags: [markup, bidi], source: markup, externalId: markup },
          { id: "b", kind: markup, time: markup, account: markup }],
        accounts: [{ id: markup + bidi, name: markup, kind: markup }], assets: [{ id: "stock:" + markup.slice(0, 90), name: markup, currency: "EUR" }],
      });
      for (const [name, text] of [["<x-hostile><img src=x onerror=hurt=1>.csv", csv], ["<img src=x>.json", json]]) {
        await app.go("settings");
        await app.setInputFiles("#main [data-file='import.file']", { name, mimeType: "text/plain", buffer: Buffer.from(text) });
        await app.waitForSelector(".review-file");
        await app.settled();
        await harmless(app, dialogs, name);
        if (await app.isVisible("[data-act='review.save']")) await app.act("[data-act='review.save']");
        else await app.act("[data-act='review.drop']");
        await harmless(app, dialogs, name);
      }
      assert.ok((await notes(app)).length >= 2, "what could be read was taken");
      await everywhere(app, dialogs);
      for (const format of ["csv", "hledger", "beancount", "ledger"]) await app.exported(format);
      await harmless(app, dialogs, "export");
    }, irish));

  test("of ten megabytes in one field neither stop the engine nor flood the page", async () => {
    const engine = await startEngine();
    try {
      let seq = 0;
      const send = (name, data = {}) => engine.handle({ seq: ++seq, now: "2026-11-22T15:00:00.123Z", zone: "+01:00", name, data });
      const boot = await send("boot", { locale: "en-IE", dark: "false", device: "1a2b3c4d", seed: "0".repeat(32), companion: "false", route: "" });
      const opening = boot.effects.find(({ kind }) => kind === "vault.open");
      await send("answer", { id: opening.id, kind: "vault.open", ok: "true", state: "empty", records: "", problems: "[]" });
      await send("add");
      const note = "<b>\u202e\u0007" + "ä".repeat(10 << 20);
      const fields = { kind: "buy", date: "2025-01-01", account: "Wallet", "in-q": "1", "in-a": "crypto:BTC", price: "2", currency: "EUR", note };
      const saved = await send("form.save", fields);
      const append = saved.effects.find(({ kind }) => kind === "vault.append");
      assert.equal(JSON.parse(append.data.records[0]).body.note, note, "it is kept whole");
      await send("answer", { id: append.id, kind: "vault.append", ok: "true" });
      const shown = await send("nav", { to: "activity" });
      const length = shown.patches.reduce((sum, { html }) => sum + html.length, 0);
      assert.ok(length > 100 && length < 100_000, `${length} characters for one line of the list`);
      assert.ok(!shown.patches.some(({ html }) => html.includes("<b>")));
      const opened = await send("activity.open", { entry: JSON.parse(append.data.records[0]).id });
      assert.ok(opened.patches.reduce((sum, { html }) => sum + html.length, 0) < 200_000);
    } finally {
      await engine.close();
    }
  });
});

test("a second tab takes over with every entry, and the first takes it back with those of the second", options, () =>
  inBrowser(async (context) => {
    const one = await openApp(context, server.url);
    await one.addEntry("buy", coin({ note: "from one" }));
    const two = await openApp(context, server.url, { busy: true });
    assert.match(await two.text("#shell-screen"), /open in another tab/);
    await two.keyboard.press("Enter");
    await two.opened();
    await one.waitForSelector("#shell-screen:not([hidden])");
    await two.addEntry("buy", coin({ note: "from two" }));
    assert.deepEqual(await notes(two), ["from one", "from two"]);

    await one.bringToFront();
    await one.click("#shell-screen button");
    await one.waitForSelector("#shell-screen", { state: "hidden" });
    await one.opened();
    assert.deepEqual(await notes(one), ["from one", "from two"]);
    assert.equal(await two.isVisible("#shell-screen"), true);
    assert.deepEqual([...one.complaints, ...two.complaints], []);
  }, irish));

test("a full disk says so, takes back what could not be saved, and goes on when there is room", options, () =>
  inBrowser(async (context) => {
    const app = await openApp(context, server.url);
    await app.addEntry("buy", coin({ note: "before" }));
    const devtools = await context.newCDPSession(app);
    const origin = server.url.slice(0, -1);
    const { usage } = await app.evaluate(() => navigator.storage.estimate());
    await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: usage + 300_000 });
    await app.addEntry("buy", coin({ note: randomBytes(3 << 19).toString("base64") })); // noise, which packing does not shorten
    await app.waitForSelector(".toast.wrong");
    assert.match(await app.text(".toast"), /could not be saved, so it was taken back.*storage is full/s);
    assert.deepEqual(await notes(app), ["before"]);

    await devtools.send("Storage.overrideQuotaForOrigin", { origin });
    await app.addEntry("buy", coin({ note: "after" }));
    await app.again();
    assert.deepEqual(await notes(app), ["after", "before"]);
    assert.deepEqual(app.complaints, []);
  }, irish));

test("a browser told to keep nothing says so instead of pretending", options, async () => {
  const profile = newProfile();
  mkdirSync(join(profile.folder, "Default"), { recursive: true });
  writeFileSync(join(profile.folder, "Default/Preferences"), JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }));
  const context = await launch(profile.folder, irish);
  try {
    const app = await openApp(context, server.url);
    assert.match(await app.text("#app"), /cannot be opened/);
    assert.match(await app.text("#app"), /does not let the page store anything/);
    assert.equal(await app.isVisible("#add"), false);
  } finally {
    await context.close();
    profile.remove();
  }
});

test("what was entered in one browser is there in a fresh one, through the companion", options, async () => {
  const companion = await startCompanion();
  try {
    let before;
    await inBrowser(async (context) => {
      const app = await openApp(context, companion.start);
      await app.addEntry("deposit", { account: "Bank", "in-q": "1000", "in-a": "cash:EUR", note: "first" });
      await app.addEntry("buy", coin({ note: "second" }));
      const mirrored = app.waitForResponse((response) => response.url().includes("/companion/vault") && response.request().method() !== "GET");
      await app.addEntry("buy", coin({ note: "third" }));
      await mirrored;
      before = (await app.exported()).replace(/"exported":"[^"]*",/, "");
      await app.waitForTimeout(700);
    }, irish);
    await inBrowser(async (context) => {
      const app = await openApp(context, companion.start);
      assert.equal((await app.exported()).replace(/"exported":"[^"]*",/, ""), before);
      assert.deepEqual(app.complaints, []);
    }, irish);
    await inBrowser(async (context) => {
      const stranger = await openApp(context, companion.url); // without the address that pairs
      assert.match(await stranger.text("#main"), /Everything you own/);
    }, irish);
  } finally {
    await companion.close();
  }
});
