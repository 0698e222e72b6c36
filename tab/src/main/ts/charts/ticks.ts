// Words for axis ticks: the only figures worded outside the engine, because only the axis knows where its ticks fall.
import type { Format } from "./spec.ts";

export function ticks(format: Format | undefined, hidden: boolean | undefined): (value: number) => string {
  if (hidden) return () => "";
  const { kind = "number", locale, currency, compact = true } = format ?? {};
  const options: Intl.NumberFormatOptions = { notation: compact ? "compact" : "standard", maximumFractionDigits: compact ? 1 : 2 };
  if (kind === "percent") Object.assign(options, { style: "percent", notation: "standard" });
  if (kind === "money" && currency && /^[A-Z]{3}$/.test(currency)) {
    Object.assign(options, { style: "currency", currency, minimumFractionDigits: 0, currencyDisplay: "narrowSymbol" });
  }
  const words = new Intl.NumberFormat(locale, options);
  return (value) => words.format(value).replace("-", "−");
}

/** Milliseconds. Nothing on a time axis is finer. */
export const DAY = 86_400_000;

/** Dates on a time axis, as coarse as the span allows. */
export function dates(locale: string | undefined, from: number, to: number): (value: number) => string {
  const days = (to - from) / DAY;
  const options: Intl.DateTimeFormatOptions =
    days > 900 ? { year: "numeric" } : days > 120 ? { month: "short", year: "2-digit" } : { day: "numeric", month: "short" };
  const words = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  return (value) => words.format(value);
}
