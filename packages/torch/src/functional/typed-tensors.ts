/** @file `torch.LongTensor`, `torch.FloatTensor` and kin: tensors whose dtype the name says. */
import { checkOptions, isOptions, kindOf } from "../util/arguments.js";
import { tensor, type TensorData } from "../tensor/creation.js";
import type { DeviceLike } from "../tensor/device.js";
import * as dtypes from "../tensor/dtype.js";
import { empty } from "../generated/ops.js";
import { Tensor } from "../tensor/tensor-class.js";
import { TypeError } from "../util/user-errors.js";

/** Options of `torch.LongTensor` and kin. */
export interface TypedTensorOptions {
  /** The device; by default the CPU. */
  device?: DeviceLike | null;
}

/** Makes tensors of one dtype, with or without `new`; `x instanceof torch.LongTensor` says whether a tensor has it. */
export interface TypedTensor {
  /** A tensor of the values: a copy, or the tensor itself if one is given. Without values an empty one. */
  (data?: TensorData, options?: TypedTensorOptions): Tensor;
  /** A tensor of a shape whose elements are whatever is in memory. */
  (...sizes: number[]): Tensor;
  new (data?: TensorData, options?: TypedTensorOptions): Tensor;
  new (...sizes: number[]): Tensor;
  /** The dtype of the tensors. */
  readonly dtype: dtypes.DType;
  [Symbol.hasInstance](value: unknown): boolean;
}

function typed(name: string, dtype: dtypes.DType): TypedTensor {
  function make(...given: unknown[]): Tensor {
    const last = given.at(-1);
    const options: TypedTensorOptions = isOptions(last) ? last : {};
    checkOptions(name, options, ["device"]);
    const args = isOptions(last) ? given.slice(0, -1) : given;
    const place = { dtype, device: options.device ?? "cpu" };
    const [data] = args;
    if (args.every((size) => typeof size === "number")) {
      const sizes = args.length === 0 ? [0] : args;
      if (sizes.every((size) => Number.isInteger(size) && size >= 0)) return empty(sizes, place);
      throw new TypeError(
        `${name} expects values in an array, or sizes that are whole numbers from 0. Received: ${sizes.join(", ")}. ` +
          `For a value give [${sizes.join(", ")}].`,
      );
    }
    if (data instanceof Tensor && args.length === 1) {
      if (data.dtype === dtype) return data;
      throw new TypeError(
        `${name} expects a tensor of ${String(dtype)}. Received: one of ${String(data.dtype)}. Use x.to(torch.${dtype.name}).`,
      );
    }
    if (args.length === 1 && (Array.isArray(data) || ArrayBuffer.isView(data)))
      return tensor(data as TensorData, place);
    throw new TypeError(
      `${name} expects values in an array, a typed array, a tensor, or sizes. Received: ${args.map(kindOf).join(", ")}.`,
    );
  }
  // A function that returns an object may be called with `new`, and has all that the type says after these two properties.
  return Object.defineProperties(make, {
    name: { value: name },
    dtype: { value: dtype, enumerable: true },
    [Symbol.hasInstance]: { value: (value: unknown) => value instanceof Tensor && value.dtype === dtype },
  }) as unknown as TypedTensor;
}

/** float32: `torch.FloatTensor([1, 2])`, `torch.FloatTensor(2, 3)`. */
export const FloatTensor = typed("FloatTensor", dtypes.float32);
/** float64 */
export const DoubleTensor = typed("DoubleTensor", dtypes.float64);
/** float16 */
export const HalfTensor = typed("HalfTensor", dtypes.float16);
/** bfloat16 */
export const BFloat16Tensor = typed("BFloat16Tensor", dtypes.bfloat16);
/** int64, of class indices and other integers: `torch.LongTensor([1, 2])`. */
export const LongTensor = typed("LongTensor", dtypes.int64);
/** int32 */
export const IntTensor = typed("IntTensor", dtypes.int32);
/** int16 */
export const ShortTensor = typed("ShortTensor", dtypes.int16);
/** int8 */
export const CharTensor = typed("CharTensor", dtypes.int8);
/** uint8 */
export const ByteTensor = typed("ByteTensor", dtypes.uint8);
/** bool: what is not 0 is true. */
export const BoolTensor = typed("BoolTensor", dtypes.bool);
