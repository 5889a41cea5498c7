/** @file OneCycleLR. */
import { bindAll, shown } from "../../util/arguments.js";
import { pyNumber } from "../../nn/repr.js";
import type { Optimizer } from "../optimizer.js";
import { javaScriptName } from "../names.js";
import { cos } from "./libm.js";
import { momentumBounds, type MomentumOptions, setMomentum } from "./momentum.js";
import { checkOptimizer, LRScheduler, perGroup } from "./scheduler.js";
import { RangeError } from "../../util/user-errors.js";

/** Options of `OneCycleLR`. */
export interface OneCycleLROptions extends MomentumOptions {
  /** The highest learning rate, for all groups or each. */
  maxLr?: number | readonly number[];
  /** All steps of the training; or give `epochs` and `stepsPerEpoch`. */
  totalSteps?: number | null;
  /** Epochs of the training. */
  epochs?: number | null;
  /** Steps of an epoch. */
  stepsPerEpoch?: number | null;
  /** The share of the steps in which the learning rate rises. Default 0.3. */
  pctStart?: number;
  /** Default "cos". */
  annealStrategy?: "cos" | "linear";
  /** The first learning rate is the highest divided by this. Default 25. */
  divFactor?: number;
  /** The last learning rate is the first divided by this. Default 1e4. */
  finalDivFactor?: number;
  /** Whether a third phase ends the training, after the learning rate came down to the first. Default false. */
  threePhase?: boolean;
  /** The last step when resuming. Default -1. */
  lastEpoch?: number;
}

/** One part of the cycle: what the learning rate and the momentum go from and to, by the group's entry. */
interface Phase {
  end_step: number;
  start_lr: string;
  end_lr: string;
  start_momentum: string;
  end_momentum: string;
}

const optional = [
  ...([
    "totalSteps",
    "epochs",
    "stepsPerEpoch",
    "pctStart",
    "annealStrategy",
    "cycleMomentum",
    "baseMomentum",
  ] as const),
  ...(["maxMomentum", "divFactor", "finalDivFactor", "threePhase", "lastEpoch"] as const),
];

/**
 * One rise and one fall of the learning rate over the whole training; call `step` after each batch. Counterpart: `OneCycleLR`.
 *
 * @example
 * new optim.lrScheduler.OneCycleLR(optimizer, 0.1, { epochs: 10, stepsPerEpoch: loader.length });
 */
export class OneCycleLR extends LRScheduler {
  /** All steps of the training; or give `epochs` and `stepsPerEpoch`. */
  declare readonly totalSteps: number;
  /** Whether the momentum is cycled too, against the learning rate. */
  declare readonly cycleMomentum: boolean;
  /** Whether the momentum is the first beta; undefined without momentum. */
  declare readonly useBeta1: boolean | undefined;
  /** @internal */
  declare readonly _schedulePhases: readonly Phase[];
  /** @internal */
  declare readonly _annealFuncType: "cos" | "linear";

  /** @throws RangeError if the number of steps is missing or not a positive whole number, or another option is out of range */
  constructor(
    optimizer: Optimizer,
    ...args:
      | [maxLr: number | readonly number[], options?: OneCycleLROptions]
      | [options: OneCycleLROptions & Required<Pick<OneCycleLROptions, "maxLr">>]
  ) {
    checkOptimizer(optimizer);
    const given = bindAll<OneCycleLROptions>(args, ["maxLr"], optional, "OneCycleLR");
    const { maxLr = 0, pctStart = 0.3, annealStrategy = "cos", cycleMomentum = true, lastEpoch = -1 } = given;
    const { baseMomentum = 0.85, maxMomentum = 0.95, divFactor = 25, finalDivFactor = 1e4, threePhase = false } = given;
    const totalSteps = countSteps(given);
    if (pctStart < 0 || pctStart > 1) {
      throw new RangeError(`Expected float between 0 and 1 pct_start, but got ${pyNumber(pctStart)}`);
    }
    if (annealStrategy !== "cos" && annealStrategy !== "linear") {
      throw new RangeError(`anneal_strategy must be one of 'cos' or 'linear', instead got ${shown(annealStrategy)}`);
    }
    const maxLrs = perGroup("max_lr", optimizer, maxLr);
    if (lastEpoch === -1) {
      optimizer.paramGroups.forEach((group, i) => {
        const highest = maxLrs[i] as number;
        group.initialLr = highest / divFactor;
        group.maxLr = highest;
        group.minLr = highest / divFactor / finalDivFactor;
      });
    }
    const useBeta1 = cycleMomentum
      ? { useBeta1: momentumBounds(optimizer, { baseMomentum, maxMomentum }, lastEpoch === -1).useBeta1 }
      : {};
    super(optimizer, lastEpoch, {
      ...{ totalSteps, cycleMomentum, ...useBeta1 },
      _schedulePhases: threePhase ? threePhases(pctStart, totalSteps) : twoPhases(pctStart, totalSteps),
      _annealFuncType: annealStrategy,
    });
  }

