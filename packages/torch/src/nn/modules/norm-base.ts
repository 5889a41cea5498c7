/** @file What batch and instance normalisation share: affine parameters and running statistics. */
import { int64 } from "../../tensor/dtype.js";
import { expectString } from "../../util/expect.js";
import type { DeviceLike } from "../../tensor/device.js";
import { empty, factoryOf, type FactoryOptions, ones, zeros } from "../factory.js";
import { ones_, zeros_ } from "../init/filling.js";
import { declareParameters } from "../module/members.js";
import { expectStateDict } from "../module/load-state-dict.js";
import { Module } from "../module/module.js";
import type { LoadArguments } from "../module/state-dict.js";
import { Buffer, Parameter } from "../parameter.js";
import { pyFloat, pyValue } from "../repr.js";
import { withoutGrad } from "../without-grad.js";

/** Options of batch and instance normalisation. */
export interface NormOptions extends FactoryOptions {
  /** Added to the variance. Default 1e-5. */
  eps?: number;
  /** Share of a batch in the running statistics; null for the mean over all batches. Default 0.1. */
  momentum?: number | null;
  /** Whether scale and shift are learned. Default true (instance normalisation: false). */
  affine?: boolean;
  /** Whether running statistics are kept for evaluation. Default true (instance normalisation: false). */
  trackRunningStats?: boolean;
  /** Whether there is a shift beside the scale. Default true. */
  bias?: boolean;
}

/** Names of the optional arguments, in PyTorch's order. */
export const normNames = ["eps", "momentum", "affine", "trackRunningStats", "device", "dtype", "bias"] as const;

const stateNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    runningMean: "running_mean",
    runningVar: "running_var",
    numBatchesTracked: "num_batches_tracked",
  }),
);

/** Counterpart: PyTorch's `_NormBase`. */
export abstract class NormBase extends Module {
  static override readonly stateVersion: number = 2;

  numFeatures: number;
  readonly eps: number;
  momentum: number | null;
  readonly affine: boolean;
  trackRunningStats: boolean;
  /** Scale, (numFeatures); null unless affine */
  weight: Parameter | null;
  /** Shift, (numFeatures); null unless affine */
  bias: Parameter | null;
  runningMean: Buffer | null;
  runningVar: Buffer | null;
  numBatchesTracked: Buffer | null;

  protected constructor(numFeatures: number, options: NormOptions, byDefault: boolean) {
    super();
    const { eps = 1e-5, momentum = 0.1, affine = byDefault, trackRunningStats = byDefault, bias = true } = options;
    this.numFeatures = numFeatures;
    this.eps = eps;
    this.momentum = momentum;
    this.affine = affine;
    this.trackRunningStats = trackRunningStats;
    const factory = factoryOf(options);
    const shape = [numFeatures];
    this.weight = affine ? new Parameter(empty(shape, factory)) : null;
    this.bias = affine && bias ? new Parameter(empty(shape, factory)) : null;
    this.runningMean = trackRunningStats ? new Buffer(zeros(shape, factory)) : null;
    this.runningVar = trackRunningStats ? new Buffer(ones(shape, factory)) : null;
    this.numBatchesTracked = trackRunningStats ? new Buffer(counter(factory.device)) : null;
    declareParameters(this, "weight", "bias");
    this.resetParameters();
  }

  /** Sets the running statistics to those of no batch. */
  resetRunningStats(): void {
    withoutGrad(() => {
      this.runningMean?.zero_();
      this.runningVar?.fill_(1);
      this.numBatchesTracked?.zero_();
    });
  }

  /** Sets scale 1, shift 0 and the running statistics to those of no batch. */
  resetParameters(): void {
    this.resetRunningStats();
    if (this.weight !== null) ones_(this.weight);
    if (this.bias !== null) zeros_(this.bias);
  }

  /** Counts a batch of training, and gives its share in the running statistics. */
  protected factor(): number {
    if (!this.training || !this.trackRunningStats || this.numBatchesTracked === null) return this.momentum ?? 0;
    this.numBatchesTracked.add_(1);
    // The mean over all batches needs their number (a host-device synchronisation).
    return this.momentum ?? 1 / Number(this.numBatchesTracked.item());
  }

  override _stateName(field: string): string {
    return stateNames.get(field) ?? field;
  }

  override _loadFromStateDict(...given: LoadArguments): void {
    const [stateDict, prefix, metadata] = given;
    // Before version 2 the number of batches was not saved.
    expectStateDict(stateDict);
    expectString("_loadFromStateDict", "prefix", prefix);
    const key = `${prefix}num_batches_tracked`;
    if ((metadata.version ?? 1) < 2 && this.trackRunningStats && stateDict[key] === undefined) {
      const own = this.numBatchesTracked;
      stateDict[key] = own !== null && !own.isMeta ? own : counter("cpu");
    }
    super._loadFromStateDict(...given);
  }

  override extraRepr(): string {
    return (
      `${this.numFeatures}, eps=${pyFloat(this.eps)}, ` +
      `momentum=${this.momentum === null ? "None" : pyFloat(this.momentum)}, affine=${pyValue(this.affine)}, ` +
      `bias=${pyValue(this.bias !== null)}, track_running_stats=${pyValue(this.trackRunningStats)}`
    );
  }
}

function counter(device: DeviceLike | null | undefined): ReturnType<typeof zeros> {
  return zeros([], { device: device ?? undefined, dtype: int64 });
}
