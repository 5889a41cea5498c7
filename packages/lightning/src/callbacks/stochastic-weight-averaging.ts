/** @file StochasticWeightAveraging: averages the weights of the last epochs. */
import { type DeviceLike, int64, optim, type Tensor, tensor } from "@lightning-ts/torch";
import { Callback } from "../core/callback.js";
import { MisconfigurationException } from "../util/errors.js";
import type { LightningModule } from "../core/module.js";
import { rankZeroInfo, rankZeroWarn } from "../util/rank-zero.js";
import { type AnyOptions, option, optional, Options, type OptionsOf, required } from "../util/options.js";
import { callable, either, integer, list, number, oneOf, orNull, refusal, type Rule } from "../util/rules.js";
import type { Trainer } from "../core/attached-types.js";
import { deviceLike } from "./rules.js";
import { isBatchNorm, restartStatistics } from "./averaging/batch-norms.js";
import { WeightsCopy } from "./averaging/weights-copy.js";
import { show } from "../util/show.js";
import { runOf } from "../run/run.js";
import { RangeError } from "../util/user-errors.js";

/** When averaging starts: at an epoch, or after a share of all. */
type Start = { epoch: number } | { share: number };

const startForms = "an epoch from 1, a fraction between 0 and 1 or a percentage";

const start: Rule<number | string, Start> = {
  takes: startForms,
  schema: { anyOf: [{ type: "number", minimum: 0 }, { type: "string" }] },
  read: (value, place) => {
    const percentage =
      typeof value === "string" && /^\d+(\.\d+)?%$/.test(value) ? Number(value.slice(0, -1)) / 100 : null;
    if (percentage !== null && percentage <= 1) return { share: percentage };
    if (typeof value === "number") {
      if (Number.isInteger(value) && value >= 1) return { epoch: value };
      if (value > 0 && value < 1) return { share: value };
    }
    throw refusal(MisconfigurationException, place, startForms, value);
  },
};

const rate = number("a number above 0", (value) => value > 0, "Give the learning rate to reach.", {
  wrongType: MisconfigurationException,
});
const rates: Rule<number | readonly number[], number | readonly number[]> = either(Array.isArray, list(rate), rate);

const options = new Options(
  "StochasticWeightAveraging",
  {
    /** The learning rate to reach, for all parameter groups or each. */
    swaLrs: required(rates),
    /** The epoch to start at, counted from 1; or a fraction of all epochs between 0 and 1, or a percentage. Default 0.8. */
    swaEpochStart: option(start, 0.8),
    /** Epochs in which the learning rate moves to `swaLrs`. Default 10. */
    annealingEpochs: option(integer, 10),
    /** How the learning rate moves. Default "cos". */
    annealingStrategy: option(oneOf(["cos", "linear"], RangeError), "cos"),
    /** The next average of a tensor. Default null: the mean of all epochs. */
    avgFn: optional(callable<optim.swaUtils.AvgFn>("a function", MisconfigurationException)),
    /** The device of the averages; null for that of the module. Default "cpu". */
    device: option(orNull(deviceLike), "cpu"),
  },
  ["swaLrs"],
);

/** Options of StochasticWeightAveraging. */
export interface StochasticWeightAveragingOptions extends OptionsOf<typeof options> {}

/**
 * Stochastic weight averaging: from an epoch on, the learning rate moves to a constant one, and the weights at the start of each
 * epoch are averaged; at the end the module gets the averages. Where there are batch normalisation layers, one more pass over the
 * training data, without backward and steps, recomputes their statistics. Counterpart: `StochasticWeightAveraging`.
 *
 * @example new StochasticWeightAveraging(1e-2, { swaEpochStart: 0.75 });
 */
