/** @file Loggers. */
export { type FinalizeStatus, Logger, type MetricValue } from "../core/logger.js";
export { CSVLogger, type CSVLoggerOptions } from "./csv.js";
export { DummyLogger } from "./dummy.js";
export { TensorBoardLogger, type TensorBoardLoggerOptions, type TensorBoardMetrics } from "./tensorboard.js";
export { SummaryWriter, type SummaryWriterOptions } from "./tensorboard/summary-writer.js";
