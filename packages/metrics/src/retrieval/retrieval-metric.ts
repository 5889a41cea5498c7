/** @file The base of metrics of queries: documents with scores, of which some are relevant. */
import { int64, scalarTensor, stack, type Tensor, unique } from "@lightning-ts/torch";
import { Metric } from "../core/metric.js";
import type { MetricOptions } from "../core/options.js";
import { append } from "../core/state.js";
import { RangeError, TypeError, wrongValue } from "../util/errors.js";
import { expectIndex, expectOneOf, expectWhole } from "../util/options.js";
import { concatenated, sameShape } from "../util/tensors.js";
import { extremes } from "../classification/check-inputs.js";

/** What a query without relevant documents counts: an error, nothing, 0 or 1. */
export type EmptyTargetAction = "error" | "skip" | "neg" | "pos";

/** How the values of queries become one; a function gets them as one tensor, and the dimension of the queries. */
export type Aggregation =
  "mean" | "median" | "min" | "max" | ((values: Tensor, options: { dim: number | null }) => Tensor);

/** Options of all metrics of queries. */
export interface RetrievalOptions extends MetricOptions {
  /** What a query without relevant documents counts. Default "neg": 0; "pos" of fall-out. */
  emptyTargetAction?: EmptyTargetAction;
  /** Documents with this target do not count. Default null: all count. */
  ignoreIndex?: number | null;
  /** How the values of queries become one. Default "mean". */
  aggregation?: Aggregation;
}

/** Options of metrics of the first documents of queries. */
export interface TopKOptions extends RetrievalOptions {
  /** How many documents count, the best first. Default null: all. */
  topK?: number | null;
}

/** @throws RangeError for anything but null and a whole number above 0 */
export function checkTopK(callee: string, name: string, topK: number | null): void {
  if (topK !== null) expectWhole(callee, name, topK, 1);
}

/** Values of queries as one. */
export function aggregated(values: Tensor, aggregation: Aggregation, dim: number | null = null): Tensor {
  if (typeof aggregation === "function") return aggregation(values, { dim });
  switch (aggregation) {
    case "mean":
      return dim === null ? values.mean() : values.mean([dim]);
    case "median":
      return dim === null ? values.median() : values.median(dim)[0];
    case "min":
      return dim === null ? values.amin() : values.amin([dim]);
    case "max":
      return dim === null ? values.amax() : values.amax([dim]);
  }
}

/** The documents of a query: scores and relevances. */
export type Query = [preds: Tensor, target: Tensor];

/** A metric of queries that keeps all documents. */
export abstract class QueryMetric<Result> extends Metric<
  [preds: Tensor, target: Tensor, indexes: Tensor],
  Result,
  Record<"indexes" | "preds" | "target", Tensor[]>
> {
  static override readonly isDifferentiable: boolean | null = false;
  static override readonly higherIsBetter: boolean | null = true;
  static override readonly fullStateUpdate: boolean | null = false;
  /** What a query without relevant documents counts. */
  readonly emptyTargetAction: EmptyTargetAction;
  /** Documents with this target do not count. */
  readonly ignoreIndex: number | null;
  /** How the values of queries become one. */
  readonly aggregation: Aggregation;
  /** Whether targets may be grades. */
  protected readonly hasGrades: boolean = false;

  constructor(options: RetrievalOptions) {
    const { emptyTargetAction = "neg", ignoreIndex = null, aggregation = "mean", ...rest } = options;
    super(rest);
    const { name } = this.constructor;
    expectOneOf(name, "emptyTargetAction", emptyTargetAction, ["error", "skip", "neg", "pos"]);
    expectIndex(name, "ignoreIndex", ignoreIndex);
    if (typeof aggregation !== "function")
      expectOneOf(name, "aggregation", aggregation, ["mean", "median", "min", "max"]);
    this.emptyTargetAction = emptyTargetAction;
    this.ignoreIndex = ignoreIndex;
    this.aggregation = aggregation;
    for (const state of ["indexes", "preds", "target"] as const) this.addState(state, [], { distReduceFx: null });
  }

  /**
   * Adds documents: scores, relevances (0 or 1, or grades), and the number of the query that each belongs to.
   *
   * @throws TypeError without numbers of queries, RangeError for other shapes, dtypes or relevances
   */
  override update(preds: Tensor, target: Tensor, indexes: Tensor): void {
    checkDocuments(this.constructor.name, preds, target, indexes);
    // On other devices than the processor what reads values waits for compute.
    const isNear = preds.device.type === "cpu";
    const [places, scores, relevances] = isNear ? this.counted(indexes, preds, target) : [indexes, preds, target];
    const { states } = this;
    append(states, "indexes", places.flatten());
    append(states, "preds", scores.flatten().float());
    const isGraded = relevances.dtype.isFloatingPoint;
    append(states, "target", isGraded ? relevances.flatten().float() : relevances.flatten().long());
  }

  /** Documents that count, with relevances that are right. */
  private counted(indexes: Tensor, preds: Tensor, target: Tensor): [indexes: Tensor, preds: Tensor, target: Tensor] {
    const kept = this.ignoreIndex === null ? null : target.ne(this.ignoreIndex);
    const [places, scores, relevances] =
      kept === null ? [indexes, preds, target] : [indexes.index([kept]), preds.index([kept]), target.index([kept])];
    const { name } = this.constructor;
    if (places.numel() === 0) throw new RangeError(`${name}: expected documents that count. Received: none.`);
    const range = extremes(relevances.dtype.name === "bool" ? relevances.byte() : relevances);
    if (!this.hasGrades && range !== null && (range[0] < 0 || range[1] > 1))
      throw wrongValue(name, "each target", "0 or 1", range[0] < 0 ? range[0] : range[1]);
    return [places, scores, relevances];
  }

  /** The documents of each query, by number. */
  protected queries(): Query[] {
    const [indexes, preds, target] = this.counted(
      concatenated(this.states.indexes),
      concatenated(this.states.preds),
      concatenated(this.states.target),
    );
    const [sorted, order] = indexes.sort();
    const [, sizes] = unique(sorted, { returnCounts: true });
    const counts = sizes.tolist<number[]>(); // host-device synchronisation
    const split = (x: Tensor): Tensor[] => x.index([order]).split(counts);
    const targets = split(target);
    return split(preds).map((scores, i) => [scores, targets[i] ?? scores]);
  }

  /** What a query counts that has nothing to find; null to leave it out. */
  protected valueOfEmpty(what: string): number | null {
    switch (this.emptyTargetAction) {
      case "error":
        throw new RangeError(
          `${this.constructor.name}: expected ${what} in each query. Received: a query without. Set emptyTargetAction.`,
        );
      case "skip":
        return null;
      case "neg":
        return 0;
      case "pos":
        return 1;
    }
  }
}

