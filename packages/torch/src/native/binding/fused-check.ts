/** @file Whether the fused kernels of optimizers take some tensors. */
import type { Handle } from "./handle.js";

/** `native/fused-check.cpp`. */
export interface FusedCheckBinding {
  /**
   * Whether a fused kernel takes these lists of parameters, steps and states. Throws PyTorch's error for tensors that do not belong
   * together; false where only the order of their elements in memory, or the type of the steps, is none for a kernel.
   */
  fitsFused(
    params: Handle | readonly Handle[],
    steps: Handle | readonly Handle[] | null,
    ...states: (Handle | readonly Handle[])[]
  ): boolean;
}
