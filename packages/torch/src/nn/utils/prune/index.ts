/** @file `torch.nn.utils.prune`: sets parts of parameters to zero and keeps them there. */
import { expectFunction, listOf } from "../../../util/expect.js";
import { bindAll, checkOptions, shown } from "../../../util/arguments.js";
import { onesLike } from "../../../generated/ops.js";
import type { Tensor } from "../../../tensor/tensor.js";
import type { Module } from "../../module/module.js";
import { parametersToVector } from "../convert-parameters.js";
import type { GivenAmount, PruningAmount } from "./amount.js";
import { applyWithScores, type BasePruningMethod, member, methodsOf, PruningContainer } from "./method.js";
import {
  CustomFromMask,
  Identity,
  L1Unstructured,
  LnStructured,
  RandomStructured,
  RandomUnstructured,
} from "./methods.js";
import { RangeError, TypeError } from "../../../util/user-errors.js";

export type { PruningAmount } from "./amount.js";
export { BasePruningMethod, PruningContainer, type PruningType } from "./method.js";
export {
  CustomFromMask,
  Identity,
  L1Unstructured,
  LnStructured,
  RandomStructured,
  RandomUnstructured,
} from "./methods.js";

/** Scores by which entries are chosen, instead of the parameter's values. */
export interface ImportanceOptions {
  /** Default: the parameter itself. */
  importanceScores?: Tensor | null;
}

/** Makes a mask that prunes nothing. Counterpart: `prune.identity`. */
export function identity<M extends Module>(module: M, name: string): M {
  applyWithScores(new Identity(), module, name, null);
  return module;
}

/** How much is pruned, by name. */
interface AmountOptions {
  /** A count, or a share. */
  amount: PruningAmount;
}

interface LnOptions extends AmountOptions, ImportanceOptions {
  /** The norm's order. */
  n: number;
  /** Along which slices are pruned. */
  dim: number;
}

/** Prunes entries at random; `amount` also as `{ amount }`. Counterpart: `prune.random_unstructured`. */
export function randomUnstructured<M extends Module>(module: M, name: string, amount: GivenAmount): M {
  applyWithScores(new RandomUnstructured(amount), module, name, null);
  return module;
}

/** Prunes the entries with the least absolute values (or scores). Counterpart: `prune.l1_unstructured`. */
export function l1Unstructured<M extends Module>(
  module: M,
  name: string,
  ...given: [amount: PruningAmount, options?: ImportanceOptions] | [options: AmountOptions & ImportanceOptions]
): M {
  const options = bindAll<AmountOptions & ImportanceOptions>(given, ["amount"], [], "l1Unstructured", [
    "importanceScores",
  ]);
  applyWithScores(new L1Unstructured(options.amount), module, name, options.importanceScores ?? null);
  return module;
}

/** Prunes slices at random. Counterpart: `prune.random_structured`. */
export function randomStructured<M extends Module>(
  module: M,
  name: string,
  ...given:
    | [amount: PruningAmount, dim: number]
    | [amount: PruningAmount, options: { dim: number }]
    | [options: AmountOptions & { dim: number }]
): M {
  const { amount, dim } = bindAll<AmountOptions & { dim: number }>(given, ["amount", "dim"], [], "randomStructured");
  applyWithScores(new RandomStructured(amount, dim), module, name, null);
  return module;
}

/** Prunes the slices with the least norms. Counterpart: `prune.ln_structured`. */
export function lnStructured<M extends Module>(
  module: M,
  name: string,
  ...given:
    | [amount: PruningAmount, n: number, dim: number, options?: ImportanceOptions]
    | [amount: PruningAmount, options: Omit<LnOptions, "amount">]
    | [options: LnOptions]
): M {
  const options = bindAll<LnOptions>(given, ["amount", "n", "dim"], [], "lnStructured", ["importanceScores"]);
  applyWithScores(
    new LnStructured(options.amount, options.n, options.dim),
    module,
    name,
    options.importanceScores ?? null,
  );
  return module;
}

/** Prunes what a mask says. Counterpart: `prune.custom_from_mask`. */
export function customFromMask<M extends Module>(module: M, name: string, mask: Tensor): M {
  applyWithScores(new CustomFromMask(mask), module, name, null);
  return module;
}

/**
 * Prunes several parameters as if they were one: where values are small, more is pruned. Counterpart:
 * `prune.global_unstructured`.
 *
 * @param pruningMethod an unstructured method's class, made with the options' `amount`
 * @throws TypeError for another kind of method
 */
export function globalUnstructured(
  parameters: Iterable<readonly [module: Module, name: string]>,
  pruningMethod: new (amount: PruningAmount) => BasePruningMethod,
  options: { amount: PruningAmount; importanceScores?: (module: Module, name: string) => Tensor | null | undefined },
): void {
  checkOptions("globalUnstructured", options, ["amount", "importanceScores"]);
  expectFunction("globalUnstructured", "pruningMethod", pruningMethod);
  const list = listOf("globalUnstructured", "parameters", parameters);
  const values = list.map(([module, name]) => member(module, name).detach());
  const scores = list.map(([module, name], i) => options.importanceScores?.(module, name) ?? (values[i] as Tensor));
  const masks = list.map(([module, name], i) => {
    const mask: unknown = Reflect.get(module, `${name}_mask`);
    return mask === undefined ? onesLike(values[i] as Tensor) : (mask as Tensor);
  });
  const method = new pruningMethod(options.amount);
  if (method.PRUNING_TYPE !== "unstructured") {
    throw new TypeError(
      `globalUnstructured: expected an unstructured method. Received: ${pruningMethod.name}, which is ${method.PRUNING_TYPE}.`,
    );
  }
  const mask = new PruningContainer(method).computeMask(parametersToVector(scores), parametersToVector(masks));
  let start = 0;
  list.forEach(([module, name], i) => {
    const value = values[i] as Tensor;
    customFromMask(module, name, mask.narrow(0, start, value.numel()).viewAs(value));
    start += value.numel();
  });
}

/**
 * Makes the zeros of a parameter permanent. Counterpart: `prune.remove`.
 *
 * @throws RangeError if it is not pruned
 */
export function remove<M extends Module>(module: M, name: string): M {
  const applied = methodsOf(module).get(name);
  if (applied === undefined) {
    throw new RangeError(
      `Parameter '${shown(name)}' of module ${module.constructor.name} has to be pruned before pruning can be removed.`,
    );
  }
  applied.method.remove(module);
  return module;
}

/** Whether a module or one inside it is pruned. Counterpart: `prune.is_pruned`. */
export function isPruned(module: Module): boolean {
  return module.modules().some((one) => methodsOf(one).size > 0);
}
