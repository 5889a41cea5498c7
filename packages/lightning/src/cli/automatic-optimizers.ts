/** @file Optimizer and scheduler of the command line, for the module's `configureOptimizers`. */
import type { LightningModule } from "../core/module.js";
import type { Optimizer, Scheduler } from "../core/optimization.js";
import { isSubclass } from "../parameters/description.js";
import { MisconfigurationException } from "../util/errors.js";
import type { Chosen, LightningArgumentParser } from "./lightning-argument-parser.js";
import { withClassPath } from "./lightning-argument-parser.js";
import { type Tree, valueAt } from "./parser/tree.js";
import { classOf, type ClassValue, isClassValue } from "./values/class-value.js";
import { argumentsOf } from "./values/instantiate.js";
import type { Scope } from "./values/scope.js";

/** What the command line makes for a module. */
export interface MadeOptimizers {
  /** The optimizer of the module's parameters. */
  readonly optimizer: Optimizer;
  /** The scheduler of its learning rate; null for none. */
  readonly scheduler: Scheduler | null;
  /** The metric of a scheduler that watches one. */
  readonly monitor: string | null;
}

/**
 * Makes optimizer and scheduler; null where no optimizer was chosen.
 *
 * @throws MisconfigurationException where there are several that nothing is linked to
 */
export function automaticOptimizers(
  parser: LightningArgumentParser,
  tree: Tree,
  model: LightningModule,
  scope: Scope,
): MadeOptimizers | null {
  const automatic = (chosen: ReadonlyMap<string, Chosen>): [string, Chosen][] =>
    [...chosen].filter(([, { linkTo }]) => linkTo === "AUTOMATIC");
  const [optimizers, schedulers] = [automatic(parser.optimizers), automatic(parser.lrSchedulers)];
  const [first] = optimizers;
  if (first === undefined) return null;
  if (optimizers.length > 1 || schedulers.length > 1) {
    throw new MisconfigurationException(
      `LightningCLI: expected at most one optimizer and one scheduler that are not linked. Received: ${[...optimizers, ...schedulers].map(([key]) => key).join(", ")}. ` +
        "Link them to arguments of the module with linkTo, and implement configureOptimizers.",
    );
  }
  const optimizer = made(first, tree, { params: model.parameters() }, scope) as Optimizer | null; // the class of the argument is one
  if (optimizer === null) return null;
  const [second] = schedulers;
  const scheduler = second === undefined ? null : (made(second, tree, { optimizer }, scope) as Scheduler | null); // as above
  const monitor =
    scheduler !== null && "monitor" in scheduler && typeof scheduler.monitor === "string" ? scheduler.monitor : null;
  return { optimizer, scheduler, monitor };
}

function made(
  [key, { classes, isFixed }]: [string, Chosen],
  tree: Tree,
  first: Readonly<Record<string, unknown>>,
  scope: Scope,
): unknown {
  const value = valueAt(tree, key);
  const [only] = classes;
  const whole: unknown = isFixed && only !== undefined ? withClassPath(only.path, value) : value;
  if (!isClassValue(whole)) return null;
  const description = descriptionOf(whole, classes, scope);
  return description.create({ ...argumentsOf(description, whole, scope), ...first });
}

function descriptionOf(value: ClassValue, classes: Chosen["classes"], scope: Scope): Chosen["classes"][number] {
  const base =
    classes.find((one) => isSubclass(scope.registry.find(value.class_path), one)) ??
    scope.registry.find(value.class_path);
  return classOf(value.class_path, base, scope);
}
