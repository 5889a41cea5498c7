/** @file The layers that a transformer is made of. */
import { TorchError } from "../../util/errors.js";
import type { Tensor } from "../../tensor/tensor.js";
import { bind, bindAll, type Optional, shown } from "../../util/arguments.js";
import { factoryOf, type FactoryOptions } from "../factory.js";
import { gelu, relu } from "../functional/activation.js";
import { canonicalMask } from "../functional/attention-checks.js";
import { Module } from "../module/module.js";
import { isTransient, passThrough, type Step } from "../transient.js";
import { MultiheadAttention } from "./attention.js";
import { Dropout } from "./dropout.js";
import { Linear } from "./linear.js";
import { LayerNorm } from "./normalization.js";

/** An activation by its name, as a function or as a layer. */
export type TransformerActivation = "relu" | "gelu" | ((input: Tensor) => Tensor) | Module;

/** Options of the encoder's and the decoder's layers. */
export interface TransformerLayerOptions extends FactoryOptions {
  /** Width of the hidden layer. Default 2048. */
  dimFeedforward?: number;
  /** Probability of dropping an element. Default 0.1. */
  dropout?: number;
  /** Default "relu". */
  activation?: TransformerActivation;
  /** Added to the variance in layer normalisation. Default 1e-5. */
  layerNormEps?: number;
  /** Whether tensors are (batch, length, width) instead of (length, batch, width). Default false. */
  batchFirst?: boolean;
  /** Whether normalisation comes before attention and hidden layer instead of after. Default false. */
  normFirst?: boolean;
  /** Whether linear layers and normalisations have biases. Default true. */
  bias?: boolean;
}

/** The required arguments of a transformer's layers. */
export interface TransformerSizes {
  dModel: number;
  nhead: number;
}

/** Names of the optional arguments, in PyTorch's order. */
export const transformerLayerNames = [
  "dimFeedforward",
  "dropout",
  "activation",
  "layerNormEps",
  "batchFirst",
  "normFirst",
  "bias",
  "device",
  "dtype",
] as const;

type Arguments = TransformerSizes & TransformerLayerOptions;

const stateNames: ReadonlyMap<string, string> = new Map(
  Object.entries({ selfAttn: "self_attn", multiheadAttn: "multihead_attn" }),
);

function activationFunction(activation: TransformerActivation): ((input: Tensor) => Tensor) | Module {
  if (typeof activation !== "string") return activation;
  if (activation === "relu") return relu;
  if (activation === "gelu") return gelu;
  throw new TorchError(`activation should be relu/gelu, not ${shown(activation)}`);
}

/** The output of a part of a layer, and whether nobody else can have it. */
type Part = [output: Tensor, owned: boolean];

function through(steps: readonly Step[], [input, owned]: Part): Part {
  return passThrough(steps, input, owned) as Part;
}

/** x plus what a part made of it, normalised; what only led there is freed. */
function addAndNormalize(x: Tensor, part: Part, norm: LayerNorm): Part {
  return through([norm], [add(x, part), true]);
}

/** x plus what a part made of it. */
function add(x: Tensor, [output, owned]: Part): Tensor {
  const sum = x.add(output);
  if (owned) output.dispose();
  return sum;
}

/** Options of a call of `TransformerEncoderLayer`. */
export interface EncoderLayerCall {
  /** Pairs of positions that are left out: true, or added to their scores. */
  srcMask?: Tensor | null;
  /** Positions that are left out: true, or added to their scores. */
  srcKeyPaddingMask?: Tensor | null;
  /** A hint that `srcMask` is the causal one. Default false. */
  isCausal?: boolean;
}

const encoderCallNames = ["srcMask", "srcKeyPaddingMask", "isCausal"] as const;

/** Self-attention and a hidden layer, each with a residual and a normalisation. Counterpart: `torch.nn.TransformerEncoderLayer`. */
export class TransformerEncoderLayer extends Module {
  /** Attention among the sequence itself. */
  selfAttn: MultiheadAttention;
  /** The feed-forward network's first layer. */
  linear1: Linear;
  /** Probability of dropping an element. */
  dropout: Dropout;
  /** The feed-forward network's second layer. */
  linear2: Linear;
  /** Whether normalisation comes before attention and hidden layer instead of after. */
  readonly normFirst: boolean;
  /** The first normalisation. */
  norm1: LayerNorm;
  /** The second normalisation. */
  norm2: LayerNorm;
  /** After the first part. */
  dropout1: Dropout;
  /** After the second part. */
  dropout2: Dropout;
  /** Between the feed-forward network's layers. */
  activation: ((input: Tensor) => Tensor) | Module;

