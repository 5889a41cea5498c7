/** @file Dtypes, devices, and what is asked of tensors that no operator answers. */
import type { Handle, TypedArray } from "./handle.js";

/** `native/tensor.cpp`. */
export interface TensorBinding {
  // constants
  dtypes(): Record<string, Handle>;
  memoryFormats(): Record<string, Handle>;
  layouts(): Record<string, Handle>;
  /** Parses "cpu", "cuda:1"; throws for an unknown device. */
  device(text: string): Handle;
  /** ["cuda", 1]; index -1 where none is given. */
  deviceParts(device: Handle): [string, number];
  dtypeName(dtype: Handle): string;
  dtypeInfo(dtype: Handle): { isFloatingPoint: boolean; isComplex: boolean; isSigned: boolean; itemsize: number };
  setDefaultDtype(name: string): void;
  defaultDtype(): string;

  // properties
  shape(t: Handle): number[];
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

  // data
  /** No copy: the tensor shares the array's memory and keeps it alive. */
  fromTypedArray(array: TypedArray, shape: readonly number[], dtype: string): Handle;
  /** Copies the array's elements into a new tensor. */
  copyTypedArray(array: TypedArray, shape: readonly number[], dtype: string): Handle;
  /** A view of the memory of a contiguous CPU tensor as an ArrayBuffer plus byte offset and length; null for another dense one. */
  arrayBuffer(t: Handle): { buffer: ArrayBuffer; byteOffset: number; byteLength: number } | null;
  /** Copies a tensor's elements (any device, any strides) into a typed array of the right length. */
  copyInto(t: Handle, array: TypedArray): void;
  item(t: Handle): number | bigint | boolean | { re: number; im: number };
  tolist(t: Handle): unknown;
  /** Hands a tensor to another thread: keeps it in a table of the process under a number. */
  share(t: Handle): number;
  /** Takes a shared tensor out of the table. */
  receive(id: number): Handle;
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
  /** Drops the tensors of a list. */
  clearList(list: Handle): void;
  /** Sets every gradient of the list to none, or zeroes it. */
  zeroGrads(list: Handle, setToNone: boolean): void;
}
