/** @file OnExceptionCheckpoint: saves the run when it fails. */
import { joinPath } from "../fabric/file-systems/paths.js";
import { outputPath } from "../fabric/file-systems/path-rule.js";
import { fileOwner } from "../fabric/strategies/strategy.js";
import type { LightningModule } from "../core/module.js";
import { Checkpoint } from "../core/checkpoint-callback.js";
import { type AnyOptions, option, Options, type OptionsOf, required } from "../util/options.js";
import { text } from "../util/rules.js";
import type { Trainer } from "../core/attached-types.js";
import { runOf } from "../run/run.js";
import { RangeError } from "../util/user-errors.js";

const options = new Options(
  "OnExceptionCheckpoint",
  {
    /** The folder of the file: a path, a `file:` URL, or an address such as "memory://run". */
    dirpath: required(outputPath),
    /** The file's name without its ending. Default "on_exception". */
    filename: option(text(), "on_exception"),
  },
  ["dirpath"],
);

/** Options of OnExceptionCheckpoint. */
export interface OnExceptionCheckpointOptions extends OptionsOf<typeof options> {}

/**
 * Saves a checkpoint when a run ends with an exception. The file stays until a run succeeds. Counterpart:
 * `OnExceptionCheckpoint`.
 *
 * @example new OnExceptionCheckpoint("checkpoints");
 */
export class OnExceptionCheckpoint extends Checkpoint {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

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
  constructor(dirpath: string | URL, given: OnExceptionCheckpointOptions | string = {}) {
    super();
    const named = typeof given === "string" ? { filename: given } : given;
    const { dirpath: folder, filename } = options.read(named, { dirpath });
    if (filename === "")
      throw new RangeError(
        'OnExceptionCheckpoint: the filename cannot be empty. Received: "". Leave it out for "on_exception".',
      );
    this.dirpath = folder;
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
