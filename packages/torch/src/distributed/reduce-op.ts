/** @file How values of several ranks become one. */
import { Tensor } from "../tensor/tensor-class.js";
import { unwrap } from "../native/object.js";
import type { NativeReduction } from "../native/binding/distributed-collectives.js";
import { kindOf } from "../util/arguments.js";
import { TypeError } from "../util/user-errors.js";

/** How values of several ranks become one. Counterpart: `torch.distributed.ReduceOp`. */
export class ReduceOp {
  /** The sum. */
  static readonly SUM = new ReduceOp("SUM", 0);
  /** The mean; of floating point numbers. */
  static readonly AVG = new ReduceOp("AVG", 1);
  /** The product. */
  static readonly PRODUCT = new ReduceOp("PRODUCT", 2);
  /** The least. */
  static readonly MIN = new ReduceOp("MIN", 3);
  /** The greatest. */
  static readonly MAX = new ReduceOp("MAX", 4);
  /** Bits that all have; of integers and booleans. */
  static readonly BAND = new ReduceOp("BAND", 5);
  /** Bits that one has; of integers and booleans. */
  static readonly BOR = new ReduceOp("BOR", 6);
  /** Bits that an odd number has; of integers and booleans. */
  static readonly BXOR = new ReduceOp("BXOR", 7);

  /** @internal What libtorch takes. */
  readonly native: NativeReduction;
  /** Its name in PyTorch. */
  readonly name: string;

  private constructor(name: string, native: NativeReduction) {
    this.name = name;
    this.native = native;
    Object.freeze(this);
  }

  /**
   * The sum of values that are multiplied before: NCCL only. Counterpart: `torch.distributed._make_nccl_premul_sum`.
   *
   * @param factor a number, or a tensor with one element
   */
  static premulSum(factor: number | Tensor): ReduceOp {
    return new ReduceOp("PREMUL_SUM", [8, factor instanceof Tensor ? unwrap(factor) : factor]);
  }

  toString(): string {
    return `ReduceOp.${this.name}`;
  }
}

/** @throws TypeError for anything but a ReduceOp */
export function expectReduceOp(callee: string, op: ReduceOp): void {
  if (op instanceof ReduceOp) return;
  throw new TypeError(`${callee} expects op as a ReduceOp, such as ReduceOp.SUM. Received: ${kindOf(op)}.`);
}
