// One look for all tooltips: rich text on the canvas, kept inside the chart.
import type { Palette } from "./colors.ts";

export function tooltipLook(palette: Palette): Record<string, unknown> {
  return {
    renderMode: "richText",
    confine: true,
    backgroundColor: palette.paper,
    borderColor: palette.hairline,
    borderWidth: 1,
    padding: [6, 10],
    textStyle: {
      color: palette.ink,
      fontFamily: palette.font,
      fontSize: 13,
      lineHeight: 19,
      rich: { soft: { color: palette.soft, fontSize: 12, lineHeight: 18 }, bold: { fontWeight: 600, fontSize: 14, lineHeight: 20 } },
    },
  };
}

/** Text for a rich-text label: its own marks are the only ones. */
export function plain(text: string): string {
  return text.replace(/[{}|]/g, " ");
}
