/** @file The names of parameters without those of what wraps modules: the same in every way of training. */
import type { Module } from "../../nn/module/module.js";
import { DistributedDataParallel } from "../../nn/parallel/distributed-data-parallel.js";
import type { Tensor } from "../../tensor/tensor.js";

// Steps that wrappers of PyTorch put into names: activation checkpointing and compilation.
const WRAPPERS = /(^|\.)(_checkpoint_wrapped_module|_orig_mod)\./g;

const DDP_CHILD = "module.";

/** Gives the names of a model's parameters and buffers without wrappers: "layer._checkpoint_wrapped_module.weight" -> "layer.weight". */
export function canonicalNames(model: Module): (name: string) => string {
  // A module of the user's may have a child of that name too, so what is left out is known by its class.
  const wrapped = [...model.namedModules()].flatMap(([path, module]) =>
    module instanceof DistributedDataParallel ? [`${path === "" ? "" : `${path}.`}${DDP_CHILD}`] : [],
  );
  const innermostFirst = wrapped.toSorted((a, b) => b.length - a.length);
  return (name) =>
    innermostFirst
      .reduce(
        (left, step) => (left.startsWith(step) ? step.slice(0, -DDP_CHILD.length) + left.slice(step.length) : left),
        name,
      )
      .replace(WRAPPERS, "$1");
}

/** All names of each parameter, without wrappers: several where it is shared. The first is the one of `namedParameters()`. */
export function namesOfParameters(model: Module): Map<Tensor, string[]> {
  const names = new Map<Tensor, string[]>();
  const canonical = canonicalNames(model);
  for (const [name, parameter] of model.namedParameters({ removeDuplicate: false })) {
    const known = names.get(parameter);
    if (known === undefined) names.set(parameter, [canonical(name)]);
    else known.push(canonical(name));
  }
  return names;
}
