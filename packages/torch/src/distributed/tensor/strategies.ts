/** @file Ways in which an operator can work along one dimension of a mesh, and the choice of the one that costs least. */
import type { Decision, Operation, TensorInput } from "./operator-call.js";
import { Partial, type Placement, Replicate, replicated, Shard } from "./placement.js";

/** One way: what each tensor has to be along the dimension, and what the results are. */
export interface Strategy {
  readonly inputs: readonly Placement[];
  readonly outputs: readonly Placement[];
}

/** What it takes to come from one placement to another, in elements that are sent, and something for each collective. */
function cost(from: Placement, to: Placement, { shape }: TensorInput, parts: number): number {
  if (from === to || from.equals(to)) return 0;
  const elements = shape.reduce((product, size) => product * size, 1);
  const share = ((parts - 1) / parts) * elements;
  // Exchanging parts is no quicker than gathering them, and what is gathered fits everything; but one exchange beats two gathers.
  if (from instanceof Shard) return (1 + share) * (to instanceof Shard ? 1.5 : to instanceof Partial ? 2 : 1);
  if (from instanceof Partial) return to instanceof Shard ? 1 + share : 2 + 2 * share;
  // Cutting sends nothing, but gathering afterwards would.
  return to instanceof Partial ? 1 + elements : 1e-3;
}

function isPossible({ inputs }: Strategy, operation: Operation, parts: number): boolean {
  return inputs.every((to, i) => {
    const input = operation.inputs[i];
    const shape = input?.shape ?? [];
    // A plain number is left as it is.
    if (input?.given === null && shape.every((size) => size === 1)) return to instanceof Replicate;
    return !(to instanceof Shard) || (to.dim < shape.length && (shape[to.dim] ?? 0) >= parts);
  });
}

/** Whether a strategy leaves what is written into where it is. */
function keepsWritten({ inputs }: Strategy, operation: Operation, meshDim: number): boolean {
  return operation.inputs.every(({ argument, layout }, i) => {
    if (operation.schema.arguments[argument]?.isWritten !== true) return true;
    return layout.placements[meshDim]?.equals(inputs[i] ?? replicated()) === true;
  });
}

/** Where everything is replicated: what every operator can do. */
function everywhere(operation: Operation, outputs: number): Strategy {
  return {
    inputs: operation.inputs.map(() => replicated()),
    outputs: Array.from({ length: outputs }, () => replicated()),
  };
}

/**
 * The cheapest strategy along each dimension of the mesh, the first of several that cost the same.
 *
 * @param strategies beside the one that replicates everything, which comes last
 * @throws RangeError where the operator would have to move what it writes into
 */
export function cheapest(operation: Operation, strategies: readonly Strategy[]): Decision {
  const outputs = operation.schema.returns.length;
  const all = [
    ...strategies.filter(({ inputs }) => inputs.length >= operation.inputs.length),
    everywhere(operation, outputs),
  ];
  const chosen = operation.mesh.shape.map((parts, meshDim) => {
    let best: Strategy | null = null;
    let least = Infinity;
    for (const strategy of all) {
      if (!isPossible(strategy, operation, parts) || !keepsWritten(strategy, operation, meshDim)) continue;
      // Of ways that cost the same, one without a reduction to come.
      const later = strategy.outputs.some((output) => output instanceof Partial) ? 1e-6 : 0;
      const total = operation.inputs.reduce((sum, input, i) => {
        const from = input.layout.placements[meshDim] ?? replicated();
        return sum + cost(from, strategy.inputs[i] ?? from, input, parts);
      }, later);
      if (total < least) [best, least] = [strategy, total];
    }
    return (
      best ??
      operation.unsupported(
        "changes a tensor in place, which would have to lie elsewhere for it",
        "Use the operator that gives a new tensor, or redistribute the tensor to Replicate before.",
      )
    );
  });
  return {
    inputs: operation.inputs.map((_, i) => chosen.map(({ inputs }) => inputs[i] ?? replicated())),
    outputs: Array.from({ length: outputs }, (_, i) => chosen.map(({ outputs: own }) => own[i] ?? replicated())),
  };
}
