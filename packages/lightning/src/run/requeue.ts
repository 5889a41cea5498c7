/** @file What a run does when a cluster announces the end of its job's time. */
import { requeueJob } from "../fabric/environments/slurm-requeue.js";
import { hpcPath, newestHpc } from "./hpc-checkpoints.js";
import type { Run } from "./run.js";

/**
 * Finalizes the loggers, saves a checkpoint from which the next job goes on, and has the cluster queue this one again. The run goes on until its
 * time is over, and logs what it still does. Counterpart: `_SignalConnector._slurm_sigusr_handler_fn`.
 */
export async function requeue({ session, trainer }: Run): Promise<void> {
  const { loggers, pending, rootDir, strategy } = session;
  for (const logger of loggers) pending.add(logger.finalize("finished"), logger, "finalize");
  await pending.settle();
  // Of the first process: another one may see its file already.
  const next = strategy.broadcast(((await newestHpc(rootDir)) ?? 0) + 1);
  await trainer.saveCheckpoint(hpcPath(rootDir, next));
  await strategy.checkpointIO.settle(); // the job may end at once
  if (strategy.isGlobalZero) await requeueJob();
}
