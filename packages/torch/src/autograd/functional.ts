/** @file `torch.autograd.functional`: Jacobians, Hessians and their products with vectors. */
import { expectArray, expectFunction } from "../util/expect.js";
import { checkOptions, kindOf } from "../util/arguments.js";
import { binding } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import { operator } from "../tensor/operator.js";
import { Tensor } from "../tensor/tensor.js";
import { enableGrad } from "./modes.js";
import type { TensorOrTensors } from "./backward.js";
import { Error, RangeError, TypeError } from "../util/user-errors.js";

/** Options of the functions here. */
export interface FunctionalOptions {
  /** Whether the results can be differentiated again. Default false. */
  createGraph?: boolean;
  /** Whether an output that does not depend on an input is an error, instead of zeros. Default false. */
  strict?: boolean;
}

const names = ["createGraph", "strict"] as const;

const detachOperator = operator("aten", "detach");
const viewAsOperator = operator("aten", "view_as");
const zerosLikeOperator = operator("aten", "zeros_like");
const onesLikeOperator = operator("aten", "ones_like");
const reshapeOperator = operator("aten", "reshape");
const selectOperator = operator("aten", "select", "int");
const stackOperator = operator("aten", "stack");

const detach = (x: Tensor) => detachOperator(x) as Tensor;
const zerosLike = (x: Tensor) => zerosLikeOperator(x) as Tensor;

type Several<T> = T extends Tensor ? Tensor : Tensor[];

/** Whatever was given as one tensor comes back as one. */
function packed<T extends TensorOrTensors>(list: Tensor[], like: T): Several<T> {
  return (like instanceof Tensor ? list[0] : list) as Several<T>;
}

function listOf(value: TensorOrTensors): Tensor[] {
  if (Array.isArray(value)) expectArray("A derivative", "inputs", value);
  const list = value instanceof Tensor ? [value] : Array.isArray(value) ? [...(value as readonly Tensor[])] : null;
  if (list?.every((item) => item instanceof Tensor) === true) return list;
  throw new TypeError(`Expected a tensor or an array of tensors. Received: ${kindOf(value)}.`);
}

/** The inputs to differentiate by: views that keep the caller's graph where the results must be differentiable, else copies without history. */
function freshInputs(inputs: TensorOrTensors, createGraph: boolean): Tensor[] {
  return listOf(inputs).map((x) => {
    if (createGraph && x.requiresGrad) return viewAsOperator(x, x) as Tensor;
    const fresh = detach(x);
    binding.setRequiresGrad(unwrap(fresh), true);
    return fresh;
  });
}

function call(fn: (...inputs: Tensor[]) => TensorOrTensors, inputs: Tensor[]): [TensorOrTensors, Tensor[]] {
  expectFunction("A derivative", "fn", fn);
  const result = fn(...inputs);
  const list = listOf(result);
  return [result, list];
}

function gradients(
  outputs: Tensor[],
  inputs: Tensor[],
  vectors: (Tensor | null)[],
  createGraph: boolean,
  strict: boolean,
): Tensor[] {
  const recorded = outputs.map((o, i) => [o, vectors[i] ?? null] as const).filter(([o]) => o.requiresGrad);
  if (recorded.length === 0) {
    if (strict) throw new Error("Output 0 of the function does not depend on the inputs: expected one that does.");
    return inputs.map(zerosLike);
  }
  const found = binding.autogradGrad(
    recorded.map(([o]) => unwrap(o)),
    inputs.map(unwrap),
    recorded.map(([, v]) => (v === null ? null : unwrap(v))),
    true,
    createGraph,
    true,
  );
  return found.map((handle, i) => {
    if (handle !== null) return new Tensor(handle);
    if (strict) throw new Error(`The outputs do not depend on input ${i}: expected inputs that are all used.`);
    return zerosLike(inputs[i] as Tensor);
  });
}

function released<T extends TensorOrTensors>(value: T, createGraph: boolean): T {
  if (createGraph) return value;
  return (value instanceof Tensor ? detach(value) : value.map(detach)) as T;
}

