/** @file EMAWeightAveraging: exponential moving averages of weights. */
import { expectNumber } from "@lightning-ts/torch/util/lists";
import { type AnyOptions, option, optional, Options, type OptionsOf } from "../util/options.js";
import { integer, real } from "../util/rules.js";
import { optim } from "@lightning-ts/torch";
import { averagingTable, WeightAveraging } from "./weight-averaging.js";

const options = new Options("EMAWeightAveraging", {
  ...averagingTable,
  /** The share of the average that each update keeps. Default 0.999. */
  decay: option(real, 0.999),
  /** Optimizer steps between updates. Default 1. */
  updateEveryNSteps: option(integer, 1),
  /** No updates before this step, from 0. Default null: from the first on. */
  updateStartingAtStep: optional(integer),
  /** Also updates at the end of each epoch from this one on, from 0. Default null: at none. */
  updateStartingAtEpoch: optional(integer),
});

/** Options of EMAWeightAveraging. */
export interface EMAWeightAveragingOptions extends OptionsOf<typeof options> {}

/**
 * Keeps an exponential moving average of the weights, `decay * average + (1 - decay) * weights`. Counterpart:
 * `EMAWeightAveraging`.
 *
 * @example new EMAWeightAveraging({ decay: 0.99, updateStartingAtStep: 100 });
 */
export class EMAWeightAveraging extends WeightAveraging {
  /** What the constructor takes. */
  static override readonly options: AnyOptions = options;

  /** Optimizer steps between two updates. */
  readonly updateEveryNSteps: number;
  /** The optimizer step from which on averages are updated. */
  readonly updateStartingAtStep: number | null;
  /** The epoch from which on averages are updated. */
  readonly updateStartingAtEpoch: number | null;

  /** @throws RangeError for a decay outside of 0 to 1 */
  constructor(given: EMAWeightAveragingOptions = {}) {
    const { decay, updateEveryNSteps, updateStartingAtStep, updateStartingAtEpoch, ...rest } = options.read(given);
    super({ ...rest, avgFn: optim.swaUtils.getEmaAvgFn(decay) });
    this.updateEveryNSteps = updateEveryNSteps;
    this.updateStartingAtStep = updateStartingAtStep;
    this.updateStartingAtEpoch = updateStartingAtEpoch;
  }

  override shouldUpdate(at: { stepIdx?: number | null; epochIdx?: number | null }): boolean {
    const { stepIdx = null, epochIdx = null } = at;
    if (stepIdx !== null) expectNumber("EMAWeightAveraging.shouldUpdate", "stepIdx", stepIdx);
    if (epochIdx !== null) expectNumber("EMAWeightAveraging.shouldUpdate", "epochIdx", epochIdx);
    const every = this.updateEveryNSteps;
    if (stepIdx !== null && stepIdx >= (this.updateStartingAtStep ?? 0) && every > 0 && stepIdx % every === 0)
      return true;
    return epochIdx !== null && this.updateStartingAtEpoch !== null && epochIdx >= this.updateStartingAtEpoch;
  }
}
