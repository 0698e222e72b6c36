// The processor's time of a browser's threads, where the system tells it (Linux): a busy machine does not stretch it.
import { readdirSync, readFileSync } from "node:fs";

/** Nanoseconds of processor's time of every thread of a name in the browser of a profile, by thread. */
export function threads(name, folder) {
  const found = new Map();
  try {
    for (const pid of readdirSync("/proc").filter((each) => /^\d+$/.test(each))) {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
        if (!command.includes(folder) && !command.includes("type=renderer")) continue;
        for (const thread of readdirSync(`/proc/${pid}/task`)) {
          if (readFileSync(`/proc/${pid}/task/${thread}/comm`, "utf8").startsWith(name)) found.set(thread, Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ")[0]));
        }
      } catch { /* it has ended */ }
    }
  } catch { /* no such files here */ }
  return found;
}

/** The milliseconds of the busiest thread between two such looks. */
export const busiest = (before, after) => Math.max(...[...after].map(([thread, ns]) => (ns - (before.get(thread) ?? 0)) / 1e6), 0);
