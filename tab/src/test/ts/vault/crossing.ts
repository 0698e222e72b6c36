// The tab and the desk read each other's vaults, and say the same about damaged ones, word for word.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { test } from "node:test";
import { type Bytes, hex, joined, text, u32, unhex, utf8 } from "../../../main/ts/vault/bytes.ts";
import { random } from "../../../main/ts/vault/crypto.ts";
import { fileBytes, frameBytes, headAt, sealed, witnessArea } from "../../../main/ts/vault/frames.ts";
import { type Header, headerBytes, logKeys, readFront } from "../../../main/ts/vault/header.ts";
import { blocksOf, pack, packed, unpack } from "../../../main/ts/vault/packing.ts";
import { readLog, recordsOf } from "../../../main/ts/vault/read.ts";
import { codeText, freshCode, parseCode } from "../../../main/ts/vault/recovery.ts";
import { keyfileKey, passphraseKey, recoveryKey, slotFor, unwrap, type Way } from "../../../main/ts/vault/slots.ts";
import { MemoryKeyring, MemoryStore, record, tab } from "./memory.ts";

const KEYFILE = new Uint8Array(32).fill(7);
const PASSPHRASE = "Cafe\u0301 3 € 😀"; // the desk composes its é the other way
const docs = resolve("../docs");
const read = (path: string): Bytes => new Uint8Array(readFileSync(path));

async function headerFor(way: Way): Promise<{ header: Header; vaultKey: Bytes }> {
  const vaultKey = random(32);
  const vault = hex(random(16));
  return { vaultKey, header: { version: 2, vault, log: hex(random(16)), slots: [await slotFor(way, vault, vaultKey, random)] } };
}

async function keyOf(header: Header, code: Bytes | null): Promise<Bytes> {
  const slot = header.slots[0]!;
  const key =
    slot.kind === "passphrase" ? await passphraseKey(PASSPHRASE, slot.salt, slot)
    : slot.kind === "recovery" ? await recoveryKey(code!, header.vault)
    : await keyfileKey(KEYFILE, header.vault);
  return (await unwrap(slot, header.vault, key))!;
}

/** What the tab finds in a file, in the words of the desk's half. */
async function found(path: string): Promise<unknown> {
  const bytes = read(path);
  const front = readFront(bytes);
  if ("refused" in front) return { refused: front.refused };
  const code = path.includes("recovery") ? await parseCode(readFileSync(path.replace(".wlv", ".txt"), "ascii")) : null;
  const contents = await readLog(bytes, front.header, await logKeys(await keyOf(front.header, code), front.header));
  return { records: recordsOf(contents), problems: [...front.problems, ...contents.problems] };
}

/** One sound file of five frames, the fourth of them packed, and some six hundred spoiled ones. */
async function spoiled(folder: string): Promise<void> {
  const { header, vaultKey } = await headerFor({ kind: "keyfile", bytes: KEYFILE });
  const keys = await logKeys(vaultKey, header);
  const front = joined(headerBytes(header), await witnessArea(header, keys, 5, random));
  const frames: Bytes[] = [];
  for (let n = 1; n <= 5; n++) {
    frames.push(await frameBytes(header, keys, n, Array.from({ length: n === 4 ? 80 : n }, (_, i) => record(100 * n + i, "WLF1")), random));
  }
  assert.deepEqual(frames.map((frame) => headAt(frame, 0)!.blocks > 0), [false, false, false, true, false]);
  const file = joined(front, ...frames);
  let count = 0;
  const write = (bytes: Bytes) => writeFileSync(join(folder, `spoiled-keyfile-${String(count++).padStart(4, "0")}.wlv`), bytes);
  write(file);
  for (let at = 0; at < file.length; at += at < 9216 ? 97 : 7) {
    const flipped = file.slice();
    flipped[at]! ^= 1 << at % 8;
    write(flipped);
  }
  for (let length = 9216; length < file.length; length += 31) write(file.slice(0, length));
  for (const frame of frames.map((_, i) => joined(front, ...frames.slice(0, i)))) write(frame);
  for (let i = 0; i < 60; i++) {
    const some = Array.from(random(1 + (random(1)[0]! % 8)), (value) => frames[value % 5]!);
    write(joined(front, ...some));
  }
  for (const [i, content] of (await badlyPacked()).entries()) {
    const bad = await sealed(header, keys, { number: 2, count: 2, blocks: 1 + (i & 1) }, content, random);
    write(joined(front, frames[0]!, bad, ...frames.slice(2)));
  }
  const vast = await sealed(header, keys, { number: 2, count: 1, blocks: 16384 }, packed(Uint8Array.of(3, 0)), random);
  write(joined(front, frames[0]!, ...Array.from({ length: 20 }, () => vast), ...frames.slice(2)));
  for (let i = 0; i < 40; i++) {
    const noisy = file.slice();
    const [a, b, length] = random(3);
    noisy.set(random(1 + length!), 9216 + ((a! * 256 + b!) % (file.length - 9216 - 257)));
    write(noisy);
  }
}

/**
 * What no writer of ours packs: streams cut, false, or of more than they say; lengths that are not true. Bytes after the stream
 * are tried in a browser: Node lets them pass.
 */
