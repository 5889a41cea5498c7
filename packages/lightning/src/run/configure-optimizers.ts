/** @file The forms of `configureOptimizers`, as lists of optimizers and scheduler configurations. */
import { expectArray } from "@lightning-ts/torch/util/lists";
import { optim } from "@lightning-ts/torch";
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { MisconfigurationException } from "../util/errors.js";
import { LightningOptimizer } from "../core/lightning-optimizer.js";
import { MockOptimizer } from "../core/mock-optimizer.js";
import type { Optimizer, OptimizersInput, SchedulerConfig, SchedulerInterval } from "../core/optimization.js";
import { rankZeroWarn } from "../util/rank-zero.js";
import { show } from "../util/show.js";
import { TypeError } from "../util/user-errors.js";

/** Optimizers and schedulers of a run. */
export interface Configured {
  optimizers: Optimizer[];
  schedulers: SchedulerConfig[];
}

/** How a module optimizes. */
export interface OptimizationMode {
  /** Whether the loops step optimizers and schedulers. */
  readonly automatic: boolean;
  /** Whether the module steps schedulers itself. */
  readonly overridesStep: boolean;
}

/** The returned values, in lists whose items are not checked yet. */
interface Parts {
  optimizers: Optimizer[];
  schedulers: unknown[];
  /** The metric of a scheduler without a configuration. */
  monitor: string | null;
}

const intervals: ReadonlySet<SchedulerInterval> = new Set(["epoch", "step", "everyBatch", "validation"]);
const schedulerKeys = new Set(["scheduler", "interval", "frequency", "reduceOnPlateau", "monitor", "strict", "name"]);

/**
 * Takes the forms apart: an optimizer, a list, `[optimizers, schedulers]`, `{ optimizer, lrScheduler, monitor }` or a list of those.
 *
 * @throws MisconfigurationException for anything else
 */
export function configureOptimizers(input: OptimizersInput, mode: OptimizationMode): Configured {
  const { optimizers, schedulers, monitor } = take(input);
  const configs = schedulers.map((scheduler) =>
    mode.automatic ? automaticConfig(scheduler, monitor) : manualConfig(scheduler),
  );
  if (mode.automatic && optimizers.length > 1) {
    throw new MisconfigurationException(
      `configureOptimizers: expected one optimizer in automatic optimization. Received: ${optimizers.length}. Set automaticOptimization = false ` +
        "and step them in trainingStep.",
    );
  }
  for (const { scheduler } of configs) checkScheduler(scheduler, optimizers, mode);
  return { optimizers, schedulers: configs };
}

function take(input: unknown): Parts {
  if (input === null || input === undefined) {
    rankZeroWarn("`configureOptimizers` returned null, this fit will run with no optimizer");
    return { optimizers: [new MockOptimizer()], schedulers: [], monitor: null };
  }
  const optimizer = toOptimizer(input);
  if (optimizer !== null) return { optimizers: [optimizer], schedulers: [], monitor: null };
  if (Array.isArray(input)) return takeList(input);
  const { optimizer: own, lrScheduler, monitor } = takeConfig(input);
  return { optimizers: [own], schedulers: lrScheduler === undefined ? [] : [lrScheduler], monitor };
}

function takeList(items: readonly unknown[]): Parts {
  expectArray("configureOptimizers", "optimizers", items);
  const [first, second] = items;
  if (Array.isArray(first)) expectArray("configureOptimizers", "optimizers", first);
  if (Array.isArray(second)) expectArray("configureOptimizers", "schedulers", second);
  if (items.length === 2 && Array.isArray(first) && first.every((item) => toOptimizer(item) !== null)) {
    return {
      optimizers: first.map((item) => toOptimizer(item) as Optimizer),
      schedulers: Array.isArray(second) ? second : [second],
      monitor: null,
    };
  }
  const optimizers = items.map(toOptimizer);
  if (optimizers.every((item) => item !== null)) return { optimizers, schedulers: [], monitor: null };
  const configs = items.map(takeConfig);
  const schedulers = configs
    .filter(({ lrScheduler }) => lrScheduler !== undefined)
    .map(({ lrScheduler }) => asConfig(lrScheduler));
  return { optimizers: configs.map(({ optimizer }) => optimizer), schedulers, monitor: null };
}

function takeConfig(value: unknown): { optimizer: Optimizer; lrScheduler: unknown; monitor: string | null } {
  if (typeof value !== "object" || value === null || !("optimizer" in value)) return refuse(value);
  const { optimizer, lrScheduler, monitor, ...others } = value as {
    optimizer: unknown;
    lrScheduler?: unknown;
    monitor?: string | null;
  };
  const extra = Object.keys(others);
  checkForeign("optimizer", extra, ["lrScheduler"]);
  if (extra.length > 0)
    rankZeroWarn(`Found unsupported keys in the optimizer configuration: ${extra.join(", ")}`, "RuntimeWarning");
  return {
    optimizer: toOptimizer(optimizer) ?? refuse(optimizer),
    lrScheduler: lrScheduler ?? undefined,
    monitor: monitor ?? null,
  };
}

