/** @file Mean, sum, maximum, minimum and list of plain values. */
import { broadcastTo, full, maximum, minimum, type Tensor, zeros } from "@lightning-ts/torch";
import { append } from "../core/state.js";
import { concatenated } from "../util/tensors.js";
import { Aggregator, type AggregationOptions } from "./aggregator.js";

/** What is gathered: numbers, or tensors of any shape. */
export type Value = Tensor | number;

/** The mean of values, each weighted by 1 or by what is given. Counterpart: `torchmetrics.MeanMetric`. */
export class MeanMetric extends Aggregator<
  [value: Value, weight?: Value | null],
  { mean_value: Tensor; weight: Tensor }
> {
  constructor(options: AggregationOptions = {}) {
    super(options);
    this.addState("mean_value", zeros([]), { distReduceFx: "sum" });
    this.addState("weight", zeros([]), { distReduceFx: "sum" });
  }

  override update(value: Value, weight: Value | null = null): void {
    let values = this.toTensor(value);
    let weights = weight === null ? null : broadcastTo(this.toTensor(weight), values.shape);
    // As in torchmetrics, weights do not count where nothing is looked at.
    if (this.nanStrategy === "disable") weights = null;
    if (values.numel() === 0) return;
    let total = weights === null ? values.sum() : values.mul(weights).sum();
    if (this.mayHaveNan(total)) {
      [values, weights] = this.withoutNan(values, weights);
      if (values.numel() === 0) return;
      total = values.mul(weights).sum();
    }
    const { states } = this;
    states.mean_value = states.mean_value.add(total);
    states.weight = states.weight.add(weights === null ? values.numel() : weights.sum());
  }

  override compute(): Tensor {
    return this.states.mean_value.div(this.states.weight);
  }
}

/** The sum of values. Counterpart: `torchmetrics.SumMetric`. */
export class SumMetric extends Aggregator<[value: Value], { sum_value: Tensor }> {
  constructor(options: AggregationOptions = {}) {
    super(options);
    this.addState("sum_value", zeros([]), { distReduceFx: "sum" });
  }

  override update(value: Value): void {
    const values = this.toTensor(value);
    if (values.numel() === 0) return;
    let total = values.sum();
    if (this.mayHaveNan(total)) total = this.withoutNan(values, null)[0].sum();
    this.states.sum_value = this.states.sum_value.add(total);
  }

  override compute(): Tensor {
    return this.states.sum_value;
  }
}

/** The largest of values. Counterpart: `torchmetrics.MaxMetric`. */
export class MaxMetric extends Aggregator<[value: Value], { max_value: Tensor }> {
  static override readonly fullStateUpdate: boolean | null = true;

  constructor(options: AggregationOptions = {}) {
    super(options);
    this.addState("max_value", full([], -Infinity), { distReduceFx: "max" });
  }

  override update(value: Value): void {
    let values = this.toTensor(value);
    if (values.numel() === 0) return;
    let best = values.amax();
    if (this.mayHaveNan(best)) {
      [values] = this.withoutNan(values, null);
      if (values.numel() === 0) return;
      best = values.amax();
    }
    this.states.max_value = maximum(this.states.max_value, best);
  }

  override compute(): Tensor {
    return this.states.max_value;
  }
}

/** The smallest of values. Counterpart: `torchmetrics.MinMetric`. */
export class MinMetric extends Aggregator<[value: Value], { min_value: Tensor }> {
  static override readonly fullStateUpdate: boolean | null = true;

  constructor(options: AggregationOptions = {}) {
    super(options);
    this.addState("min_value", full([], Infinity), { distReduceFx: "min" });
  }

  override update(value: Value): void {
    let values = this.toTensor(value);
    if (values.numel() === 0) return;
    let best = values.amin();
    if (this.mayHaveNan(best)) {
      [values] = this.withoutNan(values, null);
      if (values.numel() === 0) return;
      best = values.amin();
    }
    this.states.min_value = minimum(this.states.min_value, best);
  }

  override compute(): Tensor {
    return this.states.min_value;
  }
}

/** All values, one after the other; before the first an empty list. Counterpart: `torchmetrics.CatMetric`. */
export class CatMetric extends Aggregator<[value: Value], { value: Tensor | Tensor[] }, Tensor | Tensor[]> {
  constructor(options: AggregationOptions = {}) {
    super(options);
    this.addState("value", [], { distReduceFx: "cat" });
  }

  override update(value: Value): void {
    const [values] = this.withoutNan(this.toTensor(value), null);
    if (values.numel() > 0) append(this.states, "value", values);
  }

  override compute(): Tensor | Tensor[] {
    const { value } = this.states;
    return Array.isArray(value) && value.length === 0 ? [] : concatenated(value);
  }
}
