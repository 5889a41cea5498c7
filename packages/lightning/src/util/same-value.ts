/** @file Equality of configuration values. */
import { equal, PyFloat, Tensor } from "@lightning-ts/torch";
import { isPlainObject } from "@lightning-ts/torch/util/is";

/**
 * Whether two values are equal: numbers by value (NaN is itself, whole ones equal bigints), tensors by dtype, shape and elements, arrays and
 * typed arrays by their items, plain objects, Maps and Sets whatever their order, dates and URLs by what they stand for. Functions
 * are equal to themselves only, objects of other classes where their class and public fields are, and they have some.
 */
export function sameValue(a: unknown, b: unknown): boolean {
  return same(a, b, new Map());
}

function same(given: unknown, other: unknown, open: Map<object, object>): boolean {
  const a = given instanceof PyFloat ? given.value : given;
  const b = other instanceof PyFloat ? other.value : other;
  if (Object.is(a, b)) return true;
  const areNumbers =
    (typeof a === "number" || typeof a === "bigint") && (typeof b === "number" || typeof b === "bigint");
  if (areNumbers) return a == b; // 1 and 1n are one number, as in Python
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b) && !(isPlainObject(a) && isPlainObject(b))) return false;
  // In a circle this pair is already being compared.
  if (open.get(a) === b) return true;
  open.set(a, b);
  const result = sameObjects(a, b, open);
  open.delete(a);
  return result;
}

function sameObjects(a: object, b: object, open: Map<object, object>): boolean {
  if (a instanceof Tensor) return b instanceof Tensor && sameTensors(a, b);
  if (a instanceof Date) return b instanceof Date && Object.is(a.getTime(), b.getTime());
  if (a instanceof URL) return b instanceof URL && a.href === b.href;
  if (a instanceof RegExp) return b instanceof RegExp && String(a) === String(b);
  if (a instanceof Map) return b instanceof Map && sameEntries([...a], [...b], open);
  if (a instanceof Set) {
    if (b instanceof Set && a.size === b.size && [...a].every((item) => b.has(item))) return true;
    const pairs = (items: object): [unknown, unknown][] => [...(items as Set<unknown>)].map((item) => [item, null]);
    return sameEntries(pairs(a), pairs(b), open);
  }
  if (Array.isArray(a) || (ArrayBuffer.isView(a) && !(a instanceof DataView))) {
    const [left, right] = [a as ArrayLike<unknown>, b as ArrayLike<unknown>];
    return left.length === right.length && Array.from(left).every((item, i) => same(item, right[i], open));
  }
  const keys = Object.keys(a);
  // An object without public fields cannot be compared.
  if (keys.length === 0 && !isPlainObject(a)) return false;
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same(Reflect.get(a, key), Reflect.get(b, key), open))
  );
}

function sameTensors(a: Tensor, b: Tensor): boolean {
  const areAlike = a.dtype === b.dtype && String(a.device) === String(b.device) && a.layoutName === b.layoutName;
  return (
    areAlike && a.shape.length === b.shape.length && a.shape.every((size, i) => size === b.shape[i]) && equal(a, b)
  );
}

/** Each entry has a partner, whatever the order; keys may be objects. */
function sameEntries(
  left: readonly (readonly [unknown, unknown])[],
  right: readonly (readonly [unknown, unknown])[],
  open: Map<object, object>,
): boolean {
  if (left.length !== right.length) return false;
  const free = [...right];
  return left.every(([key, item]) => {
    const at = free.findIndex(([otherKey, otherItem]) => same(key, otherKey, open) && same(item, otherItem, open));
    if (at >= 0) free.splice(at, 1);
    return at >= 0;
  });
}
