/** @file Embeddings: rows of a table by their index. */
import { isKeyOf } from "../../util/own-keys.js";
import { expectTensor } from "../../tensor/expect-tensor.js";
import { int64 } from "../../tensor/dtype.js";
import { NotImplementedError, TorchError } from "../../util/errors.js";
import { integersHint } from "../../util/hints.js";
import type { Tensor } from "../../tensor/tensor.js";
import { bind, type Optional, shown } from "../../util/arguments.js";
import { aten } from "../../tensor/aten.js";
import { pySize } from "../repr.js";
import { withoutGrad } from "../without-grad.js";
import { sameShape } from "./sizes.js";
import { RangeError } from "../../util/user-errors.js";

/** Options of `embedding`. */
export interface EmbeddingOptions {
  /** The row that gets no gradient. */
  paddingIdx?: number | null;
  /** Rows with a greater norm are scaled down to it, in place. */
  maxNorm?: number | null;
  /** Exponent of that norm. Default 2. */
  normType?: number;
  /** Whether gradients are divided by how often a row occurs. Default false. */
  scaleGradByFreq?: boolean;
  /** Whether the weight's gradient is sparse. Default false. */
  sparse?: boolean;
}

const names = ["paddingIdx", "maxNorm", "normType", "scaleGradByFreq", "sparse"] as const;
type Native = (weight: Tensor, indices: Tensor, paddingIdx: number, scale: boolean, sparse: boolean) => Tensor;
const native = aten<Native>("embedding", "");
const renorm =
  aten<(weight: Tensor, indices: Tensor, maxNorm: number, normType: number) => Tensor>("embedding_renorm_");

/** `embedding` with all arguments, as the layer calls it. */
export function embeddingWith(
  input: Tensor,
  weight: Tensor,
  paddingIdx: number | null,
  maxNorm: number | null,
  normType: number,
  scaleGradByFreq: boolean,
  sparse: boolean,
): Tensor {
  expectTensor("embeddingWith", "input", input);
  expectTensor("embeddingWith", "weight", weight);
  let padding = -1;
  if (paddingIdx !== null) {
    const rows = weight.size(0);
    if (paddingIdx >= rows || paddingIdx < -rows) {
      throw new RangeError(
        `Padding_idx must be within num_embeddings. Received: ${shown(paddingIdx)} for ${shown(rows)} rows.`,
      );
    }
    padding = paddingIdx < 0 ? paddingIdx + rows : paddingIdx;
  }
  if (maxNorm === null) return native(weight, input, padding, scaleGradByFreq, sparse);
  const indices = input.contiguous();
  withoutGrad(() => renorm(weight.detach(), indices, maxNorm, normType));
  return native(weight, indices, padding, scaleGradByFreq, sparse);
}

/** The rows of `weight` (rows, width) at the indices: (*input, width). Counterpart: `torch.nn.functional.embedding`. */
export function embedding(input: Tensor, weight: Tensor, ...options: Optional<EmbeddingOptions, typeof names>): Tensor {
  const bound = bind<EmbeddingOptions>(options, names, "embedding");
  const { paddingIdx = null, maxNorm = null, normType = 2, scaleGradByFreq = false, sparse = false } = bound;
  return embeddingWith(input, weight, paddingIdx, maxNorm, normType, scaleGradByFreq, sparse);
}

/** Options of `embeddingBag`. */
export interface EmbeddingBagOptions {
  /** Where each bag starts in a one-dimensional input. */
  offsets?: Tensor | null;
  /** Rows with a greater norm are scaled down to it, in place. */
  maxNorm?: number | null;
  /** Exponent of that norm. Default 2. */
  normType?: number;
  /** Whether gradients are divided by how often a row occurs. Default false. */
  scaleGradByFreq?: boolean;
  /** How the rows of a bag become one. Default "mean". */
  mode?: "sum" | "mean" | "max";
  /** Whether the weight's gradient is sparse. Default false. */
  sparse?: boolean;
  /** A weight for each index, for mode "sum". */
  perSampleWeights?: Tensor | null;
  /** Whether the offsets end with the input's length. Default false. */
  includeLastOffset?: boolean;
  /** The row that counts in no bag and gets no gradient. */
  paddingIdx?: number | null;
}

const bagNames = [
  "offsets",
  "maxNorm",
  "normType",
  "scaleGradByFreq",
  "mode",
  "sparse",
  "perSampleWeights",
  "includeLastOffset",
  "paddingIdx",
] as const;

