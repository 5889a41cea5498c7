/** @file The sanity check: a few validation batches before training, so that mistakes show at once. */
import type { Run } from "../run/run.js";
import type { EvaluationLoop } from "./evaluation.js";

/** Tries validation, and discards what it logs and counts. */
export async function sanityCheck({ hooks, session }: Run, validation: EvaluationLoop): Promise<void> {
  const { metrics } = session;
  const leave = validation.enter("sanity_check");
  metrics.reset();
  await hooks.callbacks("onSanityCheckStart");
  await validation.run();
  await hooks.callbacks("onSanityCheckEnd");
  metrics.reset();
  validation.forgetProgress();
  leave();
}
