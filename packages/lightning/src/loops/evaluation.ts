/** @file The evaluation loop: validation and test, over one loader after the other. */
import { noGrad, inferenceMode, type Tensor } from "@lightning-ts/torch";
import { isPromise, type SharedHook } from "../core/hooks.js";
import { LightningModule } from "../core/module.js";
import { rankZeroInfo } from "../core/rank-zero.js";
import { toNumbers } from "../logging/dictionaries.js";
import { type MetricDict, ResultCollection } from "../logging/result.js";
import type { Trainer } from "../trainer/trainer.js";
import { BatchSource } from "./batch-source.js";
import { limitedBatches } from "./counts.js";
import { flatLoaders, lengthOf } from "./loaders.js";
import { resultsTable } from "./results-table.js";
import { rememberModes } from "./train-modes.js";

/** The hooks of a kind of evaluation. */
interface EvaluationHooks {
  start: SharedHook;
  end: SharedHook;
  epochStart: SharedHook;
  epochEnd: SharedHook;
  batchStart: SharedHook;
  batchEnd: SharedHook;
  step: "validationStep" | "testStep";
  modelEval: "onValidationModelEval" | "onTestModelEval";
  modelTrain: "onValidationModelTrain" | "onTestModelTrain";
}

const hooksOf: Record<"validate" | "test", EvaluationHooks> = {
  validate: {
    start: "onValidationStart",
    end: "onValidationEnd",
    epochStart: "onValidationEpochStart",
    epochEnd: "onValidationEpochEnd",
    batchStart: "onValidationBatchStart",
    batchEnd: "onValidationBatchEnd",
    step: "validationStep",
    modelEval: "onValidationModelEval",
    modelTrain: "onValidationModelTrain",
  },
  test: {
    start: "onTestStart",
    end: "onTestEnd",
    epochStart: "onTestEpochStart",
    epochEnd: "onTestEpochEnd",
    batchStart: "onTestBatchStart",
    batchEnd: "onTestBatchEnd",
    step: "testStep",
    modelEval: "onTestModelEval",
    modelTrain: "onTestModelTrain",
  },
};

/** Runs a module over evaluation data. */
export class EvaluationLoop {
  readonly results = new ResultCollection(false);
  /** Batches of each loader. */
  numBatches: number[] = [];
  loaders: unknown[] | null = null;
  /** Batches seen of each loader over the whole run, the steps of what is logged for each batch. */
  #seen: number[] = [];
  readonly #trainer: Trainer;
  readonly #kind: "validate" | "test";
  readonly #hooks: EvaluationHooks;

  constructor(trainer: Trainer, kind: "validate" | "test") {
    this.#trainer = trainer;
    this.#kind = kind;
    this.#hooks = hooksOf[kind];
  }

  /** Asks for the loaders and counts their batches. */
  async setupData(): Promise<void> {
    const { dataSource, options } = this.#trainer;
    const isTest = this.#kind === "test";
    if (this.loaders === null) {
      this.loaders = flatLoaders(await dataSource.request(isTest ? "test" : "val"));
      const limit = isTest ? options.limitTestBatches : options.limitValBatches;
      const name = isTest ? "limitTestBatches" : "limitValBatches";
      this.numBatches = this.loaders.map((loader) => limitedBatches(lengthOf(loader), limit, name));
      this.#seen = this.loaders.map(() => 0);
    }
  }

  /**
   * Evaluates all loaders.
   *
   * @param sanity whether this is the check before training: nothing is kept
   * @returns the metrics of each loader
   */
  async run(options: { sanity?: boolean; verbose?: boolean; inFit?: boolean } = {}): Promise<Record<string, number>[]> {
    await this.setupData();
    const limits = options.sanity === true ? this.#trainer.sanityLimits(this.numBatches) : this.numBatches;
    if (limits.every((n) => n === 0)) return [];
    const mode = options.inFit === true || !this.#trainer.options.inferenceMode ? noGrad : inferenceMode;
    return mode(() => this.#run(limits, options));
  }

  async #run(limits: readonly number[], options: { sanity?: boolean; verbose?: boolean }): Promise<Record<string, number>[]> {
    const trainer = this.#trainer;
    const { hooks, metrics, lightningModule: module } = trainer;
    const names = this.#hooks;
    const loaders = this.loaders ?? [];
    const restore = rememberModes(module);
    metrics.onStep = false;
    module[names.modelEval]();
    await hooks.both(names.start);
    await hooks.both(names.epochStart);
    const outputs: MetricDict[] = [];
    for (const [index, loader] of loaders.entries()) {
      this.results.dataloaderIdx = loaders.length > 1 ? index : null;
      await this.#loader(loader, index, limits[index] ?? 0, options.sanity === true);
      metrics.onStep = false;
      outputs.push(options.sanity === true ? {} : { ...metrics.takeEpoch().callback });
    }
    this.results.dataloaderIdx = null;
    await hooks.both(names.epochEnd);
    if (options.sanity !== true) {
      const atEnd = metrics.takeEpoch();
      for (const output of outputs) Object.assign(output, this.#loggedAtEnd(atEnd.callback, outputs));
      metrics.send(atEnd.log);
    }
    await hooks.both(names.end);
    this.results.reset();
    if (module[names.modelTrain] !== LightningModule.prototype[names.modelTrain]) module[names.modelTrain]();
    else restore();
    const results = outputs.map((output) => toNumbers(output)); // host-device synchronisation: results are numbers
    if (options.verbose === true && trainer.isGlobalZero) {
      const table = resultsTable(results, this.#kind);
      if (table !== null) rankZeroInfo(table);
    }
    return results;
  }

  /** What the hooks of the epoch's end logged: it belongs to every loader. */
  #loggedAtEnd(all: MetricDict, outputs: readonly MetricDict[]): MetricDict {
    const fresh: Record<string, Tensor> = {};
    for (const [name, value] of Object.entries(all)) {
      if (!outputs.some((output) => name in output)) fresh[name] = value;
    }
    return fresh;
  }

  async #loader(loader: unknown, index: number, limit: number, sanity: boolean): Promise<void> {
    const trainer = this.#trainer;
    const { hooks, metrics, lightningModule: module } = trainer;
    const names = this.#hooks;
    if (limit === 0) return;
    const source = new BatchSource(loader, limit, lengthOf(loader) !== Infinity);
    try {
      for (let batchIdx = 0; ; batchIdx++) {
        const next = source.next();
        const { done, value } = isPromise(next) ? await next : next;
        if (done) break;
        const moved = trainer.dataSource.transfer(value, index);
        const batch = isPromise(moved) ? await moved : moved;
        this.results.startBatch(batch);
        metrics.onStep = true;
        const started = hooks.both(names.batchStart, batch, batchIdx, index);
        if (isPromise(started)) await started;
        const result = hooks.run(names.step, () => module[names.step]?.(batch, batchIdx, index));
        const output = isPromise(result) ? await result : result;
        const ended = hooks.both(names.batchEnd, output, batch, batchIdx, index);
        if (isPromise(ended)) await ended;
        if (!sanity) {
          const step = this.#seen[index] ?? 0;
          this.#seen[index] = step + 1;
          const { log } = this.results.metrics(true);
          if (Object.keys(log).length > 0) metrics.send(log, step);
        }
        const pause = trainer.yieldToEventLoop();
        if (pause !== undefined) await pause;
        trainer.checkSignals();
      }
    } finally {
      await source.close();
    }
  }
}
