// A bare page with the real vault worker, under the headers of the site, for tests of what only a browser can show.
import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { chromium } from "playwright-core";
import { headersFor } from "../build/headers.mjs";
import { executable, flags } from "./browser.mjs";

const page = `<!doctype html><meta charset="utf-8"><title>vault</title><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>`;

// ask() gathers an answer that comes in parts; confirm() tells the test's server at once what the vault confirmed.
const script = `
const policy = trustedTypes.createPolicy("walletlens", { createScriptURL: (url) => url });
const worker = new Worker(policy.createScriptURL("/vault-worker.js"), { type: "module" });
const waiting = new Map();
globalThis.told = [];
globalThis.ready = false;
worker.onmessage = ({ data }) => {
  if (data.id === undefined) return void told.push(data);
  const ask = waiting.get(data.id);
  ask.records += (ask.records && data.records ? "\\n" : "") + (data.records ?? "");
  if (!data.more) {
    waiting.delete(data.id);
    const { bytes, ...rest } = data;
    ask.done({ ...rest, records: ask.records, size: bytes?.length ?? rest.size, bytes: ask.wantsBytes ? bytes : undefined });
  }
};
let asked = 0;
globalThis.ask = (kind, data = {}, wantsBytes = false) => new Promise((done) => {
  const id = String(++asked);
  waiting.set(id, { records: "", done, wantsBytes });
  worker.postMessage({ id, kind, data });
});
globalThis.confirm = (text) => void fetch("/confirmed", { method: "POST", body: text });
globalThis.record = (n, note = "") => {
  const at = new Date(Date.UTC(2026, 0, 1) + n).toISOString();
  return JSON.stringify({ id: at + "-0000-1a2b3c4d", v: 1, type: "entry.put", body: { n, note } });
};
globalThis.ready = true;
`;

/** A companion's calls over a copy in memory, by the rules the desk keeps: every change names the state it starts from. */
function mirrorCalls(mirror) {
  const tag = () => {
    const log = /"log":"([0-9a-f]{32})"/.exec(mirror.bytes.toString("latin1", 0, 4096))[1];
    return `"${log}-${mirror.bytes.length}-${mirror.bytes.length === 9216 ? "00".repeat(16) : mirror.bytes.toString("hex", mirror.bytes.length - 16)}"`;
  };
  return (request, body, answer) => {
    const call = `${request.method} ${request.url.slice("/companion/".length)}`;
    mirror.calls.push(call);
    const now = mirror.bytes ? tag() : "";
    if (request.headers["x-walletlens"] !== "1") return answer(403);
    if (call === "GET hello") {
      return answer(200, {}, JSON.stringify({ pairs: true, hasMirror: now !== "", etag: now, keyfile: mirror.keyfile.toString("base64") }));
    }
    if (call === "GET vault/state") {
      const known = request.headers["if-none-match"];
      const look = () => {
        const state = mirror.bytes ? tag() : "";
        if (state !== known) answer(200, {}, JSON.stringify({ etag: state }));
        else if (!request.socket.destroyed) setTimeout(look, 50);
      };
      return look();
    }
    if (call === "GET vault") return now === "" ? answer(404) : answer(200, { ETag: now }, mirror.bytes);
    const named = request.headers["if-match"] ?? (request.headers["if-none-match"] === "*" ? "" : undefined);
    if (named === undefined) return answer(428);
    if (named !== now) return answer(412, { ETag: now });
    if (call === "PUT vault") mirror.bytes = body;
    else {
      mirror.bytes = Buffer.concat([mirror.bytes, body.subarray(1024)]);
      body.copy(mirror.bytes, 8192, 0, 1024);
    }
    answer(204, { ETag: tag() });
  };
}

/** The page's server; confirmed holds every text the page confirmed, in order; mirror is a companion's copy, if any. */
export async function serveVault(mirror = null) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [fileURLToPath(new URL("../src/main/ts/vault/worker.ts", import.meta.url))],
    bundle: true, minify: true, format: "esm", target: "es2022", write: false, logLevel: "warning",
  });
  const packing = await esbuild.build({
    entryPoints: [fileURLToPath(new URL("../src/main/ts/vault/packing.ts", import.meta.url))],
    bundle: true, format: "esm", target: "es2022", write: false, logLevel: "warning",
  });
  const files = { "/packing.js": packing.outputFiles[0].text, "/index.html": page, "/page.js": script, "/vault-worker.js": outputFiles[0].text, "/companion/hello": '{"pairs":false}' };
  const headers = headersFor(Object.keys(files));
  const confirmed = [];
  const companion = mirror && mirrorCalls(mirror);
  const server = createServer((request, response) => {
    const path = request.url === "/" ? "/index.html" : request.url;
    if (path === "/confirmed" || (mirror && path.startsWith("/companion/"))) {
      const parts = [];
      request.on("data", (part) => parts.push(part)).on("end", () => {
        const body = Buffer.concat(parts);
        if (path !== "/confirmed") {
          return void companion(request, body, (status, more = {}, text = "") => response.writeHead(status, { ...headers["*"], ...more }).end(text));
        }
        confirmed.push(body.toString());
        response.writeHead(204).end();
      });
      return;
    }
    if (files[path] === undefined) return void response.writeHead(404, headers["*"]).end();
    response.writeHead(200, { ...headers["*"], ...headers[path] }).end(files[path]);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${server.address().port}/`, confirmed, workerSize: outputFiles[0].contents.length,
    close: () => new Promise((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    }),
  };
}

/**
 * A browser that can be killed: all its processes are one group, which SIGKILL ends without a word.
 *
 * @param {string} profile the profile's folder
 */
export async function mortalBrowser(profile) {
  const child = spawn(executable, [...flags, `--user-data-dir=${profile}`, "--remote-debugging-port=0", "about:blank"], {
    detached: true, stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = new Promise((done) => child.once("exit", done));
  const address = await new Promise((found, failed) => {
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (part) => {
      said += part;
      const line = /DevTools listening on (ws:\S+)/.exec(said);
      if (line) found(line[1]);
    });
    ended.then(() => failed(new Error(`the browser ended at once: ${said}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  return {
    context: browser.contexts()[0],
    async page(url) {
      const page = await browser.contexts()[0].newPage();
      await page.goto(url);
      await page.waitForFunction(() => globalThis.ready);
      return page;
    },
    async kill() {
      process.kill(-child.pid, "SIGKILL");
      await ended;
      await browser.close().catch(() => {});
    },
  };
}
