// <wl-chart data-spec='{"kind":…}'>: a picture of figures the engine computed, and the same figures as a table.
//
// Everything is in a shadow root, so that a morph of the page never touches it. ECharts is fetched when the first chart
// comes near the screen. The spec (types in spec.ts):
//   common   kind, title, columns (table head), format {kind money|percent|number, locale, currency, compact} for axis
//            ticks, hidden (amounts hidden), empty (a sentence when there is nothing to draw)
//   area, line, bar   x (ISO dates with time, else names), labels, series [{name, values (decimals or null), texts,
//            color, dashed, stack}], zero, horizontal (bar), legend, marks [{x, label}],
//            points [{x, value, label, text, color}] (single things on a line through time)
//   fan      as line; an odd number of series from the lowest to the highest, with bands between them
//   donut, treemap    slices [{name, value, text, share, color, act, arg, children}], center {text, label} (donut)
// Colours are names of CSS custom properties without the dashes; a new theme repaints.
import type { Spec } from "./spec.ts";
import { isEmpty } from "./spec.ts";
import { tableOf } from "./table.ts";

type Drawing = import("./draw.ts").Drawing;

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; position: relative; }
  .picture { position: absolute; inset: 0; }
  .empty { position: absolute; inset: 0; display: grid; place-content: center; margin: 0; color: var(--ink-soft); text-align: center; pointer-events: none; }
  .words { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`);

const near = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) if (isIntersecting) (target as Chart).appear();
}, { rootMargin: "300px" });

const resized = new ResizeObserver((entries) => {
  for (const { target } of entries) (target as Chart).resize();
});

const drawn = new Set<Chart>();
const repaint = () => drawn.forEach((chart) => chart.draw());
new MutationObserver(repaint).observe(document.documentElement, { attributeFilter: ["data-theme", "dir", "class"] });
for (const query of ["(prefers-color-scheme: dark)", "(prefers-reduced-motion: reduce)", "(prefers-contrast: more)"]) {
  matchMedia(query).addEventListener("change", repaint);
}

class Chart extends HTMLElement {
  static readonly observedAttributes = ["data-spec"];
  readonly #picture = element("div", "picture");
  readonly #words = element("div", "words");
  readonly #empty = element("p", "empty");
  #drawing: Drawing | undefined;
  #near = false;
  #waits = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    this.#picture.ariaHidden = "true";
    root.append(this.#picture, this.#empty, this.#words);
  }

  connectedCallback(): void {
    this.#tell();
    near.observe(this);
    resized.observe(this);
  }

  disconnectedCallback(): void {
    near.unobserve(this);
    resized.unobserve(this);
    drawn.delete(this);
    this.#drawing?.end();
    this.#drawing = undefined;
    this.#near = false;
  }

  /** The figures beside it are painted first: a picture and its table take longer than all of them. */
  attributeChangedCallback(): void {
    if (!this.isConnected || this.#waits) return;
    this.#waits = true;
    this.dataset["waits"] = "true";
    requestAnimationFrame(() => setTimeout(() => {
      this.#waits = false;
      delete this.dataset["waits"];
      if (!this.isConnected) return;
      this.#tell();
      this.draw();
    }));
  }

  appear(): void {
    if (this.#near) return;
    this.#near = true;
    near.unobserve(this);
    void this.#start();
  }

  resize(): void {
    this.#drawing?.resize();
  }

  draw(): void {
    const spec = this.#spec();
    if (spec && this.#drawing) this.#drawing.show(spec);
  }

  async #start(): Promise<void> {
    const { Drawing } = (await import("./charts.js" as string)) as typeof import("./draw.ts");
    if (!this.isConnected || this.#drawing) return;
    this.#drawing = new Drawing(this.#picture, (name, data) =>
      this.dispatchEvent(new CustomEvent("wl-chart-act", { bubbles: true, composed: true, detail: { name, data } })),
    );
    drawn.add(this);
    this.draw();
    this.dataset["drawn"] = "true";
  }

  /** The table, and the sentence when there is nothing to draw. */
  #tell(): void {
    const spec = this.#spec();
    const empty = !spec || isEmpty(spec);
    this.#empty.textContent = empty ? (spec?.empty ?? "") : "";
    this.#words.replaceChildren(...(spec && !empty ? [tableOf(spec)] : []));
  }

  #spec(): Spec | undefined {
    try {
      return JSON.parse(this.dataset["spec"] ?? "") as Spec;
    } catch {
      console.error("a chart without a readable spec", this.id);
      return undefined;
    }
  }
}

function element(name: string, className: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

customElements.define("wl-chart", Chart);
