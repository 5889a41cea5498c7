/** @file What one loop logged: a collection of metrics. */
import { Tensor } from "@lightning-ts/torch";
import { setOwn } from "@lightning-ts/torch/util/own-keys";
import { MisconfigurationException } from "../util/errors.js";
import { batchSizeOf } from "./batch-size.js";
import { LoggedMetric, type MetricMeta, type MetricShare, type MetricState, sameMeta, type Sync } from "./metric.js";
import type { Processes } from "../fabric/processes.js";
import { isEvaluationBatchHook, type MetricObject } from "./options.js";
import { show } from "../util/show.js";

/** Values by name. */
export type MetricDict = Record<string, Tensor>;

/** What a process says of a name that it logged. */
interface Report {
  readonly meta: MetricMeta;
  readonly share: MetricShare | null;
}

/** Whether a value is of all processes: hooks of an epoch log the same in each of them. */
function isOfAll({ meta }: LoggedMetric): boolean {
  const [hook = ""] = meta.fx.split(".");
  return isEvaluationBatchHook(hook) && !meta.rankZeroOnly;
}

/** The three dictionaries of metrics. */
export interface MetricDicts {
  /** For callbacks: all names, with and without endings such as "_step". */
  callback: MetricDict;
  /** For loggers: names with endings, of what is logged with `logger: true`. */
  log: MetricDict;
  /** For the progress bar: names with endings, of what is logged with `progBar: true`. */
  pbar: MetricDict;
}

/** The metrics of a loop, by hook, name and loader. */
export class ResultCollection {
  /** Whether the results are of training: training values reach callbacks at each step. */
  readonly training: boolean;
  /** The running batch, for its size. */
  batch: unknown = null;
  /** The running loader; null where there is only one, and after the last. */
  dataloaderIdx: number | null = null;
  /** Whether what hooks of evaluation batches log is of all processes, which `gather` sees to. */
  isExact = false;
  readonly #metrics = new Map<string, LoggedMetric>();
  /** The metrics again, as an array, which is faster to iterate at each step. */
  readonly #list: LoggedMetric[] = [];
  #batchSize: number | null = null;

  constructor(training: boolean) {
    this.training = training;
  }

  /** A batch begins (null: it is over). Its size is not known yet. */
  setBatch(batch: unknown): void {
    this.batch = batch;
    this.#batchSize = null;
  }

  /**
   * Adds a value to a name.
   *
   * @param batchSize what the value weighs, null for the batch's size
   * @param sync reduces over the processes of a run. Default null: values are this process's
   * @throws MisconfigurationException where the name was logged with other options before
   */
  log(meta: MetricMeta, value: Tensor | MetricObject, batchSize: number | null, sync: Sync | null = null): void {
    const key = `${meta.fx}.${meta.name}`;
    let metric = this.#metrics.get(key);
    if (metric === undefined) {
      metric = new LoggedMetric(meta);
      this.#metrics.set(key, metric);
      this.#list.push(metric);
    } else if (!sameMeta(metric.meta, meta)) {
      throw new MisconfigurationException(
        `log(${show(meta.name)}) was called twice in ${meta.fx} with different options. Use one set of options, or two names.`,
      );
    }
    metric.sync = sync;
    if (value instanceof Tensor) metric.update(value, batchSize ?? this.#sizeFor(meta));
    else metric.observe(value);
  }

  /** The batch's size, where it matters: for a mean over the epoch. */
  #sizeFor(meta: MetricMeta): number {
    if (this.#batchSize !== null) return this.#batchSize;
    if (this.batch === null || this.batch === undefined || !meta.onEpoch || meta.reduceFx !== "mean") return 1;
    return (this.#batchSize = batchSizeOf(this.batch, meta.name));
  }

  #isValid(metric: LoggedMetric): boolean {
    return metric.hasValue && metric.meta.dataloaderIdx === this.dataloaderIdx;
  }

  /**
   * Makes what hooks of batches logged with the running loader that of all processes: they may have made different numbers of batches, and some none. All
   * of them have to call it, once a loader.
   *
   * @throws MisconfigurationException where a metric that keeps its own counts has none in some of them
   */
  gather(processes: Pick<Processes, "gatherAll">): void {
    const own = this.#list.filter((metric) => this.#isValid(metric) && isOfAll(metric));
    const reports = processes.gatherAll(own.map((metric): Report => ({ meta: metric.meta, share: metric.share })));
    const byKey = new Map<string, Report[]>();
    for (const report of reports.flat()) {
      const key = `${report.meta.fx}.${report.meta.name}`;
      byKey.set(key, [...(byKey.get(key) ?? []), report]);
    }
    for (const [key, found] of byKey) this.#takeReports(key, found, reports.length);
  }

  #takeReports(key: string, found: readonly Report[], worldSize: number): void {
    const [{ meta } = { meta: null }] = found;
    if (meta === null) return;
    const shares = found.flatMap(({ share }) => share ?? []);
    if (shares.length < found.length) {
      if (found.length === worldSize) return; // it counts for all processes itself
      throw new MisconfigurationException(
        `log(${show(meta.name)}): expected a metric that keeps its own counts to see a batch in each process. Received: batches in ${found.length} of ` +
          `${worldSize}. Use fewer processes, or smaller batches.`,
      );
    }
    let metric = this.#metrics.get(key);
    if (metric === undefined) {
      metric = new LoggedMetric(meta);
      this.#metrics.set(key, metric);
      this.#list.push(metric);
    }
    metric.takeShares(shares);
  }

