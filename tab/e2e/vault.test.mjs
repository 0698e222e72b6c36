// The vault's worker in a real browser: two tabs, a full disk, refused storage, erasing, and how long things take.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { inBrowser, launch, newProfile, noBrowser } from "./browser.mjs";
import { serveVault } from "./vaultpage.mjs";

const options = { skip: noBrowser };
let server;
before(async () => { if (!noBrowser) server = await serveVault(); });
after(() => server?.close());

async function vaultPage(context, { url } = server) {
  const page = await context.newPage();
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.goto(url);
  await page.waitForFunction(() => globalThis.ready);
  return Object.assign(page, { complaints });
}

const numbers = (answer) => answer.records.split("\n").filter(Boolean).map((line) => JSON.parse(line).body.n);

test("records stay over a reload, and the worker keeps within its policy", options, () =>
  inBrowser(async (context) => {
    const page = await vaultPage(context);
    assert.equal((await page.evaluate(() => ask("vault.open"))).state, "empty");
    assert.equal((await page.evaluate(() => ask("vault.append", { records: [record(1, "Zürich €5 😀"), record(2)] }))).ok, true);
    await page.reload();
    await page.waitForFunction(() => globalThis.ready);
    const opened = await page.evaluate(() => ask("vault.open"));

    assert.deepEqual([opened.state, opened.protection, opened.problems], ["open", "device", []]);
    assert.equal(opened.records, await page.evaluate(() => [record(1, "Zürich €5 😀"), record(2)].join("\n")));
    assert.deepEqual(page.complaints, []);
  }));

test("the device key cannot be read by any script", options, () =>
  inBrowser(async (context) => {
    const page = await vaultPage(context);
    await page.evaluate(async () => { await ask("vault.open"); await ask("vault.append", { records: [record(1)] }); });
    const seen = await page.evaluate(async () => {
      const database = await new Promise((done) => {
        const request = indexedDB.open("walletlens-vault");
        request.onsuccess = () => done(request.result);
      });
      const keys = await new Promise((done) => {
        const request = database.transaction("keys").objectStore("keys").getAll();
        request.onsuccess = () => done(request.result);
      });
      const exported = await crypto.subtle.exportKey("raw", keys[0]).then(() => "exported", (error) => error.name);
      return [keys.length, keys[0].extractable, exported];
    });
    assert.deepEqual(seen, [1, false, "InvalidAccessError"]);
  }));

test("a passphrase works under the worker's policy, and a reload locks", options, () =>
  inBrowser(async (context) => {
    const page = await vaultPage(context);
    await page.evaluate(async () => { await ask("vault.open"); await ask("vault.append", { records: [record(1)] }); });
    const set = await page.evaluate(() => ask("vault.protect", { passphrase: "correct horse" }));
    assert.deepEqual([set.ok, set.protection], [true, "passphrase"], set.error);
    await page.reload();
    await page.waitForFunction(() => globalThis.ready);

    assert.equal((await page.evaluate(() => ask("vault.open"))).state, "locked");
    assert.equal((await page.evaluate(() => ask("vault.unlock", { passphrase: "wrong" }))).reason, "wrong-key");
    const right = await page.evaluate(() => ask("vault.unlock", { passphrase: "correct horse" }));
    assert.deepEqual([right.state, numbers(right)], ["open", [1]]);
    assert.deepEqual(page.complaints, []);
  }));

test("a second tab takes over, with everything the first confirmed, and back", options, () =>
  inBrowser(async (context) => {
    const one = await vaultPage(context);
    await one.evaluate(() => ask("vault.open"));
    const writing = one.evaluate(async () => {
      let confirmed = 0;
      for (let n = 1; ; n++) {
        if (!(await ask("vault.append", { records: [record(n)] })).ok) return confirmed;
        confirmed = n;
      }
    });
    const two = await vaultPage(context);
    assert.equal((await two.evaluate(() => ask("vault.open"))).state, "busy");
    const taken = await two.evaluate(() => ask("vault.takeover"));
    const confirmed = await writing;

    assert.equal(taken.state, "open", taken.error);
    assert.ok(confirmed > 0);
    assert.deepEqual(numbers(taken), Array.from({ length: confirmed }, (_, i) => i + 1));
    assert.deepEqual(await one.evaluate(() => told.map(({ kind }) => kind)), ["vault.released"]);
    assert.equal((await two.evaluate(() => ask("vault.append", { records: [record(9_999)] }))).ok, true);
    assert.equal(numbers(await one.evaluate(() => ask("vault.takeover"))).at(-1), 9_999);
  }));

test("a tab that is closed gives the vault free", options, () =>
  inBrowser(async (context) => {
    const one = await vaultPage(context);
    await one.evaluate(async () => { await ask("vault.open"); await ask("vault.append", { records: [record(1)] }); });
    const two = await vaultPage(context);
    assert.equal((await two.evaluate(() => ask("vault.open"))).state, "busy");
    await one.close();
    assert.deepEqual(numbers(await two.evaluate(() => ask("vault.takeover"))), [1]);
  }));