export class StochasticWeightAveraging extends Callback {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  /** How many epochs were averaged, an integer scalar; null before averaging started. */
  nAveraged: Tensor | null = null;
  readonly #annealingEpochs: number;
  readonly #annealingStrategy: "cos" | "linear";
  readonly #avgFn: optim.swaUtils.AvgFn;
  readonly #device: DeviceLike | null;
  readonly #swaLrs: number | readonly number[];
  #start: Start;
  #maxEpochs = -1;
  #hasBatchNorm = false;
  #average: WeightsCopy | null = null;
  #initialized = false;
  #scheduler: optim.lrScheduler.SWALR | null = null;
  #schedulerState: Readonly<Record<string, unknown>> | null = null;
  #initialCount = 0;
  #latestUpdateEpoch = -1;
  #restoreMomenta: (() => void) | null = null;

  /**
   * @param swaLrs the learning rate to reach, for all parameter groups or each
   * @throws MisconfigurationException for values out of range
   */
  constructor(swaLrs: number | readonly number[], given: StochasticWeightAveragingOptions = {}) {
    super();
    const all = options.read(given, { swaLrs });
    this.#start = all.swaEpochStart;
    this.#swaLrs = all.swaLrs;
    this.#annealingEpochs = all.annealingEpochs;
    this.#annealingStrategy = all.annealingStrategy;
    this.#avgFn = all.avgFn ?? optim.swaUtils.getSwaAvgFn();
    this.#device = all.device;
  }

  /** The first epoch of averaging, from 0. */
  get swaStart(): number {
    return "epoch" in this.#start ? Math.max(this.#start.epoch - 1, 0) : 0;
  }

  /** The last epoch of averaging, from 0; Infinity without a bound. */
  get swaEnd(): number {
    return this.#maxEpochs === -1 ? Infinity : this.#maxEpochs - 1;
  }

  override setup(_trainer: Trainer, module: LightningModule): void {
    this.#average = new WeightsCopy(module);
  }

