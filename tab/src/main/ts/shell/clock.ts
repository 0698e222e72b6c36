// The only clock of the program: time reaches the engine inside events.

export function now(): string {
  return new Date().toISOString();
}

/** The offset from UTC right now, as "+01:00". */
export function zone(): string {
  const minutes = -new Date().getTimezoneOffset();
  const sign = minutes < 0 ? "-" : "+";
  const two = (n: number) => String(Math.abs(n)).padStart(2, "0");
  return sign + two(Math.trunc(minutes / 60)) + ":" + two(minutes % 60);
}
