// The vault's tests are TypeScript: bundled together with what they test, then run here.
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as esbuild from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
for (const name of ["vault", "crossing"]) {
  const bundle = join(here, "../../../target/ts-test", `${name}.mjs`);
  await esbuild.build({
    absWorkingDir: here, entryPoints: [`vault/${name}.ts`], outfile: bundle, bundle: true, platform: "node", format: "esm",
    target: "node20", sourcemap: "inline", logLevel: "warning",
  });
  await import(pathToFileURL(bundle).href);
}
