// Every screen and every action of the real app, served by its companion, with the wire watched by the browser's own log of
// all it does on the network; and what is left on the disk afterwards.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { openApp, screens, startCompanion } from "./app.mjs";
import { flags, launch, newProfile, noBrowser } from "./browser.mjs";
import { says, startTalker, talksOn } from "./talker.mjs";
import { share, startWorld } from "./world.mjs";

const templates = join(dirname(fileURLToPath(import.meta.url)), "../../app/src/main/jte");

/** Texts that must never lie anywhere unsealed. Without repetition, so that a compressed file would show them as well. */
const secrets = {
  note: "note-q7xv3kzjw90",
  label: "label-h4ub8mtyc2",
  account: "bank-z5rd1gpnf6e",
  symbol: "SYM-W8KQ2XJ",
  asset: "asset-o3vly6aib9s",
  passphrase: "phrase-u1cf7hwmt4",
  quantity: "73519.28461",
  typed: "typed-e6npy0gsd5",
};

/** Every action the templates offer. */
function offered() {
  const names = new Set();
  for (const file of filesIn(templates)) {
    for (const [, name] of readFileSync(file, "utf8").matchAll(/data-(?:act|live|drop|file)="([a-z.]+)"/g)) names.add(name);
  }
  return names;
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : entry.isFile() ? [path] : [];
  });
}

/**
 * What pages and workers made the browser do on the network, from its own log. What the browser does of itself (looking
 * for updates, asking what fields of forms mean) names no page as its cause; no page can prevent it, and only in this
 * log does it show.
 */
function network(log) {
  const { constants, events } = JSON.parse(readFileSync(log, "utf8"));
  const type = (name) => constants.logEventTypes[name];
  const of = (...names) => events.filter((event) => names.some((name) => event.type === type(name)));
  const requests = of("URL_REQUEST_START_JOB").filter(({ params }) => params?.url && params.initiator !== undefined)
    .map(({ params: { url, initiator } }) => ({ url, initiator }));
  return {
    requests,
    away: (own) => requests.filter(({ url, initiator }) => !own(url) && initiator !== "not an origin").map(({ url }) => url),
    browsersOwn: (own) => requests.filter(({ url, initiator }) => !own(url) && initiator === "not an origin").length,
    connections: [...new Set(of("TCP_CONNECT_ATTEMPT").map(({ params }) => params?.address).filter(Boolean))],
    datagrams: of("UDP_BYTES_SENT").length,
    names: [...new Set(of("HOST_RESOLVER_MANAGER_REQUEST").filter(({ params }) => params?.network_anonymization_key?.includes("127.0.0.1"))
      .map(({ params }) => params.host))],
  };
}

