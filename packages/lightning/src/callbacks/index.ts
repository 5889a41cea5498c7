/** @file Callbacks. */
export { Callback, type CallbackRole, type Stage } from "../core/callback.js";
export { EarlyStopping, type EarlyStoppingOptions } from "./early-stopping.js";
export { LambdaCallback, type LambdaHooks } from "./lambda.js";
export { LearningRateMonitor, type LearningRateMonitorOptions } from "./learning-rate-monitor.js";
export { ModelCheckpoint, type ModelCheckpointOptions } from "./model-checkpoint.js";
export { ModelSummary, type ModelSummaryOptions } from "./model-summary.js";
export { ProgressBar } from "./progress-bar.js";
export { Timer, type TimerOptions } from "./timer.js";
export { TQDMProgressBar, type TQDMProgressBarOptions } from "./tqdm-progress-bar.js";
