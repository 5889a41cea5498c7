/** @file Attention. */
import { checkKinds } from "../../util/option-kinds.js";
import { TorchError } from "../../util/errors.js";
import type { Tensor } from "../../tensor/tensor.js";
import { bind, type Optional } from "../../util/arguments.js";
import { disposing } from "../disposing.js";
import { aten } from "../../tensor/aten.js";
import { pySize } from "../repr.js";
import { canonicalMask, checkedMask, checkedStatic, expect, isBatched } from "./attention-checks.js";
import { projectPacked, projectSeparately } from "./attention-projections.js";
import { dropout } from "./dropout.js";
import { linear } from "./linear.js";
import { pad } from "./padding.js";
import { sameShape } from "./sizes.js";

export { canonicalMask } from "./attention-checks.js";

/** Options of `scaledDotProductAttention`. */
export interface AttentionOptions {
  /** Boolean (true: takes part) or added to the scores. */
  attnMask?: Tensor | null;
  /** Probability of dropping a weight. Default 0. */
  dropoutP?: number;
  /** Whether a position sees only those before it. Default false. */
  isCausal?: boolean;
  /** Scale of the scores. Default 1 / sqrt(width). */
  scale?: number | null;
  /** Whether key and value have fewer heads than the query. Default false. */
  enableGqa?: boolean;
}

/** softmax(q kᵀ / sqrt(width)) v by libtorch's quickest kernel. */
export const scaledDotProductAttention =
  aten<
    (
      query: Tensor,
      key: Tensor,
      value: Tensor,
      ...options: Optional<AttentionOptions, readonly ["attnMask", "dropoutP", "isCausal"]>
    ) => Tensor
  >("scaled_dot_product_attention");

/** Options of `multiHeadAttentionForward`. */
export interface MultiHeadAttentionForwardOptions {
  /** Whether dropout is applied. Default true. */
  training?: boolean;
  /** Keys that are left out: true, or added to their scores. (batch, keys) */
  keyPaddingMask?: Tensor | null;
  /** Whether the weights are returned too. Default true. */
  needWeights?: boolean;
  /** Pairs that are left out: true, or added to their scores. */
  attnMask?: Tensor | null;
  /** Whether q, k and v have projection weights of their own. Default false. */
  useSeparateProjWeight?: boolean;
  /** Projects the query, where the sizes differ. */
  qProjWeight?: Tensor | null;
  /** Projects the key, where the sizes differ. */
  kProjWeight?: Tensor | null;
  /** Projects the value, where the sizes differ. */
  vProjWeight?: Tensor | null;
  /** Keys to use as they are. */
  staticK?: Tensor | null;
  /** Values to use as they are. */
  staticV?: Tensor | null;
  /** Whether the returned weights are the mean over heads. Default true. */
  averageAttnWeights?: boolean;
  /** A hint that `attnMask` is the causal one. Default false. */
  isCausal?: boolean;
}

const names = [
  "training",
  "keyPaddingMask",
  "needWeights",
  "attnMask",
  "useSeparateProjWeight",
  "qProjWeight",
  "kProjWeight",
  "vProjWeight",
  "staticK",
  "staticV",
  "averageAttnWeights",
  "isCausal",
] as const;

const zeros = aten<(size: readonly number[], options: object) => Tensor>("zeros", "");
const cat = aten<(tensors: readonly Tensor[], dim?: number) => Tensor>("cat");
const baddbmm = aten<(input: Tensor, a: Tensor, b: Tensor) => Tensor>("baddbmm");
const softmax = aten<(input: Tensor, dim: number) => Tensor>("softmax", "int");

