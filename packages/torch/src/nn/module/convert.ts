/** @file What `Module.to` accepts, and the conversion of one tensor. */
import { aten } from "../../tensor/aten.js";
import { Device, type DeviceLike } from "../../tensor/device.js";
import { DType, type MemoryFormat } from "../../tensor/dtype.js";
import { NotImplementedError } from "../../util/errors.js";
import { Tensor } from "../../tensor/tensor.js";
import { checkOptions, isOptions } from "../../util/arguments.js";
import { markCast } from "../casts.js";
import { TypeError } from "../../util/user-errors.js";

/** The device, dtype and format that a module's tensors get. */
export interface ConvertOptions {
  device?: DeviceLike | null;
  /** A floating-point or complex dtype; integer tensors keep theirs. */
  dtype?: DType | null;
  /** Whether a copy between host and device may overlap with computation. Default false. */
  nonBlocking?: boolean;
  /** The format of 4-dimensional (5-dimensional) parameters and buffers. */
  memoryFormat?: MemoryFormat;
}

/** A target as `Module.to` takes it. */
export type ConvertTarget = DeviceLike | DType | Tensor | ConvertOptions;

const names = ["device", "dtype", "nonBlocking", "memoryFormat"] as const;

/** One options object from the forms of `to`: (device, dtype?, options?), (dtype), (tensor), ({ ... }). */
export function wantedTarget(
  target: ConvertTarget,
  dtypeOrOptions: DType | ConvertOptions | undefined,
  options: ConvertOptions = {},
): ConvertOptions {
  return isDType(dtypeOrOptions)
    ? parseTarget(target, dtypeOrOptions, options)
    : parseTarget(target, undefined, dtypeOrOptions ?? {});
}

function isDType(value: DType | ConvertOptions | undefined): value is DType {
  return typeof value === "object" && (value as object | null) !== null && "itemsize" in value;
}

function parseTarget(target: ConvertTarget, dtype: DType | undefined, more: ConvertOptions): ConvertOptions {
  checkOptions("to", more, names);
  const options: ConvertOptions = { ...more };
  if (target instanceof Tensor) {
    options.device = target.device;
    options.dtype = target.dtype;
  } else if (target instanceof DType) {
    options.dtype = target;
  } else if (typeof target === "string" || target instanceof Device) {
    options.device = target;
  } else if (isOptions(target)) {
    checkOptions("to", target, names);
    Object.assign(options, target);
  } else {
    throw new TypeError(
      `Module.to expects a device, a dtype, a tensor or { device, dtype }. Received: ${typeof target}.`,
    );
  }
  if (dtype !== undefined) options.dtype = dtype;
  const wanted = options.dtype;
  if (wanted !== undefined && wanted !== null && !wanted.isFloatingPoint && !wanted.isComplex) {
    throw new TypeError(
      `nn.Module.to only accepts floating point or complex dtypes, but got desired dtype=${String(wanted)}`,
    );
  }
  return options;
}

/** A tensor on the wanted device, with the wanted dtype if it is floating-point or complex. */
export function convertTensor(tensor: Tensor, options: ConvertOptions): Tensor {
  const own = tensor.dtype;
  const dtype = options.dtype != null && (own.isFloatingPoint || own.isComplex) ? options.dtype : own;
  const device = options.device ?? tensor.device;
  if (tensor.isMeta && String(device) !== "meta") {
    throw new NotImplementedError(
      "Cannot copy out of meta tensor; no data! Please use module.toEmpty() instead of module.to() when moving module " +
        "from meta to a different device.",
    );
  }
  const dims = tensor.ndim;
  const memoryFormat = dims === 4 || dims === 5 ? options.memoryFormat : undefined;
  return tensor.to(device, dtype, { nonBlocking: options.nonBlocking ?? false, ...(memoryFormat && { memoryFormat }) });
}

/** Casts floating-point tensors to a dtype and leaves others as they are. */
export function castFloating(dtype: DType): (tensor: Tensor) => Tensor {
  return markCast((tensor) => (tensor.dtype.isFloatingPoint ? tensor.to(dtype) : tensor));
}

/** Casts all tensors to a dtype. */
export function castAll(dtype: DType): (tensor: Tensor) => Tensor {
  return markCast((tensor) => tensor.to(dtype));
}

const emptyLikeOperator = aten<(input: Tensor, options: { device?: DeviceLike }) => Tensor>("empty_like");

/** An uninitialised tensor of the same shape and dtype, on a device; null for the tensor's own. */
export function emptyLike(tensor: Tensor, device: DeviceLike | null): Tensor {
  return emptyLikeOperator(tensor, device === null ? {} : { device });
}