function checkDocuments(name: string, preds: Tensor, target: Tensor, indexes: Tensor): void {
  if ((indexes as Tensor | null | undefined) === undefined || (indexes as Tensor | null) === null)
    throw new TypeError(
      `${name}.update: expected the numbers of the queries as third argument. Received: none. Give update(preds, target, indexes).`,
    );
  if (!sameShape(preds.shape, target.shape) || !sameShape(preds.shape, indexes.shape))
    throw new RangeError(
      `${name}: expected preds, target and indexes of one shape. Received: ${[preds, target, indexes].map((each) => `[${each.shape.join(", ")}]`).join(", ")}.`,
    );
  if (indexes.dtype !== int64)
    throw new RangeError(`${name}: expected indexes of dtype torch.int64. Received: ${String(indexes.dtype)}.`);
  if (!preds.dtype.isFloatingPoint)
    throw new RangeError(`${name}: expected preds of a floating-point dtype. Received: ${String(preds.dtype)}.`);
  if (preds.ndim === 0 || preds.numel() === 0) throw new RangeError(`${name}: expected documents. Received: none.`);
}

/** A metric with one value a query. */
export abstract class RetrievalMetric extends QueryMetric<Tensor> {
  /** The value of a query. */
  protected abstract valueOfQuery(preds: Tensor, target: Tensor): Tensor;

  /** Whether a query has something to find. Reads it from its device. */
  protected hasTarget(target: Tensor): boolean {
    return Number(target.sum().item()) !== 0;
  }

  /** What a query needs, for messages. */
  protected readonly needed: string = "a relevant document";

  override compute(): Tensor {
    const values: Tensor[] = [];
    const queries = this.queries();
    const like = { dtype: concatenated(this.states.preds).dtype, device: concatenated(this.states.preds).device };
    for (const [preds, target] of queries) {
      if (this.hasTarget(target)) values.push(this.valueOfQuery(preds, target).to(like.dtype));
      else {
        const value = this.valueOfEmpty(this.needed);
        if (value !== null) values.push(scalarTensor(value, like));
      }
    }
    return values.length === 0 ? scalarTensor(0, like) : aggregated(stack(values), this.aggregation);
  }
}

/** A metric of the first documents of queries. */
export abstract class TopKMetric extends RetrievalMetric {
  /** @internal Whether a wrong number is an error at once; else, as in torchmetrics, once a query is computed. */
  static readonly checksEarly: boolean = true;
  /** How many documents count. */
  readonly topK: number | null;

  constructor(options: TopKOptions) {
    const { topK = null, ...rest } = options;
    super(rest);
    if ((this.constructor as typeof TopKMetric).checksEarly) checkTopK(this.constructor.name, "topK", topK);
    this.topK = topK;
  }

  /** How many documents of a query count. */
  protected countOf(preds: Tensor): number {
    checkTopK(this.constructor.name, "topK", this.topK);
    return Math.min(this.topK ?? preds.size(-1), preds.size(-1));
  }
}
