/** @file How many samples a batch holds. */
import { Tensor } from "@lightning-ts/torch";
import { isMovable, someLeaf } from "@lightning-ts/torch/util/tree";
import { MisconfigurationException } from "../util/errors.js";
import { rankZeroWarn } from "../util/rank-zero.js";
import { show } from "../util/show.js";

/**
 * The size of a batch: the first dimension of the first tensor that is found depth-first.
 *
 * @throws MisconfigurationException where there is no such tensor
 */
export function batchSizeOf(batch: unknown, name: string): number {
  let size = null as number | null; // set below
  someLeaf(batch, (leaf) => {
    // The fields of an object that moves itself come after the object.
    if (!(leaf instanceof Tensor) && isMovable(leaf)) return false;
    const found = sizeOf(leaf);
    if (size === null || found === size) size = found;
    else warnAmbiguous(size);
    return found !== size;
  });
  if (size !== null) return size;
  throw new MisconfigurationException(
    `log(${show(name)}): expected a batch with a tensor, whose first dimension is the batch's size. Received: ${show(batch)}. ` +
      "Give the size: log(name, value, { batchSize }).",
  );
}

let warned = false;

function warnAmbiguous(size: number): void {
  if (!warned) {
    rankZeroWarn(
      `The batch's tensors have different first dimensions, so its size is ambiguous; ${size} is taken. Give it: log(name, value, { batchSize }).`,
    );
  }
  warned = true;
}

/** The first dimension of a tensor, null for another value. */
function sizeOf(leaf: unknown): number | null {
  if (!(leaf instanceof Tensor)) return null;
  return leaf.ndim === 0 ? 1 : leaf.size(0);
}
