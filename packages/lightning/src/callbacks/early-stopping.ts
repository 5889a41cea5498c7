/** @file EarlyStopping: ends training when a metric stops getting better. */
import { checkSaved } from "../checkpoint/saved-kinds.js";
import { Tensor, tensor } from "@lightning-ts/torch";
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { ownValue } from "@lightning-ts/torch/util/own-keys";
import { classNameOf, pythonStateKey } from "../checkpoint/state-key.js";
import { Callback } from "../core/callback.js";
import { rankZeroInfo, rankZeroWarn } from "../util/rank-zero.js";
import { type AnyOptions, option, optional, Options, type OptionsOf, required } from "../util/options.js";
import { boolean, integer, real, text } from "../util/rules.js";
import { mode } from "./rules.js";
import type { Trainer } from "../core/attached-types.js";
import { MetricNotFoundError } from "./errors.js";
import { show } from "../util/show.js";

const options = new Options(
  "EarlyStopping",
  {
    /** The logged value that is watched. */
    monitor: required(text("the name of a metric", 'Give new EarlyStopping("val_loss").')),
    /** An improvement must be larger than this. Default 0. */
    minDelta: option(real, 0),
    /** Checks without an improvement before training stops. Default 3. */
    patience: option(integer, 3),
    /** Whether to print what happens. Default false. */
    verbose: option(boolean, false),
    /** Whether lower or higher is better. Default "min". */
    mode: option(mode, "min"),
    /** Whether a missing metric is an error. Default true. */
    strict: option(boolean, true),
    /** Stop when the metric is not finite. Default true. */
    checkFinite: option(boolean, true),
    /** Stop as soon as the metric is better than this. Default null: never. */
    stoppingThreshold: optional(real),
    /** Stop as soon as the metric is worse than this. Default null: never. */
    divergenceThreshold: optional(real),
    /** Check at the end of the training epoch (true) or of validation (false). Default null: what fits the Trainer's flags. */
    checkOnTrainEpochEnd: optional(boolean),
    /** Whether only the first process prints. Default false. */
    logRankZeroOnly: option(boolean, false),
  },
  ["monitor"],
);

/** Options of EarlyStopping. */
export interface EarlyStoppingOptions extends OptionsOf<typeof options> {}

/** Why training stopped: the numbers are those in checkpoints. Counterpart: `EarlyStoppingReason`. */
export const EarlyStoppingReason = {
  NOT_STOPPED: 0,
  STOPPING_THRESHOLD: 1,
  DIVERGENCE_THRESHOLD: 2,
  PATIENCE_EXHAUSTED: 3,
  NON_FINITE_METRIC: 4,
} as const;

/** One of the numbers of `EarlyStoppingReason`. */
export type EarlyStoppingReasonValue = (typeof EarlyStoppingReason)[keyof typeof EarlyStoppingReason];

/** What a check found: whether and why to stop, and the message. */
interface Verdict {
  reason: EarlyStoppingReasonValue;
  message: string | null;
}

const goOn: Verdict = { reason: EarlyStoppingReason.NOT_STOPPED, message: null };

/**
 * Watches a metric and stops training when it has not become better for `patience` checks. Counterpart:
 * `lightning.pytorch.callbacks.EarlyStopping`.
 *
 * @example new EarlyStopping("val_loss", { patience: 5 });
 */
export class EarlyStopping extends Callback {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  override get role(): "monitor" {
    return "monitor";
  }

  /** The logged value that is watched. */
  readonly monitor: string;
  /** The least change that counts as an improvement; negative where less is better. */
  readonly minDelta: number;
  /** Whether less or more is better. */
  readonly mode: "min" | "max";
  /** Whether a value that was not logged is an error. */
  readonly strict: boolean;
  /** Whether NaN and infinity stop the training. */
  readonly checkFinite: boolean;
  /** A value that is good enough to stop. */
  readonly stoppingThreshold: number | null;
  /** A value that is bad enough to stop. */
  readonly divergenceThreshold: number | null;
  /** Whether each improvement is printed. */
  readonly verbose: boolean;
  /** Whether only the first process prints. */
  readonly logRankZeroOnly: boolean;
  /** May be changed; a checkpoint's value takes its place. */
  patience: number;
  /** Checks since the last improvement. */
  waitCount = 0;
  /** The epoch at which training was stopped, 0 before. */
  stoppedEpoch = 0;
  /** The best value so far. */
  bestScore: Tensor;
  /** Why training was stopped. */
  stoppingReason: EarlyStoppingReasonValue = EarlyStoppingReason.NOT_STOPPED;
  /** The reason in words, null before. */
  stoppingReasonMessage: string | null = null;
  #checkOnTrainEpochEnd: boolean | null;

  /**
   * @param monitor the metric; may be given as an option instead
   * @throws MisconfigurationException for an unknown mode, TypeError without a metric
   */
  constructor(monitor: string | (EarlyStoppingOptions & { monitor: string }), given: EarlyStoppingOptions = {}) {
    super();
    // Whatever else comes first is taken for a metric, and refused as one.
    const all = isPlainObject(monitor) ? options.read(monitor) : options.read(given, { monitor });
    this.monitor = all.monitor;
    this.mode = all.mode;
    this.strict = all.strict;
    this.patience = all.patience;
    this.minDelta = all.minDelta;
    this.checkFinite = all.checkFinite;
    this.stoppingThreshold = all.stoppingThreshold;
    this.divergenceThreshold = all.divergenceThreshold;
    this.verbose = all.verbose;
    this.logRankZeroOnly = all.logRankZeroOnly;
    this.bestScore = tensor(all.mode === "min" ? Infinity : -Infinity);
    this.#checkOnTrainEpochEnd = all.checkOnTrainEpochEnd;
  }

