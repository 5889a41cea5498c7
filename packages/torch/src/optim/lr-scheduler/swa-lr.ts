/** @file SWALR: anneals the learning rate to that of stochastic weight averaging. */
import { expectNumber } from "../../util/expect.js";
import { bindAll, shown } from "../../util/arguments.js";
import { pyNumber } from "../../nn/repr.js";
import { toNumber } from "../options.js";
import type { Optimizer } from "../optimizer.js";
import { cos } from "./libm.js";
import { checkOptimizer, LRScheduler, perGroup } from "./scheduler.js";
import { RangeError } from "../../util/user-errors.js";

/** Options of `SWALR`. */
export interface SWALROptions {
  /** The learning rate to reach, for all groups or each. */
  swaLr?: number | readonly number[];
  /** Epochs until then. Default 10. */
  annealEpochs?: number;
  /** Default "cos". */
  annealStrategy?: "cos" | "linear";
  /** The last epoch when resuming. Default -1. */
  lastEpoch?: number;
}

/** Anneals the learning rate to a fixed value. Counterpart: `torch.optim.swa_utils.SWALR`. */
export class SWALR extends LRScheduler {
  /** Epochs until then. */
  declare readonly annealEpochs: number;
  /** @internal */
  declare readonly _annealStrategy: "cos" | "linear";

  /** @throws RangeError for an unknown strategy or a negative number of epochs */
  constructor(
    optimizer: Optimizer,
    ...args:
      | [swaLr: number | readonly number[], options?: SWALROptions]
      | [options: SWALROptions & Required<Pick<SWALROptions, "swaLr">>]
  ) {
    const given = bindAll<SWALROptions>(args, ["swaLr"], ["annealEpochs", "annealStrategy", "lastEpoch"], "SWALR");
    const { swaLr = 0, annealEpochs = 10, annealStrategy = "cos", lastEpoch } = given;
    checkOptimizer(optimizer);
    const swaLrs = perGroup("swa_lr", optimizer, swaLr);
    optimizer.paramGroups.forEach((group, i) => (group.swaLr = swaLrs[i]));
    if (annealStrategy !== "cos" && annealStrategy !== "linear") {
      throw new RangeError(`anneal_strategy must be one of 'cos' or 'linear', instead got ${shown(annealStrategy)}`);
    }
    if (!Number.isInteger(annealEpochs) || annealEpochs < 0) {
      throw new RangeError(`anneal_epochs must be equal or greater than 0, got ${pyNumber(annealEpochs)}`);
    }
    super(optimizer, lastEpoch, { annealEpochs, _annealStrategy: annealStrategy });
  }

  override getLr(): number[] {
    const epochs = Math.max(1, this.annealEpochs);
    let step = this._stepCount - 1;
    if (this.annealEpochs === 0) step = Math.max(1, step);
    const before = this.weight((step - 1) / epochs);
    const now = this.weight(step / epochs);
    return this.optimizer.paramGroups.map((group) => {
      const target = Number(group.swaLr);
      const lr = toNumber(group.lr);
      const origin = before === 1 ? target : (lr - before * target) / (1 - before);
      return target * now + origin * (1 - now);
    });
  }

  private weight(share: number): number {
    expectNumber("SWALR", "share", share);
    const t = Math.max(0, Math.min(1, share));
    return this._annealStrategy === "linear" ? t : (1 - cos(Math.PI * t)) / 2;
  }
}
