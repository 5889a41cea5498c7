/** @file Initialisers with random values. */
import { expectTensor } from "../../tensor/expect-tensor.js";
import { expectNumber } from "../../util/expect.js";
import { emitWarning } from "../../util/errors.js";
import { aten } from "../../tensor/aten.js";
import type { Generator } from "../../runtime/random.js";
import type { Tensor } from "../../tensor/tensor.js";
import { bind, type Optional } from "../../util/arguments.js";
import { withoutGrad } from "../without-grad.js";
import { isWithoutInit } from "./without-init.js";
import { calculateGain, type FanMode, fanOf, fans, type Nonlinearity } from "./gain.js";
import { RangeError } from "../../util/user-errors.js";

/** Options of all random initialisers. */
export interface RandomOptions {
  /** Draws the numbers. Default: the default generator. */
  generator?: Generator | null;
}

/** Options of `uniform_`. */
export interface UniformOptions extends RandomOptions {
  /** Lower bound. Default 0. */
  a?: number;
  /** Upper bound. Default 1. */
  b?: number;
}

/** Options of `normal_`. */
export interface NormalOptions extends RandomOptions {
  /** Default 0. */
  mean?: number;
  /** Default 1. */
  std?: number;
}

const uniformNames = ["a", "b", "generator"] as const;
const normalNames = ["mean", "std", "generator"] as const;

function uniform(tensor: Tensor, low: number, high: number, generator: Generator | null | undefined): Tensor {
  if (isWithoutInit()) return tensor;
  return withoutGrad(() => tensor.uniform_(low, high, { generator: generator ?? undefined }));
}

function normal(tensor: Tensor, mean: number, std: number, generator: Generator | null | undefined): Tensor {
  if (isWithoutInit()) return tensor;
  return withoutGrad(() => tensor.normal_(mean, std, { generator: generator ?? undefined }));
}

/** Fills with numbers between a and b. Counterpart: `torch.nn.init.uniform_`. */
export function uniform_(tensor: Tensor, ...options: Optional<UniformOptions, typeof uniformNames>): Tensor {
  expectTensor("uniform_", "tensor", tensor);
  const { a = 0, b = 1, generator } = bind<UniformOptions>(options, uniformNames, "uniform_");
  return uniform(tensor, a, b, generator);
}

/** Fills with normally distributed numbers. */
export function normal_(tensor: Tensor, ...options: Optional<NormalOptions, typeof normalNames>): Tensor {
  expectTensor("normal_", "tensor", tensor);
  const { mean = 0, std = 1, generator } = bind<NormalOptions>(options, normalNames, "normal_");
  return normal(tensor, mean, std, generator);
}

/** Options of `truncNormal_`. */
export interface TruncNormalOptions extends NormalOptions {
  /** Smallest value. Default -2. */
  a?: number;
  /** Greatest value. Default 2. */
  b?: number;
}

const truncNames = ["mean", "std", "a", "b", "generator"] as const;
const emptyLike = aten<(input: Tensor) => Tensor>("empty_like");
const where = aten<(condition: Tensor, a: Tensor, b: Tensor) => Tensor>("where", "self");

/** Fills with normally distributed numbers, drawn again until they lie between a and b. */
export function truncNormal_(tensor: Tensor, ...options: Optional<TruncNormalOptions, typeof truncNames>): Tensor {
  expectTensor("truncNormal_", "tensor", tensor);
  const bound = bind<TruncNormalOptions>(options, truncNames, "truncNormal_");
  const { mean = 0, std = 1, a = -2, b = 2 } = bound;
  const generator = { generator: bound.generator ?? undefined };
  if (tensor.isMeta || isWithoutInit()) return tensor;
  if (mean < a - 2 * std || mean > b + 2 * std) {
    emitWarning(
      "mean is more than 2 std from [a, b] in nn.init.trunc_normal_. The distribution of values may be incorrect.",
    );
  }
  const inside = normalCdf((b - mean) / std) - normalCdf((a - mean) / std);
  return withoutGrad(() => {
    if (inside > 0.3) redrawOutside(tensor, mean, std, a, b, generator);
    else rejectionSample(tensor, mean, std, a, b, generator);
    return tensor;
  });
}

