/** @file A metric over several steps of training, each by itself. */
import { nn, stack, Tensor } from "@lightning-ts/torch";
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { MetricCollection } from "../core/collection.js";
import { type AnyMetric, Metric } from "../core/metric.js";
import { MetricError, RangeError, shown, TypeError, wrongValue } from "../util/errors.js";
import { warn } from "../util/warn.js";
import { ClasswiseWrapper } from "./classwise.js";

/** What is tracked. */
export type Tracked = AnyMetric | MetricCollection<unknown>;

/** The best of all steps: of a metric, or by name of a collection. */
export type BestValue = number | null | Record<string, number | null>;

/** Options of `MetricTracker`. */
export interface MetricTrackerOptions {
  /** Whether larger values are better; a list for the metrics of a collection. Default null: what the metrics say. */
  maximize?: boolean | readonly boolean[] | null;
}

/**
 * A metric for each step, such as each epoch: `increment` begins a new one. The list holds a metric for each step.
 * Counterpart: `torchmetrics.wrappers.MetricTracker`.
 *
 * @throws TypeError for anything but a metric or collection, RangeError for a wrong `maximize`, MetricError where it is needed and not given
 */
export class MetricTracker extends nn.ModuleList<Tracked> {
  /** Whether larger values are better. */
  readonly maximize: boolean | readonly boolean[];
  /** The metric that each step gets a copy of; it is not a part of the list. */
  private readonly base: { readonly metric: Tracked };

  constructor(metric: Tracked, options: MetricTrackerOptions = {}) {
    super();
    if (!((metric as unknown) instanceof Metric) && !((metric as unknown) instanceof MetricCollection))
      throw new TypeError(`MetricTracker: expected a metric or a collection. Received: ${shown(metric)}.`);
    const { maximize = null } = options;
    this.base = { metric };
    this.maximize = maximize === null ? directionsOf(metric) : checked(maximize, metric);
  }

  /** How many steps there are. */
  get nSteps(): number {
    return this.length;
  }

  /** Begins a new step. */
  increment(): void {
    this.append(this.base.metric.clone());
  }

  private newest(method: string): Tracked {
    const metric = [...this].at(-1);
    if (metric === undefined)
      throw new RangeError(`MetricTracker.${method}: expected a step. Received: none yet. Call increment() before.`);
    return metric;
  }

  /** Gives a batch to the newest metric; the value is that of the batch. */
  override forward(...args: unknown[]): unknown {
    return this.newest("forward").forward(...(args as never[]));
  }

  /** Gives a batch to the newest metric. */
  update(...args: unknown[]): void {
    this.newest("update").update(...(args as never[]));
  }

  /** The value of the newest step. */
  compute(): unknown {
    return this.newest("compute").compute();
  }

  /** The values of all steps: stacked, by name of a collection; as a list where they cannot be stacked. */
  computeAll(): Tensor | Record<string, Tensor> | unknown[] {
    this.newest("computeAll");
    const values = [...this].map((metric) => metric.compute());
    const [first] = values;
    if (isPlainObject(first)) {
      const rows = values as Record<string, unknown>[];
      const columns = Object.keys(first).map((name) => [name, rows.map((row) => row[name])] as const);
      if (!columns.every(([, column]) => areTensors(column))) return values;
      return Object.fromEntries(columns.map(([name, column]) => [name, stack(column as Tensor[])]));
    }
    if (areTensors(values)) return stack(values);
    const isLists = values.every((value): value is Tensor[] => Array.isArray(value) && areTensors(value));
    return isLists ? stack(values.map((value) => stack(value))) : values;
  }

  /** Makes the newest metric forget its batches. */
  reset(): void {
    this.newest("reset").reset();
  }

  /** Makes all metrics forget their batches. */
  resetAll(): void {
    for (const metric of this) metric.reset();
  }

  /** The best value of all steps; with `returnStep` also at which it was. Null where there is none, with a warning. */
  bestMetric(options?: { returnStep?: false }): BestValue;
  bestMetric(options: { returnStep: true }): [value: BestValue, step: BestValue];
  bestMetric({ returnStep = false }: { returnStep?: boolean } = {}): BestValue | [BestValue, BestValue] {
    const [value, step] = this.best();
    return returnStep ? [value, step] : value;
  }

  private best(): [BestValue, BestValue] {
    const all = this.computeAll();
    if (Array.isArray(all)) {
      warn("MetricTracker: there is no best of values within values, such as those of a collection in a collection.");
      return [null, null];
    }
    const { maximize } = this;
    if (all instanceof Tensor) return bestOf(all, maximize === true);
    const found = Object.entries(all).map(
      ([name, values], i) =>
        [name, bestOf(values, typeof maximize === "boolean" ? maximize : (maximize[i] ?? true))] as const,
    );
    return [
      Object.fromEntries(found.map(([name, [value]]) => [name, value])),
      Object.fromEntries(found.map(([name, [, step]]) => [name, step])),
    ];
  }
}

function areTensors(values: readonly unknown[]): values is Tensor[] {
  return values.every((value) => value instanceof Tensor);
}

/** The best of values, and where it is. Reads them from their device. */
function bestOf(values: Tensor, maximize: boolean): [number | null, number | null] {
  if (values.ndim !== 1) {
    warn(`MetricTracker: there is no best of values of shape [${values.shape.slice(1).join(", ")}].`);
    return [null, null];
  }
  const [value, step] = maximize ? values.max(0) : values.min(0);
  return [Number(value.item()), Number(step.item())];
}

/** What metrics say of themselves. */
function directionsOf(metric: Tracked): boolean | boolean[] {
  const direction = (name: string, one: AnyMetric): boolean => {
    const { higherIsBetter } = one;
    if (higherIsBetter !== null) return higherIsBetter;
    throw new MetricError(
      `MetricTracker: expected maximize, as ${name} does not say whether more is better. Received: none.`,
    );
  };
  if (metric instanceof Metric) return direction(metric.constructor.name, metric);
  return metric.items().flatMap(([name, one]) => {
    const count: unknown = one instanceof ClasswiseWrapper ? Reflect.get(one.metric, "numClasses") : 1;
    return new Array<boolean>(typeof count === "number" ? count : 1).fill(direction(name, one));
  });
}

function checked(maximize: boolean | readonly boolean[], metric: Tracked): boolean | readonly boolean[] {
  const isList = Array.isArray(maximize);
  const fits = isList ? maximize.every((each) => typeof each === "boolean") : typeof maximize === "boolean";
  if (!fits) throw wrongValue("MetricTracker", "maximize", "true, false, or a list of those", maximize);
  if (isList && metric instanceof Metric)
    throw wrongValue("MetricTracker", "maximize", "true or false for one metric", maximize);
  if (isList && metric instanceof MetricCollection && maximize.length !== metric.length)
    throw wrongValue("MetricTracker", "maximize", `a list of ${metric.length}, a value a metric`, maximize);
  return maximize;
}
