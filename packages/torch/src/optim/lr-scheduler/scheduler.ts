/** @file LRScheduler: the base of all learning-rate schedulers. */
import { expectArray, expectNumber } from "../../util/expect.js";
import { emitWarning, NotImplementedError } from "../../util/errors.js";
import { Tensor } from "../../tensor/tensor.js";
import { fromPython, pythonName } from "../names.js";
import { Optimizer } from "../optimizer.js";
import { toNumber } from "../options.js";
import type { LearningRate, ParamGroup } from "../param-group.js";
import { RangeError, TypeError } from "../../util/user-errors.js";

/** A scheduler's state under PyTorch's names. */
export type SchedulerStateDict = Record<string, unknown>;

const epochWarning =
  "The epoch parameter in `scheduler.step()` was not necessary and is being deprecated where possible. " +
  "Please use `scheduler.step()` to step the scheduler.";

/**
 * Base of all learning-rate schedulers. Counterpart: `torch.optim.lr_scheduler.LRScheduler`.
 *
 * One of your own overrides `getLr`. Its constructor gives the fields that `getLr` reads to the base, which computes the first
 * learning rates at once, and declares them: `declare readonly gamma: number` (fields of its own are not there yet, nor are
 * methods with a `#`).
 *
 * @example
 * class Decay extends optim.lrScheduler.LRScheduler {
 *   declare readonly gamma: number;
 *   constructor(optimizer: optim.Optimizer, gamma: number) { super(optimizer, -1, { gamma }); }
 *   override getLr() { return this.baseLrs.map((lr) => lr * this.gamma ** this.lastEpoch); }
 * }
 */
export class LRScheduler {
  /** The optimizer whose rates are set. */
  readonly optimizer: Optimizer;
  /** The learning rates that the schedule started from, one a group. */
  baseLrs: number[] = [];
  /** How many steps were made. */
  lastEpoch: number;
  /** @internal */
  _stepCount = 0;
  /** @internal */
  _isInitial = false;
  /** @internal */
  _getLrCalledWithinStep = false;
  /** @internal */
  _lastLr: number[] = [];

  /**
   * @param lastEpoch the last epoch when resuming; -1 starts over
   * @param fields fields of the subclass that `getLr` reads
   * @throws TypeError for anything but an optimizer
   */
  constructor(optimizer: Optimizer, lastEpoch = -1, fields: Readonly<Record<string, unknown>> = {}) {
    checkOptimizer(optimizer);
    this.optimizer = optimizer;
    this.lastEpoch = lastEpoch;
    Object.assign(this, fields);
    this.start();
  }

  /** Notes where the schedule starts from, and makes the first step. */
  protected start(): void {
    this.optimizer.paramGroups.forEach((group, i) => {
      if (this.lastEpoch === -1) group.initialLr ??= copyOf(group.lr);
      else if (group.initialLr === undefined) {
        throw new RangeError(
          `param 'initial_lr' is not specified in param_groups[${i}] when resuming scheduler with last_epoch >= 0.\n` +
            "This typically happens when:\n" +
            "1. You're trying to resume training from a checkpoint but haven't properly loaded the optimizer state\n" +
            "2. You're using last_epoch >= 0 for a fresh training run (not recommended)",
        );
      }
    });
    this.baseLrs = this.optimizer.paramGroups.map((group) => toNumber(group.initialLr ?? group.lr));
    this._initialStep();
  }

  /** @internal */
  _initialStep(): void {
    this._stepCount = 0;
    this._isInitial = true;
    try {
      this.step();
    } finally {
      this._isInitial = false;
    }
  }

  /** The learning rates that the last step set, one a group. */
  getLastLr(): number[] {
    return this._lastLr;
  }

  /** Computes the next learning rates. For subclasses; the current ones are `getLastLr()`. */
  getLr(): number[] {
    throw new NotImplementedError(`${this.constructor.name} does not implement getLr(). Override it.`);
  }

