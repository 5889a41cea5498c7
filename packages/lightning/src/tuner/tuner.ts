/** @file Tuner: searches for a Trainer, without the work that would follow. */
import { BatchSizeFinder, batchSizeSearchTable } from "../callbacks/batch-size-finder.js";
import { LearningRateFinder, learningRateSearchTable } from "../callbacks/learning-rate-finder.js";
import type { Trainer } from "../core/attached-types.js";
import type { Callback } from "../core/callback.js";
import type { Dataloaders } from "../core/dataloaders.js";
import type { LightningDataModule } from "../core/datamodule.js";
import type { LightningModule } from "../core/module.js";
import { MisconfigurationException } from "../util/errors.js";
import { option, optional, Options, type OptionsOf } from "../util/options.js";
import { anything, oneOf, type Rule, whole } from "../util/rules.js";
import { show } from "../util/show.js";
import { RangeError, TypeError } from "../util/user-errors.js";
import type { LRFinder } from "./lr-finder.js";

const loaders: Rule<Dataloaders> = anything<Dataloaders>("a loader, or a collection of them");

const dataTable = {
  /** The training loaders. Default null: those of hooks. */
  trainDataloaders: optional(loaders),
  /** The validation loaders of a fit. Default null: those of hooks. */
  valDataloaders: optional(loaders),
  /** The loaders of another call. Default null: those of hooks. */
  dataloaders: optional(loaders),
  /** The data module. Default null: none. */
  datamodule: optional(anything<LightningDataModule>("a data module")),
  /** The call that is searched for. Default "fit". */
  method: option(oneOf(["fit", "validate", "test", "predict"], RangeError), "fit"),
};

const lrFindOptions = new Options("Tuner.lrFind", {
  ...dataTable,
  /** The call that is searched for, which is a fit. Default "fit". */
  method: option(oneOf(["fit"], MisconfigurationException, { advice: "Only a fit has a learning rate." }), "fit"),
  ...learningRateSearchTable,
  /** How many optimizer steps are tried. Default 100. */
  numTraining: option(whole(1), 100),
});

const scaleOptions = new Options("Tuner.scaleBatchSize", { ...dataTable, ...batchSizeSearchTable });

/** Options of `Tuner.lrFind`. */
export interface LRFindOptions extends OptionsOf<typeof lrFindOptions> {}

/** Options of `Tuner.scaleBatchSize`. */
export interface ScaleBatchSizeOptions extends OptionsOf<typeof scaleOptions> {}

/**
 * Searches a learning rate or a batch size with the Trainer's flags, and leaves nothing behind but what it found: weights, counts, callbacks, loggers
 * and limits are as before, also where the search fails. Counterpart: `lightning.pytorch.tuner.Tuner`.
 *
 * @example
 * const tuner = new Tuner(trainer);
 * await tuner.scaleBatchSize(model, { mode: "binsearch" });
 * const finder = await tuner.lrFind(model);
 * console.log(finder?.suggestion());
 * await trainer.fit(model);
 */
export class Tuner {
  readonly #trainer: Trainer;

  /** @throws TypeError for anything but a Trainer */
  constructor(trainer: Trainer) {
    if (typeof (trainer as { fit?: unknown } | null | undefined)?.fit !== "function") {
      throw new TypeError(`Tuner: expected a Trainer. Received: ${show(trainer)}. Give new Trainer().`);
    }
    this.#trainer = trainer;
  }

  /**
   * Searches a learning rate.
   *
   * @returns what was found; null where `fastDevRun` skips the search
   * @throws MisconfigurationException for another call than fit, several optimizers, a missing setting; RangeError where the Trainer has a
   *   LearningRateFinder; what hooks and steps throw
   */
  async lrFind(model: LightningModule, given: LRFindOptions = {}): Promise<LRFinder | null> {
    const { dataloaders, datamodule, method, numTraining, trainDataloaders, valDataloaders, ...search } =
      lrFindOptions.read(given);
    checkLoaders("Tuner.lrFind", { dataloaders, method, trainDataloaders, valDataloaders });
    this.#expectNone(LearningRateFinder);
    const finder = new LearningRateFinder({ ...search, numTrainingSteps: numTraining });
    await this.#with(finder, () => this.#trainer.fit(model, { trainDataloaders, valDataloaders, datamodule }));
    return finder.optimalLr;
  }

  /**
   * Searches a batch size.
   *
   * @returns the size, which is set; null where `fastDevRun` skips the search
   * @throws RangeError in several processes, and where the Trainer has a BatchSizeFinder; MisconfigurationException without loaders from hooks, with
   *   several loaders of another call than fit, for a missing setting; what hooks and steps throw
   */
  async scaleBatchSize(model: LightningModule, given: ScaleBatchSizeOptions = {}): Promise<number | null> {
    const { dataloaders, datamodule, method, trainDataloaders, valDataloaders, ...search } = scaleOptions.read(given);
    checkLoaders("Tuner.scaleBatchSize", { dataloaders, method, trainDataloaders, valDataloaders });
    if (this.#trainer.strategy.worldSize > 1) {
      throw new RangeError(
        `Tuner.scaleBatchSize: expected a Trainer in one process. Received: ${this.#trainer.strategy.worldSize} of them. Search on one device first.`,
      );
    }
    this.#expectNone(BatchSizeFinder);
    const finder = new BatchSizeFinder(search);
    const trainer = this.#trainer;
    await this.#with<unknown>(finder, () =>
      method === "fit"
        ? trainer.fit(model, { trainDataloaders, valDataloaders, datamodule })
        : trainer[method](model, { dataloaders, datamodule }),
    );
    return finder.optimalBatchSize;
  }

  /** Makes a call that ends after a callback's search. */
  async #with<T>(finder: LearningRateFinder | BatchSizeFinder, call: () => Promise<T>): Promise<void> {
    const trainer = this.#trainer;
    finder.endsCall = true;
    trainer.callbacks = [finder, ...trainer.callbacks];
    try {
      await call();
    } finally {
      trainer.callbacks = trainer.callbacks.filter((callback) => callback !== finder);
    }
  }

  #expectNone(Finder: new () => Callback): void {
    if (!this.#trainer.callbacks.some((callback) => callback instanceof Finder)) return;
    throw new RangeError(
      `Tuner: expected a Trainer without a ${Finder.name} of its own. Received: one among its callbacks. Remove it, or leave the search to it.`,
    );
  }
}

/** Refuses loaders of another call. */
function checkLoaders(
  owner: string,
  given: { method: string; dataloaders: unknown; trainDataloaders: unknown; valDataloaders: unknown },
): void {
  const { method } = given;
  const wrong = (
    method === "fit" ? (["dataloaders"] as const) : (["trainDataloaders", "valDataloaders"] as const)
  ).find((name) => given[name] !== null);
  if (wrong === undefined) return;
  const advice = method === "fit" ? "trainDataloaders and valDataloaders" : "dataloaders";
  throw new MisconfigurationException(
    `${owner}: ${wrong}: expected none with method: ${show(method)}. Received: ${show(given[wrong])}. Give ${advice}.`,
  );
}
