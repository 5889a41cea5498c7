/** @file Precision: in which dtypes a model computes, and what a step does for that. */
import { nn, type optim, type Tensor } from "@lightning-ts/torch";
import { isPromise } from "@lightning-ts/torch/util/is";
import type { MaybePromise } from "../../util/promises.js";

/** Runs a function in a context, for what it awaits too. */
export type Around = <T>(run: () => T) => T;

/** How gradients are clipped. */
export type GradientClipAlgorithm = "norm" | "value";

/** How gradients are clipped, and to what. */
export interface Clipping {
  /** What the norm, or each value, is at most; 0 or less clips nothing. */
  readonly value: number;
  /** What is bounded: the 2-norm of all gradients, or each value. */
  readonly algorithm: GradientClipAlgorithm;
}

/**
 * In which dtypes a model computes; this one leaves them as they are, which is "32-true". Extend it for a precision of your own, and give
 * an object of it to the flag `plugins` or register a name for it. What is null costs a step nothing. Counterpart:
 * `lightning.pytorch.plugins.precision.Precision`.
 *
 * @example
 * class Scaled extends Precision {
 *   override readonly precision = "32-scaled";
 *   override scaleLoss(loss: Tensor) { return loss.mul(1024); }
 *   override unscaleGradients(optimizer: optim.Optimizer) {
 *     for (const { params } of optimizer.paramGroups) for (const { grad } of params) grad?.div_(1024);
 *   }
 * }
 * new Trainer({ plugins: new Scaled() });
 */
export class Precision {
  /** Lightning's name: "32-true". */
  readonly precision: string = "32-true";

  /** Under which key a checkpoint keeps `stateDict()`; null for no state. */
  readonly stateKey: string | null = null;

  /** What steps run in; null for nothing. */
  readonly forward: Around | null = null;

  /** What modules are made in, such as another default dtype; null for nothing. */
  readonly init: Around | null = null;

  /** Changes the module's weights to the precision's dtype. Default: nothing. */
  convertModule(_module: nn.Module): void {}

  /** A batch with its floating-point tensors in the precision's dtype. Default: as it is. */
  convertInput(data: unknown): unknown {
    return data;
  }

  /** What a step gave, in the dtype that the user expects. Default: as it is. */
  convertOutput(data: unknown): unknown {
    return data;
  }

  /** The loss that backward starts from. Default: the loss. */
  scaleLoss(loss: Tensor): Tensor {
    return loss;
  }

  /** Undoes `scaleLoss` in the gradients of an optimizer, after its closure and before hooks and clipping see them. Default: nothing. */
  unscaleGradients(_optimizer: optim.Optimizer): void {}

  /**
   * Makes an optimizer's step: its closure, what comes between (`beforeUpdate`: the hook `onBeforeOptimizerStep`, then clipping), and the
   * update.
   *
   * @param closure forward and backward; what it returns is returned
   * @param beforeUpdate called once a step, after the closure
   */
  step(
    optimizer: optim.Optimizer,
    closure: () => unknown,
    beforeUpdate: (optimizer: optim.Optimizer) => unknown,
  ): unknown {
    const between = (result: unknown): unknown => {
      this.unscaleGradients(optimizer);
      const done = beforeUpdate(optimizer);
      return isPromise(done) ? done.then(() => result) : result;
    };
    return optimizer.step(() => {
      const result = closure();
      return isPromise(result) ? result.then(between) : between(result);
    });
  }

  /** Clips the gradients of some parameters. Where it needs their norm it stays on the device. */
  clip(parameters: readonly Tensor[], { value, algorithm }: Clipping): void {
    if (value <= 0) return;
    if (algorithm === "value") nn.utils.clipGradValue_(parameters, value);
    else nn.utils.clipGradNorm_(parameters, value);
  }

  /** What a checkpoint keeps under `stateKey`. */
  stateDict(): Record<string, unknown> {
    return {};
  }

  /** Takes over what `stateDict` gave. */
  loadStateDict(_state: Readonly<Record<string, unknown>>): MaybePromise {}

  /** Ends what belongs to a run. */
  teardown(): void {}
}

/** Whether a value is a precision, of this or another copy of the library. */
export function isPrecision(value: unknown): value is Precision {
  if (typeof value !== "object" || value === null) return false;
  return (
    typeof Reflect.get(value, "precision") === "string" && typeof Reflect.get(value, "convertModule") === "function"
  );
}
