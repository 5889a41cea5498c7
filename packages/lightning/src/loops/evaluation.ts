/** @file The evaluation loop: validation and test, over all batches of all loaders. */
import { inferenceMode, noGrad } from "@lightning-ts/torch";
import { assignOwn } from "@lightning-ts/torch/util/own-keys";
import { isPromise } from "@lightning-ts/torch/util/is";
import { LightningModule } from "../core/module.js";
import { MisconfigurationException } from "../util/errors.js";
import { rankZeroInfo } from "../util/rank-zero.js";
import { toNumbers } from "../logging/dictionaries.js";
import { type MetricDict, ResultCollection } from "../logging/result.js";
import { isNone, limitOfEach } from "../options/limits.js";
import type { Loop } from "../run/loop.js";
import type { Run } from "../run/run.js";
import type { Session } from "../run/session.js";
import type { RunningStage } from "../run/state.js";
import { callStep } from "./optimization/call-step.js";
import type { CombinedLoader } from "./combined-loader.js";
import { limitedBatches } from "./counts.js";
import { DataFetcher } from "./data-fetcher.js";
import { closeLoaders } from "./close-loaders.js";
import { type EvaluationHooks, testHooks, validationHooks } from "./evaluation-hooks.js";
import { ownBatches, wholeLengthOf } from "./shares.js";
import { setSamplerEpoch } from "../fabric/data/sampler-epoch.js";
import { type BatchProgress, increment, resetOnRestart, resetOnRun, resetTotal } from "./progress.js";
import { resultsTable } from "./results-table.js";
import { stepSchedulers } from "./schedulers.js";
import { rememberModes } from "./train-modes.js";
import type { ValidationSchedule } from "./validation-schedule.js";
import { Error } from "../util/user-errors.js";

/** Evaluation inside a fit, or as a call of its own. */
export type EvaluationKind = "fit" | "validate" | "test";

/** Runs a module over evaluation data. */
export class EvaluationLoop implements Loop {
  readonly stage: "validate" | "test";
  readonly results = new ResultCollection(false);
  /** The loaders; null before they are set up. */
  loader: CombinedLoader | null = null;
  /** Batches of each loader, without the limit of the sanity check. */
  numBatches: number[] = [];
  /** Whether to print the results. */
  verbose = true;
  /** Whether the run was resumed from a checkpoint. */
  restarting = false;
  /** Whether the checkpoint was written in the middle of an evaluation. */
  midEvaluation = false;
  /** Whether a batch was evaluated since the loop began. */
  hasRun = false;
  /** Whether it runs before the first batch of a fit. */
  isFirst = false;
  #fetcher: DataFetcher | null = null;
  /** Batches seen of each loader over the whole run, the steps of what is logged for each batch. */
  #seen: number[] = [];
  #loaderEpoch = -Infinity;
  readonly #session: Session;
  readonly #schedule: () => ValidationSchedule | null;
  /** Set by `attach`, before anything runs. */
  #run!: Run;
  readonly #kind: EvaluationKind;
  readonly #hooks: EvaluationHooks;

  /** @param schedule decides when a fit validates; null outside of fits */
  constructor(session: Session, kind: EvaluationKind, schedule: () => ValidationSchedule | null = () => null) {
    this.#session = session;
    this.#schedule = schedule;
    this.stage = kind === "test" ? "test" : "validate";
    this.#kind = kind;
    this.#hooks = kind === "test" ? testHooks : validationHooks;
  }

  /** Counts of batches. */
  get progress(): BatchProgress {
    const { progress } = this.#session;
    return this.#kind === "fit" ? progress.fit.validation : progress[this.#kind];
  }

