/** @file `torch.autograd.backward` and `torch.autograd.grad`. */
import { expectTensor } from "../tensor/expect-tensor.js";
import { checkOptions, isOptions } from "../util/arguments.js";
import { listOf } from "../util/expect.js";
import { binding } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import { operator } from "../tensor/operator.js";
import { Tensor } from "../tensor/tensor.js";
import { RangeError, TypeError } from "../util/user-errors.js";

/** One tensor, or several. */
export type TensorOrTensors = Tensor | readonly Tensor[];
/** One gradient for each tensor; null where a one is meant. */
export type Gradients = Tensor | readonly (Tensor | null)[] | null;

/** Options of `backward`. */
export interface BackwardOptions {
  /** The gradients of the tensors themselves; needed for those with more than one element. */
  gradTensors?: Gradients;
  /** Keeps the graph for another backward. Default: what `createGraph` is. */
  retainGraph?: boolean;
  /** Records the computation of the gradients, for higher derivatives. Default false. */
  createGraph?: boolean;
  /** The tensors whose `grad` is accumulated; by default all leaves. */
  inputs?: TensorOrTensors;
}

/** A list, of one item too. */
function listed<T>(callee: string, name: string, value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? listOf(callee, name, value as readonly T[]) : [value as T];
}

function gradientHandles(callee: string, name: string, gradients: Gradients | undefined, count: number) {
  if (gradients === null || gradients === undefined) return Array<null>(count).fill(null);
  return listed<Tensor | null>(callee, name, gradients).map((g) => (g === null ? null : unwrap(g)));
}

/**
 * Computes the gradients of tensors with respect to the graph's leaves and adds them to their `grad`.
 * Counterpart: `torch.autograd.backward`.
 *
 * @param gradTensors one gradient a tensor (the vector of the Jacobian-vector product), also given in the options
 * @throws Error if a gradient is missing, shapes differ, or a tensor does not require a gradient
 */
export function backward(tensors: TensorOrTensors, gradTensors?: Gradients, options?: BackwardOptions): void;
export function backward(tensors: TensorOrTensors, options?: BackwardOptions): void;
export function backward(
  tensors: TensorOrTensors,
  gradientsOrOptions?: Gradients | BackwardOptions,
  others?: BackwardOptions,
): void {
  const options = isOptions(gradientsOrOptions) ? (gradientsOrOptions as BackwardOptions) : others;
  const gradients = isOptions(gradientsOrOptions) ? undefined : (gradientsOrOptions as Gradients | undefined);
  checkOptions("backward", options, ["gradTensors", "retainGraph", "createGraph", "inputs"]);
  const createGraph = options?.createGraph ?? false;
  const given = gradients ?? options?.gradTensors ?? null;
  // The usual call, without lists, which are slow to read in C++.
  const isOne = tensors instanceof Tensor && given === null;
  const list = isOne ? [] : listed("backward", "tensors", tensors);
  for (const tensor of list) expectTensor("backward", "tensors", tensor);
  binding.backward(
    isOne ? unwrap(tensors) : list.map(unwrap),
    isOne ? null : gradientHandles("backward", "gradTensors", given, list.length),
    options?.retainGraph ?? createGraph,
    createGraph,
    options?.inputs === undefined ? null : listed("backward", "inputs", options.inputs).map(unwrap),
  );
}

/** Options of `grad`. */
export interface GradOptions {
  /** The gradients of the outputs themselves; needed for those with more than one element. */
  gradOutputs?: Gradients;
  /** Keeps the graph for another backward. Default: what `createGraph` is. */
  retainGraph?: boolean;
  /** Records the computation of the gradients, for higher derivatives. Default false. */
  createGraph?: boolean;
  /** Gives null for an input that the outputs do not depend on, instead of an error. Default false. */
  allowUnused?: boolean;
  /** Takes the first dimension of each of `gradOutputs` as a batch of gradients. Default false. */
  isGradsBatched?: boolean;
  /** Gives zeros for an input that the outputs do not depend on. Default false. */
  materializeGrads?: boolean;
}

const gradNames = [
  "gradOutputs",
  "retainGraph",
  "createGraph",
  "allowUnused",
  "isGradsBatched",
  "materializeGrads",
] as const;

/**
 * The gradients of outputs with respect to inputs, without touching any `grad`. Counterpart: `torch.autograd.grad`.
 *
 * @returns one gradient an input; null for an unused one with `allowUnused`
 * @throws Error for an unused input otherwise, and as `backward` does
 * @example
 * const [dx] = torch.autograd.grad(y.sum(), x, { createGraph: true });
 */
