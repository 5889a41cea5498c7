/** @file Hooks around an optimizer's step and its state dictionaries. */
import type { RemovableHandle } from "../tensor/tensor.js";
import type { Optimizer } from "./optimizer.js";
import type { OptimizerStateDict } from "./state-dict.js";

/** Called before a step with the arguments of `step`; what it returns replaces them. */
export type StepPreHook = (optimizer: Optimizer, args: readonly unknown[]) => readonly unknown[] | undefined | void;

/** Called after a step with the arguments of `step`. */
export type StepPostHook = (optimizer: Optimizer, args: readonly unknown[]) => void;

/** Called before `stateDict()` makes the dictionary. */
export type StateDictPreHook = (optimizer: Optimizer) => void;

/** Called with what `stateDict()` made, or `loadStateDict` got; what it returns replaces the dictionary. */
export type StateDictHook = (
  optimizer: Optimizer,
  stateDict: OptimizerStateDict,
) => OptimizerStateDict | undefined | void;

/** Hooks of one kind, in the order in which they are called. */
export class HookList<Hook> {
  #hooks: Hook[] = [];

  get isEmpty(): boolean {
    return this.#hooks.length === 0;
  }

  /** @param prepend whether the hook comes before those that are registered already */
  add(hook: Hook, prepend = false): RemovableHandle {
    // A copy each time: a hook may remove itself while the hooks are called.
    this.#hooks = prepend ? [hook, ...this.#hooks] : [...this.#hooks, hook];
    return {
      remove: () => {
        this.#hooks = this.#hooks.filter((other) => other !== hook);
      },
    };
  }

  [Symbol.iterator](): IterableIterator<Hook> {
    return this.#hooks[Symbol.iterator]();
  }
}

/** Hooks of all optimizers. */
export const everyStep = { pre: new HookList<StepPreHook>(), post: new HookList<StepPostHook>() };

/** Registers a hook that every optimizer calls before its step. Counterpart: `register_optimizer_step_pre_hook`. */
export function registerOptimizerStepPreHook(hook: StepPreHook): RemovableHandle {
  return everyStep.pre.add(hook);
}

/** Registers a hook that every optimizer calls after its step. Counterpart: `register_optimizer_step_post_hook`. */
export function registerOptimizerStepPostHook(hook: StepPostHook): RemovableHandle {
  return everyStep.post.add(hook);
}
