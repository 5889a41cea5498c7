/** @file Which `forward` methods are known to keep neither their input nor their output. */
import { Tensor } from "../tensor/tensor.js";
import type { Module } from "./module/module.js";

const transient: unique symbol = Symbol("keeps nothing");

type Marked = ((...inputs: never[]) => unknown) & { [transient]?: true };

/**
 * Says of library layers that their `forward` keeps no reference to its input or output, so that a container may free what
 * lies between two of them at once. That does not cover a subclass with its own `forward`, or a module with hooks.
 */
export function keepsNothing(...layers: { readonly prototype: Module }[]): void {
  for (const layer of layers) {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- the function itself is marked, not called
    const forward: Marked = layer.prototype.forward;
    forward[transient] = true;
  }
}

/** A layer, or a function of this library, that takes and gives one value. */
export type Step = Module | ((input: Tensor) => Tensor);

/**
 * Passes a value through steps. What lies between two steps that keep nothing is freed at once; the input is so only if it is
 * `owned`, which means that nobody else can have it.
 *
 * @returns the output, and whether it is owned
 */
export function passThrough(steps: ArrayLike<Step>, input: unknown, owned: boolean): [output: unknown, owned: boolean] {
  let current = input;
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i];
    if (step === undefined) continue;
    const isModule = typeof step !== "function";
    const transient = isModule ? isTransient(step) : isOwnFunction(step);
    const next = isModule ? step.forward(current) : step(current as Tensor);
    if (next === current) {
      owned &&= transient;
      continue;
    }
    if (owned && transient && current instanceof Tensor) current.dispose();
    current = next;
    owned = transient;
  }
  return [current, owned];
}

/** Whether a module's `forward`, as it is now, keeps nothing; neither do those inside it that it calls. */
export function isTransient(module: Module): boolean {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- looked at, not called
  const forward: Marked = module.forward;
  return forward[transient] === true && (module._childrenKeepNothing?.() ?? true);
}

/** Says of functions of this library that they keep nothing. */
export function functionsKeepNothing(...functions: ((input: Tensor) => Tensor)[]): void {
  for (const known of functions) ownFunctions.add(known);
}

const ownFunctions = new WeakSet<(input: Tensor) => Tensor>();

function isOwnFunction(step: (input: Tensor) => Tensor): boolean {
  return ownFunctions.has(step);
}
