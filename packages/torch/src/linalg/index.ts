/** @file torch.linalg. */
import "../tensor/tensor.js"; // Tensors have their methods, also where nothing else of the library is imported.
export * from "../generated/linalg.js";
