/** @file What each process along a dimension of a mesh has of a tensor: a part, all of it, or something that is still to be reduced. */
import { isArrayOf } from "../../util/list-length.js";
import { isKeyOf } from "../../util/own-keys.js";
import { shown } from "../../util/arguments.js";
import { RangeError, TypeError } from "../../util/user-errors.js";
import { ReduceOp } from "../reduce-op.js";

/** How the values of a `Partial` become one. */
export type PartialReduction = "sum" | "avg" | "max" | "min" | "product";

/** Where a tensor lies along one dimension of a mesh. Counterpart: `torch.distributed.tensor.placement_types.Placement`. */
export abstract class Placement {
  /** Whether each process has a part; of dimension `dim` where it is given. */
  isShard(dim?: number): this is Shard {
    return this instanceof Shard && (dim === undefined || this.dim === dim);
  }

  /** Whether each process has all of it. */
  isReplicate(): this is Replicate {
    return this instanceof Replicate;
  }

  /** Whether what the processes have is still to be reduced; by `reduceOp` where it is given. */
  isPartial(reduceOp?: string): this is Partial {
    return this instanceof Partial && (reduceOp === undefined || this.reduceOp === reduceOp);
  }

  /** Whether another one says the same. */
  equals(other: Placement): boolean {
    return (other as unknown) instanceof Placement && this.toString() === other.toString();
  }

  abstract toString(): string;

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

/**
 * Each process has a part of a dimension, as `torch.chunk` cuts it: the last ones may have less, or nothing. Counterpart:
 * `torch.distributed.tensor.Shard`.
 */
export class Shard extends Placement {
  /** The tensor's dimension; a negative one counts from the last until a tensor is known. */
  readonly dim: number;

  constructor(dim: number) {
    super();
    if (!Number.isInteger(dim)) throw new TypeError(`Shard expects dim as a whole number. Received: ${shown(dim)}.`);
    this.dim = dim;
  }

  /** The same of another dimension. */
  along(dim: number): Shard {
    return new Shard(dim);
  }

  override toString(): string {
    return `S(${this.dim})`;
  }
}

/**
 * A shard of what dimensions of the mesh further to the right have cut already: `fullyShard` makes it of a parameter that tensor
 * parallelism cut along the same dimension. Counterpart: `_StridedShard`.
 */
export class StridedShard extends Shard {
  /** Into how many parts those dimensions have cut it. */
  readonly splitFactor: number;

  constructor(dim: number, { splitFactor }: { splitFactor: number }) {
    super(dim);
    if (!Number.isInteger(splitFactor) || splitFactor < 1) {
      throw new RangeError(
        `StridedShard expects splitFactor as a positive whole number. Received: ${shown(splitFactor)}.`,
      );
    }
    this.splitFactor = splitFactor;
  }

  override along(dim: number): StridedShard {
    return new StridedShard(dim, this);
  }

  override toString(): string {
    return `_S(${this.dim}, ${this.splitFactor})`;
  }
}

/** Each process has all of it. Counterpart: `torch.distributed.tensor.Replicate`. */
export class Replicate extends Placement {
  declare private readonly isReplicated: true;

  override toString(): string {
    return "R";
  }
}

const reductions: Readonly<Record<PartialReduction, ReduceOp>> = {
  sum: ReduceOp.SUM,
  avg: ReduceOp.AVG,
  max: ReduceOp.MAX,
  min: ReduceOp.MIN,
  product: ReduceOp.PRODUCT,
};

/**
 * Each process has a value of the whole shape, and the tensor is their reduction. Operators make it; `redistribute` ends it. Counterpart:
 * `torch.distributed.tensor.Partial`.
 */
export class Partial extends Placement {
  /** "sum" (the default), "avg", "max", "min", "product". */
  readonly reduceOp: PartialReduction;

  constructor(reduceOp: PartialReduction = "sum") {
    super();
    if (!isKeyOf(reductions, reduceOp)) {
      throw new RangeError(
        `Partial expects one of ${Object.keys(reductions).join(", ")}. Received: ${shown(reduceOp)}.`,
      );
    }
    this.reduceOp = reduceOp;
  }

  /** @internal */
  get reduction(): ReduceOp {
    return reductions[this.reduceOp];
  }

  override toString(): string {
    return `P(${this.reduceOp})`;
  }
}

/** @internal Each process has the norm of its part, and the tensor is the norm of all. Counterpart: `_NormPartial`. */
export class NormPartial extends Partial {
  /** The exponent; a finite one, as the norms of others are maxima and minima. */
  readonly normType: number;

  constructor(normType: number) {
    super("sum");
    this.normType = normType;
  }

  override toString(): string {
    return `_NormP(${this.normType})`;
  }
}

const isPlacement = (value: unknown): value is Placement => value instanceof Placement;

/** @throws TypeError unless there is a placement for each dimension of a mesh */
export function expectPlacements(callee: string, placements: readonly Placement[], meshDims: number): void {
  if (!isArrayOf(placements, isPlacement)) {
    throw new TypeError(
      `${callee} expects placements as an array of Shard, Replicate and Partial. Received: ${shown(placements)}.`,
    );
  }
  if (placements.length === meshDims) return;
  throw new TypeError(
    `${callee} expects as many placements as the mesh has dimensions, ${meshDims}. Received: ${placements.length}.`,
  );
}

/** Placements of a tensor with `ndim` dimensions: negative ones count from the last. @throws RangeError for one that it does not have */
export function normalized(callee: string, placements: readonly Placement[], ndim: number): Placement[] {
  return placements.map((placement) => {
    if (!(placement instanceof Shard)) return placement;
    const dim = placement.dim < 0 ? placement.dim + ndim : placement.dim;
    if (dim < 0 || dim >= ndim) {
      throw new RangeError(
        `${callee}: ${placement.toString()} needs a tensor with that dimension. Received: a tensor with ${ndim} dimensions.`,
      );
    }
    return dim === placement.dim ? placement : placement.along(dim);
  });
}

/** Whether lists say the same. */
export function samePlacements(a: readonly Placement[], b: readonly Placement[]): boolean {
  return a.length === b.length && a.every((placement, i) => placement === b[i] || placement.equals(b[i] ?? placement));
}

const replicate = new Replicate();
const shards: Shard[] = [];

/** @internal The replicated placement. */
export function replicated(): Replicate {
  return replicate;
}

/** @internal The shard of a dimension. */
export function sharded(dim: number): Shard {
  return (shards[dim] ??= new Shard(dim));
}
