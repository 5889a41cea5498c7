/** @file Dropout layers. */
import type { Tensor } from "../../tensor/tensor.js";
import { bind, type Optional } from "../../util/arguments.js";
import * as F from "../functional/dropout.js";
import { Module } from "../module/module.js";
import { pyNumber, pyValue } from "../repr.js";
import { keepsNothing } from "../transient.js";

/** Options of the dropout layers. */
export interface DropoutOptions {
  /** Probability of an element (or channel) to be zeroed. Default 0.5. */
  p?: number;
  /** Whether the input is overwritten with the result. Default false. */
  inplace?: boolean;
}

const names = ["p", "inplace"] as const;

abstract class DropoutNd extends Module {
  readonly p: number;
  readonly inplace: boolean;

  constructor(...given: Optional<DropoutOptions, typeof names>) {
    super();
    const { p = 0.5, inplace = false } = bind<DropoutOptions>(given, names, this.constructor.name);
    F.checkProbability(p);
    this.p = p;
    this.inplace = inplace;
  }

  override extraRepr(): string {
    return `p=${pyNumber(this.p)}, inplace=${pyValue(this.inplace)}`;
  }
}

/** Zeroes elements with probability p in training, scaling the others by 1 / (1 - p). Counterpart: `torch.nn.Dropout`. */
export class Dropout extends DropoutNd {
  override forward(input: Tensor): Tensor {
    // What libtorch does too, without the call: outside of training the input is the output.
    if (!this.training || this.p === 0) return input;
    return F.dropout(input, this.p, true, this.inplace);
  }
}

/** Zeroes whole channels of (N, C, L) or (C, L) in training. */
export class Dropout1d extends DropoutNd {
  override forward(input: Tensor): Tensor {
    return F.dropout1d(input, this.p, this.training, this.inplace);
  }
}

/** Zeroes whole channels of (N, C, H, W) in training. */
export class Dropout2d extends DropoutNd {
  override forward(input: Tensor): Tensor {
    return F.dropout2d(input, this.p, this.training, this.inplace);
  }
}

/** Zeroes whole channels of (N, C, D, H, W) or (C, D, H, W) in training. */
export class Dropout3d extends DropoutNd {
  override forward(input: Tensor): Tensor {
    return F.dropout3d(input, this.p, this.training, this.inplace);
  }
}

/** Dropout that keeps mean and variance, for SELU networks. */
export class AlphaDropout extends DropoutNd {
  override forward(input: Tensor): Tensor {
    return F.alphaDropout(input, this.p, this.training);
  }
}

/** Alpha dropout of whole channels. */
export class FeatureAlphaDropout extends DropoutNd {
  override forward(input: Tensor): Tensor {
    return F.featureAlphaDropout(input, this.p, this.training);
  }
}

keepsNothing(Dropout, Dropout1d, Dropout2d, Dropout3d, AlphaDropout, FeatureAlphaDropout);