test("a full disk says so, keeps what was there, and goes on when there is room", options, () =>
  inBrowser(async (context) => {
    const page = await vaultPage(context);
    await page.evaluate(async () => { await ask("vault.open"); await ask("vault.append", { records: [record(1)] }); });
    const devtools = await context.newCDPSession(page);
    const origin = server.url.slice(0, -1);
    await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 600_000 });

    const answers = await page.evaluate(async () => {
      const all = [];
      // Noise, which does not become shorter by packing.
      const noise = () => String.fromCharCode(...Array.from(crypto.getRandomValues(new Uint16Array(17_000)), (unit) => 0x4e00 + (unit % 20_000)));
      for (let n = 2; n < 40; n++) all.push(await ask("vault.append", { records: [record(n, noise())] }));
      return all.map(({ ok, reason, error }) => ({ ok, reason, error }));
    });
    const refused = answers.filter(({ ok }) => !ok);
    assert.ok(refused.length > 0, "the quota was reached");
    assert.deepEqual(refused[0], {
      ok: false, reason: "storage", error: "The browser's storage is full, so this was not saved. What was saved before is unharmed.",
    });
    const confirmed = [1, ...answers.flatMap(({ ok }, i) => (ok ? [i + 2] : []))];
    const full = await page.evaluate(() => ask("vault.verify"));
    assert.deepEqual([full.records, full.problems], [String(confirmed.length), []]);

    await devtools.send("Storage.overrideQuotaForOrigin", { origin });
    assert.equal((await page.evaluate(() => ask("vault.append", { records: [record(99)] }))).ok, true);
    await page.reload();
    await page.waitForFunction(() => globalThis.ready);
    const opened = await page.evaluate(() => ask("vault.open"));
    assert.deepEqual([numbers(opened), opened.problems], [[...confirmed, 99], []]);
  }));

test("a browser told to keep nothing for this site is named in a sentence", options, async () => {
  const profile = newProfile();
  mkdirSync(join(profile.folder, "Default"), { recursive: true });
  writeFileSync(join(profile.folder, "Default/Preferences"), JSON.stringify({
    profile: { default_content_setting_values: { cookies: 2 } },
  }));
  const context = await launch(profile.folder);
  try {
    const page = await vaultPage(context);
    const opened = await page.evaluate(() => ask("vault.open"));
    assert.deepEqual([opened.ok, opened.reason], [false, "storage"], JSON.stringify(opened));
    assert.match(opened.error, /does not let the page store anything/);
  } finally {
    await context.close();
    profile.remove();
  }
});

test("a browser that lost everything gets its vault back from the companion, and the copy follows on", options, async () => {
  const mirror = { bytes: null, keyfile: Buffer.alloc(32, 7), calls: [] };
  const paired = await serveVault(mirror);
  const mirrored = (page) => page.waitForFunction(() => told.some(({ kind, mirror }) => kind === "vault.mirror" && mirror === "stored"));
  try {
    await inBrowser(async (context) => {
      const page = await vaultPage(context, paired);
      await page.evaluate(async () => { await ask("vault.open"); await ask("vault.append", { records: [record(1), record(2)] }); });
      await mirrored(page);
      await page.evaluate(async () => { told.length = 0; await ask("vault.append", { records: [record(3)] }); });
      await mirrored(page);
      assert.deepEqual(mirror.calls.filter((call) => !call.startsWith("GET")), ["PUT vault", "POST vault/append"]);
      assert.deepEqual(page.complaints, []);
    });
    await inBrowser(async (context) => {
      const page = await vaultPage(context, paired);
      const opened = await page.evaluate(() => ask("vault.open"));
      assert.deepEqual([opened.state, numbers(opened), opened.problems], ["open", [1, 2, 3], []]);
      await page.evaluate(() => ask("vault.protect", { passphrase: "words" }));
    });
    await inBrowser(async (context) => {
      const page = await vaultPage(context, paired);
      assert.equal((await page.evaluate(() => ask("vault.open"))).state, "locked");
      assert.deepEqual(numbers(await page.evaluate(() => ask("vault.unlock", { passphrase: "words" }))), [1, 2, 3]);
    });
  } finally {
    await paired.close();
  }
});

test("records another program adds to the companion's copy arrive in the tab that is open", options, async () => {
  const mirror = { bytes: null, keyfile: Buffer.alloc(32, 7), calls: [] };
  const paired = await serveVault(mirror);
  try {
    await inBrowser(async (context) => {
      const page = await vaultPage(context, paired);
      await page.evaluate(async () => { await ask("vault.open"); await ask("vault.append", { records: [record(1)] }); });
      await page.waitForFunction(() => told.some(({ mirror }) => mirror === "stored"));
      await inBrowser(async (elsewhere) => {
        const other = await vaultPage(elsewhere, paired);
        assert.deepEqual(numbers(await other.evaluate(() => ask("vault.open"))), [1]);
        await other.evaluate(() => ask("vault.append", { records: [record(2)] }));
        await page.waitForFunction(() => told.some(({ kind, records }) => kind === "vault.added" && records === record(2)));
      });
      assert.deepEqual(page.complaints, []);
    });
  } finally {
    await paired.close();
  }
});

