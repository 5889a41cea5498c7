/** @file CheckpointIO: the seam through which checkpoints are written, read and removed. */
import type { MaybePromise } from "../../util/promises.js";
import type { ReadCheckpointOptions } from "./read-options.js";

/**
 * Writes, reads and removes checkpoints: extend it to keep them elsewhere, and give it to the Trainer's `plugins`. Counterpart:
 * `lightning.fabric.plugins.CheckpointIO`.
 */
export abstract class CheckpointIO {
  /** Writes a checkpoint; a promise where that takes longer. */
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
   * Removes a checkpoint; a missing one is not an error.
   *
   * @param root a folder: folders inside it that are empty afterwards are removed too. Default: none is
   */
  abstract removeCheckpoint(path: string, root?: string): void | Promise<void>;

  /**
   * @internal Called before a run with the path of a checkpoint and its name in messages: a CheckpointIO for local files refuses
   * other addresses then.
   */
  checkPath(_path: string, _what: string): void {}

  /** @internal Waits until what was saved is written. @throws the error of a write */
  settle(): MaybePromise {}

  /** Finishes all work, at the end of each run. */
  teardown(): void | Promise<void> {}
}

/** Whether a value is a CheckpointIO. */
export function isCheckpointIO(value: unknown): value is CheckpointIO {
  return value instanceof CheckpointIO;
}
