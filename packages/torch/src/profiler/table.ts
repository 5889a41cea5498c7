/** @file The table of a profile, in PyTorch's columns. */
import { shown } from "../util/arguments.js";
import { formatFixed } from "../util/number-text.js";
import { RangeError } from "../util/user-errors.js";
import type { ProfiledEntry } from "./event.js";
import { formatMemory, formatShapes, formatShare, formatTime, type TimeUnit } from "./format.js";

/** What a table may be sorted by, under PyTorch's names. "cuda" is any device. */
export const sortKeys = [
  "cpu_time",
  "cuda_time",
  "cpu_time_total",
  "cuda_time_total",
  "self_cpu_time_total",
  "self_cuda_time_total",
  "cpu_memory_usage",
  "cuda_memory_usage",
  "self_cpu_memory_usage",
  "self_cuda_memory_usage",
  "count",
] as const;

/** What a table may be sorted by. */
export type SortKey = (typeof sortKeys)[number];

/** Options of tables. */
export interface TableOptions {
  /** The largest first. Default null: in the order in which they came up. */
  readonly sortBy?: SortKey | null;
  /** How many rows there are at most; -1 for all. Default 100. */
  readonly rowLimit?: number;
  /** The most letters of a name, null for all. Default 55. */
  readonly maxNameColumnWidth?: number | null;
  /** The most letters of shapes, null for all. Default 80. */
  readonly maxShapesColumnWidth?: number | null;
  /** A line above the table. Default null: none. */
  readonly header?: string | null;
  /** Whether only what nothing else called is shown. Default false. */
  readonly topLevelEventsOnly?: boolean;
  /** The unit of all times. Default null: for each the one that fits. */
  readonly timeUnit?: TimeUnit | null;
}

/** The names of the options. */
export const tableOptions: readonly (keyof TableOptions)[] = [
  "sortBy",
  "rowLimit",
  "maxNameColumnWidth",
  "maxShapesColumnWidth",
  "header",
  "topLevelEventsOnly",
  "timeUnit",
];

/** What was recorded, beside the events. */
export interface TableContext {
  /** The device beside the CPU, null for none. */
  readonly device: string | null;
  readonly profileMemory: boolean;
  readonly withFlops: boolean;
}

type Numeric =
  | "cpuTime"
  | "deviceTime"
  | "cpuTimeTotal"
  | "deviceTimeTotal"
  | "selfCpuTimeTotal"
  | "selfDeviceTimeTotal"
  | "cpuMemoryUsage"
  | "deviceMemoryUsage"
  | "selfCpuMemoryUsage"
  | "selfDeviceMemoryUsage"
  | "count";

const fieldOf: Readonly<Record<SortKey, Numeric>> = {
  cpu_time: "cpuTime",
  cuda_time: "deviceTime",
  cpu_time_total: "cpuTimeTotal",
  cuda_time_total: "deviceTimeTotal",
  self_cpu_time_total: "selfCpuTimeTotal",
  self_cuda_time_total: "selfDeviceTimeTotal",
  cpu_memory_usage: "cpuMemoryUsage",
  cuda_memory_usage: "deviceMemoryUsage",
  self_cpu_memory_usage: "selfCpuMemoryUsage",
  self_cuda_memory_usage: "selfDeviceMemoryUsage",
  count: "count",
};

/** A column: its title, its width, and what it shows of an entry. */
interface Column {
  readonly title: string;
  readonly width: number;
  readonly show: (entry: ProfiledEntry) => string;
}

const usual = 12;
const space = "  ";

/**
 * The table of some entries, "" for none.
 *
 * @throws RangeError for an unknown key to sort by
 */
export function buildTable(
  entries: readonly ProfiledEntry[],
  context: TableContext,
  options: TableOptions = {},
): string {
  checkKey(options.sortBy ?? null);
  if (entries.length === 0) return "";
  const { sortBy = null, rowLimit = 100, header = null, topLevelEventsOnly = false, timeUnit = null } = options;
  const sorted = sortBy === null ? entries : sortedBy(entries, sortBy);
  const columns = columnsOf(sorted, context, options);
  const line = columns.reduce((length, { width }) => length + width + space.length, -space.length);
  const rule = columns.map(({ width }) => "-".repeat(width) + space).join("");
  const row = (cells: readonly string[]): string =>
    cells.map((cell, i) => cell.padStart(columns[i]?.width ?? 0) + space).join("");
  const shown = sorted.filter((entry) => !topLevelEventsOnly || entry.cpuParent === null);
  const [cpu, device] = totals(entries);
  const lines = [
    ...(header === null ? [] : ["=".repeat(line), header]),
    ...(topLevelEventsOnly ? ["=".repeat(line), "This report only display top-level ops statistics"] : []),
    rule,
    row(columns.map(({ title }) => title)),
    rule,
    ...(rowLimit < 0 ? shown : shown.slice(0, rowLimit)).map((entry) => row(columns.map(({ show }) => show(entry)))),
    rule,
    `Self CPU time total: ${formatTime(cpu, timeUnit)}`,
    ...(hasDeviceTime(entries) ? [`Self ${deviceName(context)} time total: ${formatTime(device, timeUnit)}`] : []),
  ];
  return lines.map((text) => `${text}\n`).join("");
}

