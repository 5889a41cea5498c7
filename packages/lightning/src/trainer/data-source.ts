/** @file Where a run's loaders come from, and how batches reach the device. */
import { MisconfigurationException } from "../core/errors.js";
import { LightningDataModule } from "../core/datamodule.js";
import { isPromise } from "../core/hooks.js";
import { LightningModule } from "../core/module.js";
import { flatLoaders, isIterable } from "../loops/loaders.js";
import type { Trainer } from "./trainer.js";

/** Kinds of loaders. */
export type LoaderKind = "train" | "val" | "test" | "predict";

const hookOf = {
  train: "trainDataloader",
  val: "valDataloader",
  test: "testDataloader",
  predict: "predictDataloader",
} as const satisfies Record<LoaderKind, string>;

/** Loaders that were given to a call, by kind; a data module and the module's hooks give the others. */
export class DataSource {
  readonly #trainer: Trainer;
  readonly #given: Partial<Record<LoaderKind, unknown>>;
  readonly datamodule: LightningDataModule | null;
  readonly #transfersOwn: boolean;

  constructor(trainer: Trainer, given: Partial<Record<LoaderKind, unknown>>, datamodule: LightningDataModule | null) {
    this.#trainer = trainer;
    this.#given = given;
    this.datamodule = datamodule;
    const module = trainer.lightningModule;
    // Nothing overridden, everything on the CPU in its dtype: batches need no work at all.
    this.#transfersOwn =
      transferHooks.some((name) => module[name] !== LightningModule.prototype[name]) ||
      (datamodule !== null && transferHooks.some((name) => datamodule[name] !== LightningDataModule.prototype[name]));
  }

  /** Whether there is anything to ask for loaders of a kind. */
  has(kind: LoaderKind): boolean {
    const given = this.#given[kind];
    const hook = hookOf[kind];
    return (given !== undefined && given !== null) || this.datamodule?.[hook] !== undefined || this.#trainer.lightningModule[hook] !== undefined;
  }

  /**
   * The loaders of a kind, or a promise of them where a hook gives one.
   *
   * @throws MisconfigurationException where nobody gives them, TypeError for what is no iterable
   */
  request(kind: LoaderKind): unknown {
    const hook = hookOf[kind];
    const given = this.#given[kind];
    const isGiven = given !== undefined && given !== null;
    let loaders: unknown = given;
    if (!isGiven) {
      const owner = this.datamodule?.[hook] !== undefined ? this.datamodule : this.#trainer.lightningModule;
      if (owner[hook] === undefined) {
        throw new MisconfigurationException(
          `No ${kind} loader: expected one given to the call, or a ${hook}() of the module or data module. Received: neither.`,
        );
      }
      loaders = this.#trainer.hooks.run(hook, () => owner[hook]?.());
    }
    const check = (ready: unknown): unknown => this.#checked(ready, isGiven ? "given" : `returned by ${hook}()`);
    return isPromise(loaders) ? loaders.then(check) : check(loaders);
  }

  #checked(loaders: unknown, origin: string): unknown {
    for (const loader of flatLoaders(loaders)) {
      if (!isIterable(loader)) {
        const got = loader === null ? "null" : typeof loader;
        throw new TypeError(
          `An invalid loader was ${origin}: expected an iterable of batches. Received: ${got}.`,
        );
      }
    }
    return loaders;
  }

  /** A batch on the run's device, through the transfer hooks. */
  transfer(given: unknown, dataloaderIdx: number): unknown {
    const { strategy, lightningModule: module } = this.#trainer;
    const batch = strategy.precision.convertInput(given);
    if (!this.#transfersOwn) return strategy.batchToDevice(batch);
    const { datamodule } = this;
    const pick = (name: (typeof transferHooks)[number]): LightningModule | LightningDataModule =>
      datamodule !== null && datamodule[name] !== LightningDataModule.prototype[name] ? datamodule : module;
    const run = (name: (typeof transferHooks)[number], value: unknown): unknown =>
      this.#trainer.hooks.run(name, () => {
        const owner = pick(name);
        return name === "transferBatchToDevice"
          ? owner.transferBatchToDevice(value, strategy.rootDevice, dataloaderIdx)
          : owner[name](value, dataloaderIdx);
      });
    let value: unknown = batch;
    for (const name of transferHooks) {
      value = isPromise(value) ? value.then((ready) => run(name, ready)) : run(name, value);
    }
    return value;
  }
}

const transferHooks = ["onBeforeBatchTransfer", "transferBatchToDevice", "onAfterBatchTransfer"] as const;

/** The arguments of a call, in their forms: loaders, a data module, or an object of options. */
export function isData(value: unknown): boolean {
  return value instanceof LightningDataModule || Array.isArray(value) || isIterable(value);
}
