/** @file TensorDataset: the rows of tensors. */
import { expectTensor } from "../tensor/expect-tensor.js";
import type { Tensor } from "../tensor/tensor.js";
import { Dataset, shortcutOf, takeRows } from "./dataset.js";
import { RangeError } from "../util/user-errors.js";

/**
 * Items made of the rows of tensors: item `i` is `[a[i], b[i], ...]`. A loader takes a batch of it with one operation a
 * tensor. Counterpart: `torch.utils.data.TensorDataset`.
 *
 * @example
 * const dataset = new data.TensorDataset(images, labels);
 */
export class TensorDataset<Tensors extends readonly Tensor[] = readonly Tensor[]> extends Dataset<{
  -readonly [I in keyof Tensors]: Tensor;
}> {
  /** The tensors whose rows are the items. */
  readonly tensors: Tensors;

  /** @throws RangeError if the tensors differ in their number of rows */
  constructor(...tensors: Tensors) {
    super();
    const [first] = tensors;
    if (first === undefined) throw new RangeError("TensorDataset expects at least one tensor. Received: none.");
    for (const tensor of tensors) {
      expectTensor("TensorDataset", "tensors", tensor);
      if (tensor.ndim === 0)
        throw new RangeError("TensorDataset expects tensors with rows. Received: one of no dimension.");
    }
    if (tensors.some((tensor) => tensor.size(0) !== first.size(0))) {
      throw new RangeError("Size mismatch between tensors");
    }
    this.tensors = tensors;
  }

  /** How many items there are. */
  get length(): number {
    return (this.tensors[0] as Tensor).size(0);
  }

  /** The item of an index from 0. */
  getItem(index: number): { -readonly [I in keyof Tensors]: Tensor } {
    // A row for each tensor: the mapped type says so of a tuple.
    return this.tensors.map((tensor) => tensor.select(0, index)) as { -readonly [I in keyof Tensors]: Tensor };
  }

  static {
    const own = this.prototype;
    own.batchOf = shortcutOf(own, function (this: TensorDataset, indices: readonly number[]) {
      return takeRows(this.tensors, indices);
    });
  }
}
