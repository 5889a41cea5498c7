/** @file Tensors from JavaScript's values: `torch.tensor`, `torch.asTensor`, `torch.fromTypedArray`. */
import { checkListLength } from "../util/list-length.js";
import { markAsUntransferable } from "node:worker_threads";
import { checkOptions, kindOf, shortened } from "../util/arguments.js";
import type { DeviceLike } from "./device.js";
import { bool, complex64, type DType, float64, getDefaultDtype, int64, complex128 } from "./dtype.js";
import { binding, type TypedArray } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import { type NestedArray, type ScalarValue, Tensor } from "./tensor-class.js";
import { dtypeNameOfArray, typedArrayFor } from "./typed-arrays.js";
import { RangeError, TypeError } from "../util/user-errors.js";

/** Options of the functions that make tensors. */
export interface TensorOptions {
  /** The dtype; by default that of the values. */
  dtype?: DType | null;
  /** The device; by default the CPU. */
  device?: DeviceLike | null;
  /** Whether autograd records operations on the tensor. Default false. */
  requiresGrad?: boolean;
}

/** What `torch.tensor` accepts. */
export type TensorData = NestedArray | TypedArray | Tensor | readonly TensorData[];

const names = ["dtype", "device", "requiresGrad"] as const;

/**
 * A new tensor with a copy of the values. Counterpart: `torch.tensor`.
 *
 * Numbers become the default dtype (float32) whether they happen to be whole or not, booleans bool, bigints int64, complex
 * numbers complex64; a typed array keeps its own type.
 *
 * @example
 * torch.tensor([[1, 2], [3, 4]]);                        // float32
 * torch.tensor([1n, 2n]);                                // int64
 * torch.tensor([1, 2], { dtype: torch.int64 });
 * @throws RangeError if nested arrays differ in length, TypeError for a value that is not a number
 */
export function tensor(data: TensorData, options: TensorOptions = {}): Tensor {
  checkOptions("tensor", options, names);
  const made = fromData(data, options.dtype ?? null);
  return place(made, options);
}

/** A tensor of the values; without a copy where `data` is a tensor of that dtype and device already. */
export function asTensor(data: TensorData, options: TensorOptions = {}): Tensor {
  checkOptions("asTensor", options, names);
  if (!(data instanceof Tensor)) return tensor(data, options);
  const dtype = options.dtype ?? data.dtype;
  const target = options.device == null ? data.device : options.device;
  return data.to(target, dtype);
}

/**
 * A tensor that shares the memory of a typed array: a change to one is seen in the other. Counterpart: `torch.from_numpy`.
 *
 * The array's buffer can no longer be transferred to another thread: the tensor would be left without memory. Nor may it be
 * given away in other ways, such as `buffer.transfer()`.
 *
 * @param shape by default one dimension with the array's length
 * @throws RangeError if the shape does not hold exactly the array's elements, TypeError for an array over a resizable buffer
 */
export function fromTypedArray(array: TypedArray, shape?: readonly number[]): Tensor {
  if (!isTypedArray(array)) {
    throw new TypeError(`fromTypedArray expects a typed array. Received: ${kindOf(array)}.`);
  }
  // Also what the language's types do not know yet: a buffer that can shrink takes its memory away.
  if ("resizable" in array.buffer && array.buffer.resizable === true) {
    throw new TypeError(
      "fromTypedArray expects an array whose memory stays. Received: one over a resizable ArrayBuffer. Copy it with torch.tensor.",
    );
  }
  const made = new Tensor(binding.fromTypedArray(array, shape ?? [array.length], dtypeNameOfArray(array)));
  markAsUntransferable(array.buffer);
  return made;
}

function place(made: Tensor, options: TensorOptions): Tensor {
  const placed = options.device == null ? made : made.to(options.device);
  return options.requiresGrad === true ? placed.requiresGrad_() : placed;
}

function fromData(data: TensorData, dtype: DType | null): Tensor {
  if (data instanceof Tensor) {
    const copy = data.detach().clone();
    return dtype === null ? copy : copy.to(dtype);
  }
  if (isTypedArray(data)) {
    const copy = new Tensor(binding.copyTypedArray(data, [data.length], dtypeNameOfArray(data)));
    return dtype === null ? copy : copy.to(dtype);
  }
  return fromNested(data, dtype);
}

function isTypedArray(data: unknown): data is TypedArray {
  return ArrayBuffer.isView(data) && !(data instanceof DataView);
}

/** The most dimensions that a tensor has. */
const deepest = 64;

/** Sizes of nested arrays, by the first element of each level. */
function shapeOf(data: unknown): number[] {
  const shape: number[] = [];
  let level = data;
  while (Array.isArray(level) || isTypedArray(level) || level instanceof Tensor) {
    if (level instanceof Tensor) return [...shape, ...level.shape];
    if (shape.length === deepest) {
      throw new RangeError(
        `Expected arrays nested at most ${deepest} deep. Received: deeper ones, or one that contains itself.`,
      );
    }
    if (Array.isArray(level)) checkListLength("Expected nested arrays", level);
    shape.push(level.length);
    if (level.length === 0) break;
    level = level[0];
  }
  return shape;
}

type Leaf = ScalarValue;

