// Every packet that leaves: the companion and a real Chromium run in a network namespace whose only way out is a cable
// into another one, which plays the internet under its own names and addresses, and where every packet is written down.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { after, before, test } from "node:test";
import { openApp, screens, startCompanion } from "./app.mjs";
import { executable, flags, launch, newProfile, noBrowser } from "./browser.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const has = (tool) => ["/usr/sbin", "/sbin", "/usr/bin", "/bin"].some((folder) => existsSync(join(folder, tool)));
const skip = noBrowser || (process.platform !== "linux" && "network namespaces are Linux's") || (process.getuid() !== 0 && "only root can make network namespaces")
  || (!has("ip") && "no ip: install iproute2") || (!has("tcpdump") && "no tcpdump: install it") || cannotMake();

/** The browser's own errands, which no page causes or prevents; every other name it is free to look up. */
const ITS_OWN = ["google.com", "googleapis.com", "gstatic.com", "gvt1.com"].flatMap((name) => [`MAP ${name} ~NOTFOUND`, `MAP *.${name} ~NOTFOUND`]);

const RESOLVER = "9.9.9.9";
const home = `wl-home-${process.pid}`, outside = `wl-world-${process.pid}`;
const folder = mkdtempSync(join(tmpdir(), "walletlens-wire-"));
const ip = (...args) => execFileSync("ip", args, { stdio: "pipe" });
const inHome = ["ip", "netns", "exec", home];
const children = [];
const packets = [];
const asked = [];
let addresses, profile, browser;

function cannotMake() {
  try {
    execFileSync("ip", ["netns", "add", `wl-try-${process.pid}`], { stdio: "pipe" });
    execFileSync("ip", ["netns", "delete", `wl-try-${process.pid}`], { stdio: "pipe" });
    return false;
  } catch (refused) {
    return "this system makes no network namespaces: " + String(refused.stderr ?? refused).trim();
  }
}

