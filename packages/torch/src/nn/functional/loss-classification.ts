/** @file Losses of classifiers. */
import { expectTensor } from "../../tensor/expect-tensor.js";
import type { Tensor } from "../../tensor/tensor.js";
import { bind, type Optional, shown } from "../../util/arguments.js";
import { disposingAll } from "../disposing.js";
import { broadcastShapes } from "../../functional/shapes.js";
import { aten } from "../../tensor/aten.js";
import { rsub } from "../../generated/ops.js";
import { pySize } from "../repr.js";
import { logsigmoid } from "./activation.js";
import { reductionNumber, type ReductionOptions, reductionOf } from "./reduction.js";
import { sameShape } from "./sizes.js";
import { RangeError } from "../../util/user-errors.js";

/** Options of `nllLoss`. */
export interface NllLossOptions extends ReductionOptions {
  /** A weight for each class. */
  weight?: Tensor | null;
  /** The target that does not count. Default -100. */
  ignoreIndex?: number;
}

/** Options of `crossEntropy`. */
export interface CrossEntropyOptions extends NllLossOptions {
  /** Share of the target that is spread over all classes. Default 0. */
  labelSmoothing?: number;
}

const crossEntropyNames = ["weight", "sizeAverage", "ignoreIndex", "reduce", "reduction", "labelSmoothing"] as const;
type NativeCrossEntropy = (
  input: Tensor,
  target: Tensor,
  weight?: Tensor | null,
  reduction?: number,
  ignoreIndex?: number,
  labelSmoothing?: number,
) => Tensor;
/** `crossEntropy` with all arguments, as the layer calls it. */
export const crossEntropyWith = aten<NativeCrossEntropy>("cross_entropy_loss", "");

/**
 * The cross entropy of logits (N, C, ...) and classes (N, ...) or probabilities (N, C, ...). Counterpart:
 * `torch.nn.functional.cross_entropy`.
 */
export function crossEntropy(
  input: Tensor,
  target: Tensor,
  ...options: Optional<CrossEntropyOptions, typeof crossEntropyNames>
): Tensor {
  if (options.length === 0) return crossEntropyWith(input, target);
  const bound = bind<CrossEntropyOptions>(options, crossEntropyNames, "crossEntropy");
  const { weight = null, ignoreIndex = -100, labelSmoothing = 0 } = bound;
  return crossEntropyWith(input, target, weight, reductionNumber(reductionOf(bound)), ignoreIndex, labelSmoothing);
}

const nllNames = ["weight", "sizeAverage", "ignoreIndex", "reduce", "reduction"] as const;
type NativeNll = (
  input: Tensor,
  target: Tensor,
  weight: Tensor | null,
  reduction: number,
  ignoreIndex: number,
) => Tensor;
/** `nllLoss` with all arguments, as the layer calls it. */
export const nllLossWith = aten<NativeNll>("nll_loss_nd", "");

/** The negative of the log-probability (N, C, ...) of each target class (N, ...). */
export function nllLoss(input: Tensor, target: Tensor, ...options: Optional<NllLossOptions, typeof nllNames>): Tensor {
  const bound = bind<NllLossOptions>(options, nllNames, "nllLoss");
  return nllLossWith(
    input,
    target,
    bound.weight ?? null,
    reductionNumber(reductionOf(bound)),
    bound.ignoreIndex ?? -100,
  );
}

/** Options of `binaryCrossEntropy`. */
export interface BinaryCrossEntropyOptions extends ReductionOptions {
  /** A weight for each element, broadcast. */
  weight?: Tensor | null;
}

const bceNames = ["weight", "sizeAverage", "reduce", "reduction"] as const;
const bce = aten<(input: Tensor, target: Tensor, weight: Tensor | null, reduction: number) => Tensor>(
  "binary_cross_entropy",
  "",
);

/** The cross entropy of probabilities and targets between 0 and 1. */
export function binaryCrossEntropy(
  input: Tensor,
  target: Tensor,
  ...options: Optional<BinaryCrossEntropyOptions, typeof bceNames>
): Tensor {
  expectTensor("binaryCrossEntropy", "input", input);
  expectTensor("binaryCrossEntropy", "target", target);
  const bound = bind<BinaryCrossEntropyOptions>(options, bceNames, "binaryCrossEntropy");
  const reduction = reductionNumber(reductionOf(bound));
  const shape = input.shape;
  const targetShape = target.shape;
  if (!sameShape(shape, targetShape)) {
    throw new RangeError(
      `Using a target size (${pySize(targetShape)}) that is different to the input size (${pySize(shape)}) is deprecated. ` +
        "Please ensure they have the same size.",
    );
  }
  const weight = bound.weight ?? null;
  return bce(input, target, weight === null ? null : weight.expand(broadcastShapes(shape, weight.shape)), reduction);
}

/** Options of `binaryCrossEntropyWithLogits`. */
export interface BCEWithLogitsOptions extends BinaryCrossEntropyOptions {
  /** A weight for the positive examples of each class. */
  posWeight?: Tensor | null;
}

const logitsNames = ["weight", "sizeAverage", "reduce", "reduction", "posWeight"] as const;
type NativeLogits = (
  input: Tensor,
  target: Tensor,
  weight: Tensor | null,
  posWeight: Tensor | null,
  reduction: number,
) => Tensor;
const bceLogits = aten<NativeLogits>("binary_cross_entropy_with_logits", "");

