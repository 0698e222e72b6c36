// The same figures as a table, for those who listen.
import type { Slice, Spec } from "./spec.ts";

/** A series longer than this is thinned evenly, first and last kept; nobody listens to two thousand rows. */
const ROWS = 120;

export function tableOf(spec: Spec): HTMLTableElement {
  const table = document.createElement("table");
  table.createCaption().textContent = spec.title;
  if (spec.columns) {
    const head = table.createTHead().insertRow();
    for (const column of spec.columns) head.append(cell("th", column, "col"));
  }
  const body = table.createTBody();
  for (const [name = "", ...rest] of rowsOf(spec)) {
    const row = body.insertRow();
    row.append(cell("th", name, "row"), ...rest.map((text) => cell("td", text)));
  }
  return table;
}

function rowsOf(spec: Spec): string[][] {
  if ("slices" in spec) return slicesOf(spec.slices, "");
  const all = spec.x.map((x, i) => [
    spec.labels?.[i] ?? x,
    ...spec.series.map(({ values, texts }) => texts?.[i] ?? values[i] ?? "–"),
  ]);
  const points = (spec.points ?? []).map(({ label, text }) => [label, text]);
  if (all.length <= ROWS) return [...all, ...points];
  const step = (all.length - 1) / (ROWS - 1);
  return [...Array.from({ length: ROWS }, (_, i) => all[Math.round(i * step)]!), ...points];
}

function slicesOf(slices: readonly Slice[], within: string): string[][] {
  return slices.flatMap(({ name, value, text, share, children }) => [
    [within + name, text ?? value, ...(share === undefined ? [] : [share])],
    ...slicesOf(children ?? [], `${within}${name}: `),
  ]);
}

function cell(kind: "th" | "td", text: string, scope?: string): HTMLTableCellElement {
  const made = document.createElement(kind);
  made.textContent = text;
  if (scope) made.scope = scope;
  return made;
}
