/**
 * @file Collectives that give new tensors, as operators of libtorch (`torch.ops._c10d_functional`): what comes back may still be under way,
 * and `waitTensor` waits for it. Counterpart: `torch.distributed._functional_collectives`.
 */
import { expectNumber } from "../util/expect.js";
import { operator } from "../tensor/operator.js";
import { Tensor } from "../tensor/tensor-class.js";
import { cat } from "../generated/ops.js";
import { bind, type Optional } from "../util/arguments.js";
import { RangeError } from "../util/user-errors.js";
import { rootOf } from "./call.js";
import type { Group, ProcessGroup } from "./process-group.js";
import { expectReduceOp, ReduceOp } from "./reduce-op.js";
import { expectTensor } from "./tensors.js";
import { memberOf } from "./world.js";

const ops = {
  allReduce: operator("_c10d_functional", "all_reduce"),
  allGather: operator("_c10d_functional", "all_gather_into_tensor"),
  reduceScatter: operator("_c10d_functional", "reduce_scatter_tensor"),
  allToAll: operator("_c10d_functional", "all_to_all_single"),
  broadcast: operator("_c10d_functional", "broadcast"),
  wait: operator("_c10d_functional", "wait_tensor"),
};
const autogradOps = {
  allGather: operator("_c10d_functional_autograd", "all_gather_into_tensor"),
  reduceScatter: operator("_c10d_functional_autograd", "reduce_scatter_tensor"),
  allToAll: operator("_c10d_functional_autograd", "all_to_all_single"),
};

/** Options of functional collectives. */
export interface FunctionalCollectiveOptions {
  /** The group that works together. Default: all processes. */
  group?: Group | null;
}

function groupOf(callee: string, given: Group | null | undefined): ProcessGroup {
  const group = memberOf(callee, given);
  if (group !== null) return group;
  throw new RangeError(`${callee} expects a group that this process is a member of. Call it in its members only.`);
}

function tensorFrom(value: unknown): Tensor {
  if (value instanceof Tensor) return value;
  throw new RangeError("internal: a functional collective gave something else than a tensor");
}

/** What libtorch's operators call a reduction. */
function nameOf(callee: string, op: ReduceOp): string {
  expectReduceOp(callee, op);
  return op.name.toLowerCase();
}

/** The size of a dimension, which must divide by the ranks where it is split. */
function dimension(callee: string, name: string, tensor: Tensor, dim: number): number {
  expectNumber(callee, name, dim);
  const { length } = tensor.shape;
  const at = dim < 0 ? dim + length : dim;
  if (Number.isInteger(at) && at >= 0 && at < length) return at;
  throw new RangeError(`${callee} expects ${name} from ${-length} to ${length - 1}. Received: ${dim}.`);
}

/** Waits until a tensor that a functional collective gave is there; the tensor. Others are given back at once. */
export function waitTensor(tensor: Tensor): Tensor {
  expectTensor("waitTensor", "tensor", tensor);
  return tensorFrom(ops.wait(tensor));
}

/** The reduction of all ranks' tensors, on all. */
export function allReduce(
  tensor: Tensor,
  op: ReduceOp = ReduceOp.SUM,
  ...rest: Optional<FunctionalCollectiveOptions, ["group"]>
): Tensor {
  const { group } = bind<FunctionalCollectiveOptions>(rest, ["group"], "allReduce");
  expectTensor("allReduce", "tensor", tensor);
  const { groupName } = groupOf("allReduce", group);
  return tensorFrom(ops.allReduce(tensor, nameOf("allReduce", op), groupName));
}

function gatherWith(
  callee: string,
  call: (...args: unknown[]) => unknown,
  tensor: Tensor,
  gatherDim: number,
  given: Group | null | undefined,
): Tensor {
  expectTensor(callee, "tensor", tensor);
  const dim = dimension(callee, "gatherDim", tensor, gatherDim);
  const group = groupOf(callee, given);
  const all = tensorFrom(call(tensor.contiguous(), group.size(), group.groupName));
  // Along another dimension the parts are put together here.
  return dim === 0 ? all : cat(waitTensor(all).chunk(group.size(), 0), dim);
}

/** The tensors of all ranks, one after the other along a dimension. All must have the same shape. */
export function allGatherTensor(
  tensor: Tensor,
  gatherDim: number,
  ...rest: Optional<FunctionalCollectiveOptions, ["group"]>
): Tensor {
  const { group } = bind<FunctionalCollectiveOptions>(rest, ["group"], "allGatherTensor");
  return gatherWith("allGatherTensor", ops.allGather, tensor, gatherDim, group);
}

/** `allGatherTensor` that gradients flow through. */
export function allGatherTensorAutograd(
  tensor: Tensor,
  gatherDim: number,
  ...rest: Optional<FunctionalCollectiveOptions, ["group"]>
): Tensor {
  const { group } = bind<FunctionalCollectiveOptions>(rest, ["group"], "allGatherTensorAutograd");
  return gatherWith("allGatherTensorAutograd", autogradOps.allGather, tensor, gatherDim, group);
}