/** The attention of several heads, with its projections. Counterpart: `torch.nn.functional.multi_head_attention_forward`. */
export function multiHeadAttentionForward(
  query: Tensor,
  key: Tensor,
  value: Tensor,
  embedDimToCheck: number,
  numHeads: number,
  inProjWeight: Tensor | null,
  inProjBias: Tensor | null,
  biasK: Tensor | null,
  biasV: Tensor | null,
  addZeroAttn: boolean,
  dropoutP: number,
  outProjWeight: Tensor,
  outProjBias: Tensor | null,
  ...given: Optional<MultiHeadAttentionForwardOptions, typeof names>
): [Tensor, Tensor | null] {
  const options = bind<MultiHeadAttentionForwardOptions>(given, names, "multiHeadAttentionForward");
  checkKinds("multiHeadAttentionForward", { embedDimToCheck, numHeads, addZeroAttn, dropoutP });
  const projections: Projections = { inProjWeight, inProjBias, biasK, biasV, outProjWeight, outProjBias };
  checkKinds("multiHeadAttentionForward", { ...projections });
  return disposing(() =>
    attend(query, key, value, embedDimToCheck, numHeads, projections, addZeroAttn, dropoutP, options),
  );
}

interface Projections {
  inProjWeight: Tensor | null;
  inProjBias: Tensor | null;
  biasK: Tensor | null;
  biasV: Tensor | null;
  outProjWeight: Tensor;
  outProjBias: Tensor | null;
}

