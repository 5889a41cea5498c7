/** @file Calls the steps of a module, in what the run's strategy puts around them. */
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
  const { stepContext } = trainer.strategy;
  if (stepContext === null) return hooks.call(module, name, batch, batchIdx, dataloaderIdx);
  return stepContext<unknown>(() => hooks.call(module, name, batch, batchIdx, dataloaderIdx));
}
