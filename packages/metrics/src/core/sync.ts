/** @file How states reach other processes: an interface, and what fills it where nothing else is given. */
import { type Tensor, cat, int64, tensor, zeros } from "@lightning-ts/torch";
import { allGather, getWorldSize, type Group, isInitialized } from "@lightning-ts/torch/distributed";
import { sameShape } from "../util/tensors.js";

/** Gives the tensors of all processes, in the order of their ranks; each process calls it. Shapes may differ in sizes. */
export type GatherFunction = (tensor: Tensor, group: Group | undefined) => Tensor[];

/** Whether there are other processes to share states with. */
export type AvailableFunction = () => boolean;

/** Whether a process group is open. Counterpart: `jit_distributed_available`. */
export function distributedAvailable(): boolean {
  return isInitialized();
}

/**
 * The tensors of all processes of a group. Where sizes differ, each is filled up, sent and cut again. Counterpart: `gather_all_tensors`.
 * A host-device synchronisation: sizes are read.
 */
export function gatherAllTensors(own: Tensor, group?: Group): Tensor[] {
  const options = group === undefined ? {} : { group };
  const world = getWorldSize(group);
  const gather = (value: Tensor): Tensor[] => {
    const sent = value.contiguous();
    const received = Array.from({ length: world }, () => zeros(sent.shape, { dtype: sent.dtype, device: sent.device }));
    allGather(received, sent, options);
    return received;
  };
  if (own.ndim === 0) return gather(own);
  const shape = tensor(own.shape, { dtype: int64, device: own.device });
  const shapes = gather(shape).map((each) => each.tolist<number[]>());
  if (shapes.every((each) => sameShape(each, own.shape))) return gather(own);
  const largest = own.shape.map((_, i) => Math.max(...shapes.map((each) => each[i] ?? 0)));
  return gather(padded(own, largest)).map((each, rank) =>
    (shapes[rank] ?? []).reduce((cut, size, dim) => cut.narrow(dim, 0, size), each),
  );
}

/** A tensor filled up with zeros at the ends. */
function padded(own: Tensor, shape: readonly number[]): Tensor {
  return shape.reduce((filled, size, dim) => {
    const missing = size - filled.size(dim);
    if (missing === 0) return filled;
    const rest = filled.shape.map((each, i) => (i === dim ? missing : each));
    return cat([filled, zeros(rest, { dtype: own.dtype, device: own.device })], { dim });
  }, own);
}
