/** @file Calls the steps of a module, in what the run's precision puts around them. */
import type { Trainer } from "../../trainer/trainer.js";

/** The steps of a module. */
export type StepName = "trainingStep" | "validationStep" | "testStep" | "predictStep";

/** Calls a step. */
export function callStep(
  trainer: Trainer,
  name: StepName,
  batch: unknown,
  batchIdx: number,
  dataloaderIdx = 0,
): unknown {
  const { hooks, runningModule: module } = trainer;
  if (trainer.strategy.precision.inStep === null) return hooks.call(module, name, batch, batchIdx, dataloaderIdx);
  return inPrecision<unknown>(trainer, () => hooks.call(module, name, batch, batchIdx, dataloaderIdx));
}

/** Runs a function, and what it awaits, in what the run's precision puts around steps: tensors that it makes have the precision's dtype. */
export function inPrecision<T>(trainer: Trainer, fn: () => T): T {
  const { inStep } = trainer.strategy.precision;
  return inStep === null ? fn() : inStep(fn);
}
