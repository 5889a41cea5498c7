/** @file HalfPrecision: weights, inputs and new tensors in float16 or bfloat16. */
import { bfloat16, float16, type nn } from "@lightning-ts/torch";
import { show } from "../../util/show.js";
import { TruePrecision } from "./true-precision.js";
import { RangeError } from "../../util/user-errors.js";

/** Texts that end as a width does and are the names of other precisions. */
const others: readonly string[] = ["32-true", "64-true"];

/**
 * Everything in float16 or bfloat16: half the memory of float32. Gradients and updates are as coarse as the weights, so most models train
 * better in mixed precision. The flags are `precision: "16-true"` and `"bf16-true"`. Counterpart:
 * `lightning.pytorch.plugins.precision.HalfPrecision`.
 *
 * @example
 * new Trainer({ plugins: new HalfPrecision("bf16-true") });
 */
export class HalfPrecision extends TruePrecision {
  override readonly precision: "16-true" | "bf16-true";

  /**
   * @param precision "16-true" for float16, "bf16-true" for bfloat16; another width, which does not compile, counts as "16-true", as in
   * Lightning. Default "16-true"
   * @throws RangeError for a text that is not a width, and for the name of another precision
   */
  constructor(precision: "16-true" | "bf16-true" = "16-true") {
    const given: unknown = precision;
    if (typeof given !== "string" || !given.endsWith("-true") || others.includes(given)) {
      throw new RangeError(
        `HalfPrecision: expected "16-true" or "bf16-true". Received: ${show(given)}. Leave it out for "16-true".`,
      );
    }
    super(precision === "bf16-true" ? bfloat16 : float16);
    this.precision = precision;
  }

  override convertModule(module: nn.Module): void {
    if (this.dtype === bfloat16) module.bfloat16();
    else module.half();
  }
}