async function badlyPacked(): Promise<Bytes[]> {
  const clear = utf8("a record".repeat(900)); // two blocks
  const good = (await pack(clear))!;
  const stream = good.slice(4, 4 + u32(good, 0));
  const changed = (at: number, value: number) => {
    const bytes = good.slice();
    bytes[at] = value;
    return bytes;
  };
  const wide = new Uint8Array(good.length + 256);
  wide.set(good);
  return [
    new Uint8Array(), new Uint8Array(256), good.slice(0, -1), wide, changed(0, 0x7f), changed(3, 1), changed(good.length - 1, 1),
    packed(stream.slice(0, -1)), packed(Uint8Array.of(1, 2, 3)), packed(new Uint8Array(300)),
    packed((await pack(new Uint8Array(9_000_000)))!.slice(4)), good, packed(random(700)),
  ].flatMap((bytes) => [bytes, bytes]);
}

const classes = ["../desk/target/test-classes", "../desk/target/classes", "../core/target/classes", "../desk/target/lib/*"];
const missing = !existsSync("../desk/target/test-classes/walletlens/desk/vault/Crossing.class") || !existsSync("../desk/target/lib")
  ? "the desk is not built (mvn -pl desk -am package), so the crossing of tab and desk was not tested"
  : false;

test("tab and desk read each other's vaults and name the same damage in the same words", { skip: missing }, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "walletlens-crossing-"));
  try {
    const code = freshCode();
    const ways: Record<string, Way> = {
      keyfile: { kind: "keyfile", bytes: KEYFILE },
      passphrase: { kind: "passphrase", passphrase: PASSPHRASE },
      recovery: { kind: "recovery", code },
    };
    const records = Array.from({ length: 3000 }, (_, n) => record(n, `Zürich €5 😀 ${"y".repeat(n % 900)}`));
    for (const [name, way] of Object.entries(ways)) {
      const { header, vaultKey } = await headerFor(way);
      writeFileSync(join(folder, `tab-${name}.wlv`), await fileBytes(header, await logKeys(vaultKey, header), records, random));
    }
    writeFileSync(join(folder, "tab-recovery.txt"), await codeText(code));
    await spoiled(folder);

    execFileSync("java", ["-cp", classes.join(delimiter), "walletlens.desk.vault.Crossing", folder], { stdio: "inherit" });

    const files = readdirSync(folder).filter((name) => name.endsWith(".wlv")).sort();
    for (const name of files) {
      const desk = JSON.parse(readFileSync(join(folder, `${name}.java`), "utf8"));
      assert.deepEqual(await found(join(folder, name)), desk, name);
    }
    const desk = JSON.parse(readFileSync(join(folder, "tab-passphrase.wlv.java"), "utf8"));
    assert.deepEqual(desk, { records, problems: [] });
    assert.equal((await found(join(folder, "java-recovery.wlv")) as { records: string[] }).records.length, 3);
    t.diagnostic(`${files.length} files`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("the worked example of the document is made by the tab too, byte for byte", async () => {
  let drawn = 0;
  const row = (count: number): Bytes => Uint8Array.from({ length: count }, (_, i) => i);
  const counting = (count: number): Bytes => Uint8Array.from({ length: count }, () => drawn++);
  const vaultKey = counting(32);
  const vault = hex(counting(16));
  const log = hex(counting(16));
  const slots = [
    await slotFor({ kind: "keyfile", bytes: row(32) }, vault, vaultKey, counting),
    await slotFor({ kind: "passphrase", passphrase: "correct horse battery staple" }, vault, vaultKey, counting),
  ];
  const code = counting(20);
  slots.push(await slotFor({ kind: "recovery", code }, vault, vaultKey, counting));
  const header = { version: 2, vault, log, slots };
  const keys = await logKeys(vaultKey, header);
  const note = (id: string, text: string) => `{"id":"2026-11-22T15:00:${id}-1a2b3c4d","v":1,"note":"${text}"}`;
  const document = readFileSync(join(docs, "vault-format.md"), "utf8");
  const compressed = unhex(/frame 3 compressed: ([0-9a-f]+)/.exec(document)![1]!)!;
  const twenty = Array.from({ length: 20 }, (_, n) => note(`02.000Z-${n.toString(16).padStart(4, "0")}`, "one of twenty"));
  assert.equal(text((await unpack(packed(compressed), 1))!), twenty.join("\n"));
  const made = joined(
    headerBytes(header),
    await witnessArea(header, keys, 3, counting),
    await frameBytes(header, keys, 1, [note("00.123Z-0000", "first"), note("00.123Z-0001", "Zürich")], counting),
    await frameBytes(header, keys, 2, [note("01.000Z-0000", "third")], counting),
    await sealed(header, keys, { number: 3, count: 20, blocks: 1 }, packed(compressed), counting),
  );

  assert.equal(hex(made), hex(read(join(docs, "vault-example.wlv"))));
  assert.ok(document.includes(`recovery code: ${await codeText(code)}`));
});

test("a file of the first format opens, and is of the present one after it was opened for writing", async () => {
  const old = read("../desk/src/test/resources/walletlens/desk/vault/format-1.wlv");
  const front = readFront(old);
  assert.ok("header" in front && front.header.version === 1);
  const keyring = new MemoryKeyring();
  const store = new MemoryStore();
  store.files.set("vault-1.wlv", old);
  const first = tab(store, keyring);
  assert.equal((await first.ask("vault.open")).state, "locked");
  const opened = await first.ask("vault.unlock", { passphrase: "correct horse battery staple" });
  assert.deepEqual([opened.state, opened.lines.length, opened.problems], ["open", 3, []]);
  const now = readFront(store.vault()[1]);
  assert.ok("header" in now && now.header.version === 2 && now.header.vault === front.header.vault);
  const again = tab(store.restart(), keyring);
  await again.ask("vault.open");
  assert.deepEqual((await again.ask("vault.unlock", { passphrase: "correct horse battery staple" })).lines, opened.lines);
});
