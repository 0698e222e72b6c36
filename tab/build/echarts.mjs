// What ECharts does that this page cannot use, replaced while it is bundled. Each place is asserted: an ECharts that
// changed there fails the build.
import { readFileSync } from "node:fs";

const places = [
  {
    why: "clearing the root through innerHTML, which Trusted Types forbid",
    file: /zrender[\\/]lib[\\/]canvas[\\/]Painter\.js$/,
    stock: "root.innerHTML = '';",
    ours: "root.replaceChildren();",
    times: 2,
  },
  {
    why: "rich-text tooltips know neither the page's font nor a formatter's own styles",
    file: /echarts[\\/]lib[\\/]component[\\/]tooltip[\\/]TooltipRichContent\.js$/,
    stock: "rich: markupStyleCreator.richTextStyles,",
    ours: "rich: Object.assign({}, textStyleModel.get('rich'), markupStyleCreator.richTextStyles), font: textStyleModel.getFont(),",
    times: 1,
  },
];

/** @type {import("esbuild").Plugin} */
export const fitted = {
  name: "fitted-echarts",
  setup(build) {
    const seen = new Set();
    for (const place of places) {
      build.onLoad({ filter: place.file }, ({ path }) => {
        const pieces = readFileSync(path, "utf8").split(place.stock);
        if (pieces.length !== place.times + 1) {
          throw new Error(`${path} changed (${place.why}): ${place.stock} is there ${pieces.length - 1} times instead of ${place.times}`);
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
