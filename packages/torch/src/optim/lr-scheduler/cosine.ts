/** @file CosineAnnealingLR and CosineAnnealingWarmRestarts. */
import { bindAll } from "../../util/arguments.js";
import { pyNumber } from "../../nn/repr.js";
import { Tensor } from "../../tensor/tensor.js";
import type { Optimizer } from "../optimizer.js";
import { cos, pow } from "./libm.js";
import { LRScheduler, setOption } from "./scheduler.js";
import { RangeError } from "../../util/user-errors.js";
import { expectNumber } from "../../util/expect.js";

/** Options of `CosineAnnealingLR`. */
export interface CosineAnnealingLROptions {
  /** Epochs from the highest learning rate to the lowest. */
  TMax?: number;
  /** The lowest learning rate. Default 0. */
  etaMin?: number;
  /** The last epoch when resuming. Default -1. */
  lastEpoch?: number;
}

/**
 * The learning rate along a cosine. Counterpart: `CosineAnnealingLR`.
 *
 * @example
 * new optim.lrScheduler.CosineAnnealingLR(optimizer, 100, { etaMin: 1e-5 });
 */
export class CosineAnnealingLR extends LRScheduler {
  /** Epochs from the highest learning rate to the lowest. */
  declare readonly TMax: number;
  /** The lowest learning rate. */
  declare readonly etaMin: number;

  constructor(
    optimizer: Optimizer,
    ...args: [TMax: number, options?: CosineAnnealingLROptions] | [options: CosineAnnealingLROptions & { TMax: number }]
  ) {
    const given = bindAll<CosineAnnealingLROptions>(args, ["TMax"], ["etaMin", "lastEpoch"], "CosineAnnealingLR");
    super(optimizer, given.lastEpoch, { TMax: given.TMax, etaMin: given.etaMin ?? 0 });
  }

  override getLr(): number[] {
    const { TMax, etaMin, lastEpoch } = this;
    const current = this.currentLrs();
    if (this._isInitial) return current;
    if (this._stepCount === 1 && lastEpoch > 0) {
      const height = 1 + cos((lastEpoch * Math.PI) / TMax);
      return this.baseLrs.map((lr) => etaMin + ((lr - etaMin) * height) / 2);
    }
    if ((lastEpoch - 1 - TMax) % (2 * TMax) === 0) {
      // At the lowest point the recursion would divide by zero.
      const height = 1 - cos(Math.PI / TMax);
      return current.map((lr, i) => lr + (((this.baseLrs[i] as number) - etaMin) * height) / 2);
    }
    const factor = (1 + cos((Math.PI * lastEpoch) / TMax)) / (1 + cos((Math.PI * (lastEpoch - 1)) / TMax));
    return current.map((lr) => factor * (lr - etaMin) + etaMin);
  }

  protected override closedFormLr(): number[] {
    const height = 1 + cos((Math.PI * this.lastEpoch) / this.TMax);
    return this.baseLrs.map((lr) => this.etaMin + ((lr - this.etaMin) * height) / 2);
  }
}

/** Options of `CosineAnnealingWarmRestarts`. */
export interface CosineAnnealingWarmRestartsOptions {
  /** Epochs until the first restart. */
  T0?: number;
  /** What the time between restarts is multiplied by each time. Default 1. */
  TMult?: number;
  /** The lowest learning rate. Default 0. */
  etaMin?: number;
  /** The last epoch when resuming. Default -1. */
  lastEpoch?: number;
}

/** The learning rate along cosines that start again. Counterpart: `CosineAnnealingWarmRestarts`. */
export class CosineAnnealingWarmRestarts extends LRScheduler {
  /** Epochs until the first restart. */
  declare readonly T0: number;
  /** The length of this period. */
  declare TI: number;
  /** What the time between restarts is multiplied by each time. */
  declare readonly TMult: number;
  /** The lowest learning rate. */
  declare readonly etaMin: number;
  /** How far this period has come. */
  declare TCur: number;

  /** @throws RangeError if `T0` or `TMult` are not positive whole numbers */
  constructor(
    optimizer: Optimizer,
    ...args:
      | [T0: number, options?: CosineAnnealingWarmRestartsOptions]
      | [options: CosineAnnealingWarmRestartsOptions & { T0: number }]
  ) {
    const given = bindAll<CosineAnnealingWarmRestartsOptions>(
      args,
      ["T0"],
      ["TMult", "etaMin", "lastEpoch"],
      "CosineAnnealingWarmRestarts",
    );
    const { T0 = 0, TMult = 1, etaMin = 0, lastEpoch = -1 } = given;
    if (!(T0 > 0) || !Number.isInteger(T0))
      throw new RangeError(`Expected positive integer T_0, but got ${pyNumber(T0)}`);
    if (!(TMult >= 1) || !Number.isInteger(TMult)) {
      throw new RangeError(`Expected integer T_mult >= 1, but got ${pyNumber(TMult)}`);
    }
    super(optimizer, lastEpoch, { T0, TI: T0, TMult, etaMin, TCur: lastEpoch });
  }

  override getLr(): number[] {
    const height = 1 + cos((Math.PI * this.TCur) / this.TI);
    return this.baseLrs.map((lr) => this.etaMin + ((lr - this.etaMin) * height) / 2);
  }

  /**
   * @param given an epoch, whole or not, such as `epoch + batch / batches`; the next one by default
   * @throws RangeError for a negative epoch
   */
  override step(given?: number | Tensor | null): void {
    let epoch = given instanceof Tensor ? Number(given.item()) : (given ?? null);
    if (epoch !== null) expectNumber("CosineAnnealingWarmRestarts.step", "epoch", epoch);
    if (epoch === null && this.lastEpoch < 0) epoch = 0;
    if (epoch === null) {
      epoch = this.lastEpoch + 1;
      this.TCur += 1;
      if (this.TCur >= this.TI) {
        this.TCur %= this.TI;
        this.TI *= this.TMult;
      }
    } else {
      this.moveTo(epoch);
    }
    this.lastEpoch = Math.floor(epoch);
    const values = this.getLr();
    this.optimizer.paramGroups.forEach((group, i) => setOption(group, "lr", values[i] as number));
    this._lastLr = this.currentLrs();
  }

  private moveTo(epoch: number): void {
    expectNumber("CosineAnnealingWarmRestarts", "epoch", epoch);
    const { T0, TMult } = this;
    if (epoch < 0) throw new RangeError(`Expected non-negative epoch, but got ${pyNumber(epoch)}`);
    if (epoch < T0) {
      this.TI = T0;
      this.TCur = epoch;
    } else if (TMult === 1) {
      this.TCur = epoch % T0;
    } else {
      const n = Math.trunc(Math.log((epoch / T0) * (TMult - 1) + 1) / Math.log(TMult));
      this.TCur = epoch - (T0 * (pow(TMult, n) - 1)) / (TMult - 1);
      this.TI = T0 * pow(TMult, n);
    }
  }
}
