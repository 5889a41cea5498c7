/** @file The schedules of a learning rate search. */
import { optim } from "@lightning-ts/torch";

/** How the rate rises from its first to its last value. */
export type RangeMode = "linear" | "exponential";

/** Raises the rate of all groups with each step, from the one that they have to a last one. */
export class LRRange extends optim.lrScheduler.LRScheduler {
  declare readonly endLr: number;
  declare readonly steps: number;
  declare readonly mode: RangeMode;

  /** @param steps after how many steps the last rate is reached */
  constructor(optimizer: optim.Optimizer, mode: RangeMode, endLr: number, steps: number) {
    super(optimizer, -1, { mode, endLr, steps });
  }

  /** The rate of the next step. */
  get lr(): number {
    return this.getLastLr()[0] ?? NaN;
  }

  override getLr(): number[] {
    if (this.lastEpoch <= 0) return [...this.baseLrs];
    const part = (this.lastEpoch + 1) / this.steps;
    return this.baseLrs.map((lr) =>
      this.mode === "linear" ? lr + part * (this.endLr - lr) : lr * (this.endLr / lr) ** part,
    );
  }
}
