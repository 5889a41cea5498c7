/** @file Hooks of modules: what runs before and after `forward`, around `stateDict` and `loadStateDict`. */
import { shown } from "../../util/arguments.js";
import { emitWarning } from "../../util/errors.js";
import type { RemovableHandle, Tensor } from "../../tensor/tensor.js";
import { BackwardHooks } from "./backward-hooks.js";
import type { Module } from "./module.js";
import type { IncompatibleKeys, LocalMetadata, StateDict } from "./state-dict.js";

/** Runs before `forward`; what it returns, if anything, replaces the inputs (an array) or the only input. */
export type ForwardPreHook<M> = (module: M, inputs: unknown[]) => unknown;
/** Runs after `forward`; what it returns, if anything, replaces the output. */
export type ForwardHook<M> = (module: M, inputs: unknown[], output: unknown) => unknown;
/** Gradients of a module's inputs or outputs, null where there is none. */
export type Gradients = (Tensor | null)[];
/** Runs when the gradients of the inputs are known; what it returns, if anything, replaces them. */
export type BackwardHook<M> = (
  module: M,
  gradInput: Gradients,
  gradOutput: Gradients,
) => Gradients | Tensor | undefined | void;
/** Runs when the gradients of the outputs are known; what it returns, if anything, replaces them. */
export type BackwardPreHook<M> = (module: M, gradOutput: Gradients) => Gradients | Tensor | undefined | void;
/** Runs before `stateDict` collects. */
export type StateDictPreHook<M> = (module: M, prefix: string, keepVars: boolean) => void;
/** Runs after `stateDict` collected; may change the dictionary in place. */
export type StateDictPostHook<M> = (module: M, stateDict: StateDict, prefix: string, metadata: LocalMetadata) => void;
/** Runs before a module loads; may change the dictionary and the lists in place. */
export type LoadStateDictPreHook<M> = (
  module: M,
  stateDict: StateDict,
  prefix: string,
  metadata: LocalMetadata,
  strict: boolean,
  missingKeys: string[],
  unexpectedKeys: string[],
  errorMessages: string[],
) => void;
/** Runs after a module loaded; may change the lists in place. */
export type LoadStateDictPostHook<M> = (module: M, incompatibleKeys: IncompatibleKeys) => void;

interface ForwardEntry {
  readonly hook: ForwardHook<Module>;
  readonly alwaysCall: boolean;
}

/** The hooks of one module, in the order in which they run. Made when the first is registered. */
export class ModuleHooks {
  readonly forwardPre: ForwardPreHook<Module>[] = [];
  readonly forward: ForwardEntry[] = [];
  readonly backwardPre: BackwardPreHook<Module>[] = [];
  readonly backward: BackwardHook<Module>[] = [];
  readonly stateDictPre: StateDictPreHook<Module>[] = [];
  readonly stateDictPost: StateDictPostHook<Module>[] = [];
  readonly loadStateDictPre: LoadStateDictPreHook<Module>[] = [];
  readonly loadStateDictPost: LoadStateDictPostHook<Module>[] = [];
}

/** Where a module keeps its hooks: a symbol, so that they are no field of the module. */
export const hooksKey: unique symbol = Symbol("hooks");

type Forward = (...inputs: unknown[]) => unknown;

const shadowed: unique symbol = Symbol("the module's own forward");

/** The function that stands for `forward` on a module with hooks. */
interface ShadowForward extends Forward {
  [shadowed]?: Forward | undefined;
}

/** Adds a hook to a list and gives back what removes it. */
export function addHook<H>(list: H[], hook: H, prepend: boolean, changed: () => void): RemovableHandle {
  if (prepend) list.unshift(hook);
  else list.push(hook);
  changed();
  return {
    remove() {
      const at = list.indexOf(hook);
      if (at < 0) return;
      list.splice(at, 1);
      changed();
    },
  };
}

/**
 * Makes `module.forward(...)` run the module's hooks, or the plain method again when there are none left: an own property
 * `forward` shadows the method, so that a module without hooks pays nothing.
 */
export function shadowForward(module: Module, hooks: ModuleHooks): void {
  const needed = hooks.forwardPre.length + hooks.forward.length + hooks.backwardPre.length + hooks.backward.length > 0;
  const own = Object.getOwnPropertyDescriptor(module, "forward");
  const current = own?.value as ShadowForward | undefined;
  const isShadow = current !== undefined && Object.hasOwn(current, shadowed);
  if (needed === isShadow) return;

  if (needed) {
    const shadow: ShadowForward = (...inputs) =>
      runWithHooks(module, hooks, shadow[shadowed] ?? prototypeForward(module), inputs);
    shadow[shadowed] = current; // a field `forward = (x) => ...` of the user's
    Object.defineProperty(module, "forward", { value: shadow, configurable: true, writable: true, enumerable: false });
    return;
  }
  const original = current?.[shadowed];
  if (original === undefined) Reflect.deleteProperty(module, "forward");
  else
    Object.defineProperty(module, "forward", { value: original, configurable: true, writable: true, enumerable: true });
}

function prototypeForward(module: Module): Forward {
  const prototype = Object.getPrototypeOf(module) as Module;
  // Looked up at each call: a class may replace its method later.
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the module as `this` below
  return prototype.forward;
}

function runWithHooks(module: Module, hooks: ModuleHooks, forward: Forward, given: unknown[]): unknown {
  let inputs = given;
  let output: unknown;
  const called = new Set<ForwardEntry>();
  try {
    for (const hook of [...hooks.forwardPre]) {
      const replaced = hook(module, inputs);
      if (replaced !== undefined && replaced !== null) inputs = Array.isArray(replaced) ? replaced : [replaced];
    }
    const backward =
      hooks.backward.length + hooks.backwardPre.length > 0
        ? new BackwardHooks(module, [...hooks.backward], [...hooks.backwardPre])
        : null;
    if (backward !== null) inputs = backward.throughInputs(inputs);
    output = forward.apply(module, inputs);
    for (const entry of [...hooks.forward]) {
      called.add(entry);
      const replaced = entry.hook(module, inputs, output);
      if (replaced !== undefined && replaced !== null) output = replaced;
    }
    return backward === null ? output : backward.throughOutput(output);
  } catch (error) {
    for (const entry of hooks.forward) {
      if (!entry.alwaysCall || called.has(entry)) continue;
      try {
        entry.hook(module, inputs, output);
      } catch (second) {
        emitWarning(
          "module forward hook with alwaysCall raised an exception that was silenced as another error was raised " +
            `in forward: ${shown(second)}`,
        );
      }
    }
    throw error;
  }
}
