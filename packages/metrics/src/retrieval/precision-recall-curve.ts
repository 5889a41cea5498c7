/** @file Precision and recall of queries by how many documents count. */
import { arange, cat, full, scalarTensor, stack, type Tensor, zeros } from "@lightning-ts/torch";
import { expectBoolean, expectFraction } from "../util/options.js";
import { aggregated, checkTopK, type Query, QueryMetric, type RetrievalOptions } from "./retrieval-metric.js";

/** Options of curves of queries. */
export interface RetrievalCurveOptions extends RetrievalOptions {
  /** The most documents that count. Default null: those of the longest query. */
  maxK?: number | null;
  /** Whether no more documents count than a query has. Default false. */
  adaptiveK?: boolean;
}

/** Precision, recall and the number of documents of their points. */
export type RetrievalCurve = [precision: Tensor, recall: Tensor, topK: Tensor];

abstract class CurveOfQueries<Result> extends QueryMetric<Result> {
  /** The most documents that count. */
  readonly maxK: number | null;
  /** Whether no more documents count than a query has. */
  readonly adaptiveK: boolean;

  constructor(options: RetrievalCurveOptions) {
    const { maxK = null, adaptiveK = false, ...rest } = options;
    super(rest);
    checkTopK(this.constructor.name, "maxK", maxK);
    expectBoolean(this.constructor.name, "adaptiveK", adaptiveK);
    this.maxK = maxK;
    this.adaptiveK = adaptiveK;
  }

  protected curve(): RetrievalCurve {
    const queries = this.queries();
    const most = this.maxK ?? Math.max(...queries.map(([preds]) => preds.size(0)));
    const device = queries[0]?.[0].device ?? this.device;
    const lines: [Tensor, Tensor][] = [];
    for (const query of queries) {
      if (Number(query[1].sum().item()) !== 0) {
        lines.push(curveOf(query, most, this.adaptiveK));
        continue;
      }
      const value = this.valueOfEmpty("a relevant document");
      if (value !== null) lines.push([full([most], value, { device }), full([most], value, { device })]);
    }
    const mean = (i: 0 | 1): Tensor =>
      lines.length === 0
        ? zeros([most], { device })
        : aggregated(stack(lines.map((line) => line[i].float())), this.aggregation, 0);
    return [mean(0), mean(1), arange(1, most + 1, 1, { device })];
  }
}

/** The precision and recall of a query's first 1, 2, ... documents. */
function curveOf([preds, target]: Query, most: number, adaptiveK: boolean): [precision: Tensor, recall: Tensor] {
  const { device } = preds;
  const length = preds.size(0);
  const count = Math.min(most, length);
  const relevant = target.index([preds.topk(count)[1]]).float();
  const hits = cat([relevant, zeros([most - count], { device })]).cumsum(0);
  const places = arange(1, most + 1, 1, { device });
  const divisors = adaptiveK ? places.clamp({ max: length }) : places;
  return [hits.div(divisors), hits.div(target.sum())];
}

/** Precision and recall for each number of documents. Counterpart: `torchmetrics.retrieval.RetrievalPrecisionRecallCurve`. */
export class RetrievalPrecisionRecallCurve extends CurveOfQueries<RetrievalCurve> {
  constructor(options: RetrievalCurveOptions = {}) {
    super(options);
  }

  override compute(): RetrievalCurve {
    return this.curve();
  }
}

/** Options of `RetrievalRecallAtFixedPrecision`. */
export interface RetrievalRecallAtFixedPrecisionOptions extends RetrievalCurveOptions {
  /** The least precision. Default 0. */
  minPrecision?: number;
}

/** The largest recall at a precision, and for how many documents. Counterpart: `torchmetrics.retrieval.RetrievalRecallAtFixedPrecision`. */
export class RetrievalRecallAtFixedPrecision extends CurveOfQueries<[recall: Tensor, topK: Tensor]> {
  /** The least precision. */
  readonly minPrecision: number;

  constructor(options: RetrievalRecallAtFixedPrecisionOptions = {}) {
    const { minPrecision = 0, ...rest } = options;
    super(rest);
    expectFraction(this.constructor.name, "minPrecision", minPrecision);
    this.minPrecision = minPrecision;
  }

  override compute(): [recall: Tensor, topK: Tensor] {
    const [precision, recall, topK] = this.curve();
    const [precisions, recalls] = [precision.tolist<number[]>(), recall.tolist<number[]>()]; // host-device synchronisation
    const least = Math.fround(this.minPrecision);
    let [best, at] = [0, recalls.length];
    for (const [i, value] of recalls.entries()) {
      if ((precisions[i] ?? 0) >= least && value > 0 && value >= best) [best, at] = [value, i + 1];
    }
    return [
      scalarTensor(best, { dtype: recall.dtype, device: recall.device }),
      scalarTensor(at, { dtype: topK.dtype, device: topK.device }),
    ];
  }
}
