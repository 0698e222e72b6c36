// The site with a scripted worker in the engine's place: it hands each event to the test's own function and answers with
// the step that one gives. So the shell is tested alone, and what it said to the engine can be read.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openPage } from "./browser.mjs";
import { serve, site } from "./serve.mjs";

/**
 * @param {(event: { name: string, data: Record<string, string> }) => object} program source of this function runs in the
 *   worker: it must not use anything from around it
 * @param {{ vault?: string, table?: string, extra?: object }} [options] vault: source of a worker in the vault's place; the
 *   others as for serve
 */
export async function serveScripted(program, { vault, table = "headers.json", extra = {} } = {}) {
  const headers = JSON.parse(readFileSync(join(site, table), "utf8"));
  const like = (path) => ({ ...headers["*"], ...headers[path] });
  const body = `const program = ${program};
    onmessage = ({ data }) => {
      if (data.trap) throw new Error("scripted death");
      const event = JSON.parse(data.event ?? data);
      postMessage({ step: JSON.stringify({ seq: event.seq, patches: [], effects: [], ...program(event) }) });
    };`;
  return serve({
    table,
    extra: {
      ...extra,
      "/engine-worker.js": { headers: like("/engine-worker.js"), body },
      ...(vault ? { "/vault-worker.js": { headers: { ...like("/engine-worker.js") }, body: vault } } : {}),
    },
  });
}

/** Opens the page and keeps every event it sends: `page.events()`. */
export async function openScripted(context, url) {
  const page = await openPage(context);
  await page.addInitScript(() => {
    globalThis.events = [];
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message, ...rest) {
      if (typeof message === "string") globalThis.events.push(JSON.parse(message));
      else if (message.event) {
        const event = JSON.parse(message.event);
        const { bytes, records } = message;
        globalThis.events.push(bytes ? { ...event, bytes: [...bytes] } : { ...event, data: { ...event.data, records } });
      }
      return post.call(this, message, ...rest);
    };
  });
  await page.goto(url);
  return Object.assign(page, {
    events: (name) => page.evaluate((wanted) => globalThis.events.filter((event) => !wanted || event.name === wanted), name),
    /** The data of the next event of this name that is not there yet. */
    async event(name, nth = 0) {
      await page.waitForFunction(([wanted, n]) => globalThis.events.filter((event) => event.name === wanted).length > n, [name, nth]);
      return (await page.events(name))[nth].data;
    },
  });
}
