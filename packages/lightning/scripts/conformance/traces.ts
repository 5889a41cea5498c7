/** @file The family of recorded runs: their files, their names, and how one is replayed. */
import { basename } from "node:path";
import { difference } from "./compare.js";
import type { Family } from "./family.js";
import { caseFiles } from "./files.js";
import { record } from "./record.js";
import type { Trace } from "./scenario.js";

/** Recorded runs of Lightning with one process on one CPU. */
export const traces: Family = {
  name: "traces",
  own: new URL("../../test-data/conformance", import.meta.url),
  holds: isTrace,
  // A file of one trace is called after it.
  nameOf: (document, path) =>
    path.endsWith(".json") ? basename(path, ".json") : isTrace(document) ? document.scenario.name : "?",
  replay: (document) => (isTrace(document) ? replay(document) : "is not a recorded run"),
};

function isTrace(document: unknown): document is Trace {
  if (typeof document !== "object" || document === null || "kind" in document) return false;
  return "scenario" in document && "calls" in document && !("world" in Object(document.scenario));
}

/** The traces of a folder, by name. */
export function readTraces(folder: string): [name: string, trace: Trace][] {
  return caseFiles(folder).flatMap(({ path, documents }) =>
    documents.filter(isTrace).map((trace): [string, Trace] => [traces.nameOf(trace, path), trace]),
  );
}

/** The first difference between a recorded run and one of this project, or null. */
export async function replay(trace: Trace): Promise<string | null> {
  return difference(trace, await record(trace.scenario));
}
