/** @file What `log` does with a value: it applies the rules of the hook, then adds to the running loop's results. */
import { Tensor } from "@lightning-ts/torch";
import { MisconfigurationException } from "../util/errors.js";
import { rankZeroWarnOnce } from "../util/rank-zero.js";
import { show } from "../util/show.js";
import type { MetricDictionaries } from "./dictionaries.js";
import type { ResultCollection } from "./result.js";
import type { Strategy } from "../fabric/strategies/strategy.js";
import { type Sync, toScalarTensor } from "./metric.js";
import { TypeError } from "../util/user-errors.js";
import {
  checkOptions,
  isEvaluationBatchHook,
  isMetricObject,
  type LogOptions,
  type LogValue,
  reductionOf,
  stepAndEpoch,
} from "./options.js";

/** The types of values that are numbers, as in Python: true is 1. */
const numeric: ReadonlySet<string> = new Set(["number", "boolean", "bigint"]);

/** Where a value is logged. */
export interface LogTarget {
  /** Whether nothing is logged at all. */
  readonly isLoggingDisabled: boolean;
  readonly hasLoggers: boolean;
  /** The hook or step that is running, null outside of them. */
  readonly currentHook: string | null;
  readonly metrics: Pick<MetricDictionaries, "isFreshHook" | "hookLogged">;
  /** What the running loop logs into, null where nothing can be logged. */
  readonly results: ResultCollection | null;
  /** Reduces over the processes of the run. */
  readonly strategy: Pick<Strategy, "worldSize" | "reduce">;
}

/**
 * Logs a value.
 *
 * @throws MisconfigurationException where the hook does not allow it, TypeError for a name that is not a text and a value that is not a number
 * or tensor, RangeError for a tensor with several elements
 */
export function logValue(target: LogTarget, name: string, value: LogValue, options: LogOptions): void {
  if (typeof name !== "string")
    throw new TypeError(`log: expected a name. Received: ${show(name)}. Give log("loss", loss).`);
  const isTensor = value instanceof Tensor;
  const isObject = !isTensor && isMetricObject(value);
  if (!isObject && !isTensor && !numeric.has(typeof value)) {
    throw new TypeError(
      `log(${show(name)}): expected a number, a Tensor or a metric. Received: ${value === null ? "null" : typeof value}.`,
    );
  }
  checkOptions(name, options);
  if (target.isLoggingDisabled) {
    rankZeroWarnOnce(
      "You are trying to `log()` but `Trainer({ barebones: true })` is configured. Logging can impact raw speed so it is disabled under this setting.",
    );
    return;
  }
  const { metrics, results, currentHook: fx } = target;
  if (results === null || fx === null) {
    const where =
      results === null ? "in prediction, or before a loop" : "outside of the hooks and steps that the Trainer calls";
    throw new MisconfigurationException(
      `log(${show(name)}): expected a call in a step or a hook of a loop. Received: a call ${where}.`,
    );
  }
  const { onStep, onEpoch } = stepAndEpoch(fx, options);
  const addDataloaderIdx = options.addDataloaderIdx ?? true;
  if (addDataloaderIdx && name.includes("/dataloader_idx_")) {
    throw new MisconfigurationException(
      `log(${show(name)}): expected a name without "/dataloader_idx_", which is added where it is needed. Leave it out, or set addDataloaderIdx: false.`,
    );
  }
  const logged = isObject ? value : toScalarTensor(name, value, fx);
  if (options.logger === true && !target.hasLoggers) {
    rankZeroWarnOnce(
      `You called \`log(${show(name)}, ..., { logger: true })\` but have no logger configured. Give the Trainer one.`,
    );
  }
  if (onEpoch && !isObject) adviseSync(target, name, options, fx);
  if (metrics.isFreshHook(fx)) results.reset(fx);
  const { dataloaderIdx } = results;
  results.log(
    {
      fx: addDataloaderIdx && dataloaderIdx !== null ? `${fx}.${dataloaderIdx}` : fx,
      name,
      progBar: options.progBar ?? false,
      logger: options.logger ?? true,
      onStep,
      onEpoch,
      reduceFx: reductionOf(name, options),
      enableGraph: options.enableGraph ?? false,
      addDataloaderIdx,
      dataloaderIdx,
      metricAttribute: options.metricAttribute ?? null,
      rankZeroOnly: options.rankZeroOnly ?? false,
      syncDist: options.syncDist ?? false,
    },
    logged,
    options.batchSize ?? null,
    syncOf(target, options, fx),
  );
  metrics.hookLogged(fx);
}

/** Recommends what is easily forgotten: without it an epoch's value is that of one process. */
function adviseSync({ results, strategy }: LogTarget, name: string, options: LogOptions, fx: string): void {
  if (strategy.worldSize === 1 || options.syncDist === true || options.rankZeroOnly === true) return;
  if (results?.isExact === true && isEvaluationBatchHook(fx)) return;
  rankZeroWarnOnce(
    `It is recommended to use \`log(${show(name)}, ..., { syncDist: true })\` for values of an epoch in several processes, so that they are of all of them.`,
    "PossibleUserWarning",
  );
}

/** How a value is reduced over the processes of a run; null where each keeps its own. */
function syncOf({ results, strategy }: LogTarget, options: LogOptions, fx: string): Sync | null {
  const { syncDist, syncDistGroup: group, rankZeroOnly } = options;
  if (results?.isExact === true && isEvaluationBatchHook(fx)) {
    if (group === undefined || group === null) return null; // the loop does it, when all batches are done
    throw new MisconfigurationException(
      `log in ${fx}: expected no syncDistGroup with \`distributedEvaluation: "exact"\`, where values are of all processes. Received: one. Leave it out.`,
    );
  }
  if (syncDist !== true || rankZeroOnly === true || strategy.worldSize === 1) return null;
  return (value, reduceOp) => strategy.reduce(value, { reduceOp, group });
}
