/** @file EarlyStopping: ends training when a metric stops getting better. */
import { type Tensor, tensor } from "@lightning-ts/torch";
import { Callback } from "../core/callback.js";
import { MisconfigurationException } from "../core/errors.js";
import type { LightningModule } from "../core/module.js";
import { rankZeroInfo, rankZeroWarn } from "../core/rank-zero.js";
import type { Trainer } from "../trainer/trainer.js";

/** Options of EarlyStopping. */
export interface EarlyStoppingOptions {
  /** A change of at most this is none. Default 0. */
  minDelta?: number;
  /** Checks without an improvement before training stops. Default 3. */
  patience?: number;
  verbose?: boolean;
  /** Whether lower or higher is better. Default "min". */
  mode?: "min" | "max";
  /** Whether a missing metric is an error. Default true. */
  strict?: boolean;
  /** Stop when the metric is no finite number. Default true. */
  checkFinite?: boolean;
  /** Stop as soon as the metric is better than this. */
  stoppingThreshold?: number | null;
  /** Stop as soon as the metric is worse than this. */
  divergenceThreshold?: number | null;
  /** Check at the end of the training epoch instead of validation. */
  checkOnTrainEpochEnd?: boolean | null;
}

/** Why training stopped, as checkpoints hold it. */
const reasons = { none: 0, stoppingThreshold: 1, divergenceThreshold: 2, patience: 3, notFinite: 4 } as const;

/**
 * Watches a metric and stops training when it has not become better for `patience` checks. Counterpart:
 * `lightning.pytorch.callbacks.EarlyStopping`.
 *
 * @example new EarlyStopping("val_loss", { patience: 5 });
 */
export class EarlyStopping extends Callback {
  override get role(): "monitor" {
    return "monitor";
  }

  readonly monitor: string;
  readonly minDelta: number;
  readonly mode: "min" | "max";
  readonly strict: boolean;
  patience: number;
  /** Checks since the last improvement. */
  waitCount = 0;
  /** The epoch at which training was stopped, 0 before. */
  stoppedEpoch = 0;
  bestScore: Tensor;
  /** 0 none, 1 stopping threshold, 2 divergence, 3 patience, 4 not finite. */
  stoppingReason: number = reasons.none;
  stoppingReasonMessage: string | null = null;
  readonly #options: EarlyStoppingOptions;
  #onTrainEpochEnd: boolean | null;

  /**
   * @param monitor the metric; may also be one of the options
   * @throws MisconfigurationException for an unknown mode, TypeError without a metric
   */
  constructor(monitor: string | (EarlyStoppingOptions & { monitor: string }), given: EarlyStoppingOptions = {}) {
    super();
    const options = typeof monitor === "string" ? given : monitor;
    const name = typeof monitor === "string" ? monitor : monitor.monitor;
    if (typeof name !== "string") {
      throw new TypeError(`EarlyStopping: expected the name of a metric. Received: ${typeof name}. Give new EarlyStopping("val_loss").`);
    }
    const mode = options.mode ?? "min";
    if (mode !== "min" && mode !== "max") {
      throw new MisconfigurationException(`EarlyStopping: expected mode "min" or "max". Received: ${JSON.stringify(mode)}.`);
    }
    this.#options = options;
    this.monitor = name;
    this.mode = mode;
    this.strict = options.strict ?? true;
    this.patience = options.patience ?? 3;
    this.minDelta = Math.abs(options.minDelta ?? 0);
    this.bestScore = tensor(mode === "min" ? Infinity : -Infinity);
    this.#onTrainEpochEnd = options.checkOnTrainEpochEnd ?? null;
  }

  override get stateKey(): string {
    return `EarlyStopping{'monitor': '${this.monitor}', 'mode': '${this.mode}'}`;
  }

  override setup(trainer: Trainer): void {
    this.#onTrainEpochEnd ??= trainer.validatesOncePerEpoch && trainer.valCheckTimeInterval === null && trainer.checkValEveryNEpoch === 1;
  }