function attend(
  query: Tensor,
  key: Tensor,
  value: Tensor,
  embedDimToCheck: number,
  numHeads: number,
  { inProjWeight, inProjBias, biasK, biasV, outProjWeight, outProjBias }: Projections,
  addZeroAttn: boolean,
  dropoutP: number,
  options: MultiHeadAttentionForwardOptions,
): [Tensor, Tensor | null] {
  const { training = true, needWeights = true, averageAttnWeights = true } = options;
  let { isCausal = false, attnMask = null, keyPaddingMask = null } = options;
  const batched = isBatched(query, key, value, keyPaddingMask, attnMask, numHeads);
  if (!batched) {
    const same = key === value;
    const own = query === key;
    query = query.unsqueeze(1);
    key = own ? query : key.unsqueeze(1);
    value = same ? key : value.unsqueeze(1);
    keyPaddingMask = keyPaddingMask === null ? null : keyPaddingMask.unsqueeze(0);
  }
  const [length, batch, width] = query.shape as [number, number, number];
  const dtype = query.dtype;
  keyPaddingMask = canonicalMask(keyPaddingMask, "key_padding_mask", attnMask?.dtype ?? null, "attn_mask", dtype);
  if (isCausal && attnMask === null) {
    throw new TorchError(
      "Need attn_mask if specifying the is_causal hint. You may use the Transformer module method " +
        "`generate_square_subsequent_mask` to create this mask.",
    );
  }
  if (isCausal && keyPaddingMask === null && !needWeights) {
    attnMask = null; // libtorch's kernel knows the causal mask itself
  } else {
    attnMask = canonicalMask(attnMask, "attn_mask", null, "", dtype);
    if (keyPaddingMask !== null) isCausal = false;
  }
  expect(width === embedDimToCheck, `was expecting embedding dimension of ${embedDimToCheck}, but got ${width}`);
  const headWidth = Math.floor(width / numHeads);
  expect(headWidth * numHeads === width, `embed_dim ${width} not divisible by num_heads ${numHeads}`);

  const keyShape = key.shape;
  const valueShape = value.shape;
  let projected: [Tensor, Tensor, Tensor];
  if (options.useSeparateProjWeight === true) {
    expect(
      sameShape(keyShape.slice(0, 2), valueShape.slice(0, 2)),
      `key's sequence and batch dims ${pySize(keyShape.slice(0, 2))} do not match value's ${pySize(valueShape.slice(0, 2))}`,
    );
    const { qProjWeight, kProjWeight, vProjWeight } = options;
    if (qProjWeight == null || kProjWeight == null || vProjWeight == null) {
      throw new TorchError(
        "use_separate_proj_weight is True but q_proj_weight, k_proj_weight or v_proj_weight is None",
      );
    }
    projected = projectSeparately(query, key, value, [qProjWeight, kProjWeight, vProjWeight], inProjBias);
  } else {
    expect(
      sameShape(keyShape, valueShape),
      `key shape ${pySize(keyShape)} does not match value shape ${pySize(valueShape)}`,
    );
    if (inProjWeight === null) throw new TorchError("use_separate_proj_weight is False but in_proj_weight is None");
    projected = projectPacked(query, key, value, inProjWeight, inProjBias);
  }
  let [q, k, v] = projected;

  attnMask = checkedMask(attnMask, length, keyShape[0] ?? 0, batch * numHeads);
  const extend = (): void => {
    attnMask = attnMask === null ? null : pad(attnMask, [0, 1]);
    keyPaddingMask = keyPaddingMask === null ? null : pad(keyPaddingMask, [0, 1]);
  };
  const { staticK = null, staticV = null } = options;
  if (biasK !== null && biasV !== null) {
    expect(staticK === null, "bias cannot be added to static key.");
    expect(staticV === null, "bias cannot be added to static value.");
    k = cat([k, biasK.repeat([1, batch, 1])]);
    v = cat([v, biasV.repeat([1, batch, 1])]);
    extend();
  } else {
    expect(biasK === null, "bias_k is set but bias_v is None");
    expect(biasV === null, "bias_v is set but bias_k is None");
  }

  const perHead = batch * numHeads;
  q = q.view([length, perHead, headWidth]).transpose(0, 1);
  k = checkedStatic(staticK, "static_k", perHead, headWidth) ?? k.view([k.size(0), perHead, headWidth]).transpose(0, 1);
  v = checkedStatic(staticV, "static_v", perHead, headWidth) ?? v.view([v.size(0), perHead, headWidth]).transpose(0, 1);
  if (addZeroAttn) {
    k = cat([k, zeros([perHead, 1, headWidth], { dtype: k.dtype, device: k.device })], 1);
    v = cat([v, zeros([perHead, 1, headWidth], { dtype: v.dtype, device: v.device })], 1);
    extend();
  }
  const keys = k.size(1);
  if (keyPaddingMask !== null) {
    const shape = keyPaddingMask.shape;
    expect(shape[0] === batch, `Expected key_padded_mask.shape[0] to be ${batch}, but got ${shape[0]}`);
    expect(shape[1] === keys, `Expected key_padded_mask.shape[1] to be ${keys}, but got ${shape[1]}`);
    const padding = keyPaddingMask.view([batch, 1, 1, keys]).expand([-1, numHeads, -1, -1]).reshape([perHead, 1, keys]);
    attnMask = attnMask === null ? padding : attnMask.add(padding);
  }
  const p = training ? dropoutP : 0;

  if (!needWeights) {
    if (attnMask !== null) {
      attnMask =
        attnMask.size(0) === 1 && attnMask.ndim === 3
          ? attnMask.unsqueeze(0)
          : attnMask.view([batch, numHeads, -1, keys]);
    }
    const attended = scaledDotProductAttention(
      q.view([batch, numHeads, length, headWidth]),
      k.view([batch, numHeads, keys, headWidth]),
      v.view([batch, numHeads, keys, headWidth]),
      attnMask,
      p,
      isCausal,
    );
    const flat = attended.permute([2, 0, 1, 3]).reshape([batch * length, width]);
    const output = linear(flat, outProjWeight, outProjBias);
    const shaped = output.view([length, batch, output.size(1)]);
    return [batched ? shaped : shaped.squeeze(1), null];
  }

  if (isCausal && attnMask === null) throw new TorchError("internal: the causal hint needs a mask here");
  const scaled = q.mul(Math.sqrt(1 / headWidth));
  const scores = attnMask === null ? scaled.bmm(k.transpose(-2, -1)) : baddbmm(attnMask, scaled, k.transpose(-2, -1));
  let weights = softmax(scores, -1);
  if (p > 0) weights = dropout(weights, { p });
  const flat = weights
    .bmm(v)
    .transpose(0, 1)
    .reshape([length * batch, width]);
  const output = linear(flat, outProjWeight, outProjBias);
  const shaped = output.view([length, batch, output.size(1)]);
  let shown = weights.view([batch, numHeads, length, keys]);
  if (averageAttnWeights) shown = shown.mean([1]);
  return batched ? [shaped, shown] : [shaped.squeeze(1), shown.squeeze(0)];
}
