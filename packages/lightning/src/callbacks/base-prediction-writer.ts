/** @file BasePredictionWriter: writes predictions as they are made. */
import { NotImplementedError } from "./errors.js";
import { Callback } from "../core/callback.js";
import { MisconfigurationException } from "../util/errors.js";
import type { LightningModule } from "../core/module.js";
import { rankZeroWarn } from "../util/rank-zero.js";
import type { MaybePromise } from "../util/promises.js";
import { type AnyOptions, option, Options, type OptionsOf } from "../util/options.js";
import { oneOf } from "../util/rules.js";
import type { Trainer } from "../core/attached-types.js";
import { type IndexRecord, recordIndices } from "./batch-indices.js";

const options = new Options("BasePredictionWriter", {
  /** When predictions are written. Default "batch". */
  writeInterval: option(oneOf(["batch", "epoch", "batch_and_epoch"], MisconfigurationException), "batch"),
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
  #records: (IndexRecord | null)[] = [];
  #predictions: unknown[][] = [];
  #indices: (readonly number[])[][] = [];

  /** @throws MisconfigurationException for another interval */
  constructor(given: BasePredictionWriterOptions | WriteInterval = {}) {
    super();
    this.interval = options.read(typeof given === "string" ? { writeInterval: given } : given).writeInterval;
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

  override onPredictStart(trainer: Trainer): void {
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
    if (this.interval !== "epoch") {
      return this.writeOnBatchEnd(trainer, module, outputs, indices, batch, batchIdx, dataloaderIdx);
    }
  }

  override async onPredictEpochEnd(trainer: Trainer, module: LightningModule): Promise<void> {
    this.#stop();
    const [predictions, indices] = [this.#predictions, this.#indices];
    this.#predictions = [];
    this.#indices = [];
    if (this.interval === "batch") return;
    await this.writeOnEpochEnd(
      trainer,
      module,
      predictions.length === 1 ? (predictions[0] ?? []) : predictions,
      indices,
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
