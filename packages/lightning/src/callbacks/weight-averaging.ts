/** @file WeightAveraging: averages weights over steps, for validation and for the trained module. */
import { checkSaved } from "../checkpoint/saved-kinds.js";
import { ignoresOutputs } from "../core/step-outputs.js";
import { int64, optim, type Tensor, tensor } from "@lightning-ts/torch";
import { Callback } from "../core/callback.js";
import type { Stage } from "../core/stage.js";
import { LightningModule } from "../core/module.js";
import { withoutStrayScales } from "../fabric/precision/transformer-engine/stray-scales.js";
import { rankZeroInfo, rankZeroWarn } from "../util/rank-zero.js";
import { type AnyOptions, option, optional, Options, type OptionsOf, type ValuesOf } from "../util/options.js";
import { boolean, callable } from "../util/rules.js";
import type { Trainer } from "../core/attached-types.js";
import { deviceLike } from "./rules.js";
import { WeightsCopy } from "./averaging/weights-copy.js";
import { TypeError } from "../util/user-errors.js";

/** The options of all averages of weights. */
export const averagingTable = {
  /** The device of the averages; null for that of the module. Default null. */
  device: optional(deviceLike),
  /** Whether buffers are averaged too. Default true. */
  useBuffers: option(boolean, true),
};

const options = new Options("WeightAveraging", {
  ...averagingTable,
  /** The next average of a tensor. Default null: the mean of all. */
  avgFn: optional(callable<optim.swaUtils.AvgFn>()),
  /** The next averages of all tensors, which it changes in place. Default null. */
  multiAvgFn: optional(callable<optim.swaUtils.MultiAvgFn>()),
});

/** Options of WeightAveraging. */
export interface WeightAveragingOptions extends OptionsOf<typeof options> {}

/**
 * Averages the module's weights over training, by default with equal weights after each step of the optimizer. Validation sees the
 * averages, and the module gets them at the end; checkpoints hold them as the module's weights, and the current weights beside
 * them. Until something is averaged, all of these are the module's own weights. A subclass decides in `shouldUpdate` when weights are averaged. Counterpart: `WeightAveraging`.
 *
 * @example new WeightAveraging({ multiAvgFn: optim.swaUtils.getEmaMultiAvgFn(0.99) });
 */
export class WeightAveraging extends Callback {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  readonly #options: ValuesOf<typeof options>;
  #average: WeightsCopy | null = null;
  #count: Tensor | null = null;
  /** Whether there are averages: before the first update the copies are the weights at the start. */
  #hasUpdated = false;
  #latestUpdateStep = 0;
  #latestUpdateEpoch = -1;

