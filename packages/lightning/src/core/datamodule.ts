/** @file LightningDataModule: loaders and what makes them, apart from the model. */
import type { Trainer } from "../trainer/trainer.js";
import type { Stage } from "./callback.js";
import { type Hparams, HparamsStore, type SaveHyperparametersOptions } from "./hyperparameters.js";
import type { MaybePromise } from "./hooks.js";
import type { Dataloaders } from "./module.js";

/** The base of data modules. Counterpart: `lightning.pytorch.LightningDataModule`. */
export class LightningDataModule {
  /** The Trainer of the run, null before. */
  trainer: Trainer | null = null;
  readonly #hparams = new HparamsStore();

  get hparams(): Hparams {
    return this.#hparams.current;
  }

  get hparamsInitial(): Readonly<Hparams> {
    return this.#hparams.initial;
  }

  /** @internal */
  get hparamsStore(): HparamsStore {
    return this.#hparams;
  }

  saveHyperparameters(hparams: Readonly<Hparams>, options: SaveHyperparametersOptions = {}): void {
    this.#hparams.save(hparams, options);
  }

  /** Fetches data, on one process only; keeps nothing on `this`. */
  prepareData(): MaybePromise {}
  /** Makes data sets, on each process. */
  setup(_stage: Stage): MaybePromise {}
  teardown(_stage: Stage): MaybePromise {}

  trainDataloader?(): MaybePromise<Dataloaders>;
  valDataloader?(): MaybePromise<Dataloaders>;
  testDataloader?(): MaybePromise<Dataloaders>;
  predictDataloader?(): MaybePromise<Dataloaders>;

  onBeforeBatchTransfer(batch: unknown, _dataloaderIdx: number): unknown {
    return batch;
  }
  transferBatchToDevice(batch: unknown, device: Trainer["strategy"]["rootDevice"], _dataloaderIdx: number): unknown {
    return this.trainer === null ? batch : this.trainer.strategy.batchToDevice(batch, device);
  }
  onAfterBatchTransfer(batch: unknown, _dataloaderIdx: number): unknown {
    return batch;
  }

  onException(_exception: unknown): MaybePromise {}
  stateDict(): Record<string, unknown> {
    return {};
  }
  loadStateDict(_state: Readonly<Record<string, unknown>>): void {}
}