  constructor(
    dModel: number,
    nhead: number,
    ...options: Optional<TransformerLayerOptions, typeof transformerLayerNames>
  );
  constructor(options: Arguments);
  constructor(...given: unknown[]) {
    super();
    const options = bindAll<Arguments>(given, ["dModel", "nhead"], transformerLayerNames, "TransformerEncoderLayer");
    const { dModel, nhead, dimFeedforward = 2048, dropout = 0.1, layerNormEps = 1e-5, batchFirst = false } = options;
    const { normFirst = false, bias = true } = options;
    const factory = { bias, ...factoryOf(options) };
    this.selfAttn = new MultiheadAttention(dModel, nhead, { dropout, batchFirst, ...factory });
    this.linear1 = new Linear(dModel, dimFeedforward, factory);
    this.dropout = new Dropout(dropout);
    this.linear2 = new Linear(dimFeedforward, dModel, factory);
    this.normFirst = normFirst;
    this.norm1 = new LayerNorm(dModel, { eps: layerNormEps, ...factory });
    this.norm2 = new LayerNorm(dModel, { eps: layerNormEps, ...factory });
    this.dropout1 = new Dropout(dropout);
    this.dropout2 = new Dropout(dropout);
    this.activation = activationFunction(options.activation ?? "relu");
  }

  override _stateName(field: string): string {
    return stateNames.get(field) ?? field;
  }

  override forward(src: Tensor, ...given: Optional<EncoderLayerCall, typeof encoderCallNames>): Tensor {
    const call = bind<EncoderLayerCall>(given, encoderCallNames, "TransformerEncoderLayer");
    const { isCausal = false } = call;
    const { dtype } = src;
    const mask = call.srcMask ?? null;
    const padding = canonicalMask(
      call.srcKeyPaddingMask ?? null,
      "src_key_padding_mask",
      mask?.dtype ?? null,
      "src_mask",
      dtype,
    );
    const attnMask = canonicalMask(mask, "src_mask", null, "", dtype);
    const attend = (x: Tensor): Part => this.attend(x, attnMask, padding, isCausal);
    if (this.normFirst) {
      const x = add(src, attend(this.norm1.forward(src)));
      return add(x, this.feedForward(this.norm2.forward(x)));
    }
    const [x] = addAndNormalize(src, attend(src), this.norm1);
    return addAndNormalize(x, this.feedForward(x), this.norm2)[0];
  }

  private attend(x: Tensor, attnMask: Tensor | null, keyPaddingMask: Tensor | null, isCausal: boolean): Part {
    const [attended] = this.selfAttn.forward(x, x, x, { attnMask, keyPaddingMask, needWeights: false, isCausal });
    return through([this.dropout1], [attended, isTransient(this.selfAttn)]);
  }

  private feedForward(x: Tensor): Part {
    return through([this.linear1, this.activation, this.dropout, this.linear2, this.dropout2], [x, false]);
  }
}

/** Options of a call of `TransformerDecoderLayer`. */
export interface DecoderLayerCall {
  /** Pairs of target positions that are left out. */
  tgtMask?: Tensor | null;
  /** Pairs of target and memory positions that are left out. */
  memoryMask?: Tensor | null;
  /** Target positions that are left out. */
  tgtKeyPaddingMask?: Tensor | null;
  /** Memory positions that are left out. */
  memoryKeyPaddingMask?: Tensor | null;
  /** A hint that `tgtMask` is the causal one. Default false. */
  tgtIsCausal?: boolean;
  /** A hint that `memoryMask` is the causal one. Default false. */
  memoryIsCausal?: boolean;
}

/** Names of the optional arguments of a decoder's call, in PyTorch's order. */
export const decoderCallNames = [
  "tgtMask",
  "memoryMask",
  "tgtKeyPaddingMask",
  "memoryKeyPaddingMask",
  "tgtIsCausal",
  "memoryIsCausal",
] as const;

