/** @file Lists of tensors that stay in C++. */
import type { Handle } from "./handle.js";

/** `native/tensor-lists.cpp`. */
export interface TensorListsBinding {
  tensorList(tensors: readonly Handle[]): Handle;
  tensorListLength(list: Handle): number;
  tensorListToArray(list: Handle): Handle[];
  /** How many tensors of a list have a gradient. */
  countGrads(list: Handle): number;
  /**
   * Fills a list with the gradients of another. 0: one is missing, or is not as sparse as said; 1: they are there; 2: they also
   * have their tensors' dtypes and strides.
   */
  takeGrads(list: Handle, grads: Handle, isSparse: boolean): number;
  /** list += alpha * other */
  addToList(list: Handle, other: Handle, alpha: number): void;
  /** Drops the tensors of a list. */
  clearList(list: Handle): void;
  /** Sets every gradient of the list to none, or zeroes it. */
  zeroGrads(list: Handle, setToNone: boolean): void;
}
