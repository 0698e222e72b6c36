import assert from "node:assert/strict";
import { test } from "node:test";
import { headAt } from "../../../main/ts/vault/frames.ts";
import { FakeCompanion, MemoryKeyring, MemoryStore, record, Tabs, tab, type Told } from "./memory.ts";

test("a browser without a vault says so and leaves no trace until the first record", async () => {
  const { ask, store } = tab();
  assert.equal((await ask("vault.open")).state, "empty");
  assert.deepEqual(await store.names(), []);

  assert.equal((await ask("vault.append", { records: [record(1, "Zürich €5 😀")] })).ok, true);
  assert.equal((await ask("vault.append", { records: [record(2), record(3)] })).ok, true);

  const again = await tab(store.restart(), undefined).ask("vault.open");
  assert.equal(again.state, "locked", "another browser's keys do not open it");
});

test("what was appended is there after a restart, in order and byte for byte", async () => {
  const first = tab();
  await first.ask("vault.open");
  await first.ask("vault.append", { records: [record(1, "Zürich €5 😀")] });
  await first.ask("vault.append", { records: [record(2), record(3)] });

  const opened = await tab(first.store.restart(), first.keyring).ask("vault.open");

  assert.equal(opened.state, "open");
  assert.equal(opened["protection"], "device");
  assert.deepEqual(opened.problems, []);
  assert.deepEqual(opened.lines, [record(1, "Zürich €5 😀"), record(2), record(3)]);
});

test("a browser that dies in any write loses nothing that was confirmed", async () => {
  for (let writes = 0; writes < 40; writes++) {
    const first = tab();
    await first.ask("vault.open");
    first.store.writesLeft = writes;
    const confirmed: string[] = [];
    for (let n = 1; n <= 12 && first.store.writesLeft >= 0; n++) {
      if ((await first.ask("vault.append", { records: [record(n)] })).ok === true) confirmed.push(record(n));
      if (n === 5) await first.ask("vault.protect", { passphrase: "" });
    }

    const after = tab(first.store.restart(), first.keyring);
    const opened = await after.ask("vault.open");

    assert.ok(opened.state === "open" || (opened.state === "empty" && confirmed.length === 0), `${writes} writes: ${opened.state}`);
    for (const one of confirmed) assert.ok(opened.lines.includes(one), `${writes} writes: ${one} is lost`);
    assert.equal((await after.ask("vault.append", { records: [record(99)] })).ok, true);
    const last = await tab(after.store.restart(), after.keyring).ask("vault.open");
    assert.deepEqual(last.problems, [], `${writes} writes`);
    assert.ok(last.lines.includes(record(99)));
  }
});

test("a torn tail is copied aside before it is taken off", async () => {
  const { ask, store, keyring } = tab();
  await ask("vault.append", { records: [record(0)] }).then(({ ok }) => assert.equal(ok, false, "not before it is opened"));
  await ask("vault.open");
  await ask("vault.append", { records: [record(1)] });
  const sound = store.vault()[1].length;
  await ask("vault.append", { records: [record(2)] });
  const [name, bytes] = store.vault();
  store.files.set(name, bytes.slice(0, sound + 50));

  const opened = await tab(store.restart(), keyring).ask("vault.open");

  assert.deepEqual(opened.problems!.map(({ kind, frame }) => [kind, frame]), [["TORN", 2]]);
  assert.deepEqual(store.files.get(`odd-1-${sound}.bin`), bytes.slice(sound, sound + 50));
  assert.equal(store.vault()[1].length, sound);
});

test("a full disk says so and keeps what was there", async () => {
  const { ask, store, keyring } = tab();
  await ask("vault.open");
  await ask("vault.append", { records: [record(1)] });
  const before = store.vault()[1];
  store.quota = before.length + 100;

  const refused = await ask("vault.append", { records: [record(2, "x".repeat(500))] });

  assert.equal(refused.ok, false);
  assert.equal(refused.reason, "storage");
  assert.equal(refused.error, "The browser's storage is full, so this was not saved. What was saved before is unharmed.");
  assert.deepEqual(store.vault()[1], before);
  const sealing = await ask("vault.protect", { passphrase: "words" });
  assert.equal(sealing.ok, false);
  const opened = await tab(store.restart(), keyring).ask("vault.open");
  assert.deepEqual([opened.state, opened.lines, opened.problems], ["open", [record(1)], []]);
});

