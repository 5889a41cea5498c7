/** @file Losses that compare element by element, and what becomes of their elements. */
import type { Lowered } from "../../../native/binding.js";
import { Tensor } from "../../../tensor/tensor-class.js";
import { unwrap } from "../../../native/object.js";
import { type Handler, isHandle, type Operation } from "../operator-call.js";
import { cheapest } from "../strategies.js";
import { alongEach, broadcast, partial, range } from "./dims.js";

/** As libtorch numbers them. */
const reductions = { none: 0, mean: 1, sum: 2 } as const;

/** Those of all elements, which are as many as input and target have together. */
function elements(operation: Operation, isBackward: boolean): { shape: number[]; dims: number[][] } {
  return broadcast(operation.inputs.slice(isBackward ? 1 : 0).map(({ shape }) => shape));
}

/** A mean is a sum of what the parts give, divided by the number of all elements: parts need not be equal. */
function meanAsSum(operation: Operation, count: number, results: Lowered[]): Lowered[] {
  if (operation.number("reduction", 1) !== reductions.mean) return results;
  return results.map((one) => (isHandle(one) ? unwrap(new Tensor(one).div(count)) : one));
}

function countOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

function argsOf(operation: Operation): ReadonlyMap<number, Lowered> | undefined {
  const index = operation.indexOf("reduction");
  return operation.number("reduction", 1) === reductions.mean ? new Map([[index, reductions.sum]]) : undefined;
}

const forward: Handler = (operation, execute) => {
  const { shape, dims } = elements(operation, false);
  const isEach = operation.number("reduction", 1) === reductions.none;
  const along = alongEach(operation, range(shape.length), (dim) => ({
    inputs: dims.map((own) => own[dim] ?? -1),
    outputs: [dim],
  })).map(({ inputs, outputs }) => ({ inputs, outputs: isEach ? outputs : [partial("sum")] }));
  const args = argsOf(operation);
  const decision = cheapest(operation, along);
  return meanAsSum(operation, countOf(shape), execute({ ...decision, ...(args && { args }) }));
};

const backward: Handler = (operation, execute) => {
  const { shape, dims } = elements(operation, true);
  const grad = operation.inputs[0]?.shape ?? [];
  const along = alongEach(operation, range(shape.length), (dim) => ({
    inputs: [grad.length === 0 ? -1 : dim, ...dims.map((own) => own[dim] ?? -1)],
    outputs: [dim],
  }));
  const args = argsOf(operation);
  const decision = cheapest(operation, along);
  return meanAsSum(operation, countOf(shape), execute({ ...decision, ...(args && { args }) }));
};

const names = "mse_loss smooth_l1_loss huber_loss binary_cross_entropy soft_margin_loss".split(" ");

/** Answers for operators, by name. */
export const elementLossHandlers: Readonly<Record<string, Handler>> = Object.fromEntries(
  names.flatMap((name) => [
    [`aten::${name}`, forward],
    [`aten::${name}_backward`, backward],
  ]),
);
