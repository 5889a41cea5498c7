/** @file Calls the steps of a module, in the strategy's context. */
import type { Run } from "../../run/run.js";

/** The steps of a module. */
export type StepName = "trainingStep" | "validationStep" | "testStep" | "predictStep";

/** Calls a step. */
export function callStep(run: Run, name: StepName, batch: unknown, batchIdx: number, dataloaderIdx = 0): unknown {
  const { hooks, module, session } = run;
  if (session.actions === null && session.strategy.stepContext === null)
    return hooks.call(module, name, batch, batchIdx, dataloaderIdx);
  return callAround(run, name, batch, batchIdx, dataloaderIdx);
}

/** Calls a step inside of what is around it. Functions are made here, so that a step with nothing around it pays for none. */
function callAround(
  { hooks, module, session }: Run,
  name: StepName,
  batch: unknown,
  batchIdx: number,
  dataloaderIdx: number,
): unknown {
  const { actions, strategy } = session;
  const step = (): unknown => hooks.call(module, name, batch, batchIdx, dataloaderIdx);
  const inContext = (): unknown => (strategy.stepContext === null ? step() : strategy.stepContext(step));
  return actions === null ? inContext() : actions.ofStrategy(name).profile(inContext);
}