function reduceScatterWith(
  callee: string,
  call: (...args: unknown[]) => unknown,
  tensor: Tensor,
  op: ReduceOp,
  scatterDim: number,
  given: Group | null | undefined,
): Tensor {
  expectTensor(callee, "tensor", tensor);
  const dim = dimension(callee, "scatterDim", tensor, scatterDim);
  const group = groupOf(callee, given);
  const rows = tensor.shape[dim] ?? 0;
  if (rows % group.size() !== 0) {
    throw new RangeError(
      `${callee} expects dimension ${dim} to divide by the group's ${group.size()} ranks. Received: ${rows}.`,
    );
  }
  const parts = dim === 0 ? tensor : cat(tensor.chunk(group.size(), dim), 0);
  return tensorFrom(call(parts.contiguous(), nameOf(callee, op), group.size(), group.groupName));
}

/** This rank's part, along a dimension, of the reduction of all ranks' tensors. */
export function reduceScatterTensor(
  tensor: Tensor,
  op: ReduceOp,
  scatterDim: number,
  ...rest: Optional<FunctionalCollectiveOptions, ["group"]>
): Tensor {
  const { group } = bind<FunctionalCollectiveOptions>(rest, ["group"], "reduceScatterTensor");
  return reduceScatterWith("reduceScatterTensor", ops.reduceScatter, tensor, op, scatterDim, group);
}

/** `reduceScatterTensor` that gradients flow through. */
export function reduceScatterTensorAutograd(
  tensor: Tensor,
  op: ReduceOp,
  scatterDim: number,
  ...rest: Optional<FunctionalCollectiveOptions, ["group"]>
): Tensor {
  const { group } = bind<FunctionalCollectiveOptions>(rest, ["group"], "reduceScatterTensorAutograd");
  return reduceScatterWith("reduceScatterTensorAutograd", autogradOps.reduceScatter, tensor, op, scatterDim, group);
}

/** Options of `allToAllSingle`. */
export interface FunctionalSplitOptions extends FunctionalCollectiveOptions {
  /** Rows that come from each rank. Default: as many from each. */
  outputSplitSizes?: readonly number[] | null;
  /** Rows that go to each rank. Default: as many to each. */
  inputSplitSizes?: readonly number[] | null;
}

function allToAllWith(
  callee: string,
  call: (...args: unknown[]) => unknown,
  tensor: Tensor,
  rest: readonly unknown[],
): Tensor {
  const names = ["outputSplitSizes", "inputSplitSizes", "group"] as const;
  const options = bind<FunctionalSplitOptions>(rest, names, callee);
  expectTensor(callee, "tensor", tensor);
  const group = groupOf(callee, options.group);
  const rows = tensor.shape[0] ?? 0;
  const even = group.facts.ranks.map(() => Math.floor(rows / group.size()));
  const given = (sizes: readonly number[] | null | undefined, name: string): readonly number[] => {
    if (sizes !== undefined && sizes !== null) return sizes;
    if (rows % group.size() === 0) return even;
    throw new RangeError(
      `${callee} expects ${name} where ${rows} rows do not divide by the group's ${group.size()} ranks.`,
    );
  };
  const [output, input] = [
    given(options.outputSplitSizes, "outputSplitSizes"),
    given(options.inputSplitSizes, "inputSplitSizes"),
  ];
  if (
    input.length !== group.size() ||
    input.reduce((sum, size) => sum + size, 0) !== rows ||
    output.length !== group.size()
  ) {
    throw new RangeError(
      `${callee} expects ${group.size()} sizes each, inputSplitSizes with a sum of ${rows}. Received: [${output.join(", ")}], [${input.join(", ")}].`,
    );
  }
  return tensorFrom(call(tensor.contiguous(), [...output], [...input], group.groupName));
}

/** The rows that every rank has for this one. */
export function allToAllSingle(
  tensor: Tensor,
  ...rest: Optional<FunctionalSplitOptions, ["outputSplitSizes", "inputSplitSizes", "group"]>
): Tensor {
  return allToAllWith("allToAllSingle", ops.allToAll, tensor, rest);
}

/** `allToAllSingle` that gradients flow through. */
export function allToAllSingleAutograd(
  tensor: Tensor,
  ...rest: Optional<FunctionalSplitOptions, ["outputSplitSizes", "inputSplitSizes", "group"]>
): Tensor {
  return allToAllWith("allToAllSingleAutograd", autogradOps.allToAll, tensor, rest);
}

/** The tensor of one rank, on all; `src` is as it is in the group of all. */
export function broadcast(
  tensor: Tensor,
  src: number,
  ...rest: Optional<FunctionalCollectiveOptions, ["group"]>
): Tensor {
  const { group } = bind<FunctionalCollectiveOptions>(rest, ["group"], "broadcast");
  expectTensor("broadcast", "tensor", tensor);
  const { groupName } = groupOf("broadcast", group);
  return tensorFrom(ops.broadcast(tensor, rootOf("broadcast", "src", group, src, undefined), groupName));
}
