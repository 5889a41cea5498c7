/** @file ConstantLR, LinearLR and PolynomialLR: from one factor to another over some epochs. */
import { bindAll } from "../../util/arguments.js";
import type { Optimizer } from "../optimizer.js";
import { pow } from "./libm.js";
import { LRScheduler } from "./scheduler.js";
import { RangeError } from "../../util/user-errors.js";

/** Options of `ConstantLR`. */
export interface ConstantLROptions {
  /** The factor until then. Default 1/3. */
  factor?: number;
  /** The epoch at which the learning rate is itself again. Default 5. */
  totalIters?: number;
  /** The last epoch when resuming. Default -1. */
  lastEpoch?: number;
}

/** A constant factor for the first epochs. Counterpart: `ConstantLR`. */
export class ConstantLR extends LRScheduler {
  /** The factor until then. */
  declare readonly factor: number;
  /** The epoch at which the learning rate is itself again. */
  declare readonly totalIters: number;

  /** @throws RangeError for a factor outside of [0, 1] */
  constructor(
    optimizer: Optimizer,
    ...args: [options?: ConstantLROptions] | [factor: number, options?: ConstantLROptions]
  ) {
    const given = bindAll<ConstantLROptions>(args, [], ["factor", "totalIters", "lastEpoch"], "ConstantLR");
    const { factor = 1 / 3, totalIters = 5, lastEpoch } = given;
    if (factor > 1 || factor < 0) {
      throw new RangeError("Constant multiplicative factor expected to be between 0 and 1.");
    }
    super(optimizer, lastEpoch, { factor, totalIters });
  }

  override getLr(): number[] {
    const current = this.currentLrs();
    if (this.lastEpoch === 0) return current.map((lr) => lr * this.factor);
    if (this.lastEpoch !== this.totalIters) return current;
    return current.map((lr) => lr * (1 / this.factor));
  }

  protected override closedFormLr(): number[] {
    const over = this.lastEpoch >= this.totalIters ? 1 : 0;
    return this.baseLrs.map((lr) => lr * (this.factor + over * (1 - this.factor)));
  }
}

/** Options of `LinearLR`. */
export interface LinearLROptions {
  /** The factor of the first epoch. Default 1/3. */
  startFactor?: number;
  /** The factor at the end. Default 1. */
  endFactor?: number;
  /** The epochs from one to the other. Default 5. */
  totalIters?: number;
  /** The last epoch when resuming. Default -1. */
  lastEpoch?: number;
}

/** A factor that changes linearly. Counterpart: `LinearLR`. */
export class LinearLR extends LRScheduler {
  /** The factor of the first epoch. */
  declare readonly startFactor: number;
  /** The factor at the end. */
  declare readonly endFactor: number;
  /** The epochs from one to the other. */
  declare readonly totalIters: number;

  /** @throws RangeError for factors outside of [0, 1], or a start at 0 */
  constructor(
    optimizer: Optimizer,
    ...args: [options?: LinearLROptions] | [startFactor: number, options?: LinearLROptions]
  ) {
    const given = bindAll<LinearLROptions>(
      args,
      [],
      ["startFactor", "endFactor", "totalIters", "lastEpoch"],
      "LinearLR",
    );
    const { startFactor = 1 / 3, endFactor = 1, totalIters = 5, lastEpoch } = given;
    if (startFactor > 1 || startFactor <= 0) {
      throw new RangeError("Starting multiplicative factor expected to be greater than 0 and less or equal to 1.");
    }
    if (endFactor > 1 || endFactor < 0) {
      throw new RangeError("Ending multiplicative factor expected to be between 0 and 1.");
    }
    super(optimizer, lastEpoch, { startFactor, endFactor, totalIters });
  }

  override getLr(): number[] {
    const { startFactor, endFactor, totalIters, lastEpoch } = this;
    const current = this.currentLrs();
    if (lastEpoch === 0) return current.map((lr) => lr * startFactor);
    if (this._isInitial || lastEpoch > totalIters) return current;
    const change = endFactor - startFactor;
    return current.map((lr) => lr * (1 + change / (totalIters * startFactor + (lastEpoch - 1) * change)));
  }

  protected override closedFormLr(): number[] {
    const { startFactor, endFactor, totalIters, lastEpoch } = this;
    return this.baseLrs.map(
      (lr) => lr * (startFactor + ((endFactor - startFactor) * Math.min(totalIters, lastEpoch)) / totalIters),
    );
  }
}

/** Options of `PolynomialLR`. */
export interface PolynomialLROptions {
  /** The epochs until the learning rate is 0. Default 5. */
  totalIters?: number;
  /** The power of the polynomial. Default 1. */
  power?: number;
  /** The last epoch when resuming. Default -1. */
  lastEpoch?: number;
}

/** A polynomial decay to 0. Counterpart: `PolynomialLR`. */
export class PolynomialLR extends LRScheduler {
  /** The epochs until the learning rate is 0. */
  declare readonly totalIters: number;
  /** The power of the polynomial. */
  declare readonly power: number;

  constructor(
    optimizer: Optimizer,
    ...args: [options?: PolynomialLROptions] | [totalIters: number, options?: PolynomialLROptions]
  ) {
    const given = bindAll<PolynomialLROptions>(args, [], ["totalIters", "power", "lastEpoch"], "PolynomialLR");
    super(optimizer, given.lastEpoch, { totalIters: given.totalIters ?? 5, power: given.power ?? 1 });
  }

  override getLr(): number[] {
    const { totalIters, lastEpoch, power } = this;
    const current = this.currentLrs();
    if (this._isInitial || lastEpoch > totalIters) return current;
    const factor = pow((1 - lastEpoch / totalIters) / (1 - (lastEpoch - 1) / totalIters), power);
    return current.map((lr) => lr * factor);
  }

  protected override closedFormLr(): number[] {
    const { totalIters, lastEpoch, power } = this;
    return this.baseLrs.map((lr) => lr * pow(1 - Math.min(totalIters, lastEpoch) / totalIters, power));
  }
}
