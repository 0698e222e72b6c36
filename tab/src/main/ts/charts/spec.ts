// What a chart is told: figures and words come finished from the engine, only axis ticks are worded here.

export interface Format {
  readonly kind: "money" | "percent" | "number";
  readonly locale?: string;
  readonly currency?: string;
  readonly compact?: boolean;
}

interface Common {
  /** The accessible name and the table's caption. */
  readonly title: string;
  /** The table's head. */
  readonly columns?: readonly string[];
  readonly format?: Format;
  /** Amounts are hidden: no ticks; texts are shown as given. */
  readonly hidden?: boolean;
  /** Shown when there is nothing to draw. */
  readonly empty?: string;
}

export interface Series {
  readonly name: string;
  /** Plain decimals; null is a gap. */
  readonly values: readonly (string | null)[];
  /** The same, worded. */
  readonly texts?: readonly string[];
  /** A CSS custom property without its dashes. */
  readonly color?: string;
  readonly dashed?: boolean;
  readonly stack?: string;
}

export interface Cartesian extends Common {
  /** A fan: series from the lowest to the highest, an odd number, with bands between them. */
  readonly kind: "area" | "line" | "bar" | "fan";
  /** ISO dates when `time`, else names. */
  readonly x: readonly string[];
  readonly time?: boolean;
  /** x, worded. */
  readonly labels?: readonly string[];
  readonly series: readonly Series[];
  readonly zero?: boolean;
  readonly horizontal?: boolean;
  readonly marks?: readonly { readonly x: string; readonly label: string }[];
  /** Single things on a line through time, such as own trades on a price. */
  readonly points?: readonly Point[];
  /** Names above instead of on the line: of bars that are stacked. */
  readonly legend?: boolean;
}

export interface Point {
  /** An ISO date. */
  readonly x: string;
  readonly value: string;
  /** The date, worded. */
  readonly label: string;
  readonly text: string;
  readonly color?: string;
}

export interface Slice {
  readonly name: string;
  readonly value: string;
  readonly text?: string;
  readonly share?: string;
  readonly color?: string;
  readonly act?: string;
  readonly arg?: Readonly<Record<string, string>>;
  readonly children?: readonly Slice[];
}

export interface Parts extends Common {
  readonly kind: "donut" | "treemap";
  readonly slices: readonly Slice[];
  readonly center?: { readonly text: string; readonly label: string };
}

export type Spec = Cartesian | Parts;

export function isEmpty(spec: Spec): boolean {
  return "slices" in spec ? spec.slices.length === 0 : spec.series.every(({ values }) => values.every((value) => value === null));
}
