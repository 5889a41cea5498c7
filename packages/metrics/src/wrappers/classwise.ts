/** @file The values of classes by name. */
import { isString } from "@lightning-ts/torch/util/is";
import { isArrayOf } from "@lightning-ts/torch/util/lists";
import type { Tensor } from "@lightning-ts/torch";
import { Metric } from "../core/metric.js";
import { RangeError, shown, wrongValue } from "../util/errors.js";
import { WrapperMetric } from "./wrapper-metric.js";

/** Options of `ClasswiseWrapper`. */
export interface ClasswiseOptions {
  /** The names of the classes. Default null: their numbers. */
  labels?: readonly string[] | null;
  /** Put before each name. Default null: the metric's name in small letters and "_", where nothing is put after it either. */
  prefix?: string | null;
  /** Put after each name. Default null: nothing. */
  postfix?: string | null;
}

/** The values of classes, of a metric with the average "none", by name. Counterpart: `torchmetrics.wrappers.ClasswiseWrapper`. */
export class ClasswiseWrapper<Args extends unknown[]> extends WrapperMetric<Args, Record<string, Tensor>> {
  /** The metric whose values they are. */
  readonly metric: Metric<Args, Tensor>;
  /** The names of the classes. */
  readonly labels: readonly string[] | null;
  private readonly before: string;
  private readonly after: string;

  constructor(metric: Metric<Args, Tensor>, options: ClasswiseOptions = {}) {
    super();
    const { labels = null, prefix = null, postfix = null } = options;
    if (!((metric as unknown) instanceof Metric))
      throw new RangeError(`ClasswiseWrapper: expected a metric. Received: ${shown(metric)}.`);
    const isNames = labels === null || isArrayOf(labels, isString);
    if (!isNames) throw wrongValue("ClasswiseWrapper", "labels", "null or a list of texts", labels);
    for (const [name, value] of Object.entries({ prefix, postfix }))
      if (value !== null && typeof value !== "string")
        throw wrongValue("ClasswiseWrapper", name, "a text or null", value);
    this.metric = metric;
    this.labels = labels;
    this.before = prefix || postfix ? (prefix ?? "") : `${metric.constructor.name.toLowerCase()}_`;
    this.after = postfix ?? "";
  }

  override get higherIsBetter(): boolean | null {
    return this.metric.higherIsBetter;
  }

  override get updateCount(): number {
    return this.metric.updateCount;
  }

  private named(values: Tensor): Record<string, Tensor> {
    const parts = values.unbind(0);
    const count = this.labels === null ? parts.length : Math.min(parts.length, this.labels.length);
    return Object.fromEntries(
      parts.slice(0, count).map((value, i) => [`${this.before}${this.labels?.[i] ?? i}${this.after}`, value]),
    );
  }

  override update(...args: Args): void {
    this.metric.update(...args);
  }

  override forward(...args: Args): Record<string, Tensor> {
    return this.named(this.metric.forward(...args));
  }

  override compute(): Record<string, Tensor> {
    return this.named(this.metric.compute());
  }

  override reset(): void {
    super.reset();
    this.metric.reset();
  }

  override persistent(mode = false): void {
    this.metric.persistent(mode);
  }
}
