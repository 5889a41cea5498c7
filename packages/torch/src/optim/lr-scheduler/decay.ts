/** @file StepLR, MultiStepLR and ExponentialLR: decay by a factor. */
import { expectCount, expectNumber, listOf } from "../../util/expect.js";
import { bindAll } from "../../util/arguments.js";
import { toNumber } from "../options.js";
import type { Optimizer } from "../optimizer.js";
import { pow } from "./libm.js";
import { bisectRight, LRScheduler, type SchedulerStateDict } from "./scheduler.js";

/** Options of `StepLR`. */
export interface StepLROptions {
  /** Epochs between two decays. */
  stepSize?: number;
  /** The factor. Default 0.1. */
  gamma?: number;
  /** The last epoch when resuming. Default -1. */
  lastEpoch?: number;
}

/** Decays the learning rate each `stepSize` epochs. Counterpart: `StepLR`. */
export class StepLR extends LRScheduler {
  /** Epochs between two decays. */
  declare readonly stepSize: number;
  /** The factor. */
  declare readonly gamma: number;

  constructor(
    optimizer: Optimizer,
    ...args: [stepSize: number, options?: StepLROptions] | [options: StepLROptions & { stepSize: number }]
  ) {
    const {
      stepSize,
      gamma = 0.1,
      lastEpoch,
    } = bindAll<StepLROptions>(args, ["stepSize"], ["gamma", "lastEpoch"], "StepLR");
    super(optimizer, lastEpoch, { stepSize, gamma });
  }

  override getLr(): number[] {
    const current = this.currentLrs();
    if (this.lastEpoch === 0 || this.lastEpoch % this.stepSize !== 0) return current;
    return current.map((lr) => lr * this.gamma);
  }

  protected override closedFormLr(): number[] {
    return this.baseLrs.map((lr) => lr * pow(this.gamma, Math.floor(this.lastEpoch / this.stepSize)));
  }
}

/** Options of `MultiStepLR`. */
export interface MultiStepLROptions {
  /** The epochs at which to decay; one that is named twice decays twice. */
  milestones?: Iterable<number>;
  /** The factor. Default 0.1. */
  gamma?: number;
  /** The last epoch when resuming. Default -1. */
  lastEpoch?: number;
}

/** Decays the learning rate at given epochs. Counterpart: `MultiStepLR`. */
export class MultiStepLR extends LRScheduler {
  /** How often each epoch was named. */
  declare milestones: Map<number, number>;
  /** The factor. */
  declare readonly gamma: number;

  constructor(
    optimizer: Optimizer,
    ...args:
      | [milestones: Iterable<number>, options?: MultiStepLROptions]
      | [options: MultiStepLROptions & { milestones: Iterable<number> }]
  ) {
    const given = bindAll<MultiStepLROptions>(args, ["milestones"], ["gamma", "lastEpoch"], "MultiStepLR");
    const milestones = new Map<number, number>();
    for (const epoch of listOf("MultiStepLR", "milestones", given.milestones ?? []))
      milestones.set(epoch, (milestones.get(epoch) ?? 0) + 1);
    super(optimizer, given.lastEpoch, { milestones, gamma: given.gamma ?? 0.1 });
  }

  override getLr(): number[] {
    const times = this.milestones.get(this.lastEpoch);
    const current = this.currentLrs();
    return times === undefined ? current : current.map((lr) => lr * pow(this.gamma, times));
  }

  protected override closedFormLr(): number[] {
    const epochs = [...this.milestones].flatMap(([epoch, times]) => {
      expectCount("MultiStepLR", "milestones", times, 1_000_000);
      return new Array<number>(times).fill(epoch);
    });
    return this.baseLrs.map((lr) => lr * pow(this.gamma, bisectRight(epochs, this.lastEpoch)));
  }

  override loadStateDict(stateDict: Readonly<SchedulerStateDict>): void {
    super.loadStateDict(stateDict);
    // JSON and the like know no Map.
    if (!(this.milestones instanceof Map)) {
      this.milestones = new Map(
        Object.entries(this.milestones).map(([epoch, times]: [string, unknown]) => {
          expectNumber("MultiStepLR", "milestones", times);
          return [Number(epoch), Number(times)];
        }),
      );
    }
  }
}

/** Options of `ExponentialLR`. */
export interface ExponentialLROptions {
  /** The factor. */
  gamma?: number;
  /** The last epoch when resuming. Default -1. */
  lastEpoch?: number;
}

/** Decays the learning rate each epoch. Counterpart: `ExponentialLR`. */
export class ExponentialLR extends LRScheduler {
  /** The factor. */
  declare readonly gamma: number;

  constructor(
    optimizer: Optimizer,
    ...args: [gamma: number, options?: ExponentialLROptions] | [options: ExponentialLROptions & { gamma: number }]
  ) {
    const { gamma, lastEpoch } = bindAll<ExponentialLROptions>(args, ["gamma"], ["lastEpoch"], "ExponentialLR");
    super(optimizer, lastEpoch, { gamma });
  }

  override getLr(): number[] {
    if (this._isInitial) return this.currentLrs();
    return this.optimizer.paramGroups.map((group) => toNumber(group.lr) * this.gamma);
  }

  protected override closedFormLr(): number[] {
    return this.baseLrs.map((lr) => lr * pow(this.gamma, this.lastEpoch));
  }
}
