/** @file Collectives that bring the tensors of all ranks together: allGather. */
import { binding } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import type { Tensor } from "../tensor/tensor-class.js";
import { bind, type Optional } from "../util/arguments.js";
import { type Async, type CollectiveOptions, expectTensor, expectTensors, perform } from "./call.js";
import type { Work } from "./work.js";

/**
 * Brings the tensors of all ranks to all ranks. Counterpart: `torch.distributed.all_gather`.
 *
 * @param tensorList one tensor for each rank, of that rank's shape; filled
 * @param tensor what this rank gives
 * @returns the work with `asyncOp`, else null after it is over
 */
export function allGather(tensorList: readonly Tensor[], tensor: Tensor, options: Async<CollectiveOptions>): Work;
export function allGather(
  tensorList: readonly Tensor[],
  tensor: Tensor,
  ...rest: Optional<CollectiveOptions, ["group", "asyncOp"]>
): Work | null;
export function allGather(tensorList: readonly Tensor[], tensor: Tensor, ...rest: unknown[]): Work | null {
  const options = bind<CollectiveOptions>(rest, ["group", "asyncOp"], "allGather");
  expectTensors("allGather", "tensorList", tensorList);
  expectTensor("allGather", "tensor", tensor);
  return perform("allGather", options, [...tensorList, tensor], ({ handle, tail }) =>
    binding.c10dAllGather(handle, tensorList.map(unwrap), unwrap(tensor), ...tail),
  );
}