  /** Puts the values of the running step, or of the epoch, into the given dictionaries. */
  addTo({ callback, log, pbar }: Readonly<Partial<MetricDicts>>, onStep: boolean): void {
    for (const metric of this.#list) {
      if (!this.#isValid(metric)) continue;
      const value = onStep ? metric.step : metric.epoch;
      if (value === null) continue;
      const { meta } = metric;
      const name = onStep ? metric.stepName : metric.epochName;
      if (log !== undefined && meta.logger) setOwn(log, name, value);
      // Values of evaluation steps are for loggers; callbacks see the epoch.
      if (callback !== undefined && (this.training || !onStep)) {
        setOwn(callback, metric.name, value);
        setOwn(callback, name, value);
      }
      if (pbar !== undefined && meta.progBar) setOwn(pbar, name, value);
    }
  }

  /** What loggers get of the running step: what was logged since the last time; null for nothing. */
  takeStep(): MetricDict | null {
    let found: MetricDict | null = null;
    for (const metric of this.#list) {
      if (!metric.isNew || !metric.meta.logger || !this.#isValid(metric)) continue;
      metric.isNew = false;
      if (metric.step !== null) (found ??= {})[metric.stepName] = metric.step;
    }
    return found;
  }

  /** What loggers get of the running step, or of the epoch; null for nothing. */
  logged(onStep: boolean): MetricDict | null {
    let found: MetricDict | null = null;
    for (const metric of this.#list) {
      if (!metric.meta.logger || !this.#isValid(metric)) continue;
      const value = onStep ? metric.step : metric.epoch;
      if (value !== null) setOwn((found ??= {}), onStep ? metric.stepName : metric.epochName, value);
    }
    return found;
  }

  /** The values so far, to be saved. */
  stateDict(): MetricState[] {
    return this.#list.map((metric) => metric.stateDict());
  }

  /** Restores saved values. */
  loadStateDict(states: unknown): void {
    this.#metrics.clear();
    this.#list.length = 0;
    for (const state of Array.isArray(states) ? (states as MetricState[]) : []) {
      const metric = new LoggedMetric(state.meta);
      metric.loadStateDict(state);
      this.#metrics.set(`${state.meta.fx}.${state.meta.name}`, metric);
      this.#list.push(metric);
    }
  }

  /** Clears all values, or those of one hook. Metrics that keep their own counts have the running batch's before a hook logs them. */
  reset(fx?: string): void {
    for (const metric of this.#list) if (fx === undefined || metric.meta.fx === fx) metric.reset(fx === undefined);
  }
}
