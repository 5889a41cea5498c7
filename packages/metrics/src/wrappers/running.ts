/** @file The value of the last batches. */
import { Metric } from "../core/metric.js";
import { cloneState, copiedLists, type States } from "../core/state.js";
import { shown, RangeError, wrongValue } from "../util/errors.js";
import { WrapperMetric } from "./wrapper-metric.js";

/** Options of `Running`. */
export interface RunningOptions {
  /** How many of the last batches count. Default 5. */
  window?: number;
}

/**
 * The value of a metric over its last batches; `forward` gives that of the batch. Counterpart: `torchmetrics.wrappers.Running`.
 *
 * @throws RangeError for anything but a metric whose batches can be told apart (`fullStateUpdate` false), or a window below 1
 */
export class Running<Args extends unknown[], Result> extends WrapperMetric<Args, Result> {
  /** The metric whose value it is. */
  readonly baseMetric: Metric<Args, Result>;
  /** How many of the last batches count. */
  readonly window: number;
  /** @internal */ seen = 0;

  constructor(baseMetric: Metric<Args, Result>, options: RunningOptions = {}) {
    super();
    const { window = 5 } = options;
    if (!((baseMetric as unknown) instanceof Metric))
      throw new RangeError(`Running: expected a metric. Received: ${shown(baseMetric)}.`);
    if (!(Number.isInteger(window) && window > 0))
      throw wrongValue("Running", "window", "a whole number above 0", window);
    if (baseMetric.fullStateUpdate !== false)
      throw wrongValue("Running", "the metric's fullStateUpdate", "false", baseMetric.fullStateUpdate);
    this.baseMetric = baseMetric;
    this.window = window;
    for (const [name, { initial, reduction }] of baseMetric._definitions) {
      if (Array.isArray(initial) && initial.length > 0) continue;
      for (let i = 0; i < window; i++) this.addState(`${name}_${i}`, cloneState(initial), { distReduceFx: reduction });
    }
  }

  override _stateName(field: string): string {
    return field === "baseMetric" ? "base_metric" : field;
  }

  /** Takes the batch that the metric holds now as the newest. */
  private take(): void {
    const place = this.seen % this.window;
    for (const [name, state] of Object.entries(this.baseMetric.states)) this.states[`${name}_${place}`] = state;
    this.baseMetric.reset();
    this.seen++;
  }

  override update(...args: Args): void {
    this.baseMetric.update(...args);
    this.take();
  }

  override forward(...args: Args): Result {
    const value = this.baseMetric.forward(...args);
    this.take();
    this._computed = undefined;
    return value;
  }

  override compute(): Result {
    const base = this.baseMetric;
    for (let i = 0; i < this.window; i++) {
      const states: States = {};
      for (const name of base._definitions.keys()) states[name] = this.states[`${name}_${i}`] ?? [];
      base._merge(copiedLists(states), 1);
    }
    base._updateCount = this.seen;
    const value = base.compute();
    base.reset();
    return value;
  }

  override reset(): void {
    super.reset();
    this.seen = 0;
  }
}
