/** @file The family of recorded cases of precision: tiny runs, and plugins by themselves. */
import type { Family } from "../family.js";
import { difference } from "./compare.js";
import { pluginDifference } from "./plugin-case.js";
import { record } from "./record.js";
import type { PluginCase, RunCase } from "./scenario.js";

/** Runs in every precision, and precision plugins. */
export const precision: Family = {
  name: "precision",
  own: new URL("../../../test-data/conformance-precision", import.meta.url),
  holds: (document) => isRun(document) || isPlugin(document),
  nameOf: (document) => (isRun(document) || isPlugin(document) ? document.id : "?"),
  replay: (document) => {
    if (isRun(document)) return replayRun(document);
    return isPlugin(document) ? pluginDifference(document) : "is not a case of precision";
  },
};

async function replayRun(recorded: RunCase): Promise<string | null> {
  return difference(recorded, await record(recorded.scenario));
}

function kindOf(document: unknown): unknown {
  return typeof document === "object" && document !== null && "id" in document ? Reflect.get(document, "kind") : null;
}

/** Other families have runs too; only those of precision look at the context after each call. */
function isRun(document: unknown): document is RunCase {
  if (kindOf(document) !== "run") return false;
  const { calls } = document as Partial<RunCase>;
  return Array.isArray(calls) && calls.some((call) => typeof call === "object" && "context_after" in call);
}

function isPlugin(document: unknown): document is PluginCase {
  return kindOf(document) === "plugin" && "plugin" in (document as object);
}
