// One tab at a time. A Web Lock says whose turn it is; a broadcast asks the tab whose turn it is to hand over.

export interface Turn {
  /** Takes the turn if it is free; rejects where the browser allows no locks, as it allows no storage. asked is called when another tab wants it, and must release it. */
  take(asked: () => void): Promise<boolean>;
  /** Asks the tab whose turn it is, and waits for it; false when that tab does not answer. */
  ask(asked: () => void): Promise<boolean>;
  release(): void;
}

const NAME = "walletlens-vault";

export function browserTurn(patienceMillis = 10_000): Turn {
  const channel = new BroadcastChannel(NAME);
  let release: (() => void) | null = null;
  let asked = () => {};
  channel.onmessage = (event) => {
    if (event.data === "hand over" && release !== null) asked();
  };

  const request = (options: LockOptions, whenAsked: () => void): Promise<boolean> =>
    new Promise((resolve, reject) => {
      navigator.locks
        .request(NAME, options, (lock) => {
          if (lock === null) {
            resolve(false);
            return undefined;
          }
          asked = whenAsked;
          // The lock is held until this promise ends, or the tab does.
          return new Promise<void>((end) => {
            release = end;
            resolve(true);
          });
        })
        .catch((error: unknown) => (options.signal?.aborted ? resolve(false) : reject(error)));
    });

  return {
    take: (whenAsked) => request({ ifAvailable: true }, whenAsked),
    ask(whenAsked) {
      const waited = AbortSignal.timeout(patienceMillis);
      const turn = request({ signal: waited }, whenAsked);
      channel.postMessage("hand over");
      return turn;
    },
    release() {
      release?.();
      release = null;
    },
  };
}
