/** @file Losses between numbers: squared and absolute errors, likelihoods of counts and normal distributions. */
import { expectTensor } from "../../tensor/expect-tensor.js";
import { expectNumber } from "../../util/expect.js";
import { emitWarning } from "../../util/errors.js";
import { binding } from "../../native/binding.js";
import { unwrap } from "../../native/object.js";
import { Tensor } from "../../tensor/tensor.js";
import { bind, type Optional, shown } from "../../util/arguments.js";
import { disposingAll } from "../disposing.js";
import { aten } from "../../tensor/aten.js";
import { pySize } from "../repr.js";
import { withoutGrad } from "../without-grad.js";
import { type Reduction, reductionNumber, type ReductionOptions, reductionOf } from "./reduction.js";
import { sameShape } from "./sizes.js";
import { RangeError } from "../../util/user-errors.js";

/** Options of `mseLoss` and `l1Loss`. */
export interface WeightedLossOptions extends ReductionOptions {
  /** A weight for each element; the mean is then divided by their sum. */
  weight?: Tensor | null;
}

const weightedNames = ["sizeAverage", "reduce", "reduction", "weight"] as const;
type Native = (input: Tensor, target: Tensor, reduction: number) => Tensor;
const broadcast = aten<(tensors: readonly Tensor[]) => Tensor[]>("broadcast_tensors");
const mse = aten<Native>("mse_loss", "");
const l1 = aten<Native>("l1_loss", "");

/** Calls a loss whose input and target must have one shape; others are broadcast, with a warning, as PyTorch does. */
function onEqualShapes(input: Tensor, target: Tensor, compute: (input: Tensor, target: Tensor) => Tensor): Tensor {
  if (binding.sameShape(unwrap(input), unwrap(target))) return compute(input, target);
  emitWarning(
    `Using a target size (${pySize(target.shape)}) that is different to the input size (${pySize(input.shape)}). This will ` +
      "likely lead to incorrect results due to broadcasting. Please ensure they have the same size.",
  );
  const [expandedInput, expandedTarget] = broadcast([input, target]);
  if (expandedInput === undefined || expandedTarget === undefined) throw new Error("internal: broadcast lost a tensor");
  const result = compute(expandedInput, expandedTarget);
  expandedInput.dispose();
  expandedTarget.dispose();
  return result;
}

function checkWeight(weight: Tensor, input: Tensor): void {
  if (!sameShape(weight.shape, input.shape)) throw new RangeError("Weights and input must have the same size.");
}

function weightedMean(errors: Tensor, weight: Tensor, reduction: Reduction): Tensor {
  const weighted = errors.mul(weight);
  errors.dispose();
  if (reduction === "none") return weighted;
  const total = weighted.sum();
  weighted.dispose();
  if (reduction === "sum") return total;
  if (reduction === "mean") return total.div(weight.sum());
  throw new RangeError(`Invalid reduction mode: ${shown(reduction)}. Expected one of 'none', 'mean', 'sum'.`);
}

/** The squared error. Counterpart: `torch.nn.functional.mse_loss`. */
export function mseLoss(
  input: Tensor,
  target: Tensor,
  ...options: Optional<WeightedLossOptions, typeof weightedNames>
): Tensor {
  expectTensor("mseLoss", "input", input);
  expectTensor("mseLoss", "target", target);
  const bound = bind<WeightedLossOptions>(options, weightedNames, "mseLoss");
  const reduction = reductionOf(bound);
  const weight = bound.weight ?? null;
  return onEqualShapes(input, target, (a, b) => {
    if (weight === null) return mse(a, b, reductionNumber(reduction));
    checkWeight(weight, input);
    return weightedMean(a.sub(b).pow(2), weight, reduction);
  });
}

/** The absolute error. */
export function l1Loss(
  input: Tensor,
  target: Tensor,
  ...options: Optional<WeightedLossOptions, typeof weightedNames>
): Tensor {
  expectTensor("l1Loss", "input", input);
  expectTensor("l1Loss", "target", target);
  const bound = bind<WeightedLossOptions>(options, weightedNames, "l1Loss");
  const reduction = reductionOf(bound);
  const weight = bound.weight ?? null;
  return onEqualShapes(input, target, (a, b) => {
    if (weight === null) return l1(a, b, reductionNumber(reduction));
    checkWeight(weight, input);
    return weightedMean(a.sub(b).abs(), weight, reduction);
  });
}

