// The service worker: keeps every file of one version and answers from them, whether or not there is a network.
declare const SITE_FILES: Readonly<Record<string, string>>;
declare const SITE_VERSION: string;

const worker = self as unknown as ServiceWorkerGlobalScope;
const CACHE = "walletlens-" + SITE_VERSION;
const INDEX = "index.html";

worker.addEventListener("install", (event) => event.waitUntil(fill()));
worker.addEventListener("activate", (event) => event.waitUntil(settle()));
worker.addEventListener("message", (event) => {
  if (event.data === "use") void worker.skipWaiting();
});
worker.addEventListener("fetch", (event) => {
  const file = fileOf(event.request);
  if (file !== undefined) event.respondWith(answer(file, event.request));
});

/** The file of this version a request asks for; nothing when it is not ours to answer (the companion's, another origin's). */
function fileOf(request: Request): string | undefined {
  const scope = new URL(worker.registration.scope);
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return undefined;
  // The address that pairs this browser with the companion: only the companion can answer it.
  if (url.searchParams.has("token")) return undefined;
  const path = url.pathname.slice(scope.pathname.length) || INDEX;
  return path in SITE_FILES ? path : undefined;
}

async function answer(file: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(keyOf(file))) ?? fetch(request);
}

/** All or nothing: a version is offered only when each of its files is here with the content it was built with. */
async function fill(): Promise<void> {
  const cache = await caches.open(CACHE);
  await Promise.all(Object.entries(SITE_FILES).map(async ([file, hash]) => {
    const response = await fetch(keyOf(file), { cache: "no-cache" });
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    const bytes = await response.clone().arrayBuffer();
    if ((await hashOf(bytes)) !== hash) throw new Error(`${file} is of another version`);
    await cache.put(keyOf(file), response);
  }));
}

async function settle(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith("walletlens-") && name !== CACHE) await caches.delete(name);
  }
  await worker.clients.claim();
}

function keyOf(file: string): string {
  return new URL(file === INDEX ? "./" : file, worker.registration.scope).href;
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("").slice(0, 16);
}

export {};