/** Self-attention, attention to a memory and a hidden layer. Counterpart: `torch.nn.TransformerDecoderLayer`. */
export class TransformerDecoderLayer extends Module {
  /** Attention among the sequence itself. */
  selfAttn: MultiheadAttention;
  /** Attention to the encoder's output. */
  multiheadAttn: MultiheadAttention;
  /** The feed-forward network's first layer. */
  linear1: Linear;
  /** Probability of dropping an element. */
  dropout: Dropout;
  /** The feed-forward network's second layer. */
  linear2: Linear;
  /** Whether normalisation comes before attention and hidden layer instead of after. */
  readonly normFirst: boolean;
  /** The first normalisation. */
  norm1: LayerNorm;
  /** The second normalisation. */
  norm2: LayerNorm;
  /** The third normalisation. */
  norm3: LayerNorm;
  /** After the first part. */
  dropout1: Dropout;
  /** After the second part. */
  dropout2: Dropout;
  /** After the third part. */
  dropout3: Dropout;
  /** Between the feed-forward network's layers. */
  activation: ((input: Tensor) => Tensor) | Module;

  constructor(
    dModel: number,
    nhead: number,
    ...options: Optional<TransformerLayerOptions, typeof transformerLayerNames>
  );
  constructor(options: Arguments);
  constructor(...given: unknown[]) {
    super();
    const options = bindAll<Arguments>(given, ["dModel", "nhead"], transformerLayerNames, "TransformerDecoderLayer");
    const { dModel, nhead, dimFeedforward = 2048, dropout = 0.1, layerNormEps = 1e-5, batchFirst = false } = options;
    const { normFirst = false, bias = true } = options;
    const factory = { bias, ...factoryOf(options) };
    this.selfAttn = new MultiheadAttention(dModel, nhead, { dropout, batchFirst, ...factory });
    this.multiheadAttn = new MultiheadAttention(dModel, nhead, { dropout, batchFirst, ...factory });
    this.linear1 = new Linear(dModel, dimFeedforward, factory);
    this.dropout = new Dropout(dropout);
    this.linear2 = new Linear(dimFeedforward, dModel, factory);
    this.normFirst = normFirst;
    this.norm1 = new LayerNorm(dModel, { eps: layerNormEps, ...factory });
    this.norm2 = new LayerNorm(dModel, { eps: layerNormEps, ...factory });
    this.norm3 = new LayerNorm(dModel, { eps: layerNormEps, ...factory });
    this.dropout1 = new Dropout(dropout);
    this.dropout2 = new Dropout(dropout);
    this.dropout3 = new Dropout(dropout);
    this.activation = activationFunction(options.activation ?? "relu");
  }

  override _stateName(field: string): string {
    return stateNames.get(field) ?? field;
  }

  override forward(tgt: Tensor, memory: Tensor, ...given: Optional<DecoderLayerCall, typeof decoderCallNames>): Tensor {
    const call = bind<DecoderLayerCall>(given, decoderCallNames, "TransformerDecoderLayer");
    if (this.normFirst) {
      let x = add(tgt, this.attend(this.norm1.forward(tgt), call));
      x = add(x, this.recall(this.norm2.forward(x), memory, call));
      return add(x, this.feedForward(this.norm3.forward(x)));
    }
    let [x] = addAndNormalize(tgt, this.attend(tgt, call), this.norm1);
    [x] = addAndNormalize(x, this.recall(x, memory, call), this.norm2);
    return addAndNormalize(x, this.feedForward(x), this.norm3)[0];
  }

  private attend(x: Tensor, { tgtMask, tgtKeyPaddingMask, tgtIsCausal = false }: DecoderLayerCall): Part {
    const [attended] = this.selfAttn.forward(x, x, x, {
      attnMask: tgtMask ?? null,
      keyPaddingMask: tgtKeyPaddingMask ?? null,
      isCausal: tgtIsCausal,
      needWeights: false,
    });
    return through([this.dropout1], [attended, isTransient(this.selfAttn)]);
  }

  private recall(
    x: Tensor,
    memory: Tensor,
    { memoryMask, memoryKeyPaddingMask, memoryIsCausal = false }: DecoderLayerCall,
  ): Part {
    const [attended] = this.multiheadAttn.forward(x, memory, memory, {
      attnMask: memoryMask ?? null,
      keyPaddingMask: memoryKeyPaddingMask ?? null,
      isCausal: memoryIsCausal,
      needWeights: false,
    });
    return through([this.dropout2], [attended, isTransient(this.multiheadAttn)]);
  }

  private feedForward(x: Tensor): Part {
    return through([this.linear1, this.activation, this.dropout, this.linear2, this.dropout3], [x, false]);
  }
}
