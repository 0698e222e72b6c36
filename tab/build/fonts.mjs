// Cuts Inter to what the page shows: the characters of a style sheet's ranges, and the weights it uses. Its features (tabular
// figures, the forms chosen by number) stay.
import { readFileSync } from "node:fs";
import subset from "subset-font";

/**
 * The face for each file a style sheet names, by the file's name.
 *
 * @param {string} css the style sheet with the faces
 * @param {(name: string) => string} sourceOf where the whole face of a file lies
 * @returns {Promise<Record<string, Buffer>>}
 */
export async function fonts(css, sourceOf) {
  const faces = [...css.matchAll(/@font-face\s*{([^}]*)}/g)].map(([, face]) => face);
  const made = {};
  for (const face of faces) {
    const name = /url\(fonts\/([^)]+)\)/.exec(face)?.[1];
    const [, min, max] = /font-weight:\s*(\d+) (\d+)/.exec(face) ?? [];
    const ranges = /unicode-range:([^;]+)/.exec(face)?.[1];
    if (!name || !min || !ranges) throw new Error("a face lacks its file, its weights or its range:" + face);
    made[name] = await subset(readFileSync(sourceOf(name)), textOf(ranges), {
      targetFormat: "woff2", variationAxes: { wght: { min: Number(min), max: Number(max) } },
    });
  }
  return made;
}

/** Every character of a list of ranges such as U+0000-00FF, U+20AC. */
function textOf(ranges) {
  let text = "";
  for (const [, from, to = from] of ranges.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)) {
    for (let code = parseInt(from, 16); code <= parseInt(to, 16); code++) text += String.fromCodePoint(code);
  }
  return text;
}
