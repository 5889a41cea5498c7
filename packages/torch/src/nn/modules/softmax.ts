/** @file Layers of the softmax family. */
import type { Tensor } from "../../tensor/tensor.js";
import { bind, type Optional } from "../../util/arguments.js";
import * as F from "../functional/activation.js";
import { Module } from "../module/module.js";
import { pyValue } from "../repr.js";
import { keepsNothing } from "../transient.js";
import { RangeError } from "../../util/user-errors.js";

const names = ["dim"] as const;
type DimOptions = { dim?: number | null };

abstract class SoftmaxNd extends Module {
  /** The dimension that sums to 1. */
  readonly dim: number | null;

  /** @param options `{ dim }`, or `dim` alone. Give it: the implicit choice is deprecated */
  constructor(...options: Optional<DimOptions, typeof names>) {
    super();
    this.dim = bind<DimOptions>(options, names, this.constructor.name).dim ?? null;
  }

  override extraRepr(): string {
    return `dim=${pyValue(this.dim)}`;
  }
}

/** exp(x) divided by its sum over a dimension. Counterpart: `torch.nn.Softmax`. */
export class Softmax extends SoftmaxNd {
  override forward(input: Tensor): Tensor {
    return F.softmax(input, this.dim);
  }
}

/** The softmax of -x. */
export class Softmin extends SoftmaxNd {
  override forward(input: Tensor): Tensor {
    return F.softmin(input, this.dim);
  }
}

/** The logarithm of the softmax. */
export class LogSoftmax extends SoftmaxNd {
  override forward(input: Tensor): Tensor {
    return F.logSoftmax(input, this.dim);
  }
}

/** The softmax over the channels of (N, C, H, W) or (C, H, W). */
export class Softmax2d extends Module {
  constructor(...given: []) {
    super();
    bind(given, [], "Softmax2d");
  }

  override forward(input: Tensor): Tensor {
    const dims = input.ndim;
    if (dims !== 3 && dims !== 4) {
      throw new RangeError(`Softmax2d: expected input to be 3D or 4D, got ${dims}D instead`);
    }
    return F.softmax(input, -3);
  }
}

keepsNothing(Softmax, Softmin, LogSoftmax, Softmax2d);
