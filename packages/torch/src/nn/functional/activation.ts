/** @file Activation functions. */
import { expectTensor } from "../../tensor/expect-tensor.js";
import type { DType } from "../../tensor/dtype.js";
import { emitWarning, TorchError } from "../../util/errors.js";
import { type Tensor } from "../../tensor/tensor.js";
import { bind, type Optional } from "../../util/arguments.js";
import { disposingAll } from "../disposing.js";
import { functionsKeepNothing } from "../transient.js";
import { aten } from "../../tensor/aten.js";
import { RangeError } from "../../util/user-errors.js";

/** Options of the activations that can write to their input. */
export interface InplaceOptions {
  /** Whether the input is overwritten with the result. Default false. */
  inplace?: boolean;
}

type Unary = (input: Tensor) => Tensor;
/** An activation without arguments of its own: `relu(x)`, `relu(x, { inplace: true })`, `relu(x, true)`. */
export type Activation = (input: Tensor, ...options: Optional<InplaceOptions, typeof inplaceNames>) => Tensor;

const inplaceNames = ["inplace"] as const;

function activation(name: string, compute: Unary, computeInPlace: Unary): Activation {
  return (input, ...options) =>
    options.length > 0 && (bind<InplaceOptions>(options, inplaceNames, name).inplace ?? false)
      ? computeInPlace(input)
      : compute(input);
}

/** max(x, 0) in place. */
export const relu_ = aten<Unary>("relu_");
/** max(x, 0). Counterpart: `torch.nn.functional.relu`. */
export const relu: Activation = activation("relu", aten<Unary>("relu"), relu_);
/** min(max(x, 0), 6). */
export const relu6: Activation = activation("relu6", aten<Unary>("relu6"), aten<Unary>("relu6_"));
/** SELU in place. */
export const selu_ = aten<Unary>("selu_");
/** Scaled exponential linear unit. */
export const selu: Activation = activation("selu", aten<Unary>("selu"), selu_);
/** x * sigmoid(x), also called swish. */
export const silu: Activation = activation("silu", aten<Unary>("silu"), aten<Unary>("silu_"));
/** x * tanh(softplus(x)). */
export const mish: Activation = activation("mish", aten<Unary>("mish"), aten<Unary>("mish_"));
/** x * relu6(x + 3) / 6. */
export const hardswish: Activation = activation("hardswish", aten<Unary>("hardswish"), aten<Unary>("hardswish_"));
/** relu6(x + 3) / 6. */
export const hardsigmoid: Activation = activation(
  "hardsigmoid",
  aten<Unary>("hardsigmoid"),
  aten<Unary>("hardsigmoid_"),
);
/** log(sigmoid(x)). */
export const logsigmoid = aten<Unary>("log_sigmoid");
/** tanh(x). */
export const tanh = aten<Unary>("tanh");
/** 1 / (1 + exp(-x)). */
export const sigmoid = aten<Unary>("sigmoid");

/** x * Φ(x), exactly or, with `approximate: "tanh"`, by a formula with tanh. */
export const gelu = aten<(input: Tensor, options?: { approximate?: "none" | "tanh" }) => Tensor>("gelu");
/** Learned slope for negative inputs: one weight, or one a channel. */
export const prelu = aten<(input: Tensor, weight: Tensor) => Tensor>("prelu");
/** x where |x| > lambd (default 0.5), else 0. */
export const hardshrink =
  aten<(input: Tensor, ...options: Optional<{ lambd?: number }, readonly ["lambd"]>) => Tensor>("hardshrink");
/** x drawn towards 0 by lambd (default 0.5), 0 within it. */
export const softshrink =
  aten<(input: Tensor, ...options: Optional<{ lambd?: number }, readonly ["lambd"]>) => Tensor>("softshrink");
/** log(1 + exp(beta x)) / beta; linear where beta x > threshold. Defaults 1 and 20. */
export const softplus =
  aten<
    (
      input: Tensor,
      ...options: Optional<{ beta?: number; threshold?: number }, readonly ["beta", "threshold"]>
    ) => Tensor
  >("softplus");

const glu1 = aten<(input: Tensor, dim: number) => Tensor>("glu");

/** The first half of a dimension (default the last) times the sigmoid of the second. */
export function glu(input: Tensor, ...options: Optional<{ dim?: number }, readonly ["dim"]>): Tensor {
  expectTensor("glu", "input", input);
  const { dim = -1 } = bind<{ dim?: number }>(options, ["dim"], "glu");
  if (input.ndim === 0) throw new TorchError("glu does not support scalars because halving size must be even");
  return glu1(input, dim);
}

/** Options of `elu` and `celu`. */
export interface EluOptions extends InplaceOptions {
  /** Scale of the negative part. Default 1. */
  alpha?: number;
}

