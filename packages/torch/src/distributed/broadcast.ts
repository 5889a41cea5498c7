/** @file broadcast: one rank's tensor for all. */
import { binding } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import type { Tensor } from "../tensor/tensor-class.js";
import { bind, type Optional } from "../util/arguments.js";
import { type Async, type CollectiveOptions, perform, rootOf } from "./call.js";
import { expectTensor, real } from "./tensors.js";
import type { Work } from "./work.js";

/** Options of `broadcast`. */
export interface BroadcastOptions extends CollectiveOptions {
  /** The rank whose tensor all get, as it is in the group of all. */
  src?: number;
  /** The same as it is in the group; instead of `src`. */
  groupSrc?: number;
}

/**
 * Copies one rank's tensor into those of all others. Counterpart: `torch.distributed.broadcast`.
 *
 * @param tensor what is sent, or what is filled; any shape, the same on all ranks
 * @returns the work with `asyncOp`, else null after it is over
 * @throws RangeError for a rank that is not a member; DistError, TorchError if a rank is lost, or its tensor is another one
 */
export function broadcast(tensor: Tensor, options: Async<BroadcastOptions>): Work;
export function broadcast(
  tensor: Tensor,
  ...rest: Optional<BroadcastOptions, ["src", "group", "asyncOp"]>
): Work | null;
export function broadcast(tensor: Tensor, ...rest: unknown[]): Work | null {
  const options = bind<BroadcastOptions>(rest, ["src", "group", "asyncOp"], "broadcast", ["groupSrc"]);
  expectTensor("broadcast", "tensor", tensor);
  const root = rootOf("broadcast", "src", options.group, options.src, options.groupSrc);
  return perform({ name: "broadcast", tensors: [tensor], like: `from ${root}` }, options, ({ handle, tail }) =>
    binding.c10dBroadcast(handle, unwrap(real(tensor)), root, ...tail),
  );
}
