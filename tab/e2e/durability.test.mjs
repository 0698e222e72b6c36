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

/** A profile serves for so many kills, so that the vault does not grow without end. */
const LIFETIME = 20;

test(`${rounds} kills at random moments lose nothing that was confirmed`, options, async (t) => {
  const seen = { confirmed: 0, torn: 0, gathered: 0, whileLarge: 0 };
  for (let done = 0; done < rounds; done += LIFETIME) {
    const profile = newProfile();
    server.confirmed.length = 0;
    try {
      let frames = 0;
      for (let round = done + 1; round <= Math.min(rounds, done + LIFETIME); round++) {
        const browser = await mortalBrowser(profile.folder);
        try {
          const page = await browser.page(server.url);
          const opened = await page.evaluate(async () => {
            const opening = await ask("vault.open");
            return { ...opening, records: "", numbers: opening.records.split("\n").filter(Boolean).map((line) => JSON.parse(line).body.n) };
          });
          assert.equal(opened.ok, true, `round ${round}: ${opened.error}`);
          assert.ok(opened.state === "open" || server.confirmed.length === 0, `round ${round}: ${opened.state}`);
          const there = new Set(opened.numbers);
          const lost = server.confirmed.map(Number).filter((n) => !there.has(n));
          assert.deepEqual(lost, [], `round ${round}: confirmed and lost`);
          const damage = (opened.problems ?? []).filter(({ kind }) => !["TORN", "UNREADABLE", "HEADER"].includes(kind));
          assert.deepEqual(damage, [], `round ${round}`);
          seen.torn += (opened.problems ?? []).length;
          if (Number(opened.frames) < frames) seen.gathered++;
          frames = Number(opened.frames ?? 0);
          const before = server.confirmed.length;
          await writeUntilKilled(page, 1 + Math.max(0, ...opened.numbers), round, seen);
          seen.confirmed += server.confirmed.length - before;
        } finally {
          await browser.kill();
        }
      }
    } finally {
      profile.remove();
    }
  }
  t.diagnostic(`${seen.confirmed} records confirmed over ${rounds} kills, ${seen.whileLarge} of them right after a large one; `
    + `${seen.torn} torn writes, ${seen.gathered} times fewer frames`);
  assert.ok(seen.confirmed > rounds, "the run wrote enough to mean something");
});

/**
 * Adds small and large records, one and several at once, seals the file anew now and then, and ends at the moment to
 * kill: any, or in every other round the very moment a large record is confirmed. A vault that confirms before it has
 * written is found out by the latter, for a large record takes longer to write than its confirmation to arrive.
 */
async function writeUntilKilled(page, from, round, seen) {
  const small = round % 2 === 0;
  const large = small ? Infinity : from + 3 * Math.floor(Math.random() * 10);
  page.evaluate(async ({ from, large }) => {
    for (let n = from; ; ) {
      const batch = [n++];
      if (batch[0] < large) for (let size = n % 3; size > 0; size--) batch.push(n++);
      const isLarge = batch[0] >= large;
      const note = "x".repeat(isLarge ? 6_000_000 : (n * 37) % 4000);
      const answer = await ask("vault.append", { records: batch.map((one) => record(one, note)) });
      if (answer.ok) batch.forEach((one) => confirm(String(one)));
      if (isLarge) return;
      if (n % 40 < 3) void ask("vault.protect", { passphrase: "" });
    }
  }, { from, large }).catch(() => {});
  if (small) return new Promise((done) => setTimeout(done, Math.random() * 700));
  const until = Date.now() + 30_000;
  while (!server.confirmed.some((n) => Number(n) >= large)) {
    if (Date.now() > until) throw new Error("the large record was never confirmed");
    await new Promise((done) => setImmediate(done));
  }
  seen.whileLarge++;
}
