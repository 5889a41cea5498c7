/** @file What the loss layers share: a reduction, and weights that are buffers. */
import type { Tensor } from "../../tensor/tensor.js";
import { type Reduction, type ReductionOptions, reductionOf } from "../functional/reduction.js";
import { Module } from "../module/module.js";
import { Buffer } from "../parameter.js";

/** A loss that is reduced to one number, or not. */
export abstract class Loss<R extends string = Reduction> extends Module {
  readonly reduction: R;

  protected constructor(reduction: R) {
    super();
    this.reduction = reduction;
  }
}

/** The reduction that a loss layer's options mean. */
export function lossReduction(options: ReductionOptions): Reduction {
  return reductionOf(options);
}

/** A weight as a buffer of its layer. */
export function weightBuffer(weight: Tensor | null | undefined): Buffer | null {
  return weight == null ? null : new Buffer(weight);
}
