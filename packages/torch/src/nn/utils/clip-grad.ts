/** @file Clipping of gradients. */
import { checkKind } from "../../util/option-kinds.js";
import { listOf } from "../../util/expect.js";
import { expectTensor } from "../../tensor/expect-tensor.js";
import { TorchError } from "../../util/errors.js";
import { aten } from "../../tensor/aten.js";
import { ownGrad } from "../../tensor/own-grad.js";
import { Tensor } from "../../tensor/tensor.js";
import { bind, type Optional } from "../../util/arguments.js";
import { pyFloat } from "../repr.js";
import { withoutGrad } from "../without-grad.js";

/** One tensor or several. */
export type Tensors = Tensor | Iterable<Tensor>;

/** Options of `clipGradNorm_`. */
export interface ClipGradNormOptions {
  /** Exponent of the norm, Infinity for the maximum. Default 2. */
  normType?: number;
  /** Whether a norm that is not finite is an error (the device is waited for then). Default false. */
  errorIfNonfinite?: boolean;
  /** Whether libtorch's operators on lists are used. Default: yes. */
  foreach?: boolean | null;
}

const normNames = ["normType", "errorIfNonfinite", "foreach"] as const;
const totalNames = ["normType", "errorIfNonfinite", "foreach"] as const;

const foreachNorm = aten<(tensors: readonly Tensor[], p: number) => Tensor[]>("_foreach_norm");
const foreachMul_ = aten<(tensors: readonly Tensor[], factor: Tensor) => void>("_foreach_mul_", "Tensor");
const foreachClampMin_ = aten<(tensors: readonly Tensor[], low: number) => void>("_foreach_clamp_min_", "Scalar");
const foreachClampMax_ = aten<(tensors: readonly Tensor[], high: number) => void>("_foreach_clamp_max_", "Scalar");
const stack = aten<(tensors: readonly Tensor[]) => Tensor>("stack");
const vectorNorm = aten<(tensor: Tensor, p: number) => Tensor>("linalg_vector_norm");
const scalar = aten<(value: number) => Tensor>("scalar_tensor");

function list(tensors: Tensors): Tensor[] {
  if (tensors instanceof Tensor) return [tensors];
  const all = listOf("Clipping", "parameters", tensors);
  for (const tensor of all) expectTensor("Clipping", "parameters", tensor);
  return all;
}

function gradsOf(parameters: Tensors): Tensor[] {
  const grads: Tensor[] = [];
  for (const parameter of list(parameters)) {
    const grad = ownGrad(parameter);
    if (grad !== null) grads.push(grad);
  }
  return grads;
}

function drop(tensors: readonly Tensor[]): void {
  for (const tensor of tensors) tensor.dispose();
}

/** Tensors by device and dtype: the operators on lists want them alike. */
function grouped(tensors: readonly Tensor[]): Tensor[][] {
  const groups = new Map<string, Tensor[]>();
  for (const tensor of tensors) {
    const key = `${String(tensor.device)} ${tensor.dtype.name}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [tensor]);
    else group.push(tensor);
  }
  return [...groups.values()];
}

/**
 * The norm of all tensors, as if they were one vector. Counterpart: `torch.nn.utils.get_total_norm`.
 *
 * @throws Error with `errorIfNonfinite` if it is not finite
 */
export function getTotalNorm(tensors: Tensors, ...given: Optional<ClipGradNormOptions, typeof totalNames>): Tensor {
  const { normType = 2, errorIfNonfinite = false } = bind<ClipGradNormOptions>(given, totalNames, "getTotalNorm");
  const all = list(tensors);
  const [first] = all;
  if (first === undefined) return scalar(0);
  return withoutGrad(() => {
    const device = first.device;
    const norms: Tensor[] = [];
    for (const group of grouped(all)) {
      const own = foreachNorm(group, normType);
      for (const norm of own) norms.push(norm.device === device ? norm : norm.to(device));
    }
    const stacked = stack(norms);
    const total = vectorNorm(stacked, normType);
    drop(norms);
    stacked.dispose();
    // Reads a number from the device (a host-device synchronisation), only where the caller asks for the check.
    if (errorIfNonfinite && !Number.isFinite(Number(total.item()))) {
      throw new TorchError(
        `The total norm of order ${pyFloat(normType)} for gradients from \`parameters\` is non-finite, so it cannot be clipped. To ` +
          "disable this error and scale the gradients by the non-finite norm anyway, set `errorIfNonfinite: false`",
      );
    }
    return total;
  });
}

/** Scales the gradients by maxNorm / totalNorm where that is below 1. Counterpart: `torch.nn.utils.clip_grads_with_norm_`. */
export function clipGradsWithNorm_(parameters: Tensors, maxNorm: number, totalNorm: Tensor): void {
  expectTensor("clipGradsWithNorm_", "totalNorm", totalNorm);
  const grads = gradsOf(parameters);
  if (grads.length === 0) return;
  withoutGrad(() => {
    const denominator = totalNorm.add(1e-6);
    const ratio = denominator.reciprocal();
    ratio.mul_(maxNorm).clampMax_(1);
    for (const group of grouped(grads)) {
      const device = group[0]?.device;
      foreachMul_(group, device === undefined || device === ratio.device ? ratio : ratio.to(device));
    }
    denominator.dispose();
    ratio.dispose();
    drop(grads);
  });
}

/**
 * Scales the gradients of all parameters so that their norm is at most `maxNorm`. Never waits for the device by itself.
 * Counterpart: `torch.nn.utils.clip_grad_norm_`.
 *
 * @returns the norm before
 */
export function clipGradNorm_(
  parameters: Tensors,
  maxNorm: number,
  ...given: Optional<ClipGradNormOptions, typeof normNames>
): Tensor {
  const options = bind<ClipGradNormOptions>(given, normNames, "clipGradNorm_");
  const all = list(parameters);
  const grads = gradsOf(all);
  const total = getTotalNorm(grads, options);
  drop(grads);
  clipGradsWithNorm_(all, maxNorm, total);
  return total;
}

/**
 * Keeps each element of the gradients between -clipValue and clipValue. Counterpart: `torch.nn.utils.clip_grad_value_`.
 *
 * @throws TorchError where no parameter has a gradient, as PyTorch does
 */
export function clipGradValue_(
  parameters: Tensors,
  clipValue: number,
  ...options: Optional<{ foreach?: boolean | null }, readonly ["foreach"]>
): void {
  bind<{ foreach?: boolean | null }>(options, ["foreach"], "clipGradValue_");
  checkKind("clipGradValue_", "clipValue", clipValue);
  const grads = gradsOf(parameters);
  if (grads.length === 0) {
    throw new TorchError("clipGradValue_: expected parameters with gradients. Received: none. Call backward() before.");
  }
  withoutGrad(() => {
    for (const group of grouped(grads)) {
      foreachClampMin_(group, -clipValue);
      foreachClampMax_(group, clipValue);
    }
  });
  drop(grads);
}
