/** @file BasePredictionWriter: writes predictions as they are made. */
import { NotImplementedError } from "./errors.js";
import { Callback } from "../core/callback.js";
import { MisconfigurationException } from "../util/errors.js";
import type { LightningModule } from "../core/module.js";
import { rankZeroWarn } from "../util/rank-zero.js";
import type { MaybePromise } from "../util/promises.js";
import { type AnyOptions, option, Options, type OptionsOf } from "../util/options.js";
import { boolean, oneOf } from "../util/rules.js";
import type { Trainer } from "../core/attached-types.js";
import { inOrder } from "../fabric/data/batch-share.js";
import { GatheredBatches } from "./gathered-batches.js";
import { type IndexRecord, recordIndices } from "./batch-indices.js";

const options = new Options("BasePredictionWriter", {
  /** When predictions are written. Default "batch". */
  writeInterval: option(oneOf(["batch", "epoch", "batch_and_epoch"], MisconfigurationException), "batch"),
  /**
   * Whether the first of several processes writes the predictions of all, in the order of the data; needs `distributedEvaluation: "exact"`. With the interval "batch"
   * it has a batch of each process at a time. Default false: each writes its own.
   */
  gather: option(boolean, false),
});

/** Options of BasePredictionWriter. */
export interface BasePredictionWriterOptions extends OptionsOf<typeof options> {}

/** When predictions are written. */
export type WriteInterval = NonNullable<BasePredictionWriterOptions["writeInterval"]>;

/**
 * The base of callbacks that write predictions: override `writeOnBatchEnd`, `writeOnEpochEnd` or both, as the interval says. With
 * "batch" nothing is kept, so that there may be more predictions than fit into memory (`returnPredictions: false`). Counterpart:
 * `lightning.pytorch.callbacks.BasePredictionWriter`.
 *
 * @example
 * class Writer extends BasePredictionWriter {
 *   writeOnBatchEnd(trainer, module, prediction, batchIndices, batch, batchIdx) {
 *     save(prediction, `predictions/${batchIdx}.pt`);
 *   }
 * }
 */
export abstract class BasePredictionWriter extends Callback {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  /** When predictions are written. */
  readonly interval: WriteInterval;
  /** Whether the first process writes the predictions of all. */
  readonly gather: boolean;
  #gathered: GatheredBatches | null = null;
  #records: (IndexRecord | null)[] = [];
  #predictions: unknown[][] = [];
  #indices: (readonly number[])[][] = [];

  /** @throws MisconfigurationException for another interval */
  constructor(given: BasePredictionWriterOptions | WriteInterval = {}) {
    super();
    const { gather, writeInterval } = options.read(typeof given === "string" ? { writeInterval: given } : given);
    this.interval = writeInterval;
    this.gather = gather;
  }

  /**
   * Writes the prediction of a batch.
   *
   * @param batchIndices the indices of the batch's samples in the data set; null where they are not known
   */
  writeOnBatchEnd(
    _trainer: Trainer,
    _module: LightningModule,
    _prediction: unknown,
    _batchIndices: readonly number[] | null,
    _batch: unknown,
    _batchIdx: number,
    _dataloaderIdx: number,
  ): MaybePromise {
    throw new NotImplementedError(
      `${this.constructor.name} writes after each batch. Received: no method writeOnBatchEnd. Define it.`,
    );
  }

  /**
   * Writes all predictions.
   *
   * @param predictions one for each batch; a list of these for each loader if there are several
   * @param batchIndices for each loader the indices of each batch's samples, where they are known
   */
  writeOnEpochEnd(
    _trainer: Trainer,
    _module: LightningModule,
    _predictions: readonly unknown[],
    _batchIndices: readonly (readonly (readonly number[])[])[],
  ): MaybePromise {
    throw new NotImplementedError(
      `${this.constructor.name} writes at the end. Received: no method writeOnEpochEnd. Define it.`,
    );
  }

  override onPredictStart(trainer: Trainer, module: LightningModule): void {
    this.#startGathering(trainer, module);
    const loaders = trainer.predictLoop.loader?.flattened ?? [];
    this.#stop();
    this.#records = loaders.map((loader) => {
      const record = recordIndices(loader);
      if (record === null)
        rankZeroWarn(`Couldn't infer the batch indices fetched from your dataloader: ${nameOf(loader)}.`);
      return record;
    });
    this.#predictions = loaders.map(() => []);
    this.#indices = loaders.map(() => []);
  }

  override onPredictBatchEnd(
    trainer: Trainer,
    module: LightningModule,
    outputs: unknown,
    batch: unknown,
    batchIdx: number,
    dataloaderIdx = 0,
  ): MaybePromise {
    const indices = this.#records[dataloaderIdx]?.batches[batchIdx] ?? null;
    if (this.interval !== "batch") {
      this.#predictions[dataloaderIdx]?.push(outputs);
      if (indices !== null) this.#indices[dataloaderIdx]?.push(indices);
    }
    if (this.interval === "epoch") return;
    if (this.#gathered !== null) return this.#gathered.handOver({ prediction: outputs, indices, batch }, dataloaderIdx);
    return this.writeOnBatchEnd(trainer, module, outputs, indices, batch, batchIdx, dataloaderIdx);
  }

  override async onPredictEpochEnd(trainer: Trainer, module: LightningModule): Promise<void> {
    this.#stop();
    if (this.interval !== "epoch") await this.#gathered?.end();
    let [predictions, indices] = [this.#predictions, this.#indices];
    this.#predictions = [];
    this.#indices = [];
    if (this.interval === "batch") return;
    if (this.#gathered !== null) {
      const { processes } = trainer.strategy;
      const all = processes.gatherAll({ predictions, indices });
      if (!processes.isGlobalZero) return;
      predictions = predictions.map((_, i) => inOrder(all.map((share) => share.predictions[i] ?? [])));
      indices = indices.map((_, i) => inOrder(all.map((share) => share.indices[i] ?? [])));
    }
    await this.writeOnEpochEnd(
      trainer,
      module,
      predictions.length === 1 ? (predictions[0] ?? []) : predictions,
      indices,
    );
  }

  /** @throws MisconfigurationException where processes repeat samples to have equally many */
  #startGathering(trainer: Trainer, module: LightningModule): void {
    this.#gathered = null;
    const { predictLoop, strategy } = trainer;
    if (!this.gather || strategy.worldSize === 1) return;
    if (!predictLoop.isExact) {
      throw new MisconfigurationException(
        `${this.constructor.name}: expected \`distributedEvaluation: "exact"\` of the Trainer with gather: true. Received: "padded". Set it, or write in each process.`,
      );
    }
    this.#gathered = new GatheredBatches(
      strategy.processes,
      predictLoop.numBatches,
      ({ prediction, indices, batch }, { batchIdx, dataloaderIdx }) =>
        this.writeOnBatchEnd(trainer, module, prediction, indices, batch, batchIdx, dataloaderIdx),
    );
  }

  override onException(): void {
    this.#stop();
  }

  #stop(): void {
    for (const record of this.#records) record?.stop();
    this.#records = [];
  }
}

function nameOf(loader: unknown): string {
  return typeof loader === "object" && loader !== null ? loader.constructor.name : typeof loader;
}