const eluNames = ["alpha", "inplace"] as const;
const elu1 = aten<(input: Tensor, alpha: number) => Tensor>("elu");
const celu1 = aten<(input: Tensor, alpha: number) => Tensor>("celu");
/** ELU in place. */
export const elu_ = aten<(input: Tensor, alpha?: number) => Tensor>("elu_");
/** CELU in place. */
export const celu_ = aten<(input: Tensor, alpha?: number) => Tensor>("celu_");

/** x where positive, else alpha (exp(x) - 1). */
export function elu(input: Tensor, ...options: Optional<EluOptions, typeof eluNames>): Tensor {
  const { alpha = 1, inplace = false } = bind<EluOptions>(options, eluNames, "elu");
  return inplace ? elu_(input, alpha) : elu1(input, alpha);
}

/** max(0, x) + min(0, alpha (exp(x / alpha) - 1)). */
export function celu(input: Tensor, ...options: Optional<EluOptions, typeof eluNames>): Tensor {
  const { alpha = 1, inplace = false } = bind<EluOptions>(options, eluNames, "celu");
  return inplace ? celu_(input, alpha) : celu1(input, alpha);
}

/** Options of `leakyRelu`. */
export interface LeakyReluOptions extends InplaceOptions {
  /** Slope for negative inputs. Default 0.01. */
  negativeSlope?: number;
}

const leakyNames = ["negativeSlope", "inplace"] as const;
const leaky1 = aten<(input: Tensor, slope: number) => Tensor>("leaky_relu");
/** Leaky ReLU in place. */
export const leakyRelu_ = aten<(input: Tensor, negativeSlope?: number) => Tensor>("leaky_relu_");

/** x where positive, else negativeSlope x. */
export function leakyRelu(input: Tensor, ...options: Optional<LeakyReluOptions, typeof leakyNames>): Tensor {
  const { negativeSlope = 0.01, inplace = false } = bind<LeakyReluOptions>(options, leakyNames, "leakyRelu");
  return inplace ? leakyRelu_(input, negativeSlope) : leaky1(input, negativeSlope);
}

/** Options of `hardtanh`. */
export interface HardtanhOptions extends InplaceOptions {
  /** Lower bound. Default -1. */
  minVal?: number;
  /** Upper bound. Default 1. */
  maxVal?: number;
}

const hardtanhNames = ["minVal", "maxVal", "inplace"] as const;
const hardtanh1 = aten<(input: Tensor, min: number, max: number) => Tensor>("hardtanh");
/** hardtanh in place. */
export const hardtanh_ = aten<(input: Tensor, minVal?: number, maxVal?: number) => Tensor>("hardtanh_");

/** x kept between minVal and maxVal. */
export function hardtanh(input: Tensor, ...options: Optional<HardtanhOptions, typeof hardtanhNames>): Tensor {
  const { minVal = -1, maxVal = 1, inplace = false } = bind<HardtanhOptions>(options, hardtanhNames, "hardtanh");
  if (minVal > maxVal) throw new RangeError("min_val cannot be greater than max_val");
  return inplace ? hardtanh_(input, minVal, maxVal) : hardtanh1(input, minVal, maxVal);
}

const threshold1 = aten<(input: Tensor, threshold: number, value: number) => Tensor>("threshold");
/** threshold in place. */
export const threshold_ = aten<(input: Tensor, threshold: number, value: number) => Tensor>("threshold_");

/** x where greater than `limit`, else `value`. */
export function threshold(
  input: Tensor,
  limit: number,
  value: number,
  ...options: Optional<InplaceOptions, typeof inplaceNames>
): Tensor {
  const { inplace = false } = bind<InplaceOptions>(options, inplaceNames, "threshold");
  return inplace ? threshold_(input, limit, value) : threshold1(input, limit, value);
}

/** Options of `rrelu`. */
export interface RreluOptions extends InplaceOptions {
  /** Smallest slope. Default 1 / 8. */
  lower?: number;
  /** Greatest slope. Default 1 / 3. */
  upper?: number;
  /** Whether slopes are drawn at random; else their mean is used. Default false. */
  training?: boolean;
}

const rreluNames = ["lower", "upper", "training", "inplace"] as const;
type Rrelu = (input: Tensor, lower: number, upper: number, training: boolean) => Tensor;
const rrelu1 = aten<Rrelu>("rrelu");
/** rrelu in place. */
export const rrelu_ = aten<(input: Tensor, lower?: number, upper?: number, training?: boolean) => Tensor>("rrelu_");

