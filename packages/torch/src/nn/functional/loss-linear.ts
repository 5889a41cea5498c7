/** @file The cross entropy of a linear layer's output. */
import { expectTensor } from "../../tensor/expect-tensor.js";
import { checkOptions } from "../../util/arguments.js";
import { TorchError } from "../../util/errors.js";
import type { Tensor } from "../../tensor/tensor.js";
import { pyTuple } from "../repr.js";
import { linear } from "./linear.js";
import { crossEntropy } from "./loss-classification.js";
import type { Reduction } from "./reduction.js";
import { sameShape } from "./sizes.js";

/** Options of `linearCrossEntropy`. */
export interface LinearCrossEntropyOptions {
  /** (classes, ...) */
  linearBias?: Tensor | null;
  /** A weight for each class. */
  weight?: Tensor | null;
  /** Default "mean". */
  reduction?: Reduction;
  /** The target that does not count. Default: none. */
  ignoreIndex?: number | null;
  /** Share of the target that is spread over all classes. Default 0. */
  labelSmoothing?: number;
  /** PyTorch's choice of chunks, which save memory; only null, the whole at once. */
  options?: null;
}

const names = ["linearBias", "weight", "reduction", "ignoreIndex", "labelSmoothing", "options"] as const;

/** `crossEntropy(linear(input, linearWeight), target)`; the weight may have dimensions between classes and features. */
export function linearCrossEntropy(
  input: Tensor,
  linearWeight: Tensor,
  target: Tensor,
  given: LinearCrossEntropyOptions = {},
): Tensor {
  expectTensor("linearCrossEntropy", "input", input);
  expectTensor("linearCrossEntropy", "linearWeight", linearWeight);
  expectTensor("linearCrossEntropy", "target", target);
  checkOptions("linearCrossEntropy", given, names);
  const { linearBias = null, weight = null, reduction = "mean", ignoreIndex = null, labelSmoothing = 0 } = given;
  const inputShape = input.shape;
  if (inputShape.length !== 1 && inputShape.length !== 2) {
    throw new TorchError(`expected input with dimensionality 1 or 2, got ${inputShape.length}`);
  }
  const weightShape = linearWeight.shape;
  if (weightShape.length < 2) {
    throw new TorchError(`expected linear_weight with dimensionality at least 2, got ${weightShape.length}`);
  }
  const features = inputShape.at(-1) ?? 0;
  if (features !== weightShape.at(-1)) {
    throw new TorchError(
      "expected equal input and linear_weight last dimensions (in_features), got " +
        `${features} and ${weightShape.at(-1)}, respectively`,
    );
  }
  const outputs = weightShape.slice(0, -1);
  if (linearBias !== null && !sameShape(linearBias.shape, outputs)) {
    throw new TorchError(`expected linear_bias shape ${pyTuple(outputs)}, got ${pyTuple(linearBias.shape)}`);
  }
  const batch = inputShape.slice(0, -1);
  if (outputs.length > 1 && batch.length === 0) {
    throw new TorchError(
      `K-dimensional loss defined by linear_weight shape ${pyTuple(weightShape)} requires batched input, (N, ${features}), ` +
        `got unbatched input with shape ${pyTuple(inputShape)}`,
    );
  }
  const logitsShape = [...batch, ...outputs];
  if (ignoreIndex !== null && sameShape(target.shape, logitsShape)) {
    throw new TorchError("ignore_index cannot be specified when target contains probabilities");
  }
  const count = outputs.reduce((product, size) => product * size, 1);
  const flat = outputs.length > 1 ? linearWeight.reshape([count, features]) : linearWeight;
  const flatBias = outputs.length > 1 && linearBias !== null ? linearBias.reshape([count]) : linearBias;
  const logits = linear(input, flat, flatBias).reshape(logitsShape);
  return crossEntropy(logits, target, { weight, reduction, ignoreIndex: ignoreIndex ?? -100, labelSmoothing });
}
