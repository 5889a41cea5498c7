/** @file When callbacks log values of steps. */
import type { Trainer } from "../trainer/trainer.js";

/**
 * Whether the running batch is one whose values go to the loggers.
 *
 * @param evaluationBatch the index of the batch in an evaluation, null in training
 */
export function logsNow(trainer: Trainer, evaluationBatch: number | null = null): boolean {
  const every = trainer.options.logEveryNSteps;
  if (every === 0) return false;
  const step = (evaluationBatch ?? trainer.progress.batchesThatStepped) + 1;
  return step % every === 0 || trainer.shouldStop;
}
