/** @file Dropout. */
import { expectTensor } from "../../tensor/expect-tensor.js";
import { emitWarning, TorchError } from "../../util/errors.js";
import type { Tensor } from "../../tensor/tensor.js";
import { bind, type Optional } from "../../util/arguments.js";
import { expectNumber } from "../../util/expect.js";
import { aten } from "../../tensor/aten.js";
import { pyNumber } from "../repr.js";
import { RangeError } from "../../util/user-errors.js";

/** Options of the dropout functions. */
export interface DropoutOptions {
  /** Probability of an element (or channel) to be zeroed. Default 0.5. */
  p?: number;
  /** Whether anything is dropped. Default true (alphaDropout, featureAlphaDropout: false). */
  training?: boolean;
  /** Whether the input is overwritten with the result. Default false. */
  inplace?: boolean;
}

const names = ["p", "training", "inplace"] as const;

/** A dropout function. */
export type Dropout = (input: Tensor, ...options: Optional<DropoutOptions, typeof names>) => Tensor;

/** Refuses a probability outside [0, 1]. */
export function checkProbability(p: number): void {
  expectNumber("dropout", "p", p);
  if (!(p >= 0 && p <= 1)) {
    throw new RangeError(`dropout probability has to be between 0 and 1, but got ${pyNumber(p)}`);
  }
}

type Native = (input: Tensor, p: number, training: boolean) => Tensor;

function dropoutFunction(
  name: string,
  operator: string,
  trainsByDefault: boolean,
  check?: (ndim: number) => void,
): Dropout {
  const plain = aten<Native>(operator);
  const inPlace = aten<Native>(`${operator}_`);
  return (input, ...options) => {
    const { p = 0.5, training = trainsByDefault, inplace = false } = bind<DropoutOptions>(options, names, name);
    checkProbability(p);
    check?.(input.ndim);
    return inplace ? inPlace(input, p, training) : plain(input, p, training);
  };
}

/** Zeroes elements with probability p and scales the others by 1 / (1 - p). */
export const dropout: Dropout = dropoutFunction("dropout", "dropout", true);
/** Dropout that keeps mean and variance, for SELU networks. */
export const alphaDropout: Dropout = dropoutFunction("alphaDropout", "alpha_dropout", false);
/** Alpha dropout of whole channels. */
export const featureAlphaDropout: Dropout = dropoutFunction("featureAlphaDropout", "feature_alpha_dropout", false);

/** Zeroes whole channels of (N, C, H, W). */
export const dropout2d: Dropout = dropoutFunction("dropout2d", "feature_dropout", true, (ndim) => {
  if (ndim !== 3 && ndim !== 4) {
    emitWarning(
      `dropout2d: Received a ${ndim}-D input to dropout2d, which is deprecated and will result in an error in a future ` +
        "release. To retain the behavior and silence this warning, please use dropout instead. Note that dropout2d exists " +
        "to provide channel-wise dropout on inputs with 2 spatial dimensions, a channel dimension, and an optional batch " +
        "dimension (i.e. 3D or 4D inputs).",
    );
  }
  if (ndim === 3) {
    emitWarning(
      "dropout2d: Received a 3D input to dropout2d and assuming that channel-wise 1D dropout behavior is desired - input " +
        "is interpreted as shape (N, C, L), where C is the channel dim. This behavior will change in a future release to " +
        "interpret the input as one without a batch dimension, i.e. shape (C, H, W). To maintain the 1D channel-wise " +
        "dropout behavior, please switch to using dropout1d instead.",
    );
  }
});

const featureDropout = aten<Native>("feature_dropout");
const featureDropout_ = aten<Native>("feature_dropout_");

/** Channel dropout for an input that may lack its batch dimension: it gets one for the call. */
function channelDropout(
  input: Tensor,
  { p = 0.5, training = true, inplace = false }: DropoutOptions,
  unbatched: boolean,
): Tensor {
  const drop = inplace ? featureDropout_ : featureDropout;
  if (!unbatched) return drop(input, p, training);
  const batched = inplace ? input.unsqueeze_(0) : input.unsqueeze(0);
  const dropped = drop(batched, p, training);
  return inplace ? dropped.squeeze_(0) : dropped.squeeze(0);
}

/** Zeroes whole channels of (N, C, L) or (C, L). */
export function dropout1d(input: Tensor, ...options: Optional<DropoutOptions, typeof names>): Tensor {
  expectTensor("dropout1d", "input", input);
  const bound = bind<DropoutOptions>(options, names, "dropout1d");
  checkProbability(bound.p ?? 0.5);
  const ndim = input.ndim;
  if (ndim !== 2 && ndim !== 3) {
    throw new TorchError(
      `dropout1d: Expected 2D or 3D input, but received a ${ndim}D input. Note that dropout1d exists to provide ` +
        "channel-wise dropout on inputs with 1 spatial dimension, a channel dimension, and an optional batch dimension " +
        "(i.e. 2D or 3D inputs).",
    );
  }
  return channelDropout(input, bound, ndim === 2);
}

/** Zeroes whole channels of (N, C, D, H, W) or (C, D, H, W). */
export function dropout3d(input: Tensor, ...options: Optional<DropoutOptions, typeof names>): Tensor {
  expectTensor("dropout3d", "input", input);
  const bound = bind<DropoutOptions>(options, names, "dropout3d");
  checkProbability(bound.p ?? 0.5);
  const ndim = input.ndim;
  if (ndim !== 4 && ndim !== 5) {
    emitWarning(
      `dropout3d: Received a ${ndim}-D input to dropout3d, which is deprecated and will result in an error in a future ` +
        "release. To retain the behavior and silence this warning, please use dropout instead. Note that dropout3d exists " +
        "to provide channel-wise dropout on inputs with 3 spatial dimensions, a channel dimension, and an optional batch " +
        "dimension (i.e. 4D or 5D inputs).",
    );
  }
  // As PyTorch has it, anything but five dimensions lacks the batch.
  return channelDropout(input, bound, ndim !== 5);
}
