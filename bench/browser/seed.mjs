// A page of the site's own origin from which a vault is filled through the vault's own worker.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { site } from "../../tab/e2e/serve.mjs";

const seeding = `
  const worker = new Worker("./vault-worker.js", { type: "module" });
  const waiting = new Map();
  let asked = 0;
  worker.onmessage = ({ data }) => { if (data.id !== undefined && !data.more) { waiting.get(data.id)(data); } };
  globalThis.ask = (kind, data = {}) => new Promise((done) => {
    const id = String(++asked);
    waiting.set(id, done);
    worker.postMessage({ id, kind, data });
  });`;

/** The headers the site is served with. */
export const headers = JSON.parse(readFileSync(join(site, "headers.json"), "utf8"));

/** The page and its script, beside the site's own files. */
export function seedPage(all) {
  const { "content-security-policy": policy, ...open } = all["*"];
  return {
    "/seed.html": { headers: { ...open, "content-type": "text/html" }, body: '<!doctype html><script src="./seed.js"></script>' },
    "/seed.js": { headers: { ...open, "content-type": "text/javascript" }, body: seeding },
  };
}
