/** @file The public entry of @lightning-ts/torch: `import * as torch from "@lightning-ts/torch"`. */
export * from "./ops.generated.js";
export * from "./functional/index.js";
export * from "./creation.js";
export * from "./typed-tensors.js";
export * from "./dtype.js";
export * from "./device.js";
export * from "./errors.js";
export * from "./version.js";
export {
  Tensor,
  type Complex,
  type GradFn,
  type NestedArray,
  type RemovableHandle,
  type Scalar,
  type ScalarValue,
} from "./tensor.js";
export type { TypedArray } from "./native/binding.js";
export { type Index, type Slice, slice } from "./indexing.js";
export { setPrintoptions } from "./printing.js";
export * from "./autograd/modes.js";
export * as autograd from "./autograd/index.js";
export * from "./random.js";
export * from "./memory.js";
export * from "./settings.js";
export * from "./share.js";
export * as backends from "./backends.js";
export * as cuda from "./cuda.js";
export * as linalg from "./linalg.js";
export * as fft from "./fft.js";
export * as special from "./special.js";
export { ops } from "./ops.js";
export * as optim from "./optim/index.js";
export * as data from "./data/index.js";
export * as nn from "./nn/index.js";
export * as testing from "./testing/index.js";
export * from "./serialization/index.js";
