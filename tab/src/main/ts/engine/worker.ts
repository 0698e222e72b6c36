// The engine's worker: one event in, one step out, in order.
import { load } from "../../../../target/generated/runtime.mjs";
import type { FromEngine, ToEngine } from "./messages.ts";

const engine = load("./engine.wasm").then(({ exports }) => exports);

const answer = (message: FromEngine) => postMessage(message);

// Registered before anything is awaited: events sent meanwhile wait in the promise's order.
onmessage = async ({ data }: MessageEvent<ToEngine>) => {
  try {
    const { handle, handleFile, handleRecords, resource, trap } = await engine;
    if (typeof data === "string") answer({ step: handle(data) });
    else if ("records" in data) answer({ step: handleRecords(data.event, data.records) });
    else if ("event" in data) answer({ step: handleFile(data.event, data.bytes) });
    else if ("resource" in data) answer({ resource: resource(data.resource) });
    else trap(0);
  } catch (fault) {
    // Java exceptions never come here: they are envelopes. What does is a trap, and this engine is not to be trusted.
    answer({ trap: String(fault) });
    close();
  }
};
