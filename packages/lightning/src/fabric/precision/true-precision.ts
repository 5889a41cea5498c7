/** @file Precisions in which weights, inputs and new tensors have one dtype. */
import { bfloat16, type DType, float16, float64, type nn, setDefaultDtype, type Tensor } from "@lightning-ts/torch";
import { mapTensors } from "@lightning-ts/torch/util/tree";
import { type Around, Precision } from "./precision.js";
import { RangeError } from "../../util/user-errors.js";

/** Weights, inputs and new tensors in one dtype; complex numbers and integers stay as they are. */
abstract class TruePrecision extends Precision {
  readonly #dtype: DType;
  override readonly forward: Around;
  override readonly init: Around;

  constructor(dtype: DType) {
    super();
    this.#dtype = dtype;
    this.forward = this.init = (run) => setDefaultDtype(dtype, run);
  }

  override convertInput(data: unknown): unknown {
    const convert = (tensor: Tensor): Tensor => (tensor.dtype.isFloatingPoint ? tensor.to(this.#dtype) : tensor);
    return mapTensors(data, convert);
  }
}

/** Everything in float64. Counterpart: `DoublePrecision`. */
export class DoublePrecision extends TruePrecision {
  override readonly precision: string = "64-true";

  constructor() {
    super(float64);
  }

  override convertModule(module: nn.Module): void {
    module.double();
  }
}

/** Everything in float16 or bfloat16. Counterpart: `HalfPrecision`. */
export class HalfPrecision extends TruePrecision {
  override readonly precision: "16-true" | "bf16-true";

  /**
   * @param precision "16-true" for float16, "bf16-true" for bfloat16. Default "16-true"
   * @throws RangeError for another text
   */
  constructor(precision: "16-true" | "bf16-true" = "16-true") {
    if (precision !== "16-true" && precision !== "bf16-true") {
      throw new RangeError(
        `HalfPrecision: expected "16-true" or "bf16-true". Received: ${typeof precision === "string" ? JSON.stringify(String(precision).slice(0, 100)) : typeof precision}.`,
      );
    }
    super(precision === "16-true" ? float16 : bfloat16);
    this.precision = precision;
  }

  override convertModule(module: nn.Module): void {
    if (this.precision === "16-true") module.half();
    else module.bfloat16();
  }
}
