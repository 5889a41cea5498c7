/** @file Tensor, with the methods of all operators installed. */
import "../ops/install.js";

export type { GradFn } from "./grad-fn.js";
export { Tensor } from "./tensor-class.js";
export type { Complex, NestedArray, RemovableHandle, Scalar, ScalarValue } from "./tensor-class.js";
