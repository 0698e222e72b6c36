// The page's one Trusted Types policy. Markup comes from the engine's escaping templates only; script addresses are
// these few of our own. Whatever else tries is refused by the browser.

const workers = ["./engine-worker.js", "./vault-worker.js", "./sw.js"] as const;
export type WorkerUrl = (typeof workers)[number];

interface Policy {
  createHTML(text: string): string;
  createScriptURL(text: string): string;
}

const rules: Policy = {
  createHTML: (text) => text,
  createScriptURL: (text) => {
    if (!(workers as readonly string[]).includes(text)) throw new TypeError("not one of ours: " + text);
    return text;
  },
};

// Browsers without Trusted Types get the same rules without the enforcement.
const factory = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }).trustedTypes;
const policy = factory ? factory.createPolicy("walletlens", rules) : rules;

/** Parses markup into nodes that are not on the page yet and whose scripts, if any, will never run. */
export function parse(markup: string): DocumentFragment {
  const template = document.createElement("template");
  template.innerHTML = policy.createHTML(markup);
  return template.content;
}

/** An address the browser accepts for a worker. */
export function workerUrl(url: WorkerUrl): string {
  return policy.createScriptURL(url);
}
