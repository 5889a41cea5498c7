/** @file When learning rate schedulers step. */
import { isPromise } from "@lightning-ts/torch/util/is";
import { MisconfigurationException } from "../util/errors.js";
import type { SchedulerConfig, SchedulerInterval } from "../core/optimization.js";
import { rankZeroWarn } from "../util/rank-zero.js";
import type { Run } from "../run/run.js";
import type { Session } from "../run/session.js";
import { increment } from "./progress.js";
import { show } from "../util/show.js";

/**
 * Steps the schedulers of an interval whose turn it is.
 *
 * @param plateau whether to step those that watch a metric, or the others
 */
export function stepSchedulers(run: Run, interval: SchedulerInterval, plateau: boolean): void | Promise<void> {
  const { schedulers: configs } = run.session;
  if (configs.length === 0 || !run.module.automaticOptimization) return;
  const done = countOf(run.session, interval);
  const due = configs.filter(
    (config) => config.reduceOnPlateau === plateau && config.interval === interval && done % config.frequency === 0,
  );
  return stepAll(run, due, 0);
}

/** The number of events that a scheduler steps after: batches of the epoch, epochs, or validations of the fit. */
function countOf({ currentEpoch, progress }: Session, interval: SchedulerInterval): number {
  if (interval === "epoch") return currentEpoch + 1;
  return interval === "validation" ? progress.fit.validations : progress.fit.batch.current.ready;
}

function stepAll(run: Run, configs: readonly SchedulerConfig[], from: number): void | Promise<void> {
  const { hooks, module, session } = run;
  const { scheduler: progress } = session.progress.fit;
  for (let i = from; i < configs.length; i++) {
    const config = configs[i] as SchedulerConfig;
    const metric = config.reduceOnPlateau ? monitored(session, config) : null;
    if (metric === undefined) continue;
    increment(progress, "ready");
    const stepped: unknown = hooks.call(module, "lrSchedulerStep", config.scheduler, metric);
    if (isPromise(stepped)) {
      return Promise.resolve(stepped).then(() => {
        increment(progress, "completed");
        return stepAll(run, configs, i + 1);
      });
    }
    increment(progress, "completed");
  }
}

/** The metric that a scheduler watches, undefined where it is missing but not required. */
function monitored(session: Session, { monitor, strict }: SchedulerConfig): number | undefined {
  const metrics = session.metrics.callback;
  const value = metrics[monitor ?? ""];
  if (value !== undefined) return Number(value.item()); // host-device synchronisation: a schedule that depends on a metric
  const known = Object.keys(metrics).join(", ") || "none";
  const message = `ReduceLROnPlateau is conditioned on metric ${show(monitor)}, which is not available. Received: ${known}. Condition it on one of these, or log it.`;
  if (strict) throw new MisconfigurationException(message);
  rankZeroWarn(message, "RuntimeWarning");
  return undefined;
}
