/** @file ReduceLROnPlateau. */
import { expectArray, expectNumber } from "../../util/expect.js";
import { bindAll, shown } from "../../util/arguments.js";
import { emitWarning, TorchError } from "../../util/errors.js";
import { Tensor } from "../../tensor/tensor.js";
import { toNumber } from "../options.js";
import type { Optimizer } from "../optimizer.js";
import { checkOptimizer, LRScheduler, type SchedulerStateDict, setOption } from "./scheduler.js";
import { RangeError } from "../../util/user-errors.js";

/** Options of `ReduceLROnPlateau`. */
export interface ReduceLROnPlateauOptions {
  /** Whether a small or a large metric is good. Default "min". */
  mode?: "min" | "max";
  /** What the learning rate is multiplied by. Default 0.1. */
  factor?: number;
  /** Epochs without improvement that are allowed. Default 10. */
  patience?: number;
  /** What counts as an improvement. Default 1e-4. */
  threshold?: number;
  /** Whether the threshold is a share of the best value, or a difference. Default "rel". */
  thresholdMode?: "rel" | "abs";
  /** Epochs to wait after a reduction. Default 0. */
  cooldown?: number;
  /** The lowest learning rate, for all groups or each. Default 0. */
  minLr?: number | readonly number[];
  /** Smaller changes of the learning rate are not made. Default 1e-8. */
  eps?: number;
}

const names = ["mode", "factor", "patience", "threshold", "thresholdMode", "cooldown", "minLr", "eps"] as const;

/**
 * Reduces the learning rate when a metric stops improving. Counterpart: `ReduceLROnPlateau`.
 *
 * @example
 * const scheduler = new optim.lrScheduler.ReduceLROnPlateau(optimizer, { patience: 3 });
 * scheduler.step(validationLoss);
 */
export class ReduceLROnPlateau extends LRScheduler {
  /** Whether a small or a large metric is good. */
  declare mode: "min" | "max";
  /** What the learning rate is multiplied by. */
  declare factor: number;
  /** Epochs without improvement that are allowed. */
  declare patience: number;
  /** What counts as an improvement. */
  declare threshold: number;
  /** Whether the threshold is a share of the best value, or a difference. */
  declare thresholdMode: "rel" | "abs";
  /** Epochs to wait after a reduction. */
  declare cooldown: number;
  /** Smaller changes of the learning rate are not made. */
  declare eps: number;
  /** The least rates, one a group. */
  declare minLrs: number[];
  /** The least rate of groups to come; null for one each. */
  declare defaultMinLr: number | null;
  /** The best metric so far. */
  declare best: number;
  /** The worst value there is. */
  declare modeWorse: number;
  /** How many epochs the cooldown still lasts. */
  declare cooldownCounter: number;
  /** How many epochs in a row were no better. */
  declare numBadEpochs: number;

  /** @throws RangeError for a factor that is not below 1, or an unknown mode */
  constructor(
    optimizer: Optimizer,
    ...args: [options?: ReduceLROnPlateauOptions] | [mode: "min" | "max", options?: ReduceLROnPlateauOptions]
  ) {
    const given = bindAll<ReduceLROnPlateauOptions>(args, [], names, "ReduceLROnPlateau");
    const { mode = "min", factor = 0.1, patience = 10, threshold = 1e-4, thresholdMode = "rel" } = given;
    const { cooldown = 0, minLr = 0, eps = 1e-8 } = given;
    if (factor >= 1) throw new RangeError("Factor should be < 1.0.");
    checkOptimizer(optimizer);
    const count = optimizer.paramGroups.length;
    if (typeof minLr !== "number") expectArray("ReduceLROnPlateau", "minLr", minLr);
    if (typeof minLr !== "number" && minLr.length !== count) {
      throw new RangeError(`expected ${count} min_lrs, got ${minLr.length}`);
    }
    checkModes(mode, thresholdMode);
    const modeWorse = mode === "min" ? Infinity : -Infinity;
    super(optimizer, 0, {
      ...{ mode, factor, patience, threshold, thresholdMode, cooldown, eps, modeWorse, best: modeWorse },
      defaultMinLr: typeof minLr === "number" ? minLr : null,
      minLrs: typeof minLr === "number" ? new Array<number>(count).fill(minLr) : [...minLr],
      ...{ cooldownCounter: 0, numBadEpochs: 0 },
    });
  }

