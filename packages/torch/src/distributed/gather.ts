/** @file Collectives that bring the tensors of all ranks together: allGather, gather. */
import { binding } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import type { Tensor } from "../tensor/tensor-class.js";
import { bind, type Optional } from "../util/arguments.js";
import { RangeError } from "../util/user-errors.js";
import { type Async, type CollectiveOptions, expectListAt, perform, rootOf } from "./call.js";
import type { ProcessGroup } from "./process-group.js";
import { expectContiguous, expectOneDtype, expectOneEach, expectTensor, expectTensors, real } from "./tensors.js";
import type { Work } from "./work.js";

/** Options of `gather`. */
export interface GatherOptions extends CollectiveOptions {
  /** One tensor for each rank, of that rank's shape; on `dst` only. */
  gatherList?: readonly Tensor[] | null;
  /** The rank that gets all, as it is in the group of all. Default 0. */
  dst?: number;
  /** The same as it is in the group; instead of `dst`. */
  groupDst?: number;
}

/**
 * Brings the tensors of all ranks to all ranks. Counterpart: `torch.distributed.all_gather`.
 *
 * @param tensorList one tensor for each rank, all of the shape of `tensor` (NCCL also takes each rank's own); filled
 * @param tensor what this rank gives
 * @returns the work with `asyncOp`, else null after it is over
 * @throws RangeError for another number of tensors or another dtype; DistError, TorchError if a rank is lost, or its tensor is another one
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
  const tensors = [...tensorList, tensor];
  expectOneDtype("allGather", tensors);
  const check = (group: ProcessGroup) => expectOneEach("allGather", "tensorList", group, tensorList);
  return perform({ name: "allGather", tensors, alike: [tensor], check }, options, ({ handle, tail }) => {
    const outputs = tensorList.map((output) => unwrap(real(output)));
    return binding.c10dAllGather(handle, outputs, unwrap(real(tensor)), ...tail);
  });
}

/**
 * `allGather` of several tensors in one call. Counterpart: `torch.distributed.all_gather_coalesced`.
 *
 * @param outputTensorLists for each rank the tensors that are filled with what it gives
 * @param inputTensorList what this rank gives
 * @returns the work with `asyncOp`, else null after it is over
 */
export function allGatherCoalesced(
  outputTensorLists: readonly (readonly Tensor[])[],
  inputTensorList: readonly Tensor[],
  options: Async<CollectiveOptions>,
): Work;
export function allGatherCoalesced(
  outputTensorLists: readonly (readonly Tensor[])[],
  inputTensorList: readonly Tensor[],
  ...rest: Optional<CollectiveOptions, ["group", "asyncOp"]>
): Work | null;
export function allGatherCoalesced(
  outputTensorLists: readonly (readonly Tensor[])[],
  inputTensorList: readonly Tensor[],
  ...rest: unknown[]
): Work | null {
  const callee = "allGatherCoalesced";
  const options = bind<CollectiveOptions>(rest, ["group", "asyncOp"], callee);
  expectTensors(callee, "inputTensorList", inputTensorList);
  for (const list of outputTensorLists) expectTensors(callee, "outputTensorLists", list);
  const tensors = [...outputTensorLists.flat(), ...inputTensorList];
  expectOneDtype(callee, tensors);
  const check = (group: ProcessGroup): void => {
    const fits = outputTensorLists.every((list) => list.length === inputTensorList.length);
    if (outputTensorLists.length === group.size() && fits) return;
    throw new RangeError(
      `${callee} expects outputTensorLists with ${inputTensorList.length} tensors for each of the group's ${group.size()} ranks.`,
    );
  };
  return perform({ name: callee, tensors, alike: inputTensorList, check }, options, ({ handle, tail }) => {
    const outputs = outputTensorLists.map((list) => list.map((output) => unwrap(real(output))));
    return binding.c10dAllGatherCoalesced(
      handle,
      outputs,
      inputTensorList.map((tensor) => unwrap(real(tensor))),
      ...tail,
    );
  });
}

