/** @file The hooks of a LightningModule: what a run calls, and what each does where a module does not override it. */
import { nn, type Tensor } from "@lightning-ts/torch";
import type { MaybePromise } from "../util/promises.js";
import type { Optimizer } from "./optimization.js";
import type { Stage } from "./stage.js";

/** The hooks of a LightningModule. Each may return a promise. Counterparts: `lightning.pytorch.core.hooks`. */
export class ModuleHooks extends nn.Module {
  // --- hooks of data -------------------------------------------------------------------------------------------------

  /** Fetches data, on one process only; keeps nothing on `this`. */
  prepareData(): MaybePromise {}
  /** Prepares whatever depends on the data, on each process, at the start of each call; `stage` is the call. */
  setup(_stage: Stage): MaybePromise {}
  /** Cleans up at the end of each call that did not fail. */
  teardown(_stage: Stage): MaybePromise {}

  /** Changes a batch before it goes to the device. */
  onBeforeBatchTransfer(batch: unknown, _dataloaderIdx: number): unknown {
    return batch;
  }

  /** Changes a batch on the device: augmentations that run there. */
  onAfterBatchTransfer(batch: unknown, _dataloaderIdx: number): unknown {
    return batch;
  }

  // --- hooks of the loops --------------------------------------------------------------------------------------------

  /** At the start of a fit, after `setup` and `configureOptimizers`. */
  onFitStart(): MaybePromise {}
  /** At the end of a fit. */
  onFitEnd(): MaybePromise {}
  /** Before the first epoch, after the sanity check. */
  onTrainStart(): MaybePromise {}
  /** After the last epoch. */
  onTrainEnd(): MaybePromise {}
  /** Before the batches of a training epoch. */
  onTrainEpochStart(): MaybePromise {}
  /** After the batches of a training epoch and its validation: what the epoch logged is complete. */
  onTrainEpochEnd(): MaybePromise {}
  /** Return -1 to skip the rest of the epoch. */
  onTrainBatchStart(_batch: unknown, _batchIdx: number): MaybePromise<number | void> {}
  /** After a training step, and the optimizer step where it made one; `outputs` is what the step returned, detached. */
  onTrainBatchEnd(_outputs: unknown, _batch: unknown, _batchIdx: number): MaybePromise {}
  /** Before validation begins. */
  onValidationStart(): MaybePromise {}
  /** After validation ended. */
  onValidationEnd(): MaybePromise {}
  /** Before the first batch of all validation loaders. */
  onValidationEpochStart(): MaybePromise {}
  /** After the last batch of all validation loaders. */
  onValidationEpochEnd(): MaybePromise {}
  /** Before a validation step; `dataloaderIdx` is the loader's place among several. */
  onValidationBatchStart(_batch: unknown, _batchIdx: number, _dataloaderIdx: number): MaybePromise {}
  /** After a validation step; `outputs` is what it returned. */
  onValidationBatchEnd(_outputs: unknown, _batch: unknown, _batchIdx: number, _dataloaderIdx: number): MaybePromise {}
  /** Before a test begins. */
  onTestStart(): MaybePromise {}
  /** After a test ended. */
  onTestEnd(): MaybePromise {}
  /** Before the first batch of all test loaders. */
  onTestEpochStart(): MaybePromise {}
  /** After the last batch of all test loaders. */
  onTestEpochEnd(): MaybePromise {}
  /** Before a test step; `dataloaderIdx` is the loader's place among several. */
  onTestBatchStart(_batch: unknown, _batchIdx: number, _dataloaderIdx: number): MaybePromise {}
  /** After a test step; `outputs` is what it returned. */
  onTestBatchEnd(_outputs: unknown, _batch: unknown, _batchIdx: number, _dataloaderIdx: number): MaybePromise {}
  /** Before prediction begins. */
  onPredictStart(): MaybePromise {}
  /** After prediction ended. */
  onPredictEnd(): MaybePromise {}
  /** Before the first batch of all prediction loaders. */
  onPredictEpochStart(): MaybePromise {}
  /** After the last batch of all prediction loaders. */
  onPredictEpochEnd(): MaybePromise {}
  /** Before a prediction step; `dataloaderIdx` is the loader's place among several. */
  onPredictBatchStart(_batch: unknown, _batchIdx: number, _dataloaderIdx: number): MaybePromise {}
  /** After a prediction step; `outputs` is what it returned. */
  onPredictBatchEnd(_outputs: unknown, _batch: unknown, _batchIdx: number, _dataloaderIdx: number): MaybePromise {}
  /** Before the backward pass of a loss. */
  onBeforeBackward(_loss: Tensor): MaybePromise {}
  /** After the backward pass, before gradients are clipped. */
  onAfterBackward(): MaybePromise {}
  /** Before an optimizer updates the parameters: gradients are there, not clipped yet. */
  onBeforeOptimizerStep(_optimizer: Optimizer): MaybePromise {}
  /** Before gradients are cleared. */
  onBeforeZeroGrad(_optimizer: Optimizer): MaybePromise {}

  /** Clears gradients before validation inside a fit. */
  onValidationModelZeroGrad(): MaybePromise {
    this.zeroGrad();
  }
  /** Switches to evaluation mode before validation. */
  onValidationModelEval(): MaybePromise {
    this.eval();
  }
  /** Switches to training mode after validation, where it is overridden; else each layer gets its own mode back. */
  onValidationModelTrain(): MaybePromise {
    this.train();
  }
  /** Switches to evaluation mode before a test. */
  onTestModelEval(): MaybePromise {
    this.eval();
  }
  /** Switches to training mode after a test, where it is overridden; else each layer gets its own mode back. */
  onTestModelTrain(): MaybePromise {
    this.train();
  }
  /** Switches to evaluation mode before prediction. */
  onPredictModelEval(): MaybePromise {
    this.eval();
  }

  /** Called with a checkpoint's contents before they are written. */
  onSaveCheckpoint(_checkpoint: Record<string, unknown>): MaybePromise {}

  /** Called with a checkpoint's contents before weights are loaded. */
  onLoadCheckpoint(_checkpoint: Readonly<Record<string, unknown>>): MaybePromise {}
}