type NativeBag = (
  weight: Tensor,
  indices: Tensor,
  offsets: Tensor,
  scale: boolean,
  mode: number,
  sparse: boolean,
  perSampleWeights: Tensor | null,
  includeLastOffset: boolean,
  paddingIdx: number | null,
) => Tensor[];
const nativeBag = aten<NativeBag>("embedding_bag", "padding_idx");
const arange = aten<(start: number, end: number, step: number, options: object) => Tensor>("arange", "start_step");
const modes = { sum: 0, mean: 1, max: 2 } as const;

/** Sums, means or maxima of the rows of bags of indices. */
export function embeddingBag(
  input: Tensor,
  weight: Tensor,
  ...options: Optional<EmbeddingBagOptions, typeof bagNames>
): Tensor {
  expectTensor("embeddingBag", "input", input);
  expectTensor("embeddingBag", "weight", weight);
  const bound = bind<EmbeddingBagOptions>(options, bagNames, "embeddingBag");
  const { maxNorm = null, normType = 2, scaleGradByFreq = false, mode = "mean", sparse = false } = bound;
  let { offsets = null, perSampleWeights = null, includeLastOffset = false } = bound;
  const shape = input.shape;
  if (perSampleWeights !== null && !sameShape(shape, perSampleWeights.shape)) {
    throw new RangeError(
      `embedding_bag: If per_sample_weights (${pySize(perSampleWeights.shape)}) is not None, then it must have the same ` +
        `shape as the input (${pySize(shape)})`,
    );
  }
  if (weight.ndim !== 2) {
    throw new RangeError(`weight has to be a 2D Tensor, but got Tensor of dimension ${weight.ndim}`);
  }
  let indices = input;
  if (shape.length === 2) {
    if (offsets !== null) {
      throw new RangeError(
        "if input is 2D, then offsets has to be None, as input is treated is a mini-batch of fixed length sequences. " +
          "However, found offsets of type Tensor. Leave offsets out.",
      );
    }
    offsets = arange(0, input.numel(), shape[1] ?? 1, { dtype: input.dtype, device: input.device });
    includeLastOffset = false;
    indices = input.reshape([-1]);
    perSampleWeights = perSampleWeights === null ? null : perSampleWeights.reshape([-1]);
  } else if (shape.length !== 1) {
    throw new RangeError(`input has to be 1D or 2D Tensor, but got Tensor of dimension ${shape.length}`);
  } else if (offsets === null) {
    throw new RangeError("offsets has to be a 1D Tensor but got None");
  } else if (offsets.ndim !== 1) {
    throw new RangeError("offsets has to be a 1D Tensor");
  }
  if (!isKeyOf(modes, mode)) throw new RangeError("mode has to be one of sum, mean or max");
  if (mode === "max" && scaleGradByFreq) {
    throw new RangeError("max mode does not support scaling the gradient by the frequency");
  }
  if (mode === "max" && sparse) throw new RangeError("max mode does not support sparse weights");
  if (maxNorm !== null) withoutGrad(() => renorm(weight.detach(), indices, maxNorm, normType));
  if (perSampleWeights !== null && mode !== "sum") {
    throw new NotImplementedError(
      "embedding_bag: per_sample_weights was not None. per_sample_weights is only supported for mode='sum' " +
        `(got mode='${shown(mode)}'). Please open a feature request on GitHub.`,
    );
  }
  const [bags, ...rest] = nativeBag(
    weight,
    indices,
    offsets,
    scaleGradByFreq,
    modes[mode],
    sparse,
    perSampleWeights,
    includeLastOffset,
    bound.paddingIdx ?? null,
  );
  for (const tensor of rest) tensor.dispose();
  if (bags === undefined) throw new Error("internal: embedding_bag gave no result");
  return bags;
}

const oneHot1 = aten<(input: Tensor, numClasses: number) => Tensor>("one_hot");

/** 1 at each index, 0 elsewhere, along a new last dimension of `numClasses` (default: the greatest index plus 1). */
export function oneHot(input: Tensor, ...options: Optional<{ numClasses?: number }, readonly ["numClasses"]>): Tensor {
  expectTensor("oneHot", "input", input);
  const { numClasses = -1 } = bind<{ numClasses?: number }>(options, ["numClasses"], "oneHot");
  if (input.dtype !== int64) {
    throw new TorchError(
      `one_hot is only applicable to index tensor of type LongTensor. Received: ${String(input.dtype)}. ${integersHint}`,
    );
  }
  return oneHot1(input, numClasses);
}
