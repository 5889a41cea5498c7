/** @file Normalisation within a sample: layers, groups, root mean square, neighbouring channels. */
import { expectNumber, listOf } from "../../util/expect.js";
import type { Tensor } from "../../tensor/tensor.js";
import { bind, bindAll, type Optional, shown } from "../../util/arguments.js";
import { empty, factoryOf, type FactoryOptions } from "../factory.js";
import * as F from "../functional/normalization.js";
import { ones_, zeros_ } from "../init/filling.js";
import { declareParameters } from "../module/members.js";
import { Module } from "../module/module.js";
import { Parameter } from "../parameter.js";
import { pyFloat, pyTuple, pyValue } from "../repr.js";
import { keepsNothing } from "../transient.js";
import { RangeError } from "../../util/user-errors.js";

/** Options of `LayerNorm`. */
export interface LayerNormOptions extends FactoryOptions {
  /** Added to the variance. Default 1e-5. */
  eps?: number;
  /** Whether scale and shift are learned. Default true. */
  elementwiseAffine?: boolean;
  /** Whether there is a shift beside the scale. Default true. */
  bias?: boolean;
}

const layerNames = ["eps", "elementwiseAffine", "bias", "device", "dtype"] as const;
type Shape = number | readonly number[];
type Shaped<O> = O & { normalizedShape: Shape };

/** Normalises over the last dimensions. Counterpart: `torch.nn.LayerNorm`. */
export class LayerNorm extends Module {
  /** The sizes of the last dimensions, or of the last one. */
  readonly normalizedShape: readonly number[];
  /** Added to the variance. */
  readonly eps: number;
  /** Whether scale and shift are learned. */
  readonly elementwiseAffine: boolean;
  /** The learned factor; null if there is none. */
  weight: Parameter | null;
  /** Whether there is a shift beside the scale. */
  bias: Parameter | null;

  /** @param normalizedShape the sizes of the last dimensions, or of the last one */
  constructor(normalizedShape: Shape, ...options: Optional<LayerNormOptions, typeof layerNames>);
  constructor(options: Shaped<LayerNormOptions>);
  constructor(...given: unknown[]) {
    super();
    const options = bindAll<Shaped<LayerNormOptions>>(given, ["normalizedShape"], layerNames, "LayerNorm");
    const { normalizedShape, eps = 1e-5, elementwiseAffine = true, bias = true } = options;
    this.normalizedShape =
      typeof normalizedShape === "number"
        ? [normalizedShape]
        : listOf("A normalization", "normalizedShape", normalizedShape);
    this.eps = eps;
    this.elementwiseAffine = elementwiseAffine;
    const factory = factoryOf(options);
    this.weight = elementwiseAffine ? new Parameter(empty(this.normalizedShape, factory)) : null;
    this.bias = elementwiseAffine && bias ? new Parameter(empty(this.normalizedShape, factory)) : null;
    declareParameters(this, "weight", "bias");
    this.resetParameters();
  }

  /** Sets scale 1 and shift 0. */
  resetParameters(): void {
    if (this.weight !== null) ones_(this.weight);
    if (this.bias !== null) zeros_(this.bias);
  }

  override forward(input: Tensor): Tensor {
    return F.layerNormWith(input, this.normalizedShape, this.weight, this.bias, this.eps);
  }

  override extraRepr(): string {
    return (
      `${pyTuple(this.normalizedShape)}, eps=${pyFloat(this.eps)}, ` +
      `elementwise_affine=${pyValue(this.elementwiseAffine)}, bias=${pyValue(this.bias !== null)}`
    );
  }
}

/** Options of `GroupNorm`. */
export interface GroupNormOptions extends FactoryOptions {
  /** Added to the variance. Default 1e-5. */
  eps?: number;
  /** Whether scale and shift are learned for each channel. Default true. */
  affine?: boolean;
  /** Whether there is a shift beside the scale. Default true. */
  bias?: boolean;
}

const groupNames = ["eps", "affine", "device", "dtype", "bias"] as const;
type GroupArguments = GroupNormOptions & { numGroups: number; numChannels: number };

/** Normalises each group of channels of each sample. Counterpart: `torch.nn.GroupNorm`. */
export class GroupNorm extends Module {
  /** How many groups the channels form. */
  readonly numGroups: number;
  /** How many channels there are. */
  readonly numChannels: number;
  /** Added to the variance. */
  readonly eps: number;
  /** Whether scale and shift are learned for each channel. */
  readonly affine: boolean;
  /** The learned factor; null if there is none. */
  weight: Parameter | null;
  /** Whether there is a shift beside the scale. */
  bias: Parameter | null;