test("every screen and action keeps to its own origin, its policy and its peace, and leaves nothing readable on the disk", { skip: noBrowser }, async (t) => {
  const world = await startWorld();
  t.after(() => world.close());
  const companion = await startCompanion({ env: world.env });
  t.after(() => companion.close());
  const talker = await startTalker();
  t.after(() => talker.close());
  const profile = newProfile();
  t.after(() => profile.remove());
  const logs = mkdtempSync(join(tmpdir(), "walletlens-netlog-"));
  t.after(() => rmSync(logs, { recursive: true, force: true }));
  const log = join(logs, "net.json");
  const context = await launch(profile.folder, { locale: "en-IE", args: [...flags, `--log-net-log=${log}`, "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--disable-features=AutofillServerCommunication"] });
  const seen = [];
  const sockets = [];
  const pages = [];
  const violations = [];
  try {
    context.on("request", (request) => seen.push(request.url()));
    await context.addInitScript(() => { globalThis.print = () => {}; });
    let app = await openApp(context, companion.start);
    const watch = () => {
      pages.push(app);
      app.on("websocket", (socket) => sockets.push(socket.url()));
    };
    watch();
    const again = async () => {
      violations.push(...(await app.violations()));
      await app.again();
    };

    await demo(app);
    await entries(app);
    await accounts(app);
    await settings(app, again);
    assert.deepEqual(world.asked, [], "with every source off nobody was asked");
    await privacy(app, world);
    await languageModel(app, talker);
    await offline(app, again, context);
    await damage();

    violations.push(...(await app.violations()));
    const sent = new Set(pages.flatMap((page) => [...page.sent]));
    assert.deepEqual([...offered()].filter((name) => !sent.has(name)), [], "every action the templates offer was done");
    assert.deepEqual(violations, []);
    // Without any network the browser itself notes that the companion was not reached.
    const unreached = ["hello", "vault/state"].map((call) => `console: Failed to load resource: net::ERR_INTERNET_DISCONNECTED ${companion.url}companion/${call}`);
    assert.deepEqual(pages.flatMap((page) => page.complaints).filter((complaint) => !unreached.includes(complaint)), []);
    assert.deepEqual(sockets, []);

    await app.close();
    const page = await context.newPage();
    await page.goto(companion.url + "check.js"); // of the same origin, and without the app
    const stored = await page.evaluate(dump);
    assert.ok(stored.includes("walletlens.device"), "the dump sees what is stored");
    for (const [what, secret] of Object.entries(secrets)) assert.ok(!stored.includes(secret), `the ${what} is stored unsealed`);

    /** A damaged vault and one that cannot be opened at all: their screens have actions of their own. */
    async function damage() {
      const tamper = async (how) => {
        violations.push(...(await app.violations()));
        await app.close();
        const page = await context.newPage();
        await page.goto(companion.url + "check.js");
        const changed = await page.evaluate(tamperWithVault, how);
        assert.ok(changed > 0, "there was a vault to tamper with");
        await page.close();
        app = await openApp(context, companion.url);
        watch();
      };
      await tamper("frame");
      assert.match(await app.text("[data-region=above]"), /damaged/);
      await app.go("settings");
      await app.act("[data-act=verify]");
      await app.act("[data-act=repair]");
      await tamper("front");
      assert.match(await app.text("#app"), /cannot be opened/);
      await Promise.all([app.waitForEvent("download"), app.click("[data-act='broken.save']")]);
      await app.settled();
      await Promise.all([app.waitForEvent("load"), app.click("[data-act='broken.again']")]);
      await app.opened();
    }
  } finally {
    await context.close();
  }

  const { requests, away, browsersOwn, connections, datagrams, names } = network(log);
  const ours = new URL(companion.url).host;
  const own = (url) => new URL(url).host === ours || url.startsWith(`blob:http://${ours}/`) || url.startsWith("data:");
  assert.deepEqual(seen.filter((url) => !own(url)), []);
  assert.ok(requests.some(({ url }) => url.endsWith("/engine.wasm")) && requests.some(({ url }) => url.endsWith("/companion/hello")), "the log has what was asked");
  assert.deepEqual(away(own), []);
  assert.deepEqual(connections.filter((address) => address !== ours), []);
  assert.equal(datagrams, 0);
  assert.deepEqual(names.filter((name) => !name.includes(ours)), []);

  const files = [...filesIn(profile.folder), ...filesIn(dirname(companion.vault))];
  const readable = files.flatMap((file) => {
    const bytes = readFileSync(file);
    return Object.entries(secrets).filter(([, secret]) => bytes.includes(secret) || bytes.includes(Buffer.from(secret, "utf16le")))
      .map(([what]) => `${what} in ${file.slice(profile.folder.length)}`);
  });
  assert.ok(files.some((file) => readFileSync(file).includes("walletlens.device")), "the search finds what is stored in the open");
  assert.deepEqual(readable, []);
  t.diagnostic(`${requests.length} requests (${browsersOwn(own)} of the browser itself), ${files.length} files of ${files.reduce((sum, file) => sum + statSync(file).size, 0)} bytes searched`);
});

/** Presses every one of the buttons a selector finds; they may be drawn anew in between. */
async function each(app, selector, most = 40) {
  const count = Math.min(most, await app.locator(selector).count());
  assert.ok(count > 0, `there is something to press: ${selector}`);
  for (let i = 0; i < count; i++) {
    await app.locator(selector).nth(i).click();
    await app.settled();
  }
}

/**
 * Does what is offered on the screen and was not done yet, until nothing new is: presses, ticks, chooses, fills and sends.
 * What ends or deletes comes last; what opens something may be pressed again.
 */
