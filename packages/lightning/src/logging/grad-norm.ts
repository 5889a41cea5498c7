/** @file Norms of gradients, to be logged. */
import { type nn, noGrad, stack, type Tensor } from "@lightning-ts/torch";
import { pythonFloat } from "../checkpoint/python-text.js";
import { show } from "../util/show.js";
import { RangeError } from "../util/user-errors.js";

/**
 * The norm of each parameter's gradient, and of all of them as one vector, under Lightning's names: "grad_2.0_norm/layer.weight",
 * "grad_2.0_norm_total". Without gradients the result is empty. Counterpart: `lightning.pytorch.utilities.grad_norm`.
 *
 * @param normType the p of the p-norm; Infinity or "inf" for the largest value
 * @param options.groupSeparator what stands before a parameter's name. Default "/"
 * @throws RangeError for a norm that is not a number above 0
 *
 * @example
 * onBeforeOptimizerStep() { this.logDict(gradNorm(this.layer, 2)); }
 */
export function gradNorm(
  module: nn.Module,
  normType: number | "inf",
  options: { groupSeparator?: string } = {},
): Record<string, Tensor> {
  const p = normType === "inf" ? Infinity : normType;
  if (typeof p !== "number" || !(p > 0)) {
    throw new RangeError(
      `gradNorm: expected a norm above 0, or "inf". Received: ${show(normType)}. Give 2 for the usual one.`,
    );
  }
  const { groupSeparator = "/" } = options;
  const prefix = `grad_${pythonFloat(p)}_norm`;
  return noGrad(() => {
    const norms: [string, Tensor][] = [];
    for (const [name, { grad }] of module.namedParameters()) {
      if (grad !== null) norms.push([`${prefix}${groupSeparator}${name}`, grad.norm(p)]);
    }
    const [first] = norms;
    if (first === undefined) return {};
    const { device } = first[1];
    const total = stack(norms.map(([, norm]) => norm.to(device))).norm(p);
    return Object.fromEntries([...norms, [`${prefix}_total`, total]]);
  });
}