/** Options of `smoothL1Loss`. */
export interface SmoothL1LossOptions extends ReductionOptions {
  /** Where the loss changes from squared to absolute. Default 1. */
  beta?: number;
}

const smoothNames = ["sizeAverage", "reduce", "reduction", "beta"] as const;
const smooth = aten<(input: Tensor, target: Tensor, reduction: number, beta: number) => Tensor>("smooth_l1_loss", "");

/** Squared error below beta, absolute above. */
export function smoothL1Loss(
  input: Tensor,
  target: Tensor,
  ...options: Optional<SmoothL1LossOptions, typeof smoothNames>
): Tensor {
  expectTensor("smoothL1Loss", "input", input);
  expectTensor("smoothL1Loss", "target", target);
  const bound = bind<SmoothL1LossOptions>(options, smoothNames, "smoothL1Loss");
  const { beta = 1 } = bound;
  const reduction = reductionNumber(reductionOf(bound));
  return onEqualShapes(input, target, (a, b) => (beta === 0 ? l1(a, b, reduction) : smooth(a, b, reduction, beta)));
}

/** Options of `huberLoss`. */
export interface HuberLossOptions {
  /** Default "mean". */
  reduction?: Reduction;
  /** Where the loss changes from squared to absolute. Default 1. */
  delta?: number;
  /** A weight for each element. */
  weight?: Tensor | null;
}

const huberNames = ["reduction", "delta", "weight"] as const;
const huber = aten<(input: Tensor, target: Tensor, reduction: number, delta: number) => Tensor>("huber_loss", "");

/** Half the squared error below delta, delta times the absolute error above. */
export function huberLoss(
  input: Tensor,
  target: Tensor,
  ...options: Optional<HuberLossOptions, typeof huberNames>
): Tensor {
  expectTensor("huberLoss", "input", input);
  expectTensor("huberLoss", "target", target);
  const { reduction = "mean", delta = 1, weight = null } = bind<HuberLossOptions>(options, huberNames, "huberLoss");
  return onEqualShapes(input, target, (a, b) => {
    if (weight === null) return huber(a, b, reductionNumber(reduction), delta);
    checkWeight(weight, input);
    const weighted = huber(a, b, 0, delta).mul(weight);
    if (reduction === "none") return weighted;
    if (reduction === "sum") return weighted.sum();
    if (reduction === "mean") return weighted.mean();
    throw new RangeError(`Invalid reduction mode: ${shown(reduction)}. Expected one of 'none', 'mean', 'sum'.`);
  });
}

/** Options of `poissonNllLoss`. */
export interface PoissonNllLossOptions extends ReductionOptions {
  /** Whether the input is the logarithm of the rate. Default true. */
  logInput?: boolean;
  /** Whether the Stirling approximation is added. Default false. */
  full?: boolean;
  /** Added to the rate before its logarithm is taken. Default 1e-8. */
  eps?: number;
}

const poissonNames = ["logInput", "full", "sizeAverage", "eps", "reduce", "reduction"] as const;
type Poisson = (
  input: Tensor,
  target: Tensor,
  logInput: boolean,
  full: boolean,
  eps: number,
  reduction: number,
) => Tensor;
const poisson = aten<Poisson>("poisson_nll_loss");

/** The negative log-likelihood of counts under Poisson distributions. */
export function poissonNllLoss(
  input: Tensor,
  target: Tensor,
  ...options: Optional<PoissonNllLossOptions, typeof poissonNames>
): Tensor {
  const bound = bind<PoissonNllLossOptions>(options, poissonNames, "poissonNllLoss");
  const { logInput = true, full = false, eps = 1e-8 } = bound;
  return poisson(input, target, logInput, full, eps, reductionNumber(reductionOf(bound)));
}

/** Options of `gaussianNllLoss`. */
export interface GaussianNllLossOptions {
  /** Whether the constant term is added. Default false. */
  full?: boolean;
  /** Smallest variance. Default 1e-6. */
  eps?: number;
  /** Default "mean". */
  reduction?: Reduction;
}

