// The real app as a person meets it: opened, used by keys and clicks, and left alone until everything has been said.
import { execFile, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { launch, newProfile, openPage } from "./browser.mjs";
import { serve } from "./serve.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** The screens of the rail with the letters that lead to them behind g. */
export const screens = {
  overview: "o", holdings: "h", performance: "e", income: "i", gains: "g", activity: "a", accounts: "c", plan: "l", risk: "r", analyst: "n", prices: "p",
  privacy: "y", settings: "s",
};

/** Counts what was asked of the two workers and what they answered, so that a test can wait for the last word. */
function watchWorkers() {
  const traffic = (globalThis.traffic = { asked: 0, answered: 0, typedAt: 0, movedAt: 0 });
  const heard = new WeakSet();
  // What is typed is said after a pause.
  addEventListener("input", () => { traffic.typedAt = performance.now(); }, true);
  const post = Worker.prototype.postMessage;
  const moved = (which) => {
    traffic[which]++;
    traffic.movedAt = performance.now();
  };
  Worker.prototype.postMessage = function (message, ...rest) {
    if (!heard.has(this)) {
      heard.add(this);
      // An engine that dies owes no answers any more.
      let open = 0;
      this.addEventListener("message", ({ data }) => {
        if ("trap" in data) {
          traffic.answered += open;
          open = 0;
        } else if ("step" in data || (data.id !== undefined && !data.more)) {
          open--;
          moved("answered");
        }
      });
      this.addEventListener("walletlens:asked", () => open++);
    }
    const event = typeof message === "string" ? message : message.event; // with a file's bytes beside it
    if (event) void globalThis.eventSent(JSON.parse(event).name);
    this.dispatchEvent(new Event("walletlens:asked"));
    moved("asked");
    return post.call(this, message, ...rest);
  };
}

/** Whether the page owes nothing, nothing typed is waiting to be said, and every chart shows what it was told. */
const isQuiet = () => {
  const { asked, answered, typedAt, movedAt } = globalThis.traffic;
  const now = performance.now();
  return asked > 0 && asked === answered && now - movedAt > 15 && now - typedAt > 75 && !document.querySelector("wl-chart[data-waits]");
};

/**
 * Opens the app and waits for its first screen.
 *
 * @param {import("playwright-core").BrowserContext} context
 * @param {string} url
 * @param {{ busy?: boolean }} [options] busy: another tab has the vault, and the screen that says so is waited for
 */
export async function openApp(context, url, { busy = false } = {}) {
  const page = await openPage(context);
  page.setDefaultTimeout(10_000);
  const sent = new Set();
  await page.exposeFunction("eventSent", (name) => void sent.add(name));
  await page.addInitScript(watchWorkers);
  const app = Object.assign(page, {
    /** The names of all events the page has sent to its engine. */
    sent,
    /** Waits until everything asked has been answered. */
    settled: () => page.waitForFunction(isQuiet, undefined, { polling: 10, timeout: 30_000 }),
    async opened() {
      await page.waitForSelector("#title, .gate h1", { state: "attached", timeout: 30_000 });
      await app.settled();
    },
    async again() {
      await page.reload();
      await app.opened();
    },
    /** To a screen, by its keys. */
    async go(screen) {
      await page.evaluate(() => document.activeElement?.blur()); // in a field a letter is a letter
      await page.keyboard.press("g");
      await page.keyboard.press(screens[screen]);
      await page.waitForSelector(`.places a[href="#/${screen}"][aria-current=page]`, { state: "attached" });
      await app.settled();
    },
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
      await app.settled();
    },
    async act(selector) {
      await page.click(selector);
      await app.settled();
    },
    /** Fills fields by their names in the form of an entry. */
    async fillEntry(kind, fields) {
      await page.selectOption("#f-kind", kind);
      await app.settled();
      for (const [name, text] of Object.entries(fields)) {
        const field = page.locator(`#entry [name="${name}"]`);
        if (!(await field.isVisible())) await page.evaluate(() => { for (const one of document.querySelectorAll("#entry details")) one.open = true; });
        await field.fill(text);
      }
      await app.settled();
    },
    /** Adds one entry by the form and waits until the vault has it. */
    async addEntry(kind, fields) {
      await app.press("n");
      await page.waitForSelector("#entry");
      await app.fillEntry(kind, fields);
      await app.act("#entry .btn.primary");
      if (await page.isVisible("#entry")) throw new Error(`${kind} was not taken: ${await page.locator("#entry .wrong, #entry .wrong-text").allTextContents()}`);
    },
    /** The words on the screen, without what only a screen reader is told. */
    text: (selector) => page.innerText(selector),
    /** Everything the vault holds, in the words of the app's own export. */
    async exported(format = "json") {
      await app.go("settings");
      const arriving = page.waitForEvent("download");
      await page.click(`[data-act=export][data-arg-format=${format}]`);
      const text = await textOf(await arriving);
      await app.settled();
      return text;
    },
    async backup(passphrase) {
      await app.go("settings");
      await page.fill("#backup-pass", passphrase);
      const arriving = page.waitForEvent("download");
      await page.click("[data-region=set-copies] form [type=submit]");
      const bytes = await bytesOf(await arriving);
      await app.settled();
      return bytes;
    },
    async chooseBackup(bytes, name = "backup.wlv") {
      await app.go("settings");
      await page.setInputFiles("[data-file='restore.file']", { name, mimeType: "application/octet-stream", buffer: bytes });
      await page.waitForSelector("#restore-pass");
      await app.settled();
    },
    async restore(bytes, passphrase) {
      await app.chooseBackup(bytes);
      await page.fill("#restore-pass", passphrase);
      await app.act("form[data-act='restore.go'] [type=submit]");
    },
    async protect(passphrase) {
      await app.go("settings");
      await page.fill("#set-pass", passphrase);
      await page.fill("#set-pass-again", passphrase);
      await app.act("form[data-act='protection.set'] [type=submit]");
    },
  });
  await page.goto(url);
  if (busy) await page.waitForSelector("#shell-screen:not([hidden])");
  else await app.opened();
  return app;
}

