/** @file States of optimizers of sharded parameters, as those of one process: numbered, with whole tensors. */
import { distributed, type optim, type Tensor } from "@lightning-ts/torch";
import { mapTensors } from "@lightning-ts/torch/util/tree";
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { parametersOf } from "../parameters-of.js";

const { distributeTensor, DTensor } = distributed.tensor;

/**
 * The state of an optimizer with whole tensors, on the CPU. All processes call it.
 *
 * @param isKept whether this process needs it; the others get an empty one, and keep nothing
 */
export function wholeOptimizerState(optimizer: optim.Optimizer, isKept: boolean): Record<string, unknown> {
  const gathered = mapTensors({ ...optimizer.stateDict() }, (tensor: Tensor) => {
    const whole = tensor instanceof DTensor ? tensor.fullTensor() : tensor;
    return isKept ? whole.cpu() : tensor;
  }) as Record<string, unknown>; // a tree of the same shape
  return isKept ? gathered : {};
}

/** A tensor of one process as another tensor lies: its part of it here. */
function placedAs(whole: Tensor, like: Tensor): Tensor {
  if (!(like instanceof DTensor) || whole instanceof DTensor || whole.shape.join() !== like.shape.join()) return whole;
  const { deviceMesh, placements } = like;
  return distributeTensor(whole.detach().to(like.device), deviceMesh, { placements, srcDataRank: null });
}

/** A state of one process, whose tensors are numbered by parameter, with the parts that are those of this process. */
export function partedOptimizerState(optimizer: optim.Optimizer, state: unknown): unknown {
  if (!isPlainObject(state)) return state;
  const parameters = parametersOf(optimizer);
  const saved = state.state;
  const entries = saved instanceof Map ? [...saved] : isPlainObject(saved) ? Object.entries(saved) : null;
  if (entries === null) return state;
  const numbers = numbersIn(state.param_groups);
  const parted = entries.map(([key, values]): [unknown, unknown] => {
    const like = parameters[numbers.indexOf(String(key))];
    if (like === undefined) return [key, values];
    return [key, mapTensors(values, (tensor: Tensor) => placedAs(tensor, like))];
  });
  return { ...state, state: new Map(parted) };
}

/** What a state calls the parameters, in their order. */
function numbersIn(groups: unknown): string[] {
  if (!Array.isArray(groups)) return [];
  return groups.flatMap((group: unknown) =>
    isPlainObject(group) && Array.isArray(group.params) ? group.params.map(String) : [],
  );
}

/** Gives an optimizer sharded parameters in the place of those that they were made of, with what it remembers of them. */
export function replaceParameters(
  optimizer: optim.Optimizer,
  replaced: ReadonlyMap<Tensor, Tensor> | WeakMap<Tensor, Tensor>,
): void {
  for (const group of optimizer.paramGroups) {
    group.params = group.params.map((parameter) => {
      const now = replaced.get(parameter);
      if (now === undefined) return parameter;
      const state = optimizer.state.get(parameter);
      if (state !== undefined) {
        optimizer.state.delete(parameter);
        optimizer.state.set(now, mapTensors(state, (tensor: Tensor) => placedAs(tensor, now)) as object);
      }
      return now;
    });
  }
}
