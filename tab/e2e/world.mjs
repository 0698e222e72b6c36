// The outside, played on this machine: one server that proves to be any host a test names, remembers what it was asked,
// and answers as the test says.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";

const SECRET = "not-a-secret";

const kraken = JSON.stringify({ error: [], result: { "BTC/EUR": { c: ["60000.0", "0.1"], o: "59000.0" }, "ETH/EUR": { c: ["3000.0", "0.1"], o: "2900.0" } } });
const ecb = `<?xml version="1.0" encoding="UTF-8"?><gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref"><Cube><Cube time="2026-11-24"><Cube currency="USD" rate="1.0800"/></Cube></Cube></gesmes:Envelope>`;
const bodies = { "api.kraken.com": kraken, "www.ecb.europa.eu": ecb, "api.frankfurter.dev": "[]", "api.coingecko.com": "[]", "api.nbp.pl": "[]", "api.coinbase.com": '{"data":{"currency":"USD","rates":{}}}', "data-api.binance.vision": "[]", "query1.finance.yahoo.com": '{"chart":{"result":[],"error":null}}' };

export const hosts = Object.keys(bodies);

/** A key that proves to be all the hosts, and a store that believes it, made by the JDK's own tool. */
export function makeKeys(folder) {
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, "bin", "keytool") : "keytool";
  const tool = (...args) => execFileSync(java, [...args, "-storepass", SECRET, "-storetype", "PKCS12"], { stdio: "pipe" });
  const keys = join(folder, "keys.p12"), cert = join(folder, "world.crt"), trust = join(folder, "trust.p12");
  tool("-genkeypair", "-alias", "world", "-keyalg", "EC", "-dname", "CN=world", "-ext", "san=" + hosts.map((host) => "dns:" + host).join(","), "-validity", "2", "-keystore", keys);
  tool("-exportcert", "-alias", "world", "-file", cert, "-keystore", keys);
  tool("-importcert", "-noprompt", "-alias", "world", "-file", cert, "-keystore", trust);
  return { keys, trust, secret: SECRET };
}

/**
 * What Yahoo tells of an American share: sixty days until yesterday, in dollars, split two for one and with a dividend of a
 * dollar so and so many days ago.
 *
 * @param {string} symbol
 * @param {{ splits: number[], dividends: number[] }} events days ago
 */
export function share(symbol, { splits, dividends }) {
  const morning = (ago) => Math.floor(Date.now() / 86_400_000) * 86_400 - ago * 86_400 + 52_200;
  const days = Array.from({ length: 60 }, (_, i) => 60 - i);
  const told = (all, what) => Object.fromEntries(all.map((ago) => [morning(ago), { date: morning(ago), ...what }]));
  const chart = {
    meta: { currency: "USD", symbol, regularMarketPrice: 124, regularMarketTime: morning(1) + 23_400, gmtoffset: -18_000 },
    timestamp: days.map(morning),
    events: { splits: told(splits, { numerator: 2, denominator: 1 }), dividends: told(dividends, { amount: 1 }) },
    indicators: { quote: [{ close: days.map((ago) => 100 + 10 * Math.sin(ago / 5) + (60 - ago) / 3) }] },
  };
  return (request, response) => response.writeHead(200).end(JSON.stringify({ chart: { result: [chart], error: null } }));
}

/**
 * @param {{ port?: number, address?: string }} [where]
 * @returns a server with `asked`, the requests it got, and `answers`, by host: (request, response) => void
 */
export async function startWorld({ port = 0, address = "127.0.0.1", folder = mkdtempSync(join(tmpdir(), "walletlens-world-")) } = {}) {
  const { keys, trust, secret } = makeKeys(folder);
  const asked = [];
  const answers = {};
  const server = createServer({ pfx: readFileSync(keys), passphrase: secret }, (request, response) => {
    const host = request.headers.host;
    asked.push({ host, path: request.url, method: request.method, headers: request.headers });
    if (answers[host]) answers[host](request, response);
    else response.writeHead(200, { "access-control-allow-origin": "*", "set-cookie": "id=me; Secure; SameSite=None; Path=/" }).end(bodies[host] ?? "");
  });
  await new Promise((listening) => server.listen(port, address, listening));
  const bound = server.address().port;
  return {
    asked, answers, port: bound,
    /** The hosts that were asked, each once. */
    hosts: () => [...new Set(asked.map(({ host }) => host))],
    /** What makes a companion find the hosts here and believe them. */
    env: {
      JAVA_TOOL_OPTIONS: `-Dwalletlens.test.hosts=${hosts.map((host) => `${host}=127.0.0.1:${bound}`).join(",")} -Djavax.net.ssl.trustStore=${trust} -Djavax.net.ssl.trustStorePassword=${secret} -Djavax.net.ssl.trustStoreType=PKCS12`,
    },
    /** What makes a browser find them here and believe them. */
    flags: [`--host-resolver-rules=${hosts.map((host) => `MAP ${host}:443 127.0.0.1:${bound}`).join(",")},MAP * ~NOTFOUND,EXCLUDE 127.0.0.1`, "--ignore-certificate-errors"],
    async close() {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
