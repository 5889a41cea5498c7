/** @file Max, average and power-average pooling layers. */
import type { Tensor } from "../../tensor/tensor.js";
import { bindAll, type Optional } from "../../util/arguments.js";
import * as F from "../functional/pooling.js";
import { type Size, sizes } from "../functional/sizes.js";
import { Module } from "../module/module.js";
import { pyNumber, pyValue } from "../repr.js";
import { keepsNothing } from "../transient.js";

/** Options of the max pooling layers. */
export interface MaxPoolOptions {
  /** Step of the window. Default: its size. */
  stride?: Size | null;
  /** Implicit padding with -infinity on both sides. Default 0. */
  padding?: Size;
  /** Step between the elements of a window. Default 1. */
  dilation?: Size;
  /** Whether the indices of the maxima are returned too. Default false. */
  returnIndices?: boolean;
  /** Whether a window may start within the padding on the right. Default false. */
  ceilMode?: boolean;
}

const maxNames = ["stride", "padding", "dilation", "returnIndices", "ceilMode"] as const;
type Kernel<O> = O & { kernelSize: Size };

abstract class MaxPoolNd extends Module {
  readonly kernelSize: Size;
  readonly stride: Size;
  readonly padding: Size;
  readonly dilation: Size;
  readonly returnIndices: boolean;
  readonly ceilMode: boolean;

  constructor(kernelSize: Size, ...options: Optional<MaxPoolOptions, typeof maxNames>);
  constructor(options: Kernel<MaxPoolOptions>);
  constructor(...given: unknown[]) {
    super();
    const options = bindAll<Kernel<MaxPoolOptions>>(given, ["kernelSize"], maxNames, this.constructor.name);
    this.kernelSize = options.kernelSize;
    this.stride = options.stride ?? options.kernelSize;
    this.padding = options.padding ?? 0;
    this.dilation = options.dilation ?? 1;
    this.returnIndices = options.returnIndices ?? false;
    this.ceilMode = options.ceilMode ?? false;
  }

  override extraRepr(): string {
    return (
      `kernel_size=${pyValue(this.kernelSize)}, stride=${pyValue(this.stride)}, padding=${pyValue(this.padding)}, ` +
      `dilation=${pyValue(this.dilation)}, ceil_mode=${pyValue(this.ceilMode)}`
    );
  }

  /** Pools by one of the functions. */
  protected pooled(input: Tensor, pool: F.MaxPool): Tensor {
    const { kernelSize, stride, padding, dilation, ceilMode, returnIndices } = this;
    // With returnIndices the result is [values, indices]; the layer's type is that of the usual case.
    return pool(input, kernelSize, stride, padding, dilation, ceilMode, returnIndices);
  }
}

/** The maximum of each window of (N, C, L). Counterpart: `torch.nn.MaxPool1d`. */
export class MaxPool1d extends MaxPoolNd {
  override forward(input: Tensor): Tensor {
    return this.pooled(input, F.maxPool1d);
  }
}

/** The maximum of each window of (N, C, H, W). Counterpart: `torch.nn.MaxPool2d`. */
export class MaxPool2d extends MaxPoolNd {
  override forward(input: Tensor): Tensor {
    return this.pooled(input, F.maxPool2d);
  }
}

/** The maximum of each window of (N, C, D, H, W). */
export class MaxPool3d extends MaxPoolNd {
  override forward(input: Tensor): Tensor {
    return this.pooled(input, F.maxPool3d);
  }
}

abstract class AvgPoolNd extends Module {
  readonly kernelSize: Size;
  readonly stride: Size;
  readonly padding: Size;
  readonly ceilMode: boolean;
  readonly countIncludePad: boolean;
  readonly divisorOverride: number | null;

  protected constructor(
    given: readonly unknown[],
    names: readonly (keyof F.AvgPoolOptions)[],
    dims: number,
    name: string,
  ) {
    super();
    const options = bindAll<Kernel<F.AvgPoolOptions>>(given, ["kernelSize"], names, name);
    // One dimension is always kept, and printed, as a tuple.
    const size = (value: Size): Size => (dims === 1 ? sizes(value, 1) : value);
    this.kernelSize = size(options.kernelSize);
    this.stride = size(options.stride ?? options.kernelSize);
    this.padding = size(options.padding ?? 0);
    this.ceilMode = options.ceilMode ?? false;
    this.countIncludePad = options.countIncludePad ?? true;
    this.divisorOverride = options.divisorOverride ?? null;
  }

