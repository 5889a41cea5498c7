/** @file Transposed convolution layers. */
import { expectArray, expectNumber } from "../../util/expect.js";
import type { Tensor } from "../../tensor/tensor.js";
import { bindAll, isOptions, type Optional } from "../../util/arguments.js";
import { convTranspose1d, convTranspose2d, convTranspose3d } from "../functional/conv.js";
import { type Size } from "../functional/sizes.js";
import { pyList, pySize } from "../repr.js";
import { keepsNothing } from "../transient.js";
import { type ConvArguments, convArguments, ConvNd, type ConvOptions } from "./conv.js";
import { RangeError } from "../../util/user-errors.js";

/** Options of the transposed convolution layers. */
export interface ConvTransposeOptions extends Omit<ConvOptions, "padding" | "paddingMode"> {
  /** Rows and columns of the output to cut off on both sides. Default 0. */
  padding?: Size;
  /** Size to add on one side of the output. Default 0. */
  outputPadding?: Size;
  /** Only "zeros". */
  paddingMode?: "zeros";
}

/** Names of the optional arguments, in PyTorch's order. */
export const convTransposeNames = [
  "stride",
  "padding",
  "outputPadding",
  "groups",
  "bias",
  "dilation",
  "paddingMode",
  "device",
  "dtype",
] as const;

/** A wanted output size, also as `{ outputSize }`. */
type OutputSize = readonly number[] | { outputSize?: readonly number[] } | null;

abstract class ConvTransposeNd extends ConvNd {
  protected constructor(given: readonly unknown[], name: string, dims: number) {
    const options = bindAll<ConvArguments & ConvTransposeOptions>(given, convArguments, convTransposeNames, name);
    if (options.paddingMode !== undefined && options.paddingMode !== "zeros") {
      throw new RangeError(`Only "zeros" padding mode is supported for ${name}`);
    }
    super(options, dims, true);
  }

  /** What to add to the usual output to get the wanted size. */
  protected outputPaddingFor(input: Tensor, given: OutputSize): readonly number[] {
    const wanted = isOptions(given) ? given.outputSize : given;
    if (wanted == null || !Array.isArray(wanted)) return this.outputPadding;
    expectArray(this.constructor.name, "outputSize", wanted);
    const output = wanted as readonly number[];
    for (const length of output) expectNumber(this.constructor.name, "outputSize", length);
    const dims = this.kernelSize.length;
    const shape = input.shape;
    const leading = shape.length === dims + 2 ? 2 : 1;
    const size = output.length === leading + dims ? output.slice(leading) : output;
    if (size.length !== dims) {
      throw new RangeError(
        `ConvTranspose${dims}D: for ${shape.length}D input, output_size must have ${dims} or ${leading + dims} elements ` +
          `(got ${size.length})`,
      );
    }
    const padding = this.padding as readonly number[];
    const least = this.kernelSize.map(
      (kernel, d) =>
        ((shape[d + leading] ?? 0) - 1) * (this.stride[d] ?? 1) -
        2 * (padding[d] ?? 0) +
        (this.dilation[d] ?? 1) * (kernel - 1) +
        1,
    );
    const most = least.map((low, d) => low + (this.stride[d] ?? 1) - 1);
    if (size.some((length, d) => length < (least[d] ?? 0) || length > (most[d] ?? 0))) {
      throw new RangeError(
        `requested an output size of ${pyList(size)}, but valid sizes range from ${pyList(least)} to ${pyList(most)} ` +
          `(for an input of ${pySize(shape.slice(2))})`,
      );
    }
    return size.map((length, d) => length - (least[d] ?? 0));
  }
}

/** A transposed convolution over (N, C, L). Counterpart: `torch.nn.ConvTranspose1d`. */
export class ConvTranspose1d extends ConvTransposeNd {
  constructor(
    inChannels: number,
    outChannels: number,
    kernelSize: Size,
    ...options: Optional<ConvTransposeOptions, typeof convTransposeNames>
  );
  constructor(options: ConvArguments & ConvTransposeOptions);
  constructor(...given: unknown[]) {
    super(given, "ConvTranspose1d", 1);
  }

  override forward(input: Tensor, outputSize: OutputSize = null): Tensor {
    const added = this.outputPaddingFor(input, outputSize);
    const padding = this.padding as readonly number[];
    return convTranspose1d(input, this.weight, this.bias, this.stride, padding, added, this.groups, this.dilation);
  }
}

/** A transposed convolution over (N, C, H, W). Counterpart: `torch.nn.ConvTranspose2d`. */
export class ConvTranspose2d extends ConvTransposeNd {
  constructor(
    inChannels: number,
    outChannels: number,
    kernelSize: Size,
    ...options: Optional<ConvTransposeOptions, typeof convTransposeNames>
  );
  constructor(options: ConvArguments & ConvTransposeOptions);
  constructor(...given: unknown[]) {
    super(given, "ConvTranspose2d", 2);
  }

  override forward(input: Tensor, outputSize: OutputSize = null): Tensor {
    const added = this.outputPaddingFor(input, outputSize);
    const padding = this.padding as readonly number[];
    return convTranspose2d(input, this.weight, this.bias, this.stride, padding, added, this.groups, this.dilation);
  }
}

/** A transposed convolution over (N, C, D, H, W). Counterpart: `torch.nn.ConvTranspose3d`. */
export class ConvTranspose3d extends ConvTransposeNd {
  constructor(
    inChannels: number,
    outChannels: number,
    kernelSize: Size,
    ...options: Optional<ConvTransposeOptions, typeof convTransposeNames>
  );
  constructor(options: ConvArguments & ConvTransposeOptions);
  constructor(...given: unknown[]) {
    super(given, "ConvTranspose3d", 3);
  }

  override forward(input: Tensor, outputSize: OutputSize = null): Tensor {
    const added = this.outputPaddingFor(input, outputSize);
    const padding = this.padding as readonly number[];
    return convTranspose3d(input, this.weight, this.bias, this.stride, padding, added, this.groups, this.dilation);
  }
}

keepsNothing(ConvTranspose1d, ConvTranspose2d, ConvTranspose3d);
