// Builds the site from the compiled engine and the sources: node build.mjs [--sizes] → target/site/
// The same inputs give the same bytes.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { headersFor, pagePolicyForMeta } from "./build/headers.mjs";
import { withoutCodeGeneration } from "./build/runtime.mjs";
import { withSignedOffsets } from "./build/segments.mjs";
import { optimised } from "./build/optimised.mjs";
import { cut } from "./build/cut.mjs";
import { printSizes } from "./build/sizes.mjs";
import { fitted } from "./build/echarts.mjs";
import { fonts } from "./build/fonts.mjs";
import { checkBodies } from "./build/bodies.mjs";

const tab = dirname(fileURLToPath(import.meta.url));
const at = (...parts) => join(tab, ...parts);
const site = at("target", "site");

function fail(sentence) {
  console.error(`tab/build.mjs: ${sentence}`);
  process.exit(1);
}

for (const made of ["target/wasm/engine.wasm", "target/wasm/runtime.js"]) {
  if (!existsSync(at(made))) fail(`${made} is missing; run: mvn -q -pl tab -am -DskipTests package`);
}
if (!existsSync(at("node_modules/esbuild"))) fail("the npm packages are missing; run: npm ci (in tab/)");

rmSync(site, { recursive: true, force: true });
mkdirSync(site, { recursive: true });
mkdirSync(at("target/generated"), { recursive: true });

// 1. The engine, cut in two and without its names, and its runtime.
const wasm = Buffer.from(withSignedOffsets(readFileSync(at("target/wasm/engine.wasm"))));
// What walletlens.tab.build.DirectLookups adds to the compiler's collections.
for (const lookup of ["$12::contains", "$13::get", "$13::containsKey"]) {
  if (!wasm.includes(`java.util.Collections${lookup}`)) fail(`java.util.Collections${lookup} is missing in the engine: it would look things up element by element.`);
}
const parts = cut(wasm, readFileSync(at("build/first.txt"), "utf8"), [at("../core/src/main/resources"), at("../app/src/main/resources")]);
// WALLETLENS_QUICK=1 leaves the engine as it was compiled: for trying things out, half a minute sooner.
const engine = process.env.WALLETLENS_QUICK === "1" ? parts : await optimised(parts, at("target/optimised"));
for (const [name, bytes] of Object.entries(engine)) writeFileSync(join(site, name), bytes);
writeFileSync(
  at("target/generated/runtime.mjs"),
  withoutCodeGeneration(readFileSync(at("target/wasm/runtime.js"), "utf8"), "../../src/main/ts/engine/bodies.ts"),
);

// 2. The hosts that a page may ask without a companion, from the one list of sources.
const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, "bin", "java") : "java";
const classes = [at("../core/target/classes"), at("target/classes")].join(delimiter);
const direct = execFileSync(java, ["-cp", classes, "walletlens.tab.build.DirectHosts"], { encoding: "utf8" }).split(/\s+/).filter(Boolean);
const hosts = direct.filter((place) => !place.startsWith("http:"));
const models = direct.filter((place) => place.startsWith("http:"));
const places = [...hosts.map((host) => "https://" + host), ...models];

// 3. Scripts. Each entry is one file; charts.js and argon2.js are loaded when they are needed.
const common = {
  absWorkingDir: tab,
  bundle: true,
  minify: true,
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
  target: ["es2022"],
  format: "esm",
};
/** What the vault needs for passphrases only is a file of its own. */
const apart = {
  name: "apart",
  setup: (build) => build.onResolve({ filter: /^\.\/argon2\.ts$/ }, ({ kind }) =>
    kind === "dynamic-import" ? { path: "./argon2.js", external: true } : undefined),
};
const scripts = {
  "page.js": "src/main/ts/page.ts",
  "charts.js": "src/main/ts/charts/draw.ts",
  "engine-worker.js": "src/main/ts/engine/worker.ts",
  "vault-worker.js": "src/main/ts/vault/worker.ts",
  "argon2.js": "src/main/ts/vault/argon2.ts",
};
for (const [name, entry] of Object.entries(scripts)) {
  if (!existsSync(at(entry))) {
    console.error(`tab/build.mjs: ${entry} is missing; the site is built without ${name}`);
    continue;
  }
  await esbuild.build({
    ...common,
    entryPoints: [entry],
    outfile: join(site, name),
    external: ["./charts.js"],
    plugins: name === "charts.js" ? [fitted] : [apart],
    define: name === "page.js" ? { DIRECT_HOSTS: JSON.stringify(hosts), MODEL_PORTS: JSON.stringify(models.map((place) => new URL(place).port)) } : {},
  });
}
await checkBodies(wasm, at("src/main/ts/engine/bodies.ts"));

// The check for old browsers has to run in them: it is written in their language and only shortened.
await esbuild.build({
  ...common, bundle: false, target: ["es5"], format: undefined,
  entryPoints: [at("src/main/web/check.js")], outfile: join(site, "check.js"),
});

// 4. Styles: every file, in name order, in one.
const css = readdirSync(at("src/main/css")).filter((name) => name.endsWith(".css")).sort();
await esbuild.build({
  ...common,
  target: ["chrome123", "firefox128", "safari18.2"],
  stdin: { contents: css.map((name) => `@import "./${name}";`).join("\n"), resolveDir: at("src/main/css"), loader: "css" },
  outfile: join(site, "app.css"),
  external: ["fonts/*"],
});

// 5. Things that are copied.
mkdirSync(join(site, "fonts"));
const faces = await fonts(readFileSync(at("src/main/css/00-fonts.css"), "utf8"), (name) =>
  at("node_modules/@fontsource-variable/inter/files", name.replace(".woff2", "-wght-normal.woff2")));
for (const [name, bytes] of Object.entries(faces)) writeFileSync(join(site, "fonts", name), bytes);
cpSync(at("src/main/web"), site, { recursive: true, filter: (from) => !from.endsWith("check.js") });

// 6. The page's policy, for hosts that send no headers.
const index = readFileSync(join(site, "index.html"), "utf8");
if (!index.includes("%POLICY%")) fail("src/main/web/index.html has no place for the policy");
writeFileSync(join(site, "index.html"), index.replace("%POLICY%", pagePolicyForMeta(places)));

// 7. The service worker knows every file by its content.
const files = walk(site).map((file) => relative(site, file).replaceAll("\\", "/")).sort();
const offline = files.filter((file) => !file.startsWith("companion/"));
const hashes = Object.fromEntries(offline.map((file) => [file, hash(readFileSync(join(site, file)))]));
const version = hash(JSON.stringify(hashes));
await esbuild.build({
  ...common,
  entryPoints: ["src/main/ts/offline/worker.ts"],
  outfile: join(site, "sw.js"),
  define: { SITE_FILES: JSON.stringify(hashes), SITE_VERSION: JSON.stringify(version) },
});

// 8. Headers.
const paths = [...files, "sw.js"].map((file) => "/" + file);
writeFileSync(join(site, "headers.json"), JSON.stringify(headersFor(paths), null, 1) + "\n");
writeFileSync(join(site, "headers.static.json"), JSON.stringify(headersFor(paths, places), null, 1) + "\n");

printSizes(site, process.argv.includes("--sizes"));

function walk(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
}

function hash(content) {
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
}
