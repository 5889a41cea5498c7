/** @file Reading and writing parts of a tensor: integers, slices, "...", null, booleans, tensors and arrays. */
import { checkListLength } from "../util/list-length.js";
import { kindOf, shortened } from "../util/arguments.js";
import { integersHint } from "../util/hints.js";
import { binding } from "../native/binding.js";
import { operator } from "./operator.js";
import { unwrap } from "../native/object.js";
import { type Scalar, Tensor } from "./tensor-class.js";
import { RangeError, TypeError } from "../util/user-errors.js";

/** A range of positions: `start` to before `stop`, every `step`-th; null for the ends and for 1. Made by `torch.slice`. */
export class Slice {
  /** The first index; null for the beginning. */
  readonly start: number | null;
  /** The index behind the last; null for the end. */
  readonly stop: number | null;
  /** The distance between two; null for 1. */
  readonly step: number | null;

  constructor(start: number | null, stop: number | null, step: number | null) {
    this.start = start;
    this.stop = stop;
    this.step = step;
  }
}

/** Integers, booleans or arrays of them that select as a tensor would. */
export type IndexArray = readonly (number | bigint | boolean | IndexArray)[];

/**
 * What selects from a tensor, one item a dimension: an integer (negative from the end) takes one position away, a slice a range;
 * "..." stands for all dimensions that no other item names, null adds a dimension; tensors and arrays of integers pick
 * positions, of booleans those that are true.
 */
export type Index = number | bigint | boolean | null | "..." | Slice | Tensor | IndexArray;

/**
 * A range for `at` and `setAt`. Counterpart: Python's `start:stop:step`.
 *
 * @example
 * x.at(torch.slice(1, 3));             // x[1:3]
 * x.at("...", torch.slice(null, -1));  // x[..., :-1]
 */
export function slice(start: number | null = null, stop: number | null = null, step: number | null = null): Slice {
  return new Slice(start, stop, step);
}

/** libtorch's limit. */
const mostDimensions = 64;

const ops = {
  select: operator("aten", "select", "int") as (x: Tensor, dim: number, index: number) => Tensor,
  slice: operator("aten", "slice", "Tensor") as (
    x: Tensor,
    dim: number,
    start: number | null,
    stop: number | null,
    step: number,
  ) => Tensor,
  unsqueeze: operator("aten", "unsqueeze") as (x: Tensor, dim: number) => Tensor,
  alias: operator("aten", "alias") as (x: Tensor) => Tensor,
  index: operator("aten", "index", "Tensor") as (x: Tensor, indices: (Tensor | null)[]) => Tensor,
  indexPut_: operator("aten", "index_put_") as (x: Tensor, indices: (Tensor | null)[], value: Tensor) => Tensor,
  fill_: operator("aten", "fill_") as (x: Tensor, value: Scalar | Tensor) => Tensor,
  copy_: operator("aten", "copy_") as (x: Tensor, value: Tensor) => Tensor,
  view: operator("aten", "view", "") as (x: Tensor, size: number[]) => Tensor,
  expand: operator("aten", "expand") as (x: Tensor, size: readonly number[]) => Tensor,
  full: operator("aten", "full", "") as (size: number[], value: Scalar, options: object) => Tensor,
  to: operator("aten", "to", "device") as (x: Tensor, device: string, dtype: unknown) => Tensor,
};

/** The view that integers, slices, null and "..." describe, and the tensors that still have to be applied to it. */
interface Selected {
  view: Tensor;
  /** One a dimension from the first; null where the dimension is kept. A mask stands for as many as it has. */
  indices: (Tensor | null)[];
}

/** `x.at(...items)`. */
export function getItem(x: Tensor, items: readonly Index[]): Tensor {
  const { view, indices } = select(x, items);
  if (indices.length > 0) {
    const result = ops.index(view, indices);
    if (view !== x) view.dispose();
    return result;
  }
  return view === x ? ops.alias(x) : view;
}

/** `x.setAt(items, value)`. */
export function setItem(x: Tensor, items: Index | readonly Index[], value: Tensor | Scalar): void {
  const { view, indices } = select(x, isList(items) ? items : [items]);
  if (indices.length > 0) {
    const values = value instanceof Tensor ? fitting(value, view) : scalarLike(value, view);
    ops.indexPut_(view, indices, values);
    if (values !== value) values.dispose();
  } else if (!(value instanceof Tensor)) ops.fill_(view, value);
  else copyInto(view, value);
  if (view !== x) view.dispose();
}