async function explore(app) {
  const often = {};
  for (let steps = 0; steps < 90; steps++) {
    const name = await app.evaluate(([sent, often]) => {
      const nameOf = (element) => element.dataset.act ?? element.dataset.live;
      const shown = [...document.querySelectorAll("#main [data-act], #main [data-live], dialog [data-act]")].filter((element) =>
        !/^(nav|skip|demo\.|erase|add$)/.test(nameOf(element)) && !element.disabled && (element.checkVisibility() || element.matches(".visually-hidden, details:not([open]) *")));
      const tried = (element) => often[nameOf(element)] ?? 0;
      const isNew = (element) => !sent.includes(nameOf(element)) && tried(element) < 3;
      const ends = (element) => /delete|drop|close|reset|cancel|own/.test(nameOf(element));
      const next = shown.find((element) => isNew(element) && !ends(element)) ?? shown.find(isNew) ?? shown.find((element) => tried(element) < 1 && !ends(element));
      if (!next) return undefined;
      const fill = (field) => {
        if (field.type === "date") field.value = "2027-01-01";
        else if (field.type === "checkbox" || field.type === "radio") field.checked = true;
        else if (field.type === "range") field.value = String(Number(field.min || 0) + Number(field.step || 1));
        else if (!field.value) field.value = "1";
        field.dispatchEvent(new Event("input", { bubbles: true }));
      };
      if (next.matches("form") && next.dataset.act) {
        for (const field of next.querySelectorAll("input:not([type=hidden]):not([type=submit])")) fill(field);
        next.noValidate = true;
        next.requestSubmit();
      } else if (next.matches("form, fieldset, div, section")) {
        const field = next.querySelector("input, select, textarea");
        if (field?.matches("select")) field.dispatchEvent(new Event("change", { bubbles: true }));
        else if (field) fill(field);
      } else if (next.matches("select")) {
        next.selectedIndex = (next.selectedIndex + 1) % next.options.length;
        next.dispatchEvent(new Event("change", { bubbles: true }));
      } else if (next.matches("input:not([type=checkbox]):not([type=radio])")) {
        fill(next);
        next.dispatchEvent(new Event("change", { bubbles: true }));
      } else next.click();
      return nameOf(next);
    }, [[...app.sent], often]);
    if (name === undefined) return;
    often[name] = (often[name] ?? 0) + 1;
    await app.settled();
  }
}

async function demo(app) {
  await app.keyboard.press("Tab");
  await app.press("Enter"); // past the rail, to the content
  await app.act("[data-act='demo.enter']");
  await app.waitForSelector("wl-chart canvas, wl-chart svg");
  await each(app, "button[data-act='overview.span']");
  await each(app, "[data-act='overview.by']");
  await app.act("[data-arg-by=class]");
  for (const shape of ["tree", "donut"]) {
    await app.act(`[data-arg-shape=${shape}]`);
    await app.locator("#share-chart").scrollIntoViewIfNeeded();
    const { x, y, width, height } = await app.locator("#share-chart").boundingBox();
    await app.mouse.move(x + width / 2, y + height / 4);
    await app.mouse.move(x + width / 3, y + height / 3);
  }
  await app.mouse.move(700, 200);
  await app.act("[data-region=worth] .trace");
  for (let opened = 0; opened < 8; opened++) await app.locator("#trail details:not([open]) > summary").first().click();
  await app.locator("#trail [data-act='over.close']").click();
  await app.settled();
  for (let nth = 0; nth < (await app.locator(".wants button").count()); nth++) {
    await app.locator(".wants button").nth(nth).click();
    await app.settled();
    await app.go("overview");
  }
  await app.locator("[data-region=made] .opener").first().click();
  await app.settled();

  await app.go("holdings");
  await each(app, "[data-act='holdings.sort']");
  await app.act("[data-act='holdings.copy']");
  await app.fill("#filter", secrets.typed);
  await app.settled();
  await app.fill("#filter", "");
  await app.settled();
  for (const nth of [0, 3, 6]) {
    await app.locator("[data-act='holdings.open']").nth(nth).click();
    await app.settled();
    await app.locator("tr.open .opener").first().click();
    await app.settled();
  }
  await app.locator("[data-act='holdings.open']", { hasText: "Bitcoin" }).first().click();
  await app.settled();
  await app.act("[data-act='activity.of']");
  await app.go("holdings");
  await app.act("[data-act='entry.show']");

  if (await app.isVisible("[data-act='activity.clear']")) await app.act("[data-act='activity.clear']");
  await app.act("[data-act='activity.page']:not(:disabled)");
  for (const kind of ["", "buy", "sell", "transfer", "dividend", "staking", "split", "valuation", "borrowing", "loan-payment"]) {
    await app.selectOption("#filter-kind", kind);
    await app.settled();
    await app.locator("[data-act='activity.open'][aria-expanded=false]").first().click();
  }
  await app.fill("#filter", secrets.typed);
  await app.settled();
  await app.act("[data-act='activity.clear']");
  await app.press("Escape", "g", "h");
  await app.go("accounts");
  await app.locator("[data-act='accounts.open']").first().click();
  await app.settled();
  await app.act("[data-act='activity.in']");

  await app.press("h", "h", "?");
  await app.act("#help [data-act='over.close']");
  await app.act(".rail-tools [data-act=hide]");
  await app.act(".rail-tools [data-act=hide]");
  await app.act(".rail-tools [data-act=help]");
  await app.press("Escape");
  await app.act("[data-act=palette]");
  await app.keyboard.type(secrets.typed);
  await app.settled();
  await app.press("Escape");
  for (const words of ["Switch the theme", "Switch the theme", "Switch the theme", "Print", "Bitcoin", "Overview"]) {
    await app.press("Control+k");
    await app.keyboard.type(words);
    await app.settled();
    await app.press("Enter");
  }
  await app.press("Control+k");
  await app.locator("#palette [data-act='palette.go'][data-arg-item='go:holdings']").click();
  await app.settled();
  for (const screen of Object.keys(screens)) await app.act(`.places a[href="#/${screen}"]`);
  await plans(app);
  await scenarios(app);
  await questions(app);
  await app.go("prices");
  for (let nth = 0; !(await app.isVisible("form[data-act='prices.ticker']")); nth++) {
    await app.locator("[data-act='prices.open']").nth(nth).click();
    await app.settled();
  }
  await app.act("form[data-act='prices.ticker'] [type=submit]");
  for (const screen of ["performance", "income", "gains", "plan", "risk", "prices"]) {
    await app.go(screen);
    await explore(app);
    await app.press("Escape", "Escape");
  }
  await app.setViewportSize({ width: 390, height: 844 });
  await app.act("#more");
  await app.press("Escape");
  await app.setViewportSize({ width: 1280, height: 800 });
  await app.goBack();
  await app.settled();
  await app.act("[data-act='demo.leave']");
}

