/** @file Modules whose forward pass is computed again in backward. Counterpart: `torch.distributed.algorithms._checkpoint.checkpoint_wrapper`. */
import { Module } from "../../nn/module/module.js";
import { checkOptions, kindOf } from "../../util/arguments.js";
import { expectFunction } from "../../util/expect.js";
import { RangeError, TypeError } from "../../util/user-errors.js";
import { checkpoint } from "../../utils/checkpoint/checkpoint.js";
import { autoWrapTargets, type ModuleWrapPolicy, type WrapPolicy } from "../fsdp/wrap.js";

const wrapped = new WeakSet<Module>();
const classes = new WeakMap<object, object>();

/** Whether a module's forward pass is computed again in backward. */
export function isCheckpointed(module: Module): boolean {
  return wrapped.has(module);
}

/**
 * Has a module keep nothing of its forward pass for backward, which computes it again. The module is changed in place, and its names stay.
 * What hooks around `forward` do, such as those of `fullyShard`, is not done again. Counterpart: `checkpoint_wrapper`, which puts a module around it.
 *
 * @throws TypeError for anything but a module
 */
export function checkpointWrapper<M extends Module>(module: M): M {
  if (!(module instanceof Module)) {
    throw new TypeError(`checkpointWrapper expects a module. Received: ${kindOf(module)}.`);
  }
  if (wrapped.has(module)) return module;
  wrapped.add(module);
  const before = Object.getPrototypeOf(module) as object;
  let prototype = classes.get(before);
  if (prototype === undefined) {
    const base = before.constructor as new (...args: never[]) => Module;
    const made = {
      [base.name]: class extends base {
        override forward(...inputs: unknown[]): unknown {
          return checkpoint((...given: unknown[]) => super.forward(...given), ...inputs, { useReentrant: false });
        }
      },
    }[base.name] as typeof base;
    prototype = made.prototype as object;
    classes.set(before, prototype);
  }
  Object.setPrototypeOf(module, prototype);
  return module;
}

/** Options of `applyActivationCheckpointing`: one of the two. */
export interface ActivationCheckpointingOptions {
  /** Chooses modules one by one. */
  checkFn?: (module: Module) => boolean;
  /** Chooses modules as units are chosen: see `autoWrapTargets`. */
  autoWrapPolicy?: WrapPolicy | ModuleWrapPolicy;
}

/**
 * Has the modules of a model that are chosen compute their forward pass again in backward. Counterpart: `apply_activation_checkpointing`.
 *
 * @throws RangeError unless one of the two options is given
 * @example
 * applyActivationCheckpointing(model, { checkFn: (module) => module instanceof nn.TransformerEncoderLayer });
 */
export function applyActivationCheckpointing(model: Module, options: ActivationCheckpointingOptions): void {
  const callee = "applyActivationCheckpointing";
  checkOptions(callee, options, ["checkFn", "autoWrapPolicy"]);
  const { autoWrapPolicy, checkFn } = options;
  if ((checkFn === undefined) === (autoWrapPolicy === undefined)) {
    throw new RangeError(`${callee} expects checkFn or autoWrapPolicy. Received: ${checkFn ? "both" : "neither"}.`);
  }
  if (checkFn !== undefined) expectFunction(callee, "checkFn", checkFn);
  const chosen =
    autoWrapPolicy === undefined
      ? model.modules().filter((module) => module !== model && checkFn?.(module) === true)
      : autoWrapTargets(model, autoWrapPolicy);
  for (const module of chosen) checkpointWrapper(module);
}
