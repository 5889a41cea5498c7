/** @file TorchCheckpointIO: one file for each checkpoint, in PyTorch's format. */
import type { MaybePromise } from "../../util/promises.js";
import { locate } from "../file-systems/registry.js";
import {
  prepareCheckpointFile,
  readCheckpointFile,
  type ReadCheckpointOptions,
  removeCheckpointFile,
  writeCheckpointFile,
} from "./checkpoint-file.js";
import { CheckpointIO } from "./checkpoint-io.js";
import { TypeError } from "../../util/user-errors.js";

/** One file a checkpoint, in PyTorch's format, on any file system; it appears whole or not at all. Counterpart: `TorchCheckpointIO`. */
export class TorchCheckpointIO extends CheckpointIO {
  /** Whether only the elements of tensors are written. */
  readonly saveCompact: boolean;

  /**
   * @param options.saveCompact whether only the elements of tensors are written, not what else lies in their storages, as `torch.save` does with that
   *   option. Default false
   * @example new Trainer({ plugins: new TorchCheckpointIO({ saveCompact: true }) });
   */
  constructor(options: { saveCompact?: boolean } = {}) {
    super();
    const { saveCompact = false, ...unknown } = options;
    const [name] = Object.keys(unknown);
    if (name !== undefined || typeof saveCompact !== "boolean") {
      const received = name === undefined ? `saveCompact: ${typeof saveCompact}` : `the option ${name}`;
      throw new TypeError(`TorchCheckpointIO takes { saveCompact: true or false }. Received: ${received}.`);
    }
    this.saveCompact = saveCompact;
  }

  /** @throws TypeError for storage options, which files do not have */
  override saveCheckpoint(checkpoint: Record<string, unknown>, path: string, storageOptions?: unknown): MaybePromise {
    refuseStorageOptions(storageOptions);
    return writeCheckpointFile(checkpoint, path, this.saveCompact);
  }

  /** @internal Copies a checkpoint; the returned function writes the copy without holding up this thread. */
  prepare(checkpoint: Record<string, unknown>, path: string, storageOptions?: unknown): () => Promise<void> {
    refuseStorageOptions(storageOptions);
    return prepareCheckpointFile(checkpoint, path, this.saveCompact);
  }

  override checkPath(path: string, what: string): void {
    // A class that overrides reading may accept more.
    if (this.loadCheckpoint === TorchCheckpointIO.prototype.loadCheckpoint) locate(path, what);
  }

  override loadCheckpoint(path: string, options?: ReadCheckpointOptions): MaybePromise<Record<string, unknown>> {
    return readCheckpointFile(path, options);
  }

  override removeCheckpoint(path: string, root?: string): MaybePromise {
    return removeCheckpointFile(path, root);
  }
}

function refuseStorageOptions(options: unknown): void {
  if (options === undefined || options === null) return;
  throw new TypeError(
    "`Trainer.saveCheckpoint(..., { storageOptions })` with `storageOptions` is not supported for TorchCheckpointIO. " +
      "Received: storage options. Give plugins: a CheckpointIO of your own that takes them.",
  );
}
