// The companion relays for the app it is paired with, in the very browser in which hostile pages try to use it as well.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { openApp, startCompanion } from "./app.mjs";
import { flags, launch, newProfile, noBrowser } from "./browser.mjs";
import { startWorld } from "./world.mjs";

const options = { skip: noBrowser };
const question = JSON.stringify({ page: "any", source: "kraken", host: "api.kraken.com", path: "/0/public/Ticker?assetVersion=1" });

let world, companion, evil, profile, context;
before(async () => {
  if (noBrowser) return;
  world = await startWorld();
  companion = await startCompanion({ env: world.env });
  // What a page of the outside may send: anything, from any name that leads here.
  evil = createServer((request, response) => response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>evil</title><body>"));
  await new Promise((listening) => evil.listen(0, "127.0.0.1", listening));
  profile = newProfile();
  context = await launch(profile.folder, {
    // The browser's own defences of the machine are off: ours have to do without them.
    args: [...flags, "--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests,PrivateNetworkAccessSendPreflights", "--host-resolver-rules=MAP evil.example 127.0.0.1,MAP rebound.example 127.0.0.1,MAP * ~NOTFOUND,EXCLUDE 127.0.0.1,EXCLUDE localhost"],
  });
});
after(async () => {
  await context?.close();
  profile?.remove();
  evil?.close();
  await companion?.close();
  await world?.close();
});

/** What a script tries from its own page; each gives what it could read, or nothing. */
const attacks = {
  "a script that asks for leave": (to, body) => fetch(to + "companion/relay/fetch", {
    method: "POST", credentials: "include", headers: { "Content-Type": "application/x-walletlens", "X-WalletLens": "1", "X-WalletLens-Token": "0".repeat(64) }, body,
  }).then((answer) => answer.text()),
  "a script that asks for no leave": (to, body) => fetch(to + "companion/relay/fetch", { method: "POST", mode: "no-cors", credentials: "include", body }).then((answer) => answer.text()),
  "a script that asks for the token": (to) => fetch(to + "companion/relay", { credentials: "include", headers: { "X-WalletLens": "1" } }).then((answer) => answer.text()),
  "a script that only looks": async (to) => {
    const paths = ["", "companion/relay", "companion/hello", "companion/vault", "page.js", "headers.json"];
    return (await Promise.all(paths.map((path) => fetch(to + path, { mode: "no-cors", credentials: "include" }).then((answer) => answer.text(), () => "")))).join("");
  },
  "an XMLHttpRequest": (to, body) => new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open("POST", to + "companion/relay/fetch");
    request.withCredentials = true;
    request.setRequestHeader("Content-Type", "text/plain");
    request.onload = request.onerror = () => done(request.responseText);
    request.send(body);
  }),
  ...Object.fromEntries(["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"].map((enctype) => [`a form of type ${enctype}`, (to, body, type) => new Promise((done) => {
    const frame = document.body.appendChild(Object.assign(document.createElement("iframe"), { name: "answer" }));
    const form = document.body.appendChild(Object.assign(document.createElement("form"), { action: to + "companion/relay/fetch", method: "post", enctype: type, target: "answer" }));
    // As text/plain this is JSON: what stands before the sign and what stands after it join to the question.
    const field = form.appendChild(document.createElement("input"));
    field.name = body.slice(0, -1) + ',"x":"';
    field.value = '"}';
    frame.onload = () => done(frame.contentDocument?.body?.innerText ?? "");
    form.submit();
    setTimeout(() => done(""), 3000);
  })])),
  "an image, a script, a style, a font, a sound, a frame and an object": (to) => Promise.all(["img", "script", "link", "audio", "iframe", "object", "embed"].map((tag) => new Promise((done) => {
    const element = document.createElement(tag);
    if (tag === "link") element.rel = "stylesheet";
    element[tag === "link" ? "href" : tag === "object" ? "data" : "src"] = to + "companion/relay/fetch?source=kraken";
    element.onload = () => done(tag === "iframe" ? element.contentDocument?.body?.innerText ?? "" : tag === "object" || tag === "embed" ? "" : "loaded");
    element.onerror = () => done("");
    document.body.append(element);
    setTimeout(() => done(""), 2000);
  }))).then((read) => read.join("")),
  "a web socket": (to) => new Promise((done) => {
    const socket = new WebSocket(to.replace("http", "ws") + "companion/relay/fetch");
    socket.onopen = () => done("opened");
    socket.onerror = () => done("");
  }),
  "an event source": (to) => new Promise((done) => {
    const source = new EventSource(to + "companion/relay/fetch", { withCredentials: true });
    source.onopen = () => done("opened");
    source.onerror = () => { source.close(); done(""); };
  }),
  "a beacon": (to, body) => {
    navigator.sendBeacon(to + "companion/relay/fetch", new Blob([body], { type: "application/x-walletlens" }));
    navigator.sendBeacon(to + "companion/relay/fetch", body);
    return new Promise((done) => setTimeout(() => done(""), 1000));
  },
  "a worker and a module": (to) => Promise.all([
    new Promise((done) => {
      const worker = new Worker(URL.createObjectURL(new Blob([`try { importScripts("${to}page.js"); postMessage("loaded"); } catch { postMessage(""); }`])));
      worker.onmessage = ({ data }) => done(data);
    }),
    import(to + "page.js").then(() => "loaded", () => ""),
  ]).then((read) => read.join("")),
  "a window on the app": async (to) => {
    const opened = window.open(to);
    await new Promise((done) => setTimeout(done, 2500));
    try {
      opened.postMessage({ event: "privacy.switch", name: "fetch" }, "*");
      return opened.document.body.innerText;
    } catch {
      return "";
    } finally {
      opened?.close();
    }
  },
};

