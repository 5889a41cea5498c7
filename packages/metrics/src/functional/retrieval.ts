/** @file Functions of queries: the value of the documents of one. */
import * as classes from "../retrieval/index.js";
import { queryFunctionOf } from "./function-of.js";

/** `RetrievalMRR` of one query. */
export const retrievalReciprocalRank = queryFunctionOf(classes.RetrievalMRR);

/** `RetrievalMAP` of one query. */
export const retrievalAveragePrecision = queryFunctionOf(classes.RetrievalMAP);

/** `RetrievalHitRate` of one query. */
export const retrievalHitRate = queryFunctionOf(classes.RetrievalHitRate);

/** `RetrievalPrecision` of one query. */
export const retrievalPrecision = queryFunctionOf(classes.RetrievalPrecision);

/** `RetrievalRecall` of one query. */
export const retrievalRecall = queryFunctionOf(classes.RetrievalRecall);

/** `RetrievalFallOut` of one query. */
export const retrievalFallOut = queryFunctionOf(classes.RetrievalFallOut);

/** `RetrievalRPrecision` of one query. */
export const retrievalRPrecision = queryFunctionOf(classes.RetrievalRPrecision);

/** `RetrievalNormalizedDCG` of one query. */
export const retrievalNormalizedDcg = queryFunctionOf(classes.RetrievalNormalizedDCG);

/** `RetrievalAUROC` of one query. */
export const retrievalAuroc = queryFunctionOf(classes.RetrievalAUROC);

/** `RetrievalPrecisionRecallCurve` of one query. */
export const retrievalPrecisionRecallCurve = queryFunctionOf(classes.RetrievalPrecisionRecallCurve);
