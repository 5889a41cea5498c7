/** @file Callback: the base of what is added to a run without changing the module. */
import type { optim, Tensor } from "@lightning-ts/torch";
import type { LogOptions, LogValue } from "../logging/options.js";
import type { Trainer } from "../trainer/trainer.js";
import type { MaybePromise } from "./hooks.js";
import type { LightningModule } from "./module.js";

/** A stage that hooks are told of. */
export type Stage = "fit" | "validate" | "test" | "predict";

/**
 * Kinds of callbacks that the Trainer treats apart: checkpoints come last; checkpoints and monitors see the end of an epoch after all
 * others; there is one progress bar at most; tuners come first; a timer bounds a run.
 */
export type CallbackRole = "checkpoint" | "monitor" | "progressBar" | "modelSummary" | "timer" | "tuner";

/**
 * The base of callbacks: one method for each hook, all of which do nothing. Each may return a promise. Counterpart:
 * `lightning.pytorch.Callback`.
 */
export class Callback {
  #module: LightningModule | null = null;

  /** @internal Attaches the module of a run, for `log`. */
  attachModule(module: LightningModule): void {
    this.#module = module;
  }

  /**
   * Logs a value as the module would in the running hook: `trainer.callbackMetrics`, loggers and the progress bar get it.
   *
   * @throws Error outside of a run
   */
  log(name: string, value: LogValue, options?: LogOptions): void {
    if (this.#module === null)
      throw new Error(
        `${this.constructor.name}.log(${JSON.stringify(name)}): expected a call in a hook. Received: a call before a run.`,
      );
    this.#module.log(name, value, options);
  }

  /** Logs several values with the same options. */
  logDict(values: Readonly<Record<string, LogValue>>, options?: LogOptions): void {
    for (const [name, value] of Object.entries(values)) this.log(name, value, options);
  }

  /** What the Trainer must know of a callback's kind; null for most. */
  get role(): CallbackRole | null {
    return null;
  }

  /** Under which key the callback's state is saved; callbacks of one class that differ need keys that differ. */
  get stateKey(): string {
    return this.constructor.name;
  }

  setup(_trainer: Trainer, _module: LightningModule, _stage: Stage): MaybePromise {}
  teardown(_trainer: Trainer, _module: LightningModule, _stage: Stage): MaybePromise {}
  onFitStart(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  onFitEnd(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  onSanityCheckStart(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  onSanityCheckEnd(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  onTrainStart(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  onTrainEnd(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  onTrainEpochStart(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  onTrainEpochEnd(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  onTrainBatchStart(_trainer: Trainer, _module: LightningModule, _batch: unknown, _batchIdx: number): MaybePromise {}
  onTrainBatchEnd(
    _trainer: Trainer,
    _module: LightningModule,
    _outputs: unknown,
    _batch: unknown,
    _batchIdx: number,
  ): MaybePromise {}
  onValidationStart(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  onValidationEnd(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  onValidationEpochStart(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  onValidationEpochEnd(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  onValidationBatchStart(
    _trainer: Trainer,
    _module: LightningModule,
    _batch: unknown,
    _batchIdx: number,
    _dataloaderIdx: number,
  ): MaybePromise {}
  onValidationBatchEnd(
    _trainer: Trainer,
    _module: LightningModule,
    _outputs: unknown,
    _batch: unknown,
    _batchIdx: number,
    _dataloaderIdx: number,
  ): MaybePromise {}
  onTestStart(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  onTestEnd(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  onTestEpochStart(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  onTestEpochEnd(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  onTestBatchStart(
    _trainer: Trainer,
    _module: LightningModule,
    _batch: unknown,
    _batchIdx: number,
    _dataloaderIdx: number,
  ): MaybePromise {}
  onTestBatchEnd(
    _trainer: Trainer,
    _module: LightningModule,
    _outputs: unknown,
    _batch: unknown,
    _batchIdx: number,
    _dataloaderIdx: number,
  ): MaybePromise {}
  onPredictStart(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  onPredictEnd(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  onPredictEpochStart(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  onPredictEpochEnd(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  onPredictBatchStart(
    _trainer: Trainer,
    _module: LightningModule,
    _batch: unknown,
    _batchIdx: number,
    _dataloaderIdx: number,
  ): MaybePromise {}
  onPredictBatchEnd(
    _trainer: Trainer,
    _module: LightningModule,
    _outputs: unknown,
    _batch: unknown,
    _batchIdx: number,
    _dataloaderIdx: number,
  ): MaybePromise {}
  onException(_trainer: Trainer, _module: LightningModule, _exception: unknown): MaybePromise {}
  onBeforeBackward(_trainer: Trainer, _module: LightningModule, _loss: Tensor): MaybePromise {}
  onAfterBackward(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  onBeforeOptimizerStep(_trainer: Trainer, _module: LightningModule, _optimizer: optim.Optimizer): MaybePromise {}
  onBeforeZeroGrad(_trainer: Trainer, _module: LightningModule, _optimizer: optim.Optimizer): MaybePromise {}

  /** What a checkpoint keeps of the callback; empty for nothing. */
  stateDict(): Record<string, unknown> {
    return {};
  }

  /** Takes what `stateDict` gave back. */
  loadStateDict(_state: Readonly<Record<string, unknown>>): void {}

  /** Called with a checkpoint's contents before they are written. */
  onSaveCheckpoint(_trainer: Trainer, _module: LightningModule, _checkpoint: Record<string, unknown>): MaybePromise {}

  /** Called with a checkpoint's contents after they were read. */
  onLoadCheckpoint(
    _trainer: Trainer,
    _module: LightningModule,
    _checkpoint: Readonly<Record<string, unknown>>,
  ): MaybePromise {}
}
