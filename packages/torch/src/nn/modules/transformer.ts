/** @file Transformer: encoder, decoder and both together. */
import { expectCount } from "../../util/expect.js";
import type { DeviceLike } from "../../tensor/device.js";
import type { DType } from "../../tensor/dtype.js";
import { TorchError } from "../../util/errors.js";
import { aten } from "../../tensor/aten.js";
import type { Tensor } from "../../tensor/tensor.js";
import { bind, checkOptions, type Optional } from "../../util/arguments.js";
import { ModuleList } from "../containers/module-list.js";
import { factoryOf, type FactoryOptions } from "../factory.js";
import { canonicalMask } from "../functional/attention-checks.js";
import { sameShape } from "../functional/sizes.js";
import { xavierUniform_ } from "../init/random.js";
import { deepCopy } from "../module/deep-copy.js";
import { Module } from "../module/module.js";
import { LayerNorm } from "./normalization.js";
import {
  type DecoderLayerCall,
  decoderCallNames,
  TransformerDecoderLayer,
  TransformerEncoderLayer,
  type TransformerLayerOptions,
} from "./transformer-layer.js";

const full = aten<(size: readonly number[], value: number, options: FactoryOptions) => Tensor>("full", "");

/** A mask that hides later positions: -infinity above the diagonal. */
function causalMask(size: number, factory: FactoryOptions): Tensor {
  return full([size, size], -Infinity, factoryOf(factory)).triu(1);
}

/** Whether a mask is the causal one, found out where nothing was said (a host-device synchronisation then). */
function isCausalMask(mask: Tensor | null, said: boolean | null | undefined, size: number): boolean {
  if (said !== null && said !== undefined) return said;
  if (mask === null) return false;
  const causal = causalMask(size, { device: mask.device, dtype: mask.dtype });
  return sameShape(mask.shape, causal.shape) && mask.eq(causal).all().item<boolean>();
}

function lengthOf(sequence: Tensor, batchFirst: boolean): number {
  const shape = sequence.shape;
  return (shape.length === 2 ? shape[0] : shape[batchFirst ? 1 : 0]) ?? 0;
}

/** Far more than anybody stacks. */
const mostLayers = 10_000;

function clones<L extends Module>(layer: L, count: number): ModuleList<L> {
  expectCount("A stack of layers", "numLayers", count, mostLayers);
  return new ModuleList(Array.from({ length: count }, () => deepCopy(layer)));
}

/** Options of `TransformerEncoder`. */
export interface TransformerEncoderOptions {
  /** Applied at the end. */
  norm?: Module | null;
  /** Accepted for PyTorch's sake: there are no nested tensors here. */
  enableNestedTensor?: boolean;
  /** Accepted for PyTorch's sake. */
  maskCheck?: boolean;
}

/** Options of a call of `TransformerEncoder`. */
export interface EncoderCall {
  /** Pairs of positions that are left out: true, or added to their scores. */
  mask?: Tensor | null;
  /** Positions that are left out: true, or added to their scores. */
  srcKeyPaddingMask?: Tensor | null;
  /** A hint that `mask` is the causal one. Default: found out. */
  isCausal?: boolean | null;
}

const encoderNames = ["norm", "enableNestedTensor", "maskCheck"] as const;
const encoderCallNames = ["mask", "srcKeyPaddingMask", "isCausal"] as const;

/** A stack of copies of an encoder layer. Counterpart: `torch.nn.TransformerEncoder`. */
export class TransformerEncoder extends Module {
  /** The layers, first to last. */
  layers: ModuleList<TransformerEncoderLayer>;
  /** Applied at the end. */
  norm: Module | null;

  constructor(
    encoderLayer: TransformerEncoderLayer,
    /** How many layers there are. */
    readonly numLayers: number,
    ...options: Optional<TransformerEncoderOptions, typeof encoderNames>
  ) {
    super();
    this.layers = clones(encoderLayer, numLayers);
    this.norm = bind<TransformerEncoderOptions>(options, encoderNames, "TransformerEncoder").norm ?? null;
  }

