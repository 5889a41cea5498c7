/** @file One core for all sides of a row: cores of a shared machine differ, as each has neighbours of its own. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** The last core that this process may use, null where the system does not say. */
function lastCore(): string | null {
  try {
    return /^Cpus_allowed_list:.*?(\d+)$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? null;
  } catch {
    return null;
  }
}

const core = lastCore();

/**
 * Keeps a process's main thread on the core that all sides share. Its other threads, such as those of a garbage collector, stay
 * where they are. Does nothing where there is no `taskset`.
 */
export function keepOnOneCore(pid: number): void {
  if (core === null) return;
  try {
    execFileSync("taskset", ["--cpu-list", "--pid", core, String(pid)], { stdio: "ignore" });
  } catch {
    // Without it the figures spread more, and are no less true.
  }
}
