/** @file BatchSizeFinder: searches a batch size when a call begins. */
import type { Trainer } from "../core/attached-types.js";
import { Callback, type CallbackRole } from "../core/callback.js";
import type { LightningModule } from "../core/module.js";
import type { Stage } from "../core/stage.js";
import { runOf } from "../run/run.js";
import { SearchEnded } from "../run/search-ended.js";
import { searchBatchSize } from "../tuner/batch-size-search.js";
import { Setting } from "../tuner/settings.js";
import { trialsOf } from "../tuner/trials.js";
import { MisconfigurationException } from "../util/errors.js";
import { type AnyOptions, option, Options, type OptionsOf } from "../util/options.js";
import { rankZeroWarn } from "../util/rank-zero.js";
import { number, oneOf, text, whole } from "../util/rules.js";
import { RangeError } from "../util/user-errors.js";

const share = number(
  "a number from 0 up to, but not including, 1",
  (value) => value >= 0 && value < 1,
  "0.05 is usual.",
  {
    wrongValue: RangeError,
  },
);

/** The options of the search, of the callback and of `Tuner.scaleBatchSize`. */
export const batchSizeSearchTable = {
  /** Whether the size is doubled until memory runs out, or bisected after that. Default "power". */
  mode: option(oneOf(["power", "binsearch"], RangeError, { anyCase: true }), "power"),
  /** How many steps each size is tried with. Default 3. */
  stepsPerTrial: option(whole(1), 3),
  /** The size that the search sets first; the first trial is still with the loaders' own. Default 2. */
  initVal: option(whole(1), 2),
  /** How many trials there are at most. Default 25. */
  maxTrials: option(whole(1), 25),
  /** The property or hyperparameter that holds the size. Default "": "batchSize", and where there is none "batch_size". */
  batchArgName: option(text(), ""),
  /** The share by which the size that "binsearch" found is made smaller. Default 0.05. */
  margin: option(share, 0.05),
  /** The largest size that is tried. Default 8192. */
  maxVal: option(whole(1), 8192),
};

const options = new Options("BatchSizeFinder", batchSizeSearchTable);

/** Options of `BatchSizeFinder`. */
export interface BatchSizeFinderOptions extends OptionsOf<typeof options> {}

/**
 * Searches the largest batch size that fits into memory when a fit, a validation, a test or a prediction begins, and goes on with it. The loaders come
 * from hooks, which read the size from the setting. A subclass may search at other times: override the hook that would search
 * with nothing, and call `scaleBatchSize` in another. Counterpart: `lightning.pytorch.callbacks.BatchSizeFinder`.
 *
 * @example
 * new Trainer({ callbacks: new BatchSizeFinder({ mode: "binsearch" }) });
 */
export class BatchSizeFinder extends Callback {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  /** What the newest search found, before it what it begins with; null where `fastDevRun` skipped it. */
  optimalBatchSize: number | null;
  /** @internal Whether the call ends after the search. */
  endsCall = false;
  readonly #options: ReturnType<typeof options.read>;

  /** @throws RangeError or TypeError for options that it does not take */
  constructor(given: BatchSizeFinderOptions = {}) {
    super();
    this.#options = options.read(given);
    this.optimalBatchSize = this.#options.initVal;
  }

  override get role(): CallbackRole {
    return "tuner";
  }

  /** @throws MisconfigurationException in several processes, without loaders from hooks, and where the size stands nowhere */
  override async setup(trainer: Trainer, module: LightningModule, _stage: Stage): Promise<void> {
    const run = runOf(trainer);
    if (trainer.strategy.worldSize > 1) {
      throw new MisconfigurationException(
        `BatchSizeFinder: expected a run in one process. Received: ${trainer.strategy.worldSize} of them. Search on one device first.`,
      );
    }
    if (run.dataSource.hasGiven) {
      throw new MisconfigurationException(
        "BatchSizeFinder: expected loaders from hooks of the module or the data module, which are asked for again with each size. Received: loaders " +
          "that were given to the call. Move them to such a hook.",
      );
    }
    if (run.fn !== "fit") await this.#expectOneLoader(trainer);
    this.#checkSetting(trainer, module);
  }

  async #expectOneLoader(trainer: Trainer): Promise<void> {
    const run = runOf(trainer);
    const trials = trialsOf(trainer, run, this.#options.stepsPerTrial);
    await trials.setupData();
    const count = trials.loader()?.flattened.length ?? 0;
    if (count > 1) {
      throw new MisconfigurationException(
        `BatchSizeFinder: expected one loader in ${run.fn}. Received: ${count}. Search with one of them alone.`,
      );
    }
  }

  /** The name of the setting. */
  #nameIn(trainer: Trainer, module: LightningModule): string {
    const { batchArgName } = this.#options;
    if (batchArgName !== "") return batchArgName;
    return new Setting("batchSize", module, trainer.datamodule).exists ? "batchSize" : "batch_size";
  }

  #checkSetting(trainer: Trainer, module: LightningModule): void {
    const name = this.#nameIn(trainer, module);
    if (!new Setting(name, module, trainer.datamodule).exists) {
      throw new MisconfigurationException(
        `BatchSizeFinder: expected ${this.#options.batchArgName || "batchSize or batch_size"} as a property or hyperparameter of the module or the data ` +
          "module. Received: none of them has it. Name it with batchArgName.",
      );
    }
    if (name in module && name in module.hparams) {
      rankZeroWarn(
        `\`${name}\` is a property of the module and one of its hyperparameters. The search changes both. If this is not intended, remove one of them.`,
      );
    }
  }

  /** Searches now, at the start of a call or of an epoch. */
  async scaleBatchSize(trainer: Trainer, module: LightningModule): Promise<void> {
    const batchArgName = this.#nameIn(trainer, module);
    this.optimalBatchSize = await searchBatchSize(trainer, module, { ...this.#options, batchArgName });
    if (this.endsCall) throw new SearchEnded();
  }

  override onFitStart(trainer: Trainer, module: LightningModule): Promise<void> {
    return this.scaleBatchSize(trainer, module);
  }

  override async onValidationStart(trainer: Trainer, module: LightningModule): Promise<void> {
    if (trainer.state.fn === "validate") await this.scaleBatchSize(trainer, module);
  }

  override onTestStart(trainer: Trainer, module: LightningModule): Promise<void> {
    return this.scaleBatchSize(trainer, module);
  }

  override onPredictStart(trainer: Trainer, module: LightningModule): Promise<void> {
    return this.scaleBatchSize(trainer, module);
  }
}
