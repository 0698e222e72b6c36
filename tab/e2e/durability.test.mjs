// Kills the browser at random moments while records are being added: whatever the vault confirmed has to be there.
// ROUNDS says how many times; 20 by default and 200 in the long run.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { newProfile, noBrowser } from "./browser.mjs";
import { mortalBrowser, serveVault } from "./vaultpage.mjs";

const options = { skip: noBrowser };
const rounds = Number(process.env.ROUNDS ?? (process.env.LONG ? 200 : 20));
let server;
before(async () => { if (!noBrowser) server = await serveVault(); });
after(() => server?.close());

test(`${rounds} kills at random moments lose nothing that was confirmed`, options, async (t) => {
  const profile = newProfile();
  const seen = { torn: 0, confirmed: 0, gathered: 0 };
  let frames = 0;
  try {
    for (let round = 1; round <= rounds; round++) {
      const browser = await mortalBrowser(profile.folder);
      try {
        const page = await browser.page(server.url);
        const opened = await page.evaluate(async () => {
          const opening = await ask("vault.open");
          return { ...opening, numbers: opening.records.split("\n").filter(Boolean).map((line) => JSON.parse(line).body.n) };
        });
        assert.equal(opened.ok, true, `round ${round}: ${opened.error}`);
        assert.ok(opened.state === "open" || round === 1 || server.confirmed.length === 0, `round ${round}: ${opened.state}`);
        const there = new Set(opened.numbers);
        const lost = server.confirmed.map(Number).filter((n) => !there.has(n));
        assert.deepEqual(lost, [], `round ${round}: confirmed and lost`);
        const damage = (opened.problems ?? []).filter(({ kind }) => !["TORN", "UNREADABLE", "HEADER"].includes(kind));
        assert.deepEqual(damage, [], `round ${round}`);
        seen.torn += (opened.problems ?? []).length;
        if (Number(opened.frames) < frames) seen.gathered++;
        frames = Number(opened.frames ?? 0);
        const next = 1 + Math.max(0, ...opened.numbers);
        const before = server.confirmed.length;

        // Small and large records, one and several at once, and now and then the whole file sealed anew.
        page.evaluate(async (from) => {
          for (let n = from; ; ) {
            const batch = [];
            for (let size = 1 + (n % 3); size > 0; size--) batch.push(n++);
            const note = "x".repeat(n % 50 === 0 ? 300_000 : (n * 37) % 4000);
            const answer = await ask("vault.append", { records: batch.map((one) => record(one, note)) });
            if (answer.ok) batch.forEach((one) => confirm(String(one)));
            if (n % 40 < 3) void ask("vault.protect", { passphrase: "" });
          }
        }, next).catch(() => {});
        await new Promise((done) => setTimeout(done, Math.random() * 700));
        seen.confirmed += server.confirmed.length - before;
      } finally {
        await browser.kill();
      }
    }
    t.diagnostic(`${server.confirmed.length} records confirmed over ${rounds} kills, ${seen.torn} torn writes, ${seen.gathered} times fewer frames`);
    assert.ok(server.confirmed.length > rounds, "the run wrote enough to mean something");
  } finally {
    profile.remove();
  }
});
