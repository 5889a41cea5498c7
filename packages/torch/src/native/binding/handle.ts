/** @file What the addon takes and gives: handles, lowered values, arrays of numbers. */
declare const handleBrand: unique symbol;

/** The C++ side of one object: an External. Only `src/native` and the classes that extend NativeObject see it. */
export interface Handle {
  readonly [handleBrand]: true;
}

/** What an operator takes and returns after lowering: handles, numbers, strings, arrays of these. */
export type Lowered = unknown;

/**
 * An operator, or all overloads of a name: resolves its arguments in C++ and calls the dispatcher. `args` are the positional
 * arguments, then `options` pairs of a keyword and its value.
 */
export type NativeOperator = (options: number, ...args: Lowered[]) => Lowered;

/** An array of numbers in memory, such as Float32Array. */
export type TypedArray =
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | BigInt64Array
  | BigUint64Array
  | Float32Array
  | Float64Array;
