/** @file Options of `log`, and what each hook allows and implies. */
import type { Tensor } from "@lightning-ts/torch";
import { MisconfigurationException } from "../util/errors.js";
import { show } from "../util/show.js";

/** How the values of an epoch are reduced to one. */
export type Reduction = "mean" | "avg" | "sum" | "min" | "max";

/** Options of `this.log`. */
export interface LogOptions {
  /** Show the value in the progress bar. Default false. */
  progBar?: boolean;
  /** Send the value to the loggers. Default true. */
  logger?: boolean | null;
  /** Log the value of each step. Default: true in training steps, false in others. */
  onStep?: boolean | null;
  /** Log the reduced value of the epoch. Default: false in training steps, true in others. */
  onEpoch?: boolean | null;
  /** How the values of an epoch are reduced to one. Default "mean", weighted by batch size. */
  reduceFx?: Reduction;
  /** Keep the autograd graph of the value. Default false. */
  enableGraph?: boolean;
  /** Reduce over the processes of a distributed run. Default false. */
  syncDist?: boolean;
  /** The process group to reduce over. */
  syncDistGroup?: unknown;
  /** Add `/dataloader_idx_N` to the name where there are several loaders. Default true. */
  addDataloaderIdx?: boolean;
  /** The batch's size, for the mean; by default the first dimension of the batch's first tensor. */
  batchSize?: number | null;
  /** The attribute that holds a metric object. */
  metricAttribute?: string | null;
  /** Log on the first process only. Default false. */
  rankZeroOnly?: boolean;
}

/**
 * A metric that keeps its own counts: `compute` is what an epoch logs, `forwardCache` what a step does, and `reset` is called at the end of the
 * epoch. Counterpart: `torchmetrics.Metric`.
 */
export interface MetricObject {
  /** The value of the newest batch, null for none. */
  readonly forwardCache?: Tensor | null;
  /** The value of all batches since the reset: a tensor with one element. */
  compute(): Tensor;
  /** Forgets all batches. */
  reset(): void;
}

/** What may be logged: a number (true is 1), a tensor with one element, or a metric that keeps its own counts. */
export type LogValue = number | boolean | bigint | Tensor | MetricObject;

/** Whether a logged value is a metric that keeps its own counts. */
export function isMetricObject(value: unknown): value is MetricObject {
  if (typeof value !== "object" || value === null) return false;
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