  constructor(numGroups: number, numChannels: number, ...options: Optional<GroupNormOptions, typeof groupNames>);
  constructor(options: GroupArguments);
  constructor(...given: unknown[]) {
    super();
    const options = bindAll<GroupArguments>(given, ["numGroups", "numChannels"], groupNames, "GroupNorm");
    const { numGroups, numChannels, eps = 1e-5, affine = true, bias = true } = options;
    if (numChannels % numGroups !== 0) {
      throw new RangeError(
        `num_channels (${shown(numChannels)}) must be divisible by num_groups (${shown(numGroups)})`,
      );
    }
    this.numGroups = numGroups;
    this.numChannels = numChannels;
    this.eps = eps;
    this.affine = affine;
    const factory = factoryOf(options);
    this.weight = affine ? new Parameter(empty([numChannels], factory)) : null;
    this.bias = affine && bias ? new Parameter(empty([numChannels], factory)) : null;
    declareParameters(this, "weight", "bias");
    this.resetParameters();
  }

  /** Sets scale 1 and shift 0. */
  resetParameters(): void {
    if (this.weight !== null) ones_(this.weight);
    if (this.bias !== null) zeros_(this.bias);
  }

  override forward(input: Tensor): Tensor {
    return F.groupNorm(input, this.numGroups, this.weight, this.bias, this.eps);
  }

  override extraRepr(): string {
    return (
      `${this.numGroups}, ${this.numChannels}, eps=${pyFloat(this.eps)}, affine=${pyValue(this.affine)}, ` +
      `bias=${pyValue(this.bias !== null)}`
    );
  }
}

/** Options of `RMSNorm`. */
export interface RMSNormOptions extends FactoryOptions {
  /** Added to the mean square. Default: the dtype's epsilon. */
  eps?: number | null;
  /** Whether a scale is learned. Default true. */
  elementwiseAffine?: boolean;
}

const rmsNames = ["eps", "elementwiseAffine", "device", "dtype"] as const;

/** Divides by the root of the mean square over the last dimensions. Counterpart: `torch.nn.RMSNorm`. */
export class RMSNorm extends Module {
  /** The last dimensions, over which is normalised. */
  readonly normalizedShape: readonly number[];
  /** Added to the mean square. */
  readonly eps: number | null;
  /** Whether a scale is learned. */
  readonly elementwiseAffine: boolean;
  /** The learned factor; null if there is none. */
  weight: Parameter | null;

  constructor(normalizedShape: Shape, ...options: Optional<RMSNormOptions, typeof rmsNames>);
  constructor(options: Shaped<RMSNormOptions>);
  constructor(...given: unknown[]) {
    super();
    const options = bindAll<Shaped<RMSNormOptions>>(given, ["normalizedShape"], rmsNames, "RMSNorm");
    const { normalizedShape, eps = null, elementwiseAffine = true } = options;
    this.normalizedShape =
      typeof normalizedShape === "number"
        ? [normalizedShape]
        : listOf("A normalization", "normalizedShape", normalizedShape);
    this.eps = eps;
    this.elementwiseAffine = elementwiseAffine;
    this.weight = elementwiseAffine ? new Parameter(empty(this.normalizedShape, factoryOf(options))) : null;
    declareParameters(this, "weight");
    this.resetParameters();
  }

  /** Sets scale 1. */
  resetParameters(): void {
    if (this.weight !== null) ones_(this.weight);
  }

  override forward(input: Tensor): Tensor {
    return F.rmsNorm(input, this.normalizedShape, this.weight, this.eps);
  }

  override extraRepr(): string {
    const eps = this.eps === null ? "None" : pyFloat(this.eps);
    return `${pyTuple(this.normalizedShape)}, eps=${eps}, elementwise_affine=${pyValue(this.elementwiseAffine)}`;
  }
}

const responseNames = ["alpha", "beta", "k"] as const;

/** Divides by a power of the squares of neighbouring channels. Counterpart: `torch.nn.LocalResponseNorm`. */
export class LocalResponseNorm extends Module {
  /** Scale of the sum of squares. */
  readonly alpha: number;
  /** Exponent. */
  readonly beta: number;
  /** Added to the sum. */
  readonly k: number;

  constructor(
    /** How many neighbouring channels are taken together. */
    readonly size: number,
    ...given: Optional<F.LocalResponseNormOptions, typeof responseNames>
  ) {
    super();
    expectNumber("LocalResponseNorm", "size", size);
    const bound = bind<F.LocalResponseNormOptions>(given, responseNames, "LocalResponseNorm");
    const { alpha = 1e-4, beta = 0.75, k = 1 } = bound;
    this.alpha = alpha;
    this.beta = beta;
    this.k = k;
  }

  override forward(input: Tensor): Tensor {
    return F.localResponseNorm(input, this.size, this.alpha, this.beta, this.k);
  }

  override extraRepr(): string {
    return `${this.size}, alpha=${pyFloat(this.alpha)}, beta=${pyFloat(this.beta)}, k=${pyFloat(this.k)}`;
  }
}

keepsNothing(LayerNorm, GroupNorm, RMSNorm, LocalResponseNorm);
