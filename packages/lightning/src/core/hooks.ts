/** @file The hooks of modules, data modules and callbacks: their names, in one table. */

/** Hooks that callbacks and the module share; callbacks get `(trainer, module, ...)` first. */
export const sharedHooks = [
  "onFitStart",
  "onFitEnd",
  "onTrainStart",
  "onTrainEnd",
  "onTrainEpochStart",
  "onTrainEpochEnd",
  "onTrainBatchStart",
  "onTrainBatchEnd",
  "onValidationStart",
  "onValidationEnd",
  "onValidationEpochStart",
  "onValidationEpochEnd",
  "onValidationBatchStart",
  "onValidationBatchEnd",
  "onTestStart",
  "onTestEnd",
  "onTestEpochStart",
  "onTestEpochEnd",
  "onTestBatchStart",
  "onTestBatchEnd",
  "onPredictStart",
  "onPredictEnd",
  "onPredictEpochStart",
  "onPredictEpochEnd",
  "onPredictBatchStart",
  "onPredictBatchEnd",
  "onBeforeBackward",
  "onAfterBackward",
  "onBeforeOptimizerStep",
  "onBeforeZeroGrad",
] as const;

/** Hooks of callbacks only. */
export const callbackHooks = ["onSanityCheckStart", "onSanityCheckEnd", "onException"] as const;

/** A hook that callbacks and the module share. */
export type SharedHook = (typeof sharedHooks)[number];

/** Any hook of a callback. */
export type CallbackHook = SharedHook | (typeof callbackHooks)[number];
