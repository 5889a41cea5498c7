/** @file The fit loop: epochs of training. */
import { MisconfigurationException } from "../util/errors.js";
import { whenReady } from "../util/promises.js";
import { rankZeroInfo, rankZeroWarn } from "../util/rank-zero.js";
import { flags } from "../options/flags.js";
import { isNone } from "../options/limits.js";
import type { Trainer } from "../trainer/trainer.js";
import { closeLoaders } from "./close-loaders.js";
import type { CombinedLoader } from "./combined-loader.js";
import { limitedBatches } from "./counts.js";
import { DataFetcher } from "./data-fetcher.js";
import { EvaluationLoop } from "./evaluation.js";
import type { Exactness, ExactState } from "./exactness.js";
import { isStateful, lengthOf, setSamplerEpoch } from "./loaders.js";
import { type FitProgress, increment, newFitProgress, resetOnRestart } from "./progress.js";
import { type EpochStage, isEpochUnfinished, resumptionOf } from "./resume.js";
import { stepSchedulers } from "./schedulers.js";
import { TrainingEpochLoop } from "./training-epoch.js";
import { ValidationSchedule } from "./validation-schedule.js";

/** Trains epoch after epoch until a bound is reached or somebody asks to stop. */
export class FitLoop {
  progress = newFitProgress();
  readonly validation: EvaluationLoop;
  /** When it validates. */
  readonly validationSchedule: ValidationSchedule;
  readonly epochLoop: TrainingEpochLoop;
  /** Batches of an epoch, Infinity where unknown. */
  maxBatches = Infinity;
  /** The training loaders; null before they are set up. */
  loader: CombinedLoader | null = null;
  /** What makes resuming exact; null where nobody asks for that. */
  exactness: Exactness | null = null;
  /** Whether the first epoch goes on from a checkpoint. */
  resuming = false;
  /** Whether it does so inside of the epoch. */
  #restarting = false;
  #stage: EpochStage | null = null;
  #fetcher: DataFetcher | null = null;
  #loaderEpoch = -Infinity;
  /** The states of loaders in the checkpoint that the fit goes on from. */
  #statesToLoad: readonly unknown[] = [];
  readonly #trainer: Trainer;

  constructor(trainer: Trainer) {
    this.#trainer = trainer;
    this.validation = new EvaluationLoop(trainer, "fit");
    this.validationSchedule = new ValidationSchedule(trainer.options, this);
    this.epochLoop = new TrainingEpochLoop(trainer, this, this.validation);
  }

  /** Which loader the running batch is from, where they are read one after the other. */
  get dataloaderIdx(): number {
    return this.#fetcher?.dataloaderIdx ?? 0;
  }

  /** Whether the module can validate. */
  get hasValidationStep(): boolean {
    return this.#trainer.context?.module.validationStep !== undefined;
  }

  /** Whether there is anything to ask for validation loaders. */
  get hasValidationLoader(): boolean {
    return this.#trainer.context?.dataSource.has("val") ?? false;
  }

  // --- bounds --------------------------------------------------------------------------------------------------------

  /** Whether `shouldStop` may take effect: minimum epochs and steps are done. */
  get canStopEarly(): boolean {
    const { minEpochs, minSteps } = this.#trainer.bounds;
    const epochsDone = minEpochs === null || minEpochs === 0 || this.progress.epoch.current.processed >= minEpochs;
    const stepsDone = minSteps === null || minSteps === 0 || this.#trainer.globalStep >= minSteps;
    return epochsDone && stepsDone;
  }

  /** Whether training ends after the running batch, because somebody asked for it. */
  get isStopping(): boolean {
    return this.#trainer.shouldStop && this.canStopEarly;
  }

  /** Whether the maximum of steps is done. */
  get stepsReached(): boolean {
    const { maxSteps } = this.#trainer.bounds;
    return maxSteps !== -1 && this.#trainer.globalStep >= maxSteps;
  }

  /** The epoch at which training ends: -1 for none, null before the first fit where nothing is said. */
  get maxEpochs(): number | null {
    return this.#trainer.bounds.maxEpochs;
  }

  set maxEpochs(value: number | null) {
    this.#trainer.bounds.maxEpochs = flags.maxEpochs.rule.read(value, "fitLoop.maxEpochs");
  }

  /** The epochs that training takes at least; null before the first fit where nothing is said. */
  get minEpochs(): number | null {
    return this.#trainer.bounds.minEpochs;
  }

  set minEpochs(value: number | null) {
    this.#trainer.bounds.minEpochs = flags.minEpochs.rule.read(value, "fitLoop.minEpochs");
  }

  /** The optimizer step at which training ends, -1 for none. */
  get maxSteps(): number {
    return this.#trainer.bounds.maxSteps;
  }

  set maxSteps(value: number) {
    this.#trainer.bounds.maxSteps = flags.maxSteps.rule.read(value, "fitLoop.maxSteps");
  }

  /** The optimizer steps that training takes at least, null where nothing is said. */
  get minSteps(): number | null {
    return this.#trainer.bounds.minSteps;
  }

