/** @file The critical success index of forecasts. */
import { int32, int64, type Tensor, zeros } from "@lightning-ts/torch";
import { Metric } from "../core/metric.js";
import type { MetricOptions } from "../core/options.js";
import { append } from "../core/state.js";
import { RangeError, wrongValue } from "../util/errors.js";
import { expectWhole } from "../util/options.js";
import { concatenated, expectSameShape, safeDivide } from "../util/tensors.js";
import type { Pairs } from "./mean-errors.js";

/** Options of `CriticalSuccessIndex`. */
export interface CriticalSuccessIndexOptions extends MetricOptions {
  /** What makes a number an event: to be at least this. */
  threshold: number;
  /** The dimension whose places have values of their own. Default null: all together. */
  keepSequenceDim?: number | null;
}

const names = ["hits", "misses", "false_alarms"] as const;

/** Events that were forecast, divided by those forecast or seen. Counterpart: `torchmetrics.CriticalSuccessIndex`. */
export class CriticalSuccessIndex extends Metric<Pairs, Tensor> {
  static override readonly isDifferentiable: boolean | null = false;
  static override readonly higherIsBetter: boolean | null = true;
  /** What makes a number an event. */
  readonly threshold: number;
  /** The dimension whose places have values of their own. */
  readonly keepSequenceDim: number | null;

  constructor(options: CriticalSuccessIndexOptions) {
    const { threshold, keepSequenceDim = null, ...rest } = options;
    super(rest);
    if (typeof threshold !== "number") throw wrongValue(this.constructor.name, "threshold", "a number", threshold);
    if (keepSequenceDim !== null) expectWhole(this.constructor.name, "keepSequenceDim", keepSequenceDim, 0);
    this.threshold = threshold;
    this.keepSequenceDim = keepSequenceDim;
    for (const name of names) {
      if (keepSequenceDim === null) this.addState(name, zeros([], { dtype: int64 }), { distReduceFx: "sum" });
      else this.addState(`${name}_list`, [], { distReduceFx: "cat" });
    }
  }

  override update(preds: Tensor, target: Tensor): void {
    expectSameShape(preds, target);
    const kept = this.keepSequenceDim;
    if (kept !== null && kept >= preds.ndim)
      throw new RangeError(
        `CriticalSuccessIndex: expected keepSequenceDim below ${preds.ndim}, the dimensions. Received: ${kept}.`,
      );
    const [a, b] = [preds.ge(this.threshold), target.ge(this.threshold)];
    const dims = preds.shape.map((_, dim) => dim).filter((dim) => dim !== kept);
    const sum = (x: Tensor, y: Tensor): Tensor => x.logicalAnd(y).sum(dims).to(int32);
    const counts = [sum(a, b), sum(a.logicalNot(), b), sum(a, b.logicalNot())];
    for (const [i, name] of names.entries()) {
      const count = counts[i];
      if (count === undefined) continue;
      if (kept === null) this.states[name] = (this.states[name] as Tensor).add(count);
      else append(this.states, `${name}_list`, count);
    }
  }

  override compute(): Tensor {
    const [hits, misses, alarms] = names.map((name) =>
      concatenated(this.states[this.keepSequenceDim === null ? name : `${name}_list`] ?? []),
    ) as [Tensor, Tensor, Tensor];
    return safeDivide(hits, hits.add(misses).add(alarms));
  }
}
