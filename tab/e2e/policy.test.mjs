// The policy is checked from scripts the pages load themselves: what a debugger evaluates would bypass it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { inBrowser, noBrowser, openPage, painted } from "./browser.mjs";
import { serve, site } from "./serve.mjs";

const options = { skip: noBrowser };
const headers = noBrowser ? undefined : JSON.parse(readFileSync(join(site, "headers.json"), "utf8"));

const attempt = `
  const attempt = (what) => { try { return String(what()); } catch (e) { return e.name; } };
  const report = {
    eval: attempt(() => (0, eval)("1 + 1")),
    newFunction: attempt(() => new Function("return 2")()),
    wasm: attempt(() => Boolean(new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])))),
  };`;

const probePage = attempt + `
  report.timeout = attempt(() => { setTimeout("globalThis.ranText = 1", 0); return "taken"; });
  report.innerHTML = attempt(() => (document.createElement("p").innerHTML = "<b>x</b>"));
  report.secondPolicy = attempt(() => trustedTypes.createPolicy("another", {}).name);
  report.foreignWorker = attempt(() => new Worker("./page.js"));
  report.scriptText = attempt(() => (document.createElement("script").textContent = "globalThis.ranInline = 1"));
  document.documentElement.dataset.report = JSON.stringify(report);`;

const probeWorker = attempt + `postMessage(report);`;

let server;
before(async () => {
  if (noBrowser) return;
  const index = readFileSync(join(site, "index.html"), "utf8");
  const like = (path) => ({ ...headers["*"], ...headers[path] });
  server = await serve({
    extra: {
      // The page itself with one more script of its own origin, one inline script and one inline style.
      "/probe.html": {
        headers: like("/index.html"),
        body: index.replace("</head>", '<script src="./probe.js"></script><script>globalThis.ranInline = 1</script></head>')
          .replace("<body>", '<body style="margin: 77px" onload="globalThis.ranHandler = 1">'),
      },
      "/probe.js": { headers: like("/page.js"), body: probePage },
      "/probe-engine.html": { headers: { "content-type": "text/html" }, body: '<script src="./probe-start.js"></script>' },
      "/probe-start.js": { headers: { "content-type": "text/javascript" }, body: 'new Worker("./probe-worker.js", { type: "module" }).onmessage = (e) => (document.documentElement.dataset.report = JSON.stringify(e.data));' },
      // The engine worker's headers, with a probe in the place of the engine.
      "/probe-worker.js": { headers: like("/engine-worker.js"), body: probeWorker },
    },
  });
});
after(() => server?.close());

const reportOf = async (page) => JSON.parse(await page.waitForSelector("html[data-report]", { state: "attached" }).then((root) => root.getAttribute("data-report")));

test("the page's policy blocks eval, inline scripts, handlers, inline styles, WebAssembly, markup sinks and other policies", options, () =>
  inBrowser(async (context) => {
    const page = await openPage(context);
    await page.goto(server.url + "probe.html");
    await painted(page);
    const report = await reportOf(page);
    assert.equal(report.eval, "EvalError");
    assert.equal(report.newFunction, "EvalError");
    assert.equal(report.wasm, "CompileError");
    assert.equal(report.innerHTML, "TypeError");
    assert.equal(report.scriptText, "TypeError");
    assert.equal(report.secondPolicy, "TypeError");
    assert.equal(report.foreignWorker, "TypeError");
    assert.deepEqual(await page.evaluate(() => [globalThis.ranInline, globalThis.ranHandler, globalThis.ranText]), [undefined, undefined, undefined]);
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).marginTop), "0px");
    const violated = (await page.violations()).map((violation) => violation.split(" ")[0]);
    for (const directive of ["script-src-elem", "script-src-attr", "style-src-attr"]) assert.ok(violated.includes(directive), directive);
  }));

test("the engine worker may compile WebAssembly and may not evaluate text", options, () =>
  inBrowser(async (context) => {
    const page = await context.newPage();
    await page.goto(server.url + "probe-engine.html");
    assert.deepEqual(await reportOf(page), { eval: "EvalError", newFunction: "EvalError", wasm: "true" });
  }));

test("no policy of the site allows anything unsafe but compiling WebAssembly in two workers", options, () => {
  const loose = Object.entries(headers)
    .filter(([, own]) => /unsafe-(inline|eval|hashes)|\*|https?:/.test((own["content-security-policy"] ?? "").replaceAll("'wasm-unsafe-eval'", "")))
    .map(([path]) => path);
  assert.deepEqual(loose, []);
  const compiling = Object.entries(headers).filter(([, own]) => own["content-security-policy"]?.includes("wasm-unsafe-eval")).map(([path]) => path);
  assert.ok(compiling.includes("/engine-worker.js"));
  assert.deepEqual(compiling.filter((path) => !["/engine-worker.js", "/vault-worker.js"].includes(path)), []);
});

test("a host that sends no headers still gets the page's policy", options, async () => {
  const bare = await serve({ extra: { "/bare.html": { headers: { "content-type": "text/html" }, body: readFileSync(join(site, "index.html"), "utf8").replace("</head>", '<script>globalThis.ranInline = 1</script></head>') } } });
  try {
    await inBrowser(async (context) => {
      const page = await openPage(context);
      await page.goto(bare.url + "bare.html");
      await painted(page);
      assert.equal(await page.evaluate(() => globalThis.ranInline), undefined);
      assert.ok((await page.violations()).some((violation) => violation.startsWith("script-src-elem inline")));
    });
  } finally {
    await bare.close();
  }
});
