/** @file Gradients and backward passes. */
import type { Handle } from "./handle.js";
import type { Known } from "./known.js";

/** `native/autograd.cpp`. */
export interface AutogradBinding {
  requiresGrad(t: Handle): boolean;
  setRequiresGrad(t: Handle, value: boolean): void;
  isLeaf(t: Handle): boolean;
  /** The gradient under a handle of its own. */
  grad(t: Handle): Handle | null;
  /** The gradient as the object that it is known as. */
  gradWrapper(t: Handle): Known | null;
  setGrad(t: Handle, grad: Handle | null): void;
  retainGrad(t: Handle): void;
  retainsGrad(t: Handle): boolean;
  outputNr(t: Handle): number;
  /** Takes one tensor with its gradient, or arrays of both. */
  backward(
    tensors: Handle | readonly Handle[],
    grads: Handle | null | readonly (Handle | null)[],
    retainGraph: boolean,
    createGraph: boolean,
    inputs: readonly Handle[] | null,
  ): void;
  autogradGrad(
    outputs: readonly Handle[],
    inputs: readonly Handle[],
    grads: readonly (Handle | null)[],
    retainGraph: boolean,
    createGraph: boolean,
    allowUnused: boolean,
  ): (Handle | null)[];
  /** Whether gradients were computed in this process, so that autograd's threads are those of the devices known by then. */
  hasRunBackward(): boolean;
  /** Calls a function when the running backward pass has computed all gradients; for hooks and custom functions. */
  queueCallback(callback: () => void): void;
  /** Whether the running backward pass goes to all leaves, not to some inputs only. */
  isCheckpointValid(): boolean;
  /** Runs backward in another thread, as for graphs on a GPU: for tests where there is none. */
  forceEngineThread(force: boolean): void;
  gradEnabled(): boolean;
  /** Gives what it was before. */
  setGradEnabled(value: boolean): boolean;
  isInference(t: Handle): boolean;
}
