/** @file Replays the life of a metric, a collection, a tracker or a wrapper, step by step. */
import { manualSeed, type nn } from "@lightning-ts/torch";
import { camelCase } from "@lightning-ts/torch/util/names";
import { fields, type Shape, unknownField } from "../fields.js";
import { argumentsOf, build, decoded, options, statesOf } from "./build.js";
import { Calls } from "./calls.js";
import { errorDifference, givenDifference } from "./compare.js";
import type { Batch, Json, MetricSpec, ObjectCase } from "./spec.js";
import { dtypeNamed } from "./values.js";

const error = fields("at batch class message");
const known: Shape = fields("id kind", {
  metric: fields("class op given args"),
  steps: { list: fields("do value warnings", { error }) },
  error,
});

/** Where a recorded life and ours differ first, or null. */
export async function objectCaseDifference(recorded: ObjectCase): Promise<string | null> {
  const unread = unknownField(recorded, known);
  if (unread !== null) return unread;
  const calls = await Calls.start();
  try {
    let made: object = {};
    const { error: failed } = await calls.make(() => void (made = build(recorded.metric)));
    const wrong = errorDifference(recorded.error, failed, "construct");
    if (wrong !== null || failed !== undefined) return wrong;
    const life = new Life(recorded.metric, made);
    for (const [i, step] of recorded.steps.entries()) {
      const [name, ...given] = step.do;
      const outcome = await calls.make(() => life.step(name, given));
      // How a metric prints itself is this library's own.
      if (name === "repr") continue;
      const different = givenDifference(step, outcome, `step ${i} (${name})`);
      if (different !== null) return different;
    }
    return null;
  } finally {
    calls.close();
  }
}

/** What the steps need of an object; which of it there is differs. */
interface Living extends nn.Module {
  update(...args: unknown[]): void;
  compute(): unknown;
  computeAll(): unknown;
  reset(): void;
  resetAll(): void;
  increment(): void;
  clone(names?: object): Living;
  persistent(mode: boolean): void;
  mergeState(other: object): void;
  setDtype(dtype: unknown): unknown;
  addMetrics(...metrics: unknown[]): void;
  bestMetric(options: object): unknown;
  keys(): unknown;
  items(options?: object): [string, object][];
  get(name: string): object;
  has(name: string): boolean;
  readonly updateCalled: boolean;
  readonly updateCount: number;
  readonly nSteps: number;
  readonly length: number;
  readonly dtype: unknown;
  readonly maximize: unknown;
  readonly computeGroups: unknown;
}

/** The name that a step is given. */
function text(given: Json | undefined): string {
  return typeof given === "string" ? given : "";
}

class Life {
  readonly #spec: MetricSpec;
  #metric: Living;
  #saved: nn.StateDict = {};

  constructor(spec: MetricSpec, metric: object) {
    this.#spec = spec;
    this.#metric = metric as Living;
  }

  /** Makes a step and gives what comes of it. */
  step(name: string, given: Json[]): unknown {
    const metric = this.#metric;
    const [first] = given;
    const args = (): unknown[] => argumentsOf((first ?? {}) as Batch);
    const named = (): Record<string, unknown> => options((first ?? {}) as Record<string, Json>);
    switch (name) {
      case "update":
        return void metric.update(...args());
      case "forward":
        return metric.forward(...args());
      case "merge": {
        const other = build(this.#spec) as Living;
        other.update(...args());
        return void metric.mergeState(other);
      }
      case "compute":
        return metric.compute();
      case "compute_all":
        return metric.computeAll();
      case "reset":
        return void metric.reset();
      case "reset_all":
        return void metric.resetAll();
      case "increment":
        return void metric.increment();
      case "best":
        return metric.bestMetric(named());
      case "clone":
        return void (this.#metric = first === undefined ? metric.clone() : metric.clone(named()));
      case "persistent":
        return void metric.persistent(first === true);
      case "state_dict":
        return metric.stateDict();
      case "save":
        return void (this.#saved = metric.stateDict());
      case "restore": {
        this.#metric = build(this.#spec) as Living;
        this.#metric.persistent(true);
        return String(this.#metric.loadStateDict(this.#saved));
      }
      case "half":
        return void metric.half();
      case "double":
        return void metric.double();
      case "set_dtype":
        return void metric.setDtype(dtypeNamed(text(first)));
      case "states":
        return statesOf(metric);
      case "fixed_attribute": {
        // A fixed attribute refuses to be set, as all that has no setter does in strict code.
        Object.assign(metric, { [camelCase(text(first))]: true });
        return null;
      }
      case "seed":
        return void manualSeed(Number(first));
      case "items":
        return metric
          .items(first === undefined ? undefined : named())
          .map(([key, item]) => [key, item.constructor.name]);
      case "getitem":
        return metric.get(text(first)).constructor.name;
      case "contains":
        return metric.has(text(first));
      case "add_metrics":
        return void metric.addMetrics(...given.map(decoded));
      case "keys":
        return metric.keys();
      case "len":
        return metric.length;
      case "repr":
        return String(metric);
      case "update_called":
      case "update_count":
      case "dtype":
      case "n_steps":
      case "maximize":
      case "compute_groups":
        return Reflect.get(metric, camelCase(name));
      default:
        throw new Error(`the runner does not know the step ${name}`);
    }
  }
}
