// The compiled engine itself, in a real Chromium, without the page around it: await engine.handle(event).
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { launch, newProfile } from "./browser.mjs";
import { serve, site } from "./serve.mjs";

const driver = `
  let worker, waiting;
  const start = () => {
    worker = new Worker("./engine-worker.js", { type: "module" });
    waiting = [];
    worker.onmessage = ({ data }) => waiting.shift()(data);
    worker.onerror = ({ message }) => { for (const done of waiting.splice(0)) done({ trap: message }); };
  };
  const ask = (message) => new Promise((done) => { waiting.push(done); worker.postMessage(message); });
  globalThis.engine = { start, ask, askAll: (messages) => Promise.all(messages.map(ask)), end: () => worker.terminate() };
  start();`;

/**
 * Starts Chromium with the engine in it.
 *
 * @returns {Promise<{
 *   handle(event: object | string): Promise<any>,
 *   handleAll(events: (object | string)[]): Promise<any[]>,
 *   text(event: object | string): Promise<string>,
 *   resource(path: string): Promise<string>,
 *   restart(): Promise<void>,
 *   close(): Promise<void>,
 * }>} handle: the parsed step; text: the same as the engine's own bytes; a trap rejects
 */
export async function startEngine() {
  const headers = JSON.parse(readFileSync(join(site, "headers.json"), "utf8"));
  const server = await serve({
    extra: {
      "/parity.html": { headers: { "content-type": "text/html" }, body: '<!doctype html><script src="./parity.js"></script>' },
      "/parity.js": { headers: { ...headers["*"], "content-type": "text/javascript" }, body: driver },
    },
  });
  const profile = newProfile();
  const context = await launch(profile.folder);
  const page = await context.newPage();
  await page.goto(server.url + "parity.html");

  const wire = (event) => (typeof event === "string" ? event : JSON.stringify(event));
  const step = (answer) => {
    if ("trap" in answer) throw new Error("the engine trapped: " + answer.trap);
    return answer.step;
  };
  const text = async (event) => step(await page.evaluate((message) => globalThis.engine.ask(message), wire(event)));
  return {
    text,
    handle: async (event) => JSON.parse(await text(event)),
    handleAll: async (events) =>
      (await page.evaluate((messages) => globalThis.engine.askAll(messages), events.map(wire))).map((answer) => JSON.parse(step(answer))),
    resource: async (path) => (await page.evaluate((message) => globalThis.engine.ask(message), { resource: path })).resource,
    restart: () => page.evaluate(() => { globalThis.engine.end(); globalThis.engine.start(); }),
    close: async () => {
      await context.close();
      profile.remove();
      await server.close();
    },
  };
}