/** Starts something in the namespace of the internet and reads its lines. */
function start(command, args, stream, line) {
  const child = spawn("ip", ["netns", "exec", outside, command, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  children.push(child);
  createInterface({ input: child[stream] }).on("line", line);
  return child;
}

before(async () => {
  if (skip) return;
  ip("netns", "add", home);
  ip("netns", "add", outside);
  ip("-n", home, "link", "add", "cable", "type", "veth", "peer", "name", "cable", "netns", outside);
  for (const space of [home, outside]) {
    ip("netns", "exec", space, "sh", "-c", "echo 1 > /proc/sys/net/ipv6/conf/all/disable_ipv6");
    ip("-n", space, "link", "set", "lo", "up");
  }
  ip("-n", home, "address", "add", "192.168.77.2/24", "dev", "cable");
  ip("-n", outside, "address", "add", "192.168.77.1/24", "dev", "cable");
  // Every packet is written down from before the cable carries any.
  ip("-n", outside, "link", "set", "cable", "up");
  await new Promise((listening, failed) => {
    const dump = start("tcpdump", ["-i", "cable", "-nn", "-l", "-U", "-t", "--immediate-mode"], "stdout", (line) => packets.push(line));
    let said = "";
    dump.stderr.on("data", (part) => {
      said += part;
      if (said.includes("listening on")) listening();
    });
    dump.once("exit", () => failed(new Error("tcpdump: " + said)));
  });
  ip("-n", home, "link", "set", "cable", "up");
  ip("-n", home, "route", "add", "default", "via", "192.168.77.1");
  ip("-n", outside, "route", "add", "local", "0.0.0.0/0", "dev", "lo", "table", "main"); // here is everywhere
  mkdirSync(`/etc/netns/${home}`, { recursive: true });
  writeFileSync(`/etc/netns/${home}/resolv.conf`, `nameserver ${RESOLVER}\n`);
  mkdirSync(join(folder, "world"));
  await new Promise((ready, failed) => {
    const world = start(process.execPath, [join(here, "wire-world.mjs"), RESOLVER, join(folder, "world")], "stdout", (line) => {
      const said = JSON.parse(line);
      if (said.ready) ready(addresses = said.ready);
      else asked.push(said);
    });
    let wrong = "";
    world.stderr.on("data", (part) => { wrong += part; });
    world.once("exit", () => failed(new Error(wrong)));
  });
  const wrapper = join(folder, "chromium");
  writeFileSync(wrapper, `#!/bin/sh\nexec ip netns exec ${home} ${executable} "$@"\n`);
  chmodSync(wrapper, 0o755);
  profile = newProfile();
  browser = await launch(profile.folder, { executablePath: wrapper, args: [...flags, "--ignore-certificate-errors", "--host-resolver-rules=" + ITS_OWN, "--disable-features=AutofillServerCommunication,OptimizationHints,MediaRouter,Translate"] });
});

after(async () => {
  await browser?.close();
  profile?.remove();
  for (const child of children) child.kill();
  for (const space of [home, outside]) try { ip("netns", "delete", space); } catch { /* was not made */ }
  rmSync(`/etc/netns/${home}`, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Bytes and packets that ever went over the cable from home, as the kernel counts them. */
function sent() {
  const [{ stats64: { tx } }] = JSON.parse(execFileSync("ip", ["-n", home, "-s", "-j", "link", "show", "cable"]));
  return { packets: tx.packets, bytes: tx.bytes };
}

/** Where packets from home went, but for asking who has the gateway's address. */
function destinations(lines) {
  const to = lines.map((line) => /^IP 192\.168\.77\.2(?:\.\d+)? > (\d+\.\d+\.\d+\.\d+)(?:\.(\d+))?:/.exec(line)).filter(Boolean);
  return [...new Set(to.map(([, address, port]) => `${address}:${port ?? ""}`))].sort();
}

const strays = (lines) => lines.filter((line) => !/^IP (192\.168\.77\.2\.\d+ >|[\d.]+ > 192\.168\.77\.2\.\d+:)/.test(line) && !/^ARP/.test(line));

async function everything(app) {
  for (const screen of Object.keys(screens)) await app.go(screen);
  await app.addEntry("buy", { account: "Kraken", "in-q": "1", "in-a": "crypto:BTC", price: "3", currency: "EUR" });
  await app.press("Control+z");
  await app.press("Control+y");
  await pause(2000);
}

async function until(there) {
  for (let waited = 0; !there() && waited < 15_000; waited += 100) await pause(100);
  assert.ok(there(), "it came about");
  await pause(1500);
}

test("not one packet leaves while every source is off, and with one on all go to its host", { skip, timeout: 150_000 }, async (t) => {
  const companion = await startCompanion({ by: inHome, env: { JAVA_TOOL_OPTIONS: `-Djavax.net.ssl.trustStore=${join(folder, "world/trust.p12")} -Djavax.net.ssl.trustStorePassword=not-a-secret -Djavax.net.ssl.trustStoreType=PKCS12` } });
  t.after(() => companion.close());
  const app = await openApp(browser, companion.start);
  await everything(app);

  await t.test("with every source off neither the page nor the companion sends anything", () => {
    assert.deepEqual(packets, []);
    assert.deepEqual(sent(), { packets: 0, bytes: 0 });
    assert.deepEqual(asked, []);
  });

  await t.test("with Kraken on, Kraken's name is looked up and Kraken is asked, by the companion, and nobody else", async () => {
    await app.go("privacy");
    await app.act("#source-kraken");
    await until(() => asked.some(({ host }) => host === "api.kraken.com"));
    await app.settled();
    assert.match(await app.text("[data-region=privacy-left]"), /One request has left your devices/);
    for (const screen of Object.keys(screens)) await app.go(screen);
    await pause(1000);
    assert.deepEqual(destinations(packets), [`${RESOLVER}:53`, `${addresses["api.kraken.com"]}:443`].sort());
    assert.deepEqual(strays(packets), []);
    assert.deepEqual([...new Set(asked.map(({ name, host }) => name ?? host))], ["api.kraken.com"]);
    t.diagnostic(`${packets.length} packets, ${sent().bytes} bytes sent`);
  });

  await t.test("with all off again nothing more is sent", async () => {
    await app.go("privacy");
    await app.act("[data-act='privacy.silence']");
    await pause(1000);
    const before = { packets: packets.length, sent: sent(), asked: asked.length };
    await everything(app);
    await app.again();
    await pause(1000);
    assert.deepEqual(packets.slice(before.packets).filter((line) => !line.startsWith("ARP")), []);
    assert.equal(asked.length, before.asked);
  });
  await app.close();
});

test("without a companion the page sends nothing either, and with one source on asks its host alone", { skip, timeout: 150_000 }, async (t) => {
  const server = spawn("ip", ["netns", "exec", home, process.execPath, join(here, "serve.mjs")], { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, TABLE: "headers.static.json" } });
  children.push(server);
  const url = await new Promise((found, failed) => {
    createInterface({ input: server.stdout }).once("line", found);
    server.once("exit", (code) => failed(new Error(`the server of the page ended with ${code}`)));
  });
  const from = packets.length, askedFrom = asked.length;
  const fresh = () => packets.slice(from).filter((line) => !line.startsWith("ARP"));
  const app = await openApp(browser, url);
  await everything(app);
  await t.test("with every source off", () => {
    assert.deepEqual(fresh(), []);
    assert.equal(asked.length, askedFrom);
  });
  await t.test("with CoinGecko's largest coins on", async () => {
    await app.go("privacy");
    await app.act("#source-coingecko");
    await until(() => asked.slice(askedFrom).some(({ host }) => host === "api.coingecko.com"));
    assert.deepEqual(destinations(fresh()), [`${RESOLVER}:53`, `${addresses["api.coingecko.com"]}:443`].sort());
    assert.deepEqual(strays(fresh()), []);
    assert.deepEqual([...new Set(asked.slice(askedFrom).map(({ name, host }) => name ?? host))], ["api.coingecko.com"]);
  });
});
