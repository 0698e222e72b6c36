// The golden cases once more, in the compiled engine: every answer has to be the bytes the JVM gives.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { noBrowser } from "./browser.mjs";
import { startEngine } from "./engine.mjs";

// Written by the JVM's run of the same cases, their records made and their texts taken apart.
const golden = new URL("../../app/target/golden.json", import.meta.url);
const skip = noBrowser || (!existsSync(golden) && "app/target/golden.json is missing: run the Java tests first");
const cases = skip ? [] : JSON.parse(readFileSync(golden, "utf8"));

let engine;
before(async () => { if (!skip) engine = await startEngine(); });
after(() => engine?.close());

function shown({ out, err, exit, files }) {
  let text = out;
  for (const line of err.split("\n")) text += line === "" ? "" : `! ${line}\n`;
  for (const file of files) text += `> ${file.name}\n${file.text}${file.text.endsWith("\n") ? "" : "\n"}`;
  text += exit === 0 ? "" : `exit ${exit}\n`;
  const plain = text.replaceAll("\r\n", "\n").trimEnd();
  return plain === "" ? "" : plain + "\n";
}

test("there are golden cases", { skip }, () => assert.ok(cases.length > 0));

for (const { name, now, records, files, steps } of cases) {
  test(`the tab answers like the JVM: ${name}`, { skip }, async () => {
    const known = [...records];
    for (const { line, expected } of steps) {
      const step = await engine.handle({ seq: 1, now, zone: "Z", name: "command", data: { line, records: known, files } });
      assert.equal(step.fault, undefined, line);
      const output = step.effects[0].data;
      assert.equal(shown(output), expected, line);
      known.push(...output.records);
    }
  });
}