/**
 * Brings the tensors of all ranks together in one tensor, one after the other along the first dimension. Counterpart:
 * `torch.distributed.all_gather_into_tensor`.
 *
 * @param outputTensor contiguous; as many times as long in the first dimension as there are ranks. NCCL also takes a further dimension in front
 * @param inputTensor what this rank gives; contiguous, the same shape on all ranks
 * @returns the work with `asyncOp`, else null after it is over
 * @throws RangeError for tensors whose sizes or dtypes do not fit; DistError, TorchError if a rank is lost, or its tensor is another one
 */
export function allGatherIntoTensor(outputTensor: Tensor, inputTensor: Tensor, options: Async<CollectiveOptions>): Work;
export function allGatherIntoTensor(
  outputTensor: Tensor,
  inputTensor: Tensor,
  ...rest: Optional<CollectiveOptions, ["group", "asyncOp"]>
): Work | null;
export function allGatherIntoTensor(outputTensor: Tensor, inputTensor: Tensor, ...rest: unknown[]): Work | null {
  const callee = "allGatherIntoTensor";
  const options = bind<CollectiveOptions>(rest, ["group", "asyncOp"], callee);
  const tensors = [outputTensor, inputTensor];
  expectTensors(callee, "tensors", tensors);
  expectOneDtype(callee, tensors);
  expectContiguous(callee, "outputTensor", outputTensor);
  expectContiguous(callee, "inputTensor", inputTensor);
  const check = (group: ProcessGroup): void => {
    if (outputTensor.numel() === inputTensor.numel() * group.size()) return;
    throw new RangeError(
      `${callee} expects outputTensor with ${inputTensor.numel()} elements for each of the group's ${group.size()} ranks. ` +
        `Received: [${outputTensor.shape.join(", ")}] for inputs of [${inputTensor.shape.join(", ")}].`,
    );
  };
  return perform({ name: callee, tensors, alike: [inputTensor], check }, options, ({ handle, tail }) =>
    binding.c10dAllGatherIntoTensor(handle, unwrap(real(outputTensor)), unwrap(real(inputTensor)), ...tail),
  );
}

/**
 * Brings the tensors of all ranks to one rank. Counterpart: `torch.distributed.gather`.
 *
 * @param tensor what this rank gives; the same shape on all ranks
 * @returns the work with `asyncOp`, else null after it is over
 * @throws RangeError where `gatherList` is missing on `dst` or given elsewhere; DistError, TorchError if a rank is lost
 */
export function gather(tensor: Tensor, options: Async<GatherOptions>): Work;
export function gather(
  tensor: Tensor,
  ...rest: Optional<GatherOptions, ["gatherList", "dst", "group", "asyncOp"]>
): Work | null;
export function gather(tensor: Tensor, ...rest: unknown[]): Work | null {
  const options = bind<GatherOptions>(rest, ["gatherList", "dst", "group", "asyncOp"], "gather", ["groupDst"]);
  const gatherList = options.gatherList ?? null;
  expectTensor("gather", "tensor", tensor);
  if (gatherList !== null) expectTensors("gather", "gatherList", gatherList);
  const tensors = [tensor, ...(gatherList ?? [])];
  expectOneDtype("gather", tensors);
  const root = rootOf("gather", "dst", options.group, options.dst, options.groupDst, 0);
  expectListAt("gather", "gatherList", "destination", root, gatherList, options);
  const check = (group: ProcessGroup): void => {
    if (gatherList !== null) expectOneEach("gather", "gatherList", group, gatherList);
  };
  const call = { name: "gather", tensors, alike: [tensor], like: `to ${root}`, check };
  return perform(call, options, ({ handle, tail }) => {
    const outputs = gatherList?.map((output) => unwrap(real(output))) ?? null;
    return binding.c10dGather(handle, outputs, unwrap(real(tensor)), root, ...tail);
  });
}
