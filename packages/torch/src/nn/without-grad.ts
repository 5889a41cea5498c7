/** @file Runs what initialises or loads tensors without recording it. */
import { binding } from "../native/binding.js";

/** Calls a synchronous function with autograd off. */
export function withoutGrad<T>(run: () => T): T {
  if (!binding.gradEnabled()) return run();
  binding.setGradEnabled(false);
  try {
    return run();
  } finally {
    binding.setGradEnabled(true);
  }
}