  override forward(src: Tensor, ...given: Optional<EncoderCall, typeof encoderCallNames>): Tensor {
    const call = bind<EncoderCall>(given, encoderCallNames, "TransformerEncoder");
    const { dtype } = src;
    const srcKeyPaddingMask = canonicalMask(
      call.srcKeyPaddingMask ?? null,
      "src_key_padding_mask",
      call.mask?.dtype ?? null,
      "mask",
      dtype,
    );
    const srcMask = canonicalMask(call.mask ?? null, "mask", null, "", dtype);
    const batchFirst = this.layers.length > 0 && this.layers.at(0).selfAttn.batchFirst;
    const isCausal = isCausalMask(srcMask, call.isCausal, lengthOf(src, batchFirst));
    let output = src;
    for (const layer of this.layers) output = layer.forward(output, { srcMask, isCausal, srcKeyPaddingMask });
    return this.norm === null ? output : (this.norm.forward(output) as Tensor);
  }
}

/** Options of a call of `TransformerDecoder`. */
export interface DecoderCall extends Omit<DecoderLayerCall, "tgtIsCausal"> {
  /** A hint that `tgtMask` is the causal one. Default: found out. */
  tgtIsCausal?: boolean | null;
}

/** A stack of copies of a decoder layer. Counterpart: `torch.nn.TransformerDecoder`. */
export class TransformerDecoder extends Module {
  /** The layers, first to last. */
  layers: ModuleList<TransformerDecoderLayer>;
  /** The normalisation at the end; null if there is none. */
  norm: Module | null;

  constructor(
    decoderLayer: TransformerDecoderLayer,
    /** How many layers there are. */
    readonly numLayers: number,
    ...options: Optional<{ norm?: Module | null }, readonly ["norm"]>
  ) {
    super();
    this.layers = clones(decoderLayer, numLayers);
    this.norm = bind<{ norm?: Module | null }>(options, ["norm"], "TransformerDecoder").norm ?? null;
  }

  override forward(tgt: Tensor, memory: Tensor, ...given: Optional<DecoderCall, typeof decoderCallNames>): Tensor {
    const call = bind<DecoderCall>(given, decoderCallNames, "TransformerDecoder");
    const batchFirst = this.layers.length > 0 && this.layers.at(0).selfAttn.batchFirst;
    const tgtIsCausal = isCausalMask(call.tgtMask ?? null, call.tgtIsCausal, lengthOf(tgt, batchFirst));
    let output = tgt;
    for (const layer of this.layers) output = layer.forward(output, memory, { ...call, tgtIsCausal });
    return this.norm === null ? output : (this.norm.forward(output) as Tensor);
  }
}

/** An encoder of the user's own. */
export interface CustomEncoder extends Module {
  /** The encoded sequence. */
  forward(src: Tensor, call?: EncoderCall): Tensor;
}

/** A decoder of the user's own. */
export interface CustomDecoder extends Module {
  /** The decoded sequence. */
  forward(tgt: Tensor, memory: Tensor, call?: DecoderCall): Tensor;
}

/** Options of `Transformer`. */
export interface TransformerOptions extends TransformerLayerOptions {
  /** Width. Default 512. */
  dModel?: number;
  /** Number of heads. Default 8. */
  nhead?: number;
  /** Default 6. */
  numEncoderLayers?: number;
  /** Default 6. */
  numDecoderLayers?: number;
  /** Instead of the usual encoder. */
  customEncoder?: CustomEncoder | null;
  /** Instead of the usual decoder. */
  customDecoder?: CustomDecoder | null;
}

const transformerNames = [
  "dModel",
  "nhead",
  "numEncoderLayers",
  "numDecoderLayers",
  "dimFeedforward",
  "dropout",
  "activation",
  "customEncoder",
  "customDecoder",
  "layerNormEps",
  "batchFirst",
  "normFirst",
  "bias",
  "device",
  "dtype",
] as const;

