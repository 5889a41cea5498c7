/** @file One logged name: its newest value and what the epoch adds up to. Values stay on their device until read. */
import { float32, float64, noGrad, scalarTensor, type Tensor } from "@lightning-ts/torch";
import type { LogValue, Reduction } from "./options.js";

/** How a name is logged; two calls of one name in one hook must agree. */
export interface MetricMeta {
  /** The hook that logs. */
  readonly hook: string;
  readonly name: string;
  readonly progBar: boolean;
  readonly logger: boolean;
  readonly onStep: boolean;
  readonly onEpoch: boolean;
  readonly reduceFx: Exclude<Reduction, "avg">;
  /** The loader, null for training and for names without a suffix. */
  readonly dataloaderIdx: number | null;
}

/** A value as the metric keeps it: detached, 0-d, float32 or float64. */
export function toScalarTensor(name: string, value: LogValue, enableGraph: boolean): Tensor {
  if (typeof value === "number") return scalarTensor(value, { dtype: float32 });
  if (value.numel() !== 1) {
    throw new RangeError(
      `log(${JSON.stringify(name)}): expected a tensor with one element. Received: shape [${value.shape.join(", ")}]. ` +
        "Log its mean: value.mean().",
    );
  }
  const flat = value.ndim === 0 ? value : value.reshape([]);
  const typed = flat.dtype === float32 || flat.dtype === float64 ? flat : flat.to(float32);
  // A copy: the user may change the tensor in place before anybody reads the value.
  return enableGraph ? typed : typed.detach().clone();
}

/** The value of a logged name. */
export class LoggedMetric {
  readonly meta: MetricMeta;
  /** Whether anything was logged since the last reset. */
  hasValue = false;
  /** The newest value. */
  #last: Tensor | null = null;
  #total: Tensor | null = null;
  #weight = 0;

  constructor(meta: MetricMeta) {
    this.meta = meta;
  }

  /** Adds a value; `batchSize` weighs it in the epoch's mean. */
  update(value: Tensor, batchSize: number): void {
    this.hasValue = true;
    this.#last = value;
    if (!this.meta.onEpoch) return;
    noGrad(() => {
      this.#total = this.#reduced(value, batchSize);
    });
    this.#weight += batchSize;
  }

  #reduced(value: Tensor, batchSize: number): Tensor {
    const total = this.#total;
    switch (this.meta.reduceFx) {
      case "mean": {
        const weighted = batchSize === 1 ? value : value.mul(batchSize);
        return total === null ? weighted : total.add(weighted);
      }
      case "sum":
        return total === null ? value : total.add(value);
      case "min":
        return total === null ? value : total.minimum(value);
      case "max":
        return total === null ? value : total.maximum(value);
    }
  }

  /** The newest value. */
  get step(): Tensor | null {
    return this.#last;
  }

  /** The epoch's value so far. */
  get epoch(): Tensor | null {
    if (this.#total === null) return null;
    return this.meta.reduceFx === "mean" ? this.#total.div(this.#weight) : this.#total;
  }

  /** Forgets all values, for the next epoch. */
  reset(): void {
    this.hasValue = false;
    this.#last = null;
    this.#total = null;
    this.#weight = 0;
  }
}
