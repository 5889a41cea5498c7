/** @file Convolution layers. */
import { aten } from "../../tensor/aten.js";
import type { Tensor } from "../../tensor/tensor.js";
import { bindAll, type Optional, shown } from "../../util/arguments.js";
import { empty, factoryOf, type FactoryOptions } from "../factory.js";
import { conv1d, conv2d, conv3d } from "../functional/conv.js";
import { pad, type PadMode } from "../functional/padding.js";
import { type Size, sizes } from "../functional/sizes.js";
import { fans } from "../init/gain.js";
import { kaimingUniform_, uniform_ } from "../init/random.js";
import { declareParameters } from "../module/members.js";
import { Module } from "../module/module.js";
import { Parameter } from "../parameter.js";
import { pyTuple, pyValue } from "../repr.js";
import { keepsNothing } from "../transient.js";
import { withoutGrad } from "../without-grad.js";
import { RangeError } from "../../util/user-errors.js";

/** How a convolution pads: with zeros or with values of the input. */
export type ConvPaddingMode = "zeros" | Exclude<PadMode, "constant">;

/** Options of all convolution layers. */
interface CommonOptions extends FactoryOptions {
  /** Step of the window. Default 1. */
  stride?: Size;
  /** Step between the elements of a window. Default 1. */
  dilation?: Size;
  /** Number of groups of channels that do not mix. Default 1. */
  groups?: number;
  /** Whether a learned bias is added. Default true. */
  bias?: boolean;
}

/** Options of `Conv1d`, `Conv2d` and `Conv3d`. */
export interface ConvOptions extends CommonOptions {
  /** Padding on both sides; "same" keeps the size, "valid" is none. Default 0. */
  padding?: Size | "same" | "valid";
  /** What is padded with. Default "zeros". */
  paddingMode?: ConvPaddingMode;
}

/** The required arguments of convolution layers. */
export interface ConvArguments {
  inChannels: number;
  outChannels: number;
  kernelSize: Size;
}

export const convArguments = ["inChannels", "outChannels", "kernelSize"] as const;
/** Names of the optional arguments of convolution layers, in PyTorch's order. */
export const convNames = ["stride", "padding", "dilation", "groups", "bias", "paddingMode", "device", "dtype"] as const;

const paddingModes: readonly ConvPaddingMode[] = ["zeros", "reflect", "replicate", "circular"];
const emptyLike = aten<(input: Tensor) => Tensor>("empty_like");

/** What all convolution layers, also the transposed ones, have. */
export abstract class ConvNd extends Module {
  inChannels: number;
  readonly outChannels: number;
  readonly kernelSize: readonly number[];
  readonly stride: readonly number[];
  readonly padding: readonly number[] | "same" | "valid";
  readonly dilation: readonly number[];
  readonly outputPadding: readonly number[];
  readonly groups: number;
  readonly paddingMode: ConvPaddingMode;
  /** (outChannels, inChannels / groups, ...kernelSize); transposed: (inChannels, outChannels / groups, ...) */
  weight: Parameter;
  /** (outChannels), null if there is none */
  bias: Parameter | null;

  protected constructor(
    { inChannels, outChannels, kernelSize, ...options }: ConvArguments & ConvOptions & { outputPadding?: Size },
    dims: number,
    transposed: boolean,
  ) {
    super();
    const { stride = 1, padding = 0, dilation = 1, groups = 1, bias = true, paddingMode = "zeros" } = options;
    if (groups <= 0) throw new RangeError("groups must be a positive integer");
    if (inChannels % groups !== 0) throw new RangeError("in_channels must be divisible by groups");
    if (outChannels % groups !== 0) throw new RangeError("out_channels must be divisible by groups");
    this.inChannels = inChannels;
    this.outChannels = outChannels;
    this.kernelSize = sizes(kernelSize, dims);
    this.stride = sizes(stride, dims);
    this.padding = typeof padding === "string" ? padding : sizes(padding, dims);
    this.dilation = sizes(dilation, dims);
    this.outputPadding = sizes(options.outputPadding ?? 0, dims);
    this.groups = groups;
    this.paddingMode = paddingMode;
    if (typeof padding === "string") {
      if (padding !== "same" && padding !== "valid") {
        throw new RangeError(`Invalid padding string '${shown(padding)}', should be one of {'same', 'valid'}`);
      }
      if (padding === "same" && this.stride.some((step) => step !== 1)) {
        throw new RangeError("padding='same' is not supported for strided convolutions");
      }
    }
    if (!paddingModes.includes(paddingMode)) {
      throw new RangeError(
        `padding_mode must be one of {${paddingModes.map((m) => `'${m}'`).join(", ")}}, but got padding_mode='${shown(paddingMode)}'`,
      );
    }
    const channels = transposed ? [inChannels, outChannels / groups] : [outChannels, inChannels / groups];
    const factory = factoryOf(options);
    this.weight = new Parameter(empty([...channels, ...this.kernelSize], factory));
    this.bias = bias ? new Parameter(empty([outChannels], factory)) : null;
    declareParameters(this, "weight", "bias");
    this.resetParameters();
  }

