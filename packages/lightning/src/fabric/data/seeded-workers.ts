/** @file Has the workers of a loader draw random numbers that differ by rank. */
import { data } from "@lightning-ts/torch";
import { remakeLoader } from "./remake-loader.js";

const isSource = import.meta.url.endsWith(".ts");

/**
 * A loader whose workers are seeded by rank, where `seedEverything(seed, { workers: true })` asked for it and the loader has no
 * `workerInitFn` of its own.
 */
export function withSeededWorkers(loader: unknown, rank: number): unknown {
  if (process.env.PL_SEED_WORKERS !== "1" || !(loader instanceof data.DataLoader)) return loader;
  if (loader.numWorkers === 0 || loader.workerInitFn !== null) return loader;
  const module = new URL(isSource ? "./worker-init.ts" : "../fabric/data/worker-init.js", import.meta.url);
  return remakeLoader(loader, { workerInitFn: data.fromModule(module, "seedWorker", rank) });
}
