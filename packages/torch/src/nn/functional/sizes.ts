/** @file Sizes given as one number or one for each dimension. */

/** One number for all dimensions, or one each. */
export type Size = number | readonly number[];

/** One number for each of `dims` dimensions. */
export function sizes(value: Size, dims: number): number[] {
  return typeof value === "number" ? new Array<number>(dims).fill(value) : [...value];
}

/** Whether two shapes are equal. */
export function sameShape(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((size, i) => size === b[i]);
}
