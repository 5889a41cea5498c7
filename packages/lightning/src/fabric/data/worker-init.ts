/** @file What a data worker does before its first batch where `seedEverything` asked for it: a module that its thread imports. */
import { initialSeed, manualSeed } from "@lightning-ts/torch";
import { seedSequence } from "./seed-sequence.js";

/**
 * Gives a data worker random numbers of its own, which differ by rank too. `Math.random` has no seed.
 *
 * @param worker its number
 * @param rank that of its process
 */
export function seedWorker(worker: number, rank: number): void {
  // The loader's seed of the pass, to which it has added the worker's number.
  const base = BigInt(initialSeed()) - BigInt(worker);
  const [seed = 0n] = seedSequence(base, worker, rank, 1);
  manualSeed(seed);
}
