// Donut and treemap: parts of a whole, named on the part where there is room.
import type { Palette } from "./colors.ts";
import { thin } from "./colors.ts";
import type { Parts, Slice } from "./spec.ts";
import { plain, tooltipLook } from "./tooltip.ts";

type Option = Record<string, unknown>;

export function parts(spec: Parts, palette: Palette): Option {
  const tooltip = { trigger: "item", formatter: ({ data }: { data?: { slice?: Slice } }) => words(data?.slice), ...tooltipLook(palette) };
  return { tooltip, ...(spec.kind === "donut" ? donut(spec, palette) : treemap(spec, palette)) };
}

function donut(spec: Parts, palette: Palette): Option {
  const { center } = spec;
  return {
    title: center
      ? {
          text: `{figure|${plain(center.text)}}\n{label|${plain(center.label)}}`,
          left: "center",
          top: "middle",
          textStyle: {
            fontFamily: palette.font,
            rich: {
              figure: { color: palette.ink, fontSize: 18, fontWeight: 600, lineHeight: 26, align: "center" },
              label: { color: palette.soft, fontSize: 12, lineHeight: 16, align: "center" },
            },
          },
        }
      : { show: false },
    series: {
      type: "pie",
      radius: ["62%", "94%"],
      data: spec.slices.map((slice, nth) => ({ name: slice.name, value: Number(slice.value), slice, itemStyle: { color: palette.of(slice.color, nth) } })),
      itemStyle: { borderColor: palette.paper, borderWidth: 2 },
      label: { show: false },
      labelLine: { show: false },
      emphasis: { scale: false, itemStyle: { opacity: 0.85 } },
    },
  };
}

function treemap(spec: Parts, palette: Palette): Option {
  return {
    series: {
      type: "treemap",
      left: 0,
      right: 0,
      top: 0,
      bottom: 0,
      roam: false,
      nodeClick: false,
      breadcrumb: { show: false },
      data: spec.slices.map((slice, nth) => leaf(slice, palette.of(slice.color, nth), palette)),
      itemStyle: { borderColor: palette.paper, borderWidth: 0, gapWidth: 2 },
      // The root has no name; a group's stands above its members.
      levels: [{ itemStyle: { gapWidth: 3 }, upperLabel: { show: false } }, { itemStyle: { gapWidth: 1 } }],
      upperLabel: { show: true, height: 22, fontFamily: palette.font, fontSize: 12, color: palette.ink, overflow: "truncate", formatter: ({ data }: { data: { slice?: Slice } }) => heading(data.slice) },
      label: {
        fontFamily: palette.font,
        fontSize: 13,
        lineHeight: 18,
        position: "insideTopLeft",
        overflow: "truncate",
        formatter: ({ data }: { data: { slice?: Slice } }) => label(data.slice),
        rich: { share: { fontSize: 12, lineHeight: 16 } },
      },
    },
  };
}

/** A group's name and share on one line. */
function heading(slice?: Slice): string {
  return slice ? plain(slice.name) + (slice.share ? ` ${plain(slice.share)}` : "") : "";
}

function leaf(slice: Slice, color: string, palette: Palette): Option {
  const children = slice.children?.map((child, nth) => leaf(child, child.color ? palette.of(child.color, nth) : thinned(color, nth), palette));
  return {
    name: slice.name,
    value: Number(slice.value),
    slice,
    itemStyle: { color },
    label: { color: readableOn(color) },
    ...(children?.length ? { children } : {}),
  };
}

/** Siblings of one hue, told apart by a little strength. */
function thinned(color: string, nth: number): string {
  return thin(color, 1 - Math.min(nth, 5) * 0.09);
}

/** White or near-black, whichever stands out more (relative luminance as in WCAG 2.2). */
export function readableOn(color: string): string {
  const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).map(Number).map((c) => {
    const part = c / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179 ? "#101418" : "#ffffff";
}

function label(slice: Slice | undefined): string {
  return slice ? plain(slice.name) + (slice.share ? `\n{share|${plain(slice.share)}}` : "") : "";
}

function words(slice: Slice | undefined): string {
  if (!slice) return "";
  const figure = [slice.text ?? slice.value, slice.share].filter(Boolean).join("  ");
  return `{soft|${plain(slice.name)}}\n{bold|${plain(figure)}}`;
}
