/** @file LearningRateFinder: searches a learning rate when a fit begins. */
import { getRngState, setRngState } from "@lightning-ts/torch";
import type { Trainer } from "../core/attached-types.js";
import { Callback, type CallbackRole } from "../core/callback.js";
import type { LightningModule } from "../core/module.js";
import { SearchEnded } from "../run/search-ended.js";
import { searchLearningRate } from "../tuner/learning-rate-search.js";
import type { LRFinder } from "../tuner/lr-finder.js";
import { type AnyOptions, option, Options, type OptionsOf } from "../util/options.js";
import { boolean, number, oneOf, real, text, whole } from "../util/rules.js";
import { RangeError } from "../util/user-errors.js";

const rate = number("a number above 0", (value) => value > 0 && value < Infinity, "Give a learning rate.", {
  wrongValue: RangeError,
});

/** The options of the search, of the callback and of `Tuner.lrFind`. */
export const learningRateSearchTable = {
  /** The rate of the first step. Default 1e-8. */
  minLr: option(rate, 1e-8),
  /** The rate of the last step. Default 1. */
  maxLr: option(rate, 1),
  /** How the rate rises from step to step. Default "exponential". */
  mode: option(oneOf(["linear", "exponential"], RangeError, { anyCase: true }), "exponential"),
  /** The search ends where the smoothed loss is more than this many times the best one; null for never. Default 4. */
  earlyStopThreshold: option<number | null, number | null>(
    { ...real, takesNull: true, read: (value, place) => (value === null ? null : real.read(value, place)) },
    4,
  ),
  /** Whether the suggested rate is set: in the module or the data module, and in the optimizer. Default true. */
  updateAttr: option(boolean, true),
  /** The property or hyperparameter that holds the rate. Default "": the first of "lr", "learningRate" and "learning_rate". */
  attrName: option(text(), ""),
};

const options = new Options("LearningRateFinder", {
  ...learningRateSearchTable,
  /** How many optimizer steps are tried. Default 100. */
  numTrainingSteps: option(whole(1), 100),
});

/** Options of `LearningRateFinder`. */
export interface LearningRateFinderOptions extends OptionsOf<typeof options> {}

/**
 * Searches a learning rate when a fit begins: a few steps with a rate that rises, of which nothing stays but the rate that it suggests. A subclass may
 * search at other times: override `onFitStart` with nothing, and call `lrFind` in another hook. Counterpart:
 * `lightning.pytorch.callbacks.LearningRateFinder`.
 *
 * @example
 * new Trainer({ callbacks: new LearningRateFinder({ maxLr: 0.1 }) });
 *
 * @example
 * class AtEpochs extends LearningRateFinder {
 *   override onFitStart() {}
 *   override async onTrainEpochStart(trainer: Trainer, module: LightningModule) {
 *     if (trainer.currentEpoch % 5 === 0) await this.lrFind(trainer, module);
 *   }
 * }
 */
export class LearningRateFinder extends Callback {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  /** What the newest search found; null before, and where `fastDevRun` skipped it. */
  optimalLr: LRFinder | null = null;
  /** @internal Whether the call ends after the search. */
  endsCall = false;
  readonly #options: ReturnType<typeof options.read>;

  /** @throws RangeError or TypeError for options that it does not take */
  constructor(given: LearningRateFinderOptions = {}) {
    super();
    this.#options = options.read(given);
  }

  override get role(): CallbackRole {
    return "tuner";
  }

  /** Searches now, in a fit, outside of its batches. */
  async lrFind(trainer: Trainer, module: LightningModule): Promise<void> {
    const { numTrainingSteps: steps, ...search } = this.#options;
    const random = getRngState();
    try {
      this.optimalLr = await searchLearningRate(trainer, module, { ...search, steps });
    } finally {
      setRngState(random);
    }
    if (this.endsCall) throw new SearchEnded();
  }

  override onFitStart(trainer: Trainer, module: LightningModule): Promise<void> {
    return this.lrFind(trainer, module);
  }
}
