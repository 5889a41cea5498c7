/** @file Questions about dtypes: what they promote to, what fits into them, their limits. */
import { kindOf, shown } from "../util/arguments.js";
import { DType, type DTypeName, dtypeOf } from "../tensor/dtype.js";
import { aten } from "../tensor/aten.js";
import type { Scalar, Tensor } from "../tensor/tensor-class.js";
import { TypeError } from "../util/user-errors.js";

const raw = {
  promoteTypes: aten<(a: DType, b: DType) => string>("promote_types"),
  resultType: aten<(a: Tensor | Scalar, b: Tensor | Scalar) => string>("result_type"),
};

/** The smallest dtype that holds the values of both. Counterpart: `torch.promote_types`. */
export function promoteTypes(type1: DType, type2: DType): DType {
  return dtypeOf(raw.promoteTypes(type1, type2));
}

/** The dtype of an arithmetic operation on two operands. Counterpart: `torch.result_type`. */
export function resultType(tensor1: Tensor | Scalar, tensor2: Tensor | Scalar): DType {
  return dtypeOf(raw.resultType(tensor1, tensor2));
}

/** Limits of a floating-point dtype. Counterpart: `torch.finfo`. */
export interface FloatInfo {
  /** Bits of a number. */
  readonly bits: number;
  /** The distance of 1 to the next larger number. */
  readonly eps: number;
  /** The largest number. */
  readonly max: number;
  /** The most negative number. */
  readonly min: number;
  /** The smallest positive normal number. */
  readonly tiny: number;
  /** The least positive number of full precision. */
  readonly smallestNormal: number;
  /** The decimal resolution, 10 to the power of minus the significant digits. */
  readonly resolution: number;
  /** The dtype's name. */
  readonly dtype: string;
}

/** Limits of an integer dtype: bigints for 64 bits. Counterpart: `torch.iinfo`. */
export interface IntegerInfo {
  /** How many bits a number has. */
  readonly bits: number;
  /** The largest number. */
  readonly max: number | bigint;
  /** The least number. */
  readonly min: number | bigint;
  /** The dtype's name. */
  readonly dtype: string;
}

/** Bits, mantissa bits, largest number, exponent of the smallest normal number, significant decimal digits. */
const floats: Partial<
  Record<DTypeName, readonly [bits: number, mantissa: number, max: number, tiny: number, digits: number]>
> = {
  float64: [64, 52, Number.MAX_VALUE, -1022, 15],
  float32: [32, 23, 3.4028234663852886e38, -126, 6],
  float16: [16, 10, 65504, -14, 3],
  bfloat16: [16, 7, 3.3895313892515355e38, -126, 2],
  float8_e4m3fn: [8, 3, 448, -6, 0],
  float8_e5m2: [8, 2, 57344, -14, 0],
  float8_e4m3fnuz: [8, 3, 240, -7, 0],
  float8_e5m2fnuz: [8, 3, 57344, -15, 0],
  float8_e8m0fnu: [8, 0, 2 ** 127, -127, 0],
};

/** The real dtype of a complex number's parts. */
const parts: Partial<Record<DTypeName, DTypeName>> = {
  complex32: "float16",
  complex64: "float32",
  complex128: "float64",
};

/**
 * Limits of a floating-point or complex dtype. Counterpart: `torch.finfo`.
 *
 * @throws TypeError for another dtype
 */
export function finfo(dtype: DType): FloatInfo {
  checkDtype("torch.finfo()", dtype);
  const name = parts[dtype.name] ?? dtype.name;
  const row = floats[name];
  if (row === undefined) {
    throw new TypeError(
      `torch.finfo() requires a floating point input type. Use torch.iinfo to handle '${shown(dtype)}'`,
    );
  }
  const [bits, mantissa, max, exponent, digits] = row;
  const tiny = 2 ** exponent;
  return {
    bits,
    eps: 2 ** -mantissa,
    max,
    min: name === "float8_e8m0fnu" ? tiny : -max,
    tiny,
    smallestNormal: tiny,
    resolution: 10 ** -digits,
    dtype: name,
  };
}

/**
 * Limits of an integer dtype. Counterpart: `torch.iinfo`.
 *
 * @throws TypeError for a floating-point, complex or bool dtype
 */
export function iinfo(dtype: DType): IntegerInfo {
  checkDtype("torch.iinfo()", dtype);
  if (dtype.isFloatingPoint || dtype.isComplex) {
    throw new TypeError(`torch.iinfo() requires an integer input type. Use torch.finfo to handle '${shown(dtype)}'`);
  }
  if (dtype.name === "bool") {
    throw new TypeError(`torch.bool is not supported by torch.iinfo. Give an integer dtype.`);
  }
  const bits = dtype.itemsize * 8;
  const max = 2n ** BigInt(dtype.isSigned ? bits - 1 : bits) - 1n;
  const min = dtype.isSigned ? -max - 1n : 0n;
  if (bits === 64) return { bits, max, min, dtype: dtype.name };
  return { bits, max: Number(max), min: Number(min), dtype: dtype.name };
}

function checkDtype(callee: string, dtype: unknown): void {
  if (!(dtype instanceof DType))
    throw new TypeError(`${callee} requires a dtype, such as torch.float32. Received: ${kindOf(dtype)}.`);
}
