// What the site asks of whoever serves it. Written to headers.json; the strictest policy is the page's.

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

/** The page's policy as a meta element can carry it, for hosts that send no headers. */
export function pagePolicyForMeta() {
  const { "frame-ancestors": headerOnly, ...rest } = page;
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
 * @returns {Record<string, Record<string, string>>} "*" for all, then what one path adds or replaces
 */
export function headersFor(paths) {
  const all = {
    "*": {
      "cache-control": "no-cache",
      "content-security-policy": write(page),
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
