/** @file One logged name: its newest value and its total of the epoch. Values stay on their device until read. */
import { type DType, float32, float64, getDefaultDtype, scalarTensor, stack, Tensor } from "@lightning-ts/torch";
import { scalarCopy } from "@lightning-ts/torch/tensor/scalar-copy";
import { rankZeroWarnOnce } from "../util/rank-zero.js";
import { withoutGrad } from "../util/without-grad.js";
import type { LogValue, MetricObject, Reduction } from "./options.js";
import { show } from "../util/show.js";
import { RangeError } from "../util/user-errors.js";

/** How a name is logged; all calls with the same name in one hook must agree. */
export interface MetricMeta {
  /** The hook that logs, with the loader's index where the name contains it. */
  readonly fx: string;
  readonly name: string;
  readonly progBar: boolean;
  readonly logger: boolean;
  readonly onStep: boolean;
  readonly onEpoch: boolean;
  readonly reduceFx: Exclude<Reduction, "avg">;
  readonly enableGraph: boolean;
  readonly addDataloaderIdx: boolean;
  /** The running batch's loader; null where there is only one. */
  readonly dataloaderIdx: number | null;
  readonly metricAttribute: string | null;
  readonly rankZeroOnly: boolean;
  /** Whether values are reduced over the processes of a run. */
  readonly syncDist: boolean;
}

/** Reduces a value over the processes of a run: all of them have to call it. */
export type Sync = (value: Tensor, op: Exclude<Reduction, "avg">) => Tensor;

/** Whether two calls of `log` have the same options. */
export function sameMeta(a: MetricMeta, b: MetricMeta): boolean {
  return (
    a.fx === b.fx &&
    a.progBar === b.progBar &&
    a.logger === b.logger &&
    a.onStep === b.onStep &&
    a.onEpoch === b.onEpoch &&
    a.reduceFx === b.reduceFx &&
    a.enableGraph === b.enableGraph &&
    a.addDataloaderIdx === b.addDataloaderIdx &&
    a.dataloaderIdx === b.dataloaderIdx &&
    a.metricAttribute === b.metricAttribute &&
    a.rankZeroOnly === b.rankZeroOnly &&
    a.syncDist === b.syncDist
  );
}

/** The default dtype, which a precision may set, but no smaller than float32: smaller dtypes are not precise enough for sums. */
function defaultDtype(): DType {
  const dtype = getDefaultDtype();
  return dtype === float64 ? dtype : float32;
}

/** A number as a metric keeps it: in full precision. */
export function numberTensor(value: number): Tensor {
  return scalarTensor(value, { dtype: float64 });
}

/** A value as the metric keeps it: detached and 0-d; floats of 16 or 32 bits as float32, everything else as float64. */
export function toScalarTensor(name: string, value: Exclude<LogValue, MetricObject>, fx: string): Tensor {
  if (!(value instanceof Tensor)) return numberTensor(Number(value));
  const copy = scalarCopy(value);
  if (copy !== null) return copy;
  if (value.numel() !== 1) {
    throw new RangeError(
      `log(${show(name)}): expected a tensor with one element. Received: shape [${value.shape.join(", ")}]. ` +
        "Log its mean: value.mean().",
    );
  }
  const flat = value.ndim === 0 ? value : value.reshape([]);
  // Always a copy: the user may change the tensor in place before anybody reads the value.
  if (flat.dtype === float32 || flat.dtype === float64) return withoutGrad(() => flat.clone());
  const dtype = flat.dtype.isFloatingPoint ? defaultDtype() : float64;
  if (!flat.dtype.isFloatingPoint) {
    rankZeroWarnOnce(
      `You called \`log(${show(name)}, ...)\` in your \`${fx}\` but the value needs to be floating to be reduced. Converting it to ` +
        `${String(dtype)}. Convert it yourself to silence this warning.`,
    );
  }
  return withoutGrad(() => flat.to(dtype, { copy: true }));
}

/** The values of a logged name, as a checkpoint keeps them. */
export interface MetricState {
  readonly meta: MetricMeta;
  readonly hasValue: boolean;
  readonly step: Tensor | null;
  readonly total: Tensor | null;
  readonly weight: number;
  readonly isFloat32?: boolean;
}

/** What one process logged of a name. */
export interface MetricShare {
  /** What its values come to, null for none of the epoch. */
  readonly total: number | null;
  readonly weight: number;
  readonly isFloat32: boolean;
}

/** The value of a logged name. */
export class LoggedMetric {
  /** How it is logged. */
  readonly meta: MetricMeta;
  /** The name with its loader. */
  readonly name: string;
  /** The name of the step's value, where it differs from that of the epoch's. */
  readonly stepName: string;
  /** The name of the epoch's value. */
  readonly epochName: string;
  /** Whether anything was logged since the last reset. */
  hasValue = false;
  /** Whether anything was logged since loggers got the step's value. */
  isNew = false;
  /** The newest value that was logged. */
  #step: Tensor | null = null;
  /** Reduces values over the processes of a run, null for values of this process. */
  sync: Sync | null = null;
  /** The total of the epoch, in float64, because float32 cannot count beyond 2 ** 24. */
  #total: Tensor | null = null;
  /** Whether all values were float32, so that the epoch's value is too. */
  #isFloat32 = true;
  #weight = 0;
  #epoch: Tensor | null = null;
  /** The metric that keeps the counts itself, null for values. */
  #object: MetricObject | null = null;
  /** What that metric had as its newest value when it was logged. */
  #cache: unknown = null;

