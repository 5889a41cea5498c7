/** @file A table of what the caching allocator counts. */
import { checkOptions } from "../../util/arguments.js";
import { type CudaDevice, current, currentDevice, indexOf } from "./device.js";
import { memoryStats } from "./memory.js";

/** Options of `memorySummary`. */
export interface MemorySummaryOptions {
  /** Only the sums of small and large blocks. Default false. */
  abbreviated?: boolean;
}

/** What is counted in a unit: the unit's names, how much each is of the one before, and from how many on the next is taken. */
interface Unit {
  readonly names: readonly string[];
  readonly factor: number;
  readonly next: number;
  readonly width: number;
}

const bytes: Unit = { names: ["B  ", "KiB", "MiB", "GiB", "TiB", "PiB"], factor: 1024, next: 768 * 1024, width: 6 };
const counts: Unit = { names: [" ", "K", "M"], factor: 1000, next: 750_000, width: 7 };

const measured: readonly (readonly [key: string, title: string, unit: Unit])[] = [
  ["allocated_bytes", "Allocated memory", bytes],
  ["active_bytes", "Active memory", bytes],
  ["requested_bytes", "Requested memory", bytes],
  ["reserved_bytes", "GPU reserved memory", bytes],
  ["inactive_split_bytes", "Non-releasable memory", bytes],
  ["allocation", "Allocations", counts],
  ["active", "Active allocs", counts],
  ["segment", "GPU reserved segments", counts],
  ["inactive_split", "Non-releasable allocs", counts],
];
const oversize = [
  ["oversize_allocations", "Oversize allocations"],
  ["oversize_segments", "Oversize GPU segments"],
] as const;
const columns = ["current", "peak", "allocated", "freed"] as const;

const rule = (letter: string): string => letter.repeat(75);

/** A value in the unit in which another one is shown, so that a column's values can be compared. */
function inUnit(value: number, shownAs: number, { names, factor, next, width }: Unit): string {
  let at = 0;
  for (; at < names.length - 1 && shownAs >= next; at++) {
    value = Math.floor(value / factor);
    shownAs /= factor;
  }
  const text = `${String(value).padStart(width)} ${names[at] ?? ""}`;
  return names === counts.names ? `${text} ` : text;
}

/**
 * A table of a device's memory for people, with the counts that `memoryStats` has. Counterpart: `torch.cuda.memory_summary`.
 *
 * @throws Error without CUDA
 */
export function memorySummary(device?: CudaDevice, options: MemorySummaryOptions = {}): string {
  checkOptions("memorySummary", options, ["abbreviated"]);
  const index = indexOf(device);
  const id = index === current ? currentDevice() : index;
  return summaryOf(memoryStats(id), id, options.abbreviated ?? false);
}

/** @internal The table of some counts. */
export function summaryOf(stats: Readonly<Record<string, number>>, id: number, abbreviated: boolean): string {
  const count = (name: string): number => stats[name] ?? 0;
  const row = (title: string, prefix: string, reference: string, unit: Unit): string => {
    const cells = columns.map((column) => inUnit(count(`${prefix}.${column}`), count(`${reference}.${column}`), unit));
    return ` ${title.padEnd(21)} | ${cells.join(" | ")} `;
  };
  const lines = [
    rule("="),
    ` ${" ".repeat(16)} PyTorch CUDA memory summary, device ID ${String(id).padEnd(17)} `,
    rule("-"),
    `  ${" ".repeat(9)} CUDA OOMs: ${String(count("num_ooms")).padEnd(12)} | ${" ".repeat(6)} cudaMalloc retries: ${String(count("num_alloc_retries")).padEnd(8)}  `,
    rule("="),
    "        Metric         | Cur Usage  | Peak Usage | Tot Alloc  | Tot Freed  ",
  ];
  for (const [key, title, unit] of measured) {
    const all = `${key}.all`;
    lines.push(rule("-"), row(title, all, all, unit));
    if (abbreviated) continue;
    lines.push(row("      from large pool", `${key}.large_pool`, all, unit));
    lines.push(row("      from small pool", `${key}.small_pool`, all, unit));
  }
  for (const [key, title] of oversize) lines.push(rule("-"), row(title, key, key, counts));
  lines.push(rule("="));
  return `|${lines.join("|\n|")}|\n`;
}
