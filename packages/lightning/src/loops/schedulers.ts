/** @file When learning rate schedulers step. */
import { MisconfigurationException } from "../core/errors.js";
import { rankZeroWarn } from "../core/rank-zero.js";
import type { Trainer } from "../trainer/trainer.js";

/**
 * Steps the schedulers of an interval whose turn it is.
 *
 * @param plateau those that watch a metric, or the others
 */
export function stepSchedulers(trainer: Trainer, interval: "step" | "epoch", plateau: boolean, batchIdx: number): void {
  if (!trainer.lightningModule.automaticOptimization) return;
  for (const config of trainer.lrSchedulerConfigs) {
    if (config.reduceOnPlateau !== plateau || config.interval !== interval) continue;
    const done = (interval === "step" ? batchIdx : trainer.currentEpoch) + 1;
    if (done % config.frequency !== 0) continue;
    let metric: number | null = null;
    if (config.reduceOnPlateau) {
      const monitor = config.monitor ?? "";
      const value = trainer.callbackMetrics[monitor];
      if (value === undefined) {
        const known = Object.keys(trainer.callbackMetrics).join(", ") || "none";
        const message = `ReduceLROnPlateau is conditioned on metric ${JSON.stringify(monitor)}, which is not available. Received: ${known}. Condition it on one of these, or log it.`;
        if (config.strict) throw new MisconfigurationException(message);
        rankZeroWarn(message, "RuntimeWarning");
        continue;
      }
      metric = Number(value.item()); // host-device synchronisation: a schedule that depends on a metric
    }
    trainer.progress.schedulerSteps++;
    trainer.hooks.run("lrSchedulerStep", () => {
      trainer.lightningModule.lrSchedulerStep(config.scheduler, metric);
    });
  }
}
