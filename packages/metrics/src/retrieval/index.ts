/** @file Metrics of queries. */
import "../core/arithmetic.js";

export {
  type AdaptiveOptions,
  RetrievalAUROC,
  type RetrievalAUROCOptions,
  RetrievalFallOut,
  RetrievalHitRate,
  RetrievalMAP,
  RetrievalMRR,
  RetrievalNormalizedDCG,
  RetrievalPrecision,
  RetrievalRecall,
  RetrievalRPrecision,
} from "./metrics.js";
export {
  type RetrievalCurve,
  type RetrievalCurveOptions,
  RetrievalPrecisionRecallCurve,
  RetrievalRecallAtFixedPrecision,
  type RetrievalRecallAtFixedPrecisionOptions,
} from "./precision-recall-curve.js";
export {
  type Aggregation,
  type EmptyTargetAction,
  QueryMetric,
  RetrievalMetric,
  type RetrievalOptions,
  type TopKOptions,
} from "./retrieval-metric.js";
