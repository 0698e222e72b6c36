// What a visit downloads, in bytes as a host sends them compressed.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

/** More than this in brotli before the first screen is too much; a test holds it. */
export const BUDGET = 400_000;

/** What comes once the first screen stands, or never on most visits. */
const LATER = /^(charts|argon2|sw)\.js$|^later\.wasm$|^icons\/(192|512|maskable)|latin-ext|^headers/;

/**
 * Each file of the site with its sizes.
 *
 * @param {string} site its folder
 * @returns {{ name: string, first: boolean, bytes: number, gzip: number, brotli: number }[]}
 */
export function sizes(site) {
  return walk(site).map((file) => relative(site, file).replaceAll("\\", "/")).sort().map((name) => {
    const content = readFileSync(join(site, name));
    return {
      name, first: !LATER.test(name), bytes: content.length, gzip: gzipSync(content, { level: 9 }).length, brotli: brotliCompressSync(content).length,
    };
  }).filter(({ name }) => !name.startsWith("headers"));
}

/** Prints what a first visit loads before it shows anything, and what it keeps to work without the network; with all, each file. */
export function printSizes(site, all) {
  const files = sizes(site);
  const row = (name, ...figures) => console.log(name.padEnd(28) + figures.map((f) => String(f).padStart(10)).join(""));
  if (all) row("file", "bytes", "gzip", "brotli");
  if (all) for (const { name, bytes, gzip, brotli } of files) row(name, bytes, gzip, brotli);
  const kb = (kind, of) => (total(of, kind) / 1000).toFixed(1) + " KB";
  const first = files.filter((file) => file.first);
  console.log(`page: ${kb("brotli", first)} in brotli, ${kb("gzip", first)} in gzip before the first screen; ${kb("brotli", files)} in brotli with charts and all that is kept offline`);
}

/** The sum of one size. */
export const total = (files, kind) => files.reduce((sum, file) => sum + file[kind], 0);

function walk(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
}
