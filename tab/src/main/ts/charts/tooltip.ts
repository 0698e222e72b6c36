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
      rich: {
        soft: { fill: palette.soft, fontFamily: palette.font, fontSize: 12, lineHeight: 19 },
        bold: { fill: palette.ink, fontFamily: palette.font, fontSize: 14, fontWeight: 600, lineHeight: 21 },
      },
    },
  };
}

/** Text for a rich-text label: its own marks are the only ones. */
export function plain(text: string): string {
  return text.replace(/[{}|]/g, " ");
}
