/** @file How a fit goes on from a checkpoint, until its first epoch is over. */
import type { Session } from "../run/session.js";
import type { CombinedLoader } from "./combined-loader.js";
import type { ReadNotes } from "./data-fetcher.js";
import { EpochResumption, type ResumedFit } from "./epoch-resumption.js";
import type { Exactness } from "./exactness.js";
import { type EpochStage, interruptionOf, isEpochUnfinished } from "./interruption.js";
import { loadLoaderStates } from "./loader-states.js";
import { increment, resetOnRestart } from "./progress.js";

/** Takes a fit to where it was left; in a fit that begins it does nothing. */
export class FitResumption implements ReadNotes {
  /** How its first epoch goes on. */
  readonly epoch: EpochResumption;
  /** What makes it exact; null where nobody asks for that. */
  exactness: Exactness | null = null;
  readonly #session: Session;
  readonly #fit: ResumedFit;
  #isResuming = false;
  /** Whether the fit goes on inside of an epoch. */
  #isInside = false;
  #stage: EpochStage | null = null;
  #isExact = false;
  #loaderStates: readonly unknown[] = [];

  constructor(session: Session, fit: ResumedFit) {
    this.#session = session;
    this.#fit = fit;
    this.epoch = new EpochResumption(session, fit, this);
  }

  /** Whether the fit goes on from a checkpoint, until the first epoch is over. */
  get isResuming(): boolean {
    return this.#isResuming;
  }

  /** A call begins: what a call before it loaded, and did not go on from, is forgotten. */
  forget(): void {
    const { validation } = this.#fit;
    this.endEpoch();
    this.#loaderStates = [];
    this.epoch.stage = null;
    this.epoch.isRestarting = validation.restarting = validation.midEvaluation = false;
  }

  // --- before training -----------------------------------------------------------------------------------------------

  /** A checkpoint was loaded: the fit's progress is that of it. */
  take(loaderStates: readonly unknown[]): void {
    const { progress, validation } = this.#fit;
    this.#loaderStates = loaderStates;
    const isByStep = this.#session.bounds.maxSteps !== -1;
    // Where steps bound the fit an epoch may end before its batches do, and the next one takes the rest. One whose batches are done is done.
    const hasRest = isByStep && !progress.batch.isLastBatch;
    this.#isInside = this.epoch.isRestarting = isEpochUnfinished(progress) || hasRest;
    // No sanity check inside of an epoch; where steps bound the fit never, as in Lightning.
    validation.restarting = this.#isInside || isByStep;
    this.#isResuming = true;
  }

  /** The training loaders are there: those that can be taken to where they were left are. */
  restoreLoaders(loader: CombinedLoader): void {
    if (!this.#isInside || this.#loaderStates.length === 0) return;
    loadLoaderStates(loader, this.#loaderStates);
    this.#loaderStates = [];
  }

  /**
   * Ends an epoch that was saved in the hooks of its end, where resuming is exact.
   *
   * @param endEpoch does it, with a function that sends the epoch's row
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

  /** Takes the counts of the checkpoint to where the fit goes on. */
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
    // Exactly resumed, the rest of the epoch is made up for.
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
   * An epoch is about to begin: what it has logged comes back, where resuming is exact.
   *
   * @returns how far it was begun before: counted, or with its hooks; null for an epoch that is new
   */
  beginEpoch(): "counted" | "started" | null {
    const { exactness } = this;
    const state = exactness?.pending ?? null;
    this.#isExact = state !== null;
    if (exactness !== null && state !== null) exactness.restoreLogged(state);
    if (this.#stage === "midEpoch" || this.#stage === "epochEnd") return "started";
    return this.#stage === "epochStart" ? "counted" : null;
  }

  /** Whether what the whole epoch logged is known. Metrics are no part of a checkpoint that is not exact. */
  get knowsWholeEpoch(): boolean {
    return !this.#isInside || this.#isExact;
  }

  /** An epoch is over: what follows is as in a fit that was not resumed. */
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
