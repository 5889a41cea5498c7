/** @file seedEverything. */
import { manualSeed } from "@lightning-ts/torch";
import { rankZeroInfo, rankZeroWarn } from "../util/rank-zero.js";
import { show } from "../util/show.js";
import { RangeError } from "../util/user-errors.js";

const largest = 2 ** 32 - 1;

/**
 * Seeds the random numbers of libtorch. Counterpart: `lightning.pytorch.seed_everything`.
 *
 * @param seed 0 to 2**32 - 1; by default `PL_GLOBAL_SEED`, else 0 with a warning
 * @param options `workers`: whether data loading workers are seeded too; `verbose`: whether to print the seed
 * @returns the seed
 */
export function seedEverything(seed?: number | null, options: { workers?: boolean; verbose?: boolean } = {}): number {
  let chosen = seed ?? null;
  if (chosen === null) {
    const given = process.env.PL_GLOBAL_SEED;
    if (given === undefined) {
      chosen = 0;
      rankZeroWarn(`No seed found, seed set to ${chosen}`);
    } else chosen = Number(given);
  }
  if (!Number.isInteger(chosen) || chosen < 0 || chosen > largest) {
    throw new RangeError(
      `seedEverything expects a whole number from 0 to ${largest}. Received: ${show(seed ?? process.env.PL_GLOBAL_SEED)}.`,
    );
  }
  if (options.verbose !== false) rankZeroInfo(`Seed set to ${chosen}`);
  process.env.PL_GLOBAL_SEED = String(chosen);
  process.env.PL_SEED_WORKERS = options.workers === true ? "1" : "0";
  manualSeed(chosen);
  return chosen;
}

/** Seeds again with the seed of `seedEverything`, where it was called: the processes of a run begin alike. Counterpart: `reset_seed`. */
export function resetSeed(): void {
  const seed = process.env.PL_GLOBAL_SEED;
  if (seed !== undefined)
    seedEverything(Number(seed), { workers: process.env.PL_SEED_WORKERS === "1", verbose: false });
}
