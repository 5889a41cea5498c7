/** @file The fit loop: epochs of training. */
import { autograd, getRngState, setRngState } from "@lightning-ts/torch";
import { whenReady } from "../util/promises.js";
import { rankZeroInfo, rankZeroWarn } from "../util/rank-zero.js";
import { flags } from "../options/flags.js";
import { isNone } from "../options/limits.js";
import type { ResumableLoop } from "../run/loop.js";
import type { Run } from "../run/run.js";
import type { Session } from "../run/session.js";
import type { ResultCollection } from "../logging/result.js";
import { closeLoaders } from "./close-loaders.js";
import type { CombinedLoader } from "./combined-loader.js";
import { limitedBatches } from "./counts.js";
import { DataFetcher } from "./data-fetcher.js";
import { EvaluationLoop } from "./evaluation.js";
import { FitResumption } from "./fit-resumption.js";
import { loaderStates } from "./loader-states.js";
import { setSamplerEpoch } from "../fabric/data/sampler-epoch.js";
import { lengthOf } from "./loaders.js";
import { type FitProgress, increment } from "./progress.js";
import { sanityCheck } from "./sanity-check.js";
import { stepSchedulers } from "./schedulers.js";
import { TrainingEpochLoop } from "./training-epoch.js";
import { ValidationSchedule } from "./validation-schedule.js";
import { Error, TypeError } from "../util/user-errors.js";

/** Trains epoch after epoch until a bound is reached or training is asked to stop. */
export class FitLoop implements ResumableLoop {
  readonly stage = "train";
  /** The loop of its validation. */
  readonly validation: EvaluationLoop;
  /** When it validates. */
  readonly validationSchedule: ValidationSchedule;
  /** The loop of an epoch. */
  readonly epochLoop: TrainingEpochLoop;
  /** The training loaders; null before they are set up. */
  loader: CombinedLoader | null = null;
  /** How it is resumed from a checkpoint. */
  readonly resumption: FitResumption;
  #fetcher: DataFetcher | null = null;
  #loaderEpoch = -Infinity;
  readonly #session: Session;
  #attached: Run | null = null;

  constructor(session: Session) {
    this.#session = session;
    this.validation = new EvaluationLoop(session, "fit", () => this.validationSchedule);
    this.validationSchedule = new ValidationSchedule(session.options, this);
    this.resumption = new FitResumption(session, this);
    this.epochLoop = new TrainingEpochLoop(session, this);
  }

  /** Belongs to a run from now on, and drops the loaders of the previous one. */
  attach(run: Run): void {
    this.#attached = run;
    this.loader = null;
    this.resumption.forget();
    this.validation.attach(run);
    this.epochLoop.attach(run);
  }

