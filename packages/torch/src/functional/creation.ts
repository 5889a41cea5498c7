/** @file Tensors of one value, whose dtype follows from the value's type. */
import { bind, required } from "../util/arguments.js";
import { getDefaultDtype } from "../tensor/dtype.js";
import { aten } from "../tensor/aten.js";
import type { FactoryOptions, Int } from "../tensor/ops-arguments.js";
import type { Scalar, Tensor } from "../tensor/tensor-class.js";

interface FullOptions extends FactoryOptions {
  /** Where to write the result. */
  out?: Tensor;
}

interface FullArguments extends FullOptions {
  size: readonly Int[];
  fillValue: Scalar;
}

const optionNames = ["dtype", "layout", "device", "pinMemory", "requiresGrad", "out"] as const;

const raw = {
  full: aten<(size: readonly Int[], value: Scalar, options: FullOptions) => Tensor>("full"),
};

/**
 * A tensor of a shape, all elements equal. Counterpart: `torch.full`.
 *
 * A number gives the default dtype whether it is whole or not, a boolean bool, a bigint int64, a complex number the complex
 * dtype of the default dtype.
 */
export function full(size: readonly Int[], fillValue: Scalar, options?: FullOptions): Tensor;
export function full(size: readonly Int[], options: FullOptions & { fillValue: Scalar }): Tensor;
export function full(options: FullOptions & { size: readonly Int[]; fillValue: Scalar }): Tensor;
export function full(...given: unknown[]): Tensor {
  const { size, fillValue, ...options } = bind<FullArguments>(given, ["size", "fillValue"], "full", optionNames);
  const value = required("full", "fill_value", fillValue);
  // libtorch would make a whole number int64; here a number's dtype never depends on whether it happens to be whole.
  const infer = options.dtype == null && options.out === undefined && typeof value === "number";
  return raw.full(required("full", "size", size), value, infer ? { ...options, dtype: getDefaultDtype() } : options);
}
