// The page without a companion: what it may ask itself, how, and what it makes of every kind of answer.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { after, before, test } from "node:test";
import { flags, inBrowser, noBrowser } from "./browser.mjs";
import { openScripted, serveScripted } from "./scripted.mjs";
import { serve, site } from "./serve.mjs";
import { startWorld } from "./world.mjs";

const options = { skip: noBrowser };
const tab = join(dirname(fileURLToPath(import.meta.url)), "..");
const listed = () => execFileSync(process.env.JAVA_HOME ? join(process.env.JAVA_HOME, "bin", "java") : "java",
  ["-cp", [join(tab, "../core/target/classes"), join(tab, "target/classes")].join(process.platform === "win32" ? ";" : ":"), "walletlens.tab.build.DirectHosts"], { encoding: "utf8" }).split(/\s+/).filter(Boolean);

const frankfurter = { source: "frankfurter", host: "api.frankfurter.dev", path: "/v2/rates?base=EUR", why: "rates", reveals: "nothing" };

/** In the engine's place: switches two sources on, then asks what the test says. */
const asking = (event) => {
  if (event.name === "boot") return { patches: [{ region: "app", html: "<p id='up'>up</p>" }], effects: [{ id: "1", kind: "sources", data: { on: "frankfurter coinbase" } }] };
  if (event.name === "key" && event.data.key === "x") return { effects: [{ id: "2", kind: "sources", data: { on: "" } }] };
  if (event.name === "ask") return { effects: [{ id: "7", kind: "fetch", data: event.data }] };
  return {};
};

let world;
before(async () => { if (!noBrowser) world = await startWorld(); });
after(() => world?.close());

async function withPage(run, { serving = (extra) => serveScripted(asking, { table: "headers.static.json", ...extra }) } = {}) {
  const server = await serving();
  world.asked.length = 0;
  for (const host of Object.keys(world.answers)) delete world.answers[host];
  try {
    await inBrowser(async (context) => {
      const page = await openScripted(context, server.url);
      await page.waitForSelector("#up");
      let answers = 0;
      page.ask = async (question) => {
        await page.evaluate((data) => document.dispatchEvent(new CustomEvent("wl-chart-act", { detail: { name: "ask", data } })), question);
        return page.event("answer", answers++);
      };
      await run(page, server);
    }, { args: [...flags, ...world.flags] });
  } finally {
    await server.close();
  }
}

const given = (status, headers, body = "") => (request, response) => response.writeHead(status, { "access-control-allow-origin": "*", ...headers }).end(body);

test("a source that answers pages is asked straight, with nothing of the person's in the request", options, () => withPage(async (page, server) => {
  const answer = await page.ask(frankfurter);
  const { at, ...rest } = answer;
  assert.ok(Date.parse(at) > 0);
  assert.deepEqual(rest, { ...frankfurter, id: "7", kind: "fetch", ok: "true", status: "200", body: "[]", bytesOut: String("GET /v2/rates?base=EUR HTTP/1.1\r\nHost: api.frankfurter.dev\r\n\r\n".length), bytesIn: "2", retryAfter: "0", error: "" });
  await page.ask(frankfurter); // with the cookie that was set, if it were kept
  for (const { method, path, headers } of world.asked) {
    assert.equal(method + " " + path, "GET /v2/rates?base=EUR");
    assert.deepEqual([headers.cookie, headers.referer, headers["x-walletlens"]], [undefined, undefined, undefined]);
    assert.equal(headers.origin, new URL(server.url).origin); // a browser says that much of itself
  }
  assert.deepEqual(world.hosts(), ["api.frankfurter.dev"]);
  assert.deepEqual(await page.violations(), []);
}));

