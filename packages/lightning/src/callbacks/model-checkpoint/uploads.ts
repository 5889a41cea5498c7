/** @file Uploads: what is done with a registry of models in the background, one thing after the other. */
import { setTimeout } from "node:timers/promises";
import { AsyncCheckpointIO } from "../../fabric/checkpoint-io/async-io.js";
import type { CheckpointIO } from "../../fabric/checkpoint-io/checkpoint-io.js";
import { infoOf } from "../../fabric/file-systems/registry.js";
import { rankZeroWarn } from "../../util/rank-zero.js";

/** Milliseconds between looks for a file that is written in the background, and how often to look. */
const [wait, looks] = [50, 1200];

/** Work that is done in order, apart from training. What fails is a warning, and the rest goes on. */
export class Uploads {
  #turn: Promise<void> = Promise.resolve();

  /** Adds something to do. @param what of it messages say that it failed: "Upload of a.ckpt" */
  add(what: string, work: () => unknown): void {
    this.#turn = this.#turn.then(async () => {
      try {
        await work();
      } catch (error) {
        rankZeroWarn(`${what} failed: ${error instanceof Error ? error.message : String(error)}`);
      }
    });
  }

  /** Waits until all is done. */
  done(): Promise<void> {
    return this.#turn;
  }
}

/**
 * Waits for the checkpoint that was saved last at a path. Where one of before may be there still, AsyncCheckpointIO says when the new one is; what writes
 * later in ways of its own is waited for until the path has something, at most a minute.
 *
 * @throws the error of its write
 */
export function fileWritten(checkpointIO: CheckpointIO, path: string): Promise<void> {
  // Asked now: later the path may be that of the next one.
  const written = checkpointIO instanceof AsyncCheckpointIO ? checkpointIO.written(path) : Promise.resolve();
  const found = written.then(async () => {
    for (let look = 0; look < looks && (await infoOf(path)) === null; look++) await setTimeout(wait);
  });
  // Whoever waits for it is told of a failure, which may be later.
  found.catch(() => undefined);
  return found;
}
