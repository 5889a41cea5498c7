/** @file BitsandbytesPrecision: weights in 4 or 8 bits, which this library has no kernels for. */
import { NotAvailableError } from "../../util/errors.js";
import { show } from "../../util/show.js";
import { Precision } from "./precision.js";

/** How weights are kept. */
export type BitsandbytesMode = "nf4" | "nf4-dq" | "fp4" | "fp4-dq" | "int8" | "int8-training";

/** Weights in 4 or 8 bits by the kernels of the Python package bitsandbytes. Counterpart: `lightning.pytorch.plugins.precision.BitsandbytesPrecision`. */
export class BitsandbytesPrecision extends Precision {
  /** @throws NotAvailableError always: the kernels belong to a Python package */
  constructor(mode: BitsandbytesMode) {
    super();
    throw new NotAvailableError(
      `BitsandbytesPrecision: ${show(mode)}`,
      "what replaces the kernels of the Python package bitsandbytes",
    );
  }
}
