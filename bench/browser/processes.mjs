// What Linux tells of the process that the page's workers run in: time its workers' threads were on a processor, and memory.
import { readFileSync, readdirSync } from "node:fs";

const read = (path) => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return ""; // it has ended
  }
};

const below = (pid, parents) => {
  for (let at = pid; at > 1; at = parents.get(at)) if (at === process.pid) return true;
  return false;
};

/**
 * @returns {{ cpu: number, now: number, most: number } | undefined} the processor's time of the workers' threads in ms, the memory
 *   the process holds and the most it held, in MB; of the process of this program's own whose workers worked the longest; undefined
 *   where the system tells nothing
 */
export function workers() {
  const parents = new Map();
  for (const pid of readdirSync("/proc").filter((each) => /^\d+$/.test(each))) {
    parents.set(Number(pid), Number(read(`/proc/${pid}/stat`).replace(/^.*\) \S /, "").split(" ")[0]));
  }
  let found;
  for (const pid of parents.keys()) {
    if (!below(pid, parents) || !read(`/proc/${pid}/cmdline`).includes("type=renderer")) continue;
    let cpu = 0;
    for (const task of readdirSync(`/proc/${pid}/task`)) {
      if (read(`/proc/${pid}/task/${task}/comm`).startsWith("DedicatedWorker")) cpu += Number(read(`/proc/${pid}/task/${task}/schedstat`).split(" ")[0]) / 1e6;
    }
    const status = read(`/proc/${pid}/status`);
    const mb = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
    if (cpu > (found?.cpu ?? 0)) found = { cpu, now: mb("VmRSS"), most: mb("VmHWM") };
  }
  return found;
}
