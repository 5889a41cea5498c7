/** @file PyTorch's pruning methods. */
import { bindAll, checkOptions, isOptions, type Optional } from "../../../util/arguments.js";
import { expectNumber } from "../../../util/expect.js";
import { slice } from "../../../tensor/indexing.js";
import { vectorNorm } from "../../../generated/linalg.js";
import { rand, randLike, zerosLike } from "../../../generated/ops.js";
import type { Tensor } from "../../../tensor/tensor.js";
import { amountOf, checkAmount, countOf, type GivenAmount, type PruningAmount } from "./amount.js";
import { BasePruningMethod, type PruningType } from "./method.js";
import { RangeError } from "../../../util/user-errors.js";

/** Prunes nothing; makes the mask. Counterpart: `torch.nn.utils.prune.Identity`. */
export class Identity extends BasePruningMethod {
  override readonly PRUNING_TYPE: PruningType = "unstructured";

  override computeMask(_t: Tensor, defaultMask: Tensor): Tensor {
    return defaultMask;
  }
}

/** A copy of a mask with zeros at some entries of its flat form. */
function without(mask: Tensor, indices: Tensor): Tensor {
  const copy = mask.clone();
  copy.view(-1).setAt([indices], 0);
  return copy;
}

/** Prunes entries at random. Counterpart: `torch.nn.utils.prune.RandomUnstructured`. */
export class RandomUnstructured extends BasePruningMethod {
  override readonly PRUNING_TYPE: PruningType = "unstructured";
  /** How much is pruned: a count, or a share. */
  readonly amount: PruningAmount;

  /** @param amount a count, or a share; also as `{ amount }` */
  constructor(amount: GivenAmount) {
    super();
    if (isOptions(amount)) checkOptions("RandomUnstructured", amount, ["amount"]);
    this.amount = amountOf(amount);
    checkAmount(this.amount);
  }

  override computeMask(t: Tensor, defaultMask: Tensor): Tensor {
    const count = countOf(this.amount, t.numel());
    if (count === 0) return defaultMask.clone();
    return without(defaultMask, randLike(t).view(-1).topk(count).indices);
  }
}

/** Prunes the entries with the least absolute values. Counterpart: `torch.nn.utils.prune.L1Unstructured`. */
export class L1Unstructured extends BasePruningMethod {
  override readonly PRUNING_TYPE: PruningType = "unstructured";
  /** How much is pruned: a count, or a share. */
  readonly amount: PruningAmount;

  /** @param amount a count, or a share; also as `{ amount }` */
  constructor(amount: GivenAmount) {
    super();
    if (isOptions(amount)) checkOptions("L1Unstructured", amount, ["amount"]);
    this.amount = amountOf(amount);
    checkAmount(this.amount);
  }

  override computeMask(t: Tensor, defaultMask: Tensor): Tensor {
    const count = countOf(this.amount, t.numel());
    if (count === 0) return defaultMask.clone();
    return without(defaultMask, t.abs().flatten().topk(count, -1, false).indices);
  }
}

interface DimOptions {
  dim?: number;
}

/** What methods share that prune slices along a dimension. */
abstract class Structured extends BasePruningMethod {
  override readonly PRUNING_TYPE: PruningType = "structured";

  constructor(
    readonly amount: PruningAmount,
    readonly dim: number,
  ) {
    super();
    checkAmount(amount);
  }

  /** The indices of the slices to keep. */
  protected abstract kept(t: Tensor, dim: number, pruned: number): Tensor;

  override computeMask(t: Tensor, defaultMask: Tensor): Tensor {
    const dims = t.ndim;
    if (dims <= 1) {
      throw new RangeError(
        `Structured pruning can only be applied to multidimensional tensors. Received: ${dims} dimensions. Use an unstructured method.`,
      );
    }
    const dim = this.dim < 0 ? this.dim + dims : this.dim;
    if (dim < 0 || dim >= dims) throw new RangeError(`Invalid index ${this.dim} for tensor of size [${t.shape}].`);
    const pruned = countOf(this.amount, t.shape[dim] ?? 0);
    if (pruned === 0) return defaultMask;
    const mask = zerosLike(t);
    mask.setAt([...Array.from({ length: dim }, () => slice()), this.kept(t, dim, pruned)], 1);
    return mask.mul_(defaultMask.to(mask.dtype));
  }
}

/** Prunes slices at random. Counterpart: `torch.nn.utils.prune.RandomStructured`. */
export class RandomStructured extends Structured {
  /**
   * @param amount a count, or a share
   * @param dim along which slices are pruned. Default -1; all also as `{ amount, dim }`
   */
  constructor(amount: PruningAmount, ...given: Optional<DimOptions, readonly ["dim"]>);
  constructor(options: DimOptions & { amount: PruningAmount });
  constructor(...given: unknown[]) {
    const { amount, dim } = bindAll<DimOptions & { amount: PruningAmount }>(
      given,
      ["amount"],
      ["dim"],
      "RandomStructured",
    );
    super(amount, dim ?? -1);
  }

  protected override kept(t: Tensor, dim: number, pruned: number): Tensor {
    expectNumber("RandomStructured", "pruned", pruned);
    const chances = rand([t.shape[dim] ?? 0]);
    const [threshold] = chances.kthvalue(pruned);
    return chances.gt(threshold);
  }
}

interface LnArguments extends DimOptions {
  amount: PruningAmount;
  n: number;
}

/** Prunes the slices with the least norms. Counterpart: `torch.nn.utils.prune.LnStructured`. */
export class LnStructured extends Structured {
  /** The norm's order. */
  readonly n: number;

  /**
   * @param amount a count, or a share
   * @param n the norm's order
   * @param dim along which slices are pruned. Default -1; all also as `{ amount, n, dim }`
   */
  constructor(amount: PruningAmount, n: number, ...given: Optional<DimOptions, readonly ["dim"]>);
  constructor(amount: PruningAmount, options: DimOptions & { n: number });
  constructor(options: DimOptions & { amount: PruningAmount; n: number });
  constructor(...given: unknown[]) {
    const { amount, n, dim } = bindAll<LnArguments>(given, ["amount", "n"], ["dim"], "LnStructured");
    super(amount, dim ?? -1);
    this.n = n;
  }

  protected override kept(t: Tensor, dim: number, pruned: number): Tensor {
    expectNumber("LnStructured", "pruned", pruned);
    const others = Array.from({ length: t.ndim }, (_, i) => i).filter((i) => i !== dim);
    const norms = vectorNorm(t, this.n, others);
    return norms.topk(norms.numel() - pruned).indices;
  }
}

/** Prunes what a mask says. Counterpart: `torch.nn.utils.prune.CustomFromMask`. */
export class CustomFromMask extends BasePruningMethod {
  override readonly PRUNING_TYPE: PruningType = "global";

  constructor(
    /** 1 where an entry stays, 0 where it is pruned. */
    readonly mask: Tensor,
  ) {
    super();
  }

  override computeMask(_t: Tensor, defaultMask: Tensor): Tensor {
    if (String(defaultMask.shape) !== String(this.mask.shape)) {
      throw new RangeError(
        `CustomFromMask: expected a mask of shape [${defaultMask.shape}]. Received: [${this.mask.shape}].`,
      );
    }
    return defaultMask.mul(this.mask.to(defaultMask.dtype));
  }
}
