/** @file Worker threads that wait for the next pass of a loader. */
import type { WorkerPool } from "./worker-pool.js";

/** What waits for the next pass of a loader. */
export interface Kept {
  pool: WorkerPool | null;
}

/** A pass is over: its threads wait for the next if they are to be kept or have read nothing yet; else they are let go. */
export async function giveBack(pool: WorkerPool, kept: Kept, livesOn: boolean): Promise<void> {
  if (kept.pool === pool) return;
  if ((livesOn || !pool.hasBegun) && !pool.isTaken && kept.pool === null) kept.pool = pool;
  else await pool.close();
}

/** Lets the threads go. */
export async function closeKept(kept: Kept): Promise<void> {
  const { pool } = kept;
  kept.pool = null;
  await pool?.close();
}

/** Lets go of the threads that wait for a loader that no longer exists. */
export const forgotten = new FinalizationRegistry<Kept>((kept) => void closeKept(kept));
