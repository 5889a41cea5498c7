/** @file Batch normalisation layers. */
import type { Tensor } from "../../tensor/tensor.js";
import { bindAll, type Optional, shown } from "../../util/arguments.js";
import { batchNormWith } from "../functional/normalization.js";
import { keepsNothing } from "../transient.js";
import { NormBase, normNames, type NormOptions } from "./norm-base.js";
import { RangeError } from "../../util/user-errors.js";

type Arguments = NormOptions & { numFeatures: number };

/** What the layers for inputs of different dimensions share. Counterpart: PyTorch's `_BatchNorm`. */
export abstract class BatchNorm extends NormBase {
  constructor(numFeatures: number, ...options: Optional<NormOptions, typeof normNames>);
  constructor(options: Arguments);
  constructor(...given: unknown[]) {
    const bound = bindAll<Arguments>(given, ["numFeatures"], normNames, "BatchNorm");
    super(bound.numFeatures, bound, true);
  }

  /** Refuses a number of dimensions that the layer is not for. */
  protected abstract checkDims(dims: number): void;

  override forward(input: Tensor): Tensor {
    const shape = input.shape;
    this.checkDims(shape.length);
    const { training, trackRunningStats, runningMean, runningVar } = this;
    const factor = this.factor();
    const batchStatistics = training || (runningMean === null && runningVar === null);
    const running = !training || trackRunningStats;
    return batchNormWith(
      input,
      running ? runningMean : null,
      running ? runningVar : null,
      this.weight,
      this.bias,
      batchStatistics,
      factor,
      this.eps,
      shape,
    );
  }
}

function expectDims(dims: number, allowed: readonly number[]): void {
  if (allowed.includes(dims)) return;
  throw new RangeError(`expected ${allowed.map((d) => `${d}D`).join(" or ")} input (got ${shown(dims)}D input)`);
}

/** Normalises each feature of (N, C) or channel of (N, C, L) over the batch. Counterpart: `torch.nn.BatchNorm1d`. */
export class BatchNorm1d extends BatchNorm {
  protected checkDims(dims: number): void {
    expectDims(dims, [2, 3]);
  }
}

/** Normalises each channel of (N, C, H, W) over the batch. Counterpart: `torch.nn.BatchNorm2d`. */
export class BatchNorm2d extends BatchNorm {
  protected checkDims(dims: number): void {
    expectDims(dims, [4]);
  }
}

/** Normalises each channel of (N, C, D, H, W) over the batch. Counterpart: `torch.nn.BatchNorm3d`. */
export class BatchNorm3d extends BatchNorm {
  protected checkDims(dims: number): void {
    expectDims(dims, [5]);
  }
}

keepsNothing(BatchNorm1d, BatchNorm2d, BatchNorm3d);