test("a browser that refuses storage is named in a sentence", async () => {
  const store = new MemoryStore();
  store.names = async () => {
    throw new DOMException("no", "SecurityError");
  };
  const opened = await tab(store).ask("vault.open");

  assert.equal(opened.ok, false);
  assert.equal(opened.state, "broken");
  assert.match(opened.error!, /does not let the page store anything/);
});

test("a passphrase locks, unlocks, changes and goes, and shuts out the device key", async () => {
  const { ask, store, keyring } = tab();
  await ask("vault.open");
  await ask("vault.append", { records: [record(1)] });
  const before = store.vault()[1];

  assert.deepEqual(await ask("vault.protect", { passphrase: "Café" }).then(({ ok, protection }) => [ok, protection]), [true, "passphrase"]);
  assert.equal(keyring.keys.size, 0);
  await ask("vault.append", { records: [record(2)] });

  const next = tab(store.restart(), keyring);
  const locked = await next.ask("vault.open");
  assert.deepEqual([locked.state, locked.lines], ["locked", []]);
  assert.equal((await next.ask("vault.append", { records: [record(3)] })).reason, "locked");
  const wrong = await next.ask("vault.unlock", { passphrase: "cafe" });
  assert.deepEqual([wrong.ok, wrong.reason, wrong.error], [false, "wrong-key", "The passphrase is wrong; the vault itself is not damaged at this place."]);
  const right = await next.ask("vault.unlock", { passphrase: "Cafe\u0301" });
  assert.deepEqual([right.state, right.lines], ["open", [record(1), record(2)]]);

  assert.equal((await next.ask("vault.protect", { passphrase: "" })).ok, true);
  const free = await tab(store.restart(), keyring).ask("vault.open");
  assert.deepEqual([free.state, free["protection"], free.lines], ["open", "device", [record(1), record(2)]]);
  assert.notDeepEqual(store.vault()[1].slice(0, 8192), before.slice(0, 8192));
});

test("a damaged vault opens with what verifies, is not resealed, and keeps its bytes when repaired", async () => {
  const { ask, store, keyring } = tab();
  await ask("vault.open");
  const ends: number[] = [];
  for (const n of [1, 2, 3]) {
    await ask("vault.append", { records: [record(n)] });
    ends.push(store.vault()[1].length);
  }
  const [name, bytes] = store.vault();
  bytes[ends[0]! + 40]! ^= 1;
  const next = tab(store.restart(), keyring);

  const opened = await next.ask("vault.open");
  assert.deepEqual(opened.lines, [record(1), record(3)]);
  assert.deepEqual(opened.problems, [
    { kind: "CHANGED", frame: 2, offset: ends[0], why: "Frame 2 was changed after it was written; its 1 record cannot be read." },
  ]);
  assert.equal((await next.ask("vault.protect", { passphrase: "x" })).reason, "damaged");
  assert.equal((await next.ask("vault.verify")).problems!.length, 1);
  await next.ask("vault.repair");

  const verified = await next.ask("vault.verify");
  assert.deepEqual([verified["records"], verified.problems, verified["aside"]], ["2", [], "1"]);
  const kept = (await store.names()).find((one) => one.startsWith("kept-"))!;
  assert.deepEqual(store.files.get(kept), bytes);
  assert.notEqual(store.vault()[0], name);
});

test("a vault whose header is gone is broken, can be copied out, and is not overwritten", async () => {
  const { ask, store, keyring } = tab();
  await ask("vault.open");
  await ask("vault.append", { records: [record(1)] });
  const [, bytes] = store.vault();
  bytes[100]! ^= 1;
  bytes[4096 + 100]! ^= 1;
  const next = tab(store.restart(), keyring);

  const opened = await next.ask("vault.open");
  assert.deepEqual([opened.ok, opened.state, opened.error], [false, "broken", "Both copies of the vault's header are damaged."]);
  assert.equal((await next.ask("vault.append", { records: [record(2)] })).ok, false);
  assert.deepEqual((await next.ask("vault.copy")).bytes, bytes);
});

