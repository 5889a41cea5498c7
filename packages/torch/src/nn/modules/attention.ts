/** @file Multi-head attention. */
import type { Tensor } from "../../tensor/tensor.js";
import { bind, bindAll, type Optional, shown } from "../../util/arguments.js";
import { empty, factoryOf, type FactoryOptions } from "../factory.js";
import { multiHeadAttentionForward } from "../functional/attention.js";
import { canonicalMask } from "../functional/attention-checks.js";
import { constant_ } from "../init/filling.js";
import { xavierNormal_, xavierUniform_ } from "../init/random.js";
import { declareParameters } from "../module/members.js";
import { Module } from "../module/module.js";
import { Parameter } from "../parameter.js";
import { keepsNothing } from "../transient.js";
import { NonDynamicallyQuantizableLinear } from "./linear.js";
import { RangeError } from "../../util/user-errors.js";

/** Options of `MultiheadAttention`. */
export interface MultiheadAttentionOptions extends FactoryOptions {
  /** Probability of dropping a weight. Default 0. */
  dropout?: number;
  /** Whether the projections have biases. Default true. */
  bias?: boolean;
  /** Whether a learned key and value are added to each sequence. Default false. */
  addBiasKv?: boolean;
  /** Whether a key and value of zeros are added to each sequence. Default false. */
  addZeroAttn?: boolean;
  /** Width of keys. Default: embedDim. */
  kdim?: number | null;
  /** Width of values. Default: embedDim. */
  vdim?: number | null;
  /** Whether tensors are (batch, length, width) instead of (length, batch, width). Default false. */
  batchFirst?: boolean;
}

/** Options of a call of `MultiheadAttention`. */
export interface MultiheadAttentionCall {
  /** Keys that are left out: true, or added to their scores; (batch, keys). */
  keyPaddingMask?: Tensor | null;
  /** Whether the weights are returned too. Default true; false is quicker. */
  needWeights?: boolean;
  /** Pairs that are left out: true, or added to their scores; (queries, keys) or one for each batch and head. */
  attnMask?: Tensor | null;
  /** Whether the weights are the mean over heads. Default true. */
  averageAttnWeights?: boolean;
  /** A hint that `attnMask` is the causal one. Default false. */
  isCausal?: boolean;
}

interface Sizes {
  embedDim: number;
  numHeads: number;
}

const names = ["dropout", "bias", "addBiasKv", "addZeroAttn", "kdim", "vdim", "batchFirst", "device", "dtype"] as const;
const callNames = ["keyPaddingMask", "needWeights", "attnMask", "averageAttnWeights", "isCausal"] as const;

const stateNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    qProjWeight: "q_proj_weight",
    kProjWeight: "k_proj_weight",
    vProjWeight: "v_proj_weight",
    inProjWeight: "in_proj_weight",
    inProjBias: "in_proj_bias",
    biasK: "bias_k",
    biasV: "bias_v",
    outProj: "out_proj",
  }),
);

/** Attention of several heads, with its projections; gives [output, weights]. Counterpart: `torch.nn.MultiheadAttention`. */
export class MultiheadAttention extends Module {
  /** Features of query and output. */
  readonly embedDim: number;
  /** Width of keys. */
  readonly kdim: number;
  /** Width of values. */
  readonly vdim: number;
  /** How many heads there are. */
  readonly numHeads: number;
  /** Features of a head. */
  readonly headDim: number;
  /** Probability of dropping a weight. */
  readonly dropout: number;
  /** Whether tensors are (batch, length, width) instead of (length, batch, width). */
  readonly batchFirst: boolean;
  /** Whether a key and value of zeros are added to each sequence. */
  readonly addZeroAttn: boolean;
  /** Projects the query, where the sizes differ. */
  qProjWeight: Parameter | null;
  /** Projects the key, where the sizes differ. */
  kProjWeight: Parameter | null;
  /** Projects the value, where the sizes differ. */
  vProjWeight: Parameter | null;
  /** (3 embedDim, embedDim), where query, key and value are equally wide */
  inProjWeight: Parameter | null;
  /** The projections' bias; null if there is none. */
  inProjBias: Parameter | null;
  /** Added to the keys as one more; null if there is none. */
  biasK: Parameter | null;
  /** Added to the values as one more; null if there is none. */
  biasV: Parameter | null;
  /** The projection of all heads' results. */
  outProj: NonDynamicallyQuantizableLinear;