  /** The number of batches to take from each loader. */
  get #limits(): number[] {
    const sanityBatches = this.#session.sanityChecking ? this.#schedule()?.sanityBatches : undefined;
    return sanityBatches ?? this.numBatches;
  }

  get #isEmpty(): boolean {
    return this.#limits.every((count) => count === 0);
  }

  /** Whether hooks are told which of several loaders a batch is from. */
  get #hasSeveral(): boolean {
    return this.loader !== null && this.loader.mode === "sequential" && this.loader.flattened.length > 1;
  }

  // --- data ----------------------------------------------------------------------------------------------------------

  /** Belongs to a run from now on, and drops the loaders of the previous one. */
  attach(run: Run): void {
    this.#run = run;
    this.loader = null;
  }

  /** Asks for the loaders and counts their batches. */
  async setupData(): Promise<void> {
    const { dataSource, module, session } = this.#run;
    const { currentEpoch, options } = session;
    const isFit = this.#kind === "fit";
    if (isFit && this.loader !== null && !this.#shouldReload) return;
    const isTest = this.#kind === "test";
    const limit = isTest ? options.limitTestBatches : options.limitValBatches;
    if (isNone(limit) || module[this.#hooks.step] === undefined) return;
    // Loaders of a sanity check before an epoch that does not validate are loaded again.
    if (isFit && (!session.sanityChecking || this.#schedule()?.isEpochDue === true)) this.#loaderEpoch = currentEpoch;
    const before = this.loader;
    const loader = await dataSource.request(isTest ? "test" : "val", "sequential");
    this.loader = loader;
    await closeLoaders(before, loader);
    if (!isFit) this.#setEpoch(loader);
    const name = isTest ? "limitTestBatches" : "limitValBatches";
    const limits = limitOfEach(limit, loader.flattened.length, name);
    // One by one, so that the earlier counts are known when a limit leaves a loader nothing.
    this.numBatches = [];
    for (const [i, each] of loader.flattened.entries()) {
      this.numBatches.push(limitedBatches(wholeLengthOf(each), limits[i] ?? null, name));
    }
    this.#seen = loader.flattened.map(() => 0);
  }

  /** Asks for the loaders again, whatever was read of them. */
  async reloadData(): Promise<void> {
    const [fetcher, before] = [this.#fetcher, this.loader];
    this.#fetcher = null;
    this.loader = null;
    await fetcher?.close();
    await this.setupData();
    await closeLoaders(before, this.loader);
  }

  /** Drops the loaders: the next pass asks for them again. */
  async forgetData(): Promise<void> {
    const [fetcher, before] = [this.#fetcher, this.loader];
    this.#fetcher = null;
    this.loader = null;
    await fetcher?.close();
    await closeLoaders(before);
  }

  /** Begins its pass over the loaders once more, after a search in a hook of its start. */
  startAgain(): void {
    if (!this.#isEmpty) this.#reset();
  }

  /** Clears its counts, after the sanity check. */
  forgetProgress(): void {
    resetOnRun(this.progress);
    resetTotal(this.progress);
  }

  get #shouldReload(): boolean {
    const every = this.#session.options.reloadDataloadersEveryNEpochs;
    return every > 0 && this.#session.currentEpoch - this.#loaderEpoch >= every;
  }

  #setEpoch(loader: CombinedLoader): void {
    for (const each of loader.flattened) setSamplerEpoch(each, this.#session.progress.fit.epoch.current.processed);
  }

  /** Stops reading the loaders. */
  async teardown(): Promise<void> {
    const fetcher = this.#fetcher;
    this.#fetcher = null;
    await fetcher?.close();
    await closeLoaders(this.loader);
  }

  // --- the course of an evaluation -----------------------------------------------------------------------------------

  /**
   * The run is at this loop from now on, and `log` goes into its results.
   *
   * @returns a function that takes the run back to the loop around it
   */
  enter(stage: RunningStage = this.stage): () => void {
    return this.#run.enter(stage, this.results);
  }

  /**
   * Evaluates all loaders.
   *
   * @returns what was logged for each loader
   */
  async run(): Promise<MetricDict[]> {
    const { options, strategy } = this.#session;
    const mode = this.#kind === "fit" || !options.inferenceMode || !strategy.hasInferenceMode ? noGrad : inferenceMode;
    return mode(() => this.#evaluate());
  }

  async #evaluate(): Promise<MetricDict[]> {
    await this.setupData();
    if (this.#isEmpty) return [];
    this.#prepareExactness();
    const fetcher = this.#reset();
    const outputs: MetricDict[] = [];
    const restoreModes = await fetcher.reading(() => this.#read(fetcher, outputs));
    this.#session.metrics.endOfBatches();
    this.results.dataloaderIdx = null;
    await this.#end(outputs, restoreModes);
    return outputs;
  }

  /**
   * Evaluates the batches of a pass.
   *
   * @param outputs gets what was logged for each loader
   * @returns a function that restores the modules' modes
   */
  async #read(opened: DataFetcher, outputs: MetricDict[]): Promise<() => void> {
    const run = this.#run;
    const restoreModes = await this.#start();
    let dataloaderIdx = 0;
    // A search that begins in a hook of the start loads the data again.
    const fetcher = this.#fetcher ?? opened;
    for (;;) {
      const more = fetcher.next();
      if (!(isPromise(more) ? await run.session.waits.for(null, "the loader's next batch", more) : more)) break;
      if (fetcher.dataloaderIdx !== dataloaderIdx)
        outputs.push(...this.#endOfLoaders(dataloaderIdx, fetcher.dataloaderIdx));
      dataloaderIdx = fetcher.dataloaderIdx;
      this.progress.isLastBatch = fetcher.done;
      const done = this.#batch(fetcher.batch, fetcher.batchIdx, dataloaderIdx);
      await done;
      this.restarting = false;
      this.midEvaluation = false;
      const pause = run.yieldToEventLoop();
      if (pause !== undefined) await pause;
      if (!this.progress.isLastBatch) run.session.checkSignals();
    }
    outputs.push(...this.#endOfLoaders(dataloaderIdx, this.loader?.flattened.length ?? 0));
    return restoreModes;
  }

  /** Begins a pass over the loaders. */
  #reset(): DataFetcher {
    const loader = this.loader;
    if (loader === null) throw new Error("internal: no evaluation loader");
    this.hasRun = false;
    const { progress } = this;
    if (!this.restarting || this.#kind !== "fit") resetOnRun(progress);
    else resetOnRestart(progress);
    if (this.#kind === "fit") this.#setEpoch(loader);
    loader.limits = this.#limits.map((count, i) => ownBatches(loader.flattened[i], count));
    this.#fetcher = new DataFetcher(loader);
    this.#fetcher.open();
    const kind = this.#kind === "test" ? "test" : "val";
    this.#fetcher.action = this.#session.actions?.part(`[_EvaluationLoop].${kind}_next`) ?? null;
    this.#fetcher.fetched += progress.current.ready;
    return this.#fetcher;
  }

  /** Counts an evaluation that was finished before the checkpoint was written. */
  async skipToEnd(): Promise<void> {
    await this.setupData();
    if (this.#isEmpty) return;
    await this.#reset().close();
    const batches = Math.max(...this.#limits);
    if (batches === Infinity) return;
    const { progress } = this;
    for (const count of [progress.total, progress.current]) {
      count.ready += batches;
      count.started += batches;
      count.processed += batches;
      count.completed += batches;
    }
    progress.isLastBatch = true;
  }

  async #start(): Promise<() => void> {
    const { hooks, module } = this.#run;
    const { modelEval, start, epochStart } = this.#hooks;
    const restore = rememberModes(module);
    await hooks.call(module, modelEval);
    await hooks.both(start);
    this.#session.actions?.ofStrategy(start).mark();
    await hooks.both(epochStart);
    return restore;
  }

  /** Where values are of all processes, they may make different numbers of steps from here on. */
  #prepareExactness(): void {
    const { options, strategy } = this.#session;
    this.results.isExact = options.distributedEvaluation === "exact" && strategy.worldSize > 1;
    if (!this.results.isExact) return;
    if (!strategy.hasUnevenSteps) {
      throw new MisconfigurationException(
        `distributedEvaluation: expected "padded" with ${strategy.constructor.name}, whose steps need all processes. Received: "exact". Leave it out.`,
      );
    }
    strategy.beginUnevenSteps();
  }

  /**
   * All batches of a loader are done. Where values are of all processes, also those of the loaders up to the next that has batches here, because others
   * may have batches of them.
   */
  #endOfLoaders(index: number, next: number): MetricDict[] {
    const { results } = this;
    if (!results.isExact) return [this.#endOfLoader()];
    const indices = Array.from({ length: next - index }, (_, i) => index + i).filter((i) => this.#limits[i] !== 0);
    return indices.map((i) => {
      results.dataloaderIdx = this.#hasSeveral ? i : null;
      results.gather(this.#session.strategy.processes);
      return this.#endOfLoader();
    });
  }

  #endOfLoader(): MetricDict {
    const { metrics, sanityChecking } = this.#session;
    metrics.endOfBatches();
    return sanityChecking ? {} : metrics.takeEvaluation();
  }

  async #batch(given: unknown, batchIdx: number, dataloaderIdx: number): Promise<void> {
    const run = this.#run;
    const { hooks, session } = run;
    const { metrics } = session;
    const names = this.#hooks;
    const { progress } = this;
    const moved = run.dataSource.transfer(given, dataloaderIdx);
    const batch: unknown = isPromise(moved) ? await moved : moved;
    increment(progress, "ready");
    metrics.startBatch(batch, this.#hasSeveral ? dataloaderIdx : null);
    const started = hooks.both(names.batchStart, batch, batchIdx, dataloaderIdx);
    if (started !== undefined) await started;
    increment(progress, "started");
    const result = callStep(run, names.step, batch, batchIdx, dataloaderIdx);
    const output: unknown = isPromise(result) ? await result : result;
    increment(progress, "processed");
    const ended = hooks.both(names.batchEnd, output, batch, batchIdx, dataloaderIdx);
    if (ended !== undefined) await ended;
    metrics.endBatch();
    increment(progress, "completed");
    if (session.sanityChecking) return;
    this.hasRun = true;
    const seen = this.#seen[dataloaderIdx] ?? 0;
    this.#seen[dataloaderIdx] = seen + 1;
    metrics.sendLogged(seen);
  }

  /** Steps the schedulers that step after validations: before checkpoints are saved, which hold their state. */
  async #stepSchedulers(): Promise<void> {
    const run = this.#run;
    const { progress, schedulers } = this.#session;
    if (!schedulers.some(({ interval }) => interval === "validation")) return;
    progress.fit.validations++;
    await stepSchedulers(run, "validation", false);
    await stepSchedulers(run, "validation", true);
  }

  async #end(outputs: MetricDict[], restoreModes: () => void): Promise<void> {
    const { hooks, module, session } = this.#run;
    const { metrics, sanityChecking } = session;
    const names = this.#hooks;
    await hooks.both(names.epochEnd);
    metrics.endEpoch();
    if (!sanityChecking) {
      // Values from hooks outside of batches belong to all loaders.
      const atEnd = metrics.takeEvaluation();
      const all: MetricDict = {};
      for (const part of [...outputs.toReversed(), atEnd]) assignOwn(all, part);
      for (const output of outputs) assignOwn(output, atEnd);
      metrics.send(all);
    }
    if (this.#kind === "fit" && !this.isFirst && !sanityChecking) await this.#stepSchedulers();
    await hooks.both(names.end);
    session.actions?.ofStrategy(names.end).mark();
    metrics.resetResults();
    if (module[names.modelTrain] !== LightningModule.prototype[names.modelTrain])
      await hooks.call(module, names.modelTrain);
    else restoreModes();
    if (this.#kind !== "fit" && this.verbose && session.strategy.isGlobalZero) {
      const table = resultsTable(outputs.map(toNumbers), this.#kind); // host-device synchronisation: the table shows numbers
      if (table !== null) rankZeroInfo(table);
    }
  }
}
