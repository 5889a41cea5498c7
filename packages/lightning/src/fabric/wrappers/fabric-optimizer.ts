/** @file FabricOptimizer: an optimizer whose steps the strategy makes. */
import type { optim } from "@lightning-ts/torch";
import { whenReady } from "../../util/promises.js";
import { overrides } from "../../util/overrides.js";
import { Precision } from "../precision/precision.js";
import { Strategy } from "../strategies/strategy.js";
import { passThrough } from "./pass-through.js";

/** What Fabric adds to an optimizer. */
interface FabricOptimizerMembers<O extends optim.Optimizer> {
  /** The optimizer itself. */
  readonly optimizer: O;
}

/**
 * An optimizer that Fabric set up: `step` goes through strategy and precision, `stateDict` through the strategy; all else is the optimizer's.
 * Counterpart: `_FabricOptimizer`.
 */
export type FabricOptimizer<O extends optim.Optimizer = optim.Optimizer> = O & FabricOptimizerMembers<O>;

/** Is told of each step, as a member of Fabric's callbacks. */
interface StepListener {
  onAfterOptimizerStep?(about: { readonly strategy: Strategy; readonly optimizer: optim.Optimizer }): unknown;
}

const nothing = (): undefined => undefined;

/** @internal An optimizer whose steps the strategy makes, and whose steps callbacks hear of by `onAfterOptimizerStep`. */
export function wrapOptimizer<O extends optim.Optimizer>(
  optimizer: O,
  strategy: Strategy,
  callbacks: readonly object[],
): FabricOptimizer<O> {
  const tell = (result: unknown): unknown => {
    let done: unknown = undefined;
    for (const callback of callbacks) {
      const call = (): unknown => (callback as StepListener).onAfterOptimizerStep?.({ strategy, optimizer });
      if (typeof Reflect.get(callback, "onAfterOptimizerStep") === "function") done = whenReady(done, call);
    }
    return whenReady(done, () => result);
  };
  const isPlain = !hasPartInSteps(strategy);
  const plain: { step(): unknown } = optimizer; // one of the user's own may have to be waited for
  const step = (closure?: () => unknown): unknown => {
    const isDirect = isPlain && closure === undefined;
    const stepped: unknown = isDirect ? plain.step() : strategy.optimizerStep(optimizer, closure ?? nothing, nothing);
    return callbacks.length === 0 ? stepped : whenReady(stepped, tell);
  };
  const own = { optimizer, step, stateDict: () => strategy.optimizerState(optimizer) };
  const made: object = passThrough<object, object>(optimizer, own);
  return made as FabricOptimizer<O>; // `step` and `stateDict` are as the optimizer declares them
}

/** Whether strategy or precision do anything around an optimizer's step. */
function hasPartInSteps(strategy: Strategy): boolean {
  const { precision } = strategy;
  return (
    overrides(strategy, Strategy, "optimizerStep") ||
    overrides(precision, Precision, "step") ||
    overrides(precision, Precision, "unscaleGradients")
  );
}
