// The address in the browser's bar. The hash names the screen; back and forward keep the scroll they had.

let restore: number | undefined;

export function startRoutes(changed: (hash: string) => void): void {
  history.scrollRestoration = "manual";
  let last = location.hash;
  const follow = () => {
    if (location.hash === last) return;
    last = location.hash;
    restore = (history.state as { scroll?: number } | null)?.scroll ?? 0;
    changed(last);
  };
  addEventListener("popstate", follow);
  addEventListener("hashchange", follow);
  setRoute = (hash, replace) => {
    const to = hash.startsWith("#") ? hash : "#" + hash;
    if (to === location.hash) return;
    last = to;
    if (replace) {
      history.replaceState(history.state, "", to);
    } else {
      history.replaceState({ scroll: scrollY }, "");
      history.pushState(null, "", to);
      restore = 0;
    }
  };
}

export let setRoute: (hash: string, replace: boolean) => void = () => {};

/** After the patches of a step: back to where the person was on this screen, or to its top when it is new. */
export function restoreScroll(): void {
  if (restore === undefined) return;
  scrollTo({ top: restore, behavior: "instant" });
  restore = undefined;
}
