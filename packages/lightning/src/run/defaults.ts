/** @file What the Trainer adds by default. The package's entry sets it, because this layer knows only the interfaces. */
import type { Callback } from "../core/callback.js";
import type { Logger } from "../core/logger.js";
import type { RegisteredModel } from "../fabric/model-registries/model-registry.js";
import { Error } from "../util/user-errors.js";

/** Makers of default callbacks and loggers. */
export interface TrainerDefaults {
  /** The callback that saves checkpoints, and uploads them where there is a model of a registry. */
  checkpoint(model: RegisteredModel | null): Callback;
  progressBar(): Callback;
  /** The summary that goes with a progress bar, or (undefined) with none. */
  modelSummary(progressBar: Callback | undefined): Callback;
  timer(maxTime: number): Callback;
  logger(rootDir: string): Logger;
  dummyLogger(): Logger;
}

let defaults: TrainerDefaults | null = null;

/** Sets what the Trainer adds by default. */
export function setTrainerDefaults(made: TrainerDefaults): void {
  defaults = made;
}

/** What the Trainer adds by default. */
export function trainerDefaults(): TrainerDefaults {
  if (defaults === null) throw new Error('internal: no defaults. Import Trainer from "@lightning-ts/lightning".');
  return defaults;
}
