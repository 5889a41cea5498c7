/** @file What a gradient scaler does with losses, gradients and its scale. */
import type { Handle } from "./handle.js";

/** `native/grad-scaler.cpp`. */
export interface GradScalerBinding {
  /** loss * scale, with history, where both are one float32 of the CPU; null for others. */
  scaleLoss(loss: Handle, scale: Handle): Handle | null;
  /** Changes scale and tracker by what was found on each device, one at least: libtorch's `_amp_update_scale_`. */
  updateScale(
    scale: Handle,
    growthTracker: Handle,
    found: readonly Handle[],
    growthFactor: number,
    backoffFactor: number,
    growthInterval: number,
  ): void;
  /**
   * Looks for gradients that are not finite; one tensor for each device with gradients, which is not 0 where there was one.
   *
   * @param divide whether the gradients are divided by the scale, too
   */
  unscaleGradients(params: readonly Handle[], scale: Handle, divide: boolean): Handle[];
}
