/** @file Layers that a module keeps where they are not found, and optimizers that do not fit the module's parameters. */
import { distributed, nn, type Tensor } from "@lightning-ts/torch";
import { leavesOf } from "@lightning-ts/torch/autograd/leaves";
import { isPlainObject } from "@lightning-ts/torch/util/is";
import type { LightningModule } from "../core/module.js";
import type { Optimizer } from "../core/optimization.js";
import { rankZeroWarn } from "../util/rank-zero.js";
import { attempt, entriesOf } from "../util/value-text.js";

/** The most places named in a message; the others are counted. */
const mostNamed = 5;
/** The most levels of arrays and objects, and the most values, that are searched. */
const deepest = 5;
const mostValues = 10_000;

/** Warns of layers and parameters in plain arrays, Sets, Maps and objects: they are not trained, moved or saved. */
export function warnOfHiddenWeights(module: LightningModule): void {
  const known = new Set<object>([...module.modules(), ...module.parameters(), ...module.buffers()]);
  const search = new Search(known);
  for (const [name, owner] of module.namedModules()) {
    for (const [field, value] of Object.entries(owner)) {
      if (isContainer(value)) search.look(value, name === "" ? field : `${name}.${field}`, 0);
    }
  }
  const { found } = search;
  if (found.length === 0) return;
  const more = found.length > mostNamed ? ` and ${found.length - mostNamed} more` : "";
  rankZeroWarn(
    `Found layers or parameters in plain arrays, Sets, Maps or objects: ${found.slice(0, mostNamed).join(", ")}${more}. They are not part of the ` +
      "module: they are not trained, moved to the device or saved. Use nn.ModuleList, nn.ModuleDict, nn.ParameterList, nn.ParameterDict, or a field of the module.",
  );
}

function isContainer(value: unknown): boolean {
  return attempt(
    () => Array.isArray(value) || value instanceof Map || value instanceof Set || isPlainObject(value),
    false,
  );
}

class Search {
  readonly found: string[] = [];
  readonly #known: ReadonlySet<object>;
  readonly #seen = new Set<unknown>();
  #left = mostValues;

  constructor(known: ReadonlySet<object>) {
    this.#known = known;
  }

  look(value: unknown, place: string, depth: number): void {
    if (this.#seen.has(value) || this.#left-- <= 0) return;
    if (attempt(() => value instanceof nn.Module || value instanceof nn.Parameter, false)) {
      // A layer that is a field too may be in an array as well.
      if (!this.#known.has(value as object)) this.found.push(place);
      return;
    }
    if (depth > deepest || !isContainer(value)) return;
    this.#seen.add(value);
    if (value instanceof Set || Array.isArray(value)) {
      let i = 0;
      for (const item of value as Iterable<unknown>) {
        if (this.#left <= 0) return;
        this.look(item, `${place}[${i++}]`, depth + 1);
      }
    } else for (const [name, item] of entriesOf(value)) this.look(item, `${place}.${name}`, depth + 1);
  }
}

/** Warns of optimizers that leave parameters of the module out, or train tensors that are not among them, such as those of `#private` fields. */
export function warnOfOptimizers(module: LightningModule, optimizers: readonly Optimizer[]): void {
  const own = module.namedParameters();
  const inOptimizers = new Set<Tensor>(
    optimizers.flatMap(({ paramGroups }) => paramGroups.flatMap(({ params }) => params)),
  );
  if (inOptimizers.size === 0) return;
  const known = new Set<Tensor>(own.map(([, parameter]) => parameter));
  const foreign = [...inOptimizers].filter((parameter) => !known.has(parameter));
  if (foreign.length > 0) {
    rankZeroWarn(
      `configureOptimizers: ${foreign.length} of the ${inOptimizers.size} tensors of the optimizers are not parameters of the module. They are trained, but not ` +
        "moved to the device or saved. Layers in #private fields, arrays and plain objects are not found: make them fields of the module.",
    );
  }
  const left = own
    .filter(([, parameter]) => parameter.requiresGrad && !inOptimizers.has(parameter))
    .map(([name]) => name);
  // Training a part of the module is common, so this is only a warning.
  if (left.length > 0) {
    const named = `${left.slice(0, mostNamed).join(", ")}${left.length > mostNamed ? ", ..." : ""}`;
    rankZeroWarn(
      `configureOptimizers: ${left.length} of the module's ${own.length} parameters require gradients and are in no optimizer: ${named}. They are not trained. ` +
        "Set requiresGrad = false to silence this warning.",
      "PossibleUserWarning",
    );
  }
}

/**
 * Warns of parameters that a loss depends on and nobody trains: they are in no optimizer, and no parameters of the module, as those of
 * layers in `#private` fields, in closures or of other models. Returns whether there are any.
 */
export function warnOfUntrained(loss: Tensor, module: LightningModule, optimizers: readonly Optimizer[]): boolean {
  const leaves = leavesOf(loss).filter((leaf) => leaf instanceof nn.Parameter);
  if (leaves.length === 0) return false;
  const known = new Set<Tensor>(module.parameters());
  // A loss depends on what was gathered of sharded parameters, which nobody else has.
  if ([...known].some((parameter) => parameter instanceof distributed.tensor.DTensor)) return false;
  for (const { paramGroups } of optimizers)
    for (const { params } of paramGroups) for (const each of params) known.add(each);
  const foreign = leaves.filter((leaf) => !known.has(leaf));
  if (foreign.length === 0) return false;
  const shapes = foreign.slice(0, mostNamed).map(({ shape }) => `[${shape.join(", ")}]`);
  rankZeroWarn(
    `The loss of the first batch depends on ${foreign.length} parameters that are not the module's and in no optimizer, of shapes ${shapes.join(", ")}` +
      `${foreign.length > mostNamed ? ", ..." : ""}. They get gradients, but are not trained, moved to the device or saved. Layers in #private fields, closures, arrays ` +
      "and plain objects are not found: make them fields of the module. Where that is meant, set requiresGrad = false on them, or use noGrad.",
    "PossibleUserWarning",
  );
  return true;
}
