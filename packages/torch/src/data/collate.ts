/** @file How items become a batch: `defaultCollate` and `defaultConvert`. */
import { shortened, shown } from "../util/arguments.js";
import { expectIterable } from "../util/expect.js";
import { fromTypedArray, tensor } from "../tensor/creation.js";
import { TorchError } from "../util/errors.js";
import { isPlainObject } from "../util/is.js";
import { checkDepth, isContainer, mapParts, mapTree } from "../util/tree.js";
import type { TypedArray } from "../native/binding.js";
import { stack } from "../generated/ops.js";
import { type Complex, Tensor } from "../tensor/tensor.js";
import { RangeError, TypeError } from "../util/user-errors.js";

/** The batch of items of a type. */
export type Collated<Item> = Item extends Tensor | TypedArray | number | bigint | boolean | Complex
  ? Tensor
  : Item extends string
    ? string[]
    : Item extends ReadonlyMap<infer Key, infer Value>
      ? Map<Key, Collated<Value>>
      : Item extends readonly unknown[] | object
        ? { -readonly [K in keyof Item]: Collated<Item[K]> }
        : unknown;

/** An item of a type, converted. */
export type Converted<Item> = Item extends TypedArray
  ? Tensor
  : Item extends Tensor | string
    ? Item
    : Item extends ReadonlyMap<infer Key, infer Value>
      ? Map<Key, Converted<Value>>
      : Item extends ReadonlySet<infer Value>
        ? Set<Converted<Value>>
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
 * default dtype) whether they are whole or not, booleans bool, bigints int64; strings stay; arrays, Maps and plain objects are
 * collated entry by entry, and named results keep their names. Sets and objects of classes cannot be collated. So class indices are
 * bigints, `torch.LongTensor`s or typed arrays such as BigInt64Array.
 *
 * Counterpart: `torch.utils.data.default_collate`.
 *
 * @throws Error if arrays differ in length, RangeError for a key that an item lacks and for items that hold themselves, TypeError for what
 *   cannot be collated
 */
export function defaultCollate<Item>(items: readonly Item[]): Collated<Item> {
  expectIterable("defaultCollate", "items", items);
  // What comes out follows from what went in, as the type says.
  return collate(items, 0) as Collated<Item>;
}

function collate(items: readonly unknown[], depth: number): unknown {
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
  if (isPlainObject(first) && isComplex(first)) return tensor(items as readonly Complex[]);
  if (isContainer(first) && !(first instanceof Set)) {
    checkDepth(depth);
    if (Array.isArray(first) && items.some((row) => !Array.isArray(row) || row.length !== first.length))
      throw new TorchError("each element in list of batch should be of equal size");
    return mapParts(first, (_, key) =>
      collate(
        items.map((row) => entry(row, key)),
        depth + 1,
      ),
    );
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

/** A part of an item, by its index, name or key. */
function entry(item: unknown, key: unknown): unknown {
  if (Array.isArray(item) && typeof key === "number") return item[key];
  if (item instanceof Map) {
    if (item.has(key)) return item.get(key);
  } else if (isContainer(item) && Object.hasOwn(item, key as PropertyKey)) return Reflect.get(item, key as PropertyKey);
  const keys = item instanceof Map ? [...item.keys()] : isContainer(item) ? Object.keys(item) : [describe(item)];
  throw new RangeError(
    `Expected the same keys in all items of a batch. Received: an item without '${shown(key)}' (${shortened(keys.slice(0, 20).map(String).join(", "))}). ` +
      "Give the loader a collateFn of your own.",
  );
}

function describe(value: unknown): string {
  if (value === null || typeof value !== "object") return value === null ? "null" : typeof value;
  return value.constructor.name;
}

/**
 * Typed arrays become tensors, also inside arrays, Maps, Sets and plain objects; the rest stays. What a loader without batches does to an
 * item. Counterpart: `torch.utils.data.default_convert`.
 */
export function defaultConvert<Item>(item: Item): Converted<Item> {
  return mapTree(item, (leaf) => (isTypedArray(leaf) ? fromTypedArray(leaf) : leaf)) as Converted<Item>;
}
