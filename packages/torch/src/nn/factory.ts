/** @file New tensors for layers. */
import type { DeviceLike } from "../tensor/device.js";
import type { DType } from "../tensor/dtype.js";
import { aten } from "../tensor/aten.js";
import type { Tensor } from "../tensor/tensor.js";

/** The device and dtype of a layer's tensors: options of every layer with parameters. */
export interface FactoryOptions {
  /** Default: the CPU. */
  device?: DeviceLike | null;
  /** Default: the default dtype, float32. */
  dtype?: DType | null;
}

type Make = (size: readonly number[], options: FactoryOptions) => Tensor;

/** A tensor without values. */
export const empty = aten<Make>("empty", "memory_format");
/** A tensor of zeros. */
export const zeros = aten<Make>("zeros", "");
/** A tensor of ones. */
export const ones = aten<Make>("ones", "");

/** The factory part of a layer's options. */
export function factoryOf({ device, dtype }: FactoryOptions): FactoryOptions {
  return { device: device ?? undefined, dtype: dtype ?? undefined };
}
