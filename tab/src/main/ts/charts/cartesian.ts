// Area, line and bar: series over time or names, labelled on the line.
import type { Palette } from "./colors.ts";
import { thin } from "./colors.ts";
import type { Cartesian, Series } from "./spec.ts";
import { DAY, dates, ticks } from "./ticks.ts";
import { plain, tooltipLook } from "./tooltip.ts";

type Option = Record<string, unknown>;

export function cartesian(spec: Cartesian, palette: Palette, rtl: boolean): Option {
  const bar = spec.kind === "bar";
  const named = spec.series.length > 1 && !bar;
  const values: Option = {
    type: "value",
    scale: !(spec.zero ?? bar),
    splitNumber: 4,
    position: rtl ? "right" : "left",
    axisLabel: { color: palette.soft, fontSize: 12, formatter: ticks(spec.format, spec.hidden) },
    splitLine: { lineStyle: { color: palette.hairline } },
    axisLine: { show: false },
    axisTick: { show: false },
  };
  const places = spec.time ? timeAxis(spec, palette) : nameAxis(spec, palette);
  places["inverse"] = (rtl && !spec.horizontal) || Boolean(spec.horizontal);
  return {
    grid: { left: 4, right: spec.kind === "fan" ? 56 : named ? 96 : 12, top: spec.marks?.length ? 22 : 12, bottom: 4, containLabel: true },
    tooltip: {
      trigger: "axis",
      axisPointer: { type: bar ? "shadow" : "line", lineStyle: { color: palette.soft, type: "solid", width: 1 }, shadowStyle: { color: thin(palette.soft, 0.12) } },
      formatter: (points: readonly { readonly dataIndex: number }[]) => words(spec, points[0]?.dataIndex ?? 0),
      ...tooltipLook(palette),
    },
    xAxis: spec.horizontal ? values : places,
    yAxis: spec.horizontal ? places : values,
    series: spec.kind === "fan" ? fan(spec, palette) : spec.series.map((series, nth) => one(spec, series, nth, palette, named)),
  };
}

/** Bands are areas stacked on each other: the lowest line unseen, then the differences. Lines over them bear the names. */
function fan(spec: Cartesian, palette: Palette): Option[] {
  const middle = (spec.series.length - 1) / 2;
  const color = palette.of(spec.series[middle]?.color ?? "accent", 0);
  const values = spec.series.map((series) => series.values.map((value) => number(value) ?? 0));
  const bands = values.map((row, nth): Option => ({
    type: "line",
    name: `band ${nth}`,
    data: row.map((value, i) => value - (values[nth - 1]?.[i] ?? 0)),
    stack: "fan",
    silent: true,
    symbol: "none",
    lineStyle: { opacity: 0 },
    areaStyle: { color: nth === 0 ? "transparent" : thin(color, nth === middle || nth === middle + 1 ? 0.3 : 0.14) },
    emphasis: { disabled: true },
  }));
  const lines = spec.series.map((series, nth): Option => ({
    type: "line",
    name: series.name,
    data: values[nth],
    symbol: "none",
    lineStyle: { color, width: nth === middle ? 2 : 1, opacity: nth === middle ? 1 : 0.55 },
    itemStyle: { color },
    emphasis: { disabled: true },
    endLabel: { show: true, formatter: plain(series.name), color: nth === middle ? palette.ink : palette.soft, fontSize: 12 },
    labelLayout: { moveOverlap: "shiftY" },
  }));
  return [...bands, ...lines];
}

function timeAxis(spec: Cartesian, palette: Palette): Option {
  const from = Date.parse(spec.x[0] ?? "");
  const to = Date.parse(spec.x.at(-1) ?? "");
  const ends = to - from <= 7 * DAY;
  return {
    type: "time",
    min: from,
    max: to,
    splitNumber: 5,
    minInterval: DAY,
    axisLabel: { color: palette.soft, fontSize: 12, hideOverlap: true, showMinLabel: ends, showMaxLabel: ends, formatter: dates(spec.format?.locale, from, to) },
    axisLine: { lineStyle: { color: palette.hairline } },
    axisTick: { show: false },
    splitLine: { show: false },
  };
}

function nameAxis(spec: Cartesian, palette: Palette): Option {
  return {
    type: "category",
    data: spec.labels ?? spec.x,
    axisLabel: { color: palette.soft, fontSize: 12, hideOverlap: true },
    axisLine: { lineStyle: { color: palette.hairline } },
    axisTick: { show: false },
  };
}

function one(spec: Cartesian, series: Series, nth: number, palette: Palette, named: boolean): Option {
  const color = palette.of(series.color ?? (spec.series.length === 1 ? "accent" : undefined), nth);
  const data = series.values.map((value, i) => (spec.time ? [Date.parse(spec.x[i] ?? ""), number(value)] : number(value)));
  const stack = series.stack === undefined ? {} : { stack: series.stack };
  const marks = nth === 0 ? markLine(spec, palette) : {};
  if (spec.kind === "bar") {
    return { type: "bar", name: series.name, data, ...stack, ...marks, barMaxWidth: 36, itemStyle: { color, borderRadius: 2 } };
  }
  const area = { color: { type: "linear", x: 0, y: 0, x2: 0, y2: 1, colorStops: [{ offset: 0, color: thin(color, 0.28) }, { offset: 1, color: thin(color, 0.02) }] }, origin: "start" };
  return {
    type: "line",
    name: series.name,
    data,
    ...stack,
    ...marks,
    showSymbol: data.length === 1,
    symbolSize: 7,
    sampling: "lttb",
    connectNulls: false,
    lineStyle: { color, width: 2, type: series.dashed ? "dashed" : "solid" },
    itemStyle: { color },
    emphasis: { disabled: true },
    endLabel: { show: named, formatter: plain(series.name), color, fontSize: 12, overflow: "truncate", width: 88 },
    labelLayout: { moveOverlap: "shiftY" },
    ...(spec.kind === "area" ? { areaStyle: series.stack === undefined ? area : { color: thin(color, 0.5) } } : {}),
  };
}

function markLine(spec: Cartesian, palette: Palette): Option {
  if (!spec.marks?.length) return {};
  return {
    markLine: {
      symbol: "none",
      silent: true,
      lineStyle: { color: palette.soft, type: "dotted" },
      data: spec.marks.map(({ x, label }) => ({
        xAxis: spec.time ? Date.parse(x) : x,
        label: { formatter: plain(label), color: palette.soft, fontSize: 11, position: "end", rotate: 0, distance: 3 },
      })),
    },
  };
}

function number(value: string | null): number | null {
  return value === null ? null : Number(value);
}

function words(spec: Cartesian, i: number): string {
  const lines = spec.series.map(({ name, texts, values }) => {
    const text = plain(texts?.[i] ?? values[i] ?? "–");
    return spec.series.length === 1 ? `{bold|${text}}` : `${plain(name)}  {bold|${text}}`;
  });
  return [`{soft|${plain(spec.labels?.[i] ?? spec.x[i] ?? "")}}`, ...lines].join("\n");
}