/** Leaky ReLU with random slopes. */
export function rrelu(input: Tensor, ...options: Optional<RreluOptions, typeof rreluNames>): Tensor {
  const bound = bind<RreluOptions>(options, rreluNames, "rrelu");
  const { lower = 1 / 8, upper = 1 / 3, training = false, inplace = false } = bound;
  return inplace ? rrelu_(input, lower, upper, training) : rrelu1(input, lower, upper, training);
}

/** x - tanh(x). */
export function tanhshrink(input: Tensor): Tensor {
  expectTensor("tanhshrink", "input", input);
  return disposingAll(() => input.sub(tanh(input)));
}

/** x / (1 + |x|). */
export function softsign(input: Tensor): Tensor {
  expectTensor("softsign", "input", input);
  return disposingAll(() => input.div(input.abs().add(1)));
}

/** Options of the softmax family. */
export interface SoftmaxOptions {
  /** The dimension that sums to 1. Give it: the implicit choice is deprecated. */
  dim?: number | null;
  /** The dtype to compute and return in. */
  dtype?: DType | null;
  /** @deprecated has no effect; PyTorch's own bookkeeping. */
  _stacklevel?: number;
}

const softmaxNames = ["dim", "_stacklevel", "dtype"] as const;
type Softmax = (input: Tensor, dim: number, dtype?: DType | null) => Tensor;
const softmax1 = aten<Softmax>("softmax", "int");
const logSoftmax1 = aten<Softmax>("log_softmax", "int");

function implicitDim(name: string, ndim: number): number {
  emitWarning(
    `Implicit dimension choice for ${name} has been deprecated. Change the call to include { dim } as an argument.`,
  );
  return ndim === 0 || ndim === 1 || ndim === 3 ? 0 : 1;
}

/** exp(x) divided by its sum over a dimension. */
export function softmax(input: Tensor, ...options: Optional<SoftmaxOptions, typeof softmaxNames>): Tensor {
  expectTensor("softmax", "input", input);
  const { dim, dtype } = bind<SoftmaxOptions>(options, softmaxNames, "softmax");
  return softmax1(input, dim ?? implicitDim("softmax", input.ndim), dtype ?? null);
}

/** The softmax of -x. */
export function softmin(input: Tensor, ...options: Optional<SoftmaxOptions, typeof softmaxNames>): Tensor {
  expectTensor("softmin", "input", input);
  const { dim, dtype } = bind<SoftmaxOptions>(options, softmaxNames, "softmin");
  const negated = input.neg();
  const result = softmax1(negated, dim ?? implicitDim("softmin", input.ndim), dtype ?? null);
  negated.dispose();
  return result;
}

/** The logarithm of the softmax, computed stably. */
export function logSoftmax(input: Tensor, ...options: Optional<SoftmaxOptions, typeof softmaxNames>): Tensor {
  expectTensor("logSoftmax", "input", input);
  const { dim, dtype } = bind<SoftmaxOptions>(options, softmaxNames, "logSoftmax");
  return logSoftmax1(input, dim ?? implicitDim("log_softmax", input.ndim), dtype ?? null);
}

/** Options of `gumbelSoftmax`. */
export interface GumbelSoftmaxOptions {
  /** Temperature. Default 1. */
  tau?: number;
  /** Whether the result is one-hot, with the gradient of the soft sample. Default false. */
  hard?: boolean;
  /** @deprecated has no effect. */
  eps?: number;
  /** The dimension that sums to 1. Default -1. */
  dim?: number;
}

const gumbelNames = ["tau", "hard", "eps", "dim"] as const;
const emptyLike = aten<(input: Tensor) => Tensor>("empty_like");
const zerosLike = aten<(input: Tensor) => Tensor>("zeros_like");

/** A sample of the Gumbel-softmax distribution of the logits. */
export function gumbelSoftmax(logits: Tensor, ...options: Optional<GumbelSoftmaxOptions, typeof gumbelNames>): Tensor {
  expectTensor("gumbelSoftmax", "logits", logits);
  const bound = bind<GumbelSoftmaxOptions>(options, gumbelNames, "gumbelSoftmax");
  const { tau = 1, hard = false, dim = -1 } = bound;
  if (bound.eps !== undefined) emitWarning("`eps` parameter is deprecated and has no effect.");
  return disposingAll(() => {
    const gumbels = emptyLike(logits).exponential_().log().neg();
    const soft = softmax1(logits.add(gumbels).div(tau), dim);
    if (!hard) return soft;
    const index = soft.argmax(dim, true);
    const oneHot = zerosLike(logits).scatter_(dim, index, 1);
    return oneHot.sub(soft.detach()).add(soft);
  });
}

functionsKeepNothing(relu, relu6, selu, silu, mish, hardswish, hardsigmoid, tanh, sigmoid, gelu, softsign, tanhshrink);
