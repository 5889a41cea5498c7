/** @file Numbers scaled by the largest magnitude of their block, and rounded to the nearest value of a code. */
import { argsort, bucketize, nn, type Tensor, uint8 } from "@lightning-ts/torch";

/** Below every magnitude that a float32 has, so that a block of zeros is not divided by zero. */
const smallest = 1e-38;

/** Numbers of blocks as places in a code. */
export interface Blocks {
  /** (n), uint8: which value of the code each number is nearest to. */
  readonly places: Tensor;
  /** (blocks), float32: the largest magnitude of each block. */
  readonly absmax: Tensor;
}

/** (blocks, size) of a flat tensor, the last block filled with zeros. */
function inBlocks(flat: Tensor, size: number): Tensor {
  const missing = -flat.numel() % size;
  return (missing === 0 ? flat : nn.functional.pad(flat, [0, missing + size])).view([-1, size]);
}

/**
 * Rounds each number of a flat tensor, over its block's largest magnitude, to the nearest value of a code.
 *
 * @param flat (n), of a floating-point dtype
 * @param code the values, in any order, from -1 or 0 to 1
 * @param size numbers of a block
 */
export function toBlocks(flat: Tensor, code: Tensor, size: number): Blocks {
  const blocks = inBlocks(flat.float(), size);
  const absmax = blocks.abs().amax([1]);
  const scaled = blocks
    .mul(absmax.clamp(smallest).reciprocal().unsqueeze(1))
    .clamp(-1, 1)
    .flatten()
    .narrow(0, 0, flat.numel());
  const order = argsort(code);
  const ascending = code.indexSelect(0, order);
  const last = code.numel() - 1;
  const borders = ascending
    .narrow(0, 0, last)
    .add(ascending.narrow(0, 1, last))
    .div(2);
  const ranks = bucketize(scaled, borders, { outInt32: true });
  return { places: order.indexSelect(0, ranks).to(uint8), absmax };
}

/** The numbers of blocks: values of a code times the largest magnitude of their block. (n), float32 */
export function fromBlocks(values: Tensor, absmax: Tensor, size: number): Tensor {
  const count = values.numel();
  return inBlocks(values, size).mul(absmax.unsqueeze(1)).flatten().narrow(0, 0, count);
}
