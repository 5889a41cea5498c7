/**
 * @file Collectives that gradients flow through: the backward of each is a collective too, so all ranks must call `backward`. They leave
 * what they are given as it is. Counterpart: `torch.distributed.nn.functional`.
 */
import { AutogradFunction, type FunctionContext } from "../../autograd/function.js";
import { empty, emptyLike, stack, zerosLike } from "../../generated/ops.js";
import type { Tensor } from "../../tensor/tensor-class.js";
import { bind, type Optional } from "../../util/arguments.js";
import { RangeError } from "../../util/user-errors.js";
import { allToAll as exchange, allToAllSingle as exchangeRows } from "../all-to-all.js";
import { broadcast as copyFrom } from "../broadcast.js";
import { allGather as gatherAll, gather as gatherTo } from "../gather.js";
import type { Group, ProcessGroup } from "../process-group.js";
import { allReduce as reduceAll, reduce as reduceTo } from "../reduce.js";
import { expectReduceOp, ReduceOp } from "../reduce-op.js";
import { reduceScatter as reduceParts, scatter as scatterFrom } from "../scatter.js";
import { expectTensor, expectTensors } from "../tensors.js";
import { memberOf } from "../world.js";

/** Options of all differentiable collectives. */
export interface FunctionalOptions {
  /** The group that works together. Default: all processes. */
  group?: Group | null;
}

/** Options of those that reduce. */
export interface FunctionalReduceOptions extends FunctionalOptions {
  /** How values become one. Default `ReduceOp.SUM`, which has the gradient that is computed. */
  op?: ReduceOp;
}

/** @throws RangeError in a process that is not a member: it has no result */
function groupOf(callee: string, given: Group | null | undefined): ProcessGroup {
  const group = memberOf(callee, given);
  if (group !== null) return group;
  throw new RangeError(`${callee} expects a group that this process is a member of. Call it in its members only.`);
}

const like = (tensor: Tensor, group: ProcessGroup): Tensor[] => group.facts.ranks.map(() => emptyLike(tensor));

class Broadcast extends AutogradFunction {
  static forward(ctx: FunctionContext, src: number, group: ProcessGroup, tensor: Tensor): Tensor {
    ctx.of = { src, group };
    const result = tensor.clone();
    copyFrom(result, { src, group });
    return result;
  }
  static backward(ctx: FunctionContext, grad: Tensor) {
    const { src, group } = ctx.of as { src: number; group: ProcessGroup };
    const sum = Reduce.apply(src, ReduceOp.SUM, group, grad);
    return [null, null, group.facts.ranks[group.rank()] === src ? sum : sum.mul(0)];
  }
}

class Reduce extends AutogradFunction {
  static forward(ctx: FunctionContext, dst: number, op: ReduceOp, group: ProcessGroup, tensor: Tensor): Tensor {
    ctx.of = { dst, group };
    const result = tensor.clone();
    reduceTo(result, { dst, op, group });
    return result;
  }
  static backward(ctx: FunctionContext, grad: Tensor) {
    const { dst, group } = ctx.of as { dst: number; group: ProcessGroup };
    return [null, null, null, Broadcast.apply(dst, group, grad)];
  }
}

class Gather extends AutogradFunction {
  static forward(ctx: FunctionContext, dst: number, group: ProcessGroup, tensor: Tensor): Tensor[] {
    ctx.of = { dst, group };
    const results = group.facts.ranks.map(() => zerosLike(tensor));
    const isRoot = group.facts.ranks[group.rank()] === dst;
    gatherTo(tensor.contiguous(), { gatherList: isRoot ? results : null, dst, group });
    return results;
  }
  static backward(ctx: FunctionContext, ...grads: Tensor[]) {
    const { dst, group } = ctx.of as { dst: number; group: ProcessGroup };
    return [null, null, Scatter.apply(dst, group, ...grads)];
  }
}

class Scatter extends AutogradFunction {
  static forward(ctx: FunctionContext, src: number, group: ProcessGroup, ...tensors: Tensor[]): Tensor {
    ctx.of = { src, group };
    const [first] = tensors;
    if (first === undefined) throw new RangeError("scatter expects tensors with at least one tensor. Received: none.");
    const result = zerosLike(first);
    const isRoot = group.facts.ranks[group.rank()] === src;
    scatterFrom(result, { scatterList: isRoot ? tensors.map((tensor) => tensor.contiguous()) : null, src, group });
    return result;
  }
  static backward(ctx: FunctionContext, grad: Tensor) {
    const { src, group } = ctx.of as { src: number; group: ProcessGroup };
    return [null, null, ...Gather.apply(src, group, grad)];
  }
}

