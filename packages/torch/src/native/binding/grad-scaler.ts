/** @file Looks at the gradients of an optimizer for a gradient scaler. */
import type { Handle } from "./handle.js";

/** `native/grad-scaler.cpp`. */
export interface GradScalerBinding {
  /**
   * Looks for gradients that are not finite; one tensor for each device with gradients, which is not 0 where there was one.
   *
   * @param divide whether the gradients are divided by the scale, too
   */
  unscaleGradients(params: readonly Handle[], scale: Handle, divide: boolean): Handle[];
}
