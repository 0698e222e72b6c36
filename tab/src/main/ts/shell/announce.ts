// Says a sentence to a screen reader without moving the focus.

export function announce(text: string, urgent: boolean): void {
  const place = document.getElementById(urgent ? "say-now" : "say");
  if (!place) return;
  place.textContent = "";
  // Emptied first, so that the same sentence twice is heard twice.
  requestAnimationFrame(() => (place.textContent = text));
}
