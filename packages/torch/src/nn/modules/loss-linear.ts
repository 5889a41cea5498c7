/** @file The cross entropy of a linear layer's output, as a layer. */
import { listOf } from "../../util/expect.js";
import { TorchError } from "../../util/errors.js";
import type { Tensor } from "../../tensor/tensor.js";
import { bindAll } from "../../util/arguments.js";
import type { FactoryOptions } from "../factory.js";
import { linearCrossEntropy } from "../functional/loss-linear.js";
import type { Reduction } from "../functional/reduction.js";
import { sameShape } from "../functional/sizes.js";
import type { Buffer } from "../parameter.js";
import { pyFloat, pyNumber, pyTuple, pyValue } from "../repr.js";
import { Linear } from "./linear.js";
import { Loss, weightBuffer } from "./loss-base.js";
import { TypeError } from "../../util/user-errors.js";

/** Options of `LinearCrossEntropyLoss`. */
export interface LinearCrossEntropyLossOptions extends FactoryOptions {
  /** Dimensions of the target beside the batch's. Default none. */
  outFeatures?: readonly number[];
  /** Whether the linear layer has a bias. Default false. */
  bias?: boolean;
  /** Default "mean". */
  reduction?: Reduction;
  /** A weight for each class. */
  weight?: Tensor | null;
  /** The target that does not count. Default: none. */
  ignoreIndex?: number | null;
  /** Share of the target that is spread over all classes. Default 0. */
  labelSmoothing?: number;
  /** PyTorch's choice of chunks, which save memory; only null, the whole at once. */
  options?: null;
}

type Arguments = LinearCrossEntropyLossOptions & { inFeatures: number; numClasses: number };

const names = [
  "outFeatures",
  "bias",
  "device",
  "dtype",
  "reduction",
  "weight",
  "ignoreIndex",
  "labelSmoothing",
  "options",
] as const;

/** A linear layer and the cross entropy of its output. Counterpart: `torch.nn.LinearCrossEntropyLoss`. */
export class LinearCrossEntropyLoss extends Loss {
  /** How many classes there are. */
  readonly numClasses: number;
  /** Dimensions of the target beside the batch's. */
  readonly outFeatures: readonly number[];
  /** The target that does not count. */
  readonly ignoreIndex: number | null;
  /** Share of the target that is spread over all classes. */
  readonly labelSmoothing: number;
  /** A weight for each class. */
  weight: Buffer | null;
  /** The layer before the loss. */
  linear: Linear;

  constructor(inFeatures: number, numClasses: number, options?: LinearCrossEntropyLossOptions);
  constructor(options: Arguments);
  constructor(...given: unknown[]) {
    const options = bindAll<Arguments>(given, ["inFeatures", "numClasses"], names, "LinearCrossEntropyLoss");
    super(options.reduction ?? "mean");
    const { inFeatures, numClasses, outFeatures = [], weight = null, labelSmoothing = 0, bias = false } = options;
    if (options.options != null) {
      throw new TypeError("LinearCrossEntropyLoss computes the whole at once. Received: options. Leave them out.");
    }
    if (weight !== null && !sameShape(weight.shape, [numClasses])) {
      throw new TorchError(`expected weight shape to be ${pyTuple([numClasses])}, got ${pyTuple(weight.shape)}`);
    }
    if (labelSmoothing < 0 || labelSmoothing > 1) {
      throw new TorchError(`expected label_smoothing to be in range [0, 1], got ${pyNumber(labelSmoothing)}`);
    }
    this.numClasses = numClasses;
    this.outFeatures = listOf("LinearCrossEntropyLoss", "outFeatures", outFeatures);
    this.ignoreIndex = options.ignoreIndex ?? null;
    this.labelSmoothing = labelSmoothing;
    this.weight = weightBuffer(weight);
    const outputs = outFeatures.reduce((product, size) => product * size, numClasses);
    this.linear = new Linear(inFeatures, outputs, { bias, device: options.device, dtype: options.dtype });
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    const { linear, weight, reduction, ignoreIndex, labelSmoothing } = this;
    const shape = [this.numClasses, ...this.outFeatures];
    return linearCrossEntropy(input, linear.weight.reshape([...shape, linear.inFeatures]), target, {
      ...{ linearBias: linear.bias === null ? null : linear.bias.reshape(shape) },
      ...{ weight, reduction, ignoreIndex, labelSmoothing },
    });
  }

  override extraRepr(): string {
    return (
      `in_features=${this.linear.inFeatures}, num_classes=${this.numClasses}, out_features=${pyTuple(this.outFeatures)}, ` +
      `bias=${pyValue(this.linear.bias !== null)}, reduction=${this.reduction}, ` +
      `ignore_index=${pyValue(this.ignoreIndex)}, label_smoothing=${pyFloat(this.labelSmoothing)}, options=None`
    );
  }
}
