/** @file Collectives in which every rank has something for every other: allToAll. */
import { binding } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import type { Tensor } from "../tensor/tensor-class.js";
import { bind, type Optional, shown } from "../util/arguments.js";
import { RangeError } from "../util/user-errors.js";
import { type Async, type CollectiveOptions, perform } from "./call.js";
import type { ProcessGroup } from "./process-group.js";
import { expectContiguous, expectOneDtype, expectOneEach, expectTensors, real } from "./tensors.js";
import type { Work } from "./work.js";

/** Options of `allToAllSingle`. */
export interface AllToAllSingleOptions extends CollectiveOptions {
  /** Rows of `output` that come from each rank. Default: as many from each. */
  outputSplitSizes?: readonly number[] | null;
  /** Rows of `input` that go to each rank. Default: as many to each. */
  inputSplitSizes?: readonly number[] | null;
}

/**
 * Sends a tensor to every rank, and gets one from every rank. Counterpart: `torch.distributed.all_to_all`.
 *
 * @param outputTensorList filled with what comes from each rank
 * @param inputTensorList what goes to each rank; shapes may differ, as long as sender and receiver agree
 * @returns the work with `asyncOp`, else null after it is over
 * @throws RangeError for another number of tensors or another dtype; DistError, TorchError if a rank is lost
 */
export function allToAll(
  outputTensorList: readonly Tensor[],
  inputTensorList: readonly Tensor[],
  options: Async<CollectiveOptions>,
): Work;
export function allToAll(
  outputTensorList: readonly Tensor[],
  inputTensorList: readonly Tensor[],
  ...rest: Optional<CollectiveOptions, ["group", "asyncOp"]>
): Work | null;
export function allToAll(
  outputTensorList: readonly Tensor[],
  inputTensorList: readonly Tensor[],
  ...rest: unknown[]
): Work | null {
  const options = bind<CollectiveOptions>(rest, ["group", "asyncOp"], "allToAll");
  expectTensors("allToAll", "outputTensorList", outputTensorList);
  expectTensors("allToAll", "inputTensorList", inputTensorList);
  const tensors = [...outputTensorList, ...inputTensorList];
  expectOneDtype("allToAll", tensors);
  for (const tensor of tensors) expectContiguous("allToAll", "each tensor", tensor);
  const like = String(inputTensorList[0]?.dtype);
  const check = (group: ProcessGroup): void => {
    expectOneEach("allToAll", "outputTensorList", group, outputTensorList);
    expectOneEach("allToAll", "inputTensorList", group, inputTensorList);
  };
  return perform({ name: "allToAll", tensors, alike: [], like, check }, options, ({ handle, tail }) => {
    const outputs = outputTensorList.map((tensor) => unwrap(real(tensor)));
    return binding.c10dAllToAll(
      handle,
      outputs,
      inputTensorList.map((tensor) => unwrap(real(tensor))),
      ...tail,
    );
  });
}

/** @throws RangeError for sizes that are not those of the first dimension's parts; none: equal parts */
function expectSplits(name: string, given: readonly number[] | null | undefined, tensor: Tensor, ranks: number): void {
  const callee = "allToAllSingle";
  const rows = tensor.shape[0];
  if (rows === undefined) throw new RangeError(`${callee} expects tensors with at least one dimension.`);
  if (given === undefined || given === null || given.length === 0) {
    if (rows % ranks === 0) return;
    throw new RangeError(
      `${callee} expects the first dimension to divide by the group's ${ranks} ranks where ${name} is not given. Received: ${rows}.`,
    );
  }
  const valid = given.length === ranks && given.every((size) => Number.isInteger(size) && size >= 0);
  if (valid && given.reduce((sum, size) => sum + size, 0) === rows) return;
  throw new RangeError(
    `${callee} expects ${name} with ${ranks} sizes that add up to the first dimension, ${rows}. Received: ${shown(given)}.`,
  );
}

/**
 * Sends rows of a tensor to every rank, and gets rows from every rank. Counterpart: `torch.distributed.all_to_all_single`.
 *
 * @param output filled with what comes, in the order of ranks; contiguous
 * @param input what goes, in the order of ranks; contiguous
 * @returns the work with `asyncOp`, else null after it is over
 * @throws RangeError for sizes that do not add up, or another dtype; DistError, TorchError if a rank is lost
 */
export function allToAllSingle(output: Tensor, input: Tensor, options: Async<AllToAllSingleOptions>): Work;
export function allToAllSingle(
  output: Tensor,
  input: Tensor,
  ...rest: Optional<AllToAllSingleOptions, ["outputSplitSizes", "inputSplitSizes", "group", "asyncOp"]>
): Work | null;
export function allToAllSingle(output: Tensor, input: Tensor, ...rest: unknown[]): Work | null {
  const names = ["outputSplitSizes", "inputSplitSizes", "group", "asyncOp"] as const;
  const options = bind<AllToAllSingleOptions>(rest, names, "allToAllSingle");
  const tensors = [output, input];
  expectTensors("allToAllSingle", "tensors", tensors);
  expectOneDtype("allToAllSingle", tensors);
  expectContiguous("allToAllSingle", "output", output);
  expectContiguous("allToAllSingle", "input", input);
  const like = `${String(input.dtype)}, rows of [${input.shape.slice(1).join(", ")}]`;
  const { outputSplitSizes, inputSplitSizes } = options;
  const check = (group: ProcessGroup): void => {
    expectSplits("outputSplitSizes", outputSplitSizes, output, group.size());
    expectSplits("inputSplitSizes", inputSplitSizes, input, group.size());
  };
  return perform({ name: "allToAllSingle", tensors, alike: [], like, check }, options, ({ handle, tail }) =>
    binding.c10dAllToAllSingle(
      handle,
      unwrap(real(output)),
      unwrap(real(input)),
      outputSplitSizes ?? [],
      inputSplitSizes ?? [],
      ...tail,
    ),
  );
}
