/** @file Weights that layers of 8-bit floats saved, for a model with other layers. */
import type { nn, Tensor } from "@lightning-ts/torch";
import { extraStateKey, isScales } from "./extra-state.js";

/** Something that knows its layers by path: a module. */
interface HasLayers {
  getSubmodule(path: string): nn.Module;
}

/**
 * Weights without the scales of `transformerEngine.Linear` where the module has a layer that keeps none, such as `nn.Linear`: the same model
 * in another precision loads them, strictly too.
 */
export function withoutStrayScales<T extends Readonly<Record<string, Tensor>>>(module: HasLayers, weights: T): T {
  const suffix = `.${extraStateKey}`;
  const stray = Object.entries(weights).filter(
    ([name, tensor]) => name.endsWith(suffix) && isScales(tensor) && !keepsState(module, name.slice(0, -suffix.length)),
  );
  if (stray.length === 0) return weights;
  // Its own properties, because one that is not enumerable has the versions of layers.
  const kept = Object.create(Object.getPrototypeOf(weights) as object, Object.getOwnPropertyDescriptors(weights)) as T;
  for (const [name] of stray) Reflect.deleteProperty(kept, name);
  return kept;
}

/** Whether the layer at a path has more state than tensors; true where there is no such layer, for loading to say so. */
function keepsState(module: HasLayers, path: string): boolean {
  try {
    return module.getSubmodule(path).setExtraState !== undefined;
  } catch {
    return true;
  }
}
