/** @file Tensor, with the methods of all operators installed. */
import "../ops/install.js";

export { Tensor } from "./tensor-class.js";
export type { Complex, GradFn, NestedArray, RemovableHandle, Scalar, ScalarValue } from "./tensor-class.js";
