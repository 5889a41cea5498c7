/** @file The family of recorded cases of the tuner. */
import type { Family } from "../family.js";
import { difference } from "./compare.js";
import { record } from "./record.js";
import type { RunCase, SuggestionCase } from "./scenario.js";
import { suggestionDifference } from "./suggestion.js";

/** Searches for learning rates and batch sizes, and what curves suggest. */
export const tuner: Family = {
  name: "tuner",
  own: new URL("../../../test-data/conformance-tuner", import.meta.url),
  holds: (document) => isRun(document) || isSuggestion(document),
  nameOf: (document) => (isRun(document) || isSuggestion(document) ? document.id : "?"),
  replay: (document) => {
    if (isRun(document)) return replayRun(document);
    return isSuggestion(document) ? suggestionDifference(document) : "is not a case of the tuner";
  },
};

async function replayRun(recorded: RunCase): Promise<string | null> {
  return difference(recorded, await record(recorded.scenario));
}

function kindOf(document: unknown): unknown {
  return typeof document === "object" && document !== null && "id" in document ? Reflect.get(document, "kind") : null;
}

const calls = ["lr_find", "scale_batch_size"];
const finders = ["LearningRateFinder", "BatchSizeFinder", "EpochLR", "EpochBatchSize"];

/** Other families have runs too; those of the tuner search. */
function isRun(document: unknown): document is RunCase {
  if (kindOf(document) !== "run") return false;
  const { scenario } = document as Partial<RunCase>;
  return (
    scenario !== undefined &&
    (scenario.run.some(({ fn }) => calls.includes(fn)) ||
      (scenario.callbacks ?? []).some(({ class: name }) => finders.includes(name)))
  );
}

function isSuggestion(document: unknown): document is SuggestionCase {
  return kindOf(document) === "suggestion";
}
