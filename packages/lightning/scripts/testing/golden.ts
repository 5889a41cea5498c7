/** @file What Lightning made of flags (test-data/trainer.json, written by scripts/golden/trainer.py). */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { TrainerOptions } from "../../src/options/options.js";

/** Flags, and what came of them: an error's class, or values that differ from the defaults. */
export interface GoldenFlags {
  flags: TrainerOptions;
  error?: string;
  [value: string]: unknown;
}

/** A fit of so many batches: how many it took, where it validated, how many steps it foresaw. */
export interface GoldenCounts {
  train: number;
  val: number[];
  sized?: boolean;
  flags: TrainerOptions;
  error?: string;
  estimated: number | null;
  validated: number[];
  last: number[];
  numTrainingBatches: number | null;
  numValBatches: (number | null)[];
  numSanityValBatches: (number | null)[];
  currentEpoch: number;
  globalStep: number;
}

/** Calls that are no fit. `flags.limit` stands for the limit of the call. */
export interface GoldenEvaluation {
  loaders: number[];
  sized?: boolean;
  flags: { limit?: number | `${number}%`; fastDevRun?: number };
  validate: { numBatches: (number | null)[]; returned: unknown };
  test: { numBatches: (number | null)[]; returned: unknown };
  predict: { numBatches: (number | null)[]; returned: unknown };
}

/** The hooks of a call in their order. */
export interface GoldenHooks {
  model: "Model" | "Scheduled" | "Manual" | "Skipping";
  call: "fit" | "validate" | "test" | "predict";
  flags: TrainerOptions;
  events: string[];
}

interface Golden {
  defaults: [Record<string, unknown>];
  options: GoldenFlags[];
  barebones: GoldenFlags[];
  bounds: (GoldenFlags & { maxEpochs: number; minEpochs: number; maxSteps: number; minSteps: number | null })[];
  counts: GoldenCounts[];
  hooks: GoldenHooks[];
  evaluations: GoldenEvaluation[];
}

const path = fileURLToPath(new URL("../../test-data/trainer.json", import.meta.url));

export const golden = JSON.parse(readFileSync(path, "utf8")) as Golden;

/** The names of this library's errors for a class of Python's; any other class is any error. */
export function errorNames(python: string): readonly string[] | null {
  if (python === "ValueError") return ["RangeError", "TypeError"];
  return ["MisconfigurationException", "TypeError"].includes(python) ? [python] : null;
}

/** The error that a function throws; fails the test where it throws none. */
export function errorOf(run: () => unknown): Error {
  try {
    run();
  } catch (error) {
    if (error instanceof Error) return error;
    throw new Error(`expected an Error. Received: ${String(error)}`, { cause: error });
  }
  throw new Error("expected an error. Received: none");
}
