/** @file A metric for each task. */
import { expectString } from "@lightning-ts/torch/util/lists";
import { nn } from "@lightning-ts/torch";
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { MetricCollection } from "../core/collection.js";
import { type AnyMetric, Metric } from "../core/metric.js";
import { RangeError, shown, TypeError, wrongValue } from "../util/errors.js";
import { WrapperMetric } from "./wrapper-metric.js";

/** The metric of a task, or several. */
export type TaskMember = AnyMetric | MetricCollection<unknown>;

/** What is put around the names of tasks. */
export interface TaskNames {
  /** Put before each name. Default null: nothing. */
  prefix?: string | null;
  /** Put after each name. Default null: nothing. */
  postfix?: string | null;
}

/** Metrics of several tasks; predictions, targets and values are by task. Counterpart: `torchmetrics.wrappers.MultitaskWrapper`. */
export class MultitaskWrapper<Tasks extends Readonly<Record<string, TaskMember>>> extends WrapperMetric<
  [
    taskPreds: Readonly<Record<keyof Tasks & string, unknown>>,
    taskTargets: Readonly<Record<keyof Tasks & string, unknown>>,
  ],
  Record<string, unknown>
> {
  static override readonly isDifferentiable: boolean | null = false;
  /** The metrics by task. */
  readonly taskMetrics: nn.ModuleDict<TaskMember & nn.Module>;
  private prefix: string;
  private postfix: string;

  constructor(taskMetrics: Tasks, options: TaskNames = {}) {
    super();
    if (!isPlainObject(taskMetrics))
      throw new TypeError(`MultitaskWrapper: expected an object of metrics by task. Received: ${shown(taskMetrics)}.`);
    for (const [task, metric] of Object.entries<unknown>(taskMetrics)) {
      if (!(metric instanceof Metric) && !(metric instanceof MetricCollection))
        throw new TypeError(`MultitaskWrapper: expected a metric for the task ${task}. Received: ${shown(metric)}.`);
    }
    this.taskMetrics = new nn.ModuleDict(Object.entries<TaskMember & nn.Module>(taskMetrics));
    this.prefix = text("prefix", options.prefix);
    this.postfix = text("postfix", options.postfix);
  }

  override _stateName(field: string): string {
    return field === "taskMetrics" ? "task_metrics" : field;
  }

  private nameOf(task: string): string {
    expectString("MultitaskWrapper", "task", task);
    return `${this.prefix}${task}${this.postfix}`;
  }

  /** Names and metrics; those of collections each by itself, unless `flatten` is false. */
  items({ flatten = true }: { flatten?: boolean } = {}): [string, nn.Module][] {
    return [...this.taskMetrics.entries()].flatMap(([task, metric]): [string, nn.Module][] => {
      if (!flatten || !(metric instanceof MetricCollection)) return [[this.nameOf(task), metric]];
      return metric.items().map(([name, each]) => [this.nameOf(`${task}_${name}`), each]);
    });
  }

  /** The names of the metrics. */
  keys(options: { flatten?: boolean } = {}): string[] {
    return this.items(options).map(([name]) => name);
  }

  private batches(
    preds: Readonly<Record<string, unknown>>,
    targets: Readonly<Record<string, unknown>>,
  ): [task: string, metric: TaskMember, batch: never[]][] {
    const tasks = [...this.taskMetrics.keys()];
    for (const given of [preds, targets]) {
      if (tasks.length !== Object.keys(given).length || tasks.some((task) => !(task in given))) {
        throw new RangeError(
          `MultitaskWrapper: expected predictions and targets for ${tasks.join(", ")}. Received: ${Object.keys(given).join(", ")}.`,
        );
      }
    }
    return [...this.taskMetrics.entries()].map(([task, metric]) => [
      task,
      metric,
      [preds[task], targets[task]] as never[],
    ]);
  }

  override update(taskPreds: Readonly<Record<string, unknown>>, taskTargets: Readonly<Record<string, unknown>>): void {
    for (const [, metric, batch] of this.batches(taskPreds, taskTargets)) metric.update(...batch);
  }

  override forward(
    taskPreds: Readonly<Record<string, unknown>>,
    taskTargets: Readonly<Record<string, unknown>>,
  ): Record<string, unknown> {
    const batches = this.batches(taskPreds, taskTargets);
    return Object.fromEntries(batches.map(([task, metric, batch]) => [this.nameOf(task), metric.forward(...batch)]));
  }

  override compute(): Record<string, unknown> {
    return Object.fromEntries(
      [...this.taskMetrics.entries()].map(([task, metric]) => [this.nameOf(task), metric.compute()]),
    );
  }

  override reset(): void {
    for (const metric of this.taskMetrics.values()) metric.reset();
    super.reset();
  }

  /** A copy with states of its own, under other names. */
  override clone(options: TaskNames = {}): this {
    const copy = super.clone();
    copy.prefix = text("prefix", options.prefix);
    copy.postfix = text("postfix", options.postfix);
    return copy;
  }
}

function text(name: string, value: string | null = ""): string {
  if (value !== null && typeof value !== "string") throw wrongValue("MultitaskWrapper", name, "a text or null", value);
  return value ?? "";
}
