/** @file Arguments that are any number of tensors, loose or in one array. */
import { checkListLength } from "../util/list-length.js";
import { Tensor } from "../tensor/tensor-class.js";
import { TypeError } from "../util/user-errors.js";

/** Tensors one by one, or all in one array. */
export type Tensors = readonly Tensor[] | readonly [readonly Tensor[]];

/** The tensors of an argument list. */
export function tensorsOf(callee: string, given: readonly unknown[]): Tensor[] {
  const [first] = given;
  const list: readonly unknown[] = given.length === 1 && Array.isArray(first) ? first : given;
  checkListLength(`${callee} expects tensors`, list);
  return list.map((item, i) => {
    if (item instanceof Tensor) return item;
    throw new TypeError(
      `${callee}(): expected Tensor as element ${i} of its tensors. Received: ${item === null ? "null" : typeof item}.`,
    );
  });
}