export function grad(
  outputs: TensorOrTensors,
  inputs: TensorOrTensors,
  options: GradOptions & { allowUnused: true; materializeGrads?: false },
): (Tensor | null)[];
export function grad(
  outputs: TensorOrTensors,
  inputs: TensorOrTensors,
  gradOutputs: Gradients | undefined,
  options: GradOptions & { allowUnused: true; materializeGrads?: false },
): (Tensor | null)[];
export function grad(outputs: TensorOrTensors, inputs: TensorOrTensors, options?: GradOptions): Tensor[];
export function grad(
  outputs: TensorOrTensors,
  inputs: TensorOrTensors,
  gradOutputs?: Gradients,
  options?: GradOptions,
): Tensor[];
export function grad(
  outputs: TensorOrTensors,
  inputs: TensorOrTensors,
  gradientsOrOptions?: Gradients | GradOptions,
  given?: GradOptions,
): (Tensor | null)[] {
  const options = (isOptions(gradientsOrOptions) ? (gradientsOrOptions as GradOptions) : given) ?? {};
  const positional = isOptions(gradientsOrOptions) ? undefined : (gradientsOrOptions as Gradients | undefined);
  checkOptions("grad", options, gradNames);
  const gradOutputs = positional ?? options.gradOutputs ?? null;
  if (options.materializeGrads === true && options.allowUnused === false) {
    throw new RangeError(
      "Expected allowUnused to be true or not passed when materializeGrads is true. Received: allowUnused: false.",
    );
  }
  const from = listed("grad", "outputs", outputs);
  const to = listed("grad", "inputs", inputs);
  for (const tensor of from) expectTensor("grad", "outputs", tensor);
  for (const tensor of to) expectTensor("grad", "inputs", tensor);
  if (options.isGradsBatched === true) return batched(from, to, gradOutputs, options);
  const found = one(
    from,
    to,
    gradientHandles("grad", "gradOutputs", gradOutputs, from.length),
    options,
    options.retainGraph,
  );
  return options.materializeGrads === true ? found.map((g, i) => g ?? zerosLike(to[i] as Tensor)) : found;
}

const zerosLikeOperator = operator("aten", "zeros_like");
const selectOperator = operator("aten", "select", "int");
const stackOperator = operator("aten", "stack");

function zerosLike(input: Tensor): Tensor {
  return zerosLikeOperator(input) as Tensor;
}

function one(
  outputs: readonly Tensor[],
  inputs: readonly Tensor[],
  gradients: Parameters<typeof binding.autogradGrad>[2],
  options: GradOptions,
  retainGraph: boolean | undefined,
): (Tensor | null)[] {
  const createGraph = options.createGraph ?? false;
  const allowUnused = options.allowUnused ?? options.materializeGrads ?? false;
  const handles = binding.autogradGrad(
    outputs.map(unwrap),
    inputs.map(unwrap),
    gradients,
    retainGraph ?? createGraph,
    createGraph,
    allowUnused,
  );
  return handles.map((handle) => (handle === null ? null : new Tensor(handle)));
}

/** Goes through the batch one by one; the graph is kept until the last. */
function batched(
  outputs: readonly Tensor[],
  inputs: readonly Tensor[],
  gradOutputs: Gradients,
  options: GradOptions,
): (Tensor | null)[] {
  const batches = gradOutputs === null ? [] : listed<Tensor | null>("grad", "gradOutputs", gradOutputs);
  const size = batches.find((g) => g !== null)?.shape[0];
  if (size === undefined) {
    throw new TypeError("grad: isGradsBatched expects gradOutputs whose first dimension is the batch.");
  }
  const rows: (Tensor | null)[][] = [];
  for (let i = 0; i < size; i++) {
    const row = batches.map((g) => (g === null ? null : unwrap(selectOperator(g, 0, i) as Tensor)));
    const last = i === size - 1;
    rows.push(one(outputs, inputs, row, options, last ? options.retainGraph : true));
  }
  return inputs.map((input, column) => {
    const parts = rows.map((row) => row[column] ?? null);
    if (parts.every((part) => part === null) && options.materializeGrads !== true) return null;
    return stackOperator(parts.map((part) => part ?? zerosLike(input))) as Tensor;
  });
}
