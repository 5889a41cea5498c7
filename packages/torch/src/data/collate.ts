/** @file How items become a batch: `defaultCollate` and `defaultConvert`. */
import { expectIterable } from "../util/expect.js";
import { fromTypedArray, tensor } from "../tensor/creation.js";
import { TorchError } from "../util/errors.js";
import { isPlainObject } from "../util/is.js";
import type { TypedArray } from "../native/binding.js";
import { stack } from "../generated/ops.js";
import { type Complex, Tensor } from "../tensor/tensor.js";

/** The batch of items of a type. */
export type Collated<Item> = Item extends Tensor | TypedArray | number | bigint | boolean | Complex
  ? Tensor
  : Item extends string
    ? string[]
    : Item extends readonly unknown[] | object
      ? { -readonly [K in keyof Item]: Collated<Item[K]> }
      : unknown;

/** An item of a type, converted. */
export type Converted<Item> = Item extends TypedArray
  ? Tensor
  : Item extends Tensor | string
    ? Item
    : Item extends readonly unknown[] | object
      ? { -readonly [K in keyof Item]: Converted<Item[K]> }
      : Item;

function isTypedArray(value: unknown): value is TypedArray {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

function isComplex(value: Readonly<Record<string, unknown>>): boolean {
  return "re" in value && "im" in value;
}

/**
 * A batch of items, with the batch as the first dimension. Tensors and typed arrays are stacked; numbers become float32 (the
 * default dtype) whether they are whole or not, booleans bool, bigints int64; strings stay; arrays and plain objects are collated
 * entry by entry. So class indices are bigints, `torch.LongTensor`s or typed arrays such as BigInt64Array.
 *
 * Counterpart: `torch.utils.data.default_collate`.
 *
 * @throws Error if arrays differ in length, TypeError for what cannot be collated
 */
export function defaultCollate<Item>(items: readonly Item[]): Collated<Item> {
  expectIterable("defaultCollate", "items", items);
  // What comes out follows from what went in, as the type says.
  return collate(items) as Collated<Item>;
}

function collate(items: readonly unknown[]): unknown {
  const [first] = items;
  if (first instanceof Tensor) return collateTensors(items as readonly Tensor[]);
  if (isTypedArray(first)) {
    const tensors = items.map((item) => fromTypedArray(item as TypedArray));
    const batch = stack(tensors);
    for (const made of tensors) made.dispose();
    return batch;
  }
  switch (typeof first) {
    case "number":
    case "bigint":
    case "boolean":
      return tensor(items as readonly (number | bigint | boolean)[]);
    case "string":
      return [...items];
  }
  if (Array.isArray(first)) {
    const rows = items as readonly (readonly unknown[])[];
    if (rows.some((row) => row.length !== first.length)) {
      throw new TorchError("each element in list of batch should be of equal size");
    }
    return first.map((_, i) => collate(rows.map((row) => row[i])));
  }
  if (isPlainObject(first)) {
    if (isComplex(first)) return tensor(items as readonly Complex[]);
    const rows = items as readonly Record<string, unknown>[];
    return Object.fromEntries(Object.keys(first).map((key) => [key, collate(rows.map((row) => entry(row, key)))]));
  }
  throw new TypeError(
    `default_collate: batch must contain tensors, numpy arrays, numbers, dicts or lists; found ${describe(first)}`,
  );
}

function collateTensors(tensors: readonly Tensor[]): Tensor {
  if (tensors[0]?.layoutName !== "strided") {
    throw new TorchError(
      "Batches of sparse tensors are not currently supported by the default collate_fn; " +
        "please provide a custom collate_fn to handle them appropriately.",
    );
  }
  return stack([...tensors]);
}

function entry(row: Record<string, unknown>, key: string): unknown {
  if (Object.hasOwn(row, key)) return row[key];
  throw new RangeError(
    `Expected the same keys in all items of a batch. Received: an item without '${key}' (${Object.keys(row).join(", ")}). ` +
      "Give the loader a collateFn of your own.",
  );
}

function describe(value: unknown): string {
  if (value === null || typeof value !== "object") return value === null ? "null" : typeof value;
  return value.constructor.name;
}

/**
 * Typed arrays become tensors, also inside arrays and plain objects; the rest stays. What a loader without batches does to an
 * item. Counterpart: `torch.utils.data.default_convert`.
 */
export function defaultConvert<Item>(item: Item): Converted<Item> {
  return convert(item) as Converted<Item>;
}

function convert(item: unknown): unknown {
  if (isTypedArray(item)) return fromTypedArray(item);
  if (Array.isArray(item)) return item.map(convert);
  if (isPlainObject(item)) return Object.fromEntries(Object.entries(item).map(([key, value]) => [key, convert(value)]));
  return item;
}

/** Applies a function to each tensor in arrays and plain objects. */
export function mapTensors(value: unknown, change: (tensor: Tensor) => unknown): unknown {
  if (value instanceof Tensor) return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTensors(item, change));
  if (isPlainObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTensors(item, change)]));
  }
  return value;
}
