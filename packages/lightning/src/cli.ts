/** @file The entry `@lightning-ts/lightning/cli`: programs with a Trainer that are run from the command line. */
export { Shown, UsageError } from "./cli/usage-error.js";
export {
  type ChoiceOptions,
  type ClassLike,
  LightningArgumentParser,
  type LightningClassOptions,
} from "./cli/lightning-argument-parser.js";
export type { MadeOptimizers } from "./cli/automatic-optimizers.js";
export type {
  ArgumentOptions,
  ArgumentParser,
  ClassArgumentOptions,
  LinkOptions,
  ParserOptions,
} from "./cli/parser/argument-parser.js";
export { LightningCLI } from "./cli/lightning-cli.js";
export type { LightningCLIOptions, ParserKwargs, SaveConfigCallbackClass } from "./cli/lightning-cli-options.js";
export { SaveConfigCallback, type SaveConfigOptions } from "./cli/save-config-callback.js";
export type { SavedConfiguration } from "./cli/saved-configuration.js";
export type { CallName } from "./cli/subcommands.js";
