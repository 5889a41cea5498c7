/** @file Collectives that reduce one tensor a rank: allReduce, reduce. */
import { binding } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import type { Tensor } from "../tensor/tensor-class.js";
import { bind, type Optional } from "../util/arguments.js";
import { type Async, type CollectiveOptions, perform, rootOf } from "./call.js";
import { expectReduceOp, ReduceOp } from "./reduce-op.js";
import { expectReducible, expectTensor, expectTensors, real } from "./tensors.js";
import type { Work } from "./work.js";

/** Options of `allReduce`. */
export interface AllReduceOptions extends CollectiveOptions {
  /** How values become one. Default `ReduceOp.SUM`. */
  op?: ReduceOp;
}

/** Options of `reduce`. */
export interface ReduceOptions extends AllReduceOptions {
  /** The rank that gets the result, as it is in the group of all. */
  dst?: number;
  /** The same as it is in the group; instead of `dst`. */
  groupDst?: number;
}

/**
 * Makes a tensor of every rank the reduction of all, in place. Counterpart: `torch.distributed.all_reduce`.
 *
 * @param tensor any shape, the same on all ranks; changed. Sparse ones can be added up
 * @returns the work with `asyncOp`, else null after it is over
 * @throws DistError, TorchError if a rank is lost, or its tensor is another one
 *
 * @example
 * distributed.allReduce(loss, { op: distributed.ReduceOp.AVG });
 */
export function allReduce(tensor: Tensor, options: Async<AllReduceOptions>): Work;
export function allReduce(tensor: Tensor, ...rest: Optional<AllReduceOptions, ["op", "group", "asyncOp"]>): Work | null;
export function allReduce(tensor: Tensor, ...rest: unknown[]): Work | null {
  const options = bind<AllReduceOptions>(rest, ["op", "group", "asyncOp"], "allReduce");
  const { op = ReduceOp.SUM } = options;
  expectTensor("allReduce", "tensor", tensor);
  expectReduceOp("allReduce", op);
  expectReducible("allReduce", op, tensor);
  const call = { name: "allReduce", tensors: [tensor], like: op.name };
  return perform(call, options, ({ handle, tail }) =>
    binding.c10dAllReduce(handle, unwrap(real(tensor)), op.native, ...tail),
  );
}

/**
 * `allReduce` of several tensors in one call. Counterpart: `torch.distributed.all_reduce_coalesced`.
 *
 * @param tensors of one dtype and device; changed
 * @returns the work with `asyncOp`, else null after it is over
 */
export function allReduceCoalesced(tensors: readonly Tensor[], options: Async<AllReduceOptions>): Work;
export function allReduceCoalesced(
  tensors: readonly Tensor[],
  ...rest: Optional<AllReduceOptions, ["op", "group", "asyncOp"]>
): Work | null;
export function allReduceCoalesced(tensors: readonly Tensor[], ...rest: unknown[]): Work | null {
  const options = bind<AllReduceOptions>(rest, ["op", "group", "asyncOp"], "allReduceCoalesced");
  const { op = ReduceOp.SUM } = options;
  expectTensors("allReduceCoalesced", "tensors", tensors);
  expectReduceOp("allReduceCoalesced", op);
  for (const tensor of tensors) expectReducible("allReduceCoalesced", op, tensor);
  const call = { name: "allReduceCoalesced", tensors, like: op.name };
  return perform(call, options, ({ handle, tail }) =>
    binding.c10dAllReduceCoalesced(
      handle,
      tensors.map((tensor) => unwrap(real(tensor))),
      op.native,
      ...tail,
    ),
  );
}

/**
 * Reduces the tensors of all ranks into one rank's. Those of the others may be changed to something undefined. Counterpart:
 * `torch.distributed.reduce`.
 *
 * @param tensor any shape, the same on all ranks
 * @returns the work with `asyncOp`, else null after it is over
 * @throws RangeError for a rank that is not a member; DistError, TorchError if a rank is lost, or its tensor is another one
 */
export function reduce(tensor: Tensor, options: Async<ReduceOptions>): Work;
export function reduce(
  tensor: Tensor,
  ...rest: Optional<ReduceOptions, ["dst", "op", "group", "asyncOp"]>
): Work | null;
export function reduce(tensor: Tensor, ...rest: unknown[]): Work | null {
  const options = bind<ReduceOptions>(rest, ["dst", "op", "group", "asyncOp"], "reduce", ["groupDst"]);
  const { op = ReduceOp.SUM } = options;
  expectTensor("reduce", "tensor", tensor);
  expectReduceOp("reduce", op);
  expectReducible("reduce", op, tensor);
  const root = rootOf("reduce", "dst", options.group, options.dst, options.groupDst);
  const call = { name: "reduce", tensors: [tensor], like: `${op.name} to ${root}` };
  return perform(call, options, ({ handle, tail }) =>
    binding.c10dReduce(handle, unwrap(real(tensor)), op.native, root, ...tail),
  );
}