  override get stateKey(): string {
    return pythonStateKey(classNameOf(this), { monitor: this.monitor, mode: this.mode });
  }

  override setup(trainer: Trainer): void {
    this.#checkOnTrainEpochEnd ??= trainer.fitLoop.validationSchedule.isOncePerEpoch;
  }

  override onTrainEpochEnd(trainer: Trainer): void {
    if (this.#checkOnTrainEpochEnd === true) this.#check(trainer);
  }

  override onValidationEnd(trainer: Trainer): void {
    if (this.#checkOnTrainEpochEnd !== true) this.#check(trainer);
  }

  #check(trainer: Trainer): void {
    if (trainer.state.fn !== "fit" || trainer.sanityChecking || trainer.fastDevRun) return;
    const current = ownValue(trainer.callbackMetrics, this.monitor);
    if (current === undefined) {
      this.#missing(Object.keys(trainer.callbackMetrics));
      return;
    }
    const { reason, message } = this.#evaluate(current.detach().squeeze());
    if (reason !== EarlyStoppingReason.NOT_STOPPED) this.stoppingReason = reason;
    const stops = trainer.strategy.reduceBooleanDecision(reason !== EarlyStoppingReason.NOT_STOPPED, false);
    if (stops) {
      trainer.shouldStop = true;
      this.stoppedEpoch = trainer.currentEpoch;
      this.stoppingReasonMessage = message;
    }
    if (message !== null && this.verbose) this.#say(trainer, message);
  }

  #missing(known: readonly string[]): void {
    const message =
      `Early stopping conditioned on metric ${show(this.monitor)} which is not available. Received: ${known.join(", ") || "none"}. ` +
      "Log it, or watch one of these.";
    if (this.strict) throw new MetricNotFoundError(message);
    if (this.verbose) rankZeroWarn(message, "RuntimeWarning");
  }

  #say(trainer: Trainer, message: string): void {
    if (trainer.worldSize === 1 || this.logRankZeroOnly) rankZeroInfo(message);
    else console.log(`[rank: ${trainer.globalRank}] ${message}`);
  }

  /** Whether a value is better than another, in the metric's own precision. A host-device synchronisation. */
  #better(value: Tensor, than: Tensor | number): boolean {
    const limit = typeof than === "number" ? tensor(than, { dtype: value.dtype, device: value.device }) : than;
    return Boolean((this.mode === "min" ? value.lt(limit) : value.gt(limit)).item());
  }

  /** Whether to stop; the first reason wins. */
  #evaluate(current: Tensor): Verdict {
    const { stoppingThreshold, divergenceThreshold, monitor } = this;
    const value = Number(current.item()); // host-device synchronisation: a decision by a metric
    const sign = this.mode === "min" ? "<" : ">";
    const stop = (kind: keyof typeof EarlyStoppingReason, why: string): Verdict => ({
      reason: EarlyStoppingReason[kind],
      message: `${why} Signaling Trainer to stop.`,
    });
    if (this.checkFinite && !Number.isFinite(value)) {
      const best = fixed(this.bestScore);
      return stop(
        "NON_FINITE_METRIC",
        `Monitored metric ${monitor} = ${value} is not finite. Previous best value was ${best}.`,
      );
    }
    if (stoppingThreshold !== null && this.#better(current, stoppingThreshold)) {
      return stop(
        "STOPPING_THRESHOLD",
        `Stopping threshold reached: ${monitor} = ${value} ${sign} ${stoppingThreshold}.`,
      );
    }
    if (divergenceThreshold !== null && this.#better(current.neg(), -divergenceThreshold)) {
      return stop(
        "DIVERGENCE_THRESHOLD",
        `Divergence threshold reached: ${monitor} = ${value} is worse than ${divergenceThreshold}.`,
      );
    }
    const shifted = current.add(this.mode === "min" ? this.minDelta : -this.minDelta);
    if (this.#better(shifted, this.bestScore.to(current.device))) {
      const message = this.#improvement(current);
      // A copy, because the metric's own tensor keeps changing.
      this.bestScore = current.clone();
      this.waitCount = 0;
      return { reason: EarlyStoppingReason.NOT_STOPPED, message };
    }
    this.waitCount++;
    if (this.waitCount < this.patience) return goOn;
    const best = fixed(this.bestScore);
    return stop(
      "PATIENCE_EXHAUSTED",
      `Monitored metric ${monitor} did not improve in the last ${this.waitCount} records. Best score: ${best}.`,
    );
  }

  #improvement(current: Tensor): string {
    const best = Number(this.bestScore.item());
    if (!Number.isFinite(best)) return `Metric ${this.monitor} improved. New best score: ${fixed(current)}`;
    const by = Math.abs(best - Number(current.item())).toFixed(3);
    return `Metric ${this.monitor} improved by ${by} >= min_delta = ${Math.abs(this.minDelta)}. New best score: ${fixed(current)}`;
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
    checkSaved(this.constructor.name, this.stateDict(), state);
    if (typeof state.wait_count === "number") this.waitCount = state.wait_count;
    if (typeof state.stopped_epoch === "number") this.stoppedEpoch = state.stopped_epoch;
    if (typeof state.patience === "number") this.patience = state.patience;
    if (state.best_score instanceof Tensor) this.bestScore = state.best_score;
    // Older checkpoints have no reason.
    const reason = Object.values(EarlyStoppingReason).find((known) => known === state.stopping_reason);
    this.stoppingReason = reason ?? EarlyStoppingReason.NOT_STOPPED;
    this.stoppingReasonMessage =
      typeof state.stopping_reason_message === "string" ? state.stopping_reason_message : null;
  }
}

function fixed(value: Tensor): string {
  const number = Number(value.item());
  return Number.isFinite(number) ? number.toFixed(3) : String(number);
}
