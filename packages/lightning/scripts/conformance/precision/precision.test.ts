/** @file The runner of recorded cases of precision notices each kind of difference. */
import { fileURLToPath } from "node:url";
import { beforeAll, afterAll, describe, expect, it, vi } from "vitest";
import { getNumThreads, setNumThreads } from "@lightning-ts/torch";
import { caseFiles } from "../files.js";
import { precision } from "./family.js";
import type { CallRecord, PluginCase, RunCase } from "./scenario.js";

const documents = caseFiles(fileURLToPath(precision.own)).flatMap((file) => file.documents);
const threads = getNumThreads();

beforeAll(() => {
  setNumThreads(1);
  vi.spyOn(console, "log").mockImplementation(() => undefined);
});
afterAll(() => {
  setNumThreads(threads);
  vi.restoreAllMocks();
});

function caseOf(id: string): RunCase & PluginCase {
  const found = documents.find((document) => (document as { id: string }).id === id);
  if (found === undefined) throw new Error(`there is no case ${id}`);
  return structuredClone(found) as RunCase & PluginCase;
}

/** Replays a case after a change. */
async function changed(id: string, change: (recorded: RunCase & PluginCase) => void): Promise<unknown> {
  const recorded = caseOf(id);
  change(recorded);
  return precision.replay(recorded);
}

/** The last entry of a hook's event: what it saw. */
function seen(call: CallRecord | undefined, hook: string): Record<string, unknown> {
  const event = call?.events.find(([who, name]) => who === "module" && name === hook);
  if (event === undefined) throw new Error(`there is no ${hook}`);
  return event.at(-1) as Record<string, unknown>;
}

describe("a recorded run", () => {
  it.each([
    "flag/64-true/plain",
    "flag/bf16-mixed/mixed-batch",
    "plugin/mixed-16/accumulate",
    "plugin/half/manual-closure",
    "change/mixed-16/64-true",
    "scaler/1",
    "wrong/lbfgs",
  ])("%s is the same as ours", async (id) => {
    expect(await precision.replay(caseOf(id))).toBeNull();
  });

  const mixed = "plugin/mixed-16/plain";
  const differences: Record<string, [id: string, change: (recorded: RunCase) => void, where: string]> = {
    "a dtype of a batch": [
      mixed,
      ({ calls }) => (seen(calls[1], "on_after_batch_transfer").batch = "float16"),
      ".batch",
    ],
    "the dtype of a loss": [
      mixed,
      ({ calls }) => ((seen(calls[1], "training_step").loss as unknown[])[0] = "float16"),
      ".loss",
    ],
    "the value of a gradient": [
      mixed,
      ({ calls }) => ((seen(calls[1], "on_after_backward").grad as [string, number[][]])[1][1] = [1, 2, 3, 4]),
      ".grad",
    ],
    "the state of autocast": [
      mixed,
      ({ calls }) => {
        const event = calls[1]?.events.find(([, hook]) => hook === "training_step") as unknown[];
        event[4] = {};
      },
      "autocast",
    ],
    "what is left of a context": [
      mixed,
      ({ calls }) => ((calls[1] as CallRecord).context_after.grad = false),
      "context_after",
    ],
    "the state of a scaler": [
      mixed,
      ({ calls }) => ((seen(calls[1], "on_train_batch_end").scaler as { scale: number }).scale = 1),
      ".scaler.scale",
    ],
    "the keys of a checkpoint": [
      mixed,
      ({ calls }) => (calls[2]?.checkpoint?.keys as string[]).reverse(),
      "checkpoint.keys",
    ],
    "a dtype in a checkpoint": [
      mixed,
      ({ calls }) => ((calls[2]?.checkpoint?.state_dict as Record<string, string>)["layer.weight"] = "float16"),
      "checkpoint.state_dict.layer.weight",
    ],
    "the chosen plugin": [mixed, ({ calls }) => (calls[0]!.trainer!.plugin = "Precision"), "trainer.plugin"],
    "the dtype that modules are made in": [
      mixed,
      ({ calls }) => ((calls[0]?.result as Record<string, unknown>).parameter = "float64"),
      "result.parameter",
    ],
    "a prediction": [
      mixed,
      ({ calls }) => ((calls.at(-1)?.result as [string, number[][]][])[0]![1][0] = [1, 2]),
      "result",
    ],
    "an order of events": [mixed, ({ calls }) => calls[1]?.events.reverse(), "event 0"],
    "an event that is missing": [mixed, ({ calls }) => calls[1]?.events.pop(), "expected nothing"],
    "the dtype of a metric": [
      mixed,
      ({ calls }) => ((calls[1]?.after?.callback_metrics as Record<string, unknown[]>).train_loss![0] = "float64"),
      "after.callback_metrics.train_loss",
    ],
    "the number of warnings": [mixed, ({ calls }) => (calls[1]!.messages = [["UserWarning", "own"]]), "messages"],
    "the number of calls": [mixed, ({ calls }) => calls.pop(), "calls instead of"],
    "a field that nobody reads": [mixed, (recorded) => Object.assign(recorded.calls[0]!, { more: 1 }), "does not know"],
    "an unknown setting of the model": [
      mixed,
      ({ scenario }) => Object.assign(scenario.model, { more: 1 }),
      "does not know",
    ],
    "an error": ["wrong/lbfgs", ({ calls }) => delete calls[0]!.error, "unexpected"],
    "the kind of an error": [
      "wrong/lbfgs",
      ({ calls }) => (calls[0]!.error!.class = "TypeError"),
      "expected TypeError",
    ],
    "an error that does not come": [
      mixed,
      ({ calls }) => (calls[0]!.error = { class: "ValueError", message: "no" }),
      "expected ValueError",
    ],
    "a warning that does not come": ["name/16", ({ calls }) => (calls[0]!.messages = []), "messages"],
    "float64 in its last digits": [
      "flag/64-true/plain",
      ({ calls }) => ((calls[1]?.after?.weight as [string, number[][]])[1][0]![0]! *= 1.00001),
      "after.weight",
    ],
  };

  it.each(Object.entries(differences))("differs in %s", async (_name, [id, change, where]) => {
    expect(await changed(id, change)).toContain(where);
  });
});

