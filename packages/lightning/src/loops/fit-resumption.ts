/** @file How a fit is resumed from a checkpoint, until its first epoch is over. */
import type { Session } from "../run/session.js";
import type { CombinedLoader } from "./combined-loader.js";
import type { ReadNotes } from "./data-fetcher.js";
import { EpochResumption, type ResumedFit } from "./epoch-resumption.js";
import type { Exactness } from "./exactness.js";
import { type EpochStage, interruptionOf, isEpochUnfinished } from "./interruption.js";
import { loadLoaderStates } from "./loader-states.js";
import { increment, resetOnRestart } from "./progress.js";

/** Takes a resumed fit to where it was left; for a new fit it does nothing. */
export class FitResumption implements ReadNotes {
  /** How its first epoch is resumed. */
  readonly epoch: EpochResumption;
  /** What makes resuming exact; null where that was not asked for. */
  exactness: Exactness | null = null;
  readonly #session: Session;
  readonly #fit: ResumedFit;
  #isResuming = false;
  /** Whether the fit is resumed inside an epoch. */
  #isInside = false;
  #stage: EpochStage | null = null;
  #isExact = false;
  #loaderStates: readonly unknown[] = [];

  constructor(session: Session, fit: ResumedFit) {
    this.#session = session;
    this.#fit = fit;
    this.epoch = new EpochResumption(session, fit, this);
  }

  /** Whether the fit was resumed from a checkpoint; true until its first epoch is over. */
  get isResuming(): boolean {
    return this.#isResuming;
  }

  /** A call begins: a checkpoint that an earlier call loaded, but did not resume from, is forgotten. */
  forget(): void {
    const { validation } = this.#fit;
    this.endEpoch();
    this.#loaderStates = [];
    this.epoch.stage = null;
    this.epoch.isRestarting = validation.restarting = validation.midEvaluation = false;
  }

  // --- before training -----------------------------------------------------------------------------------------------

  /** A checkpoint was loaded, and the fit's progress is that of the checkpoint. */
  take(loaderStates: readonly unknown[]): void {
    const { progress, validation } = this.#fit;
    this.#loaderStates = loaderStates;
    const isByStep = this.#session.bounds.maxSteps !== -1;
    // Where a number of steps bounds the fit, an epoch may end before its last batch, and the next one takes the rest. An epoch without batches left is over.
    const hasRest = isByStep && !progress.batch.isLastBatch;
    this.#isInside = this.epoch.isRestarting = isEpochUnfinished(progress) || hasRest;
    // No sanity check inside an epoch, and none at all where a number of steps bounds the fit, as in Lightning.
    validation.restarting = this.#isInside || isByStep;
    this.#isResuming = true;
  }

  /** The training loaders are set up: restores those that have a state. */
  restoreLoaders(loader: CombinedLoader): void {
    if (!this.#isInside || this.#loaderStates.length === 0) return;
    // In an exact checkpoint of several processes each has its own.
    loadLoaderStates(loader, this.exactness?.pending?.loaders ?? this.#loaderStates);
    this.#loaderStates = [];
  }

  /**
   * Ends an epoch that was saved during the hooks of its end, where resuming is exact.
   *
   * @param endEpoch ends the epoch, with a function that sends its row
   */
  async endSavedEpoch(endEpoch: (sendRow: () => void) => Promise<void>): Promise<void> {
    const { exactness } = this;
    const state = exactness?.pending ?? null;
    if (exactness === null || state === null) return;
    if (interruptionOf(this.#fit.progress, this.#isInside).epoch !== "afterEpochEnd") return;
    exactness.restoreLogged(state);
    await endEpoch(() => exactness.sendAgain(() => this.#session.metrics.sendLogged()));
    exactness.pending = exactness.save();
  }

  /** Takes the counts of the checkpoint to where the fit is resumed. */
  begin(): void {
    const { progress, validation } = this.#fit;
    const { epoch, batch } = progress;
    this.#stage = this.epoch.stage = null;
    validation.midEvaluation = false;
    if (!this.#isResuming) return;
    const found = interruptionOf(progress, this.#isInside);
    this.#stage = found.epoch;
    this.epoch.stage = found.batch;
    validation.midEvaluation = found.midValidation;
    if (found.epoch === "epochStart") resetOnRestart(epoch);
    if (found.epoch === "afterEpochEnd") increment(epoch, "completed");
    // In an exactly resumed fit the rest of the epoch is caught up on.
    if (found.batch !== "batchEnd" || !batch.isLastBatch || (this.exactness?.pending ?? null) !== null) return;
    if (found.epoch === "midEpoch") {
      increment(epoch, "processed");
      increment(epoch, "completed");
    } else if (!progress.validation.isLastBatch) increment(epoch, "completed");
  }

  // --- what is read --------------------------------------------------------------------------------------------------

  /** A pass over the training loaders begins. */
  noteOpen(): void {
    this.exactness?.noteOpen();
  }

  /** A training batch is about to be read. */
  noteRead(): void {
    this.exactness?.noteRead();
  }

  // --- the first epoch -----------------------------------------------------------------------------------------------

  /**
   * An epoch is about to begin. Where resuming is exact, restores what it has logged.
   *
   * @returns how far the epoch had begun: counted, or with its hooks; null for a new epoch
   */
  beginEpoch(): "counted" | "started" | null {
    const { exactness } = this;
    const state = exactness?.pending ?? null;
    this.#isExact = state !== null;
    if (exactness !== null && state !== null) exactness.restoreLogged(state);
    if (this.#stage === "midEpoch" || this.#stage === "epochEnd") return "started";
    return this.#stage === "epochStart" ? "counted" : null;
  }

  /** Whether what the whole epoch logged is known. Metrics are only part of exact checkpoints. */
  get knowsWholeEpoch(): boolean {
    return !this.#isInside || this.#isExact;
  }

  /** An epoch is over. From here on the fit runs like any other. */
  endEpoch(): void {
    this.#isInside = false;
    this.#isResuming = false;
    this.#stage = null;
  }

  /** Training is over. */
  end(): void {
    this.#isInside = false;
  }
}
