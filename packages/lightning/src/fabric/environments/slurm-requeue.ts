/** @file Has SLURM queue this job again. */
import { execFile } from "node:child_process";
import { rankZeroInfo, rankZeroWarn } from "../../util/rank-zero.js";
import { show } from "../../util/show.js";
import { textOf } from "./variables.js";

/** The job, as `scontrol` names it; null outside of one. */
function jobName(): string | null {
  const array = textOf("SLURM_ARRAY_JOB_ID");
  const id = array === null ? textOf("SLURM_JOB_ID") : `${array}_${textOf("SLURM_ARRAY_TASK_ID") ?? ""}`;
  return id !== null && /^[0-9_-]+$/.test(id) ? id : null;
}

/** Calls `scontrol requeue` for this job. That it fails is a warning: the checkpoint is there. */
export async function requeueJob(): Promise<void> {
  const job = jobName();
  if (job === null) {
    rankZeroWarn(
      `Expected the number of the SLURM job in SLURM_JOB_ID. Received: ${show(textOf("SLURM_JOB_ID"))}. The job is not queued again.`,
    );
    return;
  }
  rankZeroInfo(`Requeuing job ${job} ...`);
  const failure = await new Promise<Error | null>((resolve) => {
    execFile("scontrol", ["requeue", job], { timeout: 60_000 }, (error) => {
      resolve(error);
    });
  });
  if (failure === null) rankZeroInfo(`Requeued SLURM job: ${job}`);
  else
    rankZeroWarn(
      `Requeuing SLURM job ${job} failed: ${failure.message}. Queue it again with \`scontrol requeue ${job}\`.`,
    );
}
