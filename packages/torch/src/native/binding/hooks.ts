/** @file Hooks of tensors. */
import type { Handle } from "./handle.js";
import type { Known } from "./known.js";

/** `native/hooks.cpp`. */
export interface HooksBinding {
  /** The hook gets the gradient and may return another; returns a number for removeHook. */
  registerHook(t: Handle, hook: (grad: Known) => Handle | undefined): number;
  registerPostAccumulateGradHook(t: Handle, hook: (t: Known) => void): number;
  removeHook(t: Handle, id: number): void;
}
