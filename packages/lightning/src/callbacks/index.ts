/** @file Callbacks. */
export { Callback, type CallbackRole } from "../core/callback.js";
export type { Stage } from "../core/stage.js";
export { Checkpoint } from "../core/checkpoint-callback.js";
export { BackboneFinetuning, type BackboneFinetuningOptions } from "./backbone-finetuning.js";
export { BaseFinetuning, type Modules, type UnfreezeOptions } from "./base-finetuning.js";
export {
  BasePredictionWriter,
  type BasePredictionWriterOptions,
  type WriteInterval,
} from "./base-prediction-writer.js";
export { BatchSizeFinder, type BatchSizeFinderOptions } from "./batch-size-finder.js";
export { DeviceStatsMonitor, type DeviceStatsMonitorOptions } from "./device-stats-monitor.js";
export {
  EarlyStopping,
  type EarlyStoppingOptions,
  EarlyStoppingReason,
  type EarlyStoppingReasonValue,
} from "./early-stopping.js";
export { EMAWeightAveraging, type EMAWeightAveragingOptions } from "./ema-weight-averaging.js";
export { MetricNotFoundError, NotImplementedError } from "./errors.js";
export { type AccumulationSchedule, GradientAccumulationScheduler } from "./gradient-accumulation-scheduler.js";
export { LambdaCallback, type LambdaHooks } from "./lambda.js";
export { LearningRateFinder, type LearningRateFinderOptions } from "./learning-rate-finder.js";
export { LearningRateMonitor, type LearningRateMonitorOptions } from "./learning-rate-monitor.js";
export { LightningModelCheckpoint, type LightningModelCheckpointOptions } from "./lightning-model-checkpoint.js";
export { ModelCheckpoint } from "./model-checkpoint/model-checkpoint.js";
export type { ModelCheckpointOptions } from "./model-checkpoint/options.js";
export {
  ModelPruning,
  type ModelPruningOptions,
  type ParameterToPrune,
  type PruningFn,
  type PruningMethod,
} from "./model-pruning.js";
export { ModelSummary, type ModelSummaryOptions } from "./model-summary.js";
export { ExactResume } from "./exact-resume.js";
export { OnExceptionCheckpoint, type OnExceptionCheckpointOptions } from "./on-exception-checkpoint.js";
export { ProgressBar } from "./progress-bar.js";
export { RichModelSummary, type RichModelSummaryOptions } from "./rich-model-summary.js";
export { RichProgressBar, type RichProgressBarOptions } from "./rich-progress-bar.js";
export type { ProgressColumn } from "./rich/columns.js";
export type { ConsoleOptions, RichConsole } from "./rich/console.js";
export { RichProgressBarTheme, type RichProgressBarThemeOptions } from "./rich/theme.js";
export type { BarState } from "./progress/text.js";
export { SpikeDetection, type SpikeDetectionOptions, TrainingSpikeException } from "./spike-detection.js";
export { StochasticWeightAveraging, type StochasticWeightAveragingOptions } from "./stochastic-weight-averaging.js";
export { ThroughputMonitor, type ThroughputMonitorOptions } from "./throughput-monitor.js";
export { Throughput, type ThroughputOptions, type ThroughputUpdate } from "./throughput/throughput.js";
export { type TimedStage, Timer, type TimerOptions } from "./timer.js";
export { TQDMProgressBar, type TQDMProgressBarOptions } from "./tqdm-progress-bar.js";
export { WeightAveraging, type WeightAveragingOptions } from "./weight-averaging.js";