class ReduceScatter extends AutogradFunction {
  static forward(ctx: FunctionContext, op: ReduceOp, group: ProcessGroup, output: Tensor, ...inputs: Tensor[]): Tensor {
    ctx.of = group;
    const result = emptyLike(output);
    reduceParts(
      result,
      inputs.map((input) => input.contiguous()),
      { op, group },
    );
    return result;
  }
  static backward(ctx: FunctionContext, grad: Tensor) {
    return [null, null, null, ...AllGather.apply(ctx.of as ProcessGroup, grad)];
  }
}

class AllGather extends AutogradFunction {
  static forward(ctx: FunctionContext, group: ProcessGroup, tensor: Tensor): Tensor[] {
    ctx.of = group;
    const given = tensor.contiguous();
    const results = like(given, group);
    gatherAll(results, given, { group });
    return results;
  }
  static backward(ctx: FunctionContext, ...grads: Tensor[]) {
    const group = ctx.of as ProcessGroup;
    const parts = AllToAll.apply(
      group,
      grads.map((grad) => emptyLike(grad)),
      ...grads,
    );
    return [null, stack(parts).sum(0)];
  }
}

class AllToAll extends AutogradFunction {
  static forward(ctx: FunctionContext, group: ProcessGroup, outputs: readonly Tensor[], ...inputs: Tensor[]): Tensor[] {
    ctx.of = { group, shapes: inputs.map(({ shape }) => shape) };
    const results = outputs.map((output) => emptyLike(output.contiguous()));
    exchange(
      results,
      inputs.map((input) => input.contiguous()),
      { group },
    );
    return results;
  }
  static backward(ctx: FunctionContext, ...grads: Tensor[]) {
    const { group, shapes } = ctx.of as { group: ProcessGroup; shapes: number[][] };
    const [first] = grads;
    const outputs = shapes.map((shape) => empty(shape, { device: first?.device, dtype: first?.dtype }));
    return [null, null, ...AllToAll.apply(group, outputs, ...grads)];
  }
}

/** Rows that come from and go to each rank; undefined: as many for each. */
interface Rows {
  readonly output: readonly number[] | undefined;
  readonly input: readonly number[] | undefined;
}

class AllToAllSingle extends AutogradFunction {
  static forward(ctx: FunctionContext, group: ProcessGroup, output: Tensor, rows: Rows, input: Tensor): Tensor {
    ctx.of = { group, rows, shape: input.shape };
    const result = emptyLike(output.contiguous());
    exchangeRows(result, input.contiguous(), {
      outputSplitSizes: rows.output,
      inputSplitSizes: rows.input,
      group,
    });
    return result;
  }
  static backward(ctx: FunctionContext, grad: Tensor) {
    const { group, rows, shape } = ctx.of as { group: ProcessGroup; rows: Rows; shape: number[] };
    const output = empty(shape, { device: grad.device, dtype: grad.dtype });
    return [null, null, null, AllToAllSingle.apply(group, output, { output: rows.input, input: rows.output }, grad)];
  }
}

class AllReduce extends AutogradFunction {
  static forward(ctx: FunctionContext, op: ReduceOp, group: ProcessGroup, tensor: Tensor): Tensor {
    ctx.of = { op, group };
    const result = tensor.clone();
    reduceAll(result, { op, group });
    return result;
  }
  static backward(ctx: FunctionContext, grad: Tensor) {
    const { op, group } = ctx.of as { op: ReduceOp; group: ProcessGroup };
    return [null, null, AllReduce.apply(op, group, grad)];
  }
}

/**
 * The tensor of one rank, on all. Its gradient is the sum of all ranks'. Counterpart: `torch.distributed.nn.functional.broadcast`.
 *
 * @param src the rank, as it is in the group of all
 */
export function broadcast(tensor: Tensor, src: number, ...rest: Optional<FunctionalOptions, ["group"]>): Tensor {
  const { group } = bind<FunctionalOptions>(rest, ["group"], "broadcast");
  expectTensor("broadcast", "tensor", tensor);
  return Broadcast.apply(src, groupOf("broadcast", group), tensor);
}

/**
 * The reduction of all ranks' tensors on one rank; on the others, something undefined. Counterpart: `torch.distributed.nn.functional.reduce`.
 *
 * @param dst the rank, as it is in the group of all
 */
export function reduce(
  tensor: Tensor,
  dst: number,
  ...rest: Optional<FunctionalReduceOptions, ["op", "group"]>
): Tensor {
  const { op = ReduceOp.SUM, group } = bind<FunctionalReduceOptions>(rest, ["op", "group"], "reduce");
  expectTensor("reduce", "tensor", tensor);
  expectReduceOp("reduce", op);
  return Reduce.apply(dst, op, groupOf("reduce", group), tensor);
}

/**
 * All ranks' tensors on one rank; zeros on the others. Counterpart: `torch.distributed.nn.functional.gather`.
 *
 * @returns one tensor for each rank
 */
