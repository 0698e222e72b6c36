// The page: forwards what happens to the engine and does what the engine answers.
import "./charts/element.ts";
import { listenToActions } from "./shell/actions.ts";
import { announce } from "./shell/announce.ts";
import { deviceId, hasCompanion, randomHex } from "./shell/device.ts";
import { Effects } from "./shell/effects.ts";
import { Engine, type Step } from "./shell/engine.ts";
import { listenToFiles } from "./shell/files.ts";
import { handOver } from "./shell/handover.ts";
import { listenToKeys } from "./shell/keys.ts";
import { isDark } from "./shell/look.ts";
import { note } from "./shell/note.ts";
import { apply } from "./shell/patches.ts";
import { Progress } from "./shell/progress.ts";
import { restoreScroll, startRoutes } from "./shell/route.ts";
import { keepOffline } from "./shell/update.ts";
import { Vault } from "./shell/vault.ts";
import { say } from "./shell/words.ts";

const MINUTE = 60_000;

function start(): void {
  const companion = hasCompanion();
  const boot = async () => ({
    locale: navigator.language,
    dark: String(isDark()),
    device: deviceId(),
    seed: randomHex(16),
    companion: String(await companion),
    route: location.hash,
  });
  const engine = new Engine(boot, {
    step: show,
    progress: (told) => progress.tell(told),
    trap(reason, last) {
      console.error("the engine ended:", reason);
      effects.forget();
      progress.done();
      note(last ? say().broken : say().restarted);
    },
  });
  const vault = new Vault(() => {
    void handOver({ takeOver: () => effects.takeOver() }).then(() => {
      effects.forget();
      engine.restart();
    });
  });
  const effects = new Effects(engine, vault);
  // An engine that reads hears nothing: it is ended, and the next one has its state from the vault.
  const progress = new Progress(() => {
    effects.forget();
    engine.restart();
    note(say().stopped);
    announce(say().stopped, true);
  });
  let painted = false;

  function show(step: Step): void {
    progress.done();
    if (step.fault) {
      console.error("the engine failed:", step.fault.kind, step.fault.message);
      note(say().fault);
    }
    for (const { region, html } of step.patches ?? []) {
      if (!apply(region, html)) console.error("no region", region);
    }
    restoreScroll();
    for (const effect of step.effects ?? []) effects.run(effect);
    if (!painted) {
      painted = true;
      performance.mark("first-patch");
      keepOffline().catch((refused: unknown) => console.warn("not kept offline:", refused));
    }
  }

  const send = engine.send.bind(engine);
  listenToActions(send);
  listenToKeys(send);
  listenToFiles(send);
  startRoutes((hash) => send("route", { hash }));
  document.addEventListener("wl-chart-act", (event) => {
    const { name, data } = (event as CustomEvent<{ name: string; data: Record<string, string> }>).detail;
    send(name, data);
  });
  document.addEventListener("visibilitychange", () => send("visible", { is: String(!document.hidden) }));
  setInterval(() => { if (!document.hidden) send("tick", {}); }, MINUTE);
  // Tests show with this that a trap loses nothing; it does nothing on a page opened without ?fault.
  if (new URLSearchParams(location.search).has("fault")) addEventListener("walletlens:fault", () => engine.trap());
  engine.start();
  void companion.then((is) => effects.openEarly(is));
}

// check.js has already said what is missing.
if (!("walletlensMissing" in window)) start();
