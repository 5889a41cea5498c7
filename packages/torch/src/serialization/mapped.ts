/** @file Files mapped into memory: read where they are touched, changed only in this process. */
import { operator } from "../tensor/operator.js";
import { uint8 } from "../tensor/dtype.js";
import type { Tensor } from "../tensor/tensor.js";
import type { Source } from "./source.js";
import { tensorFrom } from "./tensor-bytes.js";

const fromFile = operator("aten", "from_file");

/**
 * A whole file as a tensor of bytes. What is written to it stays in memory (copy-on-write); nothing is read before it is touched. A file that
 * becomes shorter while it is mapped ends the process where the missing part is touched, as with any mapping.
 */
export function mapFile(source: Source & { readonly descriptor: number }): Tensor {
  // By its descriptor, where that has a path: the file's name may mean another file by now.
  const path = process.platform === "linux" ? `/proc/self/fd/${source.descriptor}` : source.label;
  return tensorFrom(fromFile(path, false, source.size, { dtype: uint8 }));
}

/** Whether a source is an open file, all of it. */
export function isOpenFile(source: Source): source is Source & { readonly descriptor: number } {
  return source.descriptor !== undefined && (source.start ?? 0) === 0;
}
