// The engine comes in two parts: the first screen needs the first only. The second is fetched once the engine has had nothing to
// do for a moment, or at once, and waited for, when something of it is called before.
const LATER = "./later.wasm";

type Exports = WebAssembly.Exports & { readonly "later.here": WebAssembly.Global };

let first: Exports | undefined;

/** What the first part is given to call when it needs the second. */
export const imports = { bring };

/** Says which instance the first part is. */
export function isFirst(instance: WebAssembly.Instance): void {
  first = instance.exports as Exports;
}

/** Fetches the second part without being asked; where that fails, the first call to it tries again. */
export async function bringSoon(): Promise<void> {
  if (first?.["later.here"].value) return;
  const module = await WebAssembly.compileStreaming(fetch(LATER));
  if (first) join(first, module);
}

/** Waits for the second part: a worker may. */
function bring(): void {
  if (!first) throw new Error("the first part of the engine called the second before it stood");
  const request = new XMLHttpRequest();
  request.open("GET", LATER, false);
  request.responseType = "arraybuffer";
  request.send();
  if (request.status !== 200) throw new Error(`${LATER}: ${request.status}`);
  join(first, new WebAssembly.Module(request.response as ArrayBuffer));
}

function join(to: Exports, module: WebAssembly.Module): void {
  if (to["later.here"].value) return;
  // It takes what it names by the names the first part gives it, and puts its functions into the table both have.
  to["later.here"].value = 1;
  try {
    new WebAssembly.Instance(module, { first: to });
  } catch (fault) {
    to["later.here"].value = 0;
    throw fault;
  }
}
