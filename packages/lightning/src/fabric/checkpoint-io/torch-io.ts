/** @file TorchCheckpointIO: one file for each checkpoint, in PyTorch's format. */
import type { MaybePromise } from "../../util/promises.js";
import { type AnyOptions, option, Options, type OptionsOf } from "../../util/options.js";
import { boolean } from "../../util/rules.js";
import { locate } from "../file-systems/registry.js";
import {
  prepareCheckpointFile,
  readCheckpointFile,
  removeCheckpointFile,
  writeCheckpointFile,
} from "./checkpoint-file.js";
import { CheckpointIO } from "./checkpoint-io.js";
import type { ReadCheckpointOptions } from "./read-options.js";
import { TypeError } from "../../util/user-errors.js";

const options = new Options("TorchCheckpointIO", {
  /** Whether only the elements of tensors are written, not what else lies in their storages, as `torch.save` does with that option. Default false. */
  saveCompact: option(boolean, false),
});

/** Options of TorchCheckpointIO. */
export interface TorchCheckpointIOOptions extends OptionsOf<typeof options> {}

/** One file a checkpoint, in PyTorch's format, on any file system; it appears whole or not at all. Counterpart: `TorchCheckpointIO`. */
export class TorchCheckpointIO extends CheckpointIO {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  /** Whether only the elements of tensors are written. */
  readonly saveCompact: boolean;
  #flush = true;

  /**
   * @example new Trainer({ plugins: new TorchCheckpointIO({ saveCompact: true }) });
   */
  constructor(given: TorchCheckpointIOOptions = {}) {
    super();
    this.saveCompact = options.read(given).saveCompact;
  }

  /** @throws TypeError for storage options, which files do not have */
  override saveCheckpoint(checkpoint: Record<string, unknown>, path: string, storageOptions?: unknown): MaybePromise {
    refuseStorageOptions(storageOptions);
    return writeCheckpointFile(checkpoint, path, { saveCompact: this.saveCompact, flush: this.#flush });
  }

  /** @internal Copies a checkpoint; the returned function writes the copy without holding up this thread. */
  prepare(checkpoint: Record<string, unknown>, path: string, storageOptions?: unknown): () => Promise<void> {
    refuseStorageOptions(storageOptions);
    return prepareCheckpointFile(checkpoint, path, this.saveCompact);
  }

  /** @internal Runs a function whose checkpoints are for this call only, so that they need not outlast a loss of power. */
  async withoutFlush<T>(save: () => Promise<T>): Promise<T> {
    this.#flush = false;
    try {
      return await save();
    } finally {
      this.#flush = true;
    }
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
