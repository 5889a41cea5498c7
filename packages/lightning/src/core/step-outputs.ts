/** @file Which callbacks look at what a training step returned: a step whose outputs nobody sees makes none. */
import { Callback } from "./callback.js";

const hook = "onTrainBatchEnd";
const ignoring: { readonly prototype: Callback }[] = [Callback];

/** Says of callbacks of the library that their `onTrainBatchEnd` never looks at the outputs. It does not cover a subclass with its own. */
export function ignoresOutputs(...callbacks: { readonly prototype: Callback }[]): void {
  ignoring.push(...callbacks);
}

/** Whether a callback may look at what a training step returned. */
export function seesOutputs(callback: Callback): boolean {
  return !ignoring.some(({ prototype }) => callback[hook] === prototype[hook]);
}
