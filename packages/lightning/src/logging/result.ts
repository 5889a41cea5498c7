/** @file What one loop logged: a collection of metrics, and the three dictionaries they give. */
import { Tensor } from "@lightning-ts/torch";
import { MisconfigurationException } from "../core/errors.js";
import { LoggedMetric, type MetricMeta } from "./metric.js";

/** Values by name. */
export type MetricDict = Record<string, Tensor>;

/** What is shown where. */
export interface MetricDicts {
  /** For callbacks: all names, plain and forked. */
  callback: MetricDict;
  /** For loggers: forked names of what is logged with `logger: true`. */
  log: MetricDict;
  /** For the progress bar: forked names of what is logged with `progBar: true`. */
  pbar: MetricDict;
}

/** The metrics of a loop, by hook, name and loader. */
export class ResultCollection {
  /** Whether the results are of training: training values reach callbacks at each step. */
  readonly training: boolean;
  /** The running batch, for the size of it. */
  batch: unknown = null;
  /** The running loader; null where there is only one. */
  dataloaderIdx: number | null = null;
  readonly #metrics = new Map<string, LoggedMetric>();
  #batchSize: number | null = null;

  constructor(training: boolean) {
    this.training = training;
  }

  /** A batch begins: its size is not known yet. */
  startBatch(batch: unknown): void {
    this.batch = batch;
    this.#batchSize = null;
  }

  /** Adds a value to a name. */
  log(meta: MetricMeta, value: Tensor, batchSize: number | null): void {
    const key = `${meta.hook}.${meta.name}.${meta.dataloaderIdx ?? ""}`;
    let metric = this.#metrics.get(key);
    if (metric === undefined) this.#metrics.set(key, (metric = new LoggedMetric(meta)));
    else if (!sameMeta(metric.meta, meta)) {
      throw new MisconfigurationException(
        `log(${JSON.stringify(meta.name)}) was called twice in ${meta.hook} with different options. Use one set of options, or two names.`,
      );
    }
    // Only a mean over the epoch needs the batch's size.
    const size = meta.onEpoch && meta.reduceFx === "mean" ? (batchSize ?? this.#inferBatchSize(meta.name)) : 1;
    metric.update(value, size);
  }

  #inferBatchSize(name: string): number {
    if (this.batch === null || this.batch === undefined) return 1;
    this.#batchSize ??= sizeOf(this.batch);
    if (this.#batchSize === null) {
      throw new MisconfigurationException(
        `log(${JSON.stringify(name)}): the batch holds no tensor, so its size is unknown. Give it: log(name, value, { batchSize }).`,
      );
    }
    return this.#batchSize;
  }

  /** The three dictionaries: of the running step, or of the epoch. */
  metrics(onStep: boolean): MetricDicts {
    const dicts: MetricDicts = { callback: {}, log: {}, pbar: {} };
    for (const metric of this.#metrics.values()) {
      if (!metric.hasValue) continue;
      const { meta } = metric;
      if (this.dataloaderIdx !== null && meta.dataloaderIdx !== null && meta.dataloaderIdx !== this.dataloaderIdx) continue;
      if (onStep ? !meta.onStep : !meta.onEpoch) continue;
      const value = onStep ? metric.step : metric.epoch;
      if (value === null) continue;
      const suffix = meta.dataloaderIdx === null ? "" : `/dataloader_idx_${meta.dataloaderIdx}`;
      const plain = meta.name + suffix;
      const forked = meta.onStep && meta.onEpoch ? `${meta.name}${onStep ? "_step" : "_epoch"}${suffix}` : plain;
      if (meta.logger) dicts.log[forked] = value;
      // Values of evaluation steps are for loggers; callbacks see the epoch.
      if (this.training || !onStep) {
        dicts.callback[plain] = value;
        dicts.callback[forked] = value;
      }
      if (meta.progBar) dicts.pbar[forked] = value;
    }
    return dicts;
  }

  /** Forgets all values. */
  reset(): void {
    for (const metric of this.#metrics.values()) metric.reset();
    this.batch = null;
    this.#batchSize = null;
  }
}

function sameMeta(a: MetricMeta, b: MetricMeta): boolean {
  return (
    a.progBar === b.progBar && a.logger === b.logger && a.onStep === b.onStep && a.onEpoch === b.onEpoch && a.reduceFx === b.reduceFx
  );
}

/** The first dimension of the first tensor found depth-first; null if there is none. */
function sizeOf(batch: unknown): number | null {
  if (batch instanceof Tensor) return batch.ndim === 0 ? 1 : batch.size(0);
  if (typeof batch === "string") return batch.length;
  if (typeof batch !== "object" || batch === null) return null;
  const items: unknown[] = Array.isArray(batch) ? batch : batch instanceof Map ? [...batch.values()] : Object.values(batch);
  for (const item of items) {
    const size = sizeOf(item);
    if (size !== null) return size;
  }
  return null;
}
