/** @file EMAWeightAveraging: exponential moving averages of weights. */
import { checkKinds, type OptionKinds } from "../util/option-kinds.js";
import { optim } from "@lightning-ts/torch";
import { WeightAveraging, type WeightAveragingOptions } from "./weight-averaging.js";

/** Options of EMAWeightAveraging. */
export interface EMAWeightAveragingOptions extends Omit<WeightAveragingOptions, "avgFn" | "multiAvgFn"> {
  /** The share of the average that each update keeps. Default 0.999. */
  decay?: number;
  /** Optimizer steps between updates. Default 1. */
  updateEveryNSteps?: number;
  /** No updates before this step, from 0. */
  updateStartingAtStep?: number | null;
  /** Also updates at the end of each epoch from this one on, from 0; null for none. */
  updateStartingAtEpoch?: number | null;
}

/** The type of each option. */
const kinds: OptionKinds<EMAWeightAveragingOptions> = {
  device: "any",
  useBuffers: "boolean",
  decay: "number",
  updateEveryNSteps: "number",
  updateStartingAtStep: "number",
  updateStartingAtEpoch: "number",
};

/**
 * Keeps an exponential moving average of the weights, `decay * average + (1 - decay) * weights`. Counterpart:
 * `EMAWeightAveraging`.
 *
 * @example new EMAWeightAveraging({ decay: 0.99, updateStartingAtStep: 100 });
 */
export class EMAWeightAveraging extends WeightAveraging {
  /** Optimizer steps between two updates. */
  readonly updateEveryNSteps: number;
  /** The optimizer step from which on averages are updated. */
  readonly updateStartingAtStep: number | null;
  /** The epoch from which on averages are updated. */
  readonly updateStartingAtEpoch: number | null;

  /** @throws RangeError for a decay outside of 0 to 1 */
  constructor(options: EMAWeightAveragingOptions = {}) {
    checkKinds("EMAWeightAveraging", options, kinds);
    const {
      decay,
      updateEveryNSteps = 1,
      updateStartingAtStep = null,
      updateStartingAtEpoch = null,
      ...rest
    } = options;
    super({ ...rest, avgFn: optim.swaUtils.getEmaAvgFn(decay) });
    this.updateEveryNSteps = updateEveryNSteps;
    this.updateStartingAtStep = updateStartingAtStep;
    this.updateStartingAtEpoch = updateStartingAtEpoch;
  }

  override shouldUpdate(at: { stepIdx?: number | null; epochIdx?: number | null }): boolean {
    const { stepIdx = null, epochIdx = null } = at;
    const every = this.updateEveryNSteps;
    if (stepIdx !== null && stepIdx >= (this.updateStartingAtStep ?? 0) && every > 0 && stepIdx % every === 0)
      return true;
    return epochIdx !== null && this.updateStartingAtEpoch !== null && epochIdx >= this.updateStartingAtEpoch;
  }
}
