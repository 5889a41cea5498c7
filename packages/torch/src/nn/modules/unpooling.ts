/** @file Unpooling and fractional pooling layers. */
import { checkKind } from "../../util/option-kinds.js";
import type { Tensor } from "../../tensor/tensor.js";
import { bind, isOptions, type Optional } from "../../util/arguments.js";
import * as F from "../functional/unpooling.js";
import { type Size, sizes } from "../functional/sizes.js";
import { Module } from "../module/module.js";
import { Buffer } from "../parameter.js";
import { pyTuple, pyValue } from "../repr.js";
import { RangeError } from "../../util/user-errors.js";

const names = ["stride", "padding"] as const;
type UnpoolOptions = Pick<F.MaxUnpoolOptions, "stride" | "padding">;
type OutputSize = readonly number[] | { outputSize?: readonly number[] | null } | null;

abstract class MaxUnpoolNd extends Module {
  readonly kernelSize: readonly number[];
  readonly stride: readonly number[];
  readonly padding: readonly number[];

  protected constructor(kernelSize: Size, given: readonly unknown[], dims: 1 | 2 | 3) {
    super();
    checkKind(this.constructor.name, "kernelSize", kernelSize);
    const { stride, padding = 0 } = bind<UnpoolOptions>(given, names, this.constructor.name);
    this.kernelSize = sizes(kernelSize, dims);
    this.stride = sizes(stride ?? kernelSize, dims);
    this.padding = sizes(padding, dims);
  }

  protected unpooled(input: Tensor, indices: Tensor, size: OutputSize, unpool: F.MaxUnpool): Tensor {
    const outputSize = isOptions(size) ? (size.outputSize as readonly number[] | undefined) : size;
    return unpool(input, indices, this.kernelSize, this.stride, this.padding, outputSize ?? null);
  }

  override extraRepr(): string {
    return `kernel_size=${pyTuple(this.kernelSize)}, stride=${pyTuple(this.stride)}, padding=${pyValue(this.padding)}`;
  }
}

/** Puts maxima back where `MaxPool1d` with indices took them. Counterpart: `torch.nn.MaxUnpool1d`. */
export class MaxUnpool1d extends MaxUnpoolNd {
  constructor(kernelSize: Size, ...options: Optional<UnpoolOptions, typeof names>) {
    super(kernelSize, options, 1);
  }

  override forward(input: Tensor, indices: Tensor, outputSize: OutputSize = null): Tensor {
    return this.unpooled(input, indices, outputSize, F.maxUnpool1d);
  }
}

/** Puts maxima back where `MaxPool2d` with indices took them. */
export class MaxUnpool2d extends MaxUnpoolNd {
  constructor(kernelSize: Size, ...options: Optional<UnpoolOptions, typeof names>) {
    super(kernelSize, options, 2);
  }

  override forward(input: Tensor, indices: Tensor, outputSize: OutputSize = null): Tensor {
    return this.unpooled(input, indices, outputSize, F.maxUnpool2d);
  }
}

/** Puts maxima back where `MaxPool3d` with indices took them. */
export class MaxUnpool3d extends MaxUnpoolNd {
  constructor(kernelSize: Size, ...options: Optional<UnpoolOptions, typeof names>) {
    super(kernelSize, options, 3);
  }

  override forward(input: Tensor, indices: Tensor, outputSize: OutputSize = null): Tensor {
    return this.unpooled(input, indices, outputSize, F.maxUnpool3d);
  }
}

abstract class FractionalMaxPoolNd extends Module {
  readonly kernelSize: readonly number[];
  readonly outputSize: readonly number[] | null;
  readonly outputRatio: readonly number[] | null;
  readonly returnIndices: boolean;
  _randomSamples: Buffer | null;

  protected constructor(kernelSize: Size, given: readonly unknown[], dims: 2 | 3) {
    super();
    const name = this.constructor.name;
    const options = bind<F.FractionalMaxPoolOptions>(given, F.fractionalNames, name);
    const { outputSize = null, outputRatio = null, returnIndices = false, _randomSamples = null } = options;
    if (outputSize === null && outputRatio === null) {
      throw new RangeError(`${name} requires specifying either an output size, or a pooling ratio`);
    }
    if (outputSize !== null && outputRatio !== null) {
      throw new RangeError("only one of output_size and output_ratio may be specified");
    }
    this.kernelSize = sizes(kernelSize, dims);
    this.outputSize = outputSize === null ? null : sizes(outputSize, dims);
    this.outputRatio = outputRatio === null ? null : sizes(outputRatio, dims);
    if (this.outputRatio?.some((ratio) => !(ratio > 0 && ratio < 1)) === true) {
      throw new RangeError(`output_ratio must be between 0 and 1 (got ${pyValue(outputRatio)})`);
    }
    this.returnIndices = returnIndices;
    this._randomSamples = _randomSamples === null ? null : new Buffer(_randomSamples);
  }

  override _stateName(field: string): string {
    return field === "_randomSamples" ? "_random_samples" : field;
  }

  protected pooled(input: Tensor, pool: F.FractionalMax): Tensor {
    const { kernelSize, outputSize, outputRatio, returnIndices, _randomSamples } = this;
    return pool(input, kernelSize, outputSize, outputRatio, returnIndices, _randomSamples);
  }
}

/** Maxima over windows of random position. With `returnIndices`: [values, indices]. */
export class FractionalMaxPool2d extends FractionalMaxPoolNd {
  constructor(kernelSize: Size, ...options: Optional<F.FractionalMaxPoolOptions, typeof F.fractionalNames>) {
    super(kernelSize, options, 2);
  }

  override forward(input: Tensor): Tensor {
    return this.pooled(input, F.fractionalMaxPool2d);
  }
}

/** Maxima over windows of random position. With `returnIndices`: [values, indices]. */
export class FractionalMaxPool3d extends FractionalMaxPoolNd {
  constructor(kernelSize: Size, ...options: Optional<F.FractionalMaxPoolOptions, typeof F.fractionalNames>) {
    super(kernelSize, options, 3);
  }

  override forward(input: Tensor): Tensor {
    return this.pooled(input, F.fractionalMaxPool3d);
  }
}
