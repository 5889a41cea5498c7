/** @file Strides of whole tensors and parts. */

/** Strides of a tensor without gaps whose dimensions lie in memory in the order of others. */
export function denseStrides(shape: readonly number[], strides: readonly number[]): number[] {
  const order = shape.map((_, dim) => dim).sort((a, b) => (strides[a] ?? 0) - (strides[b] ?? 0) || b - a);
  const result = shape.map(() => 1);
  let step = 1;
  for (const dim of order) {
    result[dim] = step;
    step *= Math.max(shape[dim] ?? 1, 1);
  }
  return result;
}
