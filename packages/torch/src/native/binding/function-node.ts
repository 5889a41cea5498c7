/** @file `autograd.Function`. */
import type { Handle } from "./handle.js";
import type { Known } from "./known.js";

/** `native/function-node.cpp`. */
export interface FunctionNodeBinding {
  /**
   * Runs a custom function: `forward` is called with grad mode off and returns its outputs; `backward` is called with one
   * gradient an output (null where none) and returns one gradient an input (null where none).
   */
  applyFunction(
    name: string,
    inputs: readonly Handle[],
    forward: (
      node: Handle | null,
      needsInputGrad: boolean[],
    ) => {
      outputs: Handle[];
      nonDifferentiable: Handle[];
      dirty: Handle[];
      materializeGrads: boolean;
    },
    backward: (node: Handle, grads: (Handle | null)[]) => (Handle | null)[],
  ): Handle[];
  /** Saves tensors on the node (SavedVariable: version checks, no reference cycles). */
  nodeSave(node: Handle, tensors: readonly (Handle | null)[]): void;
  nodeSaved(node: Handle): (Known | null)[];
}
