/** @file Questions about quantized tensors. */
import { aten } from "../tensor/aten.js";
import type { Tensor } from "../tensor/tensor-class.js";

/**
 * The quantization scheme of a quantized tensor. Counterpart: `torch.qscheme`.
 *
 * @throws Error as in PyTorch: no tensor here is quantized
 */
export const qscheme = aten<(input: Tensor) => string>("qscheme");
