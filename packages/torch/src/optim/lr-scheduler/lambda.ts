/** @file LambdaLR and MultiplicativeLR: factors that a function gives. */
import { expectArray } from "../../util/expect.js";
import { bindAll } from "../../util/arguments.js";
import { toNumber } from "../options.js";
import type { Optimizer } from "../optimizer.js";
import { checkOptimizer, LRScheduler, type SchedulerStateDict } from "./scheduler.js";
import { RangeError, TypeError } from "../../util/user-errors.js";

/** The factor of an epoch. */
export type LRLambda = (epoch: number) => number;

/** Options of `LambdaLR` and `MultiplicativeLR`. */
export interface LambdaLROptions {
  /** A function for all groups, or one for each. */
  lrLambda?: LRLambda | readonly LRLambda[];
  /** The last epoch when resuming. Default -1. */
  lastEpoch?: number;
}

/** What the constructors take after the optimizer. */
export type LambdaLRArguments =
  | [lrLambda: LRLambda | readonly LRLambda[], options?: LambdaLROptions]
  | [options: LambdaLROptions & Required<Pick<LambdaLROptions, "lrLambda">>];

abstract class FunctionLR extends LRScheduler {
  declare readonly lrLambdas: LRLambda[];

  constructor(name: string, optimizer: Optimizer, args: LambdaLRArguments) {
    const { lrLambda, lastEpoch } = bindAll<LambdaLROptions>(args, ["lrLambda"], ["lastEpoch"], name);
    checkOptimizer(optimizer);
    const count = optimizer.paramGroups.length;
    if (Array.isArray(lrLambda)) expectArray(name, "lrLambda", lrLambda);
    const lrLambdas = Array.isArray(lrLambda) ? [...(lrLambda as unknown[])] : new Array<unknown>(count).fill(lrLambda);
    if (lrLambdas.length !== count) throw new RangeError(`Expected ${count} lr_lambdas, but got ${lrLambdas.length}`);
    for (const lambda of lrLambdas) {
      if (typeof lambda !== "function") throw new TypeError(`lr_lambda should be a function, but got ${typeof lambda}`);
    }
    super(optimizer, lastEpoch, { lrLambdas });
  }

  /** Functions are not saved: null stands in their place. */
  override stateDict(): SchedulerStateDict {
    return { ...super.stateDict(), lr_lambdas: this.lrLambdas.map(() => null) };
  }

  override loadStateDict(stateDict: Readonly<SchedulerStateDict>): void {
    const { lr_lambdas: _, ...rest } = stateDict;
    super.loadStateDict(rest);
  }

  protected factor(i: number): number {
    return (this.lrLambdas[i] as LRLambda)(this.lastEpoch);
  }
}

/**
 * The initial learning rate times a function of the epoch. Counterpart: `LambdaLR`.
 *
 * @example
 * new optim.lrScheduler.LambdaLR(optimizer, (epoch) => 0.95 ** epoch);
 */
export class LambdaLR extends FunctionLR {
  constructor(optimizer: Optimizer, ...args: LambdaLRArguments) {
    super("LambdaLR", optimizer, args);
  }

  override getLr(): number[] {
    return this.baseLrs.map((lr, i) => lr * this.factor(i));
  }
}

/** The last learning rate times a function of the epoch. Counterpart: `MultiplicativeLR`. */
export class MultiplicativeLR extends FunctionLR {
  constructor(optimizer: Optimizer, ...args: LambdaLRArguments) {
    super("MultiplicativeLR", optimizer, args);
  }

  override getLr(): number[] {
    if (this._isInitial) return this.currentLrs();
    return this.optimizer.paramGroups.map((group, i) => toNumber(group.lr) * this.factor(i));
  }
}
