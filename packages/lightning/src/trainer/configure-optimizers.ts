/** @file The forms of `configureOptimizers`, as lists of optimizers and scheduler configurations. */
import { optim } from "@lightning-ts/torch";
import { MisconfigurationException } from "../core/errors.js";
import type { Optimizer, OptimizersInput, SchedulerConfig, SchedulerInput } from "../core/optimization.js";
import { rankZeroWarn } from "../core/rank-zero.js";

/** Optimizers and schedulers of a run. */
export interface Configured {
  optimizers: Optimizer[];
  schedulers: SchedulerConfig[];
}

const schedulerKeys = new Set(["scheduler", "interval", "frequency", "reduceOnPlateau", "monitor", "strict", "name"]);

/**
 * Takes the forms apart: an optimizer, a list, `[optimizers, schedulers]`, `{ optimizer, lrScheduler, monitor }` or a list of those.
 *
 * @throws MisconfigurationException for anything else
 */
export function configureOptimizers(input: OptimizersInput, automatic: boolean): Configured {
  if (input === null || input === undefined) {
    rankZeroWarn("`configureOptimizers` returned null, this fit will run with no optimizer");
    return { optimizers: [], schedulers: [] };
  }
  const configured = take(input);
  if (automatic && configured.optimizers.length > 1) {
    throw new MisconfigurationException(
      `Automatic optimization takes one optimizer. Received: ${configured.optimizers.length}. Set automaticOptimization = false and step them in trainingStep.`,
    );
  }
  return configured;
}

function take(input: unknown): Configured {
  if (isOptimizer(input)) return { optimizers: [input], schedulers: [] };
  if (Array.isArray(input)) {
    const items: unknown[] = input;
    const [first, second] = items;
    if (items.length === 2 && Array.isArray(first) && Array.isArray(second)) {
      return {
        optimizers: first.map((item: unknown) => (isOptimizer(item) ? item : refuse(item))),
        schedulers: second.map((item: unknown) => schedulerConfig(item, null)),
      };
    }
    const parts = items.map((item) => (Array.isArray(item) ? refuse(item) : take(item)));
    return { optimizers: parts.flatMap((part) => part.optimizers), schedulers: parts.flatMap((part) => part.schedulers) };
  }
  if (typeof input === "object" && input !== null && "optimizer" in input && isOptimizer(input.optimizer)) {
    const { optimizer, lrScheduler, monitor } = input as { optimizer: Optimizer; lrScheduler?: SchedulerInput; monitor?: string };
    const schedulers = lrScheduler === undefined ? [] : [schedulerConfig(lrScheduler, monitor ?? null)];
    return { optimizers: [optimizer], schedulers };
  }
  return refuse(input);
}

function isOptimizer(value: unknown): value is Optimizer {
  return value instanceof optim.Optimizer;
}

function refuse(value: unknown): never {
  const got = typeof value === "object" && value !== null ? value.constructor.name : typeof value;
  throw new MisconfigurationException(
    `Unknown configuration for model optimizers. Expected from configureOptimizers: an optimizer, a list of them, [optimizers, schedulers], or ` +
      `{ optimizer, lrScheduler }. Received: ${got}.`,
  );
}

function schedulerConfig(input: unknown, monitor: string | null): SchedulerConfig {
  if (typeof input !== "object" || input === null) return refuse(input);
  const given = (typeof (input as { step?: unknown }).step === "function" ? { scheduler: input } : input) as Partial<SchedulerConfig>;
  const unknown = Object.keys(given).filter((key) => !schedulerKeys.has(key));
  if (unknown.length > 0) rankZeroWarn(`Found unsupported keys in the scheduler configuration: ${unknown.join(", ")}`, "RuntimeWarning");
  const { scheduler } = given;
  if (scheduler === undefined) {
    throw new MisconfigurationException('The scheduler configuration must have the key "scheduler" with a scheduler as its value.');
  }
  if (given.interval !== undefined && given.interval !== "step" && given.interval !== "epoch") {
    throw new MisconfigurationException(`The scheduler's interval: expected "step" or "epoch". Received: ${JSON.stringify(given.interval)}.`);
  }
  const config: SchedulerConfig = {
    scheduler,
    interval: given.interval ?? "epoch",
    frequency: given.frequency ?? 1,
    reduceOnPlateau: given.reduceOnPlateau ?? scheduler instanceof optim.lrScheduler.ReduceLROnPlateau,
    monitor: given.monitor ?? monitor,
    strict: given.strict ?? true,
    name: given.name ?? null,
  };
  if (config.reduceOnPlateau && config.monitor === null) {
    throw new MisconfigurationException("A ReduceLROnPlateau scheduler needs `monitor`, the metric it watches: { scheduler, monitor: \"val_loss\" }.");
  }
  return config;
}
