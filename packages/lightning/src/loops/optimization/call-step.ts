/** @file Calls the steps of a module, in the strategy's context. */
import { strategyAction } from "../../run/actions.js";
import type { Run } from "../../run/run.js";

/** The steps of a module. */
export type StepName = "trainingStep" | "validationStep" | "testStep" | "predictStep";

/** Calls a step. */
export function callStep(run: Run, name: StepName, batch: unknown, batchIdx: number, dataloaderIdx = 0): unknown {
  const { profiler, strategy } = run.session;
  if (profiler === null) return step(run, name, batch, batchIdx, dataloaderIdx);
  return profiler.profile(strategyAction(strategy, name), () => step(run, name, batch, batchIdx, dataloaderIdx));
}

function step(run: Run, name: StepName, batch: unknown, batchIdx: number, dataloaderIdx: number): unknown {
  const { hooks, module, session } = run;
  const { stepContext } = session.strategy;
  if (stepContext === null) return hooks.call(module, name, batch, batchIdx, dataloaderIdx);
  return stepContext<unknown>(() => hooks.call(module, name, batch, batchIdx, dataloaderIdx));
}
