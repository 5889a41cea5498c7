/** @file SaveSchedule: when a ModelCheckpoint saves. */
import type { LightningModule } from "../../core/module.js";
import type { Trainer } from "../../core/attached-types.js";
import { candidate } from "./candidates.js";
import type { ModelCheckpointValues } from "./options.js";

/** When a ModelCheckpoint saves: after which batches and epochs, and which saves wait for a validation that is about to run. */
export class SaveSchedule {
  /** Optimizer steps between saves; 0 for another trigger. */
  readonly everyNTrainSteps: number;
  /** Milliseconds between saves; null for another trigger. */
  readonly trainTimeInterval: number | null;
  /** Epochs between saves; 0 for another trigger. */
  readonly everyNEpochs: number;
  /** Whether what is due where validation is due waits for it, whatever is monitored. */
  readonly awaitValidation: boolean;
  readonly #monitor: string | null;
  readonly #saveOnTrainEpochEnd: boolean | null;
  #timeOfLast: number | null = null;
  /** Whether a save waits for validation. */
  isDeferred = false;
  /** The batch, counted over all epochs, whose end had this callback's turn; null before training. */
  #turn: number | null = null;
  /** Whether a fit goes on exactly from a batch's end in which the callback's turn is still to come. */
  isTurnMissed = false;
  /** Whether validation has seen a batch, so that what it logs is known. */
  hasValidated = false;

  constructor(options: ModelCheckpointValues) {
    const { everyNTrainSteps, trainTimeInterval, everyNEpochs } = options;
    this.trainTimeInterval = trainTimeInterval;
    this.everyNTrainSteps = everyNTrainSteps ?? 0;
    this.everyNEpochs = everyNEpochs ?? (everyNTrainSteps === null && trainTimeInterval === null ? 1 : 0);
    this.awaitValidation = options.awaitValidation;
    this.#monitor = options.monitor;
    this.#saveOnTrainEpochEnd = options.saveOnTrainEpochEnd;
  }

  /** Forgets the previous run. */
  reset(): void {
    this.hasValidated = this.isDeferred = this.isTurnMissed = false;
    this.#turn = null;
  }

  /** A batch's end has this callback's turn, or training starts after so many. */
  noteTurn({ fitLoop }: Trainer): void {
    this.#turn = fitLoop.progress.batch.total.processed;
  }

  /** Whether a batch ends whose end has not had this callback's turn. */
  isBeforeTurn({ fitLoop }: Trainer): boolean {
    return this.isTurnMissed || (this.#turn !== null && this.#turn < fitLoop.progress.batch.total.processed);
  }

  /** Time between saves counts from here. */
  startClock(): void {
    this.#timeOfLast = performance.now();
  }

  /** Whether steps or time ask for a save after this batch. */
  isDueAfterBatch({ globalStep }: Trainer): boolean {
    const byStep = this.everyNTrainSteps > 0 && globalStep % this.everyNTrainSteps === 0;
    if (this.trainTimeInterval === null) return byStep;
    const now = performance.now();
    const byTime = this.#timeOfLast !== null && now - this.#timeOfLast >= this.trainTimeInterval;
    if (byTime) this.#timeOfLast = now;
    return byStep || byTime;
  }

  /** Whether the epoch asks for a save at its end. */
  isDueAfterEpoch({ currentEpoch }: Trainer): boolean {
    return this.everyNEpochs >= 1 && (currentEpoch + 1) % this.everyNEpochs === 0;
  }

  /** Whether epochs are saved at the end of training, not of validation. */
  savesOnTrainEpochEnd({ fitLoop }: Trainer): boolean {
    return this.#saveOnTrainEpochEnd ?? fitLoop.validationSchedule.hasMetricsAtEpochEnd;
  }

  /** Whether a save after this batch waits: a metric of the validation that is about to run is better than an older one, or none. */
  awaitsValidation(trainer: Trainer, module: LightningModule): boolean {
    const { validationSchedule } = trainer.fitLoop;
    if (this.awaitValidation && validationSchedule.isDue) return true;
    if (this.#monitor === null) return false;
    if (candidate(trainer, this.#monitor) === undefined) return true;
    if (!module.automaticOptimization || !trainer.isLastBatch || this.savesOnTrainEpochEnd(trainer)) return false;
    return validationSchedule.hasMetricsThisEpoch;
  }

  /** Whether a save waited for the validation that has just ended. It no longer waits after this. */
  takeDeferred(trainer: Trainer): boolean {
    const waited = this.isDeferred && (this.awaitValidation || !this.savesOnTrainEpochEnd(trainer));
    if (waited) this.isDeferred = false;
    return waited;
  }
}
