/** @file The runner of recorded cases of metrics notices each kind of difference. */
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { getNumThreads, setNumThreads } from "@lightning-ts/torch";
import { caseFiles } from "../files.js";
import { metrics } from "./family.js";
import type { Json, ObjectCase, ValueCase } from "./spec.js";
import type { TraceCase } from "./trace-spec.js";

const documents = caseFiles(fileURLToPath(metrics.own)).flatMap((file) => file.documents);
const threads = getNumThreads();

beforeAll(() => {
  setNumThreads(1);
  vi.spyOn(console, "log").mockImplementation(() => undefined);
});
afterAll(() => {
  setNumThreads(threads);
  vi.restoreAllMocks();
});

type Case = Omit<ValueCase, "kind"> & Omit<ObjectCase, "kind"> & Omit<TraceCase, "kind">;

function caseOf(id: string): Case {
  const found = documents.find((document) => (document as { id: string }).id === id);
  if (found === undefined) throw new Error(`there is no case ${id}`);
  return structuredClone(found) as Case;
}

async function changed(id: string, change: (recorded: Case) => void): Promise<unknown> {
  const recorded = caseOf(id);
  change(recorded);
  return metrics.replay(recorded);
}

/** The numbers of a recorded tensor. */
function numbers(value: Json | undefined): number[] {
  return (value as { tensor: { data: number[] } }).tensor.data;
}

function tensorOf(value: Json | undefined): Record<string, unknown> {
  return (value as { tensor: Record<string, unknown> }).tensor;
}

describe("recorded cases of metrics", () => {
  it.each(["MulticlassAccuracy/1", "BinaryAUROC/6", "life/cat/state", "collection/nested", "trace/forward/both"])(
    "%s is the same as ours",
    async (id) => {
      expect(await metrics.replay(caseOf(id))).toBeNull();
    },
  );

  const values: Record<string, [id: string, change: (recorded: Case) => void, where: string]> = {
    "a value of a batch": ["BinaryAccuracy/0", (c) => (numbers(c.forward[1])[0] = 0.5), "forward 1"],
    "the value of all": ["BinaryAccuracy/0", (c) => (numbers(c.compute)[0] = 0.5), "compute"],
    "a dtype": ["BinaryAccuracy/0", (c) => (tensorOf(c.compute).dtype = "float64"), "compute"],
    "a shape": ["BinaryAccuracy/2", (c) => (tensorOf(c.forward[0]).shape = [5, 1]), "forward 0"],
    "a count": ["BinaryAccuracy/0", (c) => (c.update_count = 2), "update_count"],
    "a value after reset": [
      "BinaryAccuracy/0",
      (c) => (c.reset_compute = { value: 1, warnings: ["x"] }),
      "reset_compute",
    ],
    "a warning": ["BinaryAUROC/6", (c) => (c.warnings = []), "warnings"],
    "the name of a state": ["BinaryAccuracy/0", (c) => (c.states = { other: 1 }), "states"],
    "a flag": ["BinaryAccuracy/0", (c) => (c.flags = { higher_is_better: false }), "flags"],
    "a class that is picked": ["Accuracy/task/binary", (c) => (c.picked = "MulticlassAccuracy"), "picked"],
    "an error that does not come": [
      "BinaryAccuracy/0",
      (c) => (c.error = { at: "construct", class: "ValueError", message: "" }),
      "construct",
    ],
    "the kind of an error": [
      "BinaryAccuracy/wrong/4",
      (c) => (c.error = { ...(c.error as NonNullable<ValueCase["error"]>), class: "TypeError" }),
      "forward 0",
    ],
    "an unknown field": ["BinaryAccuracy/0", (c) => Object.assign(c, { more: 1 }), "does not know more"],
    "a step's value": [
      "life/mse",
      (c) => {
        const step = c.steps.find(({ do: [name] }) => name === "compute");
        if (step !== undefined) step.value = { tensor: { dtype: "float32", shape: [], data: [9] } };
      },
      "compute",
    ],
    "a key of a state dictionary": [
      "life/mse/state",
      (c) => {
        const step = c.steps.findLast(({ do: [name] }) => name === "state_dict");
        if (step !== undefined) step.value = {};
      },
      "state_dict",
    ],
    "a name of a collection": [
      "collection/nested",
      (c) => {
        const step = c.steps.find(({ do: [name] }) => name === "keys");
        if (step !== undefined) step.value = ["a", "b", "c"];
      },
      "keys",
    ],
    "an event of a metric": ["trace/forward/both", (c) => c.calls[0]?.events.splice(5, 1), "event 5"],
    "a value that callbacks see": [
      "trace/forward/both",
      (c) => {
        const event = c.calls[0]?.events.find(([who]) => who === "seen");
        if (event !== undefined) event[2] = { mse: 9 };
      },
      "event",
    ],
    "a count after a run": [
      "trace/forward/both",
      (c) => {
        const call = c.calls[0];
        if (call !== undefined) call.after.update_counts = { mse: 4 };
      },
      "update_counts",
    ],
    "a saved state": [
      "trace/persistent",
      (c) => {
        const call = c.calls[1];
        if (call !== undefined) call.state_dict = {};
      },
      "state_dict",
    ],
    "an error of a run": [
      "trace/minmax-dict",
      (c) => {
        const call = c.calls[0];
        if (call !== undefined) delete call.error;
      },
      "unexpected",
    ],
  };

  it.each(Object.entries(values))("%s that differs is a difference", async (_what, [id, change, where]) => {
    expect(await changed(id, change)).toContain(where);
  });
});
