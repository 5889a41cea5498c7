/** @file The public entry of @lightning-ts/metrics: `import { classification, MeanMetric } from "@lightning-ts/metrics"`. */
export * as classification from "./classification/index.js";
export * as regression from "./regression/index.js";
export * from "./aggregation/index.js";
export { type BinaryOperatorName, compose, type UnaryOperatorName } from "./core/arithmetic.js";
export { CompositionalMetric, type Operand, type Operator } from "./core/compositional.js";
export { type AnyMetric, Metric, type StateOptions } from "./core/metric.js";
export type { MetricOptions } from "./core/options.js";
export type { Reduction, State, States } from "./core/state.js";
export { type AvailableFunction, distributedAvailable, gatherAllTensors, type GatherFunction } from "./core/sync.js";
export type { SyncOptions } from "./core/sync-options.js";
export { MetricError } from "./util/errors.js";
export { type Member, type Members, MetricCollection, type MetricCollectionOptions } from "./core/collection.js";
export * as wrappers from "./wrappers/index.js";
export * from "./wrappers/index.js";
export * as text from "./text/index.js";
export * as image from "./image/index.js";
export * as retrieval from "./retrieval/index.js";
export * as functional from "./functional/index.js";
