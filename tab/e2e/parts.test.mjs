// Where a first screen does not stand while the second part is held back, build/first.txt is out of date: node build/first.mjs.
// The engine comes in two parts: the first screen stands on the first alone, and what the second holds is there when it is asked for.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { BUDGET, sizes, total } from "../build/sizes.mjs";
import { withSignedOffsets } from "../build/segments.mjs";
import { split } from "../build/split.mjs";
import { inBrowser, noBrowser, openPage } from "./browser.mjs";
import { startEngine } from "./engine.mjs";
import { serve, site } from "./serve.mjs";

const options = { skip: noBrowser || (existsSync(join(site, "later.wasm")) ? false : "the site is not built yet"), timeout: 120_000 };

test("a first visit downloads less than the budget before it shows anything", options, (t) => {
  const first = sizes(site).filter((file) => file.first);
  const brotli = total(first, "brotli");
  t.diagnostic(first.map(({ name, brotli }) => `${name} ${brotli}`).join(", "));
  t.diagnostic(`${brotli} bytes in brotli before the first screen; the budget is ${BUDGET}`);
  assert.ok(brotli <= BUDGET, `${brotli} bytes are more than ${BUDGET}`);
});

/** The site, which holds back the engine's second part while it is told to; a page without a service worker has no copy of it. */
async function holding() {
  let letGo;
  const held = new Promise((done) => { letGo = done; });
  const server = await serve({ before: (path) => (path === "/later.wasm" && server.holds ? held : undefined) });
  return Object.assign(server, { holds: true, letGo });
}
const alone = { serviceWorkers: "block" };

test("the empty first screen stands while the second part is held back", options, async () => {
  const server = await holding();
  try {
    await inBrowser(async (context) => {
      const page = await openPage(context);
      await page.goto(server.url);
      await page.waitForSelector("#main [data-act='demo.enter']", { timeout: 10_000 });
    }, alone);
  } finally {
    server.letGo();
    await server.close();
  }
});

test("the first screen with entries stands while the second part is held back, and a page that asks for that goes on once it came", options, async () => {
  const server = await holding();
  server.holds = false;
  try {
    await inBrowser(async (context) => {
      const page = await openPage(context);
      await page.goto(server.url);
      await page.waitForSelector("#main [data-act='demo.enter']");
      await page.locator("input[data-file='import.file']").first().setInputFiles({
        name: "a.csv", mimeType: "text/csv",
        buffer: Buffer.from("date,action,symbol,quantity,price,fees,currency,class,account\n2024-01-05,buy,BTC,1,40000,10,EUR,crypto,Kraken\n"),
      });
      await page.click("#review-save");
      await page.waitForSelector("#main [data-act='activity.open']");
      await page.waitForTimeout(1_500); // until the vault has it
      server.holds = true;
      await page.goto(server.url + "#/overview");
      await page.reload();
      await page.waitForSelector("#main .hero-figure", { timeout: 10_000 });
      // What is asked for now waits for the second part, and is answered when it comes.
      await page.evaluate(() => { location.hash = "#/risk"; });
      await page.waitForTimeout(500);
      server.letGo();
      await page.waitForSelector("#main", { timeout: 10_000 });
      await page.waitForFunction(() => document.querySelector("#title")?.textContent.includes("Risk"), undefined, { timeout: 10_000 });
      assert.deepEqual(page.complaints, []);
    }, alone);
  } finally {
    server.letGo();
    await server.close();
  }
});

test("every text that is built in is there in the tab, whichever part holds it", options, async () => {
  const engine = await startEngine();
  try {
    for (const folder of ["../../core/src/main/resources", "../../app/src/main/resources"]) {
      const root = fileURLToPath(new URL(folder, import.meta.url));
      for (const path of files(root)) {
        assert.equal(await engine.resource("/" + path), readFileSync(join(root, path), "utf8"), path);
      }
    }
  } finally {
    await engine.close();
  }
});

function files(root, path = "") {
  return readdirSync(join(root, path)).flatMap((name) =>
    statSync(join(root, path, name)).isDirectory() ? files(root, path + name + "/") : [path + name]);
}

test("a text that is not in the engine fails the cut", options, () => {
  const wasm = Buffer.from(withSignedOffsets(readFileSync(fileURLToPath(new URL("../target/wasm/engine.wasm", import.meta.url)))));
  assert.throws(() => split(wasm, () => true, [Buffer.from("no text of the engine reads like this")]), /is not in the engine/);
});