function checkVectors(vectors: Tensor[], like: Tensor[], what: string): void {
  if (vectors.length !== like.length) {
    throw new RangeError(`expected v to hold one tensor an ${what}: ${like.length}. Received: ${vectors.length}.`);
  }
  vectors.forEach((v, i) => {
    const expected = (like[i] as Tensor).shape;
    if (String(v.shape) !== String(expected)) {
      throw new RangeError(`expected v of the ${what}'s size [${String(expected)}]. Received: [${String(v.shape)}].`);
    }
  });
}

function vectorsFor(v: TensorOrTensors | null | undefined, like: Tensor[], what: string): Tensor[] {
  if (v === null || v === undefined) {
    if (like.length === 1 && (like[0] as Tensor).numel() === 1) return [onesLikeOperator(like[0]) as Tensor];
    throw new RangeError(`The vector v can only be left out where the ${what} is one tensor with one element.`);
  }
  const list = listOf(v);
  checkVectors(list, like, what);
  return list;
}

/**
 * The product of a vector and the function's Jacobian. Counterpart: `torch.autograd.functional.vjp`.
 *
 * @param v one tensor an output, of its size; may be left out where the output has one element
 * @returns [the function's outputs, the product: one tensor an input]
 */
export function vjp<I extends TensorOrTensors, O extends TensorOrTensors>(
  fn: (...inputs: Tensor[]) => O,
  inputs: I,
  v?: TensorOrTensors | null,
  options: FunctionalOptions = {},
): [O, Several<I>] {
  checkOptions("vjp", options, names);
  return enableGrad(() => {
    const createGraph = options.createGraph ?? false;
    const xs = freshInputs(inputs, createGraph);
    const [outputs, list] = call(fn, xs);
    const vectors = vectorsFor(v, list, "output");
    const product = gradients(list, xs, vectors, createGraph, options.strict ?? false);
    return [released(outputs as O, createGraph), packed(product, inputs)];
  });
}

/**
 * The product of the function's Jacobian and a vector, by two backward passes. Counterpart: `torch.autograd.functional.jvp`.
 *
 * @param v one tensor an input, of its size; may be left out where the input has one element
 * @returns [the function's outputs, the product: one tensor an output]
 */
export function jvp<I extends TensorOrTensors, O extends TensorOrTensors>(
  fn: (...inputs: Tensor[]) => O,
  inputs: I,
  v?: TensorOrTensors | null,
  options: FunctionalOptions = {},
): [O, Several<O>] {
  checkOptions("jvp", options, names);
  return enableGrad(() => {
    const createGraph = options.createGraph ?? false;
    const xs = freshInputs(inputs, createGraph);
    const vectors = vectorsFor(v, xs, "input");
    const [outputs, list] = call(fn, xs);
    // The gradient is linear in these, so its gradient by them is the forward product.
    const dual = list.map((o) => {
      const zeros = zerosLike(o);
      binding.setRequiresGrad(unwrap(zeros), true);
      return zeros;
    });
    const inner = gradients(list, xs, dual, true, options.strict ?? false);
    const product = gradients(inner, dual, vectors, createGraph, false);
    return [released(outputs as O, createGraph), packed(product, outputs as O)] as [O, Several<O>];
  });
}

/** Rows of the Jacobian of one output: for each input the gradients of the output's elements. */
function rowsOf(output: Tensor, inputs: Tensor[], createGraph: boolean, strict: boolean): Tensor[] {
  const count = output.numel();
  const flat = reshapeOperator(output, [count]) as Tensor;
  const rows: Tensor[][] = inputs.map(() => []);
  for (let i = 0; i < count; i++) {
    const found = gradients([selectOperator(flat, 0, i) as Tensor], inputs, [null], createGraph, strict);
    found.forEach((row, k) => (rows[k] as Tensor[]).push(row));
  }
  return rows.map((list, k) => {
    const shape = [...output.shape, ...(inputs[k] as Tensor).shape];
    if (count === 0) return reshapeOperator(zerosLike(output), shape) as Tensor;
    return reshapeOperator(stackOperator(list), shape) as Tensor;
  });
}

