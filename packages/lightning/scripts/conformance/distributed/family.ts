/** @file The family of recorded runs in several processes. */
import { basename } from "node:path";
import type { Family } from "../family.js";
import { rankedDifference } from "./compare.js";
import { recordRanks } from "./processes.js";
import type { RankedTrace } from "./scenario.js";

/** Recorded runs of Lightning in several processes on one machine, every rank of each. */
export const distributed: Family = {
  name: "distributed",
  own: new URL("../../../test-data/conformance-distributed", import.meta.url),
  holds: isRankedTrace,
  nameOf: (document, path) =>
    path.endsWith(".json") ? basename(path, ".json") : isRankedTrace(document) ? document.scenario.name : "?",
  replay: async (document) =>
    isRankedTrace(document)
      ? rankedDifference(document, await recordRanks(document.scenario))
      : "is not a recorded run in several processes",
};

function isRankedTrace(document: unknown): document is RankedTrace {
  if (typeof document !== "object" || document === null) return false;
  return "scenario" in document && "groups" in document && "world" in Object(document.scenario);
}