/** The elements of nested arrays in order; checks that all levels are as long as their first. */
function flatten(data: unknown, shape: readonly number[], depth: number, out: Leaf[]): void {
  if (data instanceof Tensor) return flatten(data.tolist(), shape, depth, out);
  if (Array.isArray(data) || isTypedArray(data)) {
    const expected = shape[depth];
    if (expected === undefined) throw new TypeError(`tensor: expected a number at depth ${depth}. Received: an array.`);
    if (data.length !== expected) {
      throw new RangeError(
        `expected sequence of length ${expected} at dim ${depth} (got ${data.length}): ` +
          "all arrays of one level must be equally long.",
      );
    }
    if (Array.isArray(data)) checkListLength("Expected nested arrays", data);
    for (const item of data) flatten(item, shape, depth + 1, out);
    return;
  }
  if (depth < shape.length) {
    throw new TypeError(
      `tensor: expected an array of length ${shape[depth]} at dim ${depth}. Received: ${show(data)}.`,
    );
  }
  if (!isLeaf(data)) {
    throw new TypeError(
      `tensor: expected numbers, bigints, booleans or complex numbers {re, im}, in nested arrays. Received: ${show(data)}.`,
    );
  }
  out.push(data);
}

function isLeaf(value: unknown): value is Leaf {
  switch (typeof value) {
    case "number":
    case "bigint":
    case "boolean":
      return true;
    case "object":
      return value !== null && "re" in value && "im" in value;
    default:
      return false;
  }
}

function show(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(shortened(value)) : value === null ? "null" : typeof value;
}

/** The dtype that values ask for: complex, then default dtype, then int64, then bool. */
function inferred(values: readonly Leaf[]): DType {
  let kind: DType | null = null;
  for (const value of values) {
    if (typeof value === "object") return getDefaultDtype() === float64 ? complex128 : complex64;
    if (typeof value === "number") kind = getDefaultDtype();
    else if (typeof value === "bigint") kind ??= int64;
    else kind ??= bool;
    if (typeof value === "bigint" && kind === bool) kind = int64;
  }
  return kind ?? getDefaultDtype();
}

function fromNested(data: unknown, wanted: DType | null): Tensor {
  const shape = shapeOf(data);
  const values: Leaf[] = [];
  flatten(data, shape, 0, values);
  const dtype = wanted ?? inferred(values);
  // Integers travel as 64-bit integers, all else as doubles: both hold every value of the dtypes they stand for.
  if (dtype.isComplex) {
    const pairs = new Float64Array(values.length * 2);
    values.forEach((value, i) => {
      pairs[2 * i] = typeof value === "object" ? value.re : Number(value);
      pairs[2 * i + 1] = typeof value === "object" ? value.im : 0;
    });
    return converted(new Tensor(binding.copyTypedArray(pairs, shape, "complex128")), dtype);
  }
  if (values.some((value) => typeof value === "object")) {
    throw new TypeError(`tensor: a complex number cannot become ${String(dtype)}. Give a complex dtype.`);
  }
  if (dtype.isFloatingPoint) {
    const name = dtype.name === "float32" ? "float32" : "float64";
    const array = new (typedArrayFor(name))(values.length);
    values.forEach((value, i) => (array[i] = Number(value)));
    return converted(new Tensor(binding.copyTypedArray(array, shape, name)), dtype);
  }
  if (dtype === bool) {
    const bits = Uint8Array.from(values, (value) => (value ? 1 : 0));
    return new Tensor(binding.copyTypedArray(bits, shape, "bool"));
  }
  const whole = BigInt64Array.from(values, (value) => toInteger(value, dtype));
  return converted(new Tensor(binding.copyTypedArray(whole, shape, "int64")), dtype);
}

/** The whole number that a value becomes: what it has behind the point is cut off. */
function toInteger(value: Leaf, dtype: DType): bigint {
  if (typeof value !== "object" && Number.isFinite(Number(value))) {
    const whole = typeof value === "number" ? BigInt(Math.trunc(value)) : BigInt(value);
    const least = leastOf(dtype, Number.isInteger(Number(value)));
    const hasFraction = typeof value === "number" && !Number.isInteger(value);
    if (whole >= least && whole <= mostOf(dtype) && !(hasFraction && value < least)) return BigInt.asIntN(64, whole);
  }
  const shown = typeof value === "object" ? JSON.stringify(value) : String(value);
  throw new RangeError(
    `tensor: value cannot be converted to type ${dtype.name} without overflow. ` +
      `Expected a finite number from ${leastOf(dtype, false)} to ${mostOf(dtype)}. Received: ${shown}.`,
  );
}

function mostOf(dtype: DType): bigint {
  return (1n << BigInt(dtype.itemsize * 8 - (dtype.isSigned ? 1 : 0))) - 1n;
}

/** As in PyTorch, a negative whole number may stand for its two's complement where there is no sign, but in uint64. */
function leastOf(dtype: DType, isWhole: boolean): bigint {
  const most = mostOf(dtype);
  if (dtype.isSigned) return -most - 1n;
  return isWhole && dtype.itemsize < 8 ? -most : 0n;
}

function converted(made: Tensor, dtype: DType): Tensor {
  if (made.dtype === dtype) return made;
  const result = made.to(dtype);
  made.dispose();
  return result;
}

/** Whether a value is a tensor. */
export function isTensor(value: unknown): value is Tensor {
  return value instanceof Tensor;
}

/** Whether both names stand for one tensor (the same TensorImpl), as `is` in Python. */
export function isSame(a: Tensor, b: Tensor): boolean {
  return binding.sameTensor(unwrap(a), unwrap(b));
}
