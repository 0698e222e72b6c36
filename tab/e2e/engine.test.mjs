import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { noBrowser } from "./browser.mjs";
import { startEngine } from "./engine.mjs";

const options = { skip: noBrowser };
let engine;
before(async () => { if (!noBrowser) engine = await startEngine(); });
after(() => engine?.close());

const boot = { seq: 1, now: "2026-11-22T15:00:00.123Z", zone: "+01:00", name: "boot",
  data: { locale: "en-GB", dark: "false", device: "1a2b3c4d", seed: "00112233445566778899aabbccddeeff", companion: "false", route: "" } };

test("the compiled engine answers an event with a step", options, async () => {
  const step = await engine.handle(boot);
  assert.ok(Array.isArray(step.patches));
  assert.ok(Array.isArray(step.effects));
});

test("what is no event at all comes back as a step or a fault, and the engine lives on", options, async () => {
  for (const text of ["", "{", "[]", '{"name":5}', "\u0000\ud800"]) {
    const step = await engine.handle(text);
    assert.ok(step.fault?.kind || Array.isArray(step.patches), text);
  }
  assert.equal((await engine.handle(boot)).fault, undefined);
});

test("resources of the classpath are in the engine, byte for byte", options, async () => {
  const proof = readFileSync(new URL("../src/main/resources/walletlens/tab/proof.txt", import.meta.url), "utf8");
  assert.equal(await engine.resource("/walletlens/tab/proof.txt"), proof);
  assert.equal(await engine.resource("/walletlens/tab/absent.txt"), "");
});
