/** @file The peak of a process's resident memory. */
import { existsSync, readFileSync } from "node:fs";

/**
 * Bytes. On Linux from the kernel's count of this very program: the one that `resourceUsage` gives counts on from the process that
 * started it.
 */
export function peakMemory(): number {
  const status = "/proc/self/status";
  const found = existsSync(status) ? /VmHWM:\s*(\d+) kB/.exec(readFileSync(status, "utf8")) : null;
  return 1024 * (found === null ? process.resourceUsage().maxRSS : Number(found[1]));
}
