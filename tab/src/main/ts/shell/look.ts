// Language, direction and theme of the page; remembered so that check.js can paint the next load right at once.

const KEY = "walletlens.look";

export function setLook(look: { title?: string; lang?: string; dir?: string; theme?: string }): void {
  const root = document.documentElement;
  if (look.title !== undefined) document.title = look.title;
  if (look.lang) root.lang = look.lang;
  if (look.dir) root.dir = look.dir;
  if (look.theme) root.dataset["theme"] = look.theme;
  try {
    localStorage.setItem(KEY, JSON.stringify({ lang: root.lang, dir: root.dir, theme: root.dataset["theme"] ?? "system" }));
  } catch {
    // Storage refused: the next load starts with the system's look.
  }
}

export function isDark(): boolean {
  const theme = document.documentElement.dataset["theme"];
  return theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
}