async function plans(app) {
  await app.go("plan");
  await app.act("[data-act='plan.preset'][data-arg-preset='sixty-forty']");
  await app.fill("#plan-money", "500");
  await app.settled();
  await app.act("form[data-act='plan.mix.save'] [type=submit]");
  await Promise.all([app.waitForEvent("download"), app.click("[data-act='plan.mix.export']")]);
  await app.settled();
  await app.act("[data-act='plan.mix.delete']");
  await app.act("form[data-act='plan.ladder'] [type=submit]");
  // A step that was reached long ago.
  await app.fill("#rung-at-0", "0.01");
  await app.fill("[name=size-0]", "10");
  await app.settled();
  await app.act("form[data-act='plan.ladder.save'] [type=submit]");
  await app.act("[data-act='plan.ladder.sell']");
  await app.press("Escape");
  await app.go("plan");
  await app.act("button[data-act='plan.ladder'][data-arg-asset]");
  await app.act("[data-act='plan.ladder.close']");
  await app.act("button[data-act='plan.ladder'][data-arg-asset]");
  await app.act("[data-act='plan.ladder.delete']");
  await app.act("[data-act='plan.goal'][data-arg-goal='']");
  await app.fill("#goal-name", secrets.typed);
  await app.fill("#goal-amount", "900000");
  await app.fill("#goal-by", "2040-01-01");
  await app.settled();
  await app.act("form[data-act='plan.goal.save'] [type=submit]");
  await app.act(`[data-act='plan.goal'][data-arg-goal='${secrets.typed}']`);
  await app.act("[data-act='plan.goal.close']");
  await app.act(`[data-act='plan.goal'][data-arg-goal='${secrets.typed}']`);
  await app.act("[data-act='plan.goal.delete']");
}

