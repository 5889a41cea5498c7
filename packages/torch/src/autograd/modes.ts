/** @file Gradient modes: `noGrad`, `enableGrad`, `inferenceMode`, each around a function, also an asynchronous one. */
import { checkOptions } from "../util/arguments.js";
import { inModes } from "../native/in-modes.js";
import { binding } from "../native/binding.js";

const withGrad = inModes("grad");
const withInference = inModes("grad", "inference");
const switchOn = (): void => void binding.setGradEnabled(true);
const switchOff = (): void => void binding.setGradEnabled(false);
const enterInference = (): void => binding.setInferenceMode(true);
const leaveInference = (): void => binding.setInferenceMode(false);

/**
 * Runs a function without recording operations for autograd. Counterpart: `torch.no_grad`.
 *
 * In an asynchronous function the mode holds until its promise settles, in what it does and awaits; what runs meanwhile beside it
 * has its own modes. In Python the mode is the thread's. The same for all modes around functions.
 *
 * @returns what the function returns
 * @example
 * const prediction = torch.noGrad(() => model.forward(x));
 */
export function noGrad<T>(fn: () => T): T {
  return withGrad(switchOff, fn);
}

/** Runs a function with recording on, inside `noGrad` too. Counterpart: `torch.enable_grad`. */
export function enableGrad<T>(fn: () => T): T {
  return withGrad(switchOn, fn);
}

/**
 * Switches recording on or off from here on, or while a function runs. Counterpart: `torch.set_grad_enabled`.
 *
 * Inside a function of `noGrad` and the like the switch holds until that function ends, an asynchronous one too; elsewhere it is
 * the thread's.
 */
export function setGradEnabled(mode: boolean): void;
export function setGradEnabled<T>(mode: boolean, fn: () => T): T;
export function setGradEnabled<T>(mode: boolean, fn?: () => T): T | undefined {
  if (fn !== undefined) return withGrad(mode ? switchOn : switchOff, fn);
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
  return withInference((options?.mode ?? true) ? enterInference : leaveInference, fn);
}

/** Whether inference mode is on. Counterpart: `torch.is_inference_mode_enabled`. */
export function isInferenceModeEnabled(): boolean {
  return binding.inferenceModeEnabled();
}