  override onTrainEpochEnd(trainer: Trainer, _module: LightningModule): void {
    if (this.#onTrainEpochEnd === true) this.#check(trainer);
  }

  override onValidationEnd(trainer: Trainer, _module: LightningModule): void {
    if (this.#onTrainEpochEnd !== true) this.#check(trainer);
  }

  #check(trainer: Trainer): void {
    if (trainer.state.fn !== "fit" || trainer.sanityChecking || trainer.fastDevRun) return;
    const current = trainer.callbackMetrics[this.monitor];
    if (current === undefined) {
      const known = Object.keys(trainer.callbackMetrics).join(", ") || "none";
      const message = `Early stopping conditioned on metric ${JSON.stringify(this.monitor)}, which is not available. Received: ${known}. Pass in or modify your EarlyStopping callback to use one of these.`;
      if (this.strict) throw new MisconfigurationException(message);
      if (this.#options.verbose === true) rankZeroWarn(message, "RuntimeWarning");
      return;
    }
    const value = Number(current.item()); // host-device synchronisation: a decision by a metric
    const reason = this.#evaluate(value);
    if (reason === null) return;
    trainer.shouldStop = true;
    this.stoppedEpoch = trainer.currentEpoch;
    this.stoppingReason = reasons[reason.kind];
    this.stoppingReasonMessage = reason.message;
    if (this.#options.verbose === true) rankZeroInfo(reason.message);
  }

  #better(a: number, b: number): boolean {
    return this.mode === "min" ? a < b : a > b;
  }

  /** Why to stop, null to go on; the first reason wins. */
  #evaluate(value: number): { kind: keyof typeof reasons; message: string } | null {
    const { checkFinite = true, stoppingThreshold, divergenceThreshold } = this.#options;
    const name = this.monitor;
    if (checkFinite && !Number.isFinite(value)) {
      return { kind: "notFinite", message: `Monitored metric ${name} = ${value} is not finite. Previous best value was ${Number(this.bestScore.item()).toFixed(3)}. Signaling Trainer to stop.` };
    }
    if (stoppingThreshold != null && this.#better(value, stoppingThreshold)) {
      return { kind: "stoppingThreshold", message: `Stopping threshold reached: ${name} = ${value} is better than ${stoppingThreshold}. Signaling Trainer to stop.` };
    }
    if (divergenceThreshold != null && this.#better(divergenceThreshold, value)) {
      return { kind: "divergenceThreshold", message: `Divergence threshold reached: ${name} = ${value} is worse than ${divergenceThreshold}. Signaling Trainer to stop.` };
    }
    const best = Number(this.bestScore.item());
    const shifted = this.mode === "min" ? value + this.minDelta : value - this.minDelta;
    if (this.#better(shifted, best)) {
      this.bestScore = tensor(value);
      this.waitCount = 0;
      return null;
    }
    this.waitCount++;
    if (this.waitCount < this.patience) return null;
    return { kind: "patience", message: `Monitored metric ${name} did not improve in the last ${this.waitCount} records. Best score: ${best.toFixed(3)}. Signaling Trainer to stop.` };
  }

  override stateDict(): Record<string, unknown> {
    return {
      wait_count: this.waitCount,
      stopped_epoch: this.stoppedEpoch,
      best_score: this.bestScore,
      patience: this.patience,
      stopping_reason: this.stoppingReason,
      stopping_reason_message: this.stoppingReasonMessage,
    };
  }

  override loadStateDict(state: Readonly<Record<string, unknown>>): void {
    if (typeof state.wait_count === "number") this.waitCount = state.wait_count;
    if (typeof state.stopped_epoch === "number") this.stoppedEpoch = state.stopped_epoch;
    if (typeof state.patience === "number") this.patience = state.patience;
    if (typeof state.best_score === "object" && state.best_score !== null) this.bestScore = state.best_score as Tensor;
  }
}
