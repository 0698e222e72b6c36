// Which part of the engine is loaded for the first screen, and which a moment later.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { split } from "./split.mjs";

/** Texts that only the second part holds: those below these folders, and files named. */
const LATER = ["walletlens/analyst/", "walletlens/intake/", "walletlens/risk/", "walletlens/market/", "walletlens/app/demo/", "walletlens/asset/securities.tsv"];
/** What reads them is in the second part with them, whoever calls it; a test reads every text in the tab. */
export const READERS =
  /^walletlens\.(intake\.sentence\.(Lexicon|Names)|intake\.export\.(Page|KnownExport)|analyst\.question\.(Term|Grammar)|risk\.(MarketHistory|Scenario)|market\.Codes|app\.demo\.\w+)\b|^walletlens\.asset\.Catalogue::readSecurities/;
/** What reads records, whatever those of the vaults looked at did not happen to hold. */
const ALWAYS = /^(walletlens\.(ledger\.(JsonScan|EntryJson)|book\.\w+Json|vault\.\w+)|com\.eclipsesource\.json\.\w+)\b/;

/**
 * The two parts by the names of their files.
 *
 * @param {Buffer} wasm the compiled engine with the names of its functions
 * @param {string} list first.txt: each class with its methods that run until the first screen is drawn
 * @param {string[]} folders where the texts that are built into the engine lie
 */
export function cut(wasm, list, folders) {
  const ran = new Set();
  for (const line of list.split("\n")) {
    const at = line.indexOf(": ");
    if (at > 0 && !line.startsWith("#")) for (const method of line.slice(at + 2).split(" ")) ran.add(line.slice(0, at) + "::" + method);
  }
  // What the compiler adds of its own has no class before its name.
  const isFirst = (name) => (!name.includes("::") || ran.has(name) || ALWAYS.test(name)) && !READERS.test(name);
  const { first, later } = split(wasm, isFirst, folders.flatMap((folder) => texts(folder, "")));
  return { "engine.wasm": first, "later.wasm": later };
}

function texts(folder, path) {
  return readdirSync(join(folder, path)).sort().flatMap((name) => {
    const inside = path + name;
    if (statSync(join(folder, inside)).isDirectory()) return texts(folder, inside + "/");
    return LATER.some((prefix) => inside.startsWith(prefix)) ? [readFileSync(join(folder, inside))] : [];
  });
}
