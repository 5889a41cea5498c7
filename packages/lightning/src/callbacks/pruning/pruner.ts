/** @file How ModelPruning prunes: all parameters at once, or one by one. */
import { nn } from "@lightning-ts/torch";
import { MisconfigurationException } from "../../util/errors.js";
import { show } from "../../util/show.js";

type Amount = nn.utils.prune.PruningAmount;

/** Names of PyTorch's methods. */
export type PruningFn = "l1_unstructured" | "random_unstructured" | "ln_structured" | "random_structured";

/** The class of an unstructured method of your own. */
export type PruningMethod = new (amount: Amount) => nn.utils.prune.BasePruningMethod;

/** Prunes parameters. */
export interface Pruner {
  /** For messages. */
  readonly name: string;
  prune(parameters: readonly (readonly [nn.Module, string])[], amount: Amount): void;
}

/** The options that decide how to prune. */
interface Method {
  readonly useGlobalUnstructured: boolean;
  readonly pruningDim: number | null;
  readonly pruningNorm: number | null;
}

const { prune } = nn.utils;

const names: readonly PruningFn[] = ["l1_unstructured", "random_unstructured", "ln_structured", "random_structured"];

/**
 * The way to prune that the options ask for.
 *
 * @throws MisconfigurationException for a method that is unknown, or that does not go with the options
 */
export function pruner(fn: PruningFn | PruningMethod, options: Method): Pruner {
  const { useGlobalUnstructured: isGlobal, pruningDim: dim, pruningNorm: norm } = options;
  if (typeof fn !== "string") return own(fn, isGlobal);
  const name = fn.toLowerCase() as PruningFn;
  if (!names.includes(name)) fail(`pruningFn to be one of ${names.join(", ")}`, show(fn));
  if (!name.endsWith("_structured")) {
    const method = name === "l1_unstructured" ? prune.L1Unstructured : prune.RandomUnstructured;
    const each = name === "l1_unstructured" ? prune.l1Unstructured : prune.randomUnstructured;
    return isGlobal ? globally(method) : oneByOne(name, (module, parameter, amount) => each(module, parameter, amount));
  }
  if (dim === null) return fail(`pruningDim with ${show(name)}`, "none");
  if (name === "ln_structured" && norm === null) return fail('pruningNorm with "ln_structured"', "none");
  if (isGlobal) return fail("an unstructured method with useGlobalUnstructured: true", show(name));
  return oneByOne(name, (module, parameter, amount) => {
    if (norm !== null && name === "ln_structured") prune.lnStructured(module, parameter, amount, norm, dim);
    else prune.randomStructured(module, parameter, amount, dim);
  });
}

function own(method: unknown, isGlobal: boolean): Pruner {
  if (typeof method !== "function" || !(method.prototype instanceof prune.BasePruningMethod)) {
    return fail(`pruningFn to be one of ${names.join(", ")} or the class of a BasePruningMethod`, typeof method);
  }
  if (!isGlobal) return fail("useGlobalUnstructured: true with a class of your own", "false");
  return globally(method as unknown as PruningMethod);
}

function globally(method: PruningMethod): Pruner {
  return {
    name: method.name,
    prune: (parameters, amount) => prune.globalUnstructured(parameters, method, { amount }),
  };
}

function oneByOne(name: string, each: (module: nn.Module, parameter: string, amount: Amount) => unknown): Pruner {
  return {
    name,
    prune: (parameters, amount) => {
      for (const [module, parameter] of parameters) each(module, parameter, amount);
    },
  };
}

function fail(expected: string, received: string): never {
  throw new MisconfigurationException(`ModelPruning: expected ${expected}. Received: ${received}.`);
}
