// A real Chromium with a profile on disk (a private window would keep files in memory only), and what it has to tell.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

export const executable = process.env.CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);

/** Why the browser tests cannot run here, or false. */
export const noBrowser = executable ? false : "no Chromium: install it or set CHROMIUM";

export const flags = [
  "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--disable-default-apps", "--disable-extensions",
];

/** A profile folder of its own, gone after use. */
export function newProfile() {
  const folder = mkdtempSync(join(tmpdir(), "walletlens-profile-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/**
 * @param {string} profile the profile's folder
 * @param {import("playwright-core").BrowserContextOptions} [options]
 */
export async function launch(profile, options = {}) {
  return chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless: true,
    args: flags,
    ignoreDefaultArgs: ["--enable-automation"],
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    ...options,
  });
}

/**
 * Runs one test with a fresh profile and closes everything after it.
 *
 * @param {(context: import("playwright-core").BrowserContext, profile: string) => Promise<void>} test
 * @param {import("playwright-core").BrowserContextOptions} [options]
 */
export async function inBrowser(test, options) {
  const profile = newProfile();
  const context = await launch(profile.folder, options);
  try {
    await test(context, profile.folder);
  } finally {
    await context.close();
    profile.remove();
  }
}

/**
 * A page that remembers what it complained about. Violations are heard by a listener in the page, because what a
 * debugger evaluates is exempt from the policy.
 *
 * @param {import("playwright-core").BrowserContext} context
 */
export async function openPage(context) {
  const page = await context.newPage();
  const complaints = [];
  page.on("pageerror", (error) => complaints.push("error: " + error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()} ${message.text().startsWith("Failed to load") ? message.location().url : ""}`.trim());
  });
  await page.addInitScript(() => {
    globalThis.violations = [];
    addEventListener("securitypolicyviolation", (e) => globalThis.violations.push(`${e.violatedDirective} ${e.blockedURI} ${e.sample}`), true);
  });
  return Object.assign(page, { complaints, violations: () => page.evaluate(() => globalThis.violations) });
}

/** Waits until the engine's first answer is on the page. */
export async function painted(page) {
  await page.waitForFunction(() => performance.getEntriesByName("first-patch").length > 0, undefined, { timeout: 15_000 });
}