const gaussianNames = ["full", "eps", "reduction"] as const;
const onesLike = aten<(input: Tensor) => Tensor>("ones_like");

/** The negative log-likelihood of targets under normal distributions with means `input` and variances `variance`. */
export function gaussianNllLoss(
  input: Tensor,
  target: Tensor,
  variance: Tensor | number,
  ...options: Optional<GaussianNllLossOptions, typeof gaussianNames>
): Tensor {
  expectTensor("gaussianNllLoss", "input", input);
  const bound = bind<GaussianNllLossOptions>(options, gaussianNames, "gaussianNllLoss");
  const { full = false, eps = 1e-6, reduction = "mean" } = bound;
  let spread: Tensor;
  if (variance instanceof Tensor) {
    // Reads one boolean from the device (a host-device synchronisation), as PyTorch does.
    if (variance.lt(0).any().item<boolean>()) throw new RangeError("var has negative entry/entries");
    spread = variance;
  } else {
    expectNumber("gaussianNllLoss", "variance", variance);
    if (variance < 0) throw new RangeError("var has negative entry/entries");
    spread = onesLike(input).mul(variance);
  }
  const shape = input.shape;
  const spreadShape = spread.shape;
  if (!sameShape(shape, spreadShape)) {
    if (sameShape(shape.slice(0, -1), spreadShape)) spread = spread.unsqueeze(-1);
    else {
      const differing = spreadShape.filter((size, i) => size !== shape[i]);
      if (shape.length !== spreadShape.length || differing.reduce((sum, size) => sum + size, 0) !== 1) {
        throw new RangeError("var is of incorrect size");
      }
    }
  }
  if (reduction !== "none" && reduction !== "mean" && reduction !== "sum") {
    throw new RangeError(`${shown(reduction)} is not valid`);
  }
  const means = {
    mean: (loss: Tensor) => loss.mean(),
    sum: (loss: Tensor) => loss.sum(),
    none: (loss: Tensor) => loss,
  };
  const reduce = means[reduction];
  return disposingAll(() => {
    const clamped = spread.clone();
    withoutGrad(() => clamped.clampMin_(eps));
    const loss = clamped.log().add(input.sub(target).pow(2).div(clamped)).mul(0.5);
    return reduce(full ? loss.add(0.5 * Math.log(2 * Math.PI)) : loss);
  });
}

/** Options of `klDiv`. */
export interface KlDivOptions extends Omit<ReductionOptions, "reduction"> {
  /** "batchmean" divides the sum by the batch size. Default "mean". */
  reduction?: Reduction | "batchmean";
  /** Whether the target is given as logarithms too. Default false. */
  logTarget?: boolean;
}

const klNames = ["sizeAverage", "reduce", "reduction", "logTarget"] as const;
type Kl = (input: Tensor, target: Tensor, reduction: number, options: { logTarget: boolean }) => Tensor;
const kl = aten<Kl>("kl_div");

/** The Kullback-Leibler divergence of a target distribution from log-probabilities. */
export function klDiv(input: Tensor, target: Tensor, ...options: Optional<KlDivOptions, typeof klNames>): Tensor {
  expectTensor("klDiv", "input", input);
  const bound = bind<KlDivOptions>(options, klNames, "klDiv");
  const { reduction = "mean", sizeAverage, reduce, logTarget = false } = bound;
  const batchmean = reduction === "batchmean";
  if (reduction === "mean" && sizeAverage == null && reduce == null) {
    emitWarning(
      "reduction: 'mean' divides the total loss by both the batch size and the support size." +
        "'batchmean' divides only by the batch size, and aligns with the KL div math definition." +
        "'mean' will be changed to behave the same as 'batchmean' in the next major release.",
    );
  }
  const effective = reductionOf({ reduction: batchmean ? "sum" : reduction, sizeAverage, reduce });
  const reduced = kl(input, target, reductionNumber(effective), { logTarget });
  const batch = input.shape[0];
  if (!batchmean || batch === undefined) return reduced;
  const mean = reduced.div(batch);
  reduced.dispose();
  return mean;
}