  protected override start(): void {
    this._lastLr = this.currentLrs();
  }

  /** Takes the metric of an epoch into account. Waits for the device of a tensor. */
  override step(metrics: number | Tensor, epoch?: number): void {
    const current = metrics instanceof Tensor ? Number(metrics.item()) : metrics;
    expectNumber("ReduceLROnPlateau.step", "metrics", current);
    if (epoch !== undefined) expectNumber("ReduceLROnPlateau.step", "epoch", epoch);
    if (epoch !== undefined) emitWarning("The epoch parameter in `scheduler.step()` is deprecated.");
    this.lastEpoch = epoch ?? this.lastEpoch + 1;
    if (this.isBetter(current, this.best)) {
      this.best = current;
      this.numBadEpochs = 0;
    } else {
      this.numBadEpochs += 1;
    }
    if (this.inCooldown) {
      this.cooldownCounter -= 1;
      this.numBadEpochs = 0;
    }
    if (this.numBadEpochs > this.patience) {
      this.#reduce();
      this.cooldownCounter = this.cooldown;
      this.numBadEpochs = 0;
    }
    this._lastLr = this.currentLrs();
  }

  /** Whether a reduction was so recent that bad epochs do not count. */
  get inCooldown(): boolean {
    return this.cooldownCounter > 0;
  }

  /** Whether a metric is better than the best, by more than the threshold. */
  isBetter(value: number, best: number): boolean {
    expectNumber("ReduceLROnPlateau.isBetter", "value", value);
    expectNumber("ReduceLROnPlateau.isBetter", "best", best);
    if (this.mode === "min") {
      return this.thresholdMode === "rel" ? value < best * (1 - this.threshold) : value < best - this.threshold;
    }
    return this.thresholdMode === "rel" ? value > best * (this.threshold + 1) : value > best + this.threshold;
  }

  #reduce(): void {
    const groups = this.optimizer.paramGroups;
    if (groups.length !== this.minLrs.length) {
      if (this.defaultMinLr === null) {
        throw new TorchError(
          `The number of param groups in the \`optimizer\` (${groups.length}) differs from when \`ReduceLROnPlateau\` was ` +
            `initialized (${this.minLrs.length}), usually due to a new param group being added to the optimizer. Please ` +
            "modify the `min_lrs` field to match the length of the `optimizer` param groups.",
        );
      }
      this.minLrs = new Array<number>(groups.length).fill(this.defaultMinLr);
    }
    groups.forEach((group, i) => {
      const before = toNumber(group.lr);
      const reduced = Math.max(before * this.factor, this.minLrs[i] as number);
      if (before - reduced > this.eps) setOption(group, "lr", reduced);
    });
  }

  override stateDict(): SchedulerStateDict {
    const {
      base_lrs: _1,
      _step_count: _2,
      _is_initial: _3,
      _get_lr_called_within_step: _4,
      ...state
    } = super.stateDict();
    return state;
  }

  override loadStateDict(stateDict: Readonly<SchedulerStateDict>): void {
    super.loadStateDict(stateDict);
    checkModes(this.mode, this.thresholdMode);
    this.modeWorse = this.mode === "min" ? Infinity : -Infinity;
  }
}

function checkModes(mode: string, thresholdMode: string): void {
  if (mode !== "min" && mode !== "max") throw new RangeError(`mode ${shown(mode)} is unknown!`);
  if (thresholdMode !== "rel" && thresholdMode !== "abs")
    throw new RangeError(`threshold mode ${shown(thresholdMode)} is unknown!`);
}
