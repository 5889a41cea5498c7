/** @file CyclicLR. */
import { bindAll } from "../../util/arguments.js";
import type { Optimizer } from "../optimizer.js";
import { pow } from "./libm.js";
import { momentumBounds, type MomentumOptions, setMomentum } from "./momentum.js";
import { checkOptimizer, LRScheduler, perGroup, type SchedulerStateDict, setOption } from "./scheduler.js";
import { RangeError } from "../../util/user-errors.js";

/** How the amplitude of the cycles changes. */
export type CyclicMode = "triangular" | "triangular2" | "exp_range";

/** Options of `CyclicLR`. */
export interface CyclicLROptions extends MomentumOptions {
  /** The lowest learning rate, for all groups or each. */
  baseLr?: number | readonly number[];
  /** The highest learning rate, for all groups or each. */
  maxLr?: number | readonly number[];
  /** Steps up. Default 2000. */
  stepSizeUp?: number;
  /** Steps down. Default as many as up. */
  stepSizeDown?: number | null;
  /** Default "triangular": each cycle as high as the last. */
  mode?: CyclicMode;
  /** The base of "exp_range". Default 1. */
  gamma?: number;
  /** A scale of the amplitude of your own, instead of `mode`. */
  scaleFn?: ((x: number) => number) | null;
  /** Whether `scaleFn` gets the cycle's number or the step's. Default "cycle". */
  scaleMode?: "cycle" | "iterations";
  /** The last epoch when resuming. Default -1. */
  lastEpoch?: number;
}

const optional = [
  ...(["stepSizeUp", "stepSizeDown", "mode", "gamma", "scaleFn", "scaleMode", "cycleMomentum"] as const),
  ...(["baseMomentum", "maxMomentum", "lastEpoch"] as const),
];

/** The learning rate up and down between two bounds, each step. Counterpart: `CyclicLR`. */
export class CyclicLR extends LRScheduler {
  /** The upper rates, one a group. */
  declare maxLrs: number[];
  /** The steps of a cycle. */
  declare readonly totalSize: number;
  /** The rising share of a cycle. */
  declare readonly stepRatio: number;
  /** How cycles become smaller. */
  declare readonly mode: CyclicMode;
  /** The base of "exp_range". */
  declare readonly gamma: number;
  /** Whether `scaleFn` gets the cycle's number or the step's. */
  declare scaleMode: "cycle" | "iterations";
  /** Whether the momentum is cycled too, against the learning rate. */
  declare readonly cycleMomentum: boolean;
  /** Whether the momentum is the first beta; undefined without momentum. */
  declare readonly useBeta1: boolean | undefined;
  /** The lower momenta, one a group. */
  declare readonly baseMomentums: number[] | undefined;
  /** The upper momenta, one a group. */
  declare readonly maxMomentums: number[] | undefined;
  /** @internal */
  declare readonly _scaleFnCustom: ((x: number) => number) | null;

  /** @throws RangeError for an unknown mode, or for cycling the momentum of an optimizer that has none */
  constructor(
    optimizer: Optimizer,
    ...args:
      | [baseLr: number | readonly number[], maxLr: number | readonly number[], options?: CyclicLROptions]
      | [options: CyclicLROptions & Required<Pick<CyclicLROptions, "baseLr" | "maxLr">>]
  ) {
    checkOptimizer(optimizer);
    const given = bindAll<CyclicLROptions>(args, ["baseLr", "maxLr"], optional, "CyclicLR");
    const { baseLr = 0, maxLr = 0, stepSizeUp = 2000, mode = "triangular", gamma = 1, scaleFn = null } = given;
    const { cycleMomentum = true, baseMomentum = 0.8, maxMomentum = 0.9, lastEpoch = -1 } = given;
    const baseLrs = perGroup("base_lr", optimizer, baseLr);
    if (lastEpoch === -1) optimizer.paramGroups.forEach((group, i) => setOption(group, "lr", baseLrs[i] as number));
    const maxLrs = perGroup("max_lr", optimizer, maxLr);
    const totalSize = stepSizeUp + (given.stepSizeDown ?? stepSizeUp);
    if (!["triangular", "triangular2", "exp_range"].includes(mode) && scaleFn === null) {
      throw new RangeError("mode is invalid and scale_fn is None");
    }
    const scaleMode = scaleFn !== null ? (given.scaleMode ?? "cycle") : mode === "exp_range" ? "iterations" : "cycle";
    const momentum = cycleMomentum ? momentumBounds(optimizer, { baseMomentum, maxMomentum }, lastEpoch === -1) : {};
    super(optimizer, lastEpoch, {
      ...{ maxLrs, totalSize, stepRatio: stepSizeUp / totalSize, mode, gamma, scaleMode, cycleMomentum, ...momentum },
      _scaleFnCustom: scaleFn,
    });
    this.baseLrs = baseLrs;
  }

  /** The scale of the amplitude in a cycle, or at a step. */
  scaleFn(x: number): number {
    if (this._scaleFnCustom !== null) return this._scaleFnCustom(x);
    if (this.mode === "triangular") return 1;
    return this.mode === "triangular2" ? 1 / pow(2, x - 1) : pow(this.gamma, x);
  }

  override getLr(): number[] {
    const position = this.lastEpoch / this.totalSize;
    const cycle = Math.floor(1 + position);
    const x = 1 + position - cycle;
    const height = x <= this.stepRatio ? x / this.stepRatio : (x - 1) / (this.stepRatio - 1);
    const scale = this.scaleFn(this.scaleMode === "cycle" ? cycle : this.lastEpoch);
    if (this.cycleMomentum) {
      this.optimizer.paramGroups.forEach((group, i) => {
        const least = this.baseMomentums?.[i] ?? 0;
        const most = this.maxMomentums?.[i] ?? 0;
        setMomentum(group, most - (most - least) * height * scale, this.useBeta1 === true);
      });
    }
    return this.baseLrs.map((base, i) => base + ((this.maxLrs[i] as number) - base) * height * scale);
  }

  /** A user's function is not saved: null stands in its place. */
  override stateDict(): SchedulerStateDict {
    return { ...super.stateDict(), _scale_fn_custom: null };
  }

  override loadStateDict(stateDict: Readonly<SchedulerStateDict>): void {
    const { _scale_fn_custom: _, ...rest } = stateDict;
    super.loadStateDict(rest);
  }
}
