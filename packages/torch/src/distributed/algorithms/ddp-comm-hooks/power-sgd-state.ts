/** @file What the PowerSGD hook remembers from step to step. */
import { empty } from "../../../generated/ops.js";
import { Generator } from "../../../runtime/random.js";
import { int32 } from "../../../tensor/dtype.js";
import type { Tensor } from "../../../tensor/tensor.js";
import { bindAll, type Optional, shown } from "../../../util/arguments.js";
import { RangeError } from "../../../util/user-errors.js";
import type { ProcessGroup } from "../../process-group.js";

/** Options of `PowerSGDState`. */
export interface PowerSGDOptions {
  /** The ranks; null for all. */
  processGroup: ProcessGroup | null;
  /** Columns of the two matrices that stand for a gradient: fewer are sent faster, more lose less. Default 1. */
  matrixApproximationRank?: number;
  /** Steps before gradients are compressed. Default 1000. */
  startPowerSGDIter?: number;
  /** A gradient is compressed where that makes it smaller by more than this. Default 2. */
  minCompressionRate?: number;
  /** Whether what compression lost is added to the next gradient. Default true. */
  useErrorFeedback?: boolean;
  /** Whether a step begins with the matrices of the last. Default true. */
  warmStart?: boolean;
  /** Added to lengths that are divided by: where gradients may be 0. Default 0. */
  orthogonalizationEpsilon?: number;
  /** Where the random numbers of the first matrices begin. Default 0. */
  randomSeed?: number;
  /** Whether gradients of one shape are computed at once. Default false. */
  batchTensorsWithSameShape?: boolean;
}

const names = [
  "matrixApproximationRank",
  "startPowerSGDIter",
  "minCompressionRate",
  "useErrorFeedback",
  "warmStart",
  "orthogonalizationEpsilon",
  "randomSeed",
  "batchTensorsWithSameShape",
] as const;

/** The two matrices of all gradients of a bucket, one after the other. */
export interface Factors {
  p: Tensor;
  q: Tensor;
}

/** Seeds are below this: what PyTorch draws from NumPy. */
const seeds = 1_000_000_000;
/** The least power of two above it. NumPy draws so many bits until they are below. */
const bits = 2 ** 30;

/** What `powerSGDHook` remembers. Counterpart: `PowerSGDState`. */
export class PowerSGDState {
  readonly processGroup: ProcessGroup | null;
  readonly matrixApproximationRank: number;
  readonly startPowerSGDIter: number;
  readonly minCompressionRate: number;
  readonly useErrorFeedback: boolean;
  readonly warmStart: boolean;
  readonly orthogonalizationEpsilon: number;
  readonly batchTensorsWithSameShape: boolean;
  /** Steps up to now. */
  iter = 0;
  /** What compression lost in the last step, by bucket. */
  readonly errors = new Map<number, Tensor>();
  /** The matrices of the last step, by bucket. */
  readonly factors = new Map<number, Factors>();
  /** Elements of all gradients before compression, over all steps. */
  totalNumelBeforeCompression = 0;
  /** Those that were sent. */
  totalNumelAfterCompression = 0;

  readonly #random: Generator;

  /** @throws RangeError for a start before step 2 together with error feedback or a warm start: buckets change after the first steps */
  constructor(
    ...given:
      | [options: PowerSGDOptions]
      | [processGroup: ProcessGroup | null, ...rest: Optional<Omit<PowerSGDOptions, "processGroup">, typeof names>]
  ) {
    const options = bindAll<PowerSGDOptions>(given, ["processGroup"], names, "PowerSGDState");
    this.processGroup = options.processGroup;
    this.matrixApproximationRank = options.matrixApproximationRank ?? 1;
    this.startPowerSGDIter = options.startPowerSGDIter ?? 1000;
    this.minCompressionRate = options.minCompressionRate ?? 2;
    this.useErrorFeedback = options.useErrorFeedback ?? true;
    this.warmStart = options.warmStart ?? true;
    this.orthogonalizationEpsilon = options.orthogonalizationEpsilon ?? 0;
    this.batchTensorsWithSameShape = options.batchTensorsWithSameShape ?? false;
    const { matrixApproximationRank: rank } = this;
    if (!Number.isInteger(rank) || rank < 1) {
      throw new RangeError(
        `PowerSGDState expects 'matrixApproximationRank' as a whole number from 1. Received: ${shown(rank)}.`,
      );
    }
    if ((this.useErrorFeedback || this.warmStart) && !(this.startPowerSGDIter > 1)) {
      throw new RangeError(
        "Expect `start_powerSGD_iter` > 1 if `use_error_feedback` or `warm_start` is enabled, because PowerSGD can only be applied after the " +
          `first two iterations in DDP. Received: startPowerSGDIter ${shown(this.startPowerSGDIter)}.`,
      );
    }
    this.#random = new Generator().manualSeed(options.randomSeed ?? 0);
  }

  /** @internal A seed for the random matrices of a step: the same one on all ranks, and another one in each step. */
  nextSeed(): number {
    for (;;) {
      // Its lowest bits are those that NumPy takes of the same generator.
      const drawn = empty([1], { dtype: int32 }).random_({ generator: this.#random });
      const seed = Number(drawn.item()) % bits;
      drawn.dispose();
      if (seed < seeds) return seed;
    }
  }

  /** How much smaller gradients became, and the numbers of elements before and after. Counterpart: `compression_stats`. */
  compressionStats(): [rate: number, before: number, after: number] {
    const { totalNumelBeforeCompression: before, totalNumelAfterCompression: after } = this;
    return [after > 0 ? before / after : 0, before, after];
  }
}
