/** @file Sizes given as one number or one for each dimension. */
import { kindOf } from "../../util/arguments.js";
import { expectArray } from "../../util/expect.js";
import { TypeError } from "../../util/user-errors.js";

/** One number for all dimensions, or one each. */
export type Size = number | readonly number[];

/** One number for each of `dims` dimensions. */
export function sizes(value: Size, dims: number): number[] {
  if (typeof value === "number") return new Array<number>(Math.max(0, dims)).fill(value);
  if (Array.isArray(value)) {
    expectArray("A size", "size", value);
    return [...(value as readonly number[])];
  }
  throw new TypeError(`Expected a number, or an array of ${dims} numbers, as a size. Received: ${kindOf(value)}.`);
}

/** Whether two shapes are equal. */
export function sameShape(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((size, i) => size === b[i]);
}
