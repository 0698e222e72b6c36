// ECharts' canvas painter clears its root through innerHTML, which Trusted Types forbid. Clearing is all it does there,
// so the build replaces it; a new ECharts that does something else fails the build.
import { readFileSync } from "node:fs";

const places = [
  { file: /zrender[\\/]lib[\\/]canvas[\\/]Painter\.js$/, stock: "root.innerHTML = '';", ours: "root.replaceChildren();", times: 2 },
];

/** @type {import("esbuild").Plugin} */
export const withoutMarkupSinks = {
  name: "without-markup-sinks",
  setup(build) {
    const seen = new Set();
    for (const place of places) {
      build.onLoad({ filter: place.file }, ({ path }) => {
        const pieces = readFileSync(path, "utf8").split(place.stock);
        if (pieces.length !== place.times + 1) {
          throw new Error(`${path} changed: ${place.stock} is there ${pieces.length - 1} times instead of ${place.times}`);
        }
        seen.add(place);
        return { contents: pieces.join(place.ours), loader: "js" };
      });
    }
    build.onEnd(() => {
      for (const place of places) if (!seen.has(place)) throw new Error(`${place.file} was not part of the bundle`);
    });
  },
};
