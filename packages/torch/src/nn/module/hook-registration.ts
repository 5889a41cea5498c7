/** @file Registering the hooks of a module, one function a kind; what comes back removes them. */
import { checkOptions } from "../../util/arguments.js";
import type { RemovableHandle } from "../../tensor/tensor.js";
import { shadowForward } from "./forward-hooks.js";
import {
  type BackwardHook,
  type BackwardPreHook,
  type ForwardHook,
  type ForwardPreHook,
  hooksKey,
  type LoadStateDictPostHook,
  type LoadStateDictPreHook,
  ModuleHooks,
  type StateDictPostHook,
  type StateDictPreHook,
} from "./hooks.js";
import type { Module } from "./module.js";

/** A hook before `forward`. */
export function forwardPreHook<M extends Module>(
  module: M,
  hook: ForwardPreHook<M>,
  options: { prepend?: boolean },
): RemovableHandle {
  checkOptions("registerForwardPreHook", options, ["prepend"]);
  const { prepend = false } = options;
  return addForwardHook(
    module,
    (hooks) => hooks.forwardPre,
    (_module, inputs) => hook(module, inputs),
    prepend,
  );
}

/** A hook after `forward`. */
export function forwardHook<M extends Module>(
  module: M,
  hook: ForwardHook<M>,
  options: { prepend?: boolean; alwaysCall?: boolean },
): RemovableHandle {
  checkOptions("registerForwardHook", options, ["prepend", "alwaysCall"]);
  const { prepend = false, alwaysCall = false } = options;
  const call: ForwardHook<Module> = (_module, inputs, output) => hook(module, inputs, output);
  return addForwardHook(module, (hooks) => hooks.forward, { hook: call, alwaysCall }, prepend);
}

/** A hook for when backward has computed the gradients of the inputs. */
export function fullBackwardHook<M extends Module>(
  module: M,
  hook: BackwardHook<M>,
  options: { prepend?: boolean },
): RemovableHandle {
  checkOptions("registerFullBackwardHook", options, ["prepend"]);
  const { prepend = false } = options;
  const call: BackwardHook<Module> = (_module, gradInput, gradOutput) => hook(module, gradInput, gradOutput);
  return addForwardHook(module, (hooks) => hooks.backward, call, prepend);
}

/** A hook for when backward reaches the outputs. */
export function fullBackwardPreHook<M extends Module>(
  module: M,
  hook: BackwardPreHook<M>,
  options: { prepend?: boolean },
): RemovableHandle {
  checkOptions("registerFullBackwardPreHook", options, ["prepend"]);
  const { prepend = false } = options;
  const call: BackwardPreHook<Module> = (_module, gradOutput) => hook(module, gradOutput);
  return addForwardHook(module, (hooks) => hooks.backwardPre, call, prepend);
}

/** A hook before `stateDict` collects. */
export function stateDictPreHook<M extends Module>(module: M, hook: StateDictPreHook<M>): RemovableHandle {
  return addHook(hooksOf(module).stateDictPre, (_module, prefix, keepVars) => hook(module, prefix, keepVars));
}

/** A hook after `stateDict` collected. */
export function stateDictPostHook<M extends Module>(module: M, hook: StateDictPostHook<M>): RemovableHandle {
  return addHook(hooksOf(module).stateDictPost, (_module, ...rest) => hook(module, ...rest));
}

/** A hook before the module loads its part of a dictionary. */
export function loadStateDictPreHook<M extends Module>(module: M, hook: LoadStateDictPreHook<M>): RemovableHandle {
  return addHook(hooksOf(module).loadStateDictPre, (_module, ...rest) => hook(module, ...rest));
}

/** A hook after the module loaded. */
export function loadStateDictPostHook<M extends Module>(module: M, hook: LoadStateDictPostHook<M>): RemovableHandle {
  return addHook(hooksOf(module).loadStateDictPost, (_module, keys) => hook(module, keys));
}

/** The hooks of a module, made at the first registration. */
function hooksOf(module: Module): ModuleHooks {
  let hooks = module[hooksKey];
  if (hooks === undefined) {
    hooks = new ModuleHooks();
    Object.defineProperty(module, hooksKey, { value: hooks, configurable: true, writable: true, enumerable: false });
  }
  return hooks;
}

/** Adds a hook that runs with `forward`, or with its backward pass. */
function addForwardHook<H>(
  module: Module,
  list: (hooks: ModuleHooks) => H[],
  hook: H,
  prepend: boolean,
): RemovableHandle {
  const hooks = hooksOf(module);
  return addHook(list(hooks), hook, prepend, () => shadowForward(module, hooks));
}

/** Adds a hook to a list and gives back what removes it. */
function addHook<H>(list: H[], hook: H, prepend = false, changed?: () => void): RemovableHandle {
  if (prepend) list.unshift(hook);
  else list.push(hook);
  changed?.();
  return {
    remove() {
      const at = list.indexOf(hook);
      if (at < 0) return;
      list.splice(at, 1);
      changed?.();
    },
  };
}
