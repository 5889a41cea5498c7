/** @file The metrics of a module, which note their calls. */
import { int64, type nn, type Tensor, zeros } from "@lightning-ts/torch";
import { Metric, MetricCollection } from "@lightning-ts/metrics";
import { build, options } from "./build.js";
import type { MetricSpec } from "./spec.js";
import type { HeldMetric } from "./trace-spec.js";

/** Sums its input, and computes a dictionary. */
class Pair extends Metric<[Tensor], Record<string, Tensor>, { total: Tensor }> {
  static override readonly fullStateUpdate: boolean | null = false;

  constructor() {
    super();
    this.addState("total", zeros([]), { distReduceFx: "sum" });
  }

  override update(x: Tensor): void {
    this.states.total = this.states.total.add(x.sum());
  }

  override compute(): Record<string, Tensor> {
    return { a: this.states.total, b: this.states.total.neg() };
  }
}

/** Counts elements. */
class Count extends Metric<[Tensor], Tensor, { total: Tensor }> {
  static override readonly fullStateUpdate: boolean | null = false;

  constructor() {
    super();
    this.addState("total", zeros([], { dtype: int64 }), { distReduceFx: "sum" });
  }

  override update(x: Tensor): void {
    this.states.total = this.states.total.add(x.numel());
  }

  override compute(): Tensor {
    return this.states.total;
  }
}

/** Sums rows of two. */
class Vector extends Metric<[Tensor], Tensor, { total: Tensor }> {
  static override readonly fullStateUpdate: boolean | null = false;

  constructor() {
    super();
    this.addState("total", zeros([2]), { distReduceFx: "sum" });
  }

  override update(x: Tensor): void {
    this.states.total = this.states.total.add(x.sum([0]));
  }

  override compute(): Tensor {
    return this.states.total;
  }
}

const own: Readonly<Record<string, new () => object>> = { Pair, Count, Vector };

/** Notes a call of a metric. */
export type Note = (name: string, method: string, updateCount: number) => void;

type AnyMetric = Metric<never[], unknown>;

function one(spec: MetricSpec): AnyMetric {
  const Class = spec.class === undefined ? undefined : own[spec.class];
  return (Class === undefined ? build(spec) : new Class()) as AnyMetric;
}

/** Makes a metric of the module that notes the outermost calls of each of its metrics. */
export function makeMetric(name: string, spec: HeldMetric, note: Note): AnyMetric | MetricCollection<unknown> {
  const { collection, wrap, persistent, where: _where, ...plain } = spec;
  let made: AnyMetric | MetricCollection<unknown>;
  if (collection !== undefined) {
    const members = Array.isArray(collection)
      ? collection.map((each) => one(each))
      : Object.fromEntries(Object.entries(collection).map(([key, each]) => [key, one(each)]));
    const together = new MetricCollection<unknown>(members, options(spec.args ?? {}));
    for (const [key, metric] of together.items({ keepBase: true, copyState: false }))
      watch(`${name}.${key}`, metric, note);
    made = together;
  } else if (wrap !== undefined) {
    const inner = one(wrap);
    watch(`${name}.inner`, inner, note);
    made = build({ ...plain, given: [] }, [inner]) as AnyMetric;
  } else {
    made = one(plain);
    watch(name, made, note);
  }
  if (persistent === true) made.persistent(true);
  return made;
}

/** Notes the calls of a metric that are not made by another call of it. */
function watch(name: string, metric: AnyMetric, note: Note): void {
  let depth = 0;
  for (const method of ["forward", "update", "compute", "reset"] as const) {
    const call: unknown = Reflect.get(metric, method);
    if (typeof call !== "function") throw new Error(`${name} has no ${method}`);
    const watched = function (this: AnyMetric, ...args: unknown[]): unknown {
      // A value that is kept is not computed again.
      const isOutermost = depth === 0 && !(method === "compute" && metric._computed !== undefined);
      if (isOutermost && method !== "update") note(name, method, metric.updateCount);
      depth++;
      let result: unknown;
      try {
        result = Reflect.apply(call, metric, args) as unknown;
      } finally {
        depth--;
      }
      if (isOutermost && method === "update") note(name, method, metric.updateCount);
      return result;
    };
    Object.defineProperty(metric, method, { value: watched, writable: true, configurable: true });
  }
}

/** How often metrics were updated, by name. */
export function updateCounts(metrics: Readonly<Record<string, nn.Module>>): Record<string, unknown> {
  const countOf = (metric: nn.Module): unknown => (metric instanceof Metric ? metric.updateCount : null);
  return Object.fromEntries(
    Object.entries(metrics).map(([name, metric]) => [
      name,
      metric instanceof MetricCollection
        ? Object.fromEntries(metric.items({ copyState: false }).map(([key, each]) => [key, each.updateCount]))
        : countOf(metric),
    ]),
  );
}
