/** @file The states of a metric: what `update` adds to, and how two of them, or those of several processes, become one. */
import { cat, float32, maximum, minimum, stack, type Tensor } from "@lightning-ts/torch";
import { concatenated, isList } from "../util/tensors.js";

/** A state: a tensor, or a tensor for each batch. */
export type State = Tensor | Tensor[];

/** States by name, as they stand in state dictionaries. */
export type States = Record<string, State>;

/**
 * How states of several processes, or batches, become one: their sum, mean, maximum or minimum, one after the other (`"cat"`), side by side
 * (null), or what a function makes of them, which gets them stacked.
 */
export type Reduction = "sum" | "mean" | "max" | "min" | "cat" | null | ((stacked: Tensor) => Tensor);

/** A state as it was declared. */
export interface StateDefinition {
  /** What it begins with. */
  initial: State;
  readonly reduction: Reduction;
  /** Whether state dictionaries hold it. */
  persistent: boolean;
}

/**
 * Adds a batch's tensor to a list state, in place: a new list for each batch would take longer the more there were before. A tensor, as a file or
 * other processes may have left it, becomes the first of a list.
 */
export function append<K extends string>(states: { [name in K]?: State }, name: K, added: Tensor): void {
  const state = states[name];
  if (state === undefined) states[name] = [added];
  else if (isList(state)) state.push(added);
  else states[name] = [state, added];
}

/** A copy that nothing else adds to. */
export function copyState(state: State): State {
  return isList(state) ? [...state] : state.detach().clone();
}

/** States with lists that nothing else adds to. */
export function copiedLists(states: Readonly<States>): States {
  return Object.fromEntries(Object.entries(states).map(([name, state]) => [name, isList(state) ? [...state] : state]));
}

/** A copy of a state with tensors of its own, without their histories. */
export function cloneState(state: State): State {
  return isList(state) ? state.map((each) => each.detach().clone()) : state.detach().clone();
}

/**
 * One state of two, the older first. What is a list in the older is added to in place.
 *
 * @param count updates in both, for a mean
 */
export function mergeStates(older: State, newer: State, reduction: Reduction, count: number): State {
  if (isList(older)) {
    for (const each of isList(newer) ? newer : [newer]) older.push(each);
    return older;
  }
  if (isList(newer)) return concatenated([older, ...newer]);
  switch (reduction) {
    case "sum":
      return older.add(newer);
    case "mean":
      return older
        .mul(count - 1)
        .add(newer)
        .to(float32)
        .div(count);
    case "max":
      return maximum(older, newer);
    case "min":
      return minimum(older, newer);
    case "cat":
      return cat([older, newer]);
    case null:
      return stack([older, newer]);
    default:
      return reduction(stack([older, newer]));
  }
}

/** One state of those of several processes. */
export function reduceStates(states: readonly State[], reduction: Reduction): State {
  const [first] = states;
  if (first === undefined) return [];
  if (states.some(isList)) {
    const all = states.flatMap((each) => (isList(each) ? [...each] : [each]));
    return reduction === "cat" && all.length > 0 ? concatenated(all) : all;
  }
  const tensors = states.filter((each): each is Tensor => !isList(each));
  if (reduction === "cat") return concatenated(tensors);
  const stacked = stack(tensors);
  switch (reduction) {
    case "sum":
      return stacked.sum([0]);
    case "mean":
      return stacked.mean([0]);
    case "max":
      return stacked.amax([0]);
    case "min":
      return stacked.amin([0]);
    case null:
      return stacked;
    default:
      return reduction(stacked);
  }
}
