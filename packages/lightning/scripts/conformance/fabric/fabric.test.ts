/** @file The runner of recorded programs of Fabric notices each kind of difference. */
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { caseFiles } from "../files.js";
import { fabric } from "./family.js";
import type { FabricCase } from "./program.js";

type Changeable = { -readonly [Key in keyof FabricCase]: FabricCase[Key] } & {
  results: { op: unknown[]; result?: unknown; error?: unknown; warnings?: unknown }[];
};

const documents = caseFiles(fileURLToPath(fabric.own)).flatMap((file) => file.documents) as FabricCase[];

beforeAll(() => {
  vi.spyOn(console, "log").mockImplementation(() => undefined);
});
afterAll(() => {
  vi.restoreAllMocks();
});

async function changed(name: string, change: (recorded: Changeable) => void): Promise<unknown> {
  const found = documents.find(({ program }) => program.name === name);
  if (found === undefined) throw new Error(`there is no program ${name}`);
  const recorded = structuredClone(found) as Changeable;
  change(recorded);
  return fabric.replay(recorded);
}

/** Replaces the result of an operation. */
const result =
  (index: number, value: unknown) =>
  ({ results }: Changeable): void => {
    const recorded = results[index];
    if (recorded === undefined) throw new Error(`there is no result ${index}`);
    results[index] = { op: recorded.op, result: value };
  };

describe("a recorded program", () => {
  it.each(["train", "precision-16-mixed", "save-keys", "call", "two-loggers", "make-devices=2"])(
    "%s is the same as ours",
    async (name) => {
      expect(await changed(name, () => undefined)).toBeNull();
    },
  );

  it.each<[what: string, name: string, change: (recorded: Changeable) => void, where: RegExp]>([
    ["a class", "train", result(0, ["_FabricModule", "FabricAdam"]), /operation 0.*FabricAdam/],
    ["a loss", "train", result(1, [1.0167, 0.94378, 0.95]), /operation 1.*0\.95/],
    ["a weight of 16 bits", "precision-bf16-true", result(6, [1.2, 0.94431]), /operation 6/],
    [
      "a dtype",
      "precision-64-true",
      result(2, { seen: ["float64", "float32"], out: "float32", weight: "float64" }),
      /seen/,
    ],
    ["a norm", "clip-max_norm=0.5", result(2, { norm: 1.5, grads: {} }), /norm/],
    [
      "a key of a checkpoint",
      "save-keys",
      result(1, { files: ["d/b.ckpt"], keys: ["model"], model: [], step: null }),
      /keys/,
    ],
    ["a file", "save-load", result(2, { files: ["b.ckpt"], keys: [], model: [], step: 5 }), /files/],
    ["a call of a callback", "call", result(0, [["Recorder 0", "on_start", 1]]), /on_start/],
    [
      "a cell of a CSV file",
      "csv",
      result(4, { "logs/n/version_0/metrics.csv": "a,b,c,step,t\n1.5,,,0,\n" }),
      /metrics\.csv/,
    ],
    ["an error that is not there", "train", (recorded) => (recorded.results[0] = { op: ["setup"], error: { kind: "ValueError", message: "" } }), /expected ValueError/], // prettier-ignore
    ["an error's kind", "load-missing", (recorded) => (recorded.results[1] = { op: ["load", "no.ckpt"], error: { kind: "TypeError", message: "" } }), /expected TypeError/], // prettier-ignore
    ["an error of the constructor", "info", (recorded) => (recorded.error = { kind: "ValueError", message: "x" }), /expected ValueError: x/], // prettier-ignore
    [
      "a warning",
      "info",
      (recorded) => (recorded.results[0] = { ...recorded.results[0], op: ["info"], warnings: ["w"] }),
      /warning/,
    ],
    ["a result that is not there", "info", (recorded) => (recorded.results = []), /0 results of 1/],
    ["an operation that nobody knows", "info", (recorded) => (recorded.results[0] = { op: ["fly"], result: 1 }), /fly/],
    ["a field that nobody reads", "info", (recorded) => Object.assign(recorded, { more: 1 }), /more/],
  ])("%s that differs is told", async (_what, name, change, where) => {
    expect(await changed(name, change)).toMatch(where);
  });
});
