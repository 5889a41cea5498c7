/** @file TruePrecision: weights, inputs and new tensors in one dtype. */
import { type DType, getDefaultDtype, setDefaultDtype, type Tensor } from "@lightning-ts/torch";
import { mapTensors } from "@lightning-ts/torch/util/tree";
import { type Around, Precision } from "./precision.js";

/** The floating-point tensors of a batch in a dtype; complex numbers, integers and what is not a tensor stay as they are. */
export function inDtype(data: unknown, dtype: DType): unknown {
  return mapTensors(data, (tensor: Tensor) => (tensor.dtype.isFloatingPoint ? tensor.to(dtype) : tensor));
}

/** A context in which new floating-point tensors have a dtype. */
export function withDefaultDtype(dtype: DType): Around {
  return (run) => setDefaultDtype(dtype, run);
}

/** The base of the precisions in which weights, inputs and new tensors have one dtype. */
export abstract class TruePrecision extends Precision {
  /** The dtype. */
  protected readonly dtype: DType;
  override readonly forward: Around;
  override readonly init: Around;

  constructor(dtype: DType) {
    super();
    this.dtype = dtype;
    this.forward = this.init = withDefaultDtype(dtype);
  }

  override convertInput(data: unknown): unknown {
    return inDtype(data, this.dtype);
  }

  override convertForwardOutput(output: unknown): unknown {
    return inDtype(output, getDefaultDtype());
  }
}
