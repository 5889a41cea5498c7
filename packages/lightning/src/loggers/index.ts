/** @file Loggers. */
export { type FinalizeStatus, Logger, type MetricValue } from "../core/logger.js";
export { CSVLogger, type CSVLoggerOptions } from "./csv.js";
export { DummyLogger } from "./dummy.js";
