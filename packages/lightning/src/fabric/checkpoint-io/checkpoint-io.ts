/** @file How checkpoints are written and read. */
import {
  readCheckpointFile,
  type ReadCheckpointOptions,
  removeCheckpointFile,
  writeCheckpointFile,
} from "../../checkpoint/file.js";

/** Writes, reads and removes checkpoints. Counterpart: `CheckpointIO`. */
export interface CheckpointIO {
  saveCheckpoint(checkpoint: Record<string, unknown>, path: string): void | Promise<void>;
  loadCheckpoint(path: string, options?: ReadCheckpointOptions): Record<string, unknown>;
  removeCheckpoint(path: string): void | Promise<void>;
}

/** One file a checkpoint, in PyTorch's format. Counterpart: `TorchCheckpointIO`. */
export const torchCheckpointIO: CheckpointIO = {
  saveCheckpoint: writeCheckpointFile,
  loadCheckpoint: readCheckpointFile,
  removeCheckpoint: removeCheckpointFile,
};
