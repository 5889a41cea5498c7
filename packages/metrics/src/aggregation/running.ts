/** @file Mean and sum of the last batches of plain values. */
import type { Tensor } from "@lightning-ts/torch";
import { Running, type RunningOptions } from "../wrappers/running.js";
import type { AggregationOptions } from "./aggregator.js";
import { MeanMetric, SumMetric, type Value } from "./metrics.js";

/** Options of metrics of the last batches. */
export interface RunningAggregationOptions extends AggregationOptions, RunningOptions {}

/** The mean of the values of the last batches. Counterpart: `torchmetrics.aggregation.RunningMean`. */
export class RunningMean extends Running<[value: Value, weight?: Value | null], Tensor> {
  constructor(options: RunningAggregationOptions = {}) {
    const { window = 5, ...rest } = options;
    super(new MeanMetric(rest), { window });
  }
}

/** The sum of the values of the last batches. Counterpart: `torchmetrics.aggregation.RunningSum`. */
export class RunningSum extends Running<[value: Value], Tensor> {
  constructor(options: RunningAggregationOptions = {}) {
    const { window = 5, ...rest } = options;
    super(new SumMetric(rest), { window });
  }
}