/** Options of a call of `Transformer`. */
export interface TransformerCall extends DecoderCall {
  /** Pairs of source positions that are left out. */
  srcMask?: Tensor | null;
  /** Source positions that are left out. */
  srcKeyPaddingMask?: Tensor | null;
  /** A hint that `srcMask` is the causal one. Default: found out. */
  srcIsCausal?: boolean | null;
}

const callNames = [
  "srcMask",
  "tgtMask",
  "memoryMask",
  "srcKeyPaddingMask",
  "tgtKeyPaddingMask",
  "memoryKeyPaddingMask",
  "srcIsCausal",
  "tgtIsCausal",
  "memoryIsCausal",
] as const;

/** An encoder and a decoder. Counterpart: `torch.nn.Transformer`. */
export class Transformer extends Module {
  /** Encodes the source. */
  encoder: CustomEncoder;
  /** Decodes to the target. */
  decoder: CustomDecoder;
  /** Width. */
  readonly dModel: number;
  /** Number of heads. */
  readonly nhead: number;
  /** Whether tensors are (batch, length, width) instead of (length, batch, width). */
  readonly batchFirst: boolean;

  constructor(...given: Optional<TransformerOptions, typeof transformerNames>) {
    super();
    const options = bind<TransformerOptions>(given, transformerNames, "Transformer");
    const { dModel = 512, nhead = 8, numEncoderLayers = 6, numDecoderLayers = 6 } = options;
    const { customEncoder, customDecoder, layerNormEps = 1e-5, bias = true, batchFirst = false } = options;
    const { dimFeedforward, dropout, activation, normFirst, device, dtype } = options;
    const factory = factoryOf(options);
    const layer = {
      ...{ dModel, nhead, dimFeedforward, dropout, activation, layerNormEps },
      ...{ batchFirst, normFirst, bias, device, dtype },
    };
    const norm = (): LayerNorm => new LayerNorm(dModel, { eps: layerNormEps, bias, ...factory });
    this.encoder =
      customEncoder ?? new TransformerEncoder(new TransformerEncoderLayer(layer), numEncoderLayers, { norm: norm() });
    this.decoder =
      customDecoder ?? new TransformerDecoder(new TransformerDecoderLayer(layer), numDecoderLayers, { norm: norm() });
    this.dModel = dModel;
    this.nhead = nhead;
    this.batchFirst = batchFirst;
    for (const parameter of this.parameters()) if (parameter.ndim > 1) xavierUniform_(parameter);
  }

  override forward(src: Tensor, tgt: Tensor, ...given: Optional<TransformerCall, typeof callNames>): Tensor {
    const call = bind<TransformerCall>(given, callNames, "Transformer");
    const batchDim = this.batchFirst ? 0 : 1;
    if (src.ndim === 3 && src.size(batchDim) !== tgt.size(batchDim)) {
      throw new TorchError("the batch number of src and tgt must be equal");
    }
    if (src.size(-1) !== this.dModel || tgt.size(-1) !== this.dModel) {
      throw new TorchError("the feature number of src and tgt must be equal to d_model");
    }
    const { srcMask, srcKeyPaddingMask, srcIsCausal, ...decoding } = call;
    const memory = this.encoder.forward(src, { mask: srcMask, srcKeyPaddingMask, isCausal: srcIsCausal });
    return this.decoder.forward(tgt, memory, decoding);
  }

  /** A mask that hides later positions. Counterpart: `generate_square_subsequent_mask`. */
  static generateSquareSubsequentMask(
    size: number,
    options: { device?: DeviceLike | null; dtype?: DType | null } = {},
  ): Tensor {
    checkOptions("generateSquareSubsequentMask", options, ["device", "dtype"]);
    return causalMask(size, options);
  }
}