async function questions(app) {
  await app.go("analyst");
  for (const question of ["what am I worth by class", `how much ${secrets.typed} do I have`, "gain on bitcoin and ethereum", "list my bitcoin buys"]) {
    await app.fill("#analyst-question", question);
    await app.act(".ask-row [type=submit]");
    if (await app.isVisible("[data-act='analyst.pick']")) await app.act("[data-act='analyst.pick']");
  }
  await app.act(".ask-examples button");
  await app.selectOption("#ask-slot-measure", "entries");
  await app.settled();
  await app.act("[data-act='analyst.list']");
  await app.go("analyst");
  await app.act("[data-act='analyst.clear']");
  await app.act("[data-act='analyst.open']");
  await app.act("[data-act='analyst.dismiss']");
  await app.click("#found-dismissed > summary");
  await app.act("[data-act='analyst.restore']");
  await app.act("[data-act='analyst.severity']");
  // The demo has no more findings than are shown at once.
  await app.evaluate(() => {
    const more = Object.assign(document.createElement("button"), { type: "button" });
    more.dataset.act = "analyst.further";
    document.querySelector("[data-region=analyst-found]").append(more);
    more.click();
  });
  await app.settled();
  await app.act("[data-act='analyst.span'][data-arg-range='1y']");
  await app.press("Control+k");
  await app.fill("#palette-text", `ask what is ${secrets.typed} worth`);
  await app.settled();
  await app.act("#palette [data-act='palette.go'][data-arg-item^='ask:']");
}

async function scenarios(app) {
  await app.go("risk");
  await app.locator("#risk-sliders input[type=range]").first().fill("-30");
  await app.settled();
  await app.fill("#risk-own-name", secrets.typed);
  await app.act("button[data-act='risk.save']");
  await app.act("[data-act='risk.load']");
  await app.act("[data-act='risk.delete']");
}

async function gains(app) {
  await app.go("gains");
  await app.act("[data-act='gains.page']:not(:disabled)");
  for (const format of ["gains", "gains-xlsx", "form-8949"]) {
    await Promise.all([app.waitForEvent("download"), app.click(`[data-act='gains.export'][data-arg-format=${format}]`)]);
    await app.settled();
  }
  await app.selectOption("#gains-term", "long");
  await app.settled();
  await app.act("[data-act='gains.clear']");
  await app.locator("[data-act='gains.year']").last().click();
  await app.settled();
}

async function entries(app) {
  await app.act("[data-region=main] [data-act=add], #add");
  await app.fill("#say-text", "bought 1 UNI for 7 EUR");
  await app.settled();
  if (await app.isVisible("[data-act='say.answer']")) await app.act("[data-act='say.answer']");
  await app.act("#say-save");
  if (await app.isVisible("#say-text")) await app.press("Escape");
  await app.act("[data-region=main] [data-act=add], #add");
  await app.act("[data-act='say.form']");
  for (const kind of await app.locator("#f-kind option").evaluateAll((options) => options.map(({ value }) => value))) {
    await app.fillEntry(kind, { note: secrets.note, tags: secrets.label });
  }
  await app.fillEntry("buy", { account: secrets.account, "in-q": secrets.quantity, "in-a": "Bitco", price: "3" });
  await app.locator("#in-a, #field-in-a").getByRole("button", { name: /Bitcoin/ }).first().click();
  await app.settled();
  await app.fill("#f-in-a", secrets.symbol);
  await app.settled();
  await app.act("[data-act='form.own']");
  await app.fill("#f-own-name", secrets.asset);
  await app.selectOption("#f-own-class", "stock");
  await app.act("[data-act='form.own.save']");
  await app.act("[data-act='form.fee']");
  await app.act("#entry .btn.primary");
  assert.equal(await app.isVisible("#entry"), false);
  await app.act(".toast [data-act=undo]");
  await app.press("Control+y");
  await app.act(".toast [data-act='toast.close']");
  await app.go("holdings");
  await app.act("[data-act='holdings.open']");
  await app.act("[data-act='holdings.price'] [type=submit], form[data-act='holdings.price'] button");
  await app.go("activity");
  await app.act("[data-act='activity.open']");
  assert.match(await app.text("#main"), new RegExp(secrets.note));
  await app.act("[data-act='entry.again']");
  await app.act("#entry [data-arg-again]");
  await app.press("Escape");
  await app.act("[data-act='entry.correct']");
  await app.act("[data-act='form.delete']");
  await app.press("Control+z");
  if (!(await app.isVisible("[data-act='entry.delete']"))) await app.act("[data-act='activity.open']");
  await app.act("[data-act='entry.delete']");
  await app.press("Control+z");
}

