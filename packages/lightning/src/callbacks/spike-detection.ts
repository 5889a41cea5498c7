/** @file SpikeDetection: ends a run whose loss jumps, and lists the batches to skip. */
import { Tensor } from "@lightning-ts/torch";
import { Callback } from "../core/callback.js";
import { joinPath, parentOf } from "../fabric/file-systems/paths.js";
import { outputPath } from "../fabric/file-systems/path-rule.js";
import { locate } from "../fabric/file-systems/registry.js";
import { inTurn, type MaybePromise, ready } from "../util/promises.js";
import type { LightningModule } from "../core/module.js";
import { type AnyOptions, option, optional, Options, type OptionsOf } from "../util/options.js";
import { boolean, integer, orNull, real, whole } from "../util/rules.js";
import type { Trainer } from "../core/attached-types.js";
import { TypeError, UserError } from "../util/user-errors.js";
import { mode } from "./rules.js";

const options = new Options("SpikeDetection", {
  /** Whether the loss is minimised or maximised. Default "min". */
  mode: option(mode, "min"),
  /** Number of batches in the running mean. Default 10. */
  window: option(whole(1), 10),
  /** Batches before the first check. Default 1. */
  warmup: option(integer, 1),
  /** A spike is at least this far from the mean. Default null: any distance will do. */
  atol: optional(real),
  /** A spike is at least this far from the mean, as a multiple of the mean; null for any distance. Default 2. */
  rtol: option(orNull(real), 2),
  /** The file that lists the batches to skip, or its folder. Default null: the Trainer's `defaultRootDir`. */
  excludeBatchesPath: optional(outputPath),
  /** Whether a loss that is not finite is always a spike. Otherwise an infinite loss is one where it is worse than the last. Default true. */
  finiteOnly: option(boolean, true),
});

/** Options of SpikeDetection. */
export interface SpikeDetectionOptions extends OptionsOf<typeof options> {}

/** The loss jumped. Counterpart: `TrainingSpikeException`. */
export class TrainingSpikeException extends UserError {
  override readonly name = "TrainingSpikeException";
  /** The error's code, as in Node. */
  readonly code = "ERR_TRAINING_SPIKE";

  constructor(
    /** The batch at which the loss jumped. */
    readonly batchIdx: number,
  ) {
    super(`Training spike detected in batch ${batchIdx}`);
  }
}

/**
 * Compares each batch's loss with the running mean. Where it is worse than the last and too far from the mean, the batch and the
 * one before are noted in `skip_batches.json` and the run ends. Counterpart: `lightning.pytorch.callbacks.SpikeDetection`.
 */
export class SpikeDetection extends Callback {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  /** Batches to skip. */
  badBatches: number[] = [];
  /** The file that lists the batches to skip. */
  excludeBatchesPath: string | null;
  #mode: "min" | "max";
  readonly #window: number;
  #warmup: number;
  #atol: number | null;
  #rtol: number | null;
  readonly #finiteOnly: boolean;
  #last = 0;
  #recent: number[] = [];

  /** @throws MisconfigurationException for an unknown mode or an empty window */
  constructor(given: SpikeDetectionOptions = {}) {
    super();
    const { mode, window, warmup, atol, rtol, excludeBatchesPath, finiteOnly } = options.read(given);
    this.#mode = mode;
    this.#window = window;
    this.#warmup = warmup;
    this.#atol = atol;
    this.#rtol = rtol;
    this.#finiteOnly = finiteOnly;
    this.excludeBatchesPath = excludeBatchesPath;
  }

  override onTrainBatchEnd(
    trainer: Trainer,
    _module: LightningModule,
    outputs: unknown,
    _batch: unknown,
    batchIdx: number,
  ): MaybePromise {
    const output: unknown =
      outputs instanceof Tensor || outputs === null ? outputs : (outputs as { loss?: unknown }).loss;
    if (!(output instanceof Tensor)) {
      throw new TypeError(
        `SpikeDetection: expected training_step's loss. Received: ${typeof output}. Return the loss from trainingStep.`,
      );
    }
    const loss = Number(output.item()); // host-device synchronisation: a decision by the loss of each batch
    const isSpike = batchIdx >= this.#warmup && this.#isSpike(loss);
    if (trainer.strategy.reduceBooleanDecision(isSpike, false)) return inTurn(this.#stop(trainer, batchIdx));
    if (this.#finiteOnly || Number.isFinite(loss)) {
      this.#recent = [...this.#recent, loss].slice(-this.#window);
      this.#last = loss;
    }
  }

  #isSpike(loss: number): boolean {
    if (this.#finiteOnly && !Number.isFinite(loss)) return true;
    if (this.#mode === "min" ? loss <= this.#last : loss >= this.#last) return false;
    // NaN before the first loss: nothing is far from that. A loss of NaN has a place in the window, but no weight.
    const known = this.#recent.filter((value) => !Number.isNaN(value));
    const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
    const distance = Math.abs(loss - mean);
    const isFar = this.#atol === null || distance >= Math.abs(this.#atol);
    return isFar && (this.#rtol === null || distance >= Math.abs(this.#rtol * mean));
  }

  *#stop(trainer: Trainer, batchIdx: number): Generator<unknown, never, unknown> {
    // The previous batch may have spoilt the weights.
    this.badBatches.push(batchIdx - 1, batchIdx);
    let path = this.excludeBatchesPath ?? trainer.defaultRootDir;
    if (!path.endsWith(".json")) path = joinPath(path, "skip_batches.json");
    this.excludeBatchesPath = path;
    if (trainer.isGlobalZero) {
      const { fileSystem, path: file } = locate(path);
      yield* ready(fileSystem.makeFolder(locate(parentOf(path)).path));
      yield* ready(fileSystem.write(file, Buffer.from(JSON.stringify(this.badBatches, null, 4))));
    }
    throw new TrainingSpikeException(batchIdx);
  }

  override stateDict(): Record<string, unknown> {
    return {
      last_val: this.#last,
      mode: this.#mode,
      warmup: this.#warmup,
      atol: this.#atol,
      rtol: this.#rtol,
      bad_batches: this.badBatches,
      bad_batches_path: this.excludeBatchesPath,
      running: this.#recent,
    };
  }

  override loadStateDict(state: Readonly<Record<string, unknown>>): void {
    const number = (value: unknown): number | null => (typeof value === "number" ? value : null);
    const list = (value: unknown): number[] => (Array.isArray(value) ? value.map(Number) : []);
    this.#last = number(state.last_val) ?? 0;
    if (state.mode === "min" || state.mode === "max") this.#mode = state.mode;
    this.#warmup = number(state.warmup) ?? this.#warmup;
    this.#atol = number(state.atol);
    this.#rtol = number(state.rtol);
    this.badBatches = list(state.bad_batches);
    this.excludeBatchesPath = typeof state.bad_batches_path === "string" ? state.bad_batches_path : null;
    this.#recent = list(state.running);
  }
}
