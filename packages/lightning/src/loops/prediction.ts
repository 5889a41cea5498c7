/** @file The prediction loop: what `predictStep` returns for each batch. */
import { device, inferenceMode, noGrad } from "@lightning-ts/torch";
import { isPromise } from "@lightning-ts/torch/util/is";
import { rankZeroWarnOnce } from "../util/rank-zero.js";
import { inOrder } from "../fabric/data/batch-share.js";
import { copyToDevice } from "../fabric/move-data.js";
import { isNone, limitOfEach } from "../options/limits.js";
import type { Loop } from "../run/loop.js";
import type { Run } from "../run/run.js";
import type { Session } from "../run/session.js";
import { callStep } from "./optimization/call-step.js";
import type { CombinedLoader } from "./combined-loader.js";
import { limitedBatches } from "./counts.js";
import { DataFetcher } from "./data-fetcher.js";
import { closeLoaders } from "./close-loaders.js";
import { ownBatches, wholeLengthOf } from "./shares.js";
import { setSamplerEpoch } from "../fabric/data/sampler-epoch.js";
import { type BatchProgress, increment, resetOnRun } from "./progress.js";
import { rememberModes } from "./train-modes.js";
import { show } from "../util/show.js";
import { RangeError } from "../util/user-errors.js";

const cpu = device("cpu");

/** Runs a module over data to predict. */
export class PredictionLoop implements Loop {
  readonly stage = "predict";
  /** Nothing is logged here. */
  readonly results = null;
  /** Counts of batches. */
  readonly progress: BatchProgress;
  /** Batches of each loader. */
  numBatches: number[] = [];
  /** The loaders; null before they are set up. */
  loader: CombinedLoader | null = null;
  /** Whether predictions are kept and returned. */
  returnPredictions = true;
  #fetcher: DataFetcher | null = null;
  #predictions: unknown[][] = [];
  /** Set by `attach`, before anything runs. */
  #run!: Run;

  constructor({ progress }: Session) {
    this.progress = progress.predict;
  }

  /** Whether each batch is predicted by one of several processes, and predictions are those of all. */
  get isExact(): boolean {
    const { options, strategy } = this.#run.session;
    return options.distributedEvaluation === "exact" && strategy.worldSize > 1;
  }

  /** Belongs to a run from now on, and drops the loaders of the previous one. */
  attach(run: Run): void {
    this.#run = run;
    this.loader = null;
  }

  /** The predictions of the newest or running call: a list, or one for each loader if there are several; empty where none are kept. */
  get predictions(): unknown[] {
    const [first = []] = this.#predictions;
    return this.#predictions.length > 1 ? this.#predictions : first;
  }

  /** The predictions: a list, or one for each loader if there are several; null where none are kept or there is nothing to predict. */
  async run(): Promise<unknown[] | null> {
    const { options, strategy } = this.#run.session;
    const mode = options.inferenceMode && strategy.hasInferenceMode ? inferenceMode : noGrad;
    return mode(() => this.#predict());
  }

  /** Asks for the loaders and counts their batches. */
  async setupData(): Promise<void> {
    const { dataSource, session } = this.#run;
    const { options, progress } = session;
    const limit = options.limitPredictBatches;
    if (isNone(limit)) return;
    const loader = await dataSource.request("predict", "sequential");
    for (const each of loader.flattened) setSamplerEpoch(each, progress.fit.epoch.current.processed);
    const limits = limitOfEach(limit, loader.flattened.length, "limitPredictBatches");
    this.numBatches = [];
    for (const [i, each] of loader.flattened.entries()) {
      this.numBatches.push(limitedBatches(wholeLengthOf(each), limits[i] ?? null, "limitPredictBatches"));
    }
    this.loader = loader;
  }

  async #predict(): Promise<unknown[] | null> {
    this.#predictions = [];
    const { hooks, module, session } = this.#run;
    await this.setupData();
    if (this.loader === null || this.numBatches.every((count) => count === 0)) return null;
    resetOnRun(this.progress);
    if (this.loader.mode !== "sequential") {
      throw new RangeError(
        `Trainer.predict: expected a CombinedLoader with mode "sequential". Received: mode ${show(this.loader.mode)}.`,
      );
    }
    const restoreModes = rememberModes(module);
    await hooks.call(module, "onPredictModelEval");
    await hooks.both("onPredictStart");
    session.actions?.ofStrategy("onPredictStart").mark();
    await hooks.both("onPredictEpochStart");
    // After the hooks, because prediction writers start recording the order of samples there, and searches load the data again.
    const { loader } = this;
    loader.limits = this.numBatches.map((count, i) => ownBatches(loader.flattened[i], count));
    const fetcher = (this.#fetcher = new DataFetcher(loader));
    fetcher.open();
    fetcher.action = session.actions?.part("[_PredictionLoop].predict_next") ?? null;
    const predictions: unknown[][] = loader.flattened.map(() => []);
    this.#predictions = predictions;
    await fetcher.reading(() => this.#read(fetcher, predictions));
    await hooks.both("onPredictEpochEnd");
    await hooks.both("onPredictEnd");
    session.actions?.ofStrategy("onPredictEnd").mark();
    restoreModes();
    if (!this.returnPredictions) return null;
    // After the hooks: until then writers of processes with fewer batches answer the others.
    if (this.isExact) {
      const all = session.strategy.processes.gatherAll(predictions);
      predictions.forEach((_, i) => (predictions[i] = inOrder(all.map((lists) => lists[i] ?? []))));
    }
    return predictions.length === 1 ? (predictions[0] ?? []) : predictions;
  }

  /** Predicts the batches of a pass, into the list of each loader. */
  async #read(fetcher: DataFetcher, predictions: readonly unknown[][]): Promise<void> {
    const run = this.#run;
    const { waits } = run.session;
    for (;;) {
      const more = fetcher.next();
      if (!(isPromise(more) ? await waits.for(null, "the loader's next batch", more) : more)) break;
      this.progress.isLastBatch = fetcher.done;
      const { dataloaderIdx } = fetcher;
      const prediction = await this.#batch(fetcher.batch, fetcher.batchIdx, dataloaderIdx);
      if (this.returnPredictions) predictions[dataloaderIdx]?.push(copyToDevice(prediction, cpu));
      const pause = run.yieldToEventLoop();
      if (pause !== undefined) await pause;
      run.session.checkSignals();
    }
  }

  async #batch(given: unknown, batchIdx: number, dataloaderIdx: number): Promise<unknown> {
    const run = this.#run;
    const { hooks } = run;
    const moved = run.dataSource.transfer(given, dataloaderIdx);
    const batch: unknown = isPromise(moved) ? await moved : moved;
    increment(this.progress, "ready");
    const started = hooks.both("onPredictBatchStart", batch, batchIdx, dataloaderIdx);
    if (started !== undefined) await started;
    increment(this.progress, "started");
    const result = callStep(run, "predictStep", batch, batchIdx, dataloaderIdx);
    const prediction: unknown = isPromise(result) ? await result : result;
    if (prediction === null || prediction === undefined)
      rankZeroWarnOnce("`predictStep` returned nothing. If this was on purpose, ignore this warning.");
    increment(this.progress, "processed");
    const ended = hooks.both("onPredictBatchEnd", prediction, batch, batchIdx, dataloaderIdx);
    if (ended !== undefined) await ended;
    increment(this.progress, "completed");
    return prediction;
  }

  /** Stops reading the loaders. */
  async teardown(): Promise<void> {
    const fetcher = this.#fetcher;
    this.#fetcher = null;
    await fetcher?.close();
    await closeLoaders(this.loader);
  }
}
