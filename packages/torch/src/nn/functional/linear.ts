/** @file Linear maps. */
import type { Tensor } from "../../tensor/tensor.js";
import { aten } from "../../tensor/aten.js";

/** x Wᵀ + b; weight (out, in), bias (out). Counterpart: `torch.nn.functional.linear`. */
export const linear = aten<(input: Tensor, weight: Tensor, bias?: Tensor | null) => Tensor>("linear", "");

/** x1ᵀ W x2 + b for each output; weight (out, in1, in2). */
export const bilinear =
  aten<(input1: Tensor, input2: Tensor, weight: Tensor, bias?: Tensor | null) => Tensor>("bilinear");
