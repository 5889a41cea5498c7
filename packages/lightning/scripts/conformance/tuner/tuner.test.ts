/** @file The runner of recorded cases of the tuner notices each kind of difference. */
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { getNumThreads, setNumThreads } from "@lightning-ts/torch";
import { caseFiles } from "../files.js";
import { tuner } from "./family.js";
import type { CallRecord, RunCase, SuggestionCase } from "./scenario.js";

const documents = caseFiles(fileURLToPath(tuner.own)).flatMap((file) => file.documents) as (RunCase | SuggestionCase)[];
const threads = getNumThreads();

beforeAll(() => {
  setNumThreads(1);
  vi.spyOn(console, "log").mockImplementation(() => undefined);
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterAll(() => {
  setNumThreads(threads);
  vi.restoreAllMocks();
});

function caseOf<T extends RunCase | SuggestionCase>(id: string): T {
  const found = documents.find((document) => document.id === id);
  if (found === undefined) throw new Error(`there is no case ${id}`);
  return structuredClone(found) as T;
}

describe("a recorded search", () => {
  it.each([
    "lr/default-20",
    "lr/callback-epochs",
    "lr/wrong/raises",
    "lr/then-fit",
    "batch/power",
    "batch/binsearch-margin",
    "batch/validate",
    "batch/callback-test",
    "batch/wrong/none",
    "suggestion/falling",
  ])("%s is the same as ours", async (id) => {
    expect(await tuner.replay(caseOf(id))).toBeNull();
  });

  const differences: Record<string, [id: string, change: (call: CallRecord) => unknown, where: string]> = {
    "the rate of a step": [
      "lr/linear",
      ({ events }) => ((events.find(([, hook]) => hook === "training_step") as unknown[])[6] = [0.5]),
      "event",
    ],
    "the order of events": ["lr/linear", ({ events }) => events.reverse(), "event 0"],
    "an event that is missing": ["lr/linear", ({ events }) => events.pop(), "expected nothing"],
    "a rate of the curve": ["lr/linear", ({ found }) => ((found!.lr as number[])[3] = 1), "found.lr[3]"],
    "a loss of the curve": ["lr/linear", ({ found }) => ((found!.loss as number[])[3] = 1), "found.loss[3]"],
    "the number of batches": ["lr/linear", ({ found }) => (found!.total_batch_idx = 1), "found.total_batch_idx"],
    "a suggestion": ["lr/linear", ({ found }) => ((found!.suggestions as unknown[][])[1]![2] = 1), "suggestions[1]"],
    "what is left of the counts": ["lr/linear", ({ after }) => (after!.global_step = 14), "after.global_step"],
    "what is left of the limits": [
      "lr/wrong/raises",
      ({ after }) => Object.assign(after!, { should_stop: true }),
      "after.should_stop",
    ],
    "a setting": [
      "batch/power",
      ({ after }) => ((after!.attributes as Record<string, number>)["module.batch_size"] = 8),
      "after.attributes",
    ],
    "a weight": ["batch/power", ({ after }) => ((after!.weight as number[])[0] = 1), "after.weight[0]"],
    "a file that is left": ["batch/power", ({ after }) => (after!.files = ["a.ckpt"]), "after.files"],
    "the callbacks": ["batch/power", ({ after }) => (after!.callbacks = []), "after.callbacks"],
    "a result": ["batch/power", (call) => (call.result = 8), "result"],
    "random numbers": ["batch/power", (call) => (call.rand_after = 0.5), "rand_after"],
    "a size of a batch": [
      "batch/power",
      ({ events }) => ((events.find(([, hook]) => hook === "training_step") as unknown[])[5] = 3),
      "event",
    ],
    "the number of warnings": ["lr/fast-dev-run", (call) => (call.messages = []), "messages"],
    "an error": ["lr/wrong/two-optimizers", (call) => delete call.error, "event"],
    "the kind of an error": ["lr/wrong/raises", (call) => (call.error!.class = "TypeError"), "expected TypeError"],
    "a field that nobody reads": ["batch/power", (call) => Object.assign(call, { more: 1 }), "does not know"],
  };
  it.each(Object.entries(differences))("with a difference in %s fails", async (_what, [id, change, where]) => {
    const recorded = caseOf<RunCase>(id);
    change(recorded.calls[0] as CallRecord);
    expect(await tuner.replay(recorded)).toContain(where);
  });

  it("with a difference in a suggestion for a given curve fails", async () => {
    const recorded = caseOf<SuggestionCase>("suggestion/falling");
    recorded.suggestions[1]!.index = 3;
    expect(await tuner.replay(recorded)).toContain("suggestions[1].index");
  });
});
