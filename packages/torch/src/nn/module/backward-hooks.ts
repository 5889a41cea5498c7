/** @file Full backward hooks of a module: identity nodes around `forward` that see the gradients pass. */
import { binding } from "../../native/binding.js";
import { unwrap } from "../../native/object.js";
import { Tensor } from "../../tensor/tensor.js";
import type { BackwardHook, BackwardPreHook, Gradients } from "./hooks.js";
import type { Module } from "./module.js";
import { RangeError, TypeError } from "../../util/user-errors.js";

/** The backward hooks of one call of `forward`. Counterpart: `torch.utils.hooks.BackwardHook`. */
export class BackwardHooks {
  #gradOutput: Gradients | null = null;
  #inputs = 0;
  #hasInputNode = false;

  constructor(
    private readonly module: Module,
    private readonly hooks: readonly BackwardHook<Module>[],
    private readonly preHooks: readonly BackwardPreHook<Module>[],
  ) {}

  /** The inputs behind a node whose backward calls the hooks. */
  throughInputs(inputs: readonly unknown[]): unknown[] {
    this.#inputs = inputs.length;
    const [replaced, hasNode] = throughNode("BackwardHookFunction", inputs, (grads, positions) => {
      const gradInput = spread(grads, positions, inputs.length);
      let current = gradInput;
      for (const hook of this.hooks) {
        current = asGradients(hook(this.module, current, this.#gradOutput ?? []), current, "backward hook");
      }
      this.#gradOutput = null;
      return positions.map((at) => current[at] ?? null);
    });
    this.#hasInputNode = hasNode;
    return replaced;
  }

  /** The output, a tensor or an array of tensors, behind a node whose backward notes the gradients. */
  throughOutput(output: unknown): unknown {
    const single = !Array.isArray(output);
    const outputs: readonly unknown[] = Array.isArray(output) ? output : [output];
    const [replaced] = throughNode("BackwardHookFunction", outputs, (grads, positions) => {
      let current = spread(grads, positions, outputs.length);
      for (const hook of this.preHooks) {
        current = asGradients(hook(this.module, current), current, "backward pre-hook");
      }
      this.#gradOutput = current;
      if (!this.#hasInputNode) this.#callWithoutInputs(current);
      return positions.map((at) => current[at] ?? null);
    });
    return single ? replaced[0] : replaced;
  }

  /** No input requires a gradient, so no node of the inputs will call the hooks. */
  #callWithoutInputs(gradOutput: Gradients): void {
    for (const hook of this.hooks) {
      const replaced = hook(this.module, new Array<Tensor | null>(this.#inputs).fill(null), gradOutput);
      if (replaced !== undefined && !(Array.isArray(replaced) && replaced.every((grad) => grad === null))) {
        throw new TypeError(
          "Backward hook for Modules where no input requires gradient should always return undefined or null for all " +
            "gradients. Received: a gradient. Return nothing from the hook.",
        );
      }
    }
  }
}

/** The values with their tensors passed through an identity node; whether there is such a node. */
function throughNode(
  name: string,
  values: readonly unknown[],
  backward: (grads: Gradients, positions: readonly number[]) => Gradients,
): [unknown[], boolean] {
  const positions: number[] = [];
  const tensors: Tensor[] = [];
  values.forEach((value, i) => {
    if (value instanceof Tensor) {
      positions.push(i);
      tensors.push(value);
    }
  });
  const replaced = [...values];
  if (!binding.gradEnabled() || !tensors.some((tensor) => tensor.requiresGrad)) return [replaced, false];
  const handles = tensors.map(unwrap);
  const outputs = binding.applyFunction(
    name,
    handles,
    () => ({
      outputs: handles,
      nonDifferentiable: handles.filter((_, i) => tensors[i]?.requiresGrad !== true),
      dirty: [],
      materializeGrads: false,
    }),
    (_node, grads) =>
      backward(
        grads.map((grad) => (grad === null ? null : new Tensor(grad))),
        positions,
      ).map((grad) => (grad === null ? null : unwrap(grad))),
  );
  outputs.forEach((output, i) => {
    const at = positions[i];
    if (at !== undefined) replaced[at] = new Tensor(output);
  });
  return [replaced, true];
}

function spread(grads: Gradients, positions: readonly number[], length: number): Gradients {
  const all = new Array<Tensor | null>(length).fill(null);
  positions.forEach((at, i) => (all[at] = grads[i] ?? null));
  return all;
}

function asGradients(returned: Gradients | Tensor | undefined | void, current: Gradients, what: string): Gradients {
  if (returned === undefined) return current;
  const replaced = Array.isArray(returned) ? returned : [returned];
  if (replaced.length !== current.length) {
    throw new RangeError(
      `${what} expects as many gradients as it was given: ${current.length}. Received: ${replaced.length}. ` +
        "Return an array with one entry for each, null where there is none.",
    );
  }
  return replaced;
}
