/** @file Where a resumed fit was interrupted. Pure functions of the counts in the checkpoint. */
import type { Count, FitProgress } from "./progress.js";

/** In which part of an epoch the checkpoint was written. */
export type EpochStage = "epochStart" | "midEpoch" | "epochEnd" | "afterEpochEnd";

/** In which part of a training batch. */
export type BatchStage = "batchEnd" | "afterBatch";

/** Where a fit was interrupted: null where it was between epochs, or between batches. */
export interface Interruption {
  readonly epoch: EpochStage | null;
  readonly batch: BatchStage | null;
  /** Whether validation was interrupted. */
  readonly midValidation: boolean;
}

/** Whether an epoch was begun and not finished. */
export function isEpochUnfinished({ epoch: { current } }: FitProgress): boolean {
  return current.ready !== current.processed || current.started !== current.processed;
}

/**
 * Where a fit was, by the counts.
 *
 * @param restarting whether it is resumed inside an epoch: finished batches are counted, and not run again
 */
export function interruptionOf(progress: FitProgress, restarting: boolean): Interruption {
  return {
    epoch: epochStage(progress.epoch.total, restarting),
    batch: restarting ? batchStage(progress.batch.total) : null,
    midValidation: restarting && stands(progress.validation.total, 0, 1, 1),
  };
}

/** Whether each count differs from the previous one by this much: started from ready, processed from started, completed from ready. */
function stands(
  { ready, started, processed, completed }: Count,
  notStarted: number,
  notProcessed: number,
  notCompleted: number,
): boolean {
  return started === ready - notStarted && processed === started - notProcessed && completed === ready - notCompleted;
}

function epochStage(total: Count, restarting: boolean): EpochStage | null {
  if (restarting && stands(total, 1, 0, 1)) return "epochStart";
  if (restarting && stands(total, 0, 1, 1)) return "midEpoch";
  if (stands(total, 0, 0, 1)) return restarting ? "epochEnd" : "afterEpochEnd";
  return null;
}

function batchStage(total: Count): BatchStage | null {
  if (stands(total, 0, 0, 1)) return "batchEnd";
  return stands(total, 0, 0, 0) ? "afterBatch" : null;
}
