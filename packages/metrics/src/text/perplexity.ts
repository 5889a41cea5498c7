/** @file Perplexity: how surprised a model of a language is. */
import { int64, logSoftmax, type Tensor, where, zeros } from "@lightning-ts/torch";
import { Metric } from "../core/metric.js";
import type { MetricOptions } from "../core/options.js";
import { RangeError, TypeError } from "../util/errors.js";
import { expectIndex } from "../util/options.js";
import { addedTo } from "../util/tensors.js";

/** Options of `Perplexity`. */
export interface PerplexityOptions extends MetricOptions {
  /** Targets of this value do not count. Default null: all count. */
  ignoreIndex?: number | null;
}

/** e to the mean negative logarithm of the targets' probabilities; preds are logits (N, L, V), target (N, L). Counterpart: `torchmetrics.text.Perplexity`. */
export class Perplexity extends Metric<
  [preds: Tensor, target: Tensor],
  Tensor,
  Record<"total_log_probs" | "count", Tensor>
> {
  static override readonly isDifferentiable: boolean | null = true;
  static override readonly higherIsBetter: boolean | null = false;
  static override readonly fullStateUpdate: boolean | null = false;
  /** Targets of this value do not count. */
  readonly ignoreIndex: number | null;

  constructor(options: PerplexityOptions = {}) {
    const { ignoreIndex = null, ...rest } = options;
    super(rest);
    expectIndex(this.constructor.name, "ignoreIndex", ignoreIndex);
    this.ignoreIndex = ignoreIndex;
    this.addState("total_log_probs", zeros([]), { distReduceFx: "sum" });
    this.addState("count", zeros([]), { distReduceFx: "sum" });
  }

  override update(preds: Tensor, target: Tensor): void {
    check(preds, target);
    const labels = target.reshape([-1]);
    const logits = preds.reshape([labels.size(0), preds.size(2)]);
    const { states, ignoreIndex } = this;
    const counted = ignoreIndex === null ? null : labels.ne(ignoreIndex);
    const safe = counted === null ? labels : where(counted, labels, 0);
    const logs = logSoftmax(logits, 1).gather(1, safe.unsqueeze(1)).squeeze(1);
    const kept = counted === null ? logs : where(counted, logs, 0);
    states.total_log_probs = addedTo(states.total_log_probs, kept.sum().neg());
    states.count = states.count.add(counted === null ? labels.size(0) : counted.sum());
  }

  override compute(): Tensor {
    return this.states.total_log_probs.div(this.states.count).exp();
  }
}

function check(preds: Tensor, target: Tensor): void {
  const shapes = `Received: [${preds.shape.join(", ")}] and [${target.shape.join(", ")}].`;
  if (preds.ndim !== 3 || target.ndim !== 2 || preds.size(0) !== target.size(0) || preds.size(1) !== target.size(1))
    throw new RangeError(`Perplexity: expected preds of shape (N, L, V) and target of shape (N, L). ${shapes}`);
  if (!preds.dtype.isFloatingPoint)
    throw new TypeError(`Perplexity: expected preds of a floating-point dtype. Received: ${String(preds.dtype)}.`);
  if (target.dtype !== int64)
    throw new TypeError(`Perplexity: expected target of dtype torch.int64. Received: ${String(target.dtype)}.`);
}
