/** @file LearningRateMonitor: logs learning rates. */
import { Tensor, tensor } from "@lightning-ts/torch";
import { assignOwn, ownValue, setOwn } from "@lightning-ts/torch/util/own-keys";
import { Callback } from "../core/callback.js";
import { MisconfigurationException } from "../util/errors.js";
import type { Optimizer } from "../core/optimization.js";
import { rankZeroWarn } from "../util/rank-zero.js";
import { type AnyOptions, option, optional, Options, type OptionsOf } from "../util/options.js";
import { boolean, oneOf, text } from "../util/rules.js";
import type { Trainer } from "../core/attached-types.js";
import { nameOptimizers } from "./lr-monitor/names.js";
import { runOf } from "../run/run.js";

const options = new Options("LearningRateMonitor", {
  /** When to log; null logs each scheduler at its own interval. Default null. */
  loggingInterval: optional(oneOf(["step", "epoch"], MisconfigurationException)),
  /** Whether momentum (or the first of Adam's betas) is logged too. Default false. */
  logMomentum: option(boolean, false),
  /** Whether weight decay is logged too. Default false. */
  logWeightDecay: option(boolean, false),
  /** A prefix of each name. Default null: none. */
  logKeyPrefix: optional(text()),
});

/** Options of LearningRateMonitor. */
export interface LearningRateMonitorOptions extends OptionsOf<typeof options> {}

/**
 * Logs the learning rate of each optimizer, as "lr-SGD" and the like, to the loggers and into `trainer.callbackMetrics`.
 * Counterpart: `lightning.pytorch.callbacks.LearningRateMonitor`.
 *
 * @example new Trainer({ callbacks: [new LearningRateMonitor({ loggingInterval: "step" })] });
 */
export class LearningRateMonitor extends Callback {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  /** The rates that were logged, by name. */
  lrs: Record<string, number[]> = {};
  /** The momenta that were logged last, by name. */
  lastMomentumValues: Record<string, number | null> = {};
  /** The weight decays that were logged last, by name. */
  lastWeightDecayValues: Record<string, number | null> = {};
  /** When rates are logged; null where each scheduler moves on. */
  readonly loggingInterval: "step" | "epoch" | null;
  /** Whether the momentum is logged too. */
  readonly logMomentum: boolean;
  /** Whether the weight decay is logged too. */
  readonly logWeightDecay: boolean;
  readonly #prefix: string;

  /** @throws MisconfigurationException for another interval */
  constructor(given: LearningRateMonitorOptions | "step" | "epoch" = {}) {
    super();
    const { loggingInterval, logMomentum, logWeightDecay, logKeyPrefix } = options.read(
      typeof given === "string" ? { loggingInterval: given } : given,
    );
    this.loggingInterval = loggingInterval;
    this.logMomentum = logMomentum;
    this.logWeightDecay = logWeightDecay;
    this.#prefix = logKeyPrefix ?? "";
  }

  override onTrainStart(trainer: Trainer): void {
    if (trainer.loggers.length === 0) {
      throw new MisconfigurationException(
        "LearningRateMonitor: expected a Trainer with a logger. Received: none. Give a logger, or leave the callback out.",
      );
    }
    const named = nameOptimizers(trainer.optimizers, trainer.lrSchedulerConfigs);
    const hasNone = named.some(({ optimizer }) => !("momentum" in optimizer.defaults || "betas" in optimizer.defaults));
    if (this.logMomentum && hasNone) {
      rankZeroWarn(
        "LearningRateMonitor: logMomentum is set, but some optimizers have no momentum. It is logged as 0.",
        "RuntimeWarning",
      );
    }
    const names = named.flatMap((one) => one.names.map((name) => this.#prefix + name));
    this.lrs = Object.fromEntries(names.map((name) => [name, []]));
    this.lastMomentumValues = Object.fromEntries(names.map((name) => [`${name}-momentum`, null]));
    this.lastWeightDecayValues = Object.fromEntries(names.map((name) => [`${name}-weight_decay`, null]));
  }

  override onTrainBatchStart(trainer: Trainer): void {
    if (this.loggingInterval !== "epoch" && runOf(trainer).session.logSchedule.isStepDue) this.#log(trainer, "step");
  }

  override onTrainEpochStart(trainer: Trainer): void {
    if (this.loggingInterval !== "step") this.#log(trainer, "epoch");
  }

  #log(trainer: Trainer, now: "step" | "epoch"): void {
    const row: Record<string, number> = {};
    // Looked up each time, because callbacks exchange schedulers and add parameter groups.
    for (const { optimizer, names, interval } of nameOptimizers(trainer.optimizers, trainer.lrSchedulerConfigs)) {
      const keys = names.map((name) => this.#prefix + name);
      this.#adopt(keys);
      if (this.loggingInterval === null && interval !== null && interval !== now) continue;
      keys.forEach((key, i) => this.#note(row, key, optimizer, i));
    }
    if (Object.keys(row).length === 0) return;
    const device = trainer.strategy.rootDevice;
    const metrics = Object.entries(row).map(([name, value]) => [name, tensor(value, { device })] as const);
    assignOwn(trainer.callbackMetrics, Object.fromEntries(metrics));
    const { pending, progress } = runOf(trainer).session;
    for (const logger of trainer.loggers)
      pending.add(logger.logMetrics(row, progress.fit.batchesThatStepped), logger, "logMetrics");
  }

  #note(row: Record<string, number>, key: string, optimizer: Optimizer, i: number): void {
    const group = optimizer.paramGroups[i] as unknown as Record<string, unknown>;
    const lr = numberOf(group.lr);
    setOwn(row, key, lr);
    ownValue(this.lrs, key)?.push(lr);
    if (this.logMomentum) {
      const betas = "betas" in optimizer.defaults ? group.betas : undefined;
      const momentum = numberOf(Array.isArray(betas) ? (betas as unknown[])[0] : (group.momentum ?? 0));
      row[`${key}-momentum`] = this.lastMomentumValues[`${key}-momentum`] = momentum;
    }
    if (this.logWeightDecay) {
      const decay = numberOf(group.weightDecay ?? 0);
      row[`${key}-weight_decay`] = this.lastWeightDecayValues[`${key}-weight_decay`] = decay;
    }
  }

  /** Keeps the history of a group's rates where groups were added and its name changed. */
  #adopt(keys: readonly string[]): void {
    for (const key of keys) {
      const before = key.replace("/pg1", "");
      const history = ownValue(this.lrs, before);
      if (key !== before && history !== undefined) {
        setOwn(this.lrs, key, history);
        delete this.lrs[before]; // eslint-disable-line @typescript-eslint/no-dynamic-delete -- a record by name
      } else if (!Object.hasOwn(this.lrs, key)) setOwn(this.lrs, key, []);
    }
  }
}

function numberOf(value: unknown): number {
  return Number(value instanceof Tensor ? value.item() : value);
}
