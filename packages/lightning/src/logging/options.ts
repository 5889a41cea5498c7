/** @file Options of `log`, and what each hook allows and implies. */
import type { Tensor } from "@lightning-ts/torch";
import type { Group } from "@lightning-ts/torch/distributed";
import { MisconfigurationException } from "../util/errors.js";
import { option, optional, Options, type OptionsOf } from "../util/options.js";
import { anything, boolean, number, text } from "../util/rules.js";
import { show } from "../util/show.js";
import { RangeError } from "../util/user-errors.js";

/** How the values of an epoch are reduced to one. */
export type Reduction = "mean" | "avg" | "sum" | "min" | "max";

const size = number(
  "a number of at least 0",
  (value) => value >= 0 && value < Infinity,
  "Leave it out for the batch's size.",
  {
    wrongValue: RangeError,
  },
);

/** The options of `log`. Each hook has its own defaults for some. */
const options = new Options("log", {
  /** Show the value in the progress bar. Default false. */
  progBar: option(boolean, false),
  /** Send the value to the loggers. Default null: true. */
  logger: optional(boolean),
  /** Log the value of each step. Default null: true in training steps, false in others. */
  onStep: optional(boolean),
  /** Log the reduced value of the epoch. Default null: false in training steps, true in others. */
  onEpoch: optional(boolean),
  /** How the values of an epoch are reduced to one. Default "mean", weighted by batch size. */
  reduceFx: option(anything<Reduction>('"mean", "sum", "min", "max"'), "mean"),
  /** Keep the autograd graph of the value. Default false. */
  enableGraph: option(boolean, false),
  /** Reduce over the processes of a distributed run. Default false. */
  syncDist: option(boolean, false),
  /** The process group to reduce over. Default: that of the run. */
  syncDistGroup: option(anything<Group>("a process group")),
  /** Add `/dataloader_idx_N` to the name where there are several loaders. Default true. */
  addDataloaderIdx: option(boolean, true),
  /** The batch's size, for the mean. Default null: the first dimension of the batch's first tensor. */
  batchSize: optional(size),
  /** The attribute that holds a metric object. Default null. */
  metricAttribute: optional(text()),
  /** Log on the first process only. Default false. */
  rankZeroOnly: option(boolean, false),
});

/** Options of `this.log`. */
export interface LogOptions extends OptionsOf<typeof options> {}

/**
 * Checks options of `log`. Nothing is made for those that are right, because steps come through here.
 *
 * @param name what is logged, for messages
 * @throws TypeError for an unknown option or one of another type, RangeError for an invalid size
 */
export function checkOptions(name: string, given: LogOptions): void {
  for (const key in given) {
    if (!options.has(key)) throw options.unknown(key, `log(${show(name)})`);
    const value = given[key];
    if (value === undefined || value === null) continue;
    const { rule } = options.table[key];
    try {
      rule.read(value, key);
    } catch {
      rule.read(value, `log(${show(name)}): ${key}`);
    }
  }
}

/**
 * A metric that keeps its own counts: `compute` is what an epoch logs, `forwardCache` what a step does, and `reset` is called at the end of the
 * epoch. `Metric` of `@lightning-ts/metrics` is one, and so is any object with these. Counterpart: `torchmetrics.Metric`.
 */
export interface MetricObject {
  /** The value of the newest batch, null for none: a tensor with one element. */
  readonly forwardCache?: unknown;
  /** The value of all batches since the reset: a tensor with one element. */
  compute(): unknown;
  /** Forgets all batches. */
  reset(): void;
}

/** Metrics that get the same batches, for `logDict`: each is logged under its name. Counterpart: `torchmetrics.MetricCollection`. */
export interface MetricCollectionObject {
  /** Names and metrics; with `copyState: false` the metrics as they are, not copies. */
  items(options: { copyState: boolean }): Iterable<readonly [string, MetricObject]>;
  /** The values by name. */
  compute(): unknown;
}

/** Whether a value holds several metrics. */
export function isMetricCollection(value: unknown): value is MetricCollectionObject {
  if (typeof value !== "object" || value === null) return false;
  return ["items", "compute"].every((name) => typeof Reflect.get(value, name) === "function");
}

/** What may be logged: a number (true is 1), a tensor with one element, or a metric that keeps its own counts. */
export type LogValue = number | boolean | bigint | Tensor | MetricObject;

