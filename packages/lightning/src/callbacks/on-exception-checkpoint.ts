/** @file OnExceptionCheckpoint: saves the run when it fails. */
import { joinPath } from "../fabric/file-systems/paths.js";
import { locatedPath } from "../fabric/file-systems/registry.js";
import { fileOwner } from "../fabric/strategies/strategy.js";
import type { LightningModule } from "../core/module.js";
import { Checkpoint } from "../core/checkpoint-callback.js";
import { checkKinds, type OptionKinds } from "../util/option-kinds.js";
import { show } from "../util/show.js";
import type { Trainer } from "../core/attached-types.js";
import { runOf } from "../run/run.js";
import { RangeError, TypeError } from "../util/user-errors.js";

/** Options of OnExceptionCheckpoint. */
export interface OnExceptionCheckpointOptions {
  /** The file's name without its ending. Default "on_exception". */
  filename?: string;
}

/** The type of each option. */
const kinds: OptionKinds<OnExceptionCheckpointOptions> = {
  filename: "string",
};

/**
 * Saves a checkpoint when a run ends with an exception. The file stays until a run succeeds. Counterpart:
 * `OnExceptionCheckpoint`.
 *
 * @example new OnExceptionCheckpoint("checkpoints");
 */
export class OnExceptionCheckpoint extends Checkpoint {
  /** Ending of checkpoints. */
  static readonly FILE_EXTENSION = ".ckpt";
  /** The folder of the checkpoint. */
  readonly dirpath: string;
  /** The checkpoint's name without its ending. */
  readonly filename: string;

  /**
   * @param dirpath the folder: a path, a `file:` URL, or an address such as "memory://run"
   * @throws RangeError if the name is empty or too long
   */
  constructor(dirpath: string | URL, options: OnExceptionCheckpointOptions | string = {}) {
    super();
    if (!(typeof dirpath === "string" || dirpath instanceof URL) || dirpath === "") {
      throw new TypeError(
        `OnExceptionCheckpoint: expected the path of a folder. Received: ${show(dirpath)}. Give new OnExceptionCheckpoint("checkpoints").`,
      );
    }
    const given = typeof options === "string" ? { filename: options } : options;
    checkKinds("OnExceptionCheckpoint", given, kinds);
    const filename = given.filename ?? "on_exception";
    if (filename === "")
      throw new RangeError(
        'OnExceptionCheckpoint: the filename cannot be empty. Received: "". Leave it out for "on_exception".',
      );
    this.dirpath = locatedPath(dirpath, "OnExceptionCheckpoint: dirpath");
    this.filename = filename;
  }

  /** The file that an exception leaves. */
  get ckptPath(): string {
    return joinPath(this.dirpath, this.filename + OnExceptionCheckpoint.FILE_EXTENSION);
  }

  override async onException(trainer: Trainer, _module: LightningModule, _exception: unknown): Promise<void> {
    await trainer.saveCheckpoint(this.ckptPath);
  }

  override async teardown(trainer: Trainer): Promise<void> {
    const { strategy, waits } = runOf(trainer).session;
    const removing = strategy.removeCheckpoint(this.ckptPath);
    await waits.for(fileOwner(strategy, "removeCheckpoint"), "removeCheckpoint", removing);
  }
}
