/** @file Collectives that reduce one tensor a rank: allReduce, reduce. */
import { binding } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import type { Tensor } from "../tensor/tensor-class.js";
import { bind, type Optional } from "../util/arguments.js";
import { type Async, type CollectiveOptions, expectTensor, perform } from "./call.js";
import { expectReduceOp, ReduceOp } from "./reduce-op.js";
import type { Work } from "./work.js";

/** Options of `allReduce`. */
export interface AllReduceOptions extends CollectiveOptions {
  /** How values become one. Default `ReduceOp.SUM`. */
  op?: ReduceOp;
}

/**
 * Makes a tensor of every rank the reduction of all, in place. Counterpart: `torch.distributed.all_reduce`.
 *
 * @param tensor any shape, the same on all ranks; changed
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
  return perform("allReduce", options, [tensor], ({ handle, tail }) =>
    binding.c10dAllReduce(handle, unwrap(tensor), op.native, ...tail),
  );
}