async function accounts(app) {
  await app.go("accounts");
  await app.act("[data-act='accounts.add']");
  await app.act("[data-act='accounts.cancel']");
  await app.act("[data-act='accounts.add']");
  await app.fill("form[data-act='accounts.save'] [name=name]", secrets.account + "-two");
  await app.check("form[data-act='accounts.save'] [name=closed]");
  await app.act("form[data-act='accounts.save'] [type=submit]");
  await app.act("[data-act='accounts.closed']");
}

async function settings(app, again) {
  await app.go("settings");
  for (const details of await app.locator("#main details").all()) await details.evaluate((one) => { one.open = true; });
  const selects = await app.locator("#main select[data-act='settings.set']").evaluateAll((all) => all.map(({ id }) => id));
  for (const id of selects) {
    const values = await app.locator(`#${id} option`).evaluateAll((options) => options.map(({ value }) => value));
    for (const value of [...values.slice(1), values[0]]) {
      await app.selectOption(`#${id}`, value);
      await app.settled();
    }
  }
  await each(app, "[data-act='settings.set'][data-arg-name=theme]");
  await app.act("[data-act='settings.hide']");
  await app.act("[data-act='settings.hide']");
  await app.fill("#set-currency", "USD");
  await app.act("form[data-act='settings.currency'] [type=submit]");
  await app.fill("#set-rate-from", "GBP");
  await app.fill("#set-rate-value", "1.25");
  await app.act("form[data-act='settings.rate'] [type=submit]");
  for (const format of ["json", "csv", "xlsx", "hledger", "beancount", "ledger"]) await app.exported(format);
  const csv = { name: "few.csv", mimeType: "text/csv", buffer: Buffer.from("date,action,symbol,quantity,price,fees,currency\n2025-04-01,buy,ETH,3,1800,2,EUR\n" + "2025-04-02,sell,ETH,0.01,1900,,EUR\n".repeat(101)) };
  const many = Array.from({ length: 120 }, (_, i) => `0${1 + (i % 9)}/0${1 + (i % 7)}/2024;Kauf;MSFT;${i + 1};400,50;USD`).join("\n");
  await app.setInputFiles("#main [data-file='import.file']", { name: "many.csv", mimeType: "text/csv", buffer: Buffer.from(`Datum;Was;Papier;Anzahl;Kurs;Währung\n${many}\n`) });
  await app.waitForSelector(".review-file");
  await app.settled();
  await app.act("form[data-act='review.map'] [type=submit]");
  await app.act("[data-act='review.page'][data-arg-to='1']");
  await app.act("[data-act='review.open']");
  await app.act("[data-act='review.answer']");
  await app.act("[data-act='review.drop']");
  await app.go("settings");
  await app.setInputFiles("#main [data-file='import.file']", { name: "moved.csv", mimeType: "text/csv", buffer: Buffer.from("date,action,symbol,quantity,price,fees,currency,account\n2025-04-03,withdrawal,BTC,1,,,EUR,Kraken\n2025-04-03,deposit,BTC,1,,,EUR,Ledger\n") });
  await app.waitForSelector("[data-act='review.join']");
  await app.act("[data-act='review.join']");
  await app.act("[data-act='review.drop']");
  await app.go("settings");
  const more = Array.from({ length: 2_001 }, (_, i) => `2024-01-0${1 + (i % 9)},buy,ETH,${i + 1},1800,2,EUR`).join("\n");
  await app.setInputFiles("#main [data-file='import.file']", { name: "more.csv", mimeType: "text/csv", buffer: Buffer.from(`date,action,symbol,quantity,price,fees,currency\n${more}\n`) });
  await app.waitForSelector("[data-act='review.sums']");
  await app.act("[data-act='review.sums']");
  await app.waitForSelector(".review-sums tbody tr");
  await app.act("[data-act='review.drop']");
  for (const decision of ["review.drop", "review.save"]) {
    await app.go("settings");
    await app.setInputFiles("#main [data-file='import.file']", csv);
    await app.waitForSelector(".review-file");
    await app.settled();
    for (const filter of ["taken", "all"]) await app.act(`[data-act='review.filter'][data-arg-is=${filter}]`);
    for (const all of ["false", "true"]) await app.act(`[data-act='review.all'][data-arg-take=${all}]`);
    await app.act("[data-act='review.take']");
    await app.act("[data-act='review.take']");
    await app.act("[data-act='review.open']");
    await app.act("[data-act='review.edit']");
    await app.press("Escape");
    await app.act("[data-act='review.open']");
    await app.fill("form[data-act='review.account'] [name=account]", "Depot");
    await app.act("form[data-act='review.account'] [type=submit]");
    await app.act(`[data-act='${decision}']`);
  }
  await gains(app);
  await app.go("settings");
  const sealed = await app.backup(secrets.passphrase);
  await app.act("[data-act='backup.code']");
  await app.act("[data-act='backup.code.copy']");
  await app.act("[data-act='backup.code.done']");
  await app.chooseBackup(sealed);
  await app.act("[data-act='restore.cancel']");
  await app.restore(sealed, secrets.passphrase);
  await app.act("[data-act=verify]");
  await app.protect(secrets.passphrase);
  await again();
  await app.fill("#passphrase", secrets.passphrase);
  await app.press("Enter");
  await app.opened();
  await app.go("settings");
  await app.act("[data-act='protection.remove']");
  await app.act("[data-act='erase.open']");
  await app.act("[data-act='erase.cancel']");
  await app.act("[data-act='erase.open']");
  await app.fill("#erase-word", "delete");
  await app.press("Enter");
  await app.waitForSelector("#gone-title");
  assert.match(await app.text("main"), /gone from this browser[^]*kept on this machine is deleted, too/);
  await Promise.all([app.waitForEvent("load"), app.click("[data-act='gone.again']")]);
  await app.opened();
  await app.addEntry("buy", { account: secrets.account, "in-q": secrets.quantity, "in-a": "crypto:BTC", price: "3", currency: "EUR", note: secrets.note, tags: secrets.label });
}

