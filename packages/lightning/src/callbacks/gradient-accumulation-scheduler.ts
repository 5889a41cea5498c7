/** @file GradientAccumulationScheduler: changes how many batches' gradients are added up. */
import { Callback } from "../core/callback.js";
import { MisconfigurationException } from "../util/errors.js";
import { LightningModule } from "../core/module.js";
import { rankZeroWarn } from "../util/rank-zero.js";
import { show } from "../util/show.js";
import type { Trainer } from "../core/attached-types.js";
import { Error, RangeError, TypeError } from "../util/user-errors.js";
import { expectNumber } from "@lightning-ts/torch/util/lists";

/** How many batches are added up, by the epoch (counted from 0) from which on this holds. */
export type AccumulationSchedule = Readonly<Record<number, number>> | ReadonlyMap<number, number>;

/**
 * Adds up the gradients of several batches before each step, where their number depends on the epoch. Counterpart:
 * `GradientAccumulationScheduler`.
 *
 * @example new GradientAccumulationScheduler({ 4: 2 }); // two batches a step from the fifth epoch on
 */
export class GradientAccumulationScheduler extends Callback {
  /** Batches for each step, by first epoch. */
  readonly scheduling: Readonly<Record<number, number>>;
  /** The epochs at which the number changes, in order. */
  readonly epochs: readonly number[];

  /** @throws TypeError if the schedule is empty, MisconfigurationException for epochs below 0 and numbers below 1 */
  constructor(scheduling: AccumulationSchedule) {
    super();
    if (typeof scheduling !== "object" || scheduling === null) {
      throw new TypeError(
        `GradientAccumulationScheduler: expected { epoch: batches }. Received: ${show(scheduling)}. Give { 4: 2 }.`,
      );
    }
    const entries = entriesOf(scheduling);
    if (entries.length === 0) {
      throw new TypeError(
        "GradientAccumulationScheduler: expected { epoch: batches }. Received: an empty schedule. Give { 4: 2 }.",
      );
    }
    const schedule = Object.fromEntries(entries) as Record<number, number>;
    for (const [epoch, batches] of entries) {
      if (!isCount(epoch, 0)) {
        throw new MisconfigurationException(
          `GradientAccumulationScheduler: expected epochs to be whole numbers from 0. Received: ${show(epoch)}. Give { 4: 2 }.`,
        );
      }
      if (!isCount(batches, 1)) {
        throw new MisconfigurationException(
          `GradientAccumulationScheduler: expected numbers of batches to be whole and at least 1. Received: ${show(batches)}.`,
        );
      }
    }
    schedule[0] ??= 1;
    this.scheduling = schedule;
    this.epochs = Object.keys(schedule)
      .map(Number)
      .sort((a, b) => a - b);
  }

  /** Whether any epoch adds up more than one batch. */
  goingToAccumulateGradBatches(): boolean {
    return Object.values(this.scheduling).some((batches) => batches > 1);
  }

  /** Batches for each step in an epoch. */
  getAccumulateGradBatches(epoch: number): number {
    expectNumber("getAccumulateGradBatches", "epoch", epoch);
    const since = this.epochs.findLast((first) => epoch >= first);
    return since === undefined ? 1 : (this.scheduling[since] ?? 1);
  }

  override onTrainStart(trainer: Trainer, module: LightningModule): void {
    if (!module.automaticOptimization) {
      throw new Error(
        "GradientAccumulationScheduler: expected automatic optimization. Received: a module with automaticOptimization = false. Step once " +
          "every N batches in trainingStep instead, and remove the callback.",
      );
    }
    const base = LightningModule.prototype;
    const overridden =
      module.optimizerStep !== base.optimizerStep || module.optimizerZeroGrad !== base.optimizerZeroGrad;
    if (overridden && this.goingToAccumulateGradBatches()) {
      rankZeroWarn(
        "Gradients are accumulated and the module overrides optimizerStep or optimizerZeroGrad: these hooks are not called on every batch, but " +
          "on every optimization step.",
      );
    }
    if (trainer.accumulateGradBatches !== 1) {
      throw new RangeError(
        `GradientAccumulationScheduler: expected accumulateGradBatches not to be set. Received: ${trainer.accumulateGradBatches}. Remove the flag ` +
          "from the Trainer, or the callback.",
      );
    }
  }

  override onTrainEpochStart(trainer: Trainer): void {
    trainer.accumulateGradBatches = this.getAccumulateGradBatches(trainer.currentEpoch);
  }
}

function entriesOf(scheduling: AccumulationSchedule): [epoch: number, batches: number][] {
  if (scheduling instanceof Map) return [...(scheduling as ReadonlyMap<number, number>)];
  return Object.entries(scheduling as Readonly<Record<number, number>>).map(([epoch, batches]) => [
    Number(epoch),
    batches,
  ]);
}

function isCount(value: unknown, least: number): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= least;
}
