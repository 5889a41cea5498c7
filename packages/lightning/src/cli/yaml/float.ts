/** @file Whole numbers that were written as floats: `1.0` is not `1` where a flag takes both. */

/** A whole number written as a float. All other floats are plain numbers, because nothing could take them for an integer. */
export class Float {
  /** The number. */
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }

  /** In JSON it is a number like others. */
  toJSON(): number {
    return this.value;
  }
}

/** A number that is a float: as itself where it is not whole. */
export function floatOf(value: number): number | Float {
  return Number.isInteger(value) ? new Float(value) : value;
}

/** The number of a float; any other value as it is. */
export function numberOf(value: unknown): unknown {
  return value instanceof Float ? value.value : value;
}

/** Plain data: floats as numbers, in lists and objects too. */
export function plain(value: unknown): unknown {
  if (value instanceof Float) return value.value;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null || !isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}

/** Whether a value is a mapping of a configuration: a plain object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
