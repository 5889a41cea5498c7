/** @file Collectives that give every rank its part: scatter, reduceScatter. */
import { binding } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import type { Tensor } from "../tensor/tensor-class.js";
import { bind, type Optional } from "../util/arguments.js";
import { RangeError } from "../util/user-errors.js";
import { type Async, expectListAt, type CollectiveOptions, perform, rootOf } from "./call.js";
import type { ProcessGroup } from "./process-group.js";
import type { AllReduceOptions } from "./reduce.js";
import { expectReduceOp, ReduceOp } from "./reduce-op.js";
import {
  expectContiguous,
  expectOneDtype,
  expectOneEach,
  expectReducible,
  expectTensor,
  expectTensors,
  real,
} from "./tensors.js";
import type { Work } from "./work.js";

/** Options of `scatter`. */
export interface ScatterOptions extends CollectiveOptions {
  /** One tensor for each rank, all of the same shape; on `src` only. */
  scatterList?: readonly Tensor[] | null;
  /** The rank that gives, as it is in the group of all. Default 0. */
  src?: number;
  /** The same as it is in the group; instead of `src`. */
  groupSrc?: number;
}

/**
 * Gives every rank one of the tensors that one rank has. Counterpart: `torch.distributed.scatter`.
 *
 * @param tensor filled with what is this rank's
 * @returns the work with `asyncOp`, else null after it is over
 * @throws RangeError where `scatterList` is missing on `src` or given elsewhere; DistError, TorchError if a rank is lost
 */
export function scatter(tensor: Tensor, options: Async<ScatterOptions>): Work;
export function scatter(
  tensor: Tensor,
  ...rest: Optional<ScatterOptions, ["scatterList", "src", "group", "asyncOp"]>
): Work | null;
export function scatter(tensor: Tensor, ...rest: unknown[]): Work | null {
  const options = bind<ScatterOptions>(rest, ["scatterList", "src", "group", "asyncOp"], "scatter", ["groupSrc"]);
  const scatterList = options.scatterList ?? null;
  expectTensor("scatter", "tensor", tensor);
  if (scatterList !== null) expectTensors("scatter", "scatterList", scatterList);
  const tensors = [tensor, ...(scatterList ?? [])];
  expectOneDtype("scatter", tensors);
  const root = rootOf("scatter", "src", options.group, options.src, options.groupSrc, 0);
  expectListAt("scatter", "scatterList", "source", root, scatterList, options);
  const check = (group: ProcessGroup): void => {
    if (scatterList !== null) expectOneEach("scatter", "scatterList", group, scatterList);
  };
  const call = { name: "scatter", tensors, alike: [tensor], like: `from ${root}`, check };
  return perform(call, options, ({ handle, tail }) => {
    const inputs = scatterList?.map((input) => unwrap(real(input))) ?? null;
    return binding.c10dScatter(handle, unwrap(real(tensor)), inputs, root, ...tail);
  });
}

/**
 * Reduces lists of tensors, and gives every rank one of the results. Counterpart: `torch.distributed.reduce_scatter`.
 *
 * @param output filled with this rank's result
 * @param inputList one tensor for each rank, of the shape of that rank's output
 * @returns the work with `asyncOp`, else null after it is over
 * @throws RangeError for another number of tensors or another dtype; DistError, TorchError if a rank is lost, or its tensors are others
 */
export function reduceScatter(output: Tensor, inputList: readonly Tensor[], options: Async<AllReduceOptions>): Work;
export function reduceScatter(
  output: Tensor,
  inputList: readonly Tensor[],
  ...rest: Optional<AllReduceOptions, ["op", "group", "asyncOp"]>
): Work | null;
export function reduceScatter(output: Tensor, inputList: readonly Tensor[], ...rest: unknown[]): Work | null {
  const options = bind<AllReduceOptions>(rest, ["op", "group", "asyncOp"], "reduceScatter");
  const { op = ReduceOp.SUM } = options;
  expectTensor("reduceScatter", "output", output);
  expectTensors("reduceScatter", "inputList", inputList);
  expectReduceOp("reduceScatter", op);
  expectReducible("reduceScatter", op, output);
  const tensors = [output, ...inputList];
  expectOneDtype("reduceScatter", tensors);
  const check = (group: ProcessGroup) => expectOneEach("reduceScatter", "inputList", group, inputList);
  const call = { name: "reduceScatter", tensors, alike: inputList, like: op.name, check };
  return perform(call, options, ({ handle, tail }) => {
    const inputs = inputList.map((input) => unwrap(real(input)));
    return binding.c10dReduceScatter(handle, unwrap(real(output)), inputs, op.native, ...tail);
  });
}

/**
 * Reduces the tensors of all ranks, and gives every rank its part along the first dimension. Counterpart:
 * `torch.distributed.reduce_scatter_tensor`.
 *
 * @param output filled; contiguous
 * @param input contiguous, the same shape on all ranks: as many times as long in the first dimension as there are ranks
 * @returns the work with `asyncOp`, else null after it is over
 * @throws RangeError for tensors whose sizes or dtypes do not fit; DistError, TorchError if a rank is lost, or its tensor is another one
 */
export function reduceScatterTensor(output: Tensor, input: Tensor, options: Async<AllReduceOptions>): Work;
export function reduceScatterTensor(
  output: Tensor,
  input: Tensor,
  ...rest: Optional<AllReduceOptions, ["op", "group", "asyncOp"]>
): Work | null;
export function reduceScatterTensor(output: Tensor, input: Tensor, ...rest: unknown[]): Work | null {
  const callee = "reduceScatterTensor";
  const options = bind<AllReduceOptions>(rest, ["op", "group", "asyncOp"], callee);
  const { op = ReduceOp.SUM } = options;
  const tensors = [output, input];
  expectTensors(callee, "tensors", tensors);
  expectReduceOp(callee, op);
  expectReducible(callee, op, output);
  expectOneDtype(callee, tensors);
  expectContiguous(callee, "output", output);
  expectContiguous(callee, "input", input);
  const check = (group: ProcessGroup): void => {
    if (input.numel() === output.numel() * group.size()) return;
    throw new RangeError(
      `${callee} expects input with ${output.numel()} elements for each of the group's ${group.size()} ranks. ` +
        `Received: [${input.shape.join(", ")}] for an output of [${output.shape.join(", ")}].`,
    );
  };
  return perform({ name: callee, tensors, alike: [input], like: op.name, check }, options, ({ handle, tail }) =>
    binding.c10dReduceScatterTensor(handle, unwrap(real(output)), unwrap(real(input)), op.native, ...tail),
  );
}
