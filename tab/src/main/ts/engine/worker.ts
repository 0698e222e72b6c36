// The engine's worker: one event in, one step out, in order.
import { load } from "../../../../target/generated/runtime.mjs";
import type { FromEngine, ToEngine } from "./messages.ts";
import { bringSoon, imports, isFirst } from "./parts.ts";

/** How long the engine has nothing to do before its second part is fetched, in milliseconds. */
const IDLE = 150;

/** In the order of the engine's own list. */
const stages = ["bytes", "rows", "compared"] as const;

/** What the engine calls while it reads a long file. */
function told(stage: number, done: number, of: number): void {
  answer({ progress: { stage: stages[stage]!, done, of } });
}

const engine = load("./engine.wasm", { installImports: (all) => Object.assign(all, { later: imports, page: { told } }) }).then(({ exports, instance }) => {
  isFirst(instance);
  return exports;
});
let idle: ReturnType<typeof setTimeout> | undefined;

/** Bytes as a text whose characters have them in their lower halves: this encoding has 0x80 to 0xFF at U+F780 to U+F7FF. */
const asText = (bytes: Uint8Array) => new TextDecoder("x-user-defined").decode(bytes);

const answer = (message: FromEngine) => postMessage(message);

/** The second part comes when the first has nothing to do: not while the vault is still being opened. */
function bringWhenIdle(event: string): void {
  clearTimeout(idle);
  if (!event.includes('"name":"boot"')) idle = setTimeout(() => void bringSoon().catch(() => {}), IDLE);
}

// Registered before anything is awaited: events sent meanwhile wait in the promise's order.
onmessage = async ({ data }: MessageEvent<ToEngine>) => {
  try {
    const { handle, handleFile, handleRecords, resource, trap } = await engine;
    if (typeof data === "string") {
      answer({ step: handle(data) });
      bringWhenIdle(data);
    } else if ("records" in data) {
      answer({ step: handleRecords(data.event, data.records) });
      bringWhenIdle(data.event);
    }
    else if ("event" in data) answer({ step: handleFile(data.event, asText(data.bytes)) });
    else if ("resource" in data) answer({ resource: resource(data.resource) });
    else trap(0);
  } catch (fault) {
    // Java exceptions never come here: they are envelopes. What does is a trap, and this engine is not to be trusted.
    answer({ trap: String(fault) });
    close();
  }
};
