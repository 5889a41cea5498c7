/** @file The prediction loop: what `predictStep` returns for each batch. */
import { inferenceMode, noGrad } from "@lightning-ts/torch";
import { isPromise } from "../core/hooks.js";
import type { Trainer } from "../trainer/trainer.js";
import { BatchSource } from "./batch-source.js";
import { limitedBatches } from "./counts.js";
import { flatLoaders, lengthOf } from "./loaders.js";
import { rememberModes } from "./train-modes.js";

/** Runs a module over data to predict. */
export class PredictionLoop {
  numBatches: number[] = [];
  loaders: unknown[] | null = null;
  readonly #trainer: Trainer;

  constructor(trainer: Trainer) {
    this.#trainer = trainer;
  }

  /** The predictions: a list, or one a loader if there are several. */
  async run(returnPredictions: boolean): Promise<unknown[]> {
    const { dataSource, options } = this.#trainer;
    this.loaders = flatLoaders(await dataSource.request("predict"));
    this.numBatches = this.loaders.map((loader) => limitedBatches(lengthOf(loader), options.limitPredictBatches, "limitPredictBatches"));
    if (this.numBatches.every((n) => n === 0)) return [];
    const mode = options.inferenceMode ? inferenceMode : noGrad;
    return mode(() => this.#run(returnPredictions));
  }

  async #run(keep: boolean): Promise<unknown[]> {
    const trainer = this.#trainer;
    const { hooks, lightningModule: module } = trainer;
    const restore = rememberModes(module);
    module.onPredictModelEval();
    await hooks.both("onPredictStart");
    await hooks.both("onPredictEpochStart");
    const all: unknown[][] = [];
    for (const [index, loader] of (this.loaders ?? []).entries()) {
      const predictions: unknown[] = [];
      all.push(predictions);
      const source = new BatchSource(loader, this.numBatches[index] ?? 0, lengthOf(loader) !== Infinity);
      try {
        for (let batchIdx = 0; ; batchIdx++) {
          const next = source.next();
          const { done, value } = isPromise(next) ? await next : next;
          if (done) break;
          const moved = trainer.dataSource.transfer(value, index);
          const batch = isPromise(moved) ? await moved : moved;
          await hooks.both("onPredictBatchStart", batch, batchIdx, index);
          const result = hooks.run("predictStep", () => module.predictStep(batch, batchIdx, index));
          const prediction = isPromise(result) ? await result : result;
          await hooks.both("onPredictBatchEnd", prediction, batch, batchIdx, index);
          if (keep) predictions.push(prediction);
          await trainer.yieldToEventLoop();
          trainer.checkSignals();
        }
      } finally {
        await source.close();
      }
    }
    await hooks.both("onPredictEpochEnd");
    await hooks.both("onPredictEnd");
    restore();
    return all.length === 1 ? (all[0] ?? []) : all;
  }
}
