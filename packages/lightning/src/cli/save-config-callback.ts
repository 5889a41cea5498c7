/** @file SaveConfigCallback: the configuration of a run, beside its logs. */
import { Callback } from "../core/callback.js";
import type { Trainer } from "../core/attached-types.js";
import type { LightningModule } from "../core/module.js";
import type { Stage } from "../core/stage.js";
import { joinPath } from "../fabric/file-systems/paths.js";
import { locate } from "../fabric/file-systems/registry.js";
import { option, Options, type OptionsOf } from "../util/options.js";
import { boolean, text } from "../util/rules.js";
import { Error, RangeError } from "../util/user-errors.js";
import type { SavedConfiguration } from "./saved-configuration.js";

const options = new Options("SaveConfigCallback", {
  /** The file's name. Default: "config.yaml". */
  configFilename: option(text("a file's name"), "config.yaml"),
  /** Whether a file that is there is replaced. Default: false. */
  overwrite: option(boolean, false),
  /** Whether what was read from further files is written to files of their names. Default: false. */
  multifile: option(boolean, false),
  /** Whether it is written to the folder of the logs; a class that extends this one may save it elsewhere. Default: true. */
  saveToLogDir: option(boolean, true),
});

/** Options of `SaveConfigCallback`. */
export interface SaveConfigOptions extends OptionsOf<typeof options> {}

/**
 * Saves the configuration of a command line when a run begins, in the folder of the logs. Counterpart: `lightning.pytorch.cli.SaveConfigCallback`.
 */
export class SaveConfigCallback extends Callback {
  /** The options as data. */
  static readonly options = options;
  /** The configuration that is saved. */
  readonly config: SavedConfiguration;
  /** The file's name. */
  readonly configFilename: string;
  /** Whether a file that is there is replaced. */
  readonly overwrite: boolean;
  /** Whether what was read from further files is written to files of their names. */
  readonly multifile: boolean;
  /** Whether it is written to the folder of the logs. */
  readonly saveToLogDir: boolean;
  /** Whether it was saved: it is once, however many calls follow. */
  alreadySaved = false;

  /**
   * @throws RangeError where it is saved nowhere: `saveToLogDir` is false, and `saveConfig` is not overridden; TypeError for an unknown option
   */
  constructor(config: SavedConfiguration, given: SaveConfigOptions = {}) {
    super();
    const read = options.read(given);
    this.config = config;
    this.configFilename = read.configFilename;
    this.overwrite = read.overwrite;
    this.multifile = read.multifile;
    this.saveToLogDir = read.saveToLogDir;
    if (!read.saveToLogDir && this.saveConfig === SaveConfigCallback.prototype.saveConfig) {
      throw new RangeError(
        "SaveConfigCallback: expected a class that overrides saveConfig where saveToLogDir is false. Received: one that saves nothing. Leave it out, or " +
          "give saveConfigCallback: null to save nothing.",
      );
    }
  }

  /** Saves the configuration. @throws Error where a file is there that may not be replaced */
  override async setup(trainer: Trainer, module: LightningModule, stage: Stage): Promise<void> {
    if (this.alreadySaved) return;
    const { logDir, isGlobalZero } = trainer;
    if (this.saveToLogDir && logDir !== null) {
      const path = joinPath(logDir, this.configFilename);
      const { fileSystem, path: file } = locate(path);
      const isThere = !this.overwrite && isGlobalZero ? (await fileSystem.info(file))?.isFolder === false : false;
      if (trainer.strategy.broadcast(isThere)) {
        throw new Error(
          `SaveConfigCallback: expected no file at ${path}. Received: one of an earlier run. Remove it, give saveConfigCallback: null to save nothing, or ` +
            "saveConfigKwargs: { overwrite: true } to replace it.",
        );
      }
      if (isGlobalZero) await this.#write(logDir);
    }
    if (isGlobalZero) await this.saveConfig(trainer, module, stage);
    this.alreadySaved = true;
  }

  async #write(folder: string): Promise<void> {
    const { fileSystem, path } = locate(folder);
    await fileSystem.makeFolder(path);
    for (const [name, text] of this.config.files(this.configFilename, this.multifile)) {
      const { path: file } = locate(joinPath(folder, name));
      await fileSystem.write(file, Buffer.from(text));
    }
  }

  /** Saves the configuration elsewhere too, such as with a logger; on the first process only. Default: does nothing. */
  saveConfig(_trainer: Trainer, _module: LightningModule, _stage: Stage): void | Promise<void> {}
}