/** A Jacobian: of one output by one input a tensor, otherwise lists of them, outputs first. */
export type JacobianOf<I extends TensorOrTensors, O extends TensorOrTensors> = O extends Tensor
  ? Several<I>
  : Several<I>[];

/**
 * The Jacobian of a function: for an output of shape S and an input of shape T a tensor of shape [...S, ...T].
 * Counterpart: `torch.autograd.functional.jacobian`.
 *
 * @returns a tensor; with several inputs a list over them; with several outputs a list over these first
 */
export function jacobian<I extends TensorOrTensors, O extends TensorOrTensors>(
  fn: (...inputs: Tensor[]) => O,
  inputs: I,
  options: FunctionalOptions = {},
): JacobianOf<I, O> {
  checkOptions("jacobian", options, names);
  return enableGrad(() => {
    const createGraph = options.createGraph ?? false;
    const xs = freshInputs(inputs, createGraph);
    const [outputs, list] = call(fn, xs);
    const all = list.map((o) => packed(rowsOf(o, xs, createGraph, options.strict ?? false), inputs));
    return (outputs instanceof Tensor ? all[0] : all) as JacobianOf<I, O>;
  });
}

function scalar(list: Tensor[]): Tensor {
  const [output] = list;
  if (list.length !== 1 || output === undefined || output.numel() !== 1) {
    throw new RangeError("expected a function that returns one tensor with one element.");
  }
  return output;
}

/** Inputs by inputs: a tensor for one input, else lists of lists. */
export type HessianOf<I extends TensorOrTensors> = I extends Tensor ? Tensor : Tensor[][];

/**
 * The Hessian of a function with one number as its result. Counterpart: `torch.autograd.functional.hessian`.
 *
 * @returns for inputs of shapes S and T a tensor of shape [...S, ...T]; with several inputs lists of lists
 */
export function hessian<I extends TensorOrTensors>(
  fn: (...inputs: Tensor[]) => Tensor,
  inputs: I,
  options: FunctionalOptions = {},
): HessianOf<I> {
  checkOptions("hessian", options, names);
  const gradient = (...xs: Tensor[]): Tensor[] => {
    const output = scalar(call(fn, xs)[1]);
    return gradients([output], xs, [null], true, options.strict ?? false);
  };
  const all = jacobian(gradient, listOf(inputs), options);
  return (inputs instanceof Tensor ? all[0]?.[0] : all) as HessianOf<I>;
}

/**
 * The product of a vector and the Hessian. Counterpart: `torch.autograd.functional.vhp`.
 *
 * @returns [the function's output, the product: one tensor an input]
 */
export function vhp<I extends TensorOrTensors>(
  fn: (...inputs: Tensor[]) => Tensor,
  inputs: I,
  v?: TensorOrTensors | null,
  options: FunctionalOptions = {},
): [Tensor, Several<I>] {
  checkOptions("vhp", options, names);
  return enableGrad(() => {
    const createGraph = options.createGraph ?? false;
    const xs = freshInputs(inputs, createGraph);
    const vectors = vectorsFor(v, xs, "input");
    const output = scalar(call(fn, xs)[1]);
    const first = gradients([output], xs, [null], true, options.strict ?? false);
    const product = gradients(first, xs, vectors, createGraph, options.strict ?? false);
    return [released(output, createGraph), packed(product, inputs)];
  });
}

/** The product of the Hessian and a vector; the Hessian is symmetric. Counterpart: `torch.autograd.functional.hvp`. */
export function hvp<I extends TensorOrTensors>(
  fn: (...inputs: Tensor[]) => Tensor,
  inputs: I,
  v?: TensorOrTensors | null,
  options: FunctionalOptions = {},
): [Tensor, Several<I>] {
  checkOptions("hvp", options, names);
  return vhp(fn, inputs, v, options);
}
