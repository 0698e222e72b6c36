// The tab and the desk read each other's vaults, and say the same about damaged ones, word for word.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { test } from "node:test";
import { type Bytes, hex, joined } from "../../../main/ts/vault/bytes.ts";
import { random } from "../../../main/ts/vault/crypto.ts";
import { fileBytes, frameBytes, witnessArea } from "../../../main/ts/vault/frames.ts";
import { type Header, headerBytes, logKeys, readFront } from "../../../main/ts/vault/header.ts";
import { readLog, recordsOf } from "../../../main/ts/vault/read.ts";
import { codeText, freshCode, parseCode } from "../../../main/ts/vault/recovery.ts";
import { keyfileKey, passphraseKey, recoveryKey, slotFor, unwrap, type Way } from "../../../main/ts/vault/slots.ts";
import { record } from "./memory.ts";

const KEYFILE = new Uint8Array(32).fill(7);
const PASSPHRASE = "Cafe\u0301 3 € 😀"; // the desk composes its é the other way
const docs = resolve("../docs");
const read = (path: string): Bytes => new Uint8Array(readFileSync(path));

async function headerFor(way: Way): Promise<{ header: Header; vaultKey: Bytes }> {
  const vaultKey = random(32);
  const vault = hex(random(16));
  return { vaultKey, header: { vault, log: hex(random(16)), slots: [await slotFor(way, vault, vaultKey, random)] } };
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

/** One sound file of five frames, and some five hundred spoiled ones. */
async function spoiled(folder: string): Promise<void> {
  const { header, vaultKey } = await headerFor({ kind: "keyfile", bytes: KEYFILE });
  const keys = await logKeys(vaultKey, header);
  const front = joined(headerBytes(header), await witnessArea(header, keys, 5, random));
  const frames: Bytes[] = [];
  for (let n = 1; n <= 5; n++) {
    frames.push(await frameBytes(header, keys, n, Array.from({ length: n }, (_, i) => record(10 * n + i, "WLF1")), random));
  }
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
  for (let i = 0; i < 40; i++) {
    const noisy = file.slice();
    const [a, b, length] = random(3);
    noisy.set(random(1 + length!), 9216 + ((a! * 256 + b!) % (file.length - 9216 - 257)));
    write(noisy);
  }
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
  const header = { vault, log, slots };
  const keys = await logKeys(vaultKey, header);
  const note = (id: string, text: string) => `{"id":"2026-11-22T15:00:${id}-1a2b3c4d","v":1,"note":"${text}"}`;
  const made = joined(
    headerBytes(header),
    await witnessArea(header, keys, 2, counting),
    await frameBytes(header, keys, 1, [note("00.123Z-0000", "first"), note("00.123Z-0001", "Zürich")], counting),
    await frameBytes(header, keys, 2, [note("01.000Z-0000", "third")], counting),
  );

  assert.equal(hex(made), hex(read(join(docs, "vault-example.wlv"))));
  assert.ok(readFileSync(join(docs, "vault-format.md"), "utf8").includes(`recovery code: ${await codeText(code)}`));
});
