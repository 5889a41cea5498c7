/** @file What PyTorch gave for the tests of optimizers and schedulers (scripts/golden/optim.py). */
import { readFileSync } from "node:fs";
import type { DTypeName } from "../../src/tensor/dtype.js";

/** A tensor's numbers; complex ones as pairs. */
export interface Numbers {
  shape: number[];
  data: number[];
}

interface OptimizerCase {
  name: string;
  kwargs: Record<string, unknown>;
  dtype: DTypeName;
  shapes: number[][];
  losses: number[];
  after: Numbers[];
  stateDict: { state: Record<string, Record<string, unknown>>; param_groups: Record<string, unknown>[] };
}

interface SchedulerCase {
  name: string;
  kwargs: Record<string, unknown>;
  optimizer: "SGD" | "Adam";
  /** After each step, the learning rate and the momentum of each group. */
  rows: [lr: number, momentum: number][][];
  stateDict: Record<string, unknown>;
}

interface Golden {
  optimizers: OptimizerCase[];
  sparse: { name: string; kwargs: Record<string, unknown>; after: Numbers }[];
  repr: string;
  schedulers: SchedulerCase[];
  sequence: { rows: number[][]; stateDict: Record<string, unknown> };
  plateau: { metrics: number[]; rows: number[][]; stateDict: Record<string, unknown> };
}

const file = new URL("../../test-data/optim.json", import.meta.url);

export const golden = JSON.parse(readFileSync(file, "utf8").replaceAll(/\b(-?)Infinity\b/g, "$11e999")) as Golden;
