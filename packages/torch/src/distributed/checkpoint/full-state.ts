/** @file Whole states that become those of sharded models: as each process has them, or as rank 0 does. */
import type { Module } from "../../nn/module/module.js";
import { type StateDict } from "../../nn/module/state-dict.js";
import { withoutGrad } from "../../nn/without-grad.js";
import type { Optimizer } from "../../optim/optimizer.js";
import { empty } from "../../generated/ops.js";
import { dtypeOf } from "../../tensor/dtype.js";
import { Tensor } from "../../tensor/tensor.js";
import { ownValue, setOwn } from "../../util/own-keys.js";
import { RangeError } from "../../util/user-errors.js";
import { broadcast } from "../broadcast.js";
import { broadcastObjectList } from "../objects.js";
import { distributeTensor } from "../tensor/distribute.js";
import { DTensor } from "../tensor/dtensor.js";
import { getRank, isInitialized } from "../world.js";
import { type FlatOptimizerState, namedState, type NamedOptimizerState } from "./optimizer-state.js";
import { canonicalNames } from "./parameter-names.js";

/** Whether this process is the one that whole states are of. */
export function isFirstRank(): boolean {
  return !isInitialized() || getRank() === 0;
}

/** The part of a whole tensor that is where another one's is. A plain one stays as it is. */
function placedLike(whole: Tensor, like: Tensor): Tensor {
  if (!(like instanceof DTensor) || whole instanceof DTensor) return whole;
  if (whole.shape.join() !== like.shape.join()) return whole; // Loading says what does not fit.
  const { deviceMesh, placements } = like;
  return withoutGrad(() => distributeTensor(whole.to(like.device), deviceMesh, { placements, srcDataRank: null }));
}

/** What rank 0 says of a tensor that it sends. */
interface Sent {
  readonly shape: readonly number[];
  readonly dtype: string;
}

/** Rank 0's value, in all processes. */
function fromFirst<T>(value: T): T {
  const list: unknown[] = [value];
  broadcastObjectList(list, { src: 0 });
  // What was sent is of the same type in all processes.
  return list[0] as T;
}

/** Rank 0's tensor, in all processes. */
function sendTensor(tensor: Tensor | undefined, { shape, dtype }: Sent, like: Tensor): Tensor {
  const { device } = like;
  const sent = tensor?.detach().to(device).contiguous() ?? empty([...shape], { dtype: dtypeOf(dtype), device });
  if (isInitialized()) broadcast(sent, { src: 0 });
  return sent;
}

/** The tensors that rank 0 has under names, sent and cut into parts as those here are; one after the other, so that one at a time is whole. */
function sendAll(
  given: Readonly<Record<string, unknown>>,
  own: Readonly<Record<string, Tensor>>,
): Record<string, Tensor> {
  const described = Object.entries(given).flatMap(([name, value]): [string, Sent][] =>
    value instanceof Tensor ? [[name, { shape: value.shape, dtype: value.dtype.name }]] : [],
  );
  const made: Record<string, Tensor> = {};
  for (const [name, sent] of isInitialized() ? fromFirst(described) : described) {
    const like = ownValue(own, name);
    const whole = ownValue(given, name);
    const received = sendTensor(
      whole instanceof Tensor ? whole : undefined,
      sent,
      like instanceof Tensor ? like : empty([0]),
    );
    setOwn(made, name, like instanceof Tensor ? placedLike(received, like) : received);
  }
  return made;
}

/** A whole state of a model, as its own tensors lie. @param broadcasts whether it is rank 0's */
export function spreadModelState(model: Module, given: Readonly<StateDict>, broadcasts: boolean): StateDict {
  const own: StateDict = {};
  const canonical = canonicalNames(model);
  for (const [key, value] of Object.entries(model.stateDict())) setOwn(own, canonical(key), value);
  if (broadcasts) return sendAll(given, own);
  const made: StateDict = {};
  for (const [name, value] of Object.entries(given)) {
    const like = ownValue(own, name);
    setOwn(made, name, value instanceof Tensor && like instanceof Tensor ? placedLike(value, like) : value);
  }
  return made;
}

/**
 * A whole state of an optimizer, as its own tensors lie.
 *
 * @param broadcasts whether it is rank 0's
 * @throws RangeError for a flat state
 */
export function spreadOptimizerState(
  model: Module,
  optimizer: Optimizer,
  given: NamedOptimizerState | FlatOptimizerState,
  broadcasts: boolean,
): NamedOptimizerState {
  const own = namedState(model, [optimizer]);
  const [tensors, others] = [{} as Record<string, unknown>, {} as Record<string, unknown>];
  const separator = "\u0000";
  const { state = {}, param_groups: groups = [] } = given as Partial<NamedOptimizerState>;
  if (!Array.isArray(groups) || (isFirstRank() && groups.length === 0)) {
    throw new RangeError(
      "fullStateDict expects an optimizer's state that is not flat. Received: a flat one, or one without groups.",
    );
  }
  const likes: Record<string, Tensor> = {};
  for (const [name, values] of Object.entries(own.state)) {
    for (const [key, value] of Object.entries(values))
      if (value instanceof Tensor) likes[name + separator + key] = value;
  }
  for (const [name, values] of Object.entries(state)) {
    for (const [key, value] of Object.entries(values)) {
      (value instanceof Tensor ? tensors : others)[name + separator + key] = value;
    }
  }
  const sends = broadcasts && isInitialized();
  const spread = sends ? sendAll(tensors, likes) : tensors;
  const [rest, ownGroups] = sends ? fromFirst([others, groups] as const) : [others, groups];
  const made: NamedOptimizerState = { state: {}, param_groups: ownGroups };
  for (const [joined, value] of [...Object.entries(spread), ...Object.entries(rest)]) {
    const [name = "", key = ""] = joined.split(separator);
    const like = likes[joined];
    const placed = value instanceof Tensor && like !== undefined ? placedLike(value, like) : value;
    (made.state[name] ??= {})[key] = placed;
  }
  return made;
}
