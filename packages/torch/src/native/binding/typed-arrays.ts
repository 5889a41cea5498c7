/** @file Tensors over typed arrays, and typed arrays over tensors. */
import type { Handle, TypedArray } from "./handle.js";

/** `native/typed-arrays.cpp`. */
export interface TypedArraysBinding {
  /** No copy: the tensor shares the array's memory and keeps it alive. */
  fromTypedArray(array: TypedArray, shape: readonly number[], dtype: string): Handle;
  /** Copies the array's elements into a new tensor. */
  copyTypedArray(array: TypedArray, shape: readonly number[], dtype: string): Handle;
  /** A view of the memory of a contiguous CPU tensor as an ArrayBuffer plus byte offset and length; null for another dense one. */
  arrayBuffer(t: Handle): { buffer: ArrayBuffer; byteOffset: number; byteLength: number } | null;
  /** Copies a tensor's elements (any device, any strides) into a typed array of the right length. */
  copyInto(t: Handle, array: TypedArray): void;
}