/** Refuses keys under their Python names: what they hold would never be used. */
function checkForeign(of: string, keys: readonly string[], known: readonly string[]): void {
  for (const key of keys) {
    const camel = key.replaceAll(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
    if (camel === key || !known.includes(camel)) continue;
    throw new MisconfigurationException(
      `The ${of} configuration: expected the key "${camel}". Received: ${show(key)}. Rename it to ${camel}.`,
    );
  }
}

function toOptimizer(value: unknown): Optimizer | null {
  if (value instanceof LightningOptimizer) return value.optimizer;
  return value instanceof optim.Optimizer ? value : null;
}

function refuse(value: unknown): never {
  const got = typeof value === "object" && value !== null ? value.constructor.name : typeof value;
  throw new MisconfigurationException(
    `Unknown configuration for model optimizers. Expected from configureOptimizers: an optimizer, a list of them, [optimizers, schedulers], or ` +
      `{ optimizer, lrScheduler }. Received: ${got}.`,
  );
}

// --- schedulers ------------------------------------------------------------------------------------------------------

type GivenConfig = Partial<SchedulerConfig>;

/** A configuration is a plain object with known keys. A scheduler need not have `step`, where the module steps it itself. */
function isScheduler(value: unknown): value is SchedulerConfig["scheduler"] {
  if (typeof value !== "object" || value === null) return false;
  const { step, stateDict, loadStateDict } = value as Record<string, unknown>;
  if (typeof step === "function") return true;
  if (typeof stateDict === "function" && typeof loadStateDict === "function") return true;
  return !isPlainObject(value) && !("scheduler" in value);
}

function asConfig(value: unknown): GivenConfig {
  if (isScheduler(value)) return { scheduler: value };
  return typeof value === "object" && value !== null ? value : refuse(value);
}

function isPlateau(scheduler: unknown): boolean {
  return scheduler instanceof optim.lrScheduler.ReduceLROnPlateau;
}

function withDefaults(given: GivenConfig): SchedulerConfig {
  const { scheduler } = given;
  if (scheduler === undefined) {
    throw new MisconfigurationException(
      'The scheduler configuration must have the key "scheduler" with a scheduler as its value.',
    );
  }
  return {
    scheduler,
    interval: given.interval === undefined ? "epoch" : given.interval,
    frequency: given.frequency ?? 1,
    reduceOnPlateau: given.reduceOnPlateau ?? isPlateau(scheduler),
    monitor: given.monitor ?? null,
    strict: given.strict ?? true,
    name: given.name ?? null,
  };
}

function automaticConfig(given: unknown, monitor: string | null): SchedulerConfig {
  const plain = asConfig(given);
  const unknown = Object.keys(plain).filter((key) => !schedulerKeys.has(key));
  checkForeign("scheduler", unknown, [...schedulerKeys]);
  if (unknown.length > 0)
    rankZeroWarn(`Found unsupported keys in the scheduler configuration: ${unknown.join(", ")}`, "RuntimeWarning");
  const config = withDefaults(isScheduler(given) ? { scheduler: given, monitor } : plain);
  if (!intervals.has(config.interval)) {
    throw new MisconfigurationException(
      `The scheduler's interval: expected "step", "epoch", "everyBatch" or "validation". Received: ${show(config.interval)}. For each batch, ` +
        'whatever accumulates, give "everyBatch".',
    );
  }
  if (config.reduceOnPlateau && config.monitor === null) {
    throw new MisconfigurationException(
      'A ReduceLROnPlateau scheduler needs `monitor`, the metric it watches. Received: none. Give lrScheduler: { scheduler, monitor: "val_loss" }.',
    );
  }
  if (config.interval === "epoch" && config.scheduler instanceof optim.lrScheduler.OneCycleLR) {
    rankZeroWarn(
      'A OneCycleLR scheduler is used with interval "epoch". Did you mean interval: "step"?',
      "RuntimeWarning",
    );
  }
  return config;
}

/** The module steps schedulers itself, so the settings of when to step are dropped, except the interval, which LearningRateMonitor needs. */
function manualConfig(given: unknown): SchedulerConfig {
  const { reduceOnPlateau, monitor, strict, ...kept } = asConfig(given);
  const ignored = Object.entries({ reduceOnPlateau, monitor, strict }).filter(([, value]) => value !== undefined);
  if (ignored.length > 0) {
    rankZeroWarn(
      `The scheduler configuration has ${ignored.map(([key]) => key).join(", ")}, which manual optimization ignores: call scheduler.step() yourself.`,
      "RuntimeWarning",
    );
  }
  return withDefaults({ ...kept, reduceOnPlateau: false });
}

function checkScheduler(
  scheduler: SchedulerConfig["scheduler"],
  optimizers: readonly Optimizer[],
  mode: OptimizationMode,
): void {
  const given: object = scheduler;
  const name = given.constructor.name;
  if ("optimizer" in given && !optimizers.some((optimizer) => optimizer === given.optimizer)) {
    throw new MisconfigurationException(
      `Some schedulers are attached with an optimizer that wasn't returned from configureOptimizers. Received: ${name}. Return its optimizer too.`,
    );
  }
  if (!("stateDict" in given && "loadStateDict" in given)) {
    throw new TypeError(
      `The scheduler ${name} is invalid: expected methods stateDict and loadStateDict. Received: none.`,
    );
  }
  if (mode.automatic && !mode.overridesStep && !isPlateau(given) && !(given instanceof optim.lrScheduler.LRScheduler)) {
    throw new MisconfigurationException(
      `The scheduler ${name} doesn't follow PyTorch's API: expected an LRScheduler. Override lrSchedulerStep to step it in its own way.`,
    );
  }
}
