/** @file What jest shows of a tensor where `toEqual` fails. */
import { NativeObject } from "../native/object.js";
import { Tensor } from "../tensor/tensor.js";

const text = Symbol("text");

// Jest copies an object with all it inherits before it shows a difference, and some properties are errors for some tensors (`x.mT` of
// a vector). It asks an object for those that it may read.
Object.defineProperty(Tensor.prototype, text, {
  get(this: Tensor): string {
    return NativeObject.handleOf(this) === undefined ? "Tensor" : this.toString();
  },
  enumerable: true,
});
Object.defineProperty(Tensor.prototype, Symbol.for("@jest/serializableProperties"), { value: [text] });
