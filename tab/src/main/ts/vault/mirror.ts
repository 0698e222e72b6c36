// The companion's sealed copy, seen from the tab. It stores bytes and opens nothing; every change names the state it
// starts from, so the tab and the command line cannot overwrite each other unseen.
import { base64, type Bytes } from "./bytes.ts";
import { KEY } from "./layout.ts";

export type Hello = { etag: string; keyfile: Bytes | null };
export type Sent = "stored" | "changed" | "refused";

export interface Companion {
  /** null when there is no companion, or it does not know this browser. */
  hello(): Promise<Hello | null>;
  fetch(): Promise<{ bytes: Bytes; etag: string } | null>;
  append(etag: string, body: Bytes): Promise<Sent>;
  put(etag: string, body: Bytes): Promise<Sent>;
  /** Deletes the copy that is in this state; "changed" also where there is none. */
  delete(etag: string): Promise<Sent>;
  /** The copy's state once it is another than this one, or after a while; null when there is no companion. */
  changed(etag: string): Promise<string | null>;
}

/**
 * The companion that serves this page, if one does; a site without one has a file there that says so. Nothing here
 * rejects: a companion that went away is an answer.
 *
 * @param base where the site stands
 */
export function ownCompanion(base: string | URL): Companion {
  const call = async (path: string, init: RequestInit = {}): Promise<Response | null> => {
    try {
      const headers = { "X-WalletLens": "1", ...init.headers };
      return await fetch(new URL(`companion/${path}`, base), { cache: "no-store", credentials: "same-origin", ...init, headers });
    } catch {
      return null;
    }
  };
  const sent = (response: Response | null): Sent =>
    response === null ? "refused"
    : response.ok ? "stored"
    : response.status === 412 || response.status === 404 ? "changed"
    : "refused";
  return {
    async hello() {
      const response = await call("hello");
      try {
        const said = response?.ok ? await response.json() : null;
        if (said?.pairs !== true) return null;
        const key = typeof said.keyfile === "string" ? base64(said.keyfile) : null;
        return { etag: said.hasMirror === true ? String(said.etag) : "", keyfile: key?.length === KEY ? key : null };
      } catch {
        return null;
      }
    },
    async fetch() {
      const response = await call("vault");
      try {
        return response?.ok
          ? { bytes: new Uint8Array(await response.arrayBuffer()), etag: response.headers.get("ETag") ?? "" }
          : null;
      } catch {
        return null;
      }
    },
    append: async (etag, body) => sent(await call("vault/append", { method: "POST", body, headers: { "If-Match": etag } })),
    put: async (etag, body) =>
      sent(await call("vault", {
        method: "PUT", body, headers: etag === "" ? { "If-None-Match": "*" } : { "If-Match": etag },
      })),
    delete: async (etag) => sent(await call("vault", { method: "DELETE", headers: { "If-Match": etag } })),
    async changed(etag) {
      const response = await call("vault/state", { headers: { "If-None-Match": etag } });
      try {
        return response?.ok ? String((await response.json()).etag) : null;
      } catch {
        return null;
      }
    },
  };
}
