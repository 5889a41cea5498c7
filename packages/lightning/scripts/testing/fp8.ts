/** @file What PyTorch made of the recipe of delayed scaling and of linear layers (test-data/fp8.json, written by scripts/golden/fp8.py). */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { arange, float32, float64, type Tensor } from "@lightning-ts/torch";
import type { DelayedScalingOptions } from "../../src/fabric/precision/transformer-engine/recipe.js";

/** Amaxes of two tensors in some steps, and the scales after each. */
interface GoldenRecipe {
  recipe: DelayedScalingOptions;
  fp8Max: number;
  amaxes: (number | string)[][];
  scales: number[][];
}

/** Some steps of SGD of a linear layer. */
export interface GoldenLinear {
  rows: number;
  inputs: number;
  outputs: number;
  format: "HYBRID" | "E4M3";
  recipe: { length: number; algorithm: "max" | "most_recent"; margin?: number; interval?: number };
  steps: { output: number[][]; input: number[][]; weight: number[][]; bias: number[]; scales: number[] }[];
}

const path = fileURLToPath(new URL("../../test-data/fp8.json", import.meta.url));

export const golden = JSON.parse(readFileSync(path, "utf8")) as { recipes: GoldenRecipe[]; linear: GoldenLinear[] };

/** The same numbers as the script's. */
export function wave(shape: readonly number[], frequency: number, size: number): Tensor {
  const count = shape.reduce((product, length) => product * length, 1);
  return arange(count, { dtype: float64 }).mul(frequency).sin().mul(size).to(float32).reshape(shape);
}
