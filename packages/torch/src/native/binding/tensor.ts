/** @file What is asked of tensors that no operator answers. */
import type { Handle } from "./handle.js";

/** `native/tensor.cpp`. */
export interface TensorBinding {
  shape(t: Handle): number[];
  /** Whether two tensors have the same shape. */
  sameShape(t: Handle, other: Handle): boolean;
  stride(t: Handle): number[];
  ndim(t: Handle): number;
  numel(t: Handle): number;
  /** Whether the parts of the first dimension differ in size. */
  isNested(t: Handle): boolean;
  /** The size of one dimension, also of a nested tensor. */
  sizeOf(t: Handle, dim: number): number;
  dtypeOf(t: Handle): string;
  deviceOf(t: Handle): string;
  layoutOf(t: Handle): string;
  storageOffset(t: Handle): number;
  /** Address of the first element, to compare storages. */
  dataPtr(t: Handle): bigint;
  storagePtr(t: Handle): bigint;
  storageBytes(t: Handle): number;
  version(t: Handle): number;
  isContiguous(t: Handle, format?: Handle): boolean;
  isDisposed(t: Handle): boolean;
  dispose(t: Handle): void;
  /** Another handle of the same TensorImpl. */
  alias(t: Handle): Handle;
  sameTensor(a: Handle, b: Handle): boolean;
  /** Points `t` at the data of `source` (tensor.data = source). */
  setData(t: Handle, source: Handle): void;
}