  /** Draws the initial values: uniform within 1 / sqrt(fan in). */
  resetParameters(): void {
    const weight = this.weight;
    if (weight.isContiguous()) kaimingUniform_(weight, Math.sqrt(5));
    else withoutGrad(() => weight.copy_(kaimingUniform_(emptyLike(weight).contiguous(), Math.sqrt(5))));
    if (this.bias === null) return;
    const [fanIn] = fans(weight.shape);
    const bound = fanIn > 0 ? 1 / Math.sqrt(fanIn) : 0;
    uniform_(this.bias, -bound, bound);
  }

  override extraRepr(): string {
    const all = (values: readonly unknown[], usual: unknown): boolean => values.every((value) => value === usual);
    const parts = [
      `${this.inChannels}, ${this.outChannels}, kernel_size=${pyTuple(this.kernelSize)}, stride=${pyTuple(this.stride)}`,
    ];
    if (typeof this.padding === "string") parts.push(`padding=${this.padding}`);
    else if (!all(this.padding, 0)) parts.push(`padding=${pyTuple(this.padding)}`);
    if (!all(this.dilation, 1)) parts.push(`dilation=${pyTuple(this.dilation)}`);
    if (!all(this.outputPadding, 0)) parts.push(`output_padding=${pyTuple(this.outputPadding)}`);
    if (this.groups !== 1) parts.push(`groups=${this.groups}`);
    if (this.bias === null) parts.push(`bias=${pyValue(false)}`);
    if (this.paddingMode !== "zeros") parts.push(`padding_mode=${this.paddingMode}`);
    return parts.join(", ");
  }
}

/** What `Conv1d`, `Conv2d` and `Conv3d` share: padding with values of the input. */
abstract class PaddedConv extends ConvNd {
  /** The input with the padding of a mode other than zeros. */
  protected padded(input: Tensor): Tensor {
    return pad(input, this.padSizes(), { mode: this.paddingMode === "zeros" ? "constant" : this.paddingMode });
  }

  /** Sizes before and after each dimension, the last first. */
  private padSizes(): number[] {
    const each = this.kernelSize.map((size, d): [number, number] => {
      if (typeof this.padding !== "string") return [this.padding[d] ?? 0, this.padding[d] ?? 0];
      const total = this.padding === "same" ? (this.dilation[d] ?? 1) * (size - 1) : 0;
      return [Math.floor(total / 2), total - Math.floor(total / 2)];
    });
    return each.reverse().flat();
  }
}

function convOptions(given: readonly unknown[], name: string): ConvArguments & ConvOptions {
  return bindAll<ConvArguments & ConvOptions>(given, convArguments, convNames, name);
}

/** A convolution over (N, C, L) or (C, L). Counterpart: `torch.nn.Conv1d`. */
export class Conv1d extends PaddedConv {
  constructor(
    inChannels: number,
    outChannels: number,
    kernelSize: Size,
    ...options: Optional<ConvOptions, typeof convNames>
  );
  constructor(options: ConvArguments & ConvOptions);
  constructor(...given: unknown[]) {
    super(convOptions(given, "Conv1d"), 1, false);
  }

  override forward(input: Tensor): Tensor {
    if (this.paddingMode !== "zeros") {
      return conv1d(this.padded(input), this.weight, this.bias, this.stride, 0, this.dilation, this.groups);
    }
    return conv1d(input, this.weight, this.bias, this.stride, this.padding, this.dilation, this.groups);
  }
}

/**
 * A convolution over (N, C, H, W) or (C, H, W). Counterpart: `torch.nn.Conv2d`.
 *
 * @example
 * new nn.Conv2d(1, 8, 3, { padding: 1 });
 * new nn.Conv2d(1, 8, 3, 1, 1);
 */
export class Conv2d extends PaddedConv {
  constructor(
    inChannels: number,
    outChannels: number,
    kernelSize: Size,
    ...options: Optional<ConvOptions, typeof convNames>
  );
  constructor(options: ConvArguments & ConvOptions);
  constructor(...given: unknown[]) {
    super(convOptions(given, "Conv2d"), 2, false);
  }

  override forward(input: Tensor): Tensor {
    if (this.paddingMode !== "zeros") {
      return conv2d(this.padded(input), this.weight, this.bias, this.stride, 0, this.dilation, this.groups);
    }
    return conv2d(input, this.weight, this.bias, this.stride, this.padding, this.dilation, this.groups);
  }
}

/** A convolution over (N, C, D, H, W) or (C, D, H, W). Counterpart: `torch.nn.Conv3d`. */
export class Conv3d extends PaddedConv {
  constructor(
    inChannels: number,
    outChannels: number,
    kernelSize: Size,
    ...options: Optional<ConvOptions, typeof convNames>
  );
  constructor(options: ConvArguments & ConvOptions);
  constructor(...given: unknown[]) {
    super(convOptions(given, "Conv3d"), 3, false);
  }

  override forward(input: Tensor): Tensor {
    if (this.paddingMode !== "zeros") {
      return conv3d(this.padded(input), this.weight, this.bias, this.stride, 0, this.dilation, this.groups);
    }
    return conv3d(input, this.weight, this.bias, this.stride, this.padding, this.dilation, this.groups);
  }
}

keepsNothing(Conv1d, Conv2d, Conv3d);
