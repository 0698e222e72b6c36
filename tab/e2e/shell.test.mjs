// The shell alone, with a scripted engine: events out, patches and effects in.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { inBrowser, noBrowser } from "./browser.mjs";
import { openScripted, serveScripted } from "./scripted.mjs";

const program = ({ name, data }) => {
  const form = (note, price) => `
    <form data-act="save" data-arg-entry-id="7" data-live="preview">
      <label>Note <input id="note" name="note" value="${note}"></label>
      <label>Price <input id="price" name="price" value="${price}"></label>
      <label><input id="fee" type="checkbox" name="fee"> Fee</label>
      <input name="tag" value="a"><input name="tag" value="b">
      <button id="save">Save</button><button id="draft" type="button" data-act="draft" data-arg-as="x">Draft</button>
    </form>`;
  const frame = `
    <main>
      <div data-region="form">${form("", "")}</div>
      <div data-region="list"><ul data-roving><li><button id="r1" data-act="open" data-arg-id="1">One</button></li><li><button id="r2" data-act="open" data-arg-id="2">Two</button></li></ul></div>
      <div data-region="dialog"></div>
      <select id="pick" name="pick" data-act="picked"><option>a</option><option>b</option></select>
      <input type="file" id="file" data-file="dropped" data-arg-into="x">
      <input type="file" id="bytes" data-file="sealed" data-bytes>
      <a id="link" href="#/holdings">Holdings</a>
      <div id="tall" class="tall">…</div>
    </main>`;
  switch (name) {
    case "boot": return { patches: [{ region: "app", html: frame }] };
    case "preview": return { patches: [{ region: "form", html: form(data.note.slice(0, 1), "computed") }] };
    case "save": return { patches: [{ region: "form", html: form("", "") }] };
    case "draft": return { patches: [{ region: "form", html: form(data.note, "") }] };
    case "open": return data.id === "1"
      ? { patches: [{ region: "dialog", html: '<dialog data-open id="d" aria-label="Row"><button id="in">In</button></dialog>' }] }
      : { patches: [{ region: "dialog", html: "<script>globalThis.ranPatched = 1</script><img id=bad src=x onerror='globalThis.ranPatched = 2'><p>clean</p>" }, { region: "nowhere", html: "x" }] };
    case "key":
      if (data.key === "Escape") return { patches: [{ region: "dialog", html: "" }] };
      if (data.key === "p") return { effects: [{ id: "1", kind: "page", data: { title: "Titel", lang: "ar", dir: "rtl", theme: "dark" } }, { id: "2", kind: "announce", data: { text: "Saved" } }, { id: "3", kind: "focus", data: { selector: "#r2" } }, { id: "4", kind: "route", data: { hash: "#/plan" } }] };
      if (data.key === "d") return { effects: [{ id: "5", kind: "download", data: { name: "x.csv", mime: "text/csv", text: "a,ä" } }] };
      if (data.key === "t") return { effects: [{ id: "6", kind: "timer", data: { ms: "50", name: "later" } }, { id: "7", kind: "timer", data: { ms: "60", name: "later" } }] };
      if (data.key === "u") return { effects: [{ id: "8", kind: "no.such" }] };
      if (data.key === "v") return { effects: [{ id: "9", kind: "vault.append", data: { records: ["{}"] } }] };
      if (data.key === "f") return { fault: { kind: "java.lang.X", message: "m" } };
      return {};
    default: return {};
  }
};

const vault = `onmessage = ({ data }) => postMessage({ id: data.id, ok: true, more: true, part: [1] }) || postMessage({ id: data.id, ok: true, got: data.data });`;

