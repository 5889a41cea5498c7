/** @file Which modules of a model become units of their own: by class, or by size. Counterpart: `torch.distributed.fsdp.wrap`. */
import { MultiheadAttention } from "../../nn/modules/attention.js";
import { ModuleDict } from "../../nn/containers/module-dict.js";
import { ModuleList } from "../../nn/containers/module-list.js";
import { Module } from "../../nn/module/module.js";
import type { Tensor } from "../../tensor/tensor.js";
import { checkOptions, kindOf, shown } from "../../util/arguments.js";
import { expectFunction } from "../../util/expect.js";
import { RangeError, TypeError } from "../../util/user-errors.js";

/** A class of modules, abstract ones too. */
export type ModuleClass = abstract new (...args: never[]) => Module;

/**
 * Decides about a module. With `recurse` true: whether to look at the modules inside of it; with false: whether it becomes a unit.
 * `nonwrappedNumel` counts the elements of its parameters that no unit inside of it took.
 */
export type WrapPolicy = (module: Module, recurse: boolean, nonwrappedNumel: number) => boolean;

/** The modules of some classes become units. Counterpart: `torch.distributed.fsdp.wrap.ModuleWrapPolicy`. */
export class ModuleWrapPolicy {
  /** The classes; those that extend them count too. */
  readonly moduleClasses: ReadonlySet<ModuleClass>;

  /** @throws TypeError for anything but classes of modules */
  constructor(moduleClasses: Iterable<ModuleClass>) {
    this.moduleClasses = classesOf("ModuleWrapPolicy: moduleClasses", moduleClasses);
  }

  /** Whether a module is of one of the classes. */
  matches(module: Module): boolean {
    return [...this.moduleClasses].some((one) => module instanceof one);
  }

  /** The policy as a function. */
  get policy(): WrapPolicy {
    return (module, recurse) => recurse || this.matches(module);
  }
}

/** Options of `sizeBasedAutoWrapPolicy`. */
export interface SizeBasedAutoWrapPolicyOptions {
  /** A unit has at least so many elements. Default 100,000,000. */
  minNumParams?: number;
  /** Classes of modules that nothing inside of is looked at. Default: `MultiheadAttention`. */
  forceLeafModules?: Iterable<ModuleClass>;
  /** Classes of modules that are no units themselves. Default: `ModuleList` and `ModuleDict`, which have no forward. */
  excludeWrapModules?: Iterable<ModuleClass>;
}

/**
 * Modules become units from the inside out, where the parameters that no unit inside took have enough elements. Counterpart:
 * `size_based_auto_wrap_policy`, with its options given as by `functools.partial`.
 *
 * @throws TypeError or RangeError for an invalid option
 * @example
 * new FSDPStrategy({ autoWrapPolicy: sizeBasedAutoWrapPolicy({ minNumParams: 1e6 }) });
 */
export function sizeBasedAutoWrapPolicy(options: SizeBasedAutoWrapPolicyOptions = {}): WrapPolicy {
  const callee = "sizeBasedAutoWrapPolicy";
  checkOptions(callee, options, ["minNumParams", "forceLeafModules", "excludeWrapModules"]);
  const { minNumParams = 1e8 } = options;
  if (typeof minNumParams !== "number" || !(minNumParams >= 0)) {
    throw new RangeError(`${callee} expects minNumParams as a number of elements. Received: ${shown(minNumParams)}.`);
  }
  const leaves = classesOf(`${callee}: forceLeafModules`, options.forceLeafModules ?? [MultiheadAttention]);
  const excluded = classesOf(`${callee}: excludeWrapModules`, options.excludeWrapModules ?? [ModuleList, ModuleDict]);
  const isOf = (module: Module, classes: ReadonlySet<ModuleClass>): boolean =>
    [...classes].some((one) => module instanceof one);
  return (module, recurse, numel) => numel >= minNumParams && !isOf(module, recurse ? leaves : excluded);
}

/** Options of `transformerAutoWrapPolicy`. */
export interface TransformerAutoWrapPolicyOptions {
  /** The classes of the layers that become units. */
  transformerLayerCls: Iterable<ModuleClass>;
}

/**
 * The layers of a transformer become units, by their classes. Counterpart: `transformer_auto_wrap_policy`.
 *
 * @throws TypeError for anything but classes of modules
 */
export function transformerAutoWrapPolicy(options: TransformerAutoWrapPolicyOptions): WrapPolicy {
  checkOptions("transformerAutoWrapPolicy", options, ["transformerLayerCls"]);
  return new ModuleWrapPolicy(options.transformerLayerCls).policy;
}

/**
 * The modules inside of a model that a policy chooses, each after those inside of it: in the order in which `fullyShard` wants them. The model itself is not
 * among them. Counterpart: PyTorch's `_recursive_wrap`.
 *
 * @param ignored parameters that are not counted
 * @throws TypeError for anything but a policy
 */
export function autoWrapTargets(
  model: Module,
  policy: WrapPolicy | ModuleWrapPolicy,
  ignored: ReadonlySet<Tensor> = new Set<Tensor>(),
): Module[] {
  const decide = policy instanceof ModuleWrapPolicy ? policy.policy : policy;
  expectFunction("autoWrapTargets", "policy", decide);
  const targets: Module[] = [];
  const seen = new Set<Module>();
  /** The elements that units took of a module's. */
  const visit = (module: Module): number => {
    seen.add(module);
    const all = sizeOf(module, ignored);
    // As in PyTorch, what is not looked into is not chosen either.
    if (!decide(module, true, all)) return 0;
    let taken = 0;
    for (const child of module.children()) if (!seen.has(child)) taken += visit(child);
    if (module === model || !decide(module, false, all - taken)) return taken;
    targets.push(module);
    return all;
  };
  visit(model);
  return targets;
}

function sizeOf(module: Module, ignored: ReadonlySet<Tensor>): number {
  return module.parameters().reduce((sum, one) => (ignored.has(one) ? sum : sum + one.numel()), 0);
}

function classesOf(callee: string, given: Iterable<ModuleClass>): ReadonlySet<ModuleClass> {
  if (typeof given !== "object" || !(Symbol.iterator in given)) {
    throw new TypeError(`${callee}: expected a set or list of classes of modules. Received: ${kindOf(given)}.`);
  }
  const classes = new Set(given);
  for (const one of classes as ReadonlySet<unknown>) {
    if (one === Module || (typeof one === "function" && one.prototype instanceof Module)) continue;
    throw new TypeError(
      `${callee}: expected classes of modules. Received: ${kindOf(one)}. Give the class, not a module.`,
    );
  }
  return classes;
}
