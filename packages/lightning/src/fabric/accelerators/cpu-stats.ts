/** @file Measurements of the processor: load and memory, named and computed as psutil does. */
import { readFileSync } from "node:fs";
import { cpus, freemem, totalmem } from "node:os";

interface Times {
  busy: number;
  all: number;
}

/** Reads the machine's load and memory. Load is measured since the previous reading. */
export class CpuStats {
  #before: Times = times();
  #percent = 0;

  /** `cpu_vm_percent`, `cpu_percent` and `cpu_swap_percent`. */
  read(): Record<string, number> {
    const now = times();
    const all = now.all - this.#before.all;
    // The system counts in hundredths of a second: two readings may see the same value.
    if (all > 0) {
      this.#percent = rounded((100 * (now.busy - this.#before.busy)) / all);
      this.#before = now;
    }
    return { ...memory(), cpu_percent: this.#percent };
  }
}

function times(): Times {
  let [busy, all] = [0, 0];
  for (const { times: one } of cpus()) {
    const work = one.user + one.nice + one.sys + one.irq;
    busy += work;
    all += work + one.idle;
  }
  return { busy, all };
}

function memory(): Record<string, number> {
  const info = memoryInfo();
  const total = info.MemTotal ?? totalmem() / 1024;
  const available = info.MemAvailable ?? freemem() / 1024;
  const swap = info.SwapTotal ?? 0;
  return {
    cpu_vm_percent: rounded((100 * (total - available)) / total),
    cpu_swap_percent: swap === 0 ? 0 : rounded((100 * (swap - (info.SwapFree ?? 0))) / swap),
  };
}

/** What Linux reports, in kilobytes; empty on other systems. */
function memoryInfo(): Record<string, number | undefined> {
  try {
    const lines = readFileSync("/proc/meminfo", "utf8").matchAll(/^(\w+):\s+(\d+)/gm);
    return Object.fromEntries([...lines].map(([, name = "", kilobytes]) => [name, Number(kilobytes)] as const));
  } catch {
    return {};
  }
}

function rounded(percent: number): number {
  return Math.round(percent * 10) / 10;
}
