/** @file Objects that stay the same wherever their tensor or node is met. */
import type { Handle } from "./handle.js";

/** `native/wrappers.cpp`. */
export interface WrappersBinding {
  /**
   * Says that an object is that of a tensor or node, until it is collected or disposed: from then on functions that return `Known` give
   * it back for the tensor or node. The addon holds it weakly.
   */
  setWrapper(handle: Handle, object: object): void;
}