type GeneratorOption = { generator: Generator | undefined };

/** Draws normal numbers and those outside of [a, b] again: quick where most lie inside. */
function redrawOutside(
  tensor: Tensor,
  mean: number,
  std: number,
  a: number,
  b: number,
  generator: GeneratorOption,
): void {
  tensor.normal_(mean, std, generator);
  for (;;) {
    const outside = tensor.lt(a).logicalOr(tensor.gt(b));
    if (!outside.any().item<boolean>()) return;
    const redrawn = emptyLike(tensor).normal_(mean, std, generator);
    tensor.copy_(where(outside, redrawn, tensor));
  }
}

/** Draws uniform numbers and accepts each with its relative density: for a range in the tails. */
function rejectionSample(
  tensor: Tensor,
  mean: number,
  std: number,
  a: number,
  b: number,
  generator: GeneratorOption,
): void {
  const mode = Math.max(a, Math.min(mean, b));
  const logPeak = -0.5 * ((mode - mean) / std) ** 2;
  const candidates = emptyLike(tensor);
  const accept = emptyLike(tensor);
  const toLogDensity = (): Tensor => candidates.sub_(mean).div_(std).pow_(2).mul_(-0.5).sub_(logPeak);
  const rejected = (): Tensor => accept.uniform_(0, 1, generator).log_().gt(candidates);

  tensor.uniform_(a, b, generator);
  candidates.copy_(tensor);
  toLogDensity();
  let pending = rejected();
  while (pending.any().item<boolean>()) {
    candidates.uniform_(a, b, generator);
    tensor.copy_(where(pending, candidates, tensor));
    toLogDensity();
    pending = where(pending, rejected(), pending);
  }
}

/** The normal distribution function, by Abramowitz and Stegun's formula 7.1.26; it only chooses between two methods. */
function normalCdf(x: number): number {
  const z = Math.abs(x) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * z);
  const tail =
    t *
    (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) *
    Math.exp(-z * z);
  return x >= 0 ? 1 - tail / 2 : tail / 2;
}

/** Options of `xavierUniform_` and `xavierNormal_`. */
export interface XavierOptions extends RandomOptions {
  /** Scale, as `calculateGain` gives it. Default 1. */
  gain?: number;
}

const xavierNames = ["gain", "generator"] as const;

/** Fills by Glorot's method with uniform numbers. */
export function xavierUniform_(tensor: Tensor, ...options: Optional<XavierOptions, typeof xavierNames>): Tensor {
  expectTensor("xavierUniform_", "tensor", tensor);
  const { gain = 1, generator } = bind<XavierOptions>(options, xavierNames, "xavierUniform_");
  const [fanIn, fanOut] = fans(tensor.shape);
  const bound = Math.sqrt(3) * (gain * Math.sqrt(2 / (fanIn + fanOut)));
  return uniform(tensor, -bound, bound, generator);
}

/** Fills by Glorot's method with normal numbers. */
export function xavierNormal_(tensor: Tensor, ...options: Optional<XavierOptions, typeof xavierNames>): Tensor {
  expectTensor("xavierNormal_", "tensor", tensor);
  const { gain = 1, generator } = bind<XavierOptions>(options, xavierNames, "xavierNormal_");
  const [fanIn, fanOut] = fans(tensor.shape);
  return normal(tensor, 0, gain * Math.sqrt(2 / (fanIn + fanOut)), generator);
}

/** Options of `kaimingUniform_` and `kaimingNormal_`. */
export interface KaimingOptions extends RandomOptions {
  /** Slope of the leaky ReLU after the layer. Default 0. */
  a?: number;
  /** Default "fan_in". */
  mode?: FanMode;
  /** The activation after the layer. Default "leaky_relu". */
  nonlinearity?: Nonlinearity;
}

const kaimingNames = ["a", "mode", "nonlinearity", "generator"] as const;