/**
 * The app on a server and in a browser of its own, for all tests of a suite.
 *
 * @param {import("playwright-core").BrowserContextOptions} [options]
 */
export async function startApp(options = { locale: "en-IE", reducedMotion: "reduce" }) {
  const profile = newProfile();
  const closing = [async () => profile.remove()];
  const close = async () => { for (const each of closing.reverse()) await each(); };
  try {
    const server = await serve();
    closing.push(() => server.close());
    const context = await launch(profile.folder, options);
    closing.push(() => context.close());
    return { app: await openApp(context, server.url), context, server, close };
  } catch (failed) {
    await close();
    throw failed;
  }
}

async function bytesOf(download) {
  const parts = [];
  for await (const part of await download.createReadStream()) parts.push(part);
  return Buffer.concat(parts);
}

const textOf = async (download) => (await bytesOf(download)).toString("utf8");

/** The program's zone is the browser's: today is the same day for both. */
const zone = { ...process.env, TZ: "Europe/Berlin" };

/** Runs the program to its end, and answers what it printed. */
export async function walletlens(...args) {
  const { stdout } = await promisify(execFile)(join(root, "walletlens"), args, { env: zone });
  return stdout;
}

/**
 * Starts the program as a person does, without the browser.
 *
 * @param {{ options?: string[], port?: number, folder?: string, env?: Record<string, string>, by?: string[] }} [how] by: what runs it; folder: that of an earlier start, which keeps it
 * @returns {Promise<{ url: string, start: string, folder: string, vault: string, port: number, said(): string, end(): Promise<void>, close(): Promise<void> }>}
 *   start: the address that pairs a browser; url: the origin alone; end: stops it and keeps its files; close: removes them
 */
export async function startCompanion({ options = [], port = 0, folder = mkdtempSync(join(tmpdir(), "walletlens-companion-")), env = {}, by = [] } = {}) {
  const vault = join(folder, "vault.wlv");
  const [command, ...rest] = [...by, join(root, "walletlens")];
  const child = spawn(command, [...rest, "open", "--no-browser", "--port", String(port), "--vault", vault, ...options], { stdio: ["ignore", "pipe", "pipe"], env: { ...zone, ...env } });
  const ended = new Promise((done) => child.once("exit", done));
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (part) => { said += part; });
  const start = await new Promise((found, failed) => {
    let out = "";
    child.stdout.setEncoding("utf8").on("data", (part) => {
      out += part;
      const line = /^(http:\S+)\n/m.exec(out);
      if (line) found(line[1]);
    });
    ended.then((code) => failed(new Error(`the program ended with ${code}: ${said}`)));
  });
  const end = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  return {
    start, vault, folder, url: new URL("/", start).href, port: Number(new URL(start).port), said: () => said, end,
    async close() {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
