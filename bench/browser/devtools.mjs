// A Chromium that is listened to through its own debugging protocol, workers included (Playwright gives no session of those).
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { executable, flags } from "../../tab/e2e/browser.mjs";

const { ws: WebSocket } = createRequire(import.meta.url)("../../tab/node_modules/playwright-core/lib/utilsBundle.js");

/**
 * Starts a Chromium on a profile's folder.
 *
 * @param {string} folder the profile
 * @returns what is sent and heard, pages that are opened, and its end
 */
export async function devtools(folder) {
  const chromium = spawn(executable, [...flags, "--remote-debugging-port=0", `--user-data-dir=${folder}`, "about:blank"], { stdio: ["ignore", "ignore", "pipe"] });
  const endpoint = await new Promise((found) => createInterface({ input: chromium.stderr }).on("line", (line) => {
    const said = /DevTools listening on (ws:\S+)/.exec(line);
    if (said) found(said[1]);
  }));
  const socket = new WebSocket(endpoint, { perMessageDeflate: false, maxPayload: 2 ** 30 });
  await once(socket, "open");
  let asked = 0;
  const waiting = new Map();
  const hearers = new Set();
  socket.on("message", (text) => {
    const message = JSON.parse(text);
    if (message.id === undefined) return hearers.forEach((hear) => hear(message));
    const { done, failed } = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error) failed(new Error(JSON.stringify(message.error)));
    else done(message.result);
  });
  const send = (method, params = {}, sessionId) => new Promise((done, failed) => {
    const id = ++asked;
    waiting.set(id, { done, failed });
    socket.send(JSON.stringify({ id, method, params, sessionId }));
  });

  /** Opens a page; attached hears of each worker before it runs, with the worker's session. */
  async function open(url, { script, attached } = {}) {
    const { targetId } = await send("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
    if (attached) {
      const hear = ({ method, params, sessionId: of }) => {
        if (method !== "Target.attachedToTarget" || of !== sessionId) return;
        const worker = params.sessionId;
        attached(params.targetInfo, worker).catch(() => {}).finally(() => send("Runtime.runIfWaitingForDebugger", {}, worker).catch(() => {}));
      };
      hearers.add(hear);
      await send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }, sessionId);
    }
    await send("Page.enable", {}, sessionId);
    await send("Page.bringToFront", {}, sessionId);
    if (script) await send("Page.addScriptToEvaluateOnNewDocument", { source: script }, sessionId);
    await send("Page.navigate", { url }, sessionId);
    const evaluate = async (expression) => {
      const { result, exceptionDetails } = await send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true }, sessionId);
      if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
      return result.value;
    };
    const until = async (expression) => {
      while (!(await evaluate(expression).catch(() => false))) await new Promise((later) => setTimeout(later, 50));
    };
    /** Its workers end a moment later, and only then is the vault free. */
    const close = async () => {
      await send("Target.closeTarget", { targetId });
      await new Promise((later) => setTimeout(later, 1_000));
    };
    return { targetId, sessionId, evaluate, until, send: (method, params) => send(method, params, sessionId), close };
  }

  async function close() {
    await send("Browser.close").catch(() => {});
    socket.close();
    if (chromium.exitCode === null) await once(chromium, "exit");
  }
  return { pid: chromium.pid, send, hear: (what) => hearers.add(what), open, close };
}
