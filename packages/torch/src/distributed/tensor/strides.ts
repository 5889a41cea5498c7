/** @file Strides of whole tensors and parts. */

/**
 * Strides of a tensor without gaps whose dimensions lie in memory in the order of others. One that is stretched, of stride 0, stays so.
 *
 * @param strides whose order counts
 */
export function denseStrides(shape: readonly number[], strides: readonly number[]): number[] {
  const order = shape.map((_, dim) => dim).sort((a, b) => (strides[a] ?? 0) - (strides[b] ?? 0) || b - a);
  const result = shape.map(() => 1);
  let step = 1;
  for (const dim of order) {
    if (strides[dim] === 0 && (shape[dim] ?? 1) > 1) {
      result[dim] = 0;
      continue;
    }
    result[dim] = step;
    step *= Math.max(shape[dim] ?? 1, 1);
  }
  return result;
}
