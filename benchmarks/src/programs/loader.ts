/** @file Passes over a data set through a loader. Arguments: the data set, samples, workers, the folder of files. */
import { data, fromTypedArray } from "@lightning-ts/torch";
import { Files, Images, Packed, Texts } from "../models/datasets.js";
import { type Program, values } from "../program.js";

export const loader: Program = ([kind, count, workerCount, folder = ""]) => {
  const samples = Number(count);
  const numWorkers = Number(workerCount);
  const options = { batchSize: 64, shuffle: true, numWorkers, persistentWorkers: numWorkers > 0 };
  const batches = new data.DataLoader<unknown, unknown>(datasetOf(kind, samples, numWorkers, folder), options);
  return async () => {
    let seen = 0;
    if (numWorkers > 0 || kind === "packed") for await (const _ of batches) seen++;
    else for (const _ of batches as typeof batches & Iterable<unknown>) seen++;
    if (seen !== batches.length) throw new Error(`expected ${batches.length} batches. Received: ${seen}.`);
  };
};

/** Workers construct their own data set; without them it is an object of this thread. */
function datasetOf(kind: string | undefined, samples: number, numWorkers: number, folder: string) {
  const module = new URL(`../models/datasets${import.meta.url.slice(-3)}`, import.meta.url);
  switch (kind) {
    case "memory":
      return new data.TensorDataset(
        fromTypedArray(values(samples * 32), [samples, 32]),
        fromTypedArray(values(samples), [samples]),
      );
    case "files":
      return numWorkers > 0 ? data.fromModule(module, "Files", folder, samples) : new Files(folder, samples);
    case "packed":
      return numWorkers > 0 ? data.fromModule(module, "Packed", samples) : new Packed(samples);
    case "texts":
      return numWorkers > 0 ? data.fromModule(module, "Texts", samples) : new Texts(samples);
    default:
      return numWorkers > 0 ? data.fromModule(module, "Images", samples) : new Images(samples);
  }
}

/**
 * The time until the first batch of a fit's first epoch, or of a later one, is there. Arguments: the data set, samples, workers, the
 * folder of files, the epoch (1 or 2).
 */
export const firstBatch: Program = ([kind, count, workerCount, folder = "", epoch]) => {
  const samples = Number(count);
  const numWorkers = Number(workerCount);
  const options = { batchSize: 64, shuffle: true, numWorkers, persistentWorkers: true };
  return async () => {
    const batches = new data.DataLoader<unknown, unknown>(datasetOf(kind, samples, numWorkers, folder), options);
    let waited = 0n;
    for (let pass = 1; pass <= Number(epoch); pass++) {
      const start = process.hrtime.bigint();
      let first = true;
      for await (const _ of batches) {
        if (first) waited = process.hrtime.bigint() - start;
        first = false;
      }
    }
    return Number(waited);
  };
};
