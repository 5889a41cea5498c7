/** @file The optimizer of a fit whose `configureOptimizers` returns none. */
import { optim, zeros } from "@lightning-ts/torch";

/** Runs closures and changes nothing. */
export class MockOptimizer extends optim.Optimizer {
  constructor() {
    super([zeros([1])], {});
    this.paramGroups = [];
  }

  override step(closure?: () => unknown): never {
    return closure?.() as never;
  }

  override zeroGrad(): void {}

  override stateDict(): ReturnType<optim.Optimizer["stateDict"]> {
    return {} as ReturnType<optim.Optimizer["stateDict"]>;
  }

  override loadStateDict(): void {}
}