  set minSteps(value: number | null) {
    this.#trainer.bounds.minSteps = flags.minSteps.rule.read(value, "fitLoop.minSteps");
  }

  get #isIterationBased(): boolean {
    return this.#trainer.bounds.maxSteps !== -1;
  }

  #isDone(): boolean {
    const { maxEpochs, maxSteps } = this.#trainer.bounds;
    if (this.maxBatches === 0) {
      rankZeroInfo("`Trainer.fit` stopped: No training batches.");
      return true;
    }
    if (this.stepsReached) {
      rankZeroInfo(`\`Trainer.fit\` stopped: \`maxSteps=${maxSteps}\` reached.`);
      return true;
    }
    // Counts of `processed`: a checkpoint of the epoch's end has no `completed` of that epoch yet.
    const { current } = this.progress.epoch;
    if (maxEpochs !== null && !Number.isInteger(maxEpochs)) {
      throw new TypeError(
        `maxEpochs: expected a whole number. Received: ${maxEpochs}. Give -1 for no bound, and maxSteps or limitTrainBatches to end within an epoch.`,
      );
    }
    if (maxEpochs !== null && maxEpochs !== -1 && current.processed >= maxEpochs) {
      current.completed = current.processed;
      rankZeroInfo(`\`Trainer.fit\` stopped: \`maxEpochs=${maxEpochs}\` reached.`);
      return true;
    }
    return this.isStopping;
  }

  // --- the course of a fit -------------------------------------------------------------------------------------------

  /** Goes on from a checkpoint. */
  resume(progress: FitProgress, loaderStates: readonly unknown[]): void {
    this.progress = progress;
    this.#statesToLoad = loaderStates;
    // Where steps bound the fit an epoch may end before its batches do, and the next one takes the rest. One whose batches are done is done.
    const hasRest = this.#isIterationBased && !progress.batch.isLastBatch;
    this.#restarting = this.epochLoop.restarting = isEpochUnfinished(progress) || hasRest;
    // No sanity check inside of an epoch; where steps bound the fit never, as in Lightning.
    this.validation.restarting = this.#restarting || this.#isIterationBased;
    this.resuming = true;
  }

  /** Runs the loop. */
  async run(): Promise<void> {
    await this.setupData();
    await this.#endExactly();
    if (this.#isDone() || isNone(this.#trainer.options.limitTrainBatches)) return;
    this.#reset();
    await this.#start();
    while (!this.#isDone()) {
      try {
        await this.#epoch();
      } finally {
        this.#restarting = false;
        this.resuming = false;
        this.#stage = null;
      }
    }
    this.#restarting = false;
    await this.#trainer.hooks.both("onTrainEnd");
  }

  /** Takes the counts of a checkpoint to where the fit goes on. */
  #reset(): void {
    const { epoch, batch, validation } = this.progress;
    this.#stage = this.epochLoop.stage = null;
    this.validation.midEvaluation = false;
    if (!this.resuming) return;
    const found = resumptionOf(this.progress, this.#restarting);
    this.#stage = found.epoch;
    this.epochLoop.stage = found.batch;
    this.validation.midEvaluation = found.midValidation;
    if (found.epoch === "epochStart") resetOnRestart(epoch);
    if (found.epoch === "afterEpochEnd") increment(epoch, "completed");
    // Exactly resumed, the rest of the epoch is made up for.
    if (found.batch !== "batchEnd" || !batch.isLastBatch || this.#exactState !== null) return;
    if (found.epoch === "midEpoch") {
      increment(epoch, "processed");
      increment(epoch, "completed");
    } else if (!validation.isLastBatch) increment(epoch, "completed");
  }

  /** What the fit goes on from exactly. */
  get #exactState(): ExactState | null {
    return this.exactness?.pending ?? null;
  }

  /** Ends an epoch that was saved in the hooks of its end, where resuming is exact. */
  async #endExactly(): Promise<void> {
    const { exactness } = this;
    const state = this.#exactState;
    if (exactness === null || state === null) return;
    if (resumptionOf(this.progress, this.#restarting).epoch !== "afterEpochEnd") return;
    exactness.restoreLogged(state);
    await this.#endEpoch((send) => exactness.sendAgain(send));
    exactness.pending = exactness.save();
  }

  async #start(): Promise<void> {
    const trainer = this.#trainer;
    const { epoch } = this.progress;
    if (!this.#isIterationBased) epoch.current.completed = epoch.current.processed;
    // Asked for early: progress bars show how many batches there are.
    if (this.validationSchedule.isEpochDue && trainer.valDataloaders === null) {
      trainer.state.stage = "validate";
      await this.validation.setupData();
      trainer.state.stage = "train";
    }
    this.#warnOfEvalMode();
    await trainer.hooks.both("onTrainStart");
    if (this.validationSchedule.isDueFirst) await this.epochLoop.validateFirst();
  }

  #warnOfEvalMode(): void {
    const inEval = this.#trainer.runningModule.modules().filter((module) => !module.training).length;
    if (inEval > 0) {
      rankZeroWarn(
        `Found ${inEval} module(s) in eval mode at the start of training. This may lead to unexpected behavior during training. If this is ` +
          "intentional, you can ignore this warning.",
        "PossibleUserWarning",
      );
    }
  }

  async #epoch(): Promise<void> {
    const trainer = this.#trainer;
    const { hooks, metrics } = trainer;
    const { progress } = this;
    await this.setupData();
    const fetcher = this.#fetcher;
    if (fetcher === null) throw new Error("internal: no training loader");
    for (const loader of fetcher.loader.flattened) setSamplerEpoch(loader, progress.epoch.current.processed);
    const exact = this.#exactState;
    if (exact !== null) this.exactness?.restoreLogged(exact);
    if (this.#stage !== "midEpoch" && this.#stage !== "epochEnd") {
      if (this.#stage !== "epochStart") increment(progress.epoch, "ready");
      await hooks.both("onTrainEpochStart");
      increment(progress.epoch, "started");
    }
    await fetcher.reading(() => this.epochLoop.run(fetcher));

    metrics.endOfBatches();
    increment(progress.epoch, "processed");
    await hooks.callbacks("onTrainEpochEnd");
    await hooks.module("onTrainEpochEnd");
    await hooks.lateEpochEnd();
    // Metrics are no part of a checkpoint: a plateau scheduler has nothing to look at in an epoch that was resumed.
    await this.#endEpoch((send) => send(), !this.#restarting || exact !== null);
    trainer.checkSignals();
  }

  /** What follows the hooks of an epoch's end. */
  async #endEpoch(sending: (send: () => void) => void, stepsPlateaus = true): Promise<void> {
    const { metrics } = this.#trainer;
    const { progress } = this;
    metrics.endEpoch();
    if (stepsPlateaus && this.epochLoop.batchesReached) await stepSchedulers(this.#trainer, "epoch", true);
    // Loggers get the epoch's values at the step of its last batch.
    progress.batchesThatStepped--;
    sending(() => metrics.sendLogged());
    metrics.resetResults();
    progress.batchesThatStepped++;
    increment(progress.epoch, "completed");
  }

  /** Ends what reads the loaders. */
  async teardown(): Promise<void> {
    const fetcher = this.#fetcher;
    this.#fetcher = null;
    try {
      await fetcher?.close();
      await closeLoaders(this.loader);
    } finally {
      await this.validation.teardown();
    }
  }

  // --- data ----------------------------------------------------------------------------------------------------------

  /** Forgets the loaders: the next call brings its own. */
  forgetData(): void {
    this.loader = null;
    this.validation.forgetData();
  }

  /** Asks for the training loaders, at the start and where reloading is due. */
  setupData(): void | Promise<void> {
    const trainer = this.#trainer;
    const { reloadDataloadersEveryNEpochs: every, limitTrainBatches } = trainer.options;
    const due = every > 0 && trainer.currentEpoch - this.#loaderEpoch >= every;
    if ((this.loader !== null && !due) || isNone(limitTrainBatches)) return;
    const before = this.loader;
    return whenReady(trainer.dataSource.request("train", "max_size_cycle"), (loader) =>
      whenReady(closeLoaders(before, loader), () => this.#take(loader)),
    );
  }

  #take(loader: CombinedLoader): void {
    const trainer = this.#trainer;
    const { options } = trainer;
    this.loader = loader;
    loader.limits = loader.flattened.map((each) =>
      limitedBatches(lengthOf(each), options.limitTrainBatches, "limitTrainBatches"),
    );
    this.#loadStates(loader);
    this.#fetcher = new DataFetcher(loader, () => this.exactness);
    this.#fetcher.open();
    this.maxBatches = loader.length;
    if (this.maxBatches === 0) return;
    this.#loaderEpoch = trainer.currentEpoch;
    this.validationSchedule.setTrainBatches(this.maxBatches);
    if (trainer.loggers.length > 0 && trainer.logSchedule.exceeds(this.maxBatches)) {
      rankZeroWarn(
        `The number of training batches (${this.maxBatches}) is smaller than the logging interval logEveryNSteps: ` +
          `${options.logEveryNSteps}. Set a lower value if you want to see logs for the training epoch.`,
        "PossibleUserWarning",
      );
    }
  }

  /** The states of loaders that have one, in their order. */
  loaderStates(): unknown[] {
    return (this.loader?.flattened ?? []).filter(isStateful).map((loader) => loader.stateDict());
  }

  #loadStates({ flattened }: CombinedLoader): void {
    const states = this.#statesToLoad;
    if (!this.#restarting || states.length === 0) return;
    const stateful = flattened.filter(isStateful);
    if (stateful.length !== states.length) {
      throw new MisconfigurationException(
        `Expected ${states.length} training loaders with stateDict and loadStateDict, as in the run that wrote the checkpoint. Received: ${stateful.length}.`,
      );
    }
    stateful.forEach((loader, i) => loader.loadStateDict(states[i]));
    this.#statesToLoad = [];
  }
}