test("a backup opens elsewhere by passphrase or recovery code, and importing it twice is importing it once", async () => {
  const one = tab();
  await one.ask("vault.open");
  await one.ask("vault.append", { records: [record(1), record(2)] });
  const byWords = await one.ask("vault.export", { passphrase: "words" });
  const byCode = await one.ask("vault.export", { recovery: "true" });
  assert.equal(byWords["name"], "walletlens-2026-11-22.wlv");
  assert.match(String(byCode["recovery"]), /^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
  assert.equal((await one.ask("vault.export", {})).ok, false);

  const two = tab();
  await two.ask("vault.open");
  await two.ask("vault.append", { records: [record(2), record(3)] });
  const needs = await two.ask("vault.import", { bytes: byWords.bytes! });
  assert.deepEqual([needs.ok, needs.reason, needs["opens"]], [false, "locked", "passphrase"]);
  assert.equal((await two.ask("vault.import", { bytes: byWords.bytes!, passphrase: "word" })).reason, "wrong-key");
  assert.deepEqual((await two.ask("vault.import", { bytes: byWords.bytes!, passphrase: "words" })).lines, [record(1)]);
  const code = String(byCode["recovery"]).toLowerCase().replaceAll("-", " ");
  const again = await two.ask("vault.import", { bytes: byCode.bytes!, passphrase: code });
  assert.deepEqual([again.ok, again["count"]], [true, "0"]);
  const slip = code.replace(/^./, (c) => (c === "a" ? "b" : "a"));
  assert.match((await two.ask("vault.import", { bytes: byCode.bytes!, passphrase: slip })).error!, /some characters do not fit/);

  const three = tab();
  await three.ask("vault.open");
  assert.deepEqual((await three.ask("vault.import", { bytes: byCode.bytes!, passphrase: code })).lines, [record(1), record(2)]);
  assert.equal((await tab(three.store.restart(), three.keyring).ask("vault.open")).state, "open");
});

test("what is no vault is refused in one sentence and changes nothing", async () => {
  const { ask, store } = tab();
  await ask("vault.open");
  const newer = new Uint8Array(10_000);
  newer.set([0x89, 0x57, 0x4c, 0x56, 0x0d, 0x0a, 0x1a, 0x0a, 0, 3]);
  for (const [bytes, error] of [
    [new Uint8Array(), "The file is empty."],
    [new TextEncoder().encode("date,action"), "This is not a WalletLens vault."],
    [newer, "This vault was written in format 3 by a newer WalletLens; this one reads formats up to 2."],
  ] as const) {
    assert.equal((await ask("vault.import", { bytes, passphrase: "x" })).error, error);
  }
  assert.deepEqual(await store.names(), []);
});

test("a second tab is busy until the first hands over, and the first saves nothing afterwards", async () => {
  const one = tab();
  await one.ask("vault.open");
  await one.ask("vault.append", { records: [record(1)] });
  const two = tab(one.store, one.keyring, one.tabs);

  assert.equal((await two.ask("vault.open")).state, "busy");
  assert.equal((await two.ask("vault.append", { records: [record(8)] })).reason, "busy");
  const taken = await two.ask("vault.takeover");
  assert.deepEqual([taken.state, taken.lines], ["open", [record(1)]]);
  assert.deepEqual(one.told.map(({ kind }) => kind), ["vault.released"]);
  assert.equal((await one.ask("vault.append", { records: [record(9)] })).ok, false);
  assert.equal((await two.ask("vault.append", { records: [record(2)] })).ok, true);

  assert.deepEqual((await one.ask("vault.takeover")).lines, [record(1), record(2)]);
});

test("a tab that does not answer is named", async () => {
  const one = tab();
  await one.ask("vault.open");
  const two = tab(one.store, one.keyring, one.tabs);
  one.tabs.deaf = true;

  const asked = await two.ask("vault.takeover");
  assert.deepEqual([asked.ok, asked.state, asked.reason], [false, "busy", "busy"]);
});

test("many small frames become few when the vault is opened, and the records stay", async () => {
  const { ask, store, keyring } = tab();
  await ask("vault.open");
  const records = Array.from({ length: 600 }, (_, n) => record(n));
  for (const one of records) await ask("vault.append", { records: [one] });
  const long = store.vault()[1];

  await tab(store.restart(), keyring).ask("vault.open");

  const [, short] = store.vault();
  assert.ok(short.length < long.length);
  assert.equal(headAt(short, 9216)!.count, 600);
  assert.deepEqual((await tab(store.restart(), keyring).ask("vault.open")).lines, records);
});

test("erasing leaves nothing behind and says what it counted", async () => {
  const { ask, store, keyring } = tab();
  await ask("vault.open");
  await ask("vault.append", { records: [record(1)] });
  const erased = await ask("vault.erase");

  assert.deepEqual([erased.ok, erased["files"], erased["databases"], erased["caches"]], [true, "0", "0", "0"]);
  assert.equal(store.files.size + keyring.keys.size, 0);
  assert.equal((await tab(store.restart(), keyring).ask("vault.open")).state, "empty");
});

test("a record that cannot be stored as it is, is refused", async () => {
  const { ask } = tab();
  await ask("vault.open");
  for (const bad of ["", "a\nb", "a\rb", "\ud800"]) {
    assert.equal((await ask("vault.append", { records: [bad] })).reason, "unfit");
  }
  assert.equal((await ask("vault.append", { records: ["x".repeat(23 << 20)] })).reason, "unfit");
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 150));

test("the companion's copy follows, frame by frame", async () => {
  const { ask, store, companion, told } = tab();
  await ask("vault.open", { companion: "true" });
  await ask("vault.append", { records: [record(1)] });
  await settled();
  await ask("vault.append", { records: [record(2)] });
  await settled();

  assert.deepEqual(companion.calls, ["put", "append"]);
  assert.deepEqual(companion.bytes, store.vault()[1]);
  assert.deepEqual(told.map(({ said }) => said["mirror"]), ["stored", "stored"]);
});

test("a browser that lost everything gets its records back from the companion", async () => {
  const first = tab();
  await first.ask("vault.open", { companion: "true" });
  await first.ask("vault.append", { records: [record(1), record(2)] });
  await first.ask("vault.mirror");

  const second = tab(new MemoryStore(), new MemoryKeyring(), new Tabs(), first.companion);
  const opened = await second.ask("vault.open", { companion: "true" });

  assert.deepEqual([opened.state, opened.lines], ["open", [record(1), record(2)]]);
  await second.ask("vault.append", { records: [record(3)] });
  await second.ask("vault.mirror");
  const alone = await tab(second.store.restart(), second.keyring).ask("vault.open");
  assert.deepEqual(alone.lines, [record(1), record(2), record(3)], "and opens without the companion from then on");
  assert.deepEqual(first.companion.bytes, second.store.vault()[1]);
});

test("with a passphrase set, the companion's copy comes back locked and its key file does not open it", async () => {
  const first = tab();
  await first.ask("vault.open", { companion: "true" });
  await first.ask("vault.append", { records: [record(1)] });
  await first.ask("vault.mirror");
  const sealed = await first.ask("vault.protect", { passphrase: "words" });
  assert.equal(sealed["mirror"], "stored");

  const second = tab(new MemoryStore(), new MemoryKeyring(), new Tabs(), first.companion);
  assert.equal((await second.ask("vault.open", { companion: "true" })).state, "locked");
  const opened = await second.ask("vault.unlock", { passphrase: "words" });
  assert.deepEqual([opened.state, opened["protection"], opened.lines], ["open", "passphrase", [record(1)]]);
});

test("records another program put into the companion's copy are taken in, and both copies end alike", async () => {
  const companion = new FakeCompanion();
  const one = tab(undefined, undefined, undefined, companion);
  await one.ask("vault.open", { companion: "true" });
  await one.ask("vault.append", { records: [record(1)] });
  await one.ask("vault.mirror");
  const two = tab(new MemoryStore(), new MemoryKeyring(), new Tabs(), companion);
  await two.ask("vault.open", { companion: "true" });
  await two.ask("vault.append", { records: [record(2)] });
  await two.ask("vault.mirror");

  await one.ask("vault.append", { records: [record(3)] });
  assert.equal((await one.ask("vault.mirror"))["mirror"], "stored");

  const added = one.told.filter(({ kind }) => kind === "vault.added");
  assert.deepEqual(added.map(({ said }) => said["records"]), [record(2)]);
  assert.deepEqual((await tab(one.store.restart(), one.keyring).ask("vault.open")).lines.sort(), [record(1), record(2), record(3)]);
  assert.deepEqual(companion.bytes, one.store.vault()[1]);
});

test("a companion's copy that does not open here is left alone", async () => {
  const companion = new FakeCompanion();
  const one = tab(undefined, undefined, undefined, companion);
  await one.ask("vault.open", { companion: "true" });
  await one.ask("vault.append", { records: [record(1)] });
  await one.ask("vault.protect", { passphrase: "theirs" });
  const theirs = companion.bytes!.slice();

  const two = tab();
  await two.ask("vault.open");
  await two.ask("vault.append", { records: [record(2)] });
  const later = tab(two.store.restart(), two.keyring, new Tabs(), companion);
  await later.ask("vault.open", { companion: "true" });
  const said = await later.ask("vault.mirror");

  assert.deepEqual([said.ok, said["mirror"]], [false, "locked"]);
  assert.deepEqual(companion.bytes, theirs);
});

test("a companion that went away costs nothing but the copy", async () => {
  const { ask, companion } = tab();
  await ask("vault.open", { companion: "true" });
  companion.away = true;
  assert.equal((await ask("vault.append", { records: [record(1)] })).ok, true);
  assert.equal((await ask("vault.mirror"))["mirror"], "away");
  companion.away = false;
  assert.equal((await ask("vault.mirror"))["mirror"], "stored");
});

/** Adds a record to the companion's copy as the command line would: from elsewhere, with the companion's key file. */
async function addedElsewhere(companion: FakeCompanion, ...records: string[]): Promise<void> {
  const other = tab(new MemoryStore(), new MemoryKeyring(), new Tabs(), companion);
  await other.ask("vault.open", { companion: "true" });
  await other.ask("vault.append", { records });
  assert.equal((await other.ask("vault.mirror"))["mirror"], "stored");
}

const added = (told: Told[]) => told.filter(({ kind }) => kind === "vault.added").flatMap(({ said }) => String(said["records"]).split("\n"));
const mirrors = (told: Told[]) => told.filter(({ kind }) => kind === "vault.mirror").map(({ said }) => said["mirror"]);

test("records another program adds while the tab is open arrive without being asked for", async () => {
  const { ask, companion, told } = tab();
  await ask("vault.open", { companion: "true" });
  await ask("vault.append", { records: [record(1)] });
  await settled();
  await addedElsewhere(companion, record(2), record(3));
  assert.deepEqual(added(told), []);

  companion.stir();
  await settled();

  assert.deepEqual(added(told), [record(2), record(3)]);
  assert.equal(mirrors(told).at(-1), "stored");
  await addedElsewhere(companion, record(4));
  companion.stir();
  await settled();
  assert.deepEqual(added(told), [record(2), record(3), record(4)]);
  assert.deepEqual((await ask("vault.open")).lines.sort(), [record(1), record(2), record(3), record(4)]);
});

test("a companion that goes away is told of once, and caught up with when it is back", async () => {
  const { ask, store, companion, told } = tab();
  await ask("vault.open", { companion: "true" });
  await ask("vault.append", { records: [record(1)] });
  await settled();
  companion.away = true;
  companion.stir();
  await settled();
  companion.stir();
  await settled();
  assert.deepEqual(mirrors(told), ["stored", "away"]);

  companion.away = false;
  companion.stir();
  await settled();
  assert.deepEqual(mirrors(told), ["stored", "away", "stored"]);
  assert.deepEqual(companion.bytes, store.vault()[1]);
});

test("a companion that was away when the tab opened is caught up with when it comes", async () => {
  const first = tab();
  await first.ask("vault.open", { companion: "true" });
  await first.ask("vault.append", { records: [record(1)] });
  await settled();
  first.companion.away = true;
  const later = tab(first.store.restart(), first.keyring, new Tabs(), first.companion);
  const opened = await later.ask("vault.open", { companion: "false" });
  assert.equal(opened["mirror"], "away");
  await later.ask("vault.append", { records: [record(2)] });
  await settled();

  first.companion.away = false;
  first.companion.stir();
  await settled();
  assert.deepEqual(mirrors(later.told), ["stored"]);
  assert.deepEqual(first.companion.bytes, later.store.vault()[1]);
});

test("a tab that gave its vault away, or erased it, listens to the companion no more", async () => {
  const { ask, companion, told } = tab();
  await ask("vault.open", { companion: "true" });
  await ask("vault.append", { records: [record(1)] });
  await settled();
  await ask("vault.erase");
  await addedElsewhere(companion, record(2));
  companion.stir();
  await settled();
  assert.deepEqual(added(told), []);
});

test("until the companion takes the vault under its new passphrase, the older copy is said to open without, and then exchanged", async () => {
  const { ask, store, keyring, companion, told } = tab();
  await ask("vault.open", { companion: "true" });
  await ask("vault.append", { records: [record(1)] });
  await settled();
  companion.away = true;
  const sealed = await ask("vault.protect", { passphrase: "words" });
  assert.deepEqual([sealed.ok, sealed["mirror"], sealed["copyOpensBy"]], [true, "away", "keyfile"]);
  assert.match(String(told.at(-1)!.said.error), /does not answer/);

  const stranger = tab(new MemoryStore(), new MemoryKeyring(), new Tabs(), companion);
  companion.away = false;
  assert.equal((await stranger.ask("vault.open", { companion: "true" })).state, "open", "it is true: the key file opens it");
  companion.away = true;

  const later = tab(store.restart(), keyring, new Tabs(), companion);
  await later.ask("vault.open", { companion: "false" });
  const unlocked = await later.ask("vault.unlock", { passphrase: "words" });
  assert.equal(unlocked["copyOpensBy"], "keyfile", "and is still said after a restart");
  assert.equal((await later.ask("vault.protect", { passphrase: "other words" }))["copyOpensBy"], "keyfile", "and after another change");

  companion.away = false;
  companion.stir();
  await settled();
  assert.deepEqual(companion.bytes, store.vault()[1]);
  assert.equal((await tab(new MemoryStore(), new MemoryKeyring(), new Tabs(), companion).ask("vault.open", { companion: "true" })).state, "locked");
  assert.equal((await later.ask("vault.open"))["copyOpensBy"], "");
});

test("an older copy under the passphrase before is said to open by that one", async () => {
  const { ask, companion } = tab();
  await ask("vault.open", { companion: "true" });
  await ask("vault.append", { records: [record(1)] });
  assert.equal((await ask("vault.protect", { passphrase: "words" }))["copyOpensBy"], "");
  companion.away = true;
  assert.equal((await ask("vault.protect", { passphrase: "other words" }))["copyOpensBy"], "passphrase");
});

test("what is added to an older copy while the passphrase changes is not lost when it is exchanged", async () => {
  const { ask, companion, store } = tab();
  await ask("vault.open", { companion: "true" });
  await ask("vault.append", { records: [record(1)] });
  await settled();
  companion.away = true;
  await ask("vault.protect", { passphrase: "words" });
  companion.away = false;
  await addedElsewhere(companion, record(2));

  assert.equal((await ask("vault.mirror"))["mirror"], "stored");
  assert.deepEqual((await ask("vault.open")).lines.sort(), [record(1), record(2)]);
  assert.deepEqual(companion.bytes, store.vault()[1]);
});

test("erasing deletes the companion's copy too, and the next start brings nothing back", async () => {
  const { ask, store, keyring, companion } = tab();
  await ask("vault.open", { companion: "true" });
  await ask("vault.append", { records: [record(1)] });
  await settled();

  const erased = await ask("vault.erase");

  assert.deepEqual([erased.ok, erased["copy"]], [true, "deleted"]);
  assert.equal(companion.bytes, null);
  assert.equal((await tab(store.restart(), keyring, new Tabs(), companion).ask("vault.open", { companion: "true" })).state, "empty");
});

test("erasing deletes a copy that another program has just added to", async () => {
  const { ask, companion } = tab();
  await ask("vault.open", { companion: "true" });
  await ask("vault.append", { records: [record(1)] });
  await settled();
  await addedElsewhere(companion, record(2));
  assert.equal((await ask("vault.erase"))["copy"], "deleted");
  assert.equal(companion.bytes, null);
});

test("a companion's copy that could not be erased is named", async () => {
  for (const [fault, word] of [["away", "away"], ["stubborn", "kept"]] as const) {
    const { ask, companion } = tab();
    await ask("vault.open", { companion: "true" });
    await ask("vault.append", { records: [record(1)] });
    await settled();
    companion[fault] = true;
    const erased = await ask("vault.erase");
    assert.deepEqual([erased.ok, erased["copy"]], [true, word]);
    assert.notEqual(companion.bytes, null);
  }
  const { ask } = tab();
  await ask("vault.open");
  await ask("vault.append", { records: [record(1)] });
  assert.equal((await ask("vault.erase"))["copy"], "none");
});
