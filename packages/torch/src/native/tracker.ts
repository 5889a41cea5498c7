/** @file Who wants to know of each new tensor: the innermost `torch.scope`. */
import type { Tensor } from "../tensor/tensor-class.js";

/** The tensors made in the innermost scope; null outside of scopes. Written by `memory.ts`, read by each new tensor. */
export const tracker: { current: Tensor[] | null } = { current: null };
