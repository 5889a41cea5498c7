/** @file Callback: the base of additions to a run that leave the module unchanged. */
import { classNameOf } from "../checkpoint/state-key.js";
import type { optim, Tensor } from "@lightning-ts/torch";
import type { LogOptions, LogValue } from "../logging/options.js";
import type { MaybePromise } from "../util/promises.js";
import type { Trainer } from "./attached-types.js";
import type { LightningModule } from "./module.js";
import type { Stage } from "./stage.js";
import { Error } from "../util/user-errors.js";

declare module "./attached-types.js" {
  interface AnyCallback extends Callback {}
}

/**
 * Kinds of callbacks that the Trainer treats specially: checkpoints come last; checkpoints and monitors see the end of an epoch after all
 * others; there is one progress bar at most; tuners come first; a timer bounds a run.
 */
export type CallbackRole = "checkpoint" | "monitor" | "progressBar" | "modelSummary" | "timer" | "tuner";

/**
 * The base of callbacks: one method for each hook, none of which does anything. Each may return a promise. Counterpart:
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
    this.#attached("log").log(name, value, options);
  }

  /** Logs several values with the same options. */
  logDict(values: Readonly<Record<string, LogValue>> | ReadonlyMap<string, LogValue>, options?: LogOptions): void {
    this.#attached("logDict").logDict(values, options);
  }

  #attached(method: string): LightningModule {
    if (this.#module !== null) return this.#module;
    throw new Error(
      `${this.constructor.name}.${method}: expected a call in a hook. Received: a call before a run. Call it in a hook.`,
    );
  }

  /** The callback's kind, where the Trainer treats it specially; null for most. */
  get role(): CallbackRole | null {
    return null;
  }

  /**
   * Under which key the callback's state is saved: the class's name. Callbacks of one class that differ need keys that differ. Where a
   * bundler changes the names of classes, override it.
   */
  get stateKey(): string {
    return classNameOf(this);
  }

  /** At the start of each call, once the module is attached; `stage` is the call. */
  setup(_trainer: Trainer, _module: LightningModule, _stage: Stage): MaybePromise {}
  /** At the end of each call that did not fail. */
  teardown(_trainer: Trainer, _module: LightningModule, _stage: Stage): MaybePromise {}
  /** At the start of a fit, after `setup` and `configureOptimizers`. */
  onFitStart(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  /** At the end of a fit. */
  onFitEnd(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  /** Before the few validation batches that are tried before training. */
  onSanityCheckStart(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  /** After these batches. */
  onSanityCheckEnd(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  /** Before the first epoch, after the sanity check. */
  onTrainStart(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  /** After the last epoch. */
  onTrainEnd(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  /** Before the batches of a training epoch. */
  onTrainEpochStart(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  /** After the batches of a training epoch and its validation: what the epoch logged is complete. */
  onTrainEpochEnd(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  /** Before a training step. Return -1 from the module's hook of the same name to skip the rest of the epoch. */
  onTrainBatchStart(_trainer: Trainer, _module: LightningModule, _batch: unknown, _batchIdx: number): MaybePromise {}
  /** After a training step, and the optimizer step where it made one; `outputs` is what the step returned, detached. */
  onTrainBatchEnd(
    _trainer: Trainer,
    _module: LightningModule,
    _outputs: unknown,
    _batch: unknown,
    _batchIdx: number,
  ): MaybePromise {}
  /** Before validation begins. */
  onValidationStart(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  /** After validation ended. */
  onValidationEnd(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  /** Before the first batch of all validation loaders. */
  onValidationEpochStart(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  /** After the last batch of all validation loaders. */
  onValidationEpochEnd(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  /** Before a validation step; `dataloaderIdx` is the loader's place among several. */
  onValidationBatchStart(
    _trainer: Trainer,
    _module: LightningModule,
    _batch: unknown,
    _batchIdx: number,
    _dataloaderIdx: number,
  ): MaybePromise {}
  /** After a validation step; `outputs` is what it returned. */
  onValidationBatchEnd(
    _trainer: Trainer,
    _module: LightningModule,
    _outputs: unknown,
    _batch: unknown,
    _batchIdx: number,
    _dataloaderIdx: number,
  ): MaybePromise {}
  /** Before a test begins. */
  onTestStart(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  /** After a test ended. */
  onTestEnd(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  /** Before the first batch of all test loaders. */
  onTestEpochStart(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  /** After the last batch of all test loaders. */
  onTestEpochEnd(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  /** Before a test step; `dataloaderIdx` is the loader's place among several. */
  onTestBatchStart(
    _trainer: Trainer,
    _module: LightningModule,
    _batch: unknown,
    _batchIdx: number,
    _dataloaderIdx: number,
  ): MaybePromise {}
  /** After a test step; `outputs` is what it returned. */
  onTestBatchEnd(
    _trainer: Trainer,
    _module: LightningModule,
    _outputs: unknown,
    _batch: unknown,
    _batchIdx: number,
    _dataloaderIdx: number,
  ): MaybePromise {}
  /** Before prediction begins. */
  onPredictStart(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  /** After prediction ended. */
  onPredictEnd(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  /** Before the first batch of all prediction loaders. */
  onPredictEpochStart(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  /** After the last batch of all prediction loaders. */
  onPredictEpochEnd(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  /** Before a prediction step; `dataloaderIdx` is the loader's place among several. */
  onPredictBatchStart(
    _trainer: Trainer,
    _module: LightningModule,
    _batch: unknown,
    _batchIdx: number,
    _dataloaderIdx: number,
  ): MaybePromise {}
  /** After a prediction step; `outputs` is what it returned. */
  onPredictBatchEnd(
    _trainer: Trainer,
    _module: LightningModule,
    _outputs: unknown,
    _batch: unknown,
    _batchIdx: number,
    _dataloaderIdx: number,
  ): MaybePromise {}
  /** After an error or a signal ended the run; the state is "interrupted". The error is thrown to the caller afterwards. */
  onException(_trainer: Trainer, _module: LightningModule, _exception: unknown): MaybePromise {}
  /** Before the backward pass of a loss. */
  onBeforeBackward(_trainer: Trainer, _module: LightningModule, _loss: Tensor): MaybePromise {}
  /** After the backward pass, before gradients are clipped. */
  onAfterBackward(_trainer: Trainer, _module: LightningModule): MaybePromise {}
  /** Before an optimizer updates the parameters: gradients are there, not clipped yet. */
  onBeforeOptimizerStep(_trainer: Trainer, _module: LightningModule, _optimizer: optim.Optimizer): MaybePromise {}
  /** Before gradients are cleared. */
  onBeforeZeroGrad(_trainer: Trainer, _module: LightningModule, _optimizer: optim.Optimizer): MaybePromise {}

  /** The callback's state for checkpoints; empty for none. */
  stateDict(): Record<string, unknown> {
    return {};
  }

  /** Restores what `stateDict` gave. */
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
