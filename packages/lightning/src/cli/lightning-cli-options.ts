/** @file The options of a `LightningCLI`. */
import type { ClassRegistry } from "../parameters/registry.js";
import type { CommandLineArguments } from "./command-line.js";
import type { ClassLike } from "./lightning-argument-parser.js";
import type { ParserOptions } from "./parser/argument-parser.js";
import type { SaveConfigCallback, SaveConfigOptions } from "./save-config-callback.js";
import type { SavedConfiguration } from "./saved-configuration.js";
import type { CallName } from "./subcommands.js";

/** A class of callbacks that save the configuration. */
export type SaveConfigCallbackClass = new (
  config: SavedConfiguration,
  options: SaveConfigOptions,
) => SaveConfigCallback;

/** Options of the parser: of all subcommands, or of each by its name. */
export type ParserKwargs = ParserOptions & { readonly [C in CallName]?: ParserOptions };

/** Options of a `LightningCLI`. */
export interface LightningCLIOptions {
  /** The class of the callback that saves the configuration; null saves none. Default: `SaveConfigCallback`. */
  readonly saveConfigCallback?: SaveConfigCallbackClass | null;
  /** Its options. */
  readonly saveConfigKwargs?: SaveConfigOptions;
  /** The class of the Trainer. Default: `Trainer`. */
  readonly trainerClass?: ClassLike;
  /** Defaults of the Trainer's flags, under the names of flags: `{ max_epochs: 3 }`. `callbacks` are objects, which are always added. */
  readonly trainerDefaults?: Readonly<Record<string, unknown>>;
  /** What `--seed_everything` is where it is not given: a seed, true for one that is chosen, false for none. Default: true. */
  readonly seedEverythingDefault?: boolean | number;
  /** Options of the parser: variables of the environment, files with defaults. Default: neither is read. */
  readonly parserKwargs?: ParserKwargs;
  /** Whether a class that extends the given module may be chosen. Default: false; true where none is given. */
  readonly subclassModeModel?: boolean;
  /** Whether a class that extends the given data module may be chosen. Default: false; true where none is given. */
  readonly subclassModeData?: boolean;
  /** The arguments: words of a command line, or values by key. Default: those of the process. */
  readonly args?: CommandLineArguments;
  /** Whether there are subcommands, one of which is run. Default: true. */
  readonly run?: boolean;
  /** Whether `--optimizer` and `--lr_scheduler` make the module's `configureOptimizers`. Default: true. */
  readonly autoConfigureOptimizers?: boolean;
  /** Whether the hyperparameters of `--ckpt_path` count over those that are given. Default: true. */
  readonly loadFromCheckpointSupport?: boolean;
  /** Classes that values may name beside those of the library. */
  readonly registry?: ClassRegistry;
  /** Folders below which a configuration may name modules: "./model.ts#Lit". Default: none, so that no file chooses what is imported. */
  readonly modules?: readonly string[];
  /** What messages and help call the program. Default: the script's name. */
  readonly program?: string;
}