  constructor(meta: MetricMeta) {
    this.meta = meta;
    const suffix = meta.addDataloaderIdx && meta.dataloaderIdx !== null ? `/dataloader_idx_${meta.dataloaderIdx}` : "";
    const forked = meta.onStep && meta.onEpoch;
    this.name = meta.name + suffix;
    this.stepName = forked ? `${meta.name}_step${suffix}` : this.name;
    this.epochName = forked ? `${meta.name}_epoch${suffix}` : this.name;
  }

  /** Adds a value; `batchSize` weighs it in the epoch's mean. */
  update(value: Tensor, batchSize: number): void {
    this.hasValue = this.isNew = true;
    this.#object = null;
    const { onStep, onEpoch, reduceFx } = this.meta;
    if (onStep) this.#step = this.sync === null ? value : this.sync(value, reduceFx);
    if (!onEpoch) return;
    this.#epoch = null;
    if (value.dtype !== float32) this.#isFloat32 = false;
    this.#total = this.#reduced(value, batchSize);
    this.#weight += batchSize;
  }

  /** A metric has counted a batch itself. */
  observe(object: MetricObject): void {
    this.hasValue = this.isNew = true;
    this.#object = object;
    this.#epoch = null;
    this.#cache = object.forwardCache;
  }

  /** The newest value, null before the first, and for names that are not logged by step. */
  get step(): Tensor | null {
    if (this.#object === null) return this.#step;
    return this.meta.onStep ? this.#ofObject(this.#cache) : null;
  }

  /** A value that a metric gave. */
  #ofObject(value: unknown): Tensor | null {
    if (value === null || value === undefined) return null;
    if (!(value instanceof Tensor)) {
      throw new RangeError(
        `log(${show(this.meta.name)}): expected a metric that gives a tensor. Received: ${show(value)}. Log its values by themselves.`,
      );
    }
    return this.meta.enableGraph ? value : value.detach();
  }

  #reduced(value: Tensor, batchSize: number): Tensor {
    const total = this.#total;
    const { reduceFx } = this.meta;
    if (total === null) {
      const first = value.to(float64);
      return reduceFx === "mean" && batchSize !== 1 ? first.mul(batchSize) : first;
    }
    switch (reduceFx) {
      case "mean":
        return total.add(value, { alpha: batchSize });
      case "sum":
        return total.add(value);
      case "min":
        return total.minimum(value);
      case "max":
        return total.maximum(value);
    }
  }

  /** The epoch's value so far, null for names that are not logged by epoch. */
  get epoch(): Tensor | null {
    const object = this.#object;
    if (object !== null) {
      return this.meta.onEpoch ? (this.#epoch ??= withoutGrad(() => this.#ofObject(object.compute()))) : null;
    }
    const total = this.#total;
    if (total === null) return null;
    return (this.#epoch ??= withoutGrad(() => {
      const value = this.#overRanks(total);
      return this.#isFloat32 ? value.to(float32) : value;
    }));
  }

  /** What the values of all processes come to. */
  #overRanks(total: Tensor): Tensor {
    const { reduceFx } = this.meta;
    if (reduceFx !== "mean") return this.sync === null ? total : this.sync(total, reduceFx);
    if (this.sync === null) return total.div(this.#weight);
    // Each process counts by what it saw: sums and weights are added up in one call.
    const all = this.sync(stack([total, total.newFull([], this.#weight)]), "sum");
    return all.select(0, 0).div(all.select(0, 1));
  }

  /** The values so far, to be saved. Those of a metric that keeps its own counts are the module's to save. */
  stateDict(): MetricState {
    const { meta } = this;
    const step = this.#step;
    const hasValue = this.hasValue && this.#object === null;
    return { meta, hasValue, step, total: this.#total, weight: this.#weight, isFloat32: this.#isFloat32 };
  }

  /** Restores saved values. */
  loadStateDict({ hasValue, step, total, weight, isFloat32 = false }: MetricState): void {
    this.hasValue = hasValue;
    this.#step = step;
    this.#total = total;
    this.#isFloat32 = isFloat32;
    this.#weight = weight;
    this.#epoch = null;
  }

  /** What this process logged, for the others; null for a metric that keeps its own counts. */
  get share(): MetricShare | null {
    const total = this.#total;
    if (this.#object !== null) return null;
    // Host-device synchronisation: the others get numbers.
    return { total: total === null ? null : Number(total.item()), weight: this.#weight, isFloat32: this.#isFloat32 };
  }

  /** Takes what all processes logged as its own, of which this one may have nothing. */
  takeShares(shares: readonly MetricShare[]): void {
    const totals = shares.flatMap(({ total }) => total ?? []);
    if (totals.length === 0) return;
    const { reduceFx } = this.meta;
    const sum = totals.reduce((a, b) => a + b, 0);
    const total = reduceFx === "min" ? Math.min(...totals) : reduceFx === "max" ? Math.max(...totals) : sum;
    this.hasValue = true;
    this.#total = numberTensor(total);
    this.#weight = shares.reduce((all, { weight }) => all + weight, 0);
    this.#isFloat32 = shares.every((share) => share.total === null || share.isFloat32);
    this.#epoch = null;
  }

  /**
   * Clears all values, for the next epoch.
   *
   * @param objects whether metrics that keep their own counts are reset too; else they are left alone
   */
  reset(objects = true): void {
    if (this.#object !== null) {
      if (!objects) return;
      this.#cache = null;
      // As in Lightning, it is reset whenever its name is, also when nothing was logged since.
      this.#object.reset();
    }
    this.hasValue = false;
    this.#step = null;
    this.#total = null;
    this.#epoch = null;
    this.#isFloat32 = true;
    this.#weight = 0;
  }
}
