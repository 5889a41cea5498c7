/** @file The base of metrics around other metrics. */
import { Metric } from "../core/metric.js";
import type { States } from "../core/state.js";

/** A metric around others, which count and keep their values themselves. Counterpart: `torchmetrics.wrappers.abstract.WrapperMetric`. */
export abstract class WrapperMetric<Args extends unknown[], Result, S extends States = States> extends Metric<
  Args,
  Result,
  S
> {
  /** @internal */
  static override readonly around = { counts: false, caches: false };
}
