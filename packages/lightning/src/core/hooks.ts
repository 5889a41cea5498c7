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

/** Whether a value must be awaited. */
export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && typeof (value as { then?: unknown }).then === "function";
}

/** Goes on with a value: at once where it is there, else when its promise has it. Saves the loops a turn for each step. */
export function whenReady<T, R>(value: T | PromiseLike<T>, next: (ready: T) => R): R | Promise<Awaited<R>> {
  return isPromise(value) ? (Promise.resolve(value).then(next) as Promise<Awaited<R>>) : next(value);
}

/** Runs a function, and something else when it has ended, also where it fails or gives a promise. */
export function finallyDo<T>(fn: () => T, after: () => void): T {
  let result: T;
  try {
    result = fn();
  } catch (error) {
    after();
    throw error;
  }
  if (isPromise(result)) return Promise.resolve(result).finally(after) as T;
  after();
  return result;
}

/** What a hook may return. */
export type MaybePromise<T = void> = T | Promise<T>;
