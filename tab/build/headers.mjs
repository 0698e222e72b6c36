// What the site asks of whoever serves it. Written to headers.json for the companion, through which the page asks the
// outside, and to headers.static.json for a host without one, where the page may ask a few sources itself.

const page = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "img-src": "'self' data: blob:",
  "font-src": "'self'",
  "connect-src": "'self'",
  "worker-src": "'self'",
  "manifest-src": "'self'",
  "form-action": "'none'",
  "base-uri": "'none'",
  "frame-ancestors": "'none'",
  "require-trusted-types-for": "'script'",
  "trusted-types": "walletlens",
};

/** Compiles WebAssembly and fetches from its own origin; nothing else. */
const wasmWorker = { "default-src": "'none'", "script-src": "'self' 'wasm-unsafe-eval'", "connect-src": "'self'" };
const plainWorker = { "default-src": "'none'", "script-src": "'self'", "connect-src": "'self'" };

const write = (policy) => Object.entries(policy).map(([name, value]) => `${name} ${value}`).join("; ");

/** The page's policy where there is no companion: it may also connect to the places that answer pages. */
const withoutCompanion = (places) => ({ ...page, "connect-src": ["'self'", ...places].join(" ") });

/**
 * The page's policy as a meta element can carry it, for hosts that send no headers. A header can only narrow it further.
 *
 * @param {string[]} places the origins that answer pages
 */
export function pagePolicyForMeta(places) {
  const { "frame-ancestors": headerOnly, ...rest } = withoutCompanion(places);
  return write(rest);
}

const types = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  wasm: "application/wasm",
  svg: "image/svg+xml",
  png: "image/png",
  woff2: "font/woff2",
  json: "application/json",
  webmanifest: "application/manifest+json",
};

const workers = {
  "/engine-worker.js": write(wasmWorker),
  "/vault-worker.js": write(wasmWorker),
  "/sw.js": write(plainWorker),
};

/**
 * @param {string[]} paths every file of the site, with a leading slash
 * @param {string[]} [places] the origins that answer pages, where there is no companion to ask them
 * @returns {Record<string, Record<string, string>>} "*" for all, then what one path adds or replaces
 */
export function headersFor(paths, places = []) {
  const all = {
    "*": {
      "cache-control": "no-cache",
      "content-security-policy": write(withoutCompanion(places)),
      "cross-origin-embedder-policy": "require-corp",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "permissions-policy":
        "accelerometer=(), autoplay=(), browsing-topics=(), camera=(self), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(self), midi=(), payment=(), publickey-credentials-get=(), serial=(), usb=(), xr-spatial-tracking=()",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    },
  };
  for (const path of [...paths].sort()) {
    const type = types[path.slice(path.lastIndexOf(".") + 1)] ?? "application/json";
    all[path] = { "content-type": type };
    if (workers[path]) all[path]["content-security-policy"] = workers[path];
  }
  return all;
}
