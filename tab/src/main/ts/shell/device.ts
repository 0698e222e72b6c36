// What the engine has to be told about this browser when it boots.

const KEY = "walletlens.device";

/** Eight hex characters that tell this browser's records from another's; made once. */
export function deviceId(): string {
  try {
    const known = localStorage.getItem(KEY);
    if (known && /^[0-9a-f]{8}$/.test(known)) return known;
    const made = randomHex(4);
    localStorage.setItem(KEY, made);
    return made;
  } catch {
    return randomHex(4);
  }
}

export function randomHex(bytes: number): string {
  return [...crypto.getRandomValues(new Uint8Array(bytes))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Whether whoever serves this page is a companion that knows this browser. */
export async function hasCompanion(): Promise<boolean> {
  try {
    const answer = await fetch("./companion/hello", { headers: { "X-WalletLens": "1" }, cache: "no-store" });
    return answer.ok && ((await answer.json()) as { pairs?: boolean }).pairs === true;
  } catch {
    return false;
  }
}
