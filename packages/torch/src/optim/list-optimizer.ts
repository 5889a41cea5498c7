/** @file ListOptimizer: optimizers that update a group's parameters as lists. */
import type { Tensor } from "../tensor/tensor.js";
import type { Bucket } from "./buckets.js";
import { Optimizer } from "./optimizer.js";
import type { ParamGroup } from "./param-group.js";
import { scalarState } from "./options.js";

/** Base of the optimizers that say how one bucket of parameters is updated. */
export abstract class ListOptimizer<Group extends ParamGroup, State extends object> extends Optimizer<Group, State> {
  /** The state of a parameter that is updated for the first time. */
  protected abstract init(param: Tensor, group: Group): State;

  /** Updates parameters of one device and dtype. */
  protected abstract updateBucket(bucket: Bucket<State>, group: Group): void;

  /** Whether a group's parameters have a state. */
  protected needsState(_group: Group): boolean {
    return true;
  }

  /** What an optimizer without a form for sparse gradients says of them. */
  protected sparseMessage(): string | null {
    return `${this.constructor.name} does not support sparse gradients`;
  }

  protected override update(): void {
    for (const group of this.paramGroups) {
      const init = this.needsState(group) ? (param: Tensor) => this.init(param, group) : null;
      const buckets = this.listsOf(group).open(this.state, init, this.sparseMessage());
      try {
        for (const bucket of buckets) this.updateBucket(bucket, group);
      } finally {
        for (const bucket of buckets) bucket.close();
      }
    }
  }

  /** Old state dictionaries have the step count as a number. */
  protected override restored(): void {
    for (const group of this.paramGroups) {
      for (const param of group.params) {
        const state: { step?: unknown } | undefined = this.state.get(param);
        if (typeof state?.step !== "number") continue;
        state.step = scalarState(state.step, param, group.capturable === true || group.fused === true);
      }
    }
  }
}
