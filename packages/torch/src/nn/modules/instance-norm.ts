/** @file Instance normalisation layers. */
import { emitWarning } from "../../util/errors.js";
import type { Tensor } from "../../tensor/tensor.js";
import { bindAll, type Optional } from "../../util/arguments.js";
import { instanceNorm } from "../functional/normalization.js";
import { keepsNothing } from "../transient.js";
import { NormBase, normNames, type NormOptions } from "./norm-base.js";
import { RangeError } from "../../util/user-errors.js";

type Arguments = NormOptions & { numFeatures: number };

abstract class InstanceNorm extends NormBase {
  /** Number of dimensions of an input without a batch. */
  protected abstract readonly unbatched: number;

  constructor(numFeatures: number, ...options: Optional<NormOptions, typeof normNames>);
  constructor(options: Arguments);
  constructor(...given: unknown[]) {
    const bound = bindAll<Arguments>(given, ["numFeatures"], normNames, "InstanceNorm");
    super(bound.numFeatures, bound, false);
  }

  override forward(input: Tensor): Tensor {
    const shape = input.shape;
    const { unbatched, numFeatures } = this;
    if (shape.length !== unbatched && shape.length !== unbatched + 1) {
      throw new RangeError(`expected ${unbatched}D or ${unbatched + 1}D input (got ${shape.length}D input)`);
    }
    const featureDim = shape.length - unbatched;
    if (shape[featureDim] !== numFeatures) {
      if (this.affine) {
        throw new RangeError(
          `expected input's size at dim=${featureDim} to match num_features (${numFeatures}), but got: ${shape[featureDim]}.`,
        );
      }
      emitWarning(
        `input's size at dim=${featureDim} does not match num_features. You can silence this warning by not passing in ` +
          "num_features, which is not used because affine=False",
      );
    }
    if (shape.length > unbatched) return this.normalized(input);
    return this.normalized(input.unsqueeze(0)).squeeze(0);
  }

  private normalized(input: Tensor): Tensor {
    return instanceNorm(
      input,
      this.runningMean,
      this.runningVar,
      this.weight,
      this.bias,
      this.training || !this.trackRunningStats,
      this.momentum ?? 0,
      this.eps,
    );
  }
}

/** Normalises each channel of each sample of (N, C, L) or (C, L). Counterpart: `torch.nn.InstanceNorm1d`. */
export class InstanceNorm1d extends InstanceNorm {
  protected readonly unbatched = 2;
}

/** Normalises each channel of each sample of (N, C, H, W) or (C, H, W). */
export class InstanceNorm2d extends InstanceNorm {
  protected readonly unbatched = 3;
}

/** Normalises each channel of each sample of (N, C, D, H, W) or (C, D, H, W). */
export class InstanceNorm3d extends InstanceNorm {
  protected readonly unbatched = 4;
}

keepsNothing(InstanceNorm1d, InstanceNorm2d, InstanceNorm3d);