function checkKey(key: SortKey | null): void {
  if (key === null || sortKeys.includes(key)) return;
  throw new RangeError(`table: sortBy: expected one of ${sortKeys.join(", ")}. Received: ${shown(key)}.`);
}

function sortedBy(entries: readonly ProfiledEntry[], key: SortKey): ProfiledEntry[] {
  const field = fieldOf[key];
  return entries.toSorted((a, b) => b[field] - a[field]);
}

const hasDeviceTime = (entries: readonly ProfiledEntry[]): boolean =>
  entries.some(({ selfDeviceTimeTotal }) => selfDeviceTimeTotal > 0);

const deviceName = ({ device }: TableContext): string => (device ?? "cuda").toUpperCase();

/** The time of all on the CPU and on the device. */
function totals(entries: readonly ProfiledEntry[]): [cpu: number, device: number] {
  const onDevice = entries.filter(({ deviceType, isUserAnnotation }) => deviceType !== "cpu" && !isUserAnnotation);
  return [
    entries.reduce((sum, entry) => sum + entry.selfCpuTimeTotal, 0),
    onDevice.reduce((sum, entry) => sum + entry.selfDeviceTimeTotal, 0),
  ];
}

function columnsOf(entries: readonly ProfiledEntry[], context: TableContext, options: TableOptions): Column[] {
  const { maxNameColumnWidth = 55, timeUnit = null } = options;
  const [cpu, device] = totals(entries);
  const time =
    (field: Numeric) =>
    (entry: ProfiledEntry): string =>
      formatTime(entry[field], timeUnit);
  const column = (title: string, show: Column["show"]): Column => ({ title, width: usual, show });
  const widest = entries.reduce((most, { key }) => Math.max(most, key.length), 0) + 4;
  const columns: Column[] = [
    {
      title: "Name",
      width: Math.min(widest, maxNameColumnWidth ?? Infinity),
      show: ({ key }) => shortened(key, maxNameColumnWidth),
    },
    column("Self CPU %", (entry) => formatShare(entry.selfCpuTimeTotal, cpu)),
    column("Self CPU", time("selfCpuTimeTotal")),
    column("CPU total %", (entry) => (entry.isAsync ? "0" : formatShare(entry.cpuTimeTotal, cpu))),
    column("CPU total", time("cpuTimeTotal")),
    column("CPU time avg", time("cpuTime")),
  ];
  const name = deviceName(context);
  if (hasDeviceTime(entries)) {
    columns.push(
      column(`Self ${name}`, time("selfDeviceTimeTotal")),
      column(`Self ${name} %`, (entry) => formatShare(entry.selfDeviceTimeTotal, device)),
      column(`${name} total`, time("deviceTimeTotal")),
      column(`${name} time avg`, time("deviceTime")),
    );
  }
  if (context.profileMemory) {
    columns.push(
      column("CPU Mem", (entry) => formatMemory(entry.cpuMemoryUsage)),
      column("Self CPU Mem", (entry) => formatMemory(entry.selfCpuMemoryUsage)),
    );
    if (context.device !== null && entries.some(({ selfDeviceMemoryUsage }) => selfDeviceMemoryUsage > 0)) {
      columns.push(
        column(`${name} Mem`, (entry) => formatMemory(entry.deviceMemoryUsage)),
        column(`Self ${name} Mem`, (entry) => formatMemory(entry.selfDeviceMemoryUsage)),
      );
    }
  }
  columns.push(
    column("# of Calls", (entry) => String(entry.count)),
    ...shapesColumn(entries, options),
  );
  if (context.withFlops) columns.push(...flopsColumn(entries));
  return columns;
}

function shortened(name: string, most: number | null): string {
  return most !== null && name.length >= most - 3 ? `${name.slice(0, most - 3)}...` : name;
}

function shapesColumn(entries: readonly ProfiledEntry[], { maxShapesColumnWidth = 80 }: TableOptions): Column[] {
  if (!entries.some(({ inputShapes }) => inputShapes.length > 0)) return [];
  const widest = entries.reduce((most, { inputShapes }) => Math.max(most, formatShapes(inputShapes).length), 0) + 4;
  const width = Math.min(widest, maxShapesColumnWidth ?? Infinity);
  return [{ title: "Input Shapes", width, show: ({ inputShapes }) => formatShapes(inputShapes).slice(0, width) }];
}

const flopUnits = ["FLOPs", "KFLOPs", "MFLOPs", "GFLOPs", "TFLOPs", "PFLOPs"] as const;

function flopsColumn(entries: readonly ProfiledEntry[]): Column[] {
  const counts = entries.map(({ flops }) => flops).filter((flops) => flops > 0);
  if (counts.length === 0) return [];
  const least = counts.reduce((a, b) => Math.min(a, b));
  const step = Math.max(0, Math.min(Math.floor(Math.log10(least) / 3), flopUnits.length - 1));
  const show = ({ flops }: ProfiledEntry): string =>
    flops <= 0 ? "--" : formatFixed(flops / 1000 ** step, 3).padStart(8);
  return [{ title: `Total ${flopUnits[step] ?? ""}`, width: usual, show }];
}
