/** @file Precision: the dtypes that a model computes in, and what a step does for them. */
import { expectNumber } from "@lightning-ts/torch/util/lists";
import { type amp, type Device, nn, type optim, type Tensor } from "@lightning-ts/torch";
import { isPromise } from "@lightning-ts/torch/util/is";
import type { MaybePromise } from "../../util/promises.js";
import { parametersOf } from "../parameters-of.js";

/** Runs a function in a context, including everything that it awaits. */
export type Around = <T>(run: () => T) => T;

/** How gradients are clipped. */
export type GradientClipAlgorithm = "norm" | "value";

/** How gradients are clipped, and to what. */
export interface Clipping {
  /** The largest norm, or value; 0 or less clips nothing. */
  readonly value: number;
  /** What is bounded: the 2-norm of all gradients, or each value. */
  readonly algorithm: GradientClipAlgorithm;
}

/**
 * In which dtypes a model computes; this one leaves them as they are, which is "32-true". Extend it for a precision of your own, and give
 * an object of it to the flag `plugins` or register a name for it. Members that are null cost a step nothing. Counterpart:
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

  /** Under which key a checkpoint keeps `stateDict()`, where that is not empty; null for no state. */
  readonly stateKey: string | null = null;

  /** The only strategy that it works with: "fsdp". null for any. */
  readonly strategy: string | null = null;

  /** What scales the loss, for `trainer.scaler`; null for none. */
  readonly scaler: amp.GradScaler | null = null;

  /** The context in which steps run; null for none. */
  readonly forward: Around | null = null;

  /** The context in which modules are made, such as another default dtype; null for none. */
  readonly init: Around | null = null;

  /**
   * Replaces layers of a module, before weights are loaded into it. Default: nothing.
   *
   * @param _device where the module is going to be, where that is known
   * @throws where the device cannot compute in the precision
   */
  prepareModule(_module: nn.Module, _device?: Device): void {}

  /** Changes the module's weights to the precision's dtype. Default: nothing. */
  convertModule(_module: nn.Module): void {}

  /** A batch with its floating-point tensors in the precision's dtype. Default: as it is. */
  convertInput(data: unknown): unknown {
    return data;
  }

  /** What a module that Fabric set up gets, in place of its inputs. Default: what `convertInput` makes of them. */
  convertForwardInput(inputs: unknown): unknown {
    return this.convertInput(inputs);
  }

  /** What a module that Fabric set up gives, in place of its output. Default: the output. */
  convertForwardOutput(output: unknown): unknown {
    return output;
  }

  /** The loss that backward starts from. Default: the loss. */
  scaleLoss(loss: Tensor): Tensor {
    return loss;
  }

  /** Undoes `scaleLoss` in the gradients of an optimizer, after its closure and before hooks and clipping see them. Default: nothing. */
  unscaleGradients(_optimizer: optim.Optimizer): void {}

  /**
   * Makes an optimizer's step: its closure, `beforeUpdate` (the hook `onBeforeOptimizerStep`, then clipping), and the
   * update.
   *
   * @param closure forward and backward; what it returns is returned
   * @param beforeUpdate called once a step, after the closure
   * @param _isAutomatic whether a closure that returns nothing computed no gradients, as in automatic optimization. Default false
   */
  step(
    optimizer: optim.Optimizer,
    closure: () => unknown,
    beforeUpdate: (optimizer: optim.Optimizer) => unknown,
    _isAutomatic = false,
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

  /** Clips the gradients of an optimizer's parameters. Their norm stays on the device. */
  clip(optimizer: optim.Optimizer, { value, algorithm }: Clipping): void {
    expectNumber("clip", "value", value);
    if (value <= 0) return;
    const parameters = parametersOf(optimizer);
    if (algorithm === "value") nn.utils.clipGradValue_(parameters, value);
    else nn.utils.clipGradNorm_(parameters, value);
  }

  /** The state that a checkpoint keeps under `stateKey`. */
  stateDict(): Record<string, unknown> {
    return {};
  }

  /** Restores what `stateDict` gave. */
  loadStateDict(_state: Readonly<Record<string, unknown>>): MaybePromise {}

  /** Releases what belongs to a run. */
  teardown(): void {}
}

/** Whether a value is a precision, of this or another copy of the library. */
export function isPrecision(value: unknown): value is Precision {
  if (typeof value !== "object" || value === null) return false;
  return (
    typeof Reflect.get(value, "precision") === "string" && typeof Reflect.get(value, "convertModule") === "function"
  );
}
