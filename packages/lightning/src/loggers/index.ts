/** @file Loggers. */
export { type FinalizeStatus, Logger, type MetricValue } from "../core/logger.js";
export { CSVLogger, type CSVLoggerOptions } from "./csv.js";
export { DummyLogger } from "./dummy.js";
export { Refusal } from "./delivery/service.js";
export { JSONLinesLogger, type JSONLinesLoggerOptions } from "./json-lines.js";
export { MLFlowLogger, type MLFlowLoggerOptions } from "./mlflow.js";
export { MLFlowModelRegistry, type MLFlowModelRegistryOptions } from "./mlflow/model-registry.js";
export { MLFlowExperiment } from "./mlflow/experiment.js";
export { TensorBoardLogger, type TensorBoardLoggerOptions, type TensorBoardMetrics } from "./tensorboard.js";
export type { CanvasPixels } from "./media/pixels.js";
export type { CustomChart, CustomLayout } from "./tensorboard/custom-scalars.js";
export type { HistogramBins } from "./tensorboard/histograms.js";
export { SummaryWriter, type SummaryWriterOptions } from "./tensorboard/summary-writer.js";
export { WandbLogger, type WandbLoggerOptions } from "./wandb.js";
export {
  type WandbImage,
  WandbAudio,
  wandbHistogram,
  WandbImages,
  type WandbSound,
  WandbTable,
} from "./wandb/media.js";
export { WandbRun, type WatchOptions } from "./wandb/run.js";
