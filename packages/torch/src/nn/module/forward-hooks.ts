/** @file What stands for `forward` on a module with hooks. */
import { shown } from "../../util/arguments.js";
import { emitWarning } from "../../util/errors.js";
import { BackwardHooks } from "./backward-hooks.js";
import type { ForwardEntry, ModuleHooks } from "./hooks.js";
import type { Module } from "./module.js";

type Forward = (...inputs: unknown[]) => unknown;

const shadowed: unique symbol = Symbol("the module's own forward");

/** The function that stands for `forward` on a module with hooks. */
interface ShadowForward extends Forward {
  [shadowed]?: Forward | undefined;
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