export function gather(
  tensor: Tensor,
  ...rest: Optional<FunctionalOptions & { dst?: number }, ["dst", "group"]>
): Tensor[] {
  const { dst = 0, group } = bind<FunctionalOptions & { dst?: number }>(rest, ["dst", "group"], "gather");
  expectTensor("gather", "tensor", tensor);
  return Gather.apply(dst, groupOf("gather", group), tensor);
}

/**
 * This rank's one of the tensors that one rank has. Counterpart: `torch.distributed.nn.functional.scatter`.
 *
 * @param tensors one for each rank, all of one shape; on other ranks than `src` only the shape counts
 */
export function scatter(
  tensors: readonly Tensor[],
  ...rest: Optional<FunctionalOptions & { src?: number }, ["src", "group"]>
): Tensor {
  const { src = 0, group } = bind<FunctionalOptions & { src?: number }>(rest, ["src", "group"], "scatter");
  expectTensors("scatter", "tensors", tensors);
  return Scatter.apply(src, groupOf("scatter", group), ...tensors);
}

/**
 * This rank's reduction of all ranks' lists. Counterpart: `torch.distributed.nn.functional.reduce_scatter`.
 *
 * @param output gives the result's shape
 * @param inputList one tensor for each rank
 */
export function reduceScatter(
  output: Tensor,
  inputList: readonly Tensor[],
  ...rest: Optional<FunctionalReduceOptions, ["op", "group"]>
): Tensor {
  const { op = ReduceOp.SUM, group } = bind<FunctionalReduceOptions>(rest, ["op", "group"], "reduceScatter");
  expectTensor("reduceScatter", "output", output);
  expectTensors("reduceScatter", "inputList", inputList);
  expectReduceOp("reduceScatter", op);
  return ReduceScatter.apply(op, groupOf("reduceScatter", group), output, ...inputList);
}

/**
 * All ranks' tensors, on all. Counterpart: `torch.distributed.nn.functional.all_gather`.
 *
 * @param tensor of the same shape on all ranks
 * @returns one tensor for each rank
 */
export function allGather(tensor: Tensor, ...rest: Optional<FunctionalOptions, ["group"]>): Tensor[] {
  const { group } = bind<FunctionalOptions>(rest, ["group"], "allGather");
  expectTensor("allGather", "tensor", tensor);
  return AllGather.apply(groupOf("allGather", group), tensor);
}

/**
 * What every rank has for this one. Counterpart: `torch.distributed.nn.functional.all_to_all`.
 *
 * @param outputTensorList gives the results' shapes
 * @param inputTensorList what goes to each rank
 */
export function allToAll(
  outputTensorList: readonly Tensor[],
  inputTensorList: readonly Tensor[],
  ...rest: Optional<FunctionalOptions, ["group"]>
): Tensor[] {
  const { group } = bind<FunctionalOptions>(rest, ["group"], "allToAll");
  expectTensors("allToAll", "outputTensorList", outputTensorList);
  expectTensors("allToAll", "inputTensorList", inputTensorList);
  return AllToAll.apply(groupOf("allToAll", group), outputTensorList, ...inputTensorList);
}

/** Options of `allToAllSingle`. */
export interface FunctionalAllToAllSingleOptions extends FunctionalOptions {
  /** Rows that come from each rank. Default: as many from each. */
  outputSplitSizes?: readonly number[];
  /** Rows that go to each rank. Default: as many to each. */
  inputSplitSizes?: readonly number[];
}

/**
 * The rows that every rank has for this one. Counterpart: `torch.distributed.nn.functional.all_to_all_single`.
 *
 * @param output gives the result's shape
 * @param input what goes, in the order of ranks
 */
export function allToAllSingle(
  output: Tensor,
  input: Tensor,
  ...rest: Optional<FunctionalAllToAllSingleOptions, ["outputSplitSizes", "inputSplitSizes", "group"]>
): Tensor {
  const names = ["outputSplitSizes", "inputSplitSizes", "group"] as const;
  const options = bind<FunctionalAllToAllSingleOptions>(rest, names, "allToAllSingle");
  expectTensor("allToAllSingle", "output", output);
  expectTensor("allToAllSingle", "input", input);
  const rows: Rows = { output: options.outputSplitSizes, input: options.inputSplitSizes };
  return AllToAllSingle.apply(groupOf("allToAllSingle", options.group), output, rows, input);
}

/**
 * The reduction of all ranks' tensors, on all. Counterpart: `torch.distributed.nn.functional.all_reduce`.
 *
 * @param tensor of the same shape on all ranks
 */
export function allReduce(tensor: Tensor, ...rest: Optional<FunctionalReduceOptions, ["op", "group"]>): Tensor {
  const { op = ReduceOp.SUM, group } = bind<FunctionalReduceOptions>(rest, ["op", "group"], "allReduce");
  expectTensor("allReduce", "tensor", tensor);
  expectReduceOp("allReduce", op);
  return AllReduce.apply(op, groupOf("allReduce", group), tensor);
}
