/** @file Layers that change the shape. */
import { expectArray } from "../../util/expect.js";
import type { Tensor } from "../../tensor/tensor.js";
import { bind, bindAll, type Optional } from "../../util/arguments.js";
import { Module } from "../module/module.js";
import { pyTuple } from "../repr.js";
import { keepsNothing } from "../transient.js";
import { TypeError } from "../../util/user-errors.js";

/** Options of `Flatten`. */
export interface FlattenOptions {
  /** First dimension to flatten. Default 1. */
  startDim?: number;
  /** Last dimension to flatten. Default -1. */
  endDim?: number;
}

const names = ["startDim", "endDim"] as const;

/** Makes one dimension of several, by default all but the batch's. Counterpart: `torch.nn.Flatten`. */
export class Flatten extends Module {
  /** First dimension to flatten. */
  readonly startDim: number;
  /** Last dimension to flatten. */
  readonly endDim: number;

  constructor(...given: Optional<FlattenOptions, typeof names>) {
    super();
    const { startDim = 1, endDim = -1 } = bind<FlattenOptions>(given, names, "Flatten");
    this.startDim = startDim;
    this.endDim = endDim;
  }

  override forward(input: Tensor): Tensor {
    return input.flatten(this.startDim, this.endDim);
  }

  override extraRepr(): string {
    return `start_dim=${this.startDim}, end_dim=${this.endDim}`;
  }
}

interface UnflattenArguments {
  dim: number;
  unflattenedSize: readonly number[];
}

/** Makes several dimensions of one. Counterpart: `torch.nn.Unflatten`. */
export class Unflatten extends Module {
  /** The dimension. */
  readonly dim: number;
  /** Its new sizes; one may be -1. */
  readonly unflattenedSize: readonly number[];

  /**
   * @param dim the dimension
   * @param unflattenedSize its new sizes; one may be -1
   */
  constructor(dim: number, unflattenedSize: readonly number[]);
  constructor(options: UnflattenArguments);
  constructor(...given: unknown[]) {
    super();
    const { dim, unflattenedSize } = bindAll<UnflattenArguments>(given, ["dim", "unflattenedSize"], [], "Unflatten");
    this.dim = dim;
    this.unflattenedSize = unflattenedSize;
    if (!Array.isArray(unflattenedSize)) {
      throw new TypeError(`unflattened_size must be tuple of ints, but found type ${typeof unflattenedSize}`);
    }
    expectArray("Unflatten", "unflattenedSize", unflattenedSize);
    unflattenedSize.forEach((size: unknown, i) => {
      if (!Number.isInteger(size)) {
        throw new TypeError(
          `unflattened_size must be tuple of ints, but found element of type ${typeof size} at pos ${i}`,
        );
      }
    });
  }

  override forward(input: Tensor): Tensor {
    return input.unflatten(this.dim, [...this.unflattenedSize]);
  }

  override extraRepr(): string {
    return `dim=${this.dim}, unflattened_size=${pyTuple(this.unflattenedSize)}`;
  }
}

keepsNothing(Flatten, Unflatten);
