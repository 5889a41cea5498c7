/** @file What Fabric tells a module that it set up, where the module wants to know: those of Lightning do. */
import type { optim } from "@lightning-ts/torch";

/** Fabric, as such a module sees it: what `fabric/fabric.ts` makes. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the class says what it is
export interface AttachedFabric {}

/** A module's set-up. */
export interface SetUp {
  readonly fabric: AttachedFabric;
  /** The optimizers that were set up with the module, wrapped. */
  readonly optimizers: readonly optim.Optimizer[];
}

/** The method that a module takes its set-up by. */
export const takeSetUp: unique symbol = Symbol.for("lightning-ts.set-up") as never;

/** A module that wants to know of its set-up, and whose methods Fabric's `call` reaches. */
export interface TakesSetUp {
  [takeSetUp](setUp: SetUp): void;
}

/** Whether a module wants to know of its set-up. */
export function takesSetUp(module: object): module is TakesSetUp {
  return typeof Reflect.get(module, takeSetUp) === "function";
}
