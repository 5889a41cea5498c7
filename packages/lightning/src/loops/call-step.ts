/** @file Calls the steps of a module, in what the run's precision puts around them. */
import { finallyDo } from "../core/hooks.js";
import type { Trainer } from "../trainer/trainer.js";

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
  const leave = trainer.strategy.precision.enterStep?.();
  if (leave === undefined) return hooks.call(module, name, batch, batchIdx, dataloaderIdx);
  return finallyDo<unknown>(() => hooks.call(module, name, batch, batchIdx, dataloaderIdx), leave);
}