  get #run(): Run {
    if (this.#attached === null) {
      throw new Error(
        "The fit loop expects a run of fit. Received: a question before there was one. Ask in a hook, such as configureOptimizers or onFitStart.",
      );
    }
    return this.#attached;
  }

  /** Where the fit is. */
  get progress(): FitProgress {
    return this.#session.progress.fit;
  }

  /** What training logs into. */
  get results(): ResultCollection {
    return this.epochLoop.results;
  }

  /** Batches of an epoch, Infinity where unknown. */
  get maxBatches(): number {
    return this.#session.accumulation.epochBatches;
  }

  /** Which loader the running batch is from, where they are read one after the other. */
  get dataloaderIdx(): number {
    return this.#fetcher?.dataloaderIdx ?? 0;
  }

  /** Whether the fit was resumed from a checkpoint; true until its first epoch is over. */
  get resuming(): boolean {
    return this.resumption.isResuming;
  }

  /** Whether the module can validate. */
  get hasValidationStep(): boolean {
    return this.#session.module?.validationStep !== undefined;
  }

  /** Whether there is anything to ask for validation loaders. */
  get hasValidationLoader(): boolean {
    return this.#attached?.dataSource.has("val") ?? false;
  }

  // --- bounds --------------------------------------------------------------------------------------------------------

  /** Whether `shouldStop` may take effect: minimum epochs and steps are done. */
  get canStopEarly(): boolean {
    const { minEpochs, minSteps } = this.#session.bounds;
    const epochsDone = minEpochs === null || minEpochs === 0 || this.progress.epoch.current.processed >= minEpochs;
    const stepsDone = minSteps === null || minSteps === 0 || this.#session.globalStep >= minSteps;
    return epochsDone && stepsDone;
  }

  /** Whether training was asked to stop, and may stop after the running batch. */
  get isStopping(): boolean {
    return this.#session.shouldStop && this.canStopEarly;
  }

  /** Whether the maximum of steps is done. */
  get stepsReached(): boolean {
    const { maxSteps } = this.#session.bounds;
    return maxSteps !== -1 && this.#session.globalStep >= maxSteps;
  }

  /** The epoch at which training ends: -1 for none, null before the first fit where none was given. */
  get maxEpochs(): number | null {
    return this.#session.bounds.maxEpochs;
  }

  set maxEpochs(value: number | null) {
    this.#session.bounds.maxEpochs = flags.maxEpochs.rule.read(value, "fitLoop.maxEpochs");
  }

  /** The epochs that training takes at least; null before the first fit where none was given. */
  get minEpochs(): number | null {
    return this.#session.bounds.minEpochs;
  }

  set minEpochs(value: number | null) {
    this.#session.bounds.minEpochs = flags.minEpochs.rule.read(value, "fitLoop.minEpochs");
  }

  /** The optimizer step at which training ends, -1 for none. */
  get maxSteps(): number {
    return this.#session.bounds.maxSteps;
  }

  set maxSteps(value: number) {
    this.#session.bounds.maxSteps = flags.maxSteps.rule.read(value, "fitLoop.maxSteps");
  }

  /** The optimizer steps that training takes at least, null where none was given. */
  get minSteps(): number | null {
    return this.#session.bounds.minSteps;
  }

  set minSteps(value: number | null) {
    this.#session.bounds.minSteps = flags.minSteps.rule.read(value, "fitLoop.minSteps");
  }

  get #isIterationBased(): boolean {
    return this.#session.bounds.maxSteps !== -1;
  }

  #isDone(): boolean {
    const { maxEpochs, maxSteps } = this.#session.bounds;
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

  /** Resumes from a checkpoint. */
  resume(progress: FitProgress, loaderStates: readonly unknown[]): void {
    this.#session.progress.fit = progress;
    this.resumption.take(loaderStates);
  }

  /** Runs the loop: the sanity check, then training. */
  async run(): Promise<void> {
    // The check must not change the random numbers of training.
    const random = getRngState();
    if (this.validationSchedule.isSanityCheckDue) await sanityCheck(this.#run, this.validation);
    setRngState(random);
    const train = (): Promise<void> => this.train();
    await (this.#session.options.detectAnomaly ? autograd.detectAnomaly(train) : train());
  }

  /** Trains, without the sanity check. */
  async train(): Promise<void> {
    const { resumption } = this;
    await this.setupData();
    await resumption.endSavedEpoch((sendRow) => this.#endEpoch(sendRow));
    if (this.#isDone() || isNone(this.#session.options.limitTrainBatches)) return;
    resumption.begin();
    await this.#start();
    while (!this.#isDone()) {
      try {
        await this.#epoch();
      } finally {
        resumption.endEpoch();
      }
    }
    resumption.end();
    await this.#run.hooks.both("onTrainEnd");
    this.#session.actions?.ofStrategy("onTrainEnd").mark();
  }

  async #start(): Promise<void> {
    const { epoch } = this.progress;
    if (!this.#isIterationBased) epoch.current.completed = epoch.current.processed;
    // Loaded early, because progress bars show the number of batches.
    if (this.validationSchedule.isEpochDue && this.validation.loader === null) {
      const leave = this.validation.enter();
      await this.validation.setupData();
      leave();
    }
    this.#warnOfEvalMode();
    await this.#run.hooks.both("onTrainStart");
    this.#session.actions?.ofStrategy("onTrainStart").mark();
    if (this.validationSchedule.isDueFirst) await this.epochLoop.validateFirst();
  }

  #warnOfEvalMode(): void {
    const inEval = this.#run.module.modules().filter((module) => !module.training).length;
    if (inEval > 0) {
      rankZeroWarn(
        `Found ${inEval} module(s) in eval mode at the start of training. This may lead to unexpected behavior during training. If this is ` +
          "intentional, you can ignore this warning.",
        "PossibleUserWarning",
      );
    }
  }

  async #epoch(): Promise<void> {
    const { hooks } = this.#run;
    const { metrics } = this.#session;
    const { progress, resumption } = this;
    await this.setupData();
    for (const loader of this.#reading.loader.flattened) setSamplerEpoch(loader, progress.epoch.current.processed);
    const begun = resumption.beginEpoch();
    if (begun === null) increment(progress.epoch, "ready");
    if (begun !== "started") {
      await hooks.both("onTrainEpochStart");
      increment(progress.epoch, "started");
    }
    const { actions } = this.#session;
    // Asked for after the hooks, because a search that begins in one of them loads the data again.
    const fetcher = this.#reading;
    const train = (): Promise<void> => this.epochLoop.run(fetcher);
    await fetcher.reading(() => (actions === null ? train() : actions.part("run_training_epoch").profile(train)));

    metrics.endOfBatches();
    increment(progress.epoch, "processed");
    await hooks.callbacks("onTrainEpochEnd");
    await hooks.module("onTrainEpochEnd");
    await hooks.lateEpochEnd();
    await this.#endEpoch(() => metrics.sendLogged(), resumption.knowsWholeEpoch);
    this.#session.agree();
    this.#session.checkSignals();
  }

  /**
   * What follows the hooks of an epoch's end.
   *
   * @param sendRow sends the epoch's values to the loggers
   * @param stepsPlateaus whether schedulers that watch a metric are stepped
   */
  async #endEpoch(sendRow: () => void, stepsPlateaus = true): Promise<void> {
    const { accumulation, metrics } = this.#session;
    const { progress } = this;
    metrics.endEpoch();
    if (stepsPlateaus && accumulation.isEpochEnd) await stepSchedulers(this.#run, "epoch", true);
    // Loggers get the epoch's values at the step of its last batch.
    progress.batchesThatStepped--;
    sendRow();
    metrics.resetResults();
    progress.batchesThatStepped++;
    increment(progress.epoch, "completed");
  }

  /** What reads the training loaders. */
  get #reading(): DataFetcher {
    if (this.#fetcher === null) throw new Error("internal: no training loader");
    return this.#fetcher;
  }

  /** Stops reading the loaders. */
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

  /** Asks for the training loaders, at the start and where reloading is due. */
  setupData(): void | Promise<void> {
    const { currentEpoch, options } = this.#session;
    const { reloadDataloadersEveryNEpochs: every, limitTrainBatches } = options;
    const due = every > 0 && currentEpoch - this.#loaderEpoch >= every;
    if ((this.loader !== null && !due) || isNone(limitTrainBatches)) return;
    const before = this.loader;
    return whenReady(this.#run.dataSource.request("train", "max_size_cycle"), (loader) =>
      whenReady(closeLoaders(before, loader), () => this.#take(loader)),
    );
  }

  /** Asks for the training loaders again, whatever was read of them. */
  async reloadData(): Promise<void> {
    const [fetcher, before] = [this.#fetcher, this.loader];
    this.#fetcher = null;
    this.loader = null;
    await fetcher?.close();
    await this.setupData();
    await closeLoaders(before, this.loader);
  }

  #take(loader: CombinedLoader): void {
    const { accumulation, currentEpoch, loggers, logSchedule, options } = this.#session;
    this.loader = loader;
    loader.limits = loader.flattened.map((each) =>
      limitedBatches(lengthOf(each), options.limitTrainBatches, "limitTrainBatches"),
    );
    this.resumption.restoreLoaders(loader);
    this.#fetcher = new DataFetcher(loader, this.resumption);
    this.#fetcher.open();
    accumulation.epochBatches = loader.length;
    if (this.maxBatches === 0) return;
    this.#loaderEpoch = currentEpoch;
    this.validationSchedule.setTrainBatches(this.maxBatches);
    if (loggers.length > 0 && logSchedule.exceeds(this.maxBatches)) {
      rankZeroWarn(
        `The number of training batches (${this.maxBatches}) is smaller than the logging interval logEveryNSteps: ` +
          `${options.logEveryNSteps}. Set a lower value if you want to see logs for the training epoch.`,
        "PossibleUserWarning",
      );
    }
  }

  /** The states of loaders that have one, in their order. */
  loaderStates(): unknown[] {
    return loaderStates(this.loader);
  }
}
