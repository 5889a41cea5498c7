/** @file ScaledPrecision: a step with a gradient scaler. */
import { type amp, optim, type Tensor } from "@lightning-ts/torch";
import { MisconfigurationException } from "../../util/errors.js";
import { whenReady } from "../../util/promises.js";
import { Precision } from "./precision.js";

/**
 * The base of the precisions that may have a gradient scaler: the loss is scaled up before backward, gradients down again before hooks and
 * clipping see them, and a step whose gradients are not all finite is skipped. Without a scaler a step is `Precision`'s.
 */
export abstract class ScaledPrecision extends Precision {
  abstract override readonly scaler: amp.GradScaler | null;
  /** Optimizers whose gradients were unscaled since the scaler's last update: by hand, as for clipping in Fabric. */
  #unscaled = new WeakSet<optim.Optimizer>();

  override scaleLoss(loss: Tensor): Tensor {
    return this.scaler === null ? loss : this.scaler.scale(loss);
  }

  /** Undoes the scale, but for optimizers that do it themselves in their step. */
  override unscaleGradients(optimizer: optim.Optimizer): void {
    if (this.scaler === null || unscalesItself(optimizer)) return;
    this.scaler.unscale_(optimizer);
    this.#unscaled.add(optimizer);
  }

  override step(
    optimizer: optim.Optimizer,
    closure: () => unknown,
    beforeUpdate: (optimizer: optim.Optimizer) => unknown,
    isAutomatic = false,
  ): unknown {
    const { scaler } = this;
    if (scaler === null) return super.step(optimizer, closure, beforeUpdate, isAutomatic);
    if (optimizer instanceof optim.LBFGS) {
      throw new MisconfigurationException(
        `${this.precision}: expected an optimizer that needs its closure once. Received: LBFGS, with a gradient scaler. Use another optimizer, or ` +
          'precision: "bf16-mixed", which has no scaler.',
      );
    }
    return whenReady(closure(), (result: unknown) => {
      // Nothing was scaled: there is nothing to undo, and the scaler would complain of it.
      const isSkipped = isAutomatic && (result === undefined || result === null);
      if (!isSkipped && !this.#unscaled.has(optimizer)) this.unscaleGradients(optimizer);
      return whenReady(beforeUpdate(optimizer), () => {
        if (!isSkipped) {
          scaler.step(optimizer); // host-device synchronisation: were all gradients finite?
          scaler.update();
          this.#unscaled = new WeakSet();
        }
        return result;
      });
    });
  }

  override stateDict(): Record<string, unknown> {
    return this.scaler === null ? {} : { ...this.scaler.stateDict() };
  }

  override loadStateDict(state: Readonly<Record<string, unknown>>): void {
    this.scaler?.loadStateDict(state);
  }
}

/** Whether an optimizer undoes the scale in its step, as fused ones do. Counterpart: `_step_supports_amp_scaling`. */
export function unscalesItself(optimizer: optim.Optimizer): boolean {
  return optimizer.stepSupportsAmpScaling;
}
