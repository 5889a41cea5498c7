/** @file CheckpointIO: the seam through which checkpoints are written, read and removed. */
import type { ReadCheckpointOptions } from "./checkpoint-file.js";

/**
 * Writes, reads and removes checkpoints: extend it to keep them elsewhere, and give it to the Trainer's `plugins`. Counterpart:
 * `lightning.fabric.plugins.CheckpointIO`.
 */
export abstract class CheckpointIO {
  /** Writes a checkpoint; a promise where that takes until later. */
  abstract saveCheckpoint(
    checkpoint: Record<string, unknown>,
    path: string,
    storageOptions?: unknown,
  ): void | Promise<void>;

  /** The contents of a checkpoint. */
  abstract loadCheckpoint(
    path: string,
    options?: ReadCheckpointOptions,
  ): Record<string, unknown> | Promise<Record<string, unknown>>;

  /**
   * Removes a checkpoint; what is not there is no error.
   *
   * @param root a folder: those inside it that have nothing in them any more go too. Without it none does
   */
  abstract removeCheckpoint(path: string, root?: string): void | Promise<void>;

  /**
   * @internal Called before a run with the path of a checkpoint, and what messages call it: what knows files of this machine only refuses
   * other addresses then.
   */
  checkPath(_path: string, _what: string): void {}

  /** Ends what is still going on, at the end of each run. */
  teardown(): void | Promise<void> {}
}
