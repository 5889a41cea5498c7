/** @file DoublePrecision: weights, inputs and new tensors in float64. */
import { float64, type nn } from "@lightning-ts/torch";
import { TruePrecision } from "./true-precision.js";

/**
 * Everything in float64, at half the speed of float32 and less on most GPUs. The flag is `precision: "64-true"`. Counterpart:
 * `lightning.pytorch.plugins.precision.DoublePrecision`.
 */
export class DoublePrecision extends TruePrecision {
  override readonly precision: string = "64-true";

  constructor() {
    super(float64);
  }

  override convertModule(module: nn.Module): void {
    module.double();
  }
}
