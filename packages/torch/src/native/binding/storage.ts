/** @file Storages whose memory goes and comes back while tensors keep them. */
import type { Handle } from "./handle.js";

/** `native/storage.cpp`. */
export interface StorageBinding {
  /** Gives a storage's memory back at once; tensors of it stay. Reading them is an error with this message until the memory is there again. */
  freeStorage(t: Handle, message: string): void;
  /** Gives a storage without memory new memory, whose contents are undefined. */
  allocateStorage(t: Handle, bytes: number): void;
  /** The same memory without history, under a version of its own: writing through it is not noticed by what saved `t`. */
  variableData(t: Handle): Handle;
}
