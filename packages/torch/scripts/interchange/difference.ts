/** @file What two results of interchange differ in. */

/** Of numbers above one it is relative. */
const TOLERANCE = 1e-6;

/** Where two values first differ, null where they do not. */
export function difference(actual: unknown, expected: unknown, place = ""): string | null {
  if (typeof expected === "number" && typeof actual === "number") {
    const tolerance = TOLERANCE * Math.max(1, Math.abs(expected));
    const close = Math.abs(actual - expected) <= tolerance || Object.is(actual, expected);
    return close ? null : `${place}: ${actual}, expected ${expected}`;
  }
  if (typeof expected === "object" && expected !== null && typeof actual === "object" && actual !== null) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
      const found = difference(Reflect.get(actual, key), Reflect.get(expected, key), `${place}/${key}`);
      if (found !== null) return found;
    }
    return null;
  }
  return actual === expected ? null : `${place}: ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`;
}