test("records are packed and unpacked as the format says, and no more is unpacked than a frame's head names", options, () =>
  inBrowser(async (context) => {
    const page = await vaultPage(context);
    const found = await page.evaluate(async () => {
      const { blocksOf, pack, packed, unpack } = await import("/packing.js");
      const clear = new TextEncoder().encode(Array.from({ length: 5000 }, (_, n) => record(n)).join("\n"));
      const good = await pack(clear);
      const length = new DataView(good.buffer).getUint32(0);
      const stream = good.slice(4, 4 + length);
      const blocks = blocksOf(clear.length);
      const same = (bytes) => bytes !== null && bytes.length === clear.length && bytes.every((byte, i) => byte === clear[i]);
      const bomb = await pack(new Uint8Array(60 << 20));
      const start = performance.now();
      const bombed = await unpack(bomb, 1);
      const bombMillis = performance.now() - start;
      const with1 = (bytes) => Uint8Array.from([...bytes, 0]);
      return {
        shrunk: clear.length / good.length, back: same(await unpack(good, blocks)),
        refused: {
          fewer: await unpack(good, blocks - 1), more: await unpack(good, blocks + 1), cut: await unpack(packed(stream.slice(0, -1)), blocks),
          after: await unpack(packed(with1(stream)), blocks), noise: await unpack(packed(crypto.getRandomValues(new Uint8Array(700))), 1),
          empty: await unpack(new Uint8Array(256), 1), bombed,
        },
        small: await pack(clear.slice(0, 4095)), bombMillis, bomb: bomb.length,
      };
    });
    assert.ok(found.back && found.shrunk > 5, JSON.stringify(found));
    assert.deepEqual(found.refused, { fewer: null, more: null, cut: null, after: null, noise: null, empty: null, bombed: null });
    assert.equal(found.small, null);
    assert.ok(found.bombMillis < 500, `a bomb of ${found.bomb} bytes took ${found.bombMillis} ms`);
    assert.deepEqual(page.complaints, []);
  }));

test("erasing leaves no file, no key, no database and no cache", options, () =>
  inBrowser(async (context) => {
    const page = await vaultPage(context);
    await page.evaluate(async () => {
      await ask("vault.open");
      await ask("vault.append", { records: [record(1)] });
      await caches.open("program").then((cache) => cache.put("/x", new Response("x")));
    });
    const erased = await page.evaluate(() => ask("vault.erase"));
    assert.deepEqual([erased.ok, erased.files, erased.databases, erased.caches], [true, "0", "0", "0"]);
    const left = await page.evaluate(async () => {
      const files = [];
      const walk = async (folder, path) => {
        for await (const [name, handle] of folder.entries()) {
          if (handle.kind === "file") files.push(path + name);
          else await walk(handle, `${path}${name}/`);
        }
      };
      await walk(await navigator.storage.getDirectory(), "/");
      return { files, databases: (await indexedDB.databases()).map(({ name }) => name), caches: await caches.keys() };
    });
    assert.deepEqual(left, { files: [], databases: [], caches: [] });
    assert.equal((await page.evaluate(() => ask("vault.open"))).state, "empty");
  }));

test("ten thousand records open fast, a hundred thousand soon, and an append is no wait", options, (t) =>
  inBrowser(async (context) => {
    const page = await vaultPage(context);
    await page.evaluate(() => ask("vault.open"));
    const took = {};
    for (const count of [10_000, 100_000]) {
      await page.evaluate(async (count) => {
        const from = Number((await ask("vault.verify")).records ?? 0) + 1;
        for (let n = from; n <= count; n += 1000) {
          const batch = Array.from({ length: Math.min(1000, count - n + 1) }, (_, i) => record(n + i, "y".repeat(220)));
          const answer = await ask("vault.append", { records: batch });
          if (!answer.ok) throw new Error(answer.error);
        }
      }, count);
      await page.reload();
      await page.waitForFunction(() => globalThis.ready);
      const { millis, count: read } = await page.evaluate(async () => {
        const start = performance.now();
        const opened = await ask("vault.open");
        return { millis: performance.now() - start, count: opened.count };
      });
      assert.equal(read, String(count));
      took[`open ${count}`] = Math.round(millis);
    }
    const appends = await page.evaluate(async () => {
      const times = [];
      for (let n = 0; n < 200; n++) {
        const start = performance.now();
        await ask("vault.append", { records: [record(200_000 + n)] });
        times.push(performance.now() - start);
      }
      return times.sort((a, b) => a - b);
    });
    t.diagnostic(`${JSON.stringify(took)} ms; append median ${appends[100].toFixed(1)} ms, 95 % ${appends[190].toFixed(1)} ms; worker ${server.workerSize} bytes`);
    assert.ok(took["open 10000"] < 1000 && took["open 100000"] < 5000, JSON.stringify(took));
    assert.ok(appends[100] < 50, `append takes ${appends[100]} ms`);
  }));
