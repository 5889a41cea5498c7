/** @file The names of parameters without those of what wraps modules: the same in every way of training. */
import type { Module } from "../../nn/module/module.js";
import type { Tensor } from "../../tensor/tensor.js";

// Steps that wrappers of PyTorch put into names: activation checkpointing and compilation.
const WRAPPERS = /(^|\.)(_checkpoint_wrapped_module|_orig_mod)\./g;

/** "layer._checkpoint_wrapped_module.weight" -> "layer.weight". */
export function canonicalName(name: string): string {
  return name.replace(WRAPPERS, "$1");
}

/** All names of each parameter, without wrappers: several where it is shared. The first is the one of `namedParameters()`. */
export function namesOfParameters(model: Module): Map<Tensor, string[]> {
  const names = new Map<Tensor, string[]>();
  for (const [name, parameter] of model.namedParameters({ removeDuplicate: false })) {
    const known = names.get(parameter);
    if (known === undefined) names.set(parameter, [canonicalName(name)]);
    else known.push(canonicalName(name));
  }
  return names;
}
