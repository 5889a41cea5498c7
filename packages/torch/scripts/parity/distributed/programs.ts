/** @file What ranks run in recorded cases of training, by the name of their file. */
import type { JsonObject } from "../decode.js";
import { batchNorm } from "./batch-norm.js";
import { ddp } from "./ddp.js";
import { dtensor } from "./dtensor.js";
import { fsdp } from "./fsdp.js";
import { tensorParallel } from "./tensor-parallel.js";
import { zero } from "./zero.js";

/** What a rank gives in a case. */
export type RankProgram = (c: JsonObject, rank: number, world: number) => unknown;

export const programs: Readonly<Record<string, RankProgram>> = {
  batchnorm: batchNorm,
  ddp,
  dtensor,
  fsdp,
  tensor_parallel: tensorParallel,
  zero,
};
