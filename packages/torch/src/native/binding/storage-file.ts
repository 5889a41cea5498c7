/** @file Storages in files. */
import type { Handle } from "./handle.js";

/**
 * `native/storage-file.cpp`: a one-dimensional tensor of bytes on the CPU, moved by several threads. The result is the CRC-32 of the
 * bytes; less than 0 is an error, minus the system's number; null says that the file ended before.
 */
export interface StorageFileBinding {
  readStorage(bytes: Handle, descriptor: number, position: number): number | null;
  writeStorage(bytes: Handle, descriptor: number, position: number, isFlushed: boolean): number | null;
  writeStorageAsync(bytes: Handle, descriptor: number, position: number, isFlushed: boolean): Promise<number | null>;
  /** A part of a tensor of bytes as a storage of its own over the same memory. */
  storagePart(whole: Handle, start: number, length: number): Handle;
}
