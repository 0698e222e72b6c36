// The one door of the page to the outside: through the companion where there is one, else straight from here, to the few
// hosts that let pages read their answers. Only sources the engine has named as switched on pass; while none is, nothing
// here speaks to anybody, the companion included.
import { now } from "./clock.ts";
import { randomHex } from "./device.ts";

/** The hosts that may be asked straight from a page; the build takes them from the engine's own list of sources. */
declare const DIRECT_HOSTS: readonly string[];

const LONGEST_WAIT = 60_000;
const LARGEST = 20_000_000;
const TYPE = "application/x-walletlens";

export type Question = Readonly<Record<string, string>>;
export type Reply = Readonly<Record<string, string>>;

/** How this page reaches the outside: by a companion with this token, by itself, or not at all. */
type Way = { readonly token: string } | "direct" | "unpaired" | "away";

export class Door {
  /** Tells this page's switches from those of another browser at the same companion. */
  readonly #page = randomHex(16);
  #on: readonly string[] = [];
  #told: Promise<Way> | undefined;

  /** From now on these sources may be asked, and no others. */
  open(on: readonly string[]): void {
    const wasSilent = this.#on.length === 0;
    this.#on = on;
    if (on.length > 0 || !wasSilent) this.#told = this.#tell();
  }

  /** Asks; never rejects. The question comes back with the reply. */
  async ask(question: Question): Promise<Reply> {
    const { source = "", host = "", path = "" } = question;
    const refused = question["refused"] ?? this.#refusal(source, host, path);
    const reply = refused ? failed(refused) : await this.#pass({ source, host, path });
    return { at: now(), bytesOut: "0", bytesIn: "0", status: "0", retryAfter: "0", body: "", error: "", ...question, ...reply };
  }

  #refusal(source: string, host: string, path: string): string {
    if (!this.#on.includes(source)) return "This source is switched off; it was not asked.";
    const url = URL.canParse("https://" + host + path) ? new URL("https://" + host + path) : undefined;
    return url && url.host === host && !path.startsWith("//") && url.pathname + url.search === path ? "" : "This is no address to ask; it was not asked.";
  }

  async #pass(question: Question): Promise<Reply> {
    let first = await this.#told;
    if (first === undefined || first === "away") first = await (this.#told = this.#tell()); // it may be there again
    const reply = await this.#by(first, question);
    if (reply !== "another token") return reply;
    this.#told = this.#tell(); // the companion was started anew
    const second = await this.#by(await this.#told, question);
    return second === "another token" ? failed("The companion does not know this page; reload it.") : second;
  }

  #by(way: Way, question: Question): Promise<Reply | "another token"> | Reply {
    if (way === "direct") return direct(question["host"]!, question["path"]!);
    if (way === "unpaired") return failed("This page is not paired with its companion. Start it again with ./walletlens.");
    if (way === "away") return failed("The companion does not answer. Start it again with ./walletlens.");
    return this.#relayed(way.token, question);
  }

  /** Finds the way, and tells a companion which sources are on. */
  async #tell(): Promise<Way> {
    try {
      const answer = await fetch("./companion/relay", { headers: { "X-WalletLens": "1" }, cache: "no-store" });
      if (!answer.ok) return answer.status === 404 ? "direct" : "unpaired";
      const token = String(((await answer.json()) as { token?: string }).token ?? "");
      if (token === "") return "direct";
      const told = await this.#call("sources", token, { page: this.#page, on: this.#on });
      return told.ok ? { token } : "unpaired";
    } catch {
      return "away";
    }
  }

  async #relayed(token: string, question: Question): Promise<Reply | "another token"> {
    try {
      const answer = await this.#call("fetch", token, { page: this.#page, ...question });
      if (answer.status === 401) return "another token";
      const said = answer.headers.get("X-WalletLens-Answer");
      if (!answer.ok || said === null) return failed(answer.status === 503 ? "Too much is being asked at once." : "The companion refused to ask this.");
      const what = JSON.parse(said) as Record<string, unknown>;
      const body = await answer.text();
      return { ...Object.fromEntries(Object.entries(what).map(([name, value]) => [name, String(value)])), body };
    } catch {
      return failed("The companion did not answer.");
    }
  }

  #call(what: string, token: string, body: unknown): Promise<Response> {
    return fetch("./companion/relay/" + what, {
      method: "POST",
      headers: { "Content-Type": TYPE, "X-WalletLens": "1", "X-WalletLens-Token": token },
      body: JSON.stringify(body),
      cache: "no-store",
      redirect: "error",
      signal: AbortSignal.timeout(LONGEST_WAIT + 10_000),
    });
  }
}

/** Straight from the page. What a browser adds to a request is not seen from here: the bytes are those of our own words. */
async function direct(host: string, path: string): Promise<Reply> {
  if (!DIRECT_HOSTS.includes(host)) return failed(`${host} does not answer pages; it can be asked through the companion only.`);
  const bytesOut = String(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`.length);
  const signal = AbortSignal.timeout(LONGEST_WAIT);
  try {
    const answer = await fetch("https://" + host + path, {
      method: "GET", mode: "cors", credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store", redirect: "error", signal,
    });
    const read = await body(answer);
    if (read === undefined) return { ...failed(`${host} sent more than it should; nothing of it was taken.`), bytesOut };
    const rest = Number(answer.headers.get("Retry-After"));
    return {
      ok: "true", status: String(answer.status), body: read.text, bytesOut, bytesIn: String(read.bytes),
      retryAfter: Number.isInteger(rest) && rest > 0 ? String(rest) : "0",
    };
  } catch {
    return { ...failed(signal.aborted ? `${host} did not answer in time.` : `${host} could not be reached, or does not answer pages.`), bytesOut };
  }
}

/** The body as text; nothing where it is too large. */
async function body(answer: Response): Promise<{ text: string; bytes: number } | undefined> {
  const reader = answer.body?.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader!.read()) {
    bytes += part.value.length;
    if (bytes > LARGEST) {
      await reader!.cancel();
      return undefined;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return { text: text + decoder.decode(), bytes };
}

function failed(error: string): Reply {
  return { ok: "false", error };
}
