/** @file Which modules and parameters `fullyShard` takes: those inside of a module that no other call of it took. */
import type { Module } from "../../nn/module/module.js";
import type { Buffer, Parameter } from "../../nn/parameter.js";
import type { Tensor } from "../../tensor/tensor.js";
import { RangeError } from "../../util/user-errors.js";
import type { Place } from "./sharded-parameter.js";
import { stateOf } from "./state.js";

/** The modules of a unit: given ones and those inside them, without those that were sharded on their own. */
export function managedModules(roots: readonly Module[]): Module[] {
  const found = new Set<Module>();
  const visit = (module: Module): void => {
    if (found.has(module) || stateOf(module) !== undefined) return;
    found.add(module);
    for (const [, child] of module._ownModules()) visit(child);
  };
  for (const root of roots) visit(root);
  return [...found];
}

/** Parameters that a unit has already, with its name; those that modules had before too. */
const taken = new WeakMap<Tensor, string>();

/** Says that parameters are a unit's from now on. */
export function take(parameters: readonly Tensor[], owner: string): void {
  for (const parameter of parameters) taken.set(parameter, owner);
}

/**
 * Parameters and where the modules of a unit have them, in the order of `parameters()`.
 *
 * @throws RangeError for one that another unit has
 */
export function managedParameters(modules: readonly Module[], ignored: ReadonlySet<Tensor>): Map<Parameter, Place[]> {
  const places = new Map<Parameter, Place[]>();
  for (const module of modules) {
    for (const [name, parameter] of module._ownParameters()) {
      if (ignored.has(parameter)) continue;
      const owner = taken.get(parameter);
      if (owner !== undefined) {
        throw new RangeError(
          `Parameter '${name}' of ${module.constructor.name} is shared with one of ${owner}, which was sharded before. ` +
            "For shared parameters, use fullyShard([moduleA, moduleB]), which takes them as one unit.",
        );
      }
      const known = places.get(parameter);
      if (known === undefined) places.set(parameter, [{ module, name }]);
      else known.push({ module, name });
    }
  }
  return places;
}

/** The buffers of the modules of a unit. */
export function managedBuffers(modules: readonly Module[]): Buffer[] {
  return [...new Set(modules.flatMap((module) => [...module._ownBuffers()].map(([, buffer]) => buffer)))];
}
