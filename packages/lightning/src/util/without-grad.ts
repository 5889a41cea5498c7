/** @file Runs a function without recording it for autograd. */
import { isGradEnabled, setGradEnabled } from "@lightning-ts/torch";

/** Calls a synchronous function with autograd off. Unlike `noGrad` it makes no asynchronous context, so it costs a step less. */
export function withoutGrad<T>(run: () => T): T {
  if (!isGradEnabled()) return run();
  setGradEnabled(false);
  try {
    return run();
  } finally {
    setGradEnabled(true);
  }
}
