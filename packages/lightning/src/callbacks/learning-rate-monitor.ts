/** @file LearningRateMonitor: logs learning rates. */
import { Callback } from "../core/callback.js";
import { MisconfigurationException } from "../core/errors.js";
import type { Optimizer } from "../core/optimization.js";
import type { Trainer } from "../trainer/trainer.js";

/** Options of LearningRateMonitor. */
export interface LearningRateMonitorOptions {
  /** When to log; null logs each scheduler at its own interval. */
  loggingInterval?: "step" | "epoch" | null;
  logMomentum?: boolean;
  logWeightDecay?: boolean;
}

interface Watched {
  name: string;
  optimizer: Optimizer;
  /** null for an optimizer without a scheduler: logged at both. */
  interval: "step" | "epoch" | null;
}

/** Logs the learning rate of each optimizer. Counterpart: `lightning.pytorch.callbacks.LearningRateMonitor`. */
export class LearningRateMonitor extends Callback {
  readonly #options: Required<LearningRateMonitorOptions>;
  /** The rates that were logged, by name. */
  readonly lrs: Record<string, number[]> = {};
  #watched: Watched[] = [];

  constructor(options: LearningRateMonitorOptions = {}) {
    super();
    const { loggingInterval = null, logMomentum = false, logWeightDecay = false } = options;
    if (loggingInterval !== null && loggingInterval !== "step" && loggingInterval !== "epoch") {
      throw new MisconfigurationException(`LearningRateMonitor: expected loggingInterval "step", "epoch" or null. Received: ${JSON.stringify(loggingInterval)}.`);
    }
    this.#options = { loggingInterval, logMomentum, logWeightDecay };
  }

  override onTrainStart(trainer: Trainer): void {
    if (trainer.loggers.length === 0) {
      throw new MisconfigurationException("Cannot use LearningRateMonitor with a Trainer that has no logger. Give a logger, or leave the callback out.");
    }
    const counts = new Map<string, number>();
    this.#watched = trainer.optimizers.map((optimizer) => {
      const config = trainer.lrSchedulerConfigs.find((one) => (one.scheduler as { optimizer?: unknown }).optimizer === optimizer);
      const kind = `lr-${optimizer.constructor.name}`;
      const n = counts.get(kind) ?? 0;
      counts.set(kind, n + 1);
      return { name: config?.name ?? (n === 0 ? kind : `${kind}-${n}`), optimizer, interval: config?.interval ?? null };
    });
  }

  override onTrainBatchStart(trainer: Trainer): void {
    const every = trainer.options.logEveryNSteps;
    const due = every > 0 && (trainer.progress.batchesThatStepped + 1) % every === 0;
    if (due && this.#options.loggingInterval !== "epoch") this.#log(trainer, "step");
  }

  override onTrainEpochStart(trainer: Trainer): void {
    if (this.#options.loggingInterval !== "step") this.#log(trainer, "epoch");
  }

  #log(trainer: Trainer, interval: "step" | "epoch"): void {
    const row: Record<string, number> = {};
    for (const { name, optimizer, interval: own } of this.#watched) {
      if (this.#options.loggingInterval === null && own !== null && own !== interval) continue;
      const groups = optimizer.paramGroups as unknown as Record<string, unknown>[];
      groups.forEach((group, i) => {
        const key = groups.length === 1 ? name : `${name}/pg${i + 1}`;
        const lr = Number(group.lr);
        row[key] = lr;
        (this.lrs[key] ??= []).push(lr);
        const momentum = group.momentum ?? (Array.isArray(group.betas) ? (group.betas as unknown[])[0] : 0);
        if (this.#options.logMomentum) row[`${key}-momentum`] = Number(momentum);
        if (this.#options.logWeightDecay) row[`${key}-weight_decay`] = Number(group.weightDecay ?? 0);
      });
    }
    if (Object.keys(row).length === 0) return;
    for (const logger of trainer.loggers) logger.logMetrics(row, trainer.progress.batchesThatStepped);
  }
}