  /** @throws TypeError if both averaging functions are given */
  constructor(given: WeightAveragingOptions = {}) {
    super();
    this.#options = options.read(given);
    if (this.#options.avgFn === null || this.#options.multiAvgFn === null) return;
    throw new TypeError(
      "WeightAveraging: expected at most one of avgFn and multiAvgFn. Received: both. Leave one out.",
    );
  }

  /**
   * Whether the weights are averaged now: asked after each step of the optimizer, with `stepIdx`, and at the end of each epoch,
   * with `epochIdx`; both count from 0. Default: after each step.
   */
  shouldUpdate({ stepIdx = null }: { stepIdx?: number | null; epochIdx?: number | null }): boolean {
    return stepIdx !== null;
  }

  override async setup(trainer: Trainer, module: LightningModule, stage: Stage): Promise<void> {
    if (stage !== "fit") return;
    if (module.configureModel !== LightningModule.prototype.configureModel) {
      rankZeroWarn(
        `${this.constructor.name} is used with a module that overrides configureModel. Averaging does not support sharded layers, so memory may run out.`,
      );
      await trainer.strategy.inInitContext(() => module.configureModel());
    }
    this.#average = new WeightsCopy(module);
    this.#average.to(this.#options.device ?? module.device);
    this.#count = tensor(0, { dtype: int64 });
    this.#hasUpdated = false;
  }

  override onTrainBatchEnd(trainer: Trainer, module: LightningModule): void {
    const { globalStep } = trainer;
    if (globalStep <= this.#latestUpdateStep || !this.shouldUpdate({ stepIdx: globalStep - 1 })) return;
    this.#update(module);
    this.#latestUpdateStep = globalStep;
  }

  override onTrainEpochEnd(trainer: Trainer, module: LightningModule): void {
    const { currentEpoch } = trainer;
    if (currentEpoch <= this.#latestUpdateEpoch || !this.shouldUpdate({ epochIdx: currentEpoch })) return;
    this.#update(module);
    this.#latestUpdateEpoch = currentEpoch;
  }

  /** The averages, null before the first update: until then the module's weights count. */
  get #averages(): WeightsCopy | null {
    return this.#hasUpdated ? this.#average : null;
  }

  override onTrainEnd(_trainer: Trainer, module: LightningModule): void {
    this.#averages?.copyInto(module);
  }

  override onValidationEpochStart(_trainer: Trainer, module: LightningModule): void {
    this.#averages?.swapWith(module);
  }

  override onValidationEpochEnd(_trainer: Trainer, module: LightningModule): void {
    this.#averages?.swapWith(module);
  }

  #update(module: LightningModule): void {
    const average = this.#average;
    if (average === null || this.#count === null) return;
    const { useBuffers } = this.#options;
    const pairs = [...average.parameterPairs(module), ...(useBuffers ? average.bufferPairs(module) : [])];
    const [averages, values] = [pairs.map(([own]) => own), pairs.map(([, value]) => value)];
    optim.swaUtils.updateAverages(averages, values, this.#count, this.#options);
    if (!useBuffers) average.copyBuffersFrom(module);
    this.#hasUpdated = true;
  }

  override stateDict(): Record<string, unknown> {
    return { latest_update_step: this.#latestUpdateStep, latest_update_epoch: this.#latestUpdateEpoch };
  }

  override loadStateDict(state: Readonly<Record<string, unknown>>): void {
    checkSaved(this.constructor.name, this.stateDict(), state);
    if (typeof state.latest_update_step === "number") this.#latestUpdateStep = state.latest_update_step;
    // Lightning's own checkpoints do not have it.
    if (typeof state.latest_update_epoch === "number") this.#latestUpdateEpoch = state.latest_update_epoch;
  }

  override onSaveCheckpoint(_trainer: Trainer, _module: LightningModule, checkpoint: Record<string, unknown>): void {
    if (this.#average === null || this.#count === null) {
      rankZeroInfo(
        `${this.constructor.name}: the checkpoint is saved outside of fit, so the state of averaging is not in it. After training the averages are the ` +
          "module's weights.",
      );
      return;
    }
    checkpoint.current_model_state = checkpoint.state_dict;
    if (this.#hasUpdated) checkpoint.state_dict = this.#average.stateDict();
    checkpoint.averaging_state = { n_averaged: this.#count };
  }

  override onLoadCheckpoint(
    _trainer: Trainer,
    module: LightningModule,
    checkpoint: Readonly<Record<string, unknown>>,
  ): void {
    const { state_dict: weights, current_model_state: current, averaging_state: averaging } = checkpoint;
    if (this.#average === null || this.#count === null) {
      rankZeroWarn(
        `${this.constructor.name}: a checkpoint is loaded outside of fit, so the state of averaging is not restored. This is fine for prediction and ` +
          "testing; remove the callback to silence this warning.",
      );
    } else if (isRecord(weights) && isRecord(current) && isRecord(averaging)) {
      rankZeroInfo("Found current_model_state in the checkpoint. This will be used to initialize the model.");
      this.#average.loadStateDict(weights);
      this.#count.copy_(averaging.n_averaged as Tensor);
      this.#hasUpdated = Number(this.#count.item()) > 0;
      module.loadStateDict(withoutStrayScales(module, current as Record<string, Tensor>));
    } else {
      rankZeroWarn(
        `The checkpoint was not created with ${this.constructor.name}. Both the current and the average model will be initialized with state_dict.`,
      );
      if (isRecord(weights)) this.#average.loadStateDict(weights, { strict: false });
    }
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

ignoresOutputs(WeightAveraging);
