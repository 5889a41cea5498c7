/** @file Which typed array holds which dtype. */
import type { DTypeName } from "./dtype.js";
import type { TypedArray } from "../native/binding.js";

/** A constructor of typed arrays, over a buffer or of a length. */
export interface TypedArrayConstructor {
  new (length: number): TypedArray;
  new (buffer: ArrayBuffer, byteOffset?: number, length?: number): TypedArray;
  readonly BYTES_PER_ELEMENT: number;
}

const byDtype: Record<DTypeName, TypedArrayConstructor> = {
  float64: Float64Array,
  float32: Float32Array,
  float16: Uint16Array,
  bfloat16: Uint16Array,
  float8_e4m3fn: Uint8Array,
  float8_e5m2: Uint8Array,
  float8_e4m3fnuz: Uint8Array,
  float8_e5m2fnuz: Uint8Array,
  float8_e8m0fnu: Uint8Array,
  float4_e2m1fn_x2: Uint8Array,
  complex32: Uint16Array,
  complex64: Float32Array,
  complex128: Float64Array,
  int64: BigInt64Array,
  int32: Int32Array,
  int16: Int16Array,
  int8: Int8Array,
  uint64: BigUint64Array,
  uint32: Uint32Array,
  uint16: Uint16Array,
  uint8: Uint8Array,
  bool: Uint8Array,
  qint8: Int8Array,
  quint8: Uint8Array,
  qint32: Int32Array,
};

/** The typed array for a dtype's elements: bits for the half formats, pairs for complex numbers. */
export function typedArrayFor(dtype: string): TypedArrayConstructor {
  if (!Object.hasOwn(byDtype, dtype)) throw new Error(`internal: no typed array for dtype ${dtype}`);
  return byDtype[dtype as DTypeName];
}

/** The dtype of a typed array's elements. */
export function dtypeNameOfArray(array: TypedArray): DTypeName {
  if (array instanceof Float32Array) return "float32";
  if (array instanceof Float64Array) return "float64";
  if (array instanceof BigInt64Array) return "int64";
  if (array instanceof BigUint64Array) return "uint64";
  if (array instanceof Int32Array) return "int32";
  if (array instanceof Uint32Array) return "uint32";
  if (array instanceof Int16Array) return "int16";
  if (array instanceof Uint16Array) return "uint16";
  if (array instanceof Int8Array) return "int8";
  return "uint8";
}