/** The cross entropy of the sigmoid of logits and targets between 0 and 1, computed stably. */
export function binaryCrossEntropyWithLogits(
  input: Tensor,
  target: Tensor,
  ...options: Optional<BCEWithLogitsOptions, typeof logitsNames>
): Tensor {
  expectTensor("binaryCrossEntropyWithLogits", "input", input);
  expectTensor("binaryCrossEntropyWithLogits", "target", target);
  const bound = bind<BCEWithLogitsOptions>(options, logitsNames, "binaryCrossEntropyWithLogits");
  const reduction = reductionNumber(reductionOf(bound));
  const shape = input.shape;
  const targetShape = target.shape;
  if (!sameShape(shape, targetShape)) {
    throw new RangeError(
      `Target size (${pySize(targetShape)}) must be the same as input size (${pySize(shape)}). Reshape one of them.`,
    );
  }
  return bceLogits(input, target, bound.weight ?? null, bound.posWeight ?? null, reduction);
}

const plainNames = ["sizeAverage", "reduce", "reduction"] as const;
type NativeLoss = (input: Tensor, target: Tensor, reduction: number) => Tensor;
type PlainLoss = (input: Tensor, target: Tensor, ...options: Optional<ReductionOptions, typeof plainNames>) => Tensor;

function plainLoss(name: string, operator: string): PlainLoss {
  const native = aten<NativeLoss>(operator);
  return (input, target, ...options) =>
    native(input, target, reductionNumber(reductionOf(bind<ReductionOptions>(options, plainNames, name))));
}

/** log(1 + exp(-target x)) for targets 1 and -1. */
export const softMarginLoss: PlainLoss = plainLoss("softMarginLoss", "soft_margin_loss");
/** A hinge loss for several target classes a sample, given as indices that -1 ends. */
export const multilabelMarginLoss: PlainLoss = plainLoss("multilabelMarginLoss", "multilabel_margin_loss");

/** A cross entropy for several classes a sample: targets (N, C) of 0 and 1. */
export function multilabelSoftMarginLoss(
  input: Tensor,
  target: Tensor,
  ...options: Optional<BinaryCrossEntropyOptions, typeof bceNames>
): Tensor {
  expectTensor("multilabelSoftMarginLoss", "input", input);
  expectTensor("multilabelSoftMarginLoss", "target", target);
  const bound = bind<BinaryCrossEntropyOptions>(options, bceNames, "multilabelSoftMarginLoss");
  const reduction = reductionOf(bound);
  if (reduction !== "none" && reduction !== "mean" && reduction !== "sum") {
    throw new RangeError(`${shown(reduction)} is not valid`);
  }
  return disposingAll(() => {
    const positive = target.mul(logsigmoid(input));
    const negative = rsub(target, 1).mul(logsigmoid(input.neg()));
    let loss = positive.add(negative).neg();
    if (bound.weight != null) loss = loss.mul(bound.weight);
    const classDim = input.ndim - 1;
    const classes = input.size(classDim);
    loss = loss.sum([classDim]).div(classes);
    return reduction === "none" ? loss : reduction === "mean" ? loss.mean() : loss.sum();
  });
}

/** Options of `multiMarginLoss`. */
export interface MultiMarginLossOptions extends ReductionOptions {
  /** Exponent of the margin's violation: 1 or 2. Default 1. */
  p?: number;
  /** Default 1. */
  margin?: number;
  /** A weight for each class. */
  weight?: Tensor | null;
}

const multiMarginNames = ["p", "margin", "weight", "sizeAverage", "reduce", "reduction"] as const;
type NativeMultiMargin = (
  input: Tensor,
  target: Tensor,
  p: number,
  margin: number,
  weight: Tensor | null,
  reduction: number,
) => Tensor;
const multiMargin = aten<NativeMultiMargin>("multi_margin_loss", "");

/** A hinge loss for one target class a sample. */
export function multiMarginLoss(
  input: Tensor,
  target: Tensor,
  ...options: Optional<MultiMarginLossOptions, typeof multiMarginNames>
): Tensor {
  const bound = bind<MultiMarginLossOptions>(options, multiMarginNames, "multiMarginLoss");
  const { p = 1, margin = 1, weight = null } = bound;
  const reduction = reductionNumber(reductionOf(bound));
  if (p !== 1 && p !== 2) throw new RangeError("only p == 1 and p == 2 supported");
  if (weight !== null && weight.ndim !== 1) throw new RangeError("weight must be one-dimensional");
  return multiMargin(input, target, p, margin, weight, reduction);
}

/** Options of `ctcLoss`. */
export interface CTCLossOptions {
  /** The class that means "nothing". Default 0. */
  blank?: number;
  /** Default "mean": each loss divided by its target's length, then the batch's mean. */
  reduction?: "none" | "mean" | "sum";
  /** Whether infinite losses count as 0. Default false. */
  zeroInfinity?: boolean;
}

const ctcNames = ["blank", "reduction", "zeroInfinity"] as const;
type Lengths = Tensor | readonly number[];
type NativeCtc = (
  logProbs: Tensor,
  targets: Tensor,
  inputLengths: Lengths,
  targetLengths: Lengths,
  blank: number,
  reduction: number,
  zeroInfinity: boolean,
) => Tensor;
const ctc = aten<NativeCtc>("ctc_loss");

/** The connectionist temporal classification loss of log-probabilities (T, N, C). */
export function ctcLoss(
  logProbs: Tensor,
  targets: Tensor,
  inputLengths: Lengths,
  targetLengths: Lengths,
  ...options: Optional<CTCLossOptions, typeof ctcNames>
): Tensor {
  const { blank = 0, reduction = "mean", zeroInfinity = false } = bind<CTCLossOptions>(options, ctcNames, "ctcLoss");
  return ctc(logProbs, targets, inputLengths, targetLengths, blank, reductionNumber(reduction), zeroInfinity);
}
