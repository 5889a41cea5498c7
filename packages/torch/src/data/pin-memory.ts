/** @file Batches in memory that a GPU reads by itself. */
import { isPlainObject } from "../util/is.js";
import { isMovable, mapTree } from "../util/tree.js";

/** An object that pins itself, as a tensor does. */
interface Pinnable {
  pinMemory(): unknown;
}

function isPinnable(value: unknown): value is Pinnable {
  if (typeof value !== "object" || value === null || isPlainObject(value)) return false;
  return typeof (value as Partial<Pinnable>).pinMemory === "function";
}

/**
 * A batch whose tensors are in pinned memory. Objects with a method `pinMemory` pin themselves, as in PyTorch; the fields of others are
 * pinned, unless they move themselves.
 */
export function pinMemory(batch: unknown): unknown {
  return mapTree(batch, (leaf) => (isPinnable(leaf) ? leaf.pinMemory() : leaf), {
    isLeaf: (value) => isPinnable(value) || isMovable(value),
    fields: true,
  });
}
