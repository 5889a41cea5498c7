/** @file What a process of a scenario writes: a line for each thing, as it happens, so that a process that dies leaves what it did. */
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { plain } from "../record.js";
import type { RankedCall, RankedCallRecord, RankRecord } from "./scenario.js";

/** Writes lines of [kind, value]. */
export class Lines {
  constructor(readonly path: string) {}

  put(kind: "call" | "event" | "end" | "env" | "exit", value: unknown): void {
    appendFileSync(this.path, `${JSON.stringify([kind, named(plain(value))])}\n`);
  }

  /** Notes an event. */
  add(...event: unknown[]): void {
    this.put("event", event);
  }
}

/** Numbers that JSON lacks, by their names in Python. */
function named(value: unknown): unknown {
  if (typeof value === "number" && !Number.isFinite(value))
    return Number.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
  if (Array.isArray(value)) return value.map(named);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, named(item)]));
  }
  return value;
}

/** What a process wrote, as a record. A line that is not whole was being written when the process was killed. */
export function readLines(path: string, rank: number | "main"): RankRecord {
  const record: RankRecord = { rank, calls: [], exit: null };
  if (!existsSync(path)) return record;
  for (const line of readFileSync(path, "utf8").split("\n").slice(0, -1)) {
    const [kind, value] = JSON.parse(line) as [string, unknown];
    const last = record.calls.at(-1);
    if (kind === "call") record.calls.push({ call: value as RankedCall, events: [] });
    else if (kind === "event") last?.events.push(value as unknown[]);
    else if (kind === "end") Object.assign(last ?? {}, value as Partial<RankedCallRecord>);
    else if (kind === "env") record.env = value as Record<string, string>;
    else if (kind === "exit") record.exit = value as number;
  }
  return record;
}