  constructor(embedDim: number, numHeads: number, ...options: Optional<MultiheadAttentionOptions, typeof names>);
  constructor(options: Sizes & MultiheadAttentionOptions);
  constructor(...given: unknown[]) {
    super();
    const options = bindAll<Sizes & MultiheadAttentionOptions>(
      given,
      ["embedDim", "numHeads"],
      names,
      "MultiheadAttention",
    );
    const { embedDim, numHeads, bias = true, addBiasKv = false } = options;
    if (embedDim <= 0 || numHeads <= 0) {
      throw new RangeError(
        `embed_dim and num_heads must be greater than 0, got embed_dim=${shown(embedDim)} and num_heads=${shown(numHeads)} instead`,
      );
    }
    this.embedDim = embedDim;
    this.numHeads = numHeads;
    this.kdim = options.kdim ?? embedDim;
    this.vdim = options.vdim ?? embedDim;
    this.dropout = options.dropout ?? 0;
    this.batchFirst = options.batchFirst ?? false;
    this.addZeroAttn = options.addZeroAttn ?? false;
    this.headDim = Math.floor(embedDim / numHeads);
    if (this.headDim * numHeads !== embedDim) {
      throw new RangeError(
        `embed_dim must be divisible by num_heads. Received: ${shown(embedDim)} and ${shown(numHeads)}.`,
      );
    }
    const factory = factoryOf(options);
    const parameter = (...shape: number[]): Parameter => new Parameter(empty(shape, factory));
    const same = this.hasEqualWidths;
    this.qProjWeight = same ? null : parameter(embedDim, embedDim);
    this.kProjWeight = same ? null : parameter(embedDim, this.kdim);
    this.vProjWeight = same ? null : parameter(embedDim, this.vdim);
    this.inProjWeight = same ? parameter(3 * embedDim, embedDim) : null;
    this.inProjBias = bias ? parameter(3 * embedDim) : null;
    this.outProj = new NonDynamicallyQuantizableLinear(embedDim, embedDim, { bias, ...factory });
    this.biasK = addBiasKv ? parameter(1, 1, embedDim) : null;
    this.biasV = addBiasKv ? parameter(1, 1, embedDim) : null;
    declareParameters(
      this,
      "qProjWeight",
      "kProjWeight",
      "vProjWeight",
      "inProjWeight",
      "inProjBias",
      "biasK",
      "biasV",
    );
    this.resetParameters();
  }

  private get hasEqualWidths(): boolean {
    return this.kdim === this.embedDim && this.vdim === this.embedDim;
  }

  private resetParameters(): void {
    for (const weight of [this.inProjWeight, this.qProjWeight, this.kProjWeight, this.vProjWeight]) {
      if (weight !== null) xavierUniform_(weight);
    }
    if (this.inProjBias !== null) {
      constant_(this.inProjBias, 0);
      if (this.outProj.bias !== null) constant_(this.outProj.bias, 0);
    }
    if (this.biasK !== null) xavierNormal_(this.biasK);
    if (this.biasV !== null) xavierNormal_(this.biasV);
  }

  override _stateName(field: string): string {
    return stateNames.get(field) ?? field;
  }

  /**
   * @param query (length, batch, width), (batch, length, width) with `batchFirst`, or without a batch
   * @returns the output, and the weights unless `needWeights` is false
   */
  override forward(
    query: Tensor,
    key: Tensor,
    value: Tensor,
    ...given: Optional<MultiheadAttentionCall, typeof callNames>
  ): [Tensor, Tensor | null] {
    const call = bind<MultiheadAttentionCall>(given, callNames, "MultiheadAttention");
    const { needWeights = true, averageAttnWeights = true, isCausal = false } = call;
    const { dtype } = query;
    const attnMask = call.attnMask ?? null;
    const keyPaddingMask = canonicalMask(
      call.keyPaddingMask ?? null,
      "key_padding_mask",
      attnMask?.dtype ?? null,
      "attn_mask",
      dtype,
    );
    const transposed = this.batchFirst && query.ndim === 3;
    let [q, k, v] = [query, key, value];
    if (transposed) {
      q = query.transpose(1, 0);
      k = key === query ? q : key.transpose(1, 0);
      v = value === key ? k : value.transpose(1, 0);
    }
    const [output, weights] = multiHeadAttentionForward(
      q,
      k,
      v,
      this.embedDim,
      this.numHeads,
      this.inProjWeight,
      this.inProjBias,
      this.biasK,
      this.biasV,
      this.addZeroAttn,
      this.dropout,
      this.outProj.weight,
      this.outProj.bias,
      {
        training: this.training,
        keyPaddingMask,
        needWeights,
        attnMask: canonicalMask(attnMask, "attn_mask", null, "", dtype),
        useSeparateProjWeight: !this.hasEqualWidths,
        qProjWeight: this.qProjWeight,
        kProjWeight: this.kProjWeight,
        vProjWeight: this.vProjWeight,
        averageAttnWeights,
        isCausal,
      },
    );
    return [transposed ? output.transpose(1, 0) : output, weights];
  }
}

keepsNothing(MultiheadAttention);