/** The standard deviation of Kaiming's method, or null for an empty tensor. */
function kaimingStd(
  tensor: Tensor,
  { a = 0, mode = "fan_in", nonlinearity = "leaky_relu" }: KaimingOptions,
): number | null {
  const shape = tensor.shape;
  if (shape.includes(0)) {
    emitWarning("Initializing zero-element tensors is a no-op");
    return null;
  }
  return calculateGain(nonlinearity, a) / Math.sqrt(fanOf(shape, mode));
}

/** Fills by He's method with uniform numbers. */
export function kaimingUniform_(tensor: Tensor, ...options: Optional<KaimingOptions, typeof kaimingNames>): Tensor {
  expectTensor("kaimingUniform_", "tensor", tensor);
  const bound = bind<KaimingOptions>(options, kaimingNames, "kaimingUniform_");
  const std = kaimingStd(tensor, bound);
  return std === null ? tensor : uniform(tensor, -Math.sqrt(3) * std, Math.sqrt(3) * std, bound.generator);
}

/** Fills by He's method with normal numbers. */
export function kaimingNormal_(tensor: Tensor, ...options: Optional<KaimingOptions, typeof kaimingNames>): Tensor {
  expectTensor("kaimingNormal_", "tensor", tensor);
  const bound = bind<KaimingOptions>(options, kaimingNames, "kaimingNormal_");
  const std = kaimingStd(tensor, bound);
  return std === null ? tensor : normal(tensor, 0, std, bound.generator);
}

const qr = aten<(input: Tensor) => [Tensor, Tensor]>("linalg_qr");

/** Fills with a (semi-)orthogonal matrix; dimensions after the first count as one. */
export function orthogonal_(tensor: Tensor, ...options: Optional<XavierOptions, typeof xavierNames>): Tensor {
  expectTensor("orthogonal_", "tensor", tensor);
  const { gain = 1, generator } = bind<XavierOptions>(options, xavierNames, "orthogonal_");
  if (tensor.ndim < 2) throw new RangeError("Only tensors with 2 or more dimensions are supported");
  const count = tensor.numel();
  if (count === 0 || isWithoutInit()) return tensor;
  const rows = tensor.size(0);
  const columns = count / rows;
  return withoutGrad(() => {
    const flat = normal(emptyLike(tensor).view([rows, columns]), 0, 1, generator);
    const [q, r] = qr(rows < columns ? flat.t() : flat);
    const unique = q.mul(r.diagonal().sign()); // makes the decomposition, and so the result, unique
    tensor.viewAs(flat).copy_(rows < columns ? unique.t() : unique);
    return tensor.mul_(gain);
  });
}

/** Options of `sparse_`. */
export interface SparseOptions extends RandomOptions {
  /** Standard deviation of what is not zero. Default 0.01. */
  std?: number;
}

const sparseNames = ["std", "generator"] as const;
const randperm = aten<(n: number) => Tensor>("randperm", "");

/** Fills a matrix with normal numbers, and a share of each column with zeros. */
export function sparse_(
  tensor: Tensor,
  sparsity: number,
  ...options: Optional<SparseOptions, typeof sparseNames>
): Tensor {
  expectTensor("sparse_", "tensor", tensor);
  expectNumber("sparse_", "sparsity", sparsity);
  const { std = 0.01, generator } = bind<SparseOptions>(options, sparseNames, "sparse_");
  const [rows, columns, ...more] = tensor.shape;
  if (rows === undefined || columns === undefined || more.length > 0) {
    throw new RangeError("Only tensors with 2 dimensions are supported");
  }
  if (isWithoutInit()) return tensor;
  const zeros = Math.ceil(sparsity * rows);
  return withoutGrad(() => {
    normal(tensor, 0, std, generator);
    for (let column = 0; column < columns; column++) {
      const chosen = randperm(rows).narrow(0, 0, zeros);
      tensor.select(1, column).indexFill_(0, chosen, 0);
    }
    return tensor;
  });
}