describe("the shell", { skip: noBrowser }, () => {
  let server;
  before(async () => (server = await serveScripted(program, { vault })));
  after(() => server.close());
  const onPage = (test) => () => inBrowser(async (context) => {
    const page = await openScripted(context, server.url);
    await page.waitForSelector("#note");
    await test(page, context);
    assert.deepEqual(await page.violations(), []);
  });

  test("boots the engine with what it has to know of this browser", onPage(async (page, context) => {
    const data = await page.event("boot");
    assert.match(data.device, /^[0-9a-f]{8}$/);
    assert.match(data.seed, /^[0-9a-f]{32}$/);
    assert.deepEqual([data.locale, data.dark, data.companion, data.route], ["en-GB", "false", "false", ""]);
    const [event] = await page.events("boot");
    assert.match(event.now, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    assert.match(event.zone, /^\+0[12]:00$/);
    const again = await openScripted(context, server.url + "#/plan");
    const second = await again.event("boot");
    assert.equal(second.device, data.device);
    assert.notEqual(second.seed, data.seed);
    assert.equal(second.route, "#/plan");
  }));

  test("a submit sends arguments and fields, repeated names numbered", onPage(async (page) => {
    await page.locator("#note").pressSequentially("hello");
    await page.check("#fee");
    await page.press("#note", "Enter");
    assert.deepEqual(await page.event("save"), { "entry-id": "7", note: "hello", price: await page.events("save").then(([e]) => e.data.price), fee: "on", tag: "a", "tag#2": "b" });
  }));

  test("what is being typed survives a patch that echoes it late, and a computed field is filled", onPage(async (page) => {
    await page.locator("#note").pressSequentially("hello", { delay: 40 });
    await page.waitForFunction(() => document.getElementById("price").value === "computed");
    await page.waitForTimeout(200);
    assert.equal(await page.inputValue("#note"), "hello");
    assert.equal(await page.evaluate(() => document.activeElement.id), "note");
  }));

  test("a sent form shows what the engine says again", onPage(async (page) => {
    await page.locator("#note").pressSequentially("hello");
    await page.click("#save");
    await page.waitForFunction(() => document.getElementById("note").value === "");
  }));

  test("a button inside a form sends its own event with the form's fields and leaves what was typed", onPage(async (page) => {
    await page.locator("#note").pressSequentially("hello");
    await page.click("#draft");
    const data = await page.event("draft");
    assert.equal(data.as, "x");
    assert.equal(data.note, "hello");
    await page.waitForTimeout(100);
    assert.equal(await page.inputValue("#note"), "hello");
  }));

  test("a select with an action sends its choice", onPage(async (page) => {
    await page.selectOption("#pick", "b");
    assert.deepEqual(await page.event("picked"), { pick: "b" });
  }));

  test("keys go out by name, but not what is typed in a field", onPage(async (page) => {
    await page.keyboard.press("a");
    await page.keyboard.press("?");
    await page.keyboard.press("Control+k");
    await page.keyboard.press("Control+Shift+z");
    await page.keyboard.press("Control+c");
    await page.keyboard.press("F2");
    await page.focus("#note");
    await page.keyboard.type("xyz");
    await page.keyboard.press("Control+k");
    await page.keyboard.press("Escape");
    await page.event("key", 5);
    assert.deepEqual((await page.events("key")).map((event) => event.data.key), ["a", "?", "Ctrl+K", "Ctrl+Shift+Z", "Ctrl+K", "Escape"]);
  }));

  test("arrows move the focus in a roving group, Enter presses", onPage(async (page) => {
    await page.focus("#r1");
    await page.keyboard.press("ArrowDown");
    assert.equal(await page.evaluate(() => document.activeElement.id), "r2");
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    assert.deepEqual(await page.event("open"), { id: "1" });
    assert.deepEqual(await page.events("key"), []);
  }));

  test("a dialog opens as a modal, Escape asks the engine, and the focus goes back", onPage(async (page) => {
    await page.click("#r1");
    await page.waitForSelector("#d[open]");
    assert.equal(await page.evaluate(() => document.getElementById("d").matches(":modal")), true);
    await page.keyboard.press("Escape");
    await page.waitForSelector("#d", { state: "detached" });
    assert.equal(await page.evaluate(() => document.activeElement.id), "r1");
  }));

  test("markup that could act by itself does not, and an unknown region is named in the console", async () => {
    await inBrowser(async (context) => {
      const page = await openScripted(context, server.url);
      await page.click("#r2");
      await page.waitForSelector("text=clean");
      await page.waitForTimeout(200);
      assert.equal(await page.evaluate(() => globalThis.ranPatched), undefined);
      assert.equal(await page.locator("[data-region=dialog] script").count(), 0);
      assert.ok(page.complaints.some((text) => text.includes("no region nowhere")));
    });
  });

  test("files go to the engine as they are, or stay here under a handle", onPage(async (page) => {
    await page.setInputFiles("#file", { name: "old.csv", mimeType: "text/csv", buffer: Buffer.from([0x4d, 0xfc, 0x6e, 0x7a, 0x65]) });
    assert.deepEqual(await page.event("dropped"), { into: "x", file: "old.csv" });
    assert.deepEqual((await page.events("dropped"))[0].bytes, [0x4d, 0xfc, 0x6e, 0x7a, 0x65]);
    await page.setInputFiles("#bytes", { name: "v.wlv", mimeType: "", buffer: Buffer.from([1, 2, 3]) });
    assert.deepEqual(await page.event("sealed"), { file: "v.wlv", handle: "1", size: "3" });
  }));

  test("page, announce, focus and route do what they say; back sends the old route", onPage(async (page) => {
    await page.keyboard.press("p");
    await page.waitForFunction(() => document.title === "Titel");
    assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir, document.documentElement.dataset.theme, document.activeElement.id, location.hash]), ["ar", "rtl", "dark", "r2", "#/plan"]);
    await page.waitForFunction(() => document.getElementById("say").textContent === "Saved");
    await page.goBack();
    assert.deepEqual(await page.event("route"), { hash: "" });
    await page.click("#link");
    assert.deepEqual(await page.event("route", 1), { hash: "#/holdings" });
    await page.reload();
    assert.deepEqual(await page.evaluate(() => [document.documentElement.dir, document.documentElement.dataset.theme]), ["rtl", "dark"]);
  }));

  test("a download is saved and answered", onPage(async (page) => {
    const saving = page.waitForEvent("download");
    await page.keyboard.press("d");
    const download = await saving;
    assert.equal(download.suggestedFilename(), "x.csv");
    assert.equal(readFileSync(await download.path(), "utf8"), "a,ä");
    assert.deepEqual(await page.event("answer"), { ok: "true", id: "5", kind: "download" });
  }));

  test("a timer fires once, the newer one of its name", onPage(async (page) => {
    await page.keyboard.press("t");
    assert.deepEqual(await page.event("later"), { id: "7" });
    await page.waitForTimeout(150);
    assert.equal((await page.events("later")).length, 1);
  }));

  test("the vault's answers come back in parts, as text; an unknown effect is answered as failed", onPage(async (page) => {
    await page.keyboard.press("v");
    assert.deepEqual(await page.event("answer", 1).then(() => page.events("answer")).then((all) => all.map((event) => event.data)), [
      { ok: "true", more: "true", part: "[1]", id: "9", kind: "vault.append" },
      { ok: "true", got: '{"records":["{}"]}', id: "9", kind: "vault.append" },
    ]);
    await page.keyboard.press("u");
    assert.deepEqual(await page.event("answer", 2), { ok: "false", error: "this page has no effect no.such", id: "8", kind: "no.such" });
  }));

  test("a fault is one calm sentence, and the page goes on", async () => {
    await inBrowser(async (context) => {
      const page = await openScripted(context, server.url);
      await page.waitForSelector("#note");
      await page.keyboard.press("f");
      await page.waitForSelector("#shell-note:not([hidden])");
      assert.match(await page.textContent("#shell-note"), /Something in the program failed. What you entered is safe/);
      await page.click("#shell-note button");
      assert.equal(await page.isVisible("#shell-note"), false);
      await page.click("#r1");
      await page.waitForSelector("#d[open]");
    });
  });
});
