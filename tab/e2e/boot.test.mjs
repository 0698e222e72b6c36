import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { inBrowser, noBrowser, openPage, painted } from "./browser.mjs";
import { serve } from "./serve.mjs";

const options = { skip: noBrowser };
let server;
before(async () => { if (!noBrowser) server = await serve(); });
after(() => server?.close());

test("the page boots: the engine answers and nothing is complained about", options, () =>
  inBrowser(async (context) => {
    const page = await openPage(context);
    await page.goto(server.url);
    await painted(page);
    assert.deepEqual(page.complaints, []);
    assert.deepEqual(await page.violations(), []);
  }));

test("no request leaves the origin, by the page or any of its workers", options, () =>
  inBrowser(async (context) => {
    const seen = [];
    context.on("request", (request) => seen.push(request.url()));
    const page = await openPage(context);
    await page.goto(server.url);
    await painted(page);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForTimeout(500);

    const away = seen.filter((url) => !url.startsWith(server.url) && !url.startsWith("blob:" + server.url));
    assert.deepEqual(away, []);
    assert.ok(seen.some((url) => url.endsWith("/engine.wasm")), "the wire was watched: the engine's own file is seen on it");
    assert.ok(server.requests.includes("/charts.js"), "the service worker fetched what is kept for offline use");
  }));

test("after the first load the page works with the server gone", options, async () => {
  const mortal = await serve();
  await inBrowser(async (context) => {
    const first = await openPage(context);
    await first.goto(mortal.url);
    await painted(first);
    await first.evaluate(() => navigator.serviceWorker.ready);
    await mortal.close();

    const second = await openPage(context);
    await second.goto(mortal.url + "#/settings");
    await painted(second);
    assert.deepEqual(await second.violations(), []);
    await assert.rejects(second.evaluate((url) => fetch(url), mortal.url + "not-a-file"), "the server is really gone");
  });
});

test("a trap ends the engine, and a new one takes over with one calm sentence", options, () =>
  inBrowser(async (context) => {
    const page = await openPage(context);
    await page.goto(server.url + "?fault");
    await painted(page);
    await page.evaluate(() => dispatchEvent(new Event("walletlens:fault")));

    await page.waitForSelector("#shell-note:not([hidden])");
    assert.match(await page.textContent("#shell-note"), /had to restart.*saved is here/);
    assert.equal(page.complaints.length, 1);
    assert.match(page.complaints[0], /the engine ended: RangeError: Maximum call stack/);
  }));

test("without ?fault nobody can make the engine trap", options, () =>
  inBrowser(async (context) => {
    const page = await openPage(context);
    await page.goto(server.url);
    await painted(page);
    await page.evaluate(() => dispatchEvent(new Event("walletlens:fault")));
    await page.waitForTimeout(300);
    assert.equal(await page.isVisible("#shell-note"), false);
  }));

for (const [lacking, sentence] of [
  ["WebAssembly", /it lacks WebAssembly, WebAssembly garbage collection/],
  ["navigator.storage.getDirectory", /it lacks private file storage \(OPFS\)/],
]) {
  test(`a browser without ${lacking} gets a plain sentence`, options, () =>
    inBrowser(async (context) => {
      const page = await openPage(context);
      await page.addInitScript((name) => {
        if (name === "WebAssembly") delete globalThis.WebAssembly;
        else delete StorageManager.prototype.getDirectory;
      }, lacking);
      await page.goto(server.url);
      await page.waitForSelector("#old-browser");
      assert.match(await page.textContent("#old-browser"), sentence);
      assert.match(await page.textContent("#old-browser"), /Please use a current/);
      assert.equal(await page.getAttribute("#old-browser", "role"), "alert");
      assert.deepEqual(page.complaints, []);
    }));
}

test("a browser without JavaScript gets a plain sentence", options, () =>
  inBrowser(async (context) => {
    const page = await context.newPage();
    await page.goto(server.url);
    assert.match(await page.textContent("#no-script"), /needs JavaScript/);
    assert.equal(await page.isVisible("#no-script"), true);
  }, { javaScriptEnabled: false }));
