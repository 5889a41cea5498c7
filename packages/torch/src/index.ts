/** @file The public entry of @lightning-ts/torch: `import * as torch from "@lightning-ts/torch"`. */
export * from "./generated/ops.js";
export * from "./functional/index.js";
export * from "./tensor/creation.js";
export * from "./functional/typed-tensors.js";
export * from "./tensor/dtype.js";
export { Device, device, type DeviceLike, deviceOf } from "./tensor/device.js";
export * from "./util/errors.js";
export * from "./runtime/version.js";
export { importPython, PythonError } from "./runtime/python.js";
export {
  Tensor,
  type Complex,
  type GradFn,
  type NestedArray,
  type RemovableHandle,
  type Scalar,
  type ScalarValue,
} from "./tensor/tensor.js";
export type { TypedArray } from "./native/binding.js";
export { type Index, type Slice, slice } from "./tensor/indexing.js";
export { setPrintoptions } from "./tensor/printing.js";
export * from "./autograd/modes.js";
export * as autograd from "./autograd/index.js";
export * as amp from "./amp/index.js";
export { autocast, type AutocastDecorator, type AutocastOptions, type AutocastSettings } from "./amp/autocast.js";
export {
  autocastDecrementNesting,
  autocastIncrementNesting,
  clearAutocastCache,
  getAutocastDtype,
  isAutocastCacheEnabled,
  isAutocastEnabled,
  setAutocastCacheEnabled,
  setAutocastDtype,
  setAutocastEnabled,
} from "./amp/state.js";
export * from "./runtime/random.js";
export * from "./runtime/memory.js";
export * from "./runtime/settings.js";
export * from "./tensor/share.js";
export * as backends from "./runtime/backends.js";
export * as cuda from "./runtime/cuda.js";
export * as hpu from "./runtime/hpu.js";
export * as mps from "./runtime/mps.js";
export * as xla from "./runtime/xla.js";
export * as linalg from "./linalg/index.js";
export * as fft from "./fft/index.js";
export * as special from "./special/index.js";
export { ops } from "./ops/ops.js";
export * as optim from "./optim/index.js";
export * as data from "./data/index.js";
export * as nn from "./nn/index.js";
export * as utils from "./utils/index.js";
export * as distributed from "./distributed/index.js";
export * as profiler from "./profiler/index.js";
export * as testing from "./testing/index.js";
export * from "./serialization/index.js";