/** A list of items; an array of integers alone is a list too, as `x[0, 1]` is in Python. */
function isList(items: Index | readonly Index[]): items is readonly Index[] {
  return Array.isArray(items);
}

function isIndexArray(item: Index): item is IndexArray {
  return Array.isArray(item);
}

function scalarLike(value: Scalar, like: Tensor): Tensor {
  return ops.full([], value, { dtype: like.dtype, device: like.device });
}

/** A value to be written, without the leading dimensions of size 1 that broadcasting cannot take away. */
function fitting(value: Tensor, target: Tensor): Tensor {
  const moved =
    value.device.equals(target.device) || value.ndim > 0 ? value : ops.to(value, String(target.device), target.dtype);
  const shape = moved.shape;
  let leading = 0;
  while (leading < shape.length && shape[leading] === 1) leading++;
  const typed = moved.dtype === target.dtype ? moved : ops.to(moved, String(moved.device), target.dtype);
  return leading === 0 ? typed : ops.view(typed, shape.slice(leading));
}

function copyInto(target: Tensor, value: Tensor): void {
  const same = value.ndim === target.ndim && value.shape.every((size, i) => size === target.shape[i]);
  if (same) ops.copy_(target, value);
  else if (value.ndim === 0) ops.fill_(target, value);
  else {
    const shape = value.shape;
    let leading = 0;
    while (leading < shape.length && shape[leading] === 1) leading++;
    const trimmed = leading === 0 ? value : value.reshape(shape.slice(leading));
    // `copy_` would broadcast by itself, but complain in other words.
    const wide = ops.expand(trimmed, target.shape);
    ops.copy_(target, wide);
    wide.dispose();
    if (trimmed !== value) trimmed.dispose();
  }
}

/** How many of the tensor's dimensions an item uses up. */
function dimensionsOf(item: Exclude<Index, IndexArray>): number {
  if (item instanceof Tensor) return isMask(item) ? item.ndim : 1;
  return item === null || item === "..." || typeof item === "boolean" ? 0 : 1;
}

function isMask(t: Tensor): boolean {
  const dtype = binding.dtypeOf(unwrap(t));
  return dtype === "bool" || dtype === "uint8";
}

function isWhole(t: Tensor): boolean {
  return !t.dtype.isFloatingPoint && !t.dtype.isComplex;
}

function select(x: Tensor, given: readonly Index[]): Selected {
  if (given.length > mostDimensions) checkListLength("Expected a list of indices", given);
  const items = given.map((item): Exclude<Index, IndexArray> => (isIndexArray(item) ? indexTensor(item) : item));
  if (x.isNested && items.some((item) => typeof item !== "number" && typeof item !== "bigint"))
    throw notOfNested(items);
  const ndim = x.ndim;
  const used = items.reduce<number>((sum, item) => sum + dimensionsOf(item), 0);
  if (used > ndim) throw tooManyIndices(ndim, items);
  let view = x;
  let dim = 0;
  const indices: (Tensor | null)[] = [];
  const replace = (next: Tensor): void => {
    if (view !== x) view.dispose();
    view = next;
  };
  const keep = (count: number): void => {
    dim += count;
    for (let i = 0; i < count; i++) indices.push(null);
  };
  const flag = (value: boolean): void => {
    replace(ops.unsqueeze(view, dim));
    indices.push(longTensor(value ? [0n] : []));
    dim++;
  };
  for (const [position, item] of items.entries()) {
    if (typeof item === "number" || typeof item === "bigint") replace(selectOne(view, dim, Number(item), position));
    else if (item instanceof Slice) {
      replace(sliceOf(view, dim, item));
      keep(1);
    } else if (item === "...") keep(ndim - used);
    else if (item === null) {
      replace(ops.unsqueeze(view, dim));
      keep(1);
    } else if (typeof item === "boolean") flag(item);
    else if (item instanceof Tensor) {
      if (item.ndim === 0 && isWhole(item)) {
        // host-device synchronisation: a tensor without dimensions is read as a number
        const value = binding.item(unwrap(item));
        if (isMask(item)) flag(Boolean(value));
        else replace(selectOne(view, dim, Number(value), position));
      } else {
        if (!isWhole(item)) {
          throw new RangeError(
            `tensors used as indices must be long, int, byte or bool tensors. Received: ${String(item.dtype)}.\n${integersHint}`,
          );
        }
        indices.push(item);
        dim += isMask(item) ? item.ndim : 1;
      }
    } else throw notAnIndex(item);
  }
  let end = indices.length;
  while (end > 0 && indices[end - 1] === null) end--;
  return { view, indices: indices.slice(0, end) };
}

