/** @file Runs what a step does beside the model without recording it. */
import { isGradEnabled, setGradEnabled } from "@lightning-ts/torch";

/** Calls a synchronous function with autograd off. It makes no asynchronous context as `noGrad` does, so it costs a step less. */
export function withoutGrad<T>(run: () => T): T {
  if (!isGradEnabled()) return run();
  setGradEnabled(false);
  try {
    return run();
  } finally {
    setGradEnabled(true);
  }
}
