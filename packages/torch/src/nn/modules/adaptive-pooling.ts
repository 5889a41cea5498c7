/** @file Pooling layers whose windows fit a wanted output size. */
import type { Tensor } from "../../tensor/tensor.js";
import { bindAll, type Optional } from "../../util/arguments.js";
import * as F from "../functional/pooling.js";
import type { Size } from "../functional/sizes.js";
import { Module } from "../module/module.js";
import { pyValue } from "../repr.js";
import { keepsNothing } from "../transient.js";

type Arguments<S> = F.AdaptiveMaxPoolOptions & { outputSize: S };

abstract class AdaptivePool<S> extends Module {
  /** The output's size; null keeps the input's. */
  readonly outputSize: S;

  /** @param given the output's size, also as `{ outputSize }` */
  constructor(...given: [outputSize: S | { outputSize: S }]) {
    super();
    this.outputSize = bindAll<{ outputSize: S }>(given, ["outputSize"], [], this.constructor.name).outputSize;
  }

  override extraRepr(): string {
    return `output_size=${pyValue(this.outputSize)}`;
  }
}

/** Means over windows of (N, C, L) that give a wanted size. Counterpart: `torch.nn.AdaptiveAvgPool1d`. */
export class AdaptiveAvgPool1d extends AdaptivePool<Size> {
  override forward(input: Tensor): Tensor {
    return F.adaptiveAvgPool1d(input, this.outputSize);
  }
}

/** Means over windows of (N, C, H, W) that give a wanted size. Counterpart: `torch.nn.AdaptiveAvgPool2d`. */
export class AdaptiveAvgPool2d extends AdaptivePool<F.AdaptiveSize> {
  override forward(input: Tensor): Tensor {
    return F.adaptiveAvgPool2d(input, this.outputSize);
  }
}

/** Means over windows of (N, C, D, H, W) that give a wanted size. */
export class AdaptiveAvgPool3d extends AdaptivePool<F.AdaptiveSize> {
  override forward(input: Tensor): Tensor {
    return F.adaptiveAvgPool3d(input, this.outputSize);
  }
}

const names = ["returnIndices"] as const;

abstract class AdaptiveMaxPoolNd extends Module {
  readonly outputSize: F.AdaptiveSize;
  readonly returnIndices: boolean;

  constructor(outputSize: F.AdaptiveSize, ...options: Optional<F.AdaptiveMaxPoolOptions, typeof names>);
  constructor(options: Arguments<F.AdaptiveSize>);
  constructor(...given: unknown[]) {
    super();
    const options = bindAll<Arguments<F.AdaptiveSize>>(given, ["outputSize"], names, this.constructor.name);
    this.outputSize = options.outputSize;
    this.returnIndices = options.returnIndices ?? false;
  }

  override extraRepr(): string {
    return `output_size=${pyValue(this.outputSize)}`;
  }
}

/** Maxima over windows of (N, C, L) that give a wanted size. With `returnIndices`: [values, indices]. */
export class AdaptiveMaxPool1d extends AdaptiveMaxPoolNd {
  override forward(input: Tensor): Tensor {
    return F.adaptiveMaxPool1d(input, this.outputSize, this.returnIndices);
  }
}

/** Maxima over windows of (N, C, H, W) that give a wanted size. With `returnIndices`: [values, indices]. */
export class AdaptiveMaxPool2d extends AdaptiveMaxPoolNd {
  override forward(input: Tensor): Tensor {
    return F.adaptiveMaxPool2d(input, this.outputSize, this.returnIndices);
  }
}

/** Maxima over windows of (N, C, D, H, W) that give a wanted size. With `returnIndices`: [values, indices]. */
export class AdaptiveMaxPool3d extends AdaptiveMaxPoolNd {
  override forward(input: Tensor): Tensor {
    return F.adaptiveMaxPool3d(input, this.outputSize, this.returnIndices);
  }
}

keepsNothing(AdaptiveAvgPool1d, AdaptiveAvgPool2d, AdaptiveAvgPool3d);
keepsNothing(AdaptiveMaxPool1d, AdaptiveMaxPool2d, AdaptiveMaxPool3d);
