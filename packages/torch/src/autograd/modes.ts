/** @file Gradient modes: `noGrad`, `enableGrad`, `inferenceMode`, each around a function, also an asynchronous one. */
import { checkOptions } from "../arguments.js";
import { binding } from "../native/binding.js";
import { runInMode } from "./run-in-mode.js";

function gradMode<T>(enabled: boolean, fn: () => T): T {
  return runInMode(() => {
    const before = binding.gradEnabled();
    binding.setGradEnabled(enabled);
    return () => binding.setGradEnabled(before);
  }, fn);
}

/**
 * Runs a function without recording operations for autograd. Counterpart: `torch.no_grad`.
 *
 * @returns what the function returns; with a promise the mode holds until it settles
 * @example
 * const prediction = torch.noGrad(() => model.forward(x));
 */
export function noGrad<T>(fn: () => T): T {
  return gradMode(false, fn);
}

/** Runs a function with recording on, inside `noGrad` too. Counterpart: `torch.enable_grad`. */
export function enableGrad<T>(fn: () => T): T {
  return gradMode(true, fn);
}

/**
 * Switches recording on or off from here on, or while a function runs. Counterpart: `torch.set_grad_enabled`.
 *
 * Inside `noGrad` and the like the switch holds until their function ends.
 */
export function setGradEnabled(mode: boolean): void;
export function setGradEnabled<T>(mode: boolean, fn: () => T): T;
export function setGradEnabled<T>(mode: boolean, fn?: () => T): T | undefined {
  if (fn !== undefined) return gradMode(mode, fn);
  binding.setGradEnabled(mode);
  return undefined;
}

/** Whether operations are recorded now. Counterpart: `torch.is_grad_enabled`. */
export function isGradEnabled(): boolean {
  return binding.gradEnabled();
}

/**
 * Runs a function without recording and without what recording could need later: faster than `noGrad`, but its tensors
 * cannot take part in autograd afterwards. Counterpart: `torch.inference_mode`.
 *
 * @param options.mode false: leaves inference mode while the function runs
 */
export function inferenceMode<T>(fn: () => T, options?: { mode?: boolean }): T {
  checkOptions("inferenceMode", options, ["mode"]);
  return runInMode(() => {
    const token = binding.enterInferenceMode(options?.mode ?? true);
    return () => binding.leaveInferenceMode(token);
  }, fn);
}

/** Whether inference mode is on. Counterpart: `torch.is_inference_mode_enabled`. */
export function isInferenceModeEnabled(): boolean {
  return binding.inferenceModeEnabled();
}