  override getLr(): number[] {
    const step = this.lastEpoch;
    if (step > this.totalSteps) {
      throw new RangeError(`Tried to step ${step} times. The specified number of total steps is ${this.totalSteps}`);
    }
    let start = 0;
    let phase = this._schedulePhases[0] as Phase;
    for (const candidate of this._schedulePhases) {
      phase = candidate;
      if (step <= phase.end_step || candidate === this._schedulePhases.at(-1)) break;
      start = phase.end_step;
    }
    const share = (step - start) / (phase.end_step - start);
    const anneal = this._annealFuncType === "linear" ? annealLinear : annealCos;
    return this.optimizer.paramGroups.map((group) => {
      const entry = (name: string): number => Number(group[javaScriptName(name)]);
      if (this.cycleMomentum) {
        const momentum = anneal(entry(phase.start_momentum), entry(phase.end_momentum), share);
        setMomentum(group, momentum, this.useBeta1 === true);
      }
      return anneal(entry(phase.start_lr), entry(phase.end_lr), share);
    });
  }
}

function annealLinear(start: number, end: number, share: number): number {
  return (end - start) * share + start;
}

function annealCos(start: number, end: number, share: number): number {
  return end + ((start - end) / 2) * (cos(Math.PI * share) + 1);
}

function countSteps(given: OneCycleLROptions): number {
  const positive = (name: string, value: number): number => {
    if (value > 0 && Number.isInteger(value)) return value;
    throw new RangeError(`Expected positive integer ${name}, but got ${pyNumber(value)}`);
  };
  if (given.totalSteps != null) return positive("total_steps", given.totalSteps);
  if (given.epochs == null || given.stepsPerEpoch == null) {
    throw new RangeError("You must define either total_steps OR (epochs AND steps_per_epoch)");
  }
  return positive("epochs", given.epochs) * positive("steps_per_epoch", given.stepsPerEpoch);
}

function twoPhases(pctStart: number, totalSteps: number): Phase[] {
  return [
    {
      end_step: pctStart * totalSteps - 1,
      ...{ start_lr: "initial_lr", end_lr: "max_lr", start_momentum: "max_momentum", end_momentum: "base_momentum" },
    },
    {
      end_step: totalSteps - 1,
      ...{ start_lr: "max_lr", end_lr: "min_lr", start_momentum: "base_momentum", end_momentum: "max_momentum" },
    },
  ];
}

function threePhases(pctStart: number, totalSteps: number): Phase[] {
  return [
    {
      end_step: pctStart * totalSteps - 1,
      ...{ start_lr: "initial_lr", end_lr: "max_lr", start_momentum: "max_momentum", end_momentum: "base_momentum" },
    },
    {
      end_step: 2 * pctStart * totalSteps - 2,
      ...{ start_lr: "max_lr", end_lr: "initial_lr", start_momentum: "base_momentum", end_momentum: "max_momentum" },
    },
    {
      end_step: totalSteps - 1,
      ...{ start_lr: "initial_lr", end_lr: "min_lr", start_momentum: "max_momentum", end_momentum: "max_momentum" },
    },
  ];
}
