/** @file Runs under a PyTorchProfiler: files, the shape of tables, and what traces hold. */
import { profiler as torchProfiler } from "@lightning-ts/torch";
import { PyTorchProfiler } from "@lightning-ts/lightning/profilers";
import { valueDifference } from "../compare.js";
import { warningDifference } from "../warning-count.js";
import { camelKeys } from "../scenario.js";
import { filesBelow, profilerOptions, replayRun } from "./run.js";
import type { PyTorchCase } from "./scenario.js";

interface Trace {
  readonly Framework?: string;
  readonly traceEvents: readonly { name: string; cat?: string }[];
}

type Report = PyTorchCase["calls"][number]["reports"][number];

/** Replays a run under a PyTorchProfiler. */
export function replayPyTorch(recorded: PyTorchCase): Promise<string | null> {
  // Without a limit there is a row for each operator that each of the two libraries happens to call.
  const limited = (report: Report): Report => (recorded.profiler.row_limit === -1 ? { ...report, rows: -1 } : report);
  return replayRun(
    recorded,
    (root) => new PyTorchProfiler(optionsOf(recorded.profiler, root)),
    (call, _profiler, { root, warnings, logged }) => {
      const files = filesBelow(root, (path) => /\.(?:txt|json|stack)$/.test(path));
      const named = new Map(
        [...files].map(([path, text]) => [path.replace(/\.\d+(?=\.pt\.trace\.json$)/, ".<time>"), text]),
      );
      const reports = [...named].filter(([path]) => path.endsWith(".txt")).map(([, text]) => text);
      const texts = [...logged.filter((text) => text.includes("Profiler Report\n")), ...reports];
      return (
        valueDifference([...call.files].sort(), [...files.keys()].map(withoutTime).sort(), "files") ??
        warningDifference(call.messages, warnings) ??
        valueDifference(call.reports.map(limited), texts.map(reportOf).map(limited), "reports") ??
        tracesDifference(call.traces, files)
      );
    },
  );
}

function withoutTime(path: string): string {
  return path.replace(/\.\d+(?=\.pt\.trace\.json$)/, ".<time>");
}

function optionsOf(args: Readonly<Record<string, unknown>>, root: string): Record<string, unknown> {
  const options = profilerOptions(args, root);
  const { schedule, tableKwargs } = options;
  if (typeof schedule === "object" && schedule !== null)
    options.schedule = torchProfiler.schedule(
      camelKeys(schedule as Record<string, unknown>) as unknown as torchProfiler.ScheduleOptions,
    );
  if (typeof tableKwargs === "object" && tableKwargs !== null)
    options.tableKwargs = camelKeys(tableKwargs as Record<string, unknown>);
  return options;
}

/** The title, columns, number of rows and footer of a report. */
function reportOf(text: string): Report {
  const lines = text.split("\n");
  const isRule = (line: string): boolean => /^-+(?: +-+)* *$/.test(line) && line.trim() !== "";
  const rules = lines.flatMap((line, i) => (isRule(line) ? [i] : []));
  const [first = 0, second = 0, last = 0] = rules;
  return {
    title: lines.slice(0, 2),
    columns: (lines[first + 1] ?? "").trim().split(/ {2,}/),
    rows: last - second - 1,
    footer: lines
      .slice(last + 1)
      .filter((line) => line.includes(":"))
      .map((line) => line.split(":")[0] ?? ""),
  };
}

function tracesDifference(
  recorded: PyTorchCase["calls"][number]["traces"],
  files: ReadonlyMap<string, string>,
): string | null {
  const ours = [...files].filter(([path]) => path.endsWith(".pt.trace.json"));
  for (const [i, [name, expected]] of recorded.entries()) {
    const [path = "", text = "{}"] = ours[i] ?? [];
    if (withoutTime(path).split("/").at(-1) !== name) return `traces[${i}]: expected ${name}, got ${path}`;
    const trace = JSON.parse(text) as Trace;
    const found = annotationsOf(trace);
    const wanted = Object.entries(expected.annotations)
      .filter(([annotation]) => isCompared(annotation))
      .sort();
    const names = new Set(trace.traceEvents.map((event) => event.name));
    const difference =
      valueDifference(wanted, [...found].sort(), `traces[${i}].annotations`) ??
      valueDifference(expected.framework, trace.Framework ?? null, `traces[${i}].framework`);
    if (difference !== null) return difference;
    const missing = expected.operators.find((operator) => !names.has(operator));
    if (missing !== undefined) return `traces[${i}]: expected the operator ${missing}`;
  }
  return null;
}

function isCompared(annotation: string): boolean {
  return annotation.startsWith("[pl]") || annotation.startsWith("ProfilerStep#");
}

function annotationsOf({ traceEvents }: Trace): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { name, cat } of traceEvents)
    if (cat === "user_annotation" && isCompared(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