/** Whether a logged value is a metric that keeps its own counts. */
export function isMetricObject(value: unknown): value is MetricObject {
  if (typeof value !== "object" || value === null || isMetricCollection(value)) return false;
  return ["compute", "reset"].every((name) => typeof Reflect.get(value, name) === "function");
}

/** What a hook allows and what it implies. */
interface HookRule {
  readonly onStep: readonly boolean[];
  readonly onEpoch: readonly boolean[];
  readonly default: { readonly onStep: boolean; readonly onEpoch: boolean };
}

const any = [true, false];
const perStep: HookRule = { onStep: any, onEpoch: any, default: { onStep: true, onEpoch: false } };
const perEvalStep: HookRule = { onStep: any, onEpoch: any, default: { onStep: false, onEpoch: true } };
const perEpoch: HookRule = { onStep: [false], onEpoch: [true], default: { onStep: false, onEpoch: true } };

const rules = new Map<string, HookRule>([
  ...[
    "trainingStep",
    "onTrainBatchStart",
    "onTrainBatchEnd",
    "onBeforeBackward",
    "backward",
    "onAfterBackward",
    "onBeforeZeroGrad",
    "optimizerZeroGrad",
    "onBeforeOptimizerStep",
    "optimizerStep",
    "configureGradientClipping",
    "clipGradients",
  ].map((hook): [string, HookRule] => [hook, perStep]),
  ...[
    "validationStep",
    "testStep",
    "onValidationBatchStart",
    "onValidationBatchEnd",
    "onTestBatchStart",
    "onTestBatchEnd",
  ].map((hook): [string, HookRule] => [hook, perEvalStep]),
  ...[
    "onTrainStart",
    "onValidationStart",
    "onTestStart",
    "onTrainEpochStart",
    "onTrainEpochEnd",
    "onValidationEpochStart",
    "onValidationEpochEnd",
    "onTestEpochStart",
    "onTestEpochEnd",
  ].map((hook): [string, HookRule] => [hook, perEpoch]),
]);

/** Whether a hook is called for each batch of an evaluation. */
export function isEvaluationBatchHook(hook: string): boolean {
  return rules.get(hook) === perEvalStep;
}

/**
 * `onStep` and `onEpoch` for a hook: what was given, or the hook's defaults.
 *
 * @throws MisconfigurationException where the hook does not allow it
 */
export function stepAndEpoch(hook: string, options: LogOptions): { onStep: boolean; onEpoch: boolean } {
  const rule = rules.get(hook);
  if (rule === undefined) {
    throw new MisconfigurationException(
      `You can't log inside ${hook}. Log in a step or in a hook of an epoch instead.`,
    );
  }
  const onStep = options.onStep ?? rule.default.onStep;
  const onEpoch = options.onEpoch ?? rule.default.onEpoch;
  if (!rule.onStep.includes(onStep)) {
    throw new MisconfigurationException(
      `You can't log({ onStep: ${onStep} }) inside ${hook}: expected ${rule.onStep.join(" or ")}.`,
    );
  }
  if (!rule.onEpoch.includes(onEpoch)) {
    throw new MisconfigurationException(
      `You can't log({ onEpoch: ${onEpoch} }) inside ${hook}: expected ${rule.onEpoch.join(" or ")}.`,
    );
  }
  if (!onStep && !onEpoch) {
    throw new MisconfigurationException(
      `log({ onStep: false, onEpoch: false }) in ${hook} would log nothing. Set one of them.`,
    );
  }
  return { onStep, onEpoch };
}

/**
 * How the values of an epoch are reduced to one.
 *
 * @throws MisconfigurationException for another reduction
 */
export function reductionOf(name: string, { reduceFx = "mean" }: LogOptions): Exclude<Reduction, "avg"> {
  const reduction: string = typeof reduceFx === "string" ? reduceFx.toLowerCase() : typeof reduceFx;
  if (reduction === "avg" || reduction === "mean") return "mean";
  if (reduction === "sum" || reduction === "min" || reduction === "max") return reduction;
  throw new MisconfigurationException(
    `log(${show(name)}): expected reduceFx "mean", "sum", "min" or "max". Received: ${show(reduceFx)}.`,
  );
}
