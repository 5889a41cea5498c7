/** @file The public entry of @lightning-ts/lightning. */
import "./trainer/set-defaults.js";

export * from "./callbacks/index.js";
export type { Dataloader, Dataloaders } from "./core/dataloaders.js";
export { type FromDatasetsOptions, LightningDataModule } from "./core/datamodule.js";
export type { DurationLike } from "./util/duration.js";
export { KeyboardInterrupt, MisconfigurationException, NotAvailableError, SIGTERMException } from "./util/errors.js";
export type { Hparams, SaveHyperparametersOptions } from "./core/hyperparameters.js";
export { LightningOptimizer } from "./core/lightning-optimizer.js";
export { LightningModule, type LoadFromCheckpointOptions, type StepOutput } from "./core/module.js";
export type { Optimizer, OptimizersInput, Scheduler, SchedulerConfig, SchedulerInput } from "./core/optimization.js";
export * from "./accelerators.js";
export * from "./file-systems.js";
export * from "./plugins/environments.js";
export * from "./plugins.js";
export * from "./strategies.js";
export { consolidateCheckpoint } from "./checkpoint/consolidate.js";
export { seedEverything } from "./fabric/seed.js";
export { gradNorm } from "./logging/grad-norm.js";
export type { LogOptions, LogValue, MetricObject, Reduction } from "./logging/options.js";
export * from "./loggers/index.js";
export * from "./profilers/index.js";
export {
  type ModelSummaryResult,
  type Summarizable,
  summarize,
  type SummarizeOptions,
} from "./callbacks/summary/summarize.js";
export type { CombineMode } from "./loops/combine.js";
export { type CombinedBatch, CombinedLoader } from "./loops/combined-loader.js";
export type { RegisteredNames } from "./fabric/hardware-rules.js";
export type { Limit, TrainerOptions } from "./options/options.js";
export {
  type ClassDescription,
  ClassNotFoundError,
  ClassRegistry,
  type ClassType,
  describeFunction,
  type FunctionOptions,
  type Given,
  p,
  type Parameter,
  type ParameterDescription,
  type ParameterOptions,
  type Parameters,
  type ParameterTable,
  type ParameterType,
  readParameters,
  type Values,
} from "./parameters/index.js";
export type { RunningStage, TrainerFn, TrainerState, TrainerStatus } from "./run/state.js";
export * from "./serve/index.js";
export * from "./tuner/index.js";
export { type EvaluationOptions, type FitOptions, Trainer } from "./trainer/trainer.js";
