/** @file Muon: momentum whose update is orthogonalised, for matrices. */
import { bind, shown } from "../util/arguments.js";
import { bfloat16 } from "../tensor/dtype.js";
import { TorchError } from "../util/errors.js";
import { pySize } from "../nn/repr.js";
import { addmm } from "../generated/ops.js";
import type { Tensor } from "../tensor/tensor.js";
import type { Bucket } from "./buckets.js";
import { ListOptimizer } from "./list-optimizer.js";
import { checkLr, checkNotNegative, type OptimizerArguments, toNumber, zerosAs } from "./options.js";
import type { LearningRate, ParamGroup, Params } from "./param-group.js";
import { RangeError } from "../util/user-errors.js";

/** How Muon fits the learning rate to a matrix's shape. */
export type AdjustLr = "original" | "match_rms_adamw";

/** Options of `Muon`. */
export interface MuonOptions {
  /** Learning rate. Default 1e-3. */
  lr?: LearningRate;
  /** Weight decay. Default 0.1. */
  weightDecay?: number;
  /** Momentum factor. Default 0.95. */
  momentum?: number;
  /** Whether to use Nesterov's momentum. Default true. */
  nesterov?: boolean;
  /** Coefficients of the Newton-Schulz polynomial. Default [3.4445, -4.775, 2.0315]. */
  nsCoefficients?: readonly [number, number, number];
  /** The least norm to divide by. Default 1e-7. */
  eps?: number;
  /** Newton-Schulz steps. Default 5. */
  nsSteps?: number;
  /** How the learning rate is fitted to a matrix's shape. Default null, which is "original". */
  adjustLrFn?: AdjustLr | null;
}

/** A group of `Muon`. */
export interface MuonGroup extends ParamGroup {
  /** Weight decay. */
  weightDecay: number;
  /** Momentum factor. */
  momentum: number;
  /** Whether to use Nesterov's momentum. */
  nesterov: boolean;
  /** Coefficients of the Newton-Schulz polynomial. */
  nsCoefficients: readonly [number, number, number];
  /** The least norm to divide by. */
  eps: number;
  /** Newton-Schulz steps. */
  nsSteps: number;
  /** How the learning rate is fitted to a matrix's shape. */
  adjustLrFn: AdjustLr | null;
}

/** What `Muon` remembers of a parameter. */
export interface MuonState {
  /** The running sum of gradients. */
  momentumBuffer: Tensor;
}

/** Muon, for the matrices of hidden layers; train the rest with AdamW. Counterpart: `torch.optim.Muon`. */
export class Muon extends ListOptimizer<MuonGroup, MuonState> {
  constructor(params: Params<MuonGroup>, ...options: OptimizerArguments<MuonOptions>) {
    const given = bind<MuonOptions>(
      options,
      ["lr", "weightDecay", "momentum", "nesterov", "nsCoefficients", "eps", "nsSteps", "adjustLrFn"],
      "Muon",
    );
    const { lr = 1e-3, weightDecay = 0.1, momentum = 0.95, nesterov = true, eps = 1e-7, nsSteps = 5 } = given;
    const { nsCoefficients = [3.4445, -4.775, 2.0315], adjustLrFn = null } = given;
    checkLr(lr, "Learning rate should be >= 0 but is:");
    checkNotNegative(momentum, "momentum should be >= 0 but is:");
    checkNotNegative(weightDecay, "weight decay should be >= 0 but is:");
    if (adjustLrFn !== null && adjustLrFn !== "original" && adjustLrFn !== "match_rms_adamw") {
      throw new RangeError(`Adjust learning rate function ${shown(adjustLrFn)} is not supported`);
    }
    super(params, { lr, weightDecay, momentum, nesterov, nsCoefficients, eps, nsSteps, adjustLrFn });
    for (const group of this.paramGroups) {
      for (const param of group.params) {
        if (param.ndim === 2) continue;
        throw new RangeError(
          `Muon only supports 2D parameters whereas we found a parameter with size: ${pySize(param.shape)}`,
        );
      }
    }
  }

  protected init(param: Tensor): MuonState {
    if (param.dtype.isComplex) throw new TorchError("Muon does not support complex parameters");
    return { momentumBuffer: zerosAs(param) };
  }

  protected updateBucket(bucket: Bucket<MuonState>, group: MuonGroup): void {
    const { weightDecay, momentum } = group;
    const lr = toNumber(group.lr);
    const buffers = bucket.list("momentumBuffer").lerp_(bucket.grads, 1 - momentum);
    const updates = group.nesterov ? bucket.grads.lerp(buffers, momentum) : buffers;
    updates.tensors().forEach((update, i) => {
      const param = bucket.tensors[i] as Tensor;
      const direction = orthogonalize(update, group);
      param.mul_(1 - lr * weightDecay);
      param.add_(direction, { alpha: -lr * adjustment(param.shape, group.adjustLrFn) });
      direction.dispose();
    });
    if (updates !== buffers) updates.dispose();
  }
}

/** The Newton-Schulz iteration towards the nearest orthogonal matrix, in bfloat16 as its authors have it. */
function orthogonalize(matrix: Tensor, group: MuonGroup): Tensor {
  if (group.nsSteps >= 100) throw new RangeError("Number of steps must be less than 100 for computational efficiency");
  if (group.nsCoefficients.length !== 3) throw new RangeError("Coefficients must be a tuple of exactly 3 values");
  const [a, b, c] = group.nsCoefficients;
  const isTall = matrix.size(0) > matrix.size(1);
  let x = matrix.to(bfloat16);
  if (isTall) x = x.t();
  x.div_(x.norm().clampMin(group.eps));
  for (let i = 0; i < group.nsSteps; i++) {
    const gram = x.matmul(x.t());
    const change = addmm(gram, gram, gram, { beta: b, alpha: c });
    const next = addmm(x, change, x, { beta: a });
    gram.dispose();
    change.dispose();
    x.dispose();
    x = next;
  }
  return isTall ? x.t() : x;
}

function adjustment(shape: readonly number[], how: AdjustLr | null): number {
  const [rows = 1, columns = 1] = shape;
  return how === "match_rms_adamw" ? 0.2 * Math.sqrt(Math.max(rows, columns)) : Math.sqrt(Math.max(1, rows / columns));
}
