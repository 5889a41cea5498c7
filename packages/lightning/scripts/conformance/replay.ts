/** @file Replays recorded runs, and says what differs. */
import { difference } from "./compare.js";
import { record } from "./record.js";
import type { Trace } from "./scenario.js";
import { readTraces } from "./traces.js";

/** What a trace gave: null where it is the same. */
export type Results = Record<string, string | null>;

/** The first difference between a recorded run and one of this project, or null. */
export async function replay(trace: Trace): Promise<string | null> {
  try {
    return difference(trace, await record(trace.scenario));
  } catch (error) {
    return `cannot be replayed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}

/** Replays all traces of a folder; a line for each that differs, and the counts at the end. */
export async function replayAll(folder: string, report: (line: string) => void): Promise<Results> {
  const results: Results = {};
  for (const [name, trace] of readTraces(folder)) {
    const found = await replay(trace);
    results[name] = found;
    if (found !== null) report(`${name}: ${found}`);
  }
  const failed = Object.values(results).filter((found) => found !== null).length;
  report(`${Object.keys(results).length - failed} passed, ${failed} failed`);
  return results;
}

/** Whether all went well: something was replayed, and nothing differs. */
export function isConforming(results: Results): boolean {
  const all = Object.values(results);
  return all.length > 0 && all.every((found) => found === null);
}