describe("a plugin by itself", () => {
  it.each(["alone/16-mixed", "alone/FSDPPrecision/bf16-true", "alone/DeepSpeedPrecision/64-true"])(
    "%s is the same as ours",
    async (id) => {
      expect(await precision.replay(caseOf(id))).toBeNull();
    },
  );

  const differences: Record<string, [id: string, change: (recorded: PluginCase) => void, where: string]> = {
    "what comes out of a batch": [
      "alone/bf16-true",
      (one) => ((one.convert_input as Record<string, unknown>).float64 = "float64"),
      "convert_input.float64",
    ],
    "a buffer's dtype": [
      "alone/64-true",
      (one) => ((one.convert_module as Record<string, unknown>).flag = "float64"),
      "convert_module.flag",
    ],
    "a context": [
      "alone/16-mixed",
      (one) => ((one.val_step_context as Record<string, unknown>).matmul = "float32"),
      "val_step_context.matmul",
    ],
    "a clipped gradient": [
      "alone/32-true",
      (one) => (((one.clip as unknown[][])[2]![2] as number[][])[0]![0] = 1),
      "clip.2",
    ],
    "a state": ["alone/16-mixed", (one) => ((one.state_dict as Record<string, unknown>).scale = 2), "state_dict.scale"],
    "the dtypes of shards": [
      "alone/FSDPPrecision/bf16-true",
      (one) => ((one.mixed_precision as Record<string, unknown>).reduce = "float32"),
      "mixed_precision.reduce",
    ],
    "whether it scales": ["alone/FSDPPrecision/16-mixed", (one) => (one.has_scaler = false), "has_scaler"],
    warnings: ["alone/FSDPPrecision/bf16-true", (one) => (one.messages = []), "messages"],
    "an error": ["alone/DeepSpeedPrecision/64-true", (one) => delete one.error, "unexpected"],
    "a question that nobody asks": ["alone/32-true", (one) => (one.more = 1), "does not know"],
  };

  it.each(Object.entries(differences))("differs in %s", async (_name, [id, change, where]) => {
    expect(await changed(id, change)).toContain(where);
  });
});
