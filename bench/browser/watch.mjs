// What is put into the page before anything else of it runs, to time it from outside: it listens at the doors of the two
// workers and to what becomes of the page, and changes nothing.

/** Runs in the page. Leaves its marks in globalThis.watched. */
export function watch() {
  const watched = { marks: [], asked: {}, engine: undefined };
  globalThis.watched = watched;
  const mark = (what, more) => watched.marks.push({ what, at: performance.now(), ...more });

  const Real = globalThis.Worker;
  globalThis.Worker = class extends Real {
    constructor(url, options) {
      super(url, options);
      const name = options?.name ?? "";
      if (name === "engine") watched.engine = this;
      this.watchedName = name;
      this.addEventListener("message", ({ data }) => {
        if (name === "engine" && "step" in data) {
          mark("step", { length: data.step.length });
        } else if (name === "vault" && data.kind !== undefined) {
          mark("vault said", { kind: data.kind, more: data.more === true, length: data.records?.length ?? 0 });
        }
      });
    }
    postMessage(message, ...rest) {
      // What is long, records or a file, goes beside the event; an older page wrote records into it.
      const event = this.watchedName === "engine" ? message.event ?? message : undefined;
      if (typeof event === "string") {
        const { name, data } = JSON.parse(event.length > 4000 ? event.slice(0, event.indexOf(',"data"')) + "}" : event);
        mark("event", { name, kind: data?.kind });
      } else if (this.watchedName === "vault") {
        mark("vault asked", { kind: message.kind });
      }
      return super.postMessage(message, ...rest);
    }
  };

  // The page's handler of a step is assigned after the listener above, so it runs after it, in the same task: what it
  // did to the page is seen by an observer, whose callback ends that task.
  new MutationObserver(() => {
    mark("changed");
    if (watched.shown === undefined && document.querySelector('[data-region="main"]')?.childElementCount && !document.querySelector(".gate")) {
      watched.shown = performance.now();
      requestAnimationFrame(() => setTimeout(() => { watched.painted = performance.now(); }));
    }
    // What is drawn in a second step stands as a skeleton until then.
    if (watched.shown !== undefined && watched.complete === undefined && !document.querySelector(".skeleton")) {
      watched.complete = performance.now();
      requestAnimationFrame(() => setTimeout(() => { watched.all = performance.now(); }));
    }
  }).observe(document, { childList: true, subtree: true, characterData: true, attributes: true });

  /** Sends one event and says when its step came, when the page had changed, and when that was painted. */
  watched.send = (name, data) => new Promise((done) => {
    const from = watched.marks.length;
    const at = performance.now();
    const event = { seq: 1_000_000, now: new Date().toISOString(), zone: "+01:00", name, data };
    watched.engine.postMessage(JSON.stringify(event));
    watched.engine.addEventListener("message", () => {
      requestAnimationFrame(() => {
        const frame = performance.now();
        setTimeout(() => {
          const painted = performance.now();
          const marks = watched.marks.slice(from);
          const step = marks.find((each) => each.what === "step");
          const changed = marks.find((each) => each.what === "changed" && each.at >= step.at);
          done({
            engine: step.at - at, morph: (changed?.at ?? step.at) - step.at, paint: painted - (changed?.at ?? step.at),
            whole: painted - at, length: step.length, frame: frame - at,
          });
        });
      });
    }, { once: true });
  });

  /** When the vault had confirmed what was sent after a mark. */
  watched.appended = () => {
    const asked = watched.marks.findLast((each) => each.what === "vault asked" && each.kind === "vault.append");
    const said = watched.marks.findLast((each) => each.what === "vault said" && each.kind === "vault.append");
    return asked && said && said.at > asked.at ? said.at - asked.at : undefined;
  };
}
