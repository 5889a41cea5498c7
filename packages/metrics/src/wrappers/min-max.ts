/** @file The smallest and largest values that a metric had. */
import { full, Tensor } from "@lightning-ts/torch";
import { Metric } from "../core/metric.js";
import type { MetricOptions } from "../core/options.js";
import { MetricError, RangeError, shown } from "../util/errors.js";
import { WrapperMetric } from "./wrapper-metric.js";

/** A value, and the largest and smallest so far. */
export interface MinMax {
  /** The value now. */
  raw: Tensor;
  /** The largest value so far. */
  max: Tensor;
  /** The smallest value so far. */
  min: Tensor;
}

/** A metric with the largest and smallest values that it gave. Counterpart: `torchmetrics.wrappers.MinMaxMetric`. */
export class MinMaxMetric<Args extends unknown[]> extends WrapperMetric<Args, MinMax> {
  static override readonly fullStateUpdate: boolean | null = true;
  /** The metric whose values they are. */
  readonly baseMetric: Metric<Args, Tensor>;
  /** The smallest value so far. */
  minVal: Tensor = full([], Infinity);
  /** The largest value so far. */
  maxVal: Tensor = full([], -Infinity);

  constructor(baseMetric: Metric<Args, Tensor>, options: MetricOptions = {}) {
    super(options);
    if (!((baseMetric as unknown) instanceof Metric))
      throw new RangeError(`MinMaxMetric: expected a metric. Received: ${shown(baseMetric)}.`);
    this.baseMetric = baseMetric;
  }

  override _stateName(field: string): string {
    return field === "baseMetric" ? "_base_metric" : field;
  }

  override update(...args: Args): void {
    this.baseMetric.update(...args);
  }

  override compute(): MinMax {
    const raw = this.baseMetric.compute();
    if (!((raw as unknown) instanceof Tensor) || raw.numel() !== 1)
      throw new MetricError(`MinMaxMetric: expected a metric whose value is one number. Received: ${shown(raw)}.`);
    const [max, min] = [this.maxVal.to(raw.device), this.minVal.to(raw.device)];
    this.maxVal = Number(raw.item()) > Number(max.item()) ? raw : max; // host-device synchronisation
    this.minVal = Number(raw.item()) < Number(min.item()) ? raw : min;
    return { raw, max: this.maxVal, min: this.minVal };
  }

  override reset(): void {
    super.reset();
    this.baseMetric.reset();
  }
}
