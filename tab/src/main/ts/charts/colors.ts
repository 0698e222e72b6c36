// Colours as the stylesheet has them at this place and in this theme.

export interface Palette {
  readonly ink: string;
  readonly soft: string;
  readonly hairline: string;
  readonly paper: string;
  readonly font: string;
  /** The colour of a custom property's name, else the nth of the chart palette. */
  of(name: string | undefined, nth: number): string;
}

const SERIES = 8;

export function paletteAt(place: HTMLElement): Palette {
  // A custom property is text; only a colour that is used is computed, light-dark() and all.
  const probe = document.createElement("span");
  probe.hidden = true;
  place.append(probe);
  const known = new Map<string, string>();
  const read = (name: string): string => {
    let color = known.get(name);
    if (color === undefined) {
      probe.style.color = `var(--${name}, var(--accent, currentColor))`;
      known.set(name, (color = getComputedStyle(probe).color));
    }
    return color;
  };
  const palette: Palette = {
    ink: read("ink"),
    soft: read("ink-soft"),
    hairline: read("hairline"),
    paper: read("paper"),
    font: getComputedStyle(place).fontFamily,
    of: (name, nth) => {
      place.append(probe);
      const color = read(name ?? `chart-${(nth % SERIES) + 1}`);
      probe.remove();
      return color;
    },
  };
  probe.remove();
  return palette;
}

/** The same colour, thinner: "rgb(1, 2, 3)" → "rgba(1, 2, 3, 0.2)". */
export function thin(color: string, opacity: number): string {
  const parts = /^rgba?\(([^)]+)\)$/.exec(color)?.[1]?.split(/[\s,/]+/).slice(0, 3);
  return parts ? `rgba(${parts.join(", ")}, ${opacity})` : color;
}