  override extraRepr(): string {
    return `kernel_size=${pyValue(this.kernelSize)}, stride=${pyValue(this.stride)}, padding=${pyValue(this.padding)}`;
  }
}

/** The mean of each window of (N, C, L). Counterpart: `torch.nn.AvgPool1d`. */
export class AvgPool1d extends AvgPoolNd {
  constructor(kernelSize: Size, ...options: Optional<F.AvgPool1dOptions, typeof F.avgPool1dNames>);
  constructor(options: Kernel<F.AvgPool1dOptions>);
  constructor(...given: unknown[]) {
    super(given, F.avgPool1dNames, 1, "AvgPool1d");
  }

  override forward(input: Tensor): Tensor {
    return F.avgPool1d(input, this.kernelSize, this.stride, this.padding, this.ceilMode, this.countIncludePad);
  }
}

/** The mean of each window of (N, C, H, W). Counterpart: `torch.nn.AvgPool2d`. */
export class AvgPool2d extends AvgPoolNd {
  constructor(kernelSize: Size, ...options: Optional<F.AvgPoolOptions, typeof F.avgPoolNames>);
  constructor(options: Kernel<F.AvgPoolOptions>);
  constructor(...given: unknown[]) {
    super(given, F.avgPoolNames, 2, "AvgPool2d");
  }

  override forward(input: Tensor): Tensor {
    const { kernelSize, stride, padding, ceilMode, countIncludePad, divisorOverride } = this;
    return F.avgPool2d(input, kernelSize, stride, padding, ceilMode, countIncludePad, divisorOverride);
  }
}

/** The mean of each window of (N, C, D, H, W). */
export class AvgPool3d extends AvgPoolNd {
  constructor(kernelSize: Size, ...options: Optional<F.AvgPoolOptions, typeof F.avgPoolNames>);
  constructor(options: Kernel<F.AvgPoolOptions>);
  constructor(...given: unknown[]) {
    super(given, F.avgPoolNames, 3, "AvgPool3d");
  }

  override forward(input: Tensor): Tensor {
    const { kernelSize, stride, padding, ceilMode, countIncludePad, divisorOverride } = this;
    return F.avgPool3d(input, kernelSize, stride, padding, ceilMode, countIncludePad, divisorOverride);
  }
}

type LPArguments = Kernel<F.LPPoolOptions> & { normType: number };

abstract class LPPoolNd extends Module {
  readonly normType: number;
  readonly kernelSize: Size;
  readonly stride: Size | null;
  readonly ceilMode: boolean;

  constructor(normType: number, kernelSize: Size, ...options: Optional<F.LPPoolOptions, typeof F.lpPoolNames>);
  constructor(options: LPArguments);
  constructor(...given: unknown[]) {
    super();
    const options = bindAll<LPArguments>(given, ["normType", "kernelSize"], F.lpPoolNames, this.constructor.name);
    this.normType = options.normType;
    this.kernelSize = options.kernelSize;
    this.stride = options.stride ?? null;
    this.ceilMode = options.ceilMode ?? false;
  }

  override extraRepr(): string {
    return (
      `norm_type=${pyNumber(this.normType)}, kernel_size=${pyValue(this.kernelSize)}, stride=${pyValue(this.stride)}, ` +
      `ceil_mode=${pyValue(this.ceilMode)}`
    );
  }
}

/** The p-norm of each window of (N, C, L). */
export class LPPool1d extends LPPoolNd {
  override forward(input: Tensor): Tensor {
    return F.lpPool1d(input, this.normType, this.kernelSize, this.stride, this.ceilMode);
  }
}

/** The p-norm of each window of (N, C, H, W). */
export class LPPool2d extends LPPoolNd {
  override forward(input: Tensor): Tensor {
    return F.lpPool2d(input, this.normType, this.kernelSize, this.stride, this.ceilMode);
  }
}

/** The p-norm of each window of (N, C, D, H, W). */
export class LPPool3d extends LPPoolNd {
  override forward(input: Tensor): Tensor {
    return F.lpPool3d(input, this.normType, this.kernelSize, this.stride, this.ceilMode);
  }
}

keepsNothing(MaxPool1d, MaxPool2d, MaxPool3d, AvgPool1d, AvgPool2d, AvgPool3d, LPPool1d, LPPool2d, LPPool3d);