  /** The learning rates of an epoch without those before it, where there is a formula. */
  protected closedFormLr?(): number[];

  /** Sets the next learning rates. Call it after `optimizer.step()`. */
  step(epoch?: number | Tensor | null): void {
    if (this._stepCount === 1 && !this.optimizer.wasStepped) {
      emitWarning(
        "Detected call of `lr_scheduler.step()` before `optimizer.step()`. You should call them in the opposite order: " +
          "`optimizer.step()` before `lr_scheduler.step()`. Failure to do this will result in skipping the first value of " +
          "the learning rate schedule.",
      );
    }
    this._stepCount += 1;
    if (epoch != null) emitWarning(epochWarning);
    this._updateLr(epoch instanceof Tensor ? Number(epoch.item()) : (epoch ?? undefined));
  }

  /** @internal */
  _updateLr(epoch?: number): void {
    if (epoch !== undefined) expectNumber(`${this.constructor.name}.step`, "epoch", epoch);
    this._getLrCalledWithinStep = true;
    let values: number[];
    try {
      if (epoch === undefined) {
        this.lastEpoch += 1;
        values = this.getLr();
      } else {
        this.lastEpoch = epoch;
        values = this.closedFormLr?.() ?? this.getLr();
      }
    } finally {
      this._getLrCalledWithinStep = false;
    }
    const groups = this.optimizer.paramGroups;
    if (values.length !== groups.length) {
      throw new RangeError(
        `Expected a learning rate for each of the ${groups.length} parameter groups. Received: ${values.length}. ` +
          "A group was added after the scheduler was made: make the scheduler again.",
      );
    }
    groups.forEach((group, i) => setOption(group, "lr", values[i] as number));
    this._lastLr = this.currentLrs();
  }

  /** The groups' learning rates. */
  protected currentLrs(): number[] {
    return this.optimizer.paramGroups.map((group) => toNumber(group.lr));
  }

  /** Everything but the optimizer, under PyTorch's names (`last_epoch`, `base_lrs`, `_last_lr`, ...). */
  stateDict(): SchedulerStateDict {
    const state: SchedulerStateDict = {};
    for (const [key, value] of Object.entries(this)) {
      if (key !== "optimizer" && typeof value !== "function") state[pythonName(key)] = value;
    }
    return state;
  }

  /** Continues from what `stateDict()` gave, or PyTorch. */
  loadStateDict(stateDict: Readonly<SchedulerStateDict>): void {
    Object.assign(this, fromPython(stateDict));
  }
}

/** @throws TypeError "Adam is not an Optimizer" */
export function checkOptimizer(optimizer: unknown): void {
  if (optimizer instanceof Optimizer) return;
  const { name = typeof optimizer } = (optimizer as { constructor?: { name?: string } } | null)?.constructor ?? {};
  throw new TypeError(`${name} is not an Optimizer`);
}

/** Sets a group's number, or the value of the tensor that it is. */
export function setOption(group: ParamGroup, name: string, value: number): void {
  const current = group[name];
  if (current instanceof Tensor) current.detach().fill_(value);
  else group[name] = value;
}

/** One number for each group from one for all, or one for each. */
export function perGroup(name: string, optimizer: Optimizer, value: number | readonly number[]): number[] {
  const count = optimizer.paramGroups.length;
  if (typeof value === "number") return new Array<number>(count).fill(value);
  expectArray("A scheduler", name, value);
  if (value.length !== count) {
    throw new RangeError(
      `${name} must have the same length as optimizer.param_groups. ` +
        `${name} has ${value.length} values, param_groups has ${count}.`,
    );
  }
  return [...value];
}

function copyOf(lr: LearningRate): LearningRate {
  return lr instanceof Tensor ? lr.detach().clone() : lr;
}

/** How many of the sorted numbers are not greater than `x`. Python's `bisect_right`. */
export function bisectRight(sorted: readonly number[], x: number): number {
  let count = 0;
  for (const value of sorted) if (value <= x) count++;
  return count;
}
