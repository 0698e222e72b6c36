// Draws a spec with ECharts, on canvas and with rich-text tooltips: nothing here writes markup or style attributes.
import { BarChart, LineChart, PieChart, ScatterChart, TreemapChart } from "echarts/charts";
import { GridComponent, LegendComponent, MarkLineComponent, TitleComponent, TooltipComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { cartesian } from "./cartesian.ts";
import { paletteAt } from "./colors.ts";
import { parts } from "./parts.ts";
import { isEmpty, type Slice, type Spec } from "./spec.ts";

echarts.use([BarChart, LineChart, PieChart, ScatterChart, TreemapChart, GridComponent, LegendComponent, MarkLineComponent, TitleComponent, TooltipComponent, CanvasRenderer]);

export type Act = (name: string, data: Readonly<Record<string, string>>) => void;

export class Drawing {
  readonly #place: HTMLElement;
  readonly #chart: echarts.ECharts;

  constructor(place: HTMLElement, act: Act) {
    this.#place = place;
    this.#chart = echarts.init(place, undefined, { renderer: "canvas" });
    this.#chart.on("click", ({ data }) => {
      const slice = (data as { slice?: Slice } | undefined)?.slice;
      if (slice?.act) act(slice.act, slice.arg ?? {});
    });
  }

  show(spec: Spec): void {
    if (isEmpty(spec)) return this.#chart.clear();
    const palette = paletteAt(this.#place);
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const rtl = document.documentElement.dir === "rtl";
    const option = "slices" in spec ? parts(spec, palette) : cartesian(spec, palette, rtl, this.#place.clientWidth);
    this.#chart.setOption({ animation: !still, animationDuration: 150, animationDurationUpdate: 150, textStyle: { fontFamily: palette.font }, ...option }, true);
  }

  resize(): void {
    this.#chart.resize();
  }

  end(): void {
    this.#chart.dispose();
  }
}