test("what is off, not known to answer pages, or no address is not asked", options, () => withPage(async (page) => {
  const refused = async (question, why) => {
    const answer = await page.ask({ ...frankfurter, ...question });
    assert.equal(answer.ok, "false");
    assert.match(answer.error, why);
    assert.equal(answer.bytesOut, "0");
  };
  await refused({ source: "ecb" }, /switched off/);
  await refused({ source: "coinbase", host: "api.coinbase.com", path: "/v2/exchange-rates?currency=USD" }, /does not answer pages/);
  for (const host of ["evil.example", "api.frankfurter.dev.", "API.frankfurter.dev", "api.frankfurter.dev:444", "me@api.frankfurter.dev", "127.0.0.1", "[::1]"]) {
    await refused({ host }, /does not answer pages|no address/);
  }
  for (const path of ["//evil.example/", "@evil.example/", "/a/../b", "/%2e%2e/b", "/x#y", "", "x", "/a b", "/a\\b", ":444/", "/\r\nX: y"]) {
    await refused({ path }, /no address|does not answer pages/);
  }
  await page.keyboard.press("x");
  await page.event("key");
  await refused({}, /switched off/);
  assert.deepEqual(world.asked, []);
  assert.deepEqual(await page.violations(), []);
}));

test("every kind of answer comes back as an answer", options, () => withPage(async (page) => {
  const host = frankfurter.host;
  const when = async (answer) => {
    world.answers[host] = answer;
    const { status, ok, error, body, retryAfter } = await page.ask(frankfurter);
    return { status, ok, error, body: body.slice(0, 20), retryAfter };
  };
  assert.deepEqual(await when(given(429, { "retry-after": "30", "access-control-expose-headers": "Retry-After" }, "slow")), { status: "429", ok: "true", error: "", body: "slow", retryAfter: "30" });
  assert.deepEqual(await when(given(429, { "retry-after": "30" }, "slow")), { status: "429", ok: "true", error: "", body: "slow", retryAfter: "0" });
  assert.deepEqual(await when(given(418, {}, "<html>")), { status: "418", ok: "true", error: "", body: "<html>", retryAfter: "0" });
  assert.deepEqual(await when(given(503, {}, "")), { status: "503", ok: "true", error: "", body: "", retryAfter: "0" });
  const none = { status: "0", ok: "false", body: "", retryAfter: "0" };
  const away = { ...none, error: `${host} could not be reached, or does not answer pages.` };
  assert.deepEqual(await when((request, response) => response.writeHead(200).end("no leave")), away);
  assert.deepEqual(await when(given(302, { location: "https://api.frankfurter.dev/v1/latest" })), away);
  assert.deepEqual(await when(given(302, { location: "https://evil.example/" })), away);
  assert.deepEqual(await when((request, response) => response.writeHead(200, { "access-control-allow-origin": "*", "content-length": "10" }).end("abc")), away);
  assert.deepEqual(await when((request, response) => request.socket.destroy()), away);
  assert.deepEqual(await when((request, response) => {
    response.writeHead(200, { "access-control-allow-origin": "*" });
    const more = () => { while (response.write(Buffer.alloc(1 << 20)) && !response.destroyed); };
    response.on("drain", more);
    more();
  }), { ...none, error: `${host} sent more than it should; nothing of it was taken.` });
}));

test("a page whose companion does not know it, or went away, says so and asks nobody", options, async () => {
  for (const [status, why] of [[403, /not paired/], [500, /not paired/]]) {
    await withPage(async (page) => {
      await page.route("**/companion/relay", (route) => route.fulfill({ status }));
      await page.reload();
      await page.waitForSelector("#up");
      const answer = await page.ask(frankfurter);
      assert.match(answer.error, why);
      assert.deepEqual(world.asked, []);
    });
  }
  await withPage(async (page) => {
    await page.route("**/companion/relay", (route) => route.abort());
    await page.reload();
    await page.waitForSelector("#up");
    assert.match((await page.ask(frankfurter)).error, /companion does not answer/);
    await page.unroute("**/companion/relay");
    await new Promise((done) => setTimeout(done, 300));
    assert.equal((await page.ask(frankfurter)).ok, "true"); // it is looked for anew
  });
});

test("while nothing is on, not even the companion is spoken to about the outside", options, async () => {
  const silent = (event) => event.name === "boot" ? { patches: [{ region: "app", html: "<p id='up'>up</p>" }], effects: [{ id: "1", kind: "sources", data: { on: "" } }] } : {};
  await withPage(async (page, server) => {
    await new Promise((done) => setTimeout(done, 300));
    assert.deepEqual(server.requests.filter((path) => path.startsWith("/companion/relay")), []);
  }, { serving: () => serveScripted(silent, { table: "headers.static.json" }) });
});

