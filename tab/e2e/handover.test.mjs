// Two tabs, seen from the shell: a scripted vault that is busy until it is taken over.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { seriousFindings } from "./axe.mjs";
import { inBrowser, noBrowser, openPage, painted } from "./browser.mjs";
import { openScripted, serveScripted } from "./scripted.mjs";
import { serve, site } from "./serve.mjs";

const program = ({ name, data }) =>
  name === "boot" ? { patches: [{ region: "app", html: "<main><h1>App</h1><button id=one>One</button></main>" }], effects: [{ id: "1", kind: "vault.open", data: { companion: "false" } }] } : {};

const busyVault = (answersTakeover) => `
  let mine = false;
  onmessage = ({ data: { id, kind } }) => {
    if (kind === "vault.open") postMessage(mine ? { id, ok: true, state: "open", records: "" } : { id, ok: true, state: "busy" });
    if (kind === "vault.takeover") { mine = ${answersTakeover}; postMessage({ id, ok: mine }); }
  };`;

const lostVault = `
  let opened = 0;
  onmessage = ({ data: { id, kind } }) => {
    if (kind === "vault.open") { postMessage({ id, ok: true, state: "open", records: "", opened: ++opened }); if (opened === 1) setTimeout(() => postMessage({ kind: "vault.released" }), 300); }
    if (kind === "vault.takeover") postMessage({ id, ok: true });
  };`;

async function withScripted(vault, run) {
  const server = await serveScripted(program, { vault });
  try {
    await inBrowser(async (context) => run(await openScripted(context, server.url)));
  } finally {
    await server.close();
  }
}

describe("a second tab", { skip: noBrowser }, () => {
  test("gets a screen that says so, and the app when the person wants it here", () =>
    withScripted(busyVault(true), async (page) => {
      await page.waitForSelector("#shell-screen:not([hidden])");
      assert.match(await page.textContent("#shell-screen"), /open in another tab/);
      assert.equal(await page.evaluate(() => document.activeElement.textContent), "Use it here");
      assert.equal(await page.evaluate(() => document.getElementById("app").inert), true);
      assert.deepEqual(await seriousFindings(page), []);
      assert.deepEqual(await page.events("answer"), []);

      await page.keyboard.press("Enter");
      const answer = await page.event("answer");
      assert.deepEqual([answer.kind, answer.id, answer.state], ["vault.open", "1", "open"]);
      assert.equal(await page.isVisible("#shell-screen"), false);
      assert.equal(await page.evaluate(() => document.getElementById("app").inert), false);
      assert.deepEqual(await page.violations(), []);
    }));

  test("is told when the first does not answer, and may try again", () =>
    withScripted(busyVault(false), async (page) => {
      await page.click("#shell-screen button");
      await page.waitForSelector("text=does not answer");
      assert.equal(await page.isVisible("#shell-screen button"), true);
    }));

  test("that takes over leaves the first one covered; taking it back boots the engine afresh", () =>
    withScripted(lostVault, async (page) => {
      await page.waitForSelector("#shell-screen:not([hidden])");
      await page.click("#shell-screen button");
      await page.event("boot", 1);
      const answer = await page.event("answer", 1);
      assert.equal(answer.opened, "2");
      assert.equal(await page.isVisible("#shell-screen"), false);
    }));
});

describe("an engine that cannot live", { skip: noBrowser }, () => {
  test("is not started for ever: one sentence, and the data is left alone", async () => {
    const server = await serve({ extra: { "/engine-worker.js": { headers: { "content-type": "text/javascript" }, body: "throw new Error('born dead')" } } });
    try {
      await inBrowser(async (context) => {
        const page = await openPage(context);
        await page.goto(server.url);
        await page.waitForSelector("#shell-note:not([hidden])");
        await page.waitForFunction(() => document.getElementById("shell-note").textContent.includes("cannot start"));
        const asked = server.requests.filter((path) => path === "/engine-worker.js").length;
        await page.waitForTimeout(500);
        assert.equal(server.requests.filter((path) => path === "/engine-worker.js").length, asked);
        assert.ok(asked <= 4, `${asked} engines`);
      });
    } finally {
      await server.close();
    }
  });
});

describe("a new version", { skip: noBrowser }, () => {
  test("is offered by a note and taken when the person says so, not before", async () => {
    const root = mkdtempSync(join(tmpdir(), "walletlens-site-"));
    cpSync(site, root, { recursive: true });
    const server = await serve({ root });
    try {
      await inBrowser(async (context) => {
        const page = await openPage(context);
        await page.goto(server.url);
        await painted(page);
        await page.evaluate(() => navigator.serviceWorker.ready);

        // The next version differs in one file, and in the list of the service worker.
        const css = readFileSync(join(root, "app.css"), "utf8") + "body{--newer:1}";
        writeFileSync(join(root, "app.css"), css);
        const digest = await crypto.subtle.digest("SHA-256", Buffer.from(css));
        const hash = Buffer.from(digest).toString("hex").slice(0, 16);
        const sw = readFileSync(join(root, "sw.js"), "utf8");
        const list = /"app\.css":"[0-9a-f]{16}"/;
        assert.match(sw, list);
        writeFileSync(join(root, "sw.js"), sw.replace(list, `"app.css":"${hash}"`).replace(/"walletlens-"\+"[0-9a-f]{16}"|"walletlens-[0-9a-f]{16}"/, '"walletlens-next"'));

        await page.reload();
        await painted(page);
        await page.waitForSelector("#shell-note:not([hidden])");
        assert.match(await page.textContent("#shell-note"), /A new version is ready/);
        const newer = () => page.evaluate(() => getComputedStyle(document.body).getPropertyValue("--newer"));
        assert.equal(await newer(), "", "the old version stays until the person agrees");

        await page.click("text=Use it now");
        await page.waitForFunction(() => getComputedStyle(document.body).getPropertyValue("--newer") === "1");
        assert.deepEqual(await page.evaluate(() => caches.keys()), ["walletlens-next"]);
      });
    } finally {
      await server.close();
      rmSync(root, { recursive: true, force: true });
    }
  });
});
