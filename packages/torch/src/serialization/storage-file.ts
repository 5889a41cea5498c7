/** @file The bytes of storages, straight between tensor memory and open files; no copy lies between. */
import { getSystemErrorName } from "node:util";
import { binding } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import type { Tensor } from "../tensor/tensor.js";
import { Error } from "../util/user-errors.js";

/** A storage to write to an open file: a one-dimensional tensor of bytes on the CPU. */
export interface StorageWrite {
  readonly bytes: Tensor;
  readonly descriptor: number;
  readonly position: number;
  /** Whether the file will be flushed: the disk begins to work at once then. */
  readonly isFlushed: boolean;
}

/** Writes a storage and returns the checksum of its bytes. */
export function writeStorage({ bytes, descriptor, position, isFlushed }: StorageWrite): number {
  return checksum(binding.writeStorage(unwrap(bytes), descriptor, position, isFlushed));
}

/** As `writeStorage`, in threads of its own. The bytes must stay as they are until then. */
export async function writeStorageInBackground(write: StorageWrite): Promise<number> {
  const { bytes, descriptor, position, isFlushed } = write;
  return checksum(await binding.writeStorageAsync(unwrap(bytes), descriptor, position, isFlushed));
}

/** Fills a storage from an open file and returns the checksum of its bytes. */
export function readStorage(bytes: Tensor, descriptor: number, position: number): number {
  return checksum(binding.readStorage(unwrap(bytes), descriptor, position));
}

function checksum(result: number | null): number {
  if (result !== null && result >= 0) return result;
  const code = result === null ? "EOF" : getSystemErrorName(result);
  throw Object.assign(new Error(result === null ? "the file ended" : `the system says ${code}`), { code });
}