/** PyTorch's message names an item's position, not the dimension that the item is applied to. */
function selectOne(x: Tensor, dim: number, index: number, position: number): Tensor {
  if (!Number.isInteger(index)) throw notAnIndex(index);
  const size = x.size(dim);
  if (index >= size || index < -size) {
    throw new RangeError(`index ${index} is out of bounds for dimension ${position} with size ${size}`);
  }
  return ops.select(x, dim, index);
}

function sliceOf(x: Tensor, dim: number, { start, stop, step }: Slice): Tensor {
  for (const part of [start, stop, step]) if (part !== null && !Number.isInteger(part)) throw notAnIndex(part);
  if (step === 0) throw new RangeError("slice step cannot be zero");
  if (step !== null && step < 0) throw new RangeError(`step must be greater than zero. Received: ${step}.`);
  return ops.slice(x, dim, start, stop, step ?? 1);
}

/** Parts of different sizes have no common slices. */
function notOfNested(items: readonly unknown[]): TypeError {
  const kinds = items.map((item) => (item instanceof Slice ? "a slice" : item === "..." ? '"..."' : kindOf(item)));
  return new TypeError(
    `a nested tensor is indexed by whole numbers: first that of a part, then those inside of it. Received: ${kinds.join(", ")}. ` +
      "Take its parts with unbind(), and slice those.",
  );
}

/** PyTorch's words, which differ for `x[0]` and `x[(0,)]`: here these are one. */
function tooManyIndices(ndim: number, items: readonly unknown[]): RangeError {
  const tooMany = `too many indices for tensor of dimension ${ndim}`;
  if (ndim > 0 || items.length > 1 || typeof items[0] === "object") return new RangeError(tooMany);
  return new RangeError(
    "invalid index of a 0-dim tensor. Use `tensor.item()` in Python or `tensor.item<T>()` in C++ " +
      `to convert a 0-dim tensor to a number\n${tooMany}`,
  );
}

/** PyTorch's words, and what stands for its slices and `None` here. */
function notAnIndex(item: unknown): TypeError {
  const kind = typeof item === "number" ? "float" : kindOf(item);
  return new TypeError(
    `only integers, slices (\`:\`), ellipsis (\`...\`), None and long or byte Variables are valid indices (got ${kind}). ` +
      `Received: ${typeof item === "string" ? JSON.stringify(shortened(item)) : typeof item === "number" ? item : kindOf(item)}. ` +
      'Give integers, torch.slice, "...", null, booleans, tensors or arrays of integers.',
  );
}

function longTensor(values: readonly bigint[]): Tensor {
  return new Tensor(binding.copyTypedArray(BigInt64Array.from(values), [values.length], "int64"));
}

/** The tensor that an array of integers or booleans stands for. */
function indexTensor(array: IndexArray): Tensor {
  const shape: number[] = [];
  for (let level: unknown = array; Array.isArray(level); level = level[0]) {
    checkListLength("Expected an array of indices", level);
    if (shape.push(level.length) > mostDimensions) {
      throw new RangeError(
        `an array of indices must not be nested more than ${mostDimensions} deep, nor contain itself`,
      );
    }
  }
  const flat: (number | bigint | boolean)[] = [];
  collect(array, shape, 0, flat);
  if (flat.length > 0 && flat.every((v) => typeof v === "boolean")) {
    const bits = Uint8Array.from(flat, (v) => (v ? 1 : 0));
    return new Tensor(binding.copyTypedArray(bits, shape, "bool"));
  }
  const whole = BigInt64Array.from(flat, (v) => BigInt(v));
  return new Tensor(binding.copyTypedArray(whole, shape, "int64"));
}

/** Appends the indices of an array whose levels are as long as their first; anything else throws. */
function collect(item: unknown, shape: readonly number[], depth: number, out: (number | bigint | boolean)[]): void {
  if (Array.isArray(item) ? item.length !== shape[depth] : depth < shape.length) {
    throw new RangeError("an array of indices must be regular: all arrays of one level equally long");
  }
  if (Array.isArray(item)) for (const inner of item) collect(inner, shape, depth + 1, out);
  else if (typeof item === "boolean") out.push(item);
  else if (typeof item === "bigint" || (typeof item === "number" && Number.isInteger(item))) {
    if (BigInt.asIntN(64, BigInt(item)) !== BigInt(item)) {
      throw new RangeError(`an index must fit into 64 bits. Received: ${item}.`);
    }
    out.push(item);
  } else throw notAnIndex(item);
}
