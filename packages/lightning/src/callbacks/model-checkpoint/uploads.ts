/** @file Uploads: what is done with a registry of models in the background, one thing after the other. */
import { setTimeout } from "node:timers/promises";
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

/** Waits for a checkpoint that is still being written, as by AsyncCheckpointIO; at most a minute. */
export async function fileWritten(path: string): Promise<void> {
  for (let look = 0; look < looks && (await infoOf(path)) === null; look++) await setTimeout(wait);
}