test("the hosts a page may connect to are those of the sources that answer pages, and with a companion none", options, () => {
  const connect = (policy) => policy.split("; ").find((rule) => rule.startsWith("connect-src ")).split(" ").slice(1);
  const hosts = listed().map((place) => (place.startsWith("http:") ? place : "https://" + place));
  assert.deepEqual(hosts.filter((place) => place.startsWith("http:")), ["http://127.0.0.1:11434", "http://127.0.0.1:8080", "http://127.0.0.1:1234"]);
  assert.ok(hosts.includes("https://api.frankfurter.dev") && hosts.length >= 3);
  const policies = (table) => JSON.parse(readFileSync(join(site, table), "utf8"));
  assert.deepEqual(connect(policies("headers.static.json")["*"]["content-security-policy"]), ["'self'", ...hosts]);
  assert.deepEqual(connect(policies("headers.json")["*"]["content-security-policy"]), ["'self'"]);
  const meta = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(join(site, "index.html"), "utf8"))[1];
  assert.deepEqual(connect(meta), ["'self'", ...hosts]);
  for (const [path, { "content-security-policy": policy }] of Object.entries(policies("headers.static.json"))) {
    if (path !== "*" && policy) assert.deepEqual(connect(policy), ["'self'"], path);
  }
  const script = readFileSync(join(site, "page.js"), "utf8");
  for (const place of listed()) assert.ok(script.includes(JSON.stringify(place.startsWith("http:") ? new URL(place).port : place)), place);
});

test("the browser itself keeps the page from every host that is not listed", options, async () => {
  const server = await serve({ table: "headers.static.json" });
  try {
    await inBrowser(async (context) => {
      const page = await context.newPage();
      await page.goto(server.url + "check.js"); // of the site's origin, with the site's policy
      // A script of the page itself: what a debugger evaluates is exempt from nothing that connects.
      const reach = (host) => page.evaluate((to) => fetch(`https://${to}/`, { mode: "cors" }).then(() => "reached", () => "refused"), host);
      world.asked.length = 0;
      assert.equal(await reach("api.frankfurter.dev"), "reached");
      for (const host of ["api.kraken.com", "api.coinbase.com", "evil.example", "www.ecb.europa.eu"]) assert.equal(await reach(host), "refused");
      assert.deepEqual(world.hosts(), ["api.frankfurter.dev"]);
    }, { args: [...flags, ...world.flags] });
  } finally {
    await server.close();
  }
});

test("one file of the page speaks to the outside, in one place", () => {
  const folder = join(tab, "src/main");
  const sources = readdirSync(folder, { recursive: true }).map(String).filter((file) => /\.(ts|js|html|css)$/.test(file));
  const finding = (pattern) => Object.fromEntries(sources.map((file) => [file, (readFileSync(join(folder, file), "utf8").match(pattern) ?? []).length]).filter(([, count]) => count > 0));
  // Those of its own origin: the companion's calls and the files the page is made of. Workers may connect to nothing else.
  assert.deepEqual(finding(/(?<![.\w])fetch\((?!\s*data|\))/g), { "ts/engine/parts.ts": 1, "ts/offline/worker.ts": 2, "ts/shell/device.ts": 1, "ts/shell/door.ts": 4, "ts/vault/mirror.ts": 1 });
  assert.equal(readFileSync(join(folder, "ts/shell/door.ts"), "utf8").match(/fetch\("https:/g).length, 1);
  assert.equal(readFileSync(join(folder, "ts/shell/door.ts"), "utf8").match(/fetch\(`http:\/\/127\.0\.0\.1:/g).length, 1);
  assert.deepEqual(finding(/XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|importScripts|RTCPeerConnection|serviceWorker\.register\((?!workerUrl)|\.src = |new Image\b|navigator\.connect/g), { "ts/engine/parts.ts": 1 });
  assert.deepEqual(finding(/(?:src|href|url\()\s*=?\s*["'(]?https?:/g), {});
});
