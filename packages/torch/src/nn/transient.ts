/** @file Which `forward` methods are known to keep neither their input nor their output. */
import type { Module } from "./module/module.js";

const transient: unique symbol = Symbol("keeps nothing");

type Marked = ((...inputs: never[]) => unknown) & { [transient]?: true };

/**
 * Says of library layers that their `forward` keeps no reference to its input or output, so that a container may free what
 * lies between two of them at once. A subclass with its own `forward`, or a module with hooks, is not meant by it.
 */
export function keepsNothing(...layers: { readonly prototype: Module }[]): void {
  for (const layer of layers) {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- the function itself is marked, not called
    const forward: Marked = layer.prototype.forward;
    forward[transient] = true;
  }
}

/** Whether a module's `forward`, as it is now, keeps nothing. */
export function isTransient(module: Module): boolean {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- looked at, not called
  const forward: Marked = module.forward;
  return forward[transient] === true;
}
