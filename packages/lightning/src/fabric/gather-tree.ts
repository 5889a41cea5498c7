/** @file Trees of values of all processes. */
import { type Device, Tensor, tensor } from "@lightning-ts/torch";
import { mapTree } from "@lightning-ts/torch/util/tree";

/** What `allGather` makes of data: numbers and booleans become tensors, and each tensor that of all processes. */
export type Gathered<T> = T extends Tensor
  ? Tensor
  : T extends number | boolean | bigint
    ? Tensor
    : T extends string | null | undefined | ((...args: never[]) => unknown)
      ? T
      : T extends readonly (infer Item)[]
        ? number extends T["length"]
          ? Gathered<Item>[]
          : { -readonly [Key in keyof T]: Gathered<T[Key]> }
        : { -readonly [Key in keyof T]: Gathered<T[Key]> };

/**
 * A tree of the same shape with the tensors of all processes.
 *
 * @param gather the tensors of all processes, from this one's
 */
export function gatherTree<T>(data: T, device: Device, gather: (part: Tensor) => Tensor): Gathered<T> {
  const change = (leaf: unknown): unknown => {
    if (leaf instanceof Tensor) return gather(leaf.to(device));
    const isNumber = typeof leaf === "number" || typeof leaf === "boolean" || typeof leaf === "bigint";
    return isNumber ? gather(tensor(leaf, { device })) : leaf;
  };
  return mapTree(data, change, { fields: true }) as Gathered<T>; // which has the shape of `data`
}