/** One source on, and only its host is asked; all off again, and nobody is. */
/** A model on this computer, which the companion asks: of that, nothing shows in the browser's log. */
async function languageModel(app, talker) {
  await app.go("privacy");
  await app.act("#source-local-model");
  await app.fill("#model-port", String(talker.port));
  await app.act("form[data-act='privacy.port'] [type=submit]");
  await app.go("analyst");
  await app.act("#model-look");
  const choice = `[data-act='analyst.model.use'][data-arg-is='${talker.port} tiny:1b']`;
  await app.waitForSelector(choice);
  await app.act(choice);
  talker.manner = says("It is 12,345,678 euros.");
  await app.act("#model-report");
  await app.waitForSelector(".model-foot [data-act='analyst.model.copy']");
  await app.act("[data-act='analyst.model.copy']");
  talker.manner = talksOn;
  await app.fill("#model-question", secrets.typed);
  await app.click("form[data-act='analyst.model.ask'] [type=submit]");
  await app.waitForSelector("#model-stop");
  await app.act("#model-stop");
  await app.act("[data-act='analyst.model.choose']");
  await app.act("[data-act='analyst.model.forget']");
  assert.equal(talker.chats().length, 2);
  await app.go("privacy");
  await app.act("#source-local-model");
}

async function privacy(app, world) {
  const came = async (count) => {
    for (let waited = 0; world.asked.length < count && waited < 10_000; waited += 50) await new Promise((done) => setTimeout(done, 50));
    await app.settled();
    assert.equal(world.asked.length, count);
  };
  await app.addEntry("buy", { date: "2026-01-05", account: secrets.account, "in-q": "2", "in-a": "crypto:ETH", price: "3", currency: "EUR" });
  await app.go("privacy");
  assert.match(await app.text("[data-region=privacy-left]"), /Nothing has left this device/);
  await app.act("#source-kraken");
  await came(1);
  assert.deepEqual(world.hosts(), ["api.kraken.com"]);
  assert.match(await app.text("[data-region=privacy-left]"), /One request has left your devices/);
  for (const format of ["csv", "json"]) {
    const [download] = await Promise.all([app.waitForEvent("download"), app.click(`[data-act='privacy.export'][data-arg-format=${format}]`)]);
    assert.match(download.suggestedFilename(), new RegExp(`^walletlens-privacy-.*\\.${format}$`));
  }
  await app.settled();
  for (const screen of Object.keys(screens)) await app.go(screen);
  await app.go("prices");
  // Both coins were bought at 3: what Kraken says of them now is held back and asked about.
  await app.act("[data-act='prices.accept']");
  await app.act("[data-act='prices.refuse']");
  for (let nth = 0; !(await app.isVisible("[data-act='prices.again']")); nth++) {
    await app.locator("[data-act='prices.open']").nth(nth).click();
    await app.settled();
  }
  await app.act("[data-act='prices.again']");
  await explore(app);
  assert.deepEqual(world.hosts(), ["api.kraken.com"]);

  // One that is asked coin by coin for the past, and is slow, so that it can be stopped.
  world.answers["api.kraken.com"] = (request, response) => setTimeout(() => response.end('{"error":[],"result":{}}'), 4000);
  await app.go("privacy");
  await app.act("#source-kraken-history");
  await app.go("prices");
  await app.click("[data-act='refresh.past']");
  await app.click("[data-act='refresh.stop']");
  await app.settled();
  assert.deepEqual(world.hosts(), ["api.kraken.com"]);

  // One that tells of splits and dividends.
  world.answers["query1.finance.yahoo.com"] = share("NVDA", { splits: [40, 20], dividends: [15, 10, 5] });
  const ago = (days) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
  await app.addEntry("buy", { date: ago(50), account: secrets.account, "in-q": "10", "in-a": "NVDA", price: "400", currency: "USD" });
  await app.go("privacy");
  await app.act("#source-yahoo");
  await app.go("prices");
  await app.waitForSelector("[data-act='prices.split.leave']");
  await app.locator("[data-act='prices.split.leave']").first().click();
  await app.settled();
  await app.act("[data-act='prices.split']");
  await app.go("income");
  await app.locator("[data-act='income.enter']").first().click();
  await app.settled();
  await app.press("Escape");
  await app.locator("[data-act='income.leave']").first().click();
  await app.settled();
  await app.act(".dividends [data-act='asset.show']");
  await app.act("[data-act='income.all']");

  await app.go("privacy");
  await app.act("[data-act='privacy.silence']");
  assert.match(await app.text("[data-region=privacy-sources]"), /Every source is off/);
  const before = world.asked.length;
  for (const screen of Object.keys(screens)) await app.go(screen);
  await app.again();
  await app.settled();
  assert.equal(world.asked.length, before, "nobody is asked any more");
}