  override onFitStart(trainer: Trainer, module: LightningModule): void {
    if (trainer.optimizers.length !== 1) {
      throw new MisconfigurationException(
        `StochasticWeightAveraging works with one optimizer. Received: ${trainer.optimizers.length}.`,
      );
    }
    if (trainer.lrSchedulerConfigs.length > 1) {
      throw new MisconfigurationException(
        `StochasticWeightAveraging works with one scheduler at most. Received: ${trainer.lrSchedulerConfigs.length}.`,
      );
    }
    const maxEpochs = trainer.maxEpochs ?? -1;
    if ("share" in this.#start) {
      if (maxEpochs === -1) {
        throw new MisconfigurationException(
          "StochasticWeightAveraging: a share of all epochs needs their number. Received: maxEpochs: -1. Give swaEpochStart as an epoch.",
        );
      }
      this.#start = { epoch: Math.trunc(maxEpochs * this.#start.share) };
    }
    this.#maxEpochs = maxEpochs;
    this.#hasBatchNorm = module.modules().some(isBatchNorm);
    // The pass for batch normalisation counts as an epoch.
    if (this.#hasBatchNorm && maxEpochs !== -1) trainer.fitLoop.maxEpochs = maxEpochs + 1;
    // Averaging had started when the checkpoint was written: its scheduler is not the module's, and is made at the epoch's start.
    if (this.#schedulerState !== null) trainer.lrSchedulerConfigs.length = 0;
  }

  override onTrainEpochStart(trainer: Trainer, module: LightningModule): void {
    const { currentEpoch } = runOf(trainer).session;
    const isAveraging = this.swaStart <= currentEpoch && currentEpoch <= this.swaEnd;
    if (isAveraging && !this.#initialized) this.#begin(trainer, module);
    if (isAveraging && currentEpoch > this.#latestUpdateEpoch) {
      this.#update(module);
      this.#latestUpdateEpoch = currentEpoch;
    }
    if (this.#hasBatchNorm && currentEpoch === this.swaEnd + 1) {
      this.#transfer(module);
      this.#restoreMomenta = restartStatistics(module);
      runOf(trainer).session.skipBackward = true;
    }
  }

  override onTrainEpochEnd(trainer: Trainer): void {
    runOf(trainer).session.skipBackward = false;
  }

  override onTrainEnd(trainer: Trainer, module: LightningModule): void {
    const lastEpoch = trainer.currentEpoch - 1;
    if (this.#restoreMomenta !== null) {
      trainer.fitLoop.maxEpochs = this.#maxEpochs;
      this.#restoreMomenta();
      this.#restoreMomenta = null;
    } else if (lastEpoch === this.swaEnd || this.#maxEpochs === -1) this.#transfer(module);
  }

  #begin(trainer: Trainer, module: LightningModule): void {
    this.#initialized = true;
    const device = this.#device ?? module.device;
    this.#average?.to(device);
    const optimizer = trainer.optimizers[0] as optim.Optimizer;
    const { paramGroups } = optimizer;
    const rates = typeof this.#swaLrs === "number" ? paramGroups.map(() => this.#swaLrs as number) : this.#swaLrs;
    paramGroups.forEach((group, i) => {
      if (rates[i] !== undefined) group.initialLr = rates[i];
    });
    this.#scheduler = new optim.lrScheduler.SWALR(optimizer, rates, {
      annealEpochs: this.#annealingEpochs,
      annealStrategy: this.#annealingStrategy,
      lastEpoch: this.#annealingStrategy === "cos" ? (trainer.maxEpochs ?? -1) : -1,
    });
    if (this.#schedulerState !== null) this.#scheduler.loadStateDict(this.#schedulerState);
    else if (trainer.currentEpoch !== this.swaStart) {
      rankZeroWarn(
        "SWA is initializing after swaStart without any checkpoint data. This may be caused by loading a checkpoint that was made without it.",
      );
    }
    this.#useScheduler(trainer, this.#scheduler);
    this.nAveraged ??= tensor(this.#initialCount, { dtype: int64 });
  }

  #useScheduler(trainer: Trainer, scheduler: optim.lrScheduler.SWALR): void {
    const [replaced] = trainer.lrSchedulerConfigs;
    if (replaced !== undefined) {
      if (replaced.interval !== "epoch" || replaced.frequency !== 1) {
        rankZeroWarn(
          `SWA is currently only supported every epoch. Received: a scheduler with interval ${show(replaced.interval)}, frequency ${replaced.frequency}.`,
        );
      }
      rankZeroInfo(`Swapping scheduler \`${replaced.scheduler.constructor.name}\` for \`SWALR\``);
    }
    trainer.lrSchedulerConfigs[0] = {
      scheduler,
      interval: "epoch",
      frequency: 1,
      reduceOnPlateau: false,
      monitor: null,
      strict: true,
      name: null,
    };
  }

  #update(module: LightningModule): void {
    if (this.#average === null || this.nAveraged === null) return;
    const pairs = this.#average.parameterPairs(module);
    const [averages, values] = [pairs.map(([average]) => average), pairs.map(([, value]) => value)];
    optim.swaUtils.updateAverages(averages, values, this.nAveraged, { avgFn: this.#avgFn });
  }

  #transfer(module: LightningModule): void {
    this.#average?.copyParametersInto(module);
  }

  override stateDict(): Record<string, unknown> {
    return {
      n_averaged: this.nAveraged === null ? 0 : Number(this.nAveraged.item()),
      latest_update_epoch: this.#latestUpdateEpoch,
      scheduler_state: this.#scheduler?.stateDict() ?? null,
      average_model_state: this.#average?.stateDict() ?? null,
    };
  }

  override loadStateDict(state: Readonly<Record<string, unknown>>): void {
    if (typeof state.n_averaged === "number") this.#initialCount = state.n_averaged;
    if (typeof state.latest_update_epoch === "number") this.#latestUpdateEpoch = state.latest_update_epoch;
    this.#schedulerState = recordOrNull(state.scheduler_state);
    const averages = recordOrNull(state.average_model_state);
    if (averages !== null) this.#average?.loadStateDict(averages);
  }
}

function recordOrNull(value: unknown): Record<string, unknown> | null {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
}
