/** @file How committed numbers and newly made ones differ. */

/** Kernels of another processor differ in the last bits. */
const lastBits = { relative: 1e-4, absolute: 1e-5 };

function sameNumber(a, b, { relative, absolute }) {
  return Object.is(a, b) || a === b || Math.abs(a - b) <= absolute + relative * Math.max(Math.abs(a), Math.abs(b));
}

const kind = (value) => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);

/**
 * The first place where two values of JSON differ, or null. Numbers are compared with a tolerance, everything else exactly.
 *
 * @param {unknown} expected
 * @param {unknown} actual
 * @param {string} path where they stand
 * @param {{ relative: number, absolute: number }} tolerance of numbers. Default: that of the last bits of float32
 * @returns {string | null} "$.a[0]: expected 1, received 2"
 */
export function firstDifference(expected, actual, path = "$", tolerance = lastBits) {
  if (kind(expected) !== kind(actual)) return `${path}: expected ${kind(expected)}, received ${kind(actual)}`;
  if (kind(expected) === "array" && expected.length !== actual.length) {
    return `${path}: expected ${expected.length} elements, received ${actual.length}`;
  }
  if (kind(expected) === "array" || kind(expected) === "object") {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
      const place = Array.isArray(expected) ? `${path}[${key}]` : `${path}.${key}`;
      if (!(key in expected)) return `${place}: not expected`;
      if (!(key in actual)) return `${place}: missing`;
      const found = firstDifference(expected[key], actual[key], place, tolerance);
      if (found !== null) return found;
    }
    return null;
  }
  const same = typeof expected === "number" ? sameNumber(expected, actual, tolerance) : expected === actual;
  return same ? null : `${path}: expected ${JSON.stringify(expected)}, received ${JSON.stringify(actual)}`;
}

/**
 * Python writes NaN and Infinity into JSON, which JSON.parse refuses: they become strings, outside of strings only.
 *
 * @param {string} text
 * @returns {unknown}
 */
export function parsePythonJson(text) {
  return JSON.parse(
    text.replace(/"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g, (part) => (part[0] === '"' ? part : `"${part}"`)),
  );
}
