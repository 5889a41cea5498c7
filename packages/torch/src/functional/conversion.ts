/** @file Conversions of dtype and device: what `Tensor.to`, `type`, `float`, `cpu`, ... mean. */
import { checkOptions, isOptions, shown } from "../util/arguments.js";
import { Device, type DeviceLike } from "../tensor/device.js";
import * as dtypes from "../tensor/dtype.js";
import { DType, type MemoryFormat } from "../tensor/dtype.js";
import { aten } from "../tensor/aten.js";
import { Tensor } from "../tensor/tensor-class.js";
import { TypeError } from "../util/user-errors.js";

/** Options of `Tensor.to`. */
export interface ToOptions {
  dtype?: DType | null;
  device?: DeviceLike | null;
  /** Whether the copy from page-locked memory may continue while the program runs. Default false. */
  nonBlocking?: boolean;
  /** Whether to copy even if nothing changes. Default false. */
  copy?: boolean;
  memoryFormat?: MemoryFormat | null;
}

type ToDtype = (
  input: Tensor,
  dtype: DType,
  nonBlocking: boolean,
  copy: boolean,
  format: MemoryFormat | null,
) => Tensor;
type ToDevice = (
  input: Tensor,
  device: DeviceLike,
  dtype: DType,
  nonBlocking: boolean,
  copy: boolean,
  format: MemoryFormat | null,
) => Tensor;

const raw = { dtype: aten<ToDtype>("to", "dtype"), device: aten<ToDevice>("to", "device") };

/** The arguments of `Tensor.to`, in all the ways of PyTorch. */
export type ToArguments =
  | [options: ToOptions]
  | [dtype: DType, options?: ToOptions]
  | [dtype: DType, nonBlocking?: boolean, copy?: boolean, options?: ToOptions]
  | [device: DeviceLike | null, options?: ToOptions]
  | [device: DeviceLike | null, dtype: DType | null, options?: ToOptions]
  | [device: DeviceLike | null, dtype: DType | null, nonBlocking?: boolean, copy?: boolean, options?: ToOptions]
  | [other: Tensor, options?: ToOptions]
  | [other: Tensor, nonBlocking?: boolean, copy?: boolean, options?: ToOptions];

/** The tensor with another dtype, on another device; the tensor itself if nothing changes. */
export function to(input: Tensor, ...args: ToArguments): Tensor {
  const given: unknown[] = [...args];
  let options: ToOptions = {};
  const last = given.at(-1);
  if (isOptions(last)) {
    checkOptions("to", last, ["dtype", "device", "nonBlocking", "copy", "memoryFormat"]);
    options = last;
    given.pop();
  }
  let { dtype = null, device = null } = options;
  const [first] = given;
  let rest = 1;
  if (first instanceof Tensor) {
    dtype = first.dtype;
    device = first.device;
  } else if (first instanceof DType) dtype = first;
  else if (first instanceof Device || typeof first === "string") {
    device = first;
    if (given[1] instanceof DType) dtype = given[1];
    if (given[1] instanceof DType || given[1] === null || given[1] === undefined) rest = 2;
  } else if (first === null || first === undefined) {
    if (given[1] instanceof DType) dtype = given[1];
    rest = 2;
  } else {
    throw new TypeError(
      `to() received an invalid combination of arguments. Expected a dtype, a device or a tensor first. Received: ${typeof first}.`,
    );
  }
  const nonBlocking = given[rest] === true || options.nonBlocking === true;
  const copy = given[rest + 1] === true || options.copy === true;
  return convert(input, dtype, device, nonBlocking, copy, options.memoryFormat ?? null);
}

function convert(
  input: Tensor,
  dtype: DType | null,
  device: DeviceLike | null,
  nonBlocking: boolean,
  copy: boolean,
  format: MemoryFormat | null,
): Tensor {
  const sameDtype = dtype === null || dtype === input.dtype;
  const sameDevice = device === null || isOn(input, device);
  if (sameDtype && sameDevice && !copy && (format === null || format === dtypes.preserveFormat)) return input;
  if (sameDevice) return raw.dtype(input, dtype ?? input.dtype, nonBlocking, copy, format);
  return raw.device(input, device, dtype ?? input.dtype, nonBlocking, copy, format);
}

/** Whether the tensor is on the device; a device without an index stands for the current one, which only libtorch knows. */
function isOn(input: Tensor, device: DeviceLike): boolean {
  // What is no device is for the operator to refuse.
  if (typeof device !== "string" && !(device instanceof Device)) return false;
  const wanted = String(device);
  const { device: actual } = input;
  return wanted === String(actual) || (actual.type === "cpu" && wanted.startsWith("cpu"));
}

/** The methods named after dtypes. */
export const byName = {
  half: dtypes.float16,
  float: dtypes.float32,
  double: dtypes.float64,
  bfloat16: dtypes.bfloat16,
  chalf: dtypes.complex32,
  cfloat: dtypes.complex64,
  cdouble: dtypes.complex128,
  bool: dtypes.bool,
  byte: dtypes.uint8,
  char: dtypes.int8,
  short: dtypes.int16,
  int: dtypes.int32,
  long: dtypes.int64,
} as const;

/** The tensor with a dtype, in a memory format. */
export function toDtype(input: Tensor, dtype: DType, options?: { memoryFormat?: MemoryFormat | null }): Tensor {
  if (options === undefined) return convert(input, dtype, null, false, false, null);
  checkOptions("to", options, ["memoryFormat"]);
  return convert(input, dtype, null, false, false, options.memoryFormat ?? null);
}

/** Legacy names of tensor types by dtype. */
const typeNames: Partial<Record<dtypes.DTypeName, string>> = {
  float16: "HalfTensor",
  float32: "FloatTensor",
  float64: "DoubleTensor",
  bfloat16: "BFloat16Tensor",
  complex32: "ComplexHalfTensor",
  complex64: "ComplexFloatTensor",
  complex128: "ComplexDoubleTensor",
  bool: "BoolTensor",
  uint8: "ByteTensor",
  int8: "CharTensor",
  int16: "ShortTensor",
  int32: "IntTensor",
  int64: "LongTensor",
};

/** The tensor's type by its legacy name, "torch.FloatTensor"; or the tensor as another type. Counterpart: `Tensor.type`. */
export function type(
  input: Tensor,
  dtype?: DType | string | null,
  options: { nonBlocking?: boolean } = {},
): string | Tensor {
  checkOptions("type", options, ["nonBlocking"]);
  if (dtype === undefined || dtype === null) return legacyName(input);
  if (dtype instanceof DType) return convert(input, dtype, null, options.nonBlocking ?? false, false, null);
  if (typeof dtype !== "string") throw new TypeError(`invalid type: ${shown(dtype)}`);
  const match = /^torch\.(cuda\.)?(\w+)$/.exec(dtype);
  const name = Object.entries(typeNames).find(([, legacy]) => legacy === match?.[2])?.[0];
  if (match === null || name === undefined) throw new TypeError(`invalid type: '${shown(dtype)}'`);
  return convert(
    input,
    dtypes.dtypeOf(name),
    match[1] === undefined ? "cpu" : "cuda",
    options.nonBlocking ?? false,
    false,
    null,
  );
}

function legacyName(input: Tensor): string {
  const { type: device } = input.device;
  const name =
    typeNames[input.dtype.name] ?? `${input.dtype.name.charAt(0).toUpperCase()}${input.dtype.name.slice(1)}Tensor`;
  return device === "cpu" ? `torch.${name}` : `torch.${device}.${name}`;
}