async function paired() {
  const app = await openApp(context, companion.start);
  await app.addEntry("buy", { account: "Kraken", "in-q": "1", "in-a": "crypto:BTC", price: "3", currency: "EUR" });
  await app.go("privacy");
  await app.act("#source-kraken");
  await asked(1);
  return app;
}

async function asked(count) {
  for (let waited = 0; world.asked.length < count && waited < 10_000; waited += 50) await new Promise((done) => setTimeout(done, 50));
  assert.ok(world.asked.length >= count, "the outside was asked");
}

test("with the app open and a source switched on, no page of another origin gets anything asked or told", options, async (t) => {
  const app = await paired();
  await t.test("the app itself gets its answer", async () => {
    assert.deepEqual(world.hosts(), ["api.kraken.com"]);
    await app.settled();
    assert.match(await app.text("[data-region=privacy-left]"), /One request has left your devices[^]*Kraken/);
    assert.deepEqual(await app.violations(), []);
  });
  await app.close(); // what it has on stays on at the companion
  let before = world.asked.length;
  const { port } = evil.address();
  for (const origin of [`http://evil.example:${port}/`, `http://127.0.0.1:${port}/`, `http://localhost:${port}/`]) {
    const page = await context.newPage();
    await page.goto(origin);
    for (const [name, attack] of Object.entries(attacks)) {
      await t.test(`${name}, from ${new URL(origin).hostname}`, async () => {
        const read = await page.evaluate(async ([source, to, body, type]) => {
          try {
            return String((await (0, eval)(`(${source})`)(to, body, type)) ?? "");
          } catch (refused) {
            return "";
          }
        }, [attack.toString(), companion.url, question, name.replace("a form of type ", "")]);
        assert.equal(read, "");
        // A window on the app is the app, opened as by a link: it asks what its user has switched on.
        if (attack === attacks["a window on the app"]) before = world.asked.length;
        for (const other of context.pages()) if (other.url().startsWith(companion.url)) await other.close();
        assert.equal(world.asked.length, before);
        assert.deepEqual(world.hosts(), ["api.kraken.com"]);
      });
    }
    await page.close();
  }
});

test("a name that is made to lead here after its page has loaded gets nothing", options, async () => {
  const before = world.asked.length;
  const { port } = new URL(companion.url);
  const origin = `http://rebound.example:${port}/`;
  const page = await context.newPage();
  // The page comes from elsewhere; from then on the name leads to the companion, and for the browser both are one origin.
  await page.route(origin, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>rebound</title><body>" }));
  await page.goto(origin);
  await page.unroute(origin);
  const read = await page.evaluate(async (body) => {
    const tries = [["companion/relay", {}], ["companion/hello", {}], ["companion/vault", {}], ["index.html", {}],
      ["companion/relay/fetch", { method: "POST", body, headers: { "Content-Type": "application/x-walletlens", "X-WalletLens-Token": "0".repeat(64) } }]];
    return Promise.all(tries.map(async ([path, init]) => {
      const answer = await fetch("/" + path, { ...init, headers: { ...init.headers, "X-WalletLens": "1" } });
      return `${answer.status} ${await answer.text()}`;
    }));
  }, question);
  await page.close();
  assert.deepEqual(read, Array(5).fill("403 "));
  assert.equal(world.asked.length, before);
});

test("a companion that was started anew is found by the open page, and its old token is worth nothing", options, async () => {
  const app = await openApp(context, companion.start);
  const port = companion.port;
  const before = world.asked.length;
  await companion.end();
  companion = { ...(await startCompanion({ env: world.env, port, folder: companion.folder })) };
  await app.go("privacy");
  await app.act("#source-ecb");
  // What was switched on before is asked anew as well.
  for (let tries = 0; tries < 100 && !world.asked.slice(before).some(({ host }) => host === "www.ecb.europa.eu"); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.ok(world.asked.slice(before).some(({ host }) => host === "www.ecb.europa.eu"));
  await app.close();
});
