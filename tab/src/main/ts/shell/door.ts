// The one door of the page to the outside: through the companion where there is one, else straight from here, to the few
// hosts that let pages read their answers. Only sources the engine has named as switched on pass; while none is, nothing
// here speaks to anybody, the companion included.
import { now } from "./clock.ts";
import { randomHex } from "./device.ts";

/** The hosts that may be asked straight from a page; the build takes them from the engine's own list of sources. */
declare const DIRECT_HOSTS: readonly string[];
/** The ports of this computer where programs that run language models listen; from the engine's own list as well. */
declare const MODEL_PORTS: readonly string[];

const LONGEST_WAIT = 60_000;
const LARGEST = 20_000_000;
const LONGEST_ANSWER = 540_000;
const LARGEST_ANSWER = 2_000_000;
const MODEL = "local-model";
const TYPE = "application/x-walletlens";

export type Question = Readonly<Record<string, string>>;
export type Reply = Readonly<Record<string, string>>;

/** A model on this computer is asked, and its answer heard as it comes. */
export interface Hearing {
  readonly signal: AbortSignal;
  piece(text: string): void;
}

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

  /** Whether a model on this computer may be asked: at a usual port, or at the one the user named. */
  mayAskModel(port = MODEL_PORTS[0]!): boolean {
    return this.#on.some((name) => (name === MODEL || name.startsWith(MODEL + ":")) && (MODEL_PORTS.includes(port) || name === `${MODEL}:${port}`));
  }

  /** Asks a program on this computer that runs a model; never rejects. What is listed comes back in the reply's body. */
  async converse(question: Question, hearing: Hearing): Promise<Reply> {
    const { port = "", path = "", body = "", refused, ...rest } = question;
    const chat = path === "/v1/chat/completions";
    const why = refused ?? (!this.mayAskModel() ? "This source is switched off; it was not asked."
      : !this.mayAskModel(port) || (!chat && path !== "/v1/models") || chat !== (body !== "") ? "This is no address to ask; it was not asked." : "");
    const reply = why ? failed(why) : await this.#hear({ port, path, body }, hearing);
    return { bytesOut: "0", bytesIn: "0", status: "0", body: "", error: "", ...rest, port, path, ...reply };
  }

  async #hear(question: Question, hearing: Hearing): Promise<Reply> {
    let way = await this.#told;
    if (way === undefined || way === "away") way = await (this.#told = this.#tell());
    if (way === "direct") return straight(question, hearing);
    if (way === "unpaired" || way === "away") return this.#by(way, question) as Reply;
    const reply = await this.#through(way.token, question, hearing);
    if (reply !== "another token") return reply;
    this.#told = this.#tell();
    const again = await this.#told;
    const second = typeof again === "string" ? "another token" : await this.#through(again.token, question, hearing);
    return second === "another token" ? failed("The companion does not know this page; reload it.") : second;
  }

  /** Through the companion, whose answer comes in frames: a letter, four bytes of length, and so many bytes. */
  async #through(token: string, { port, path, body }: Question, hearing: Hearing): Promise<Reply | "another token"> {
    let status = "0";
    try {
      const ask = body ? { ask: JSON.parse(body) as unknown } : {};
      const answer = await this.#call("model", token, { page: this.#page, port, path, ...ask }, AbortSignal.any([hearing.signal, AbortSignal.timeout(LONGEST_ANSWER)]));
      if (answer.status === 401) return "another token";
      if (!answer.ok || !answer.body) return failed(answer.status === 503 ? "Too much is being asked at once." : "The companion refused to ask this.");
      const decoder = new TextDecoder();
      for await (const [kind, bytes] of frames(answer.body)) {
        if (kind === "h") status = String((JSON.parse(decoder.decode(bytes)) as { status: number }).status);
        else if (kind === "d") hearing.piece(decoder.decode(bytes, { stream: true }));
        else {
          const { error, bytesOut, bytesIn } = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
          return { ok: String(error === ""), error: String(error), status, bytesOut: String(bytesOut), bytesIn: String(bytesIn) };
        }
      }
      return { ...failed("The companion broke off."), status };
    } catch {
      return { ...failed(hearing.signal.aborted ? "Stopped." : "The companion did not answer."), status };
    }
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

  #call(what: string, token: string, body: unknown, signal = AbortSignal.timeout(LONGEST_WAIT + 10_000)): Promise<Response> {
    return fetch("./companion/relay/" + what, {
      method: "POST",
      headers: { "Content-Type": TYPE, "X-WalletLens": "1", "X-WalletLens-Token": token },
      body: JSON.stringify(body),
      cache: "no-store",
      redirect: "error",
      signal,
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

/** A model straight from the page, where there is no companion: only at the usual ports, and if the program lets pages ask. */
async function straight({ port, path, body }: Question, hearing: Hearing): Promise<Reply> {
  if (!MODEL_PORTS.includes(port!)) return failed("A port of your own can be asked through the companion only.");
  const bytesOut = String(`${body ? "POST" : "GET"} ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`.length + new TextEncoder().encode(body).length);
  let status = "0";
  let bytes = 0;
  try {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: body ? "POST" : "GET", mode: "cors", credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store", redirect: "error",
      ...(body ? { body, headers: { "Content-Type": "application/json" } } : {}),
      signal: AbortSignal.any([hearing.signal, AbortSignal.timeout(body ? LONGEST_ANSWER : 10_000)]),
    });
    status = String(answer.status);
    const decoder = new TextDecoder();
    const reader = answer.body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader!.read()) {
      bytes += part.value.length;
      if (bytes > LARGEST_ANSWER) {
        await reader!.cancel();
        return { ...failed("It sent more than it should."), status, bytesOut, bytesIn: String(bytes) };
      }
      hearing.piece(decoder.decode(part.value, { stream: true }));
    }
    return { ok: "true", status, bytesOut, bytesIn: String(bytes) };
  } catch {
    const said = bytes > 0 || status !== "0" ? "It broke off in the middle."
      : `Nothing at 127.0.0.1:${port} lets this page read its answer: no program listens there, or it does not let web pages ask (CORS). Started with ./walletlens, the companion asks for the page and needs no leave.`;
    return { ...failed(hearing.signal.aborted ? "Stopped." : said), status, bytesOut, bytesIn: String(bytes) };
  }
}

/** The frames of a companion's answer; one that is cut off is not among them. */
async function* frames(body: ReadableStream<Uint8Array>): AsyncGenerator<[string, Uint8Array]> {
  const reader = body.getReader();
  let held = new Uint8Array(0);
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const all = new Uint8Array(held.length + part.value.length);
    all.set(held);
    all.set(part.value, held.length);
    let at = 0;
    while (all.length - at >= 5) {
      const length = new DataView(all.buffer, at + 1, 4).getUint32(0);
      if (all.length - at < 5 + length) break;
      yield [String.fromCharCode(all[at]!), all.subarray(at + 5, at + 5 + length)];
      at += 5 + length;
    }
    held = all.slice(at);
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
