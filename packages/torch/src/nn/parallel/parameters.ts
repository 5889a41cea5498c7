/** @file Which parameters of a module are reduced. */
import { Error, RangeError } from "../../util/user-errors.js";
import { listOf } from "../../util/expect.js";
import type { Module } from "../module/module.js";
import { Embedding, EmbeddingBag } from "../modules/embedding.js";
import type { Parameter } from "../parameter.js";
import { UninitializedParameter } from "../uninitialized.js";
import type { ReducedParameter } from "./reducer.js";

const ignored = new WeakMap<Module, ReadonlySet<string>>();
const none: ReadonlySet<string> = new Set();

/** Names of parameters and buffers that are left alone. */
export function ignoredNames(module: Module): ReadonlySet<string> {
  return ignored.get(module) ?? none;
}

/**
 * Sets them, before the module is wrapped.
 *
 * @throws RangeError for a name that the module does not have
 */
export function ignoreNames(module: Module, names: Iterable<string>): void {
  const known = new Set([...module.namedParameters(), ...module.namedBuffers()].map(([name]) => name));
  const wanted = listOf("setParamsAndBuffersToIgnoreForModel", "names", names);
  for (const name of wanted) {
    if (known.has(name)) continue;
    throw new RangeError(
      `setParamsAndBuffersToIgnoreForModel expects names of parameters and buffers. Received: ${name}, which the module does not have.`,
    );
  }
  ignored.set(module, new Set(wanted));
}

/**
 * The parameters that are not ignored.
 *
 * @throws Error where none is trained, or one is not initialised
 */
export function checkParameters(module: Module, ignored: ReadonlySet<string>): Parameter[] {
  const parameters = module.namedParameters().flatMap(([name, parameter]) => (ignored.has(name) ? [] : [parameter]));
  if (!parameters.some((parameter) => parameter.requiresGrad)) {
    throw new Error(
      "DistributedDataParallel is not needed when a module doesn't have any parameter that requires a gradient. Use the module itself.",
    );
  }
  if (parameters.some((parameter) => parameter instanceof UninitializedParameter)) {
    throw new Error(
      "Modules with uninitialized parameters can't be used with `DistributedDataParallel`. Run a dummy forward pass to correctly initialize " +
        "the modules",
    );
  }
  return parameters;
}

/** Those that are trained, each once, in the order of definition. */
export function reducedParameters(module: Module, ignored: ReadonlySet<string>): ReducedParameter[] {
  const reduced = new Map<Parameter, ReducedParameter>();
  for (const [path, child] of module.namedModules()) {
    const isSparse = (child instanceof Embedding || child instanceof EmbeddingBag) && child.sparse;
    for (const [own, parameter] of child.namedParameters({ recurse: false })) {
      const name = path === "" ? own : `${path}.${own}`;
      if (!parameter.requiresGrad || ignored.has(name) || reduced.has(parameter)) continue;
      reduced.set(parameter, { name, parameter, isSparse });
    }
  }
  return [...reduced.values()];
}
