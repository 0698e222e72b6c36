// Area, line and bar: series over time or names, labelled on the line.
import type { Palette } from "./colors.ts";
import { thin } from "./colors.ts";
import type { Cartesian, Point, Series } from "./spec.ts";
import { DAY, dates, ticks } from "./ticks.ts";
import { plain, tooltipLook } from "./tooltip.ts";

type Option = Record<string, unknown>;

/** Below this width in pixels names on lines are set smaller. */
const NARROW = 480;

export function cartesian(spec: Cartesian, palette: Palette, rtl: boolean, width: number): Option {
  const bar = spec.kind === "bar";
  const named = spec.series.length > 1 && !bar;
  const room = width < NARROW ? 68 : 96;
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
    grid: { left: 4, right: spec.kind === "fan" ? 56 : named ? room : 12, top: spec.legend ? 40 : spec.marks?.length ? 22 : 12, bottom: 4, containLabel: true },
    tooltip: {
      trigger: "axis",
      axisPointer: { type: bar ? "shadow" : "line", lineStyle: { color: palette.soft, type: "solid", width: 1 }, shadowStyle: { color: thin(palette.soft, 0.12) } },
      formatter: (points: readonly Pointed[]) => words(spec, points),
      ...tooltipLook(palette),
    },
    xAxis: spec.horizontal ? values : places,
    yAxis: spec.horizontal ? places : values,
    ...(spec.legend ? { legend: { top: 0, left: 0, itemWidth: 10, itemHeight: 10, itemGap: 14, icon: "roundRect", selectedMode: false, textStyle: { color: palette.soft, fontSize: 12 } } } : {}),
    series: spec.kind === "fan" ? fan(spec, palette) : [...spec.series.map((series, nth) => one(spec, series, nth, palette, named ? room : 0)), ...points(spec, palette)],
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

/** Own trades on a price: dots that say what they are when pointed at. */
function points(spec: Cartesian, palette: Palette): Option[] {
  if (!spec.points?.length) return [];
  return [{
    type: "scatter",
    data: spec.points.map((point) => ({ value: [Date.parse(point.x), Number(point.value)], itemStyle: { color: palette.of(point.color, 0) }, point })),
    symbolSize: 9,
    itemStyle: { borderColor: palette.paper, borderWidth: 1.5 },
    z: 4,
    tooltip: { trigger: "item", formatter: ({ data }: { data: { point: Point } }) => `{soft|${plain(data.point.label)}}\n{bold|${plain(data.point.text)}}` },
  }];
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

function one(spec: Cartesian, series: Series, nth: number, palette: Palette, room: number): Option {
  const color = palette.of(series.color ?? (spec.series.length === 1 ? "accent" : undefined), nth);
  const data = series.values.map((value, i) => (spec.time ? [Date.parse(spec.x[i] ?? ""), number(value)] : number(value)));
  const stack = series.stack === undefined ? {} : { stack: series.stack };
  const marks = nth === 0 ? markLine(spec, palette) : {};
  if (spec.kind === "bar") {
    return { type: "bar", name: series.name, data, ...stack, ...marks, barMaxWidth: 36, itemStyle: { color, borderRadius: 2 } };
  }
  const area = { color: { type: "linear", x: 0, y: 0, x2: 0, y2: 1, colorStops: [{ offset: 0, color: thin(color, 0.28) }, { offset: 1, color: thin(color, 0.02) }] }, origin: spec.zero ? "auto" : "start" };
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
    endLabel: { show: room > 0, formatter: plain(series.name), color, fontSize: room < 96 ? 11 : 12, overflow: "truncate", width: room - 8 },
    labelLayout: { moveOverlap: "shiftY" },
    ...(spec.kind === "area" && !series.dashed ? { areaStyle: series.stack === undefined ? area : { color: thin(color, 0.5) } } : {}),
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

/** What the pointer is at: a place of a series, or one of the single points. */
interface Pointed {
  readonly dataIndex: number;
  readonly data?: { readonly point?: Point };
}

function words(spec: Cartesian, pointed: readonly Pointed[]): string {
  const i = pointed.find(({ data }) => !data?.point)?.dataIndex ?? 0;
  const lines = spec.series.flatMap(({ name, texts, values, stack }) => {
    const text = plain(texts?.[i] ?? values[i] ?? "–");
    // Of many stacked kinds only those that brought something.
    if (stack !== undefined && Number(values[i]) === 0) return [];
    return spec.series.length === 1 ? [`{bold|${text}}`] : [`${plain(name)}  {bold|${text}}`];
  });
  const points = pointed.flatMap(({ data }) => (data?.point ? [`${plain(data.point.text)}`] : []));
  return [`{soft|${plain(spec.labels?.[i] ?? spec.x[i] ?? "")}}`, ...lines, ...points].join("\n");
}
