/** @file How many batches all processes, and this one, take from a loader that may be shared out. */
import { shareOf } from "../fabric/data/batch-share.js";
import { lengthOf } from "./loaders.js";

/** The batches of a loader for all processes together where they share it, else for this one; Infinity where unknown. */
export function wholeLengthOf(loader: unknown): number {
  return shareOf(loader)?.whole.length ?? lengthOf(loader);
}

/** How many of the first `count` batches are this process's. */
export function ownBatches(loader: unknown, count: number): number {
  return shareOf(loader)?.of(count) ?? count;
}