async function offline(app, again, context) {
  await app.evaluate(() => navigator.serviceWorker.ready);
  await context.setOffline(true);
  await again();
  for (const screen of Object.keys(screens)) await app.go(screen);
  await app.addEntry("buy", { account: secrets.account, "in-q": "2", "in-a": "crypto:BTC", price: "4", currency: "EUR", note: secrets.note });
  await context.setOffline(false);
  await again();
}

/** Runs in a page of the app's origin: everything any script of it could read back. */
async function dump() {
  const texts = Object.entries(localStorage).flat();
  texts.push(...Object.entries(sessionStorage).flat(), document.cookie);
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise((done) => { indexedDB.open(name).onsuccess = (event) => done(event.target.result); });
    for (const store of database.objectStoreNames) {
      const all = await new Promise((done) => { database.transaction(store).objectStore(store).getAll().onsuccess = (event) => done(event.target.result); });
      texts.push(store, ...all.map((one) => (one instanceof CryptoKey ? `key ${one.extractable}` : JSON.stringify(one))));
    }
    database.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) texts.push(request.url, await (await cache.match(request)).text());
  }
  const walk = async (folder) => {
    for await (const [name, handle] of folder.entries()) {
      texts.push(name);
      if (handle.kind === "directory") await walk(handle);
      else texts.push(new TextDecoder("latin1").decode(await (await handle.getFile()).arrayBuffer()));
    }
  };
  await walk(await navigator.storage.getDirectory());
  return texts.join("\n");
}

/** Runs in a page of the app's origin: flips bytes of the last frame, or of all of the front. */
async function tamperWithVault(how) {
  let changed = 0;
  const walk = async (folder) => {
    for await (const handle of folder.values()) {
      if (handle.kind === "directory") await walk(handle);
      else {
        const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
        if (bytes.length <= 9216) continue;
        if (how === "front") bytes.fill(0x55, 0, 9216);
        else bytes[9216 + 60] ^= 1;
        const writer = await handle.createWritable();
        await writer.write(bytes);
        await writer.close();
        changed++;
      }
    }
  };
  await walk(await navigator.storage.getDirectory());
  return changed;
}
