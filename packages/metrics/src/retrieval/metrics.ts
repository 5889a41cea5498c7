/** @file Metrics of queries with one value each. */
import { arange, scalarTensor, type Tensor, unique, where, zerosLike } from "@lightning-ts/torch";
import { areaUpTo } from "../classification/auroc.js";
import { receiverOperating } from "../classification/curves.js";
import { wrongValue } from "../util/errors.js";
import { expectBoolean } from "../util/options.js";
import { RetrievalMetric, type RetrievalOptions, TopKMetric, type TopKOptions } from "./retrieval-metric.js";

function zero(like: Tensor): Tensor {
  return scalarTensor(0, { device: like.device });
}

/** Relevances without those of documents whose score is not above 0. */
function found(preds: Tensor, target: Tensor): Tensor {
  return where(preds.gt(0), target, zerosLike(target));
}

/** Relevances in the order of scores, the best first. */
function byScore(preds: Tensor, target: Tensor): Tensor {
  return target.index([preds.argsort(-1, true)]);
}

/** Relevances of the best documents. */
function best(preds: Tensor, target: Tensor, count: number): Tensor {
  return target.index([preds.topk(count)[1]]);
}

/** One divided by the place of the first relevant document. Counterpart: `torchmetrics.retrieval.RetrievalMRR`. */
export class RetrievalMRR extends TopKMetric {
  /** @internal */
  static override readonly checksEarly: boolean = false;

  constructor(options: TopKOptions = {}) {
    super(options);
  }

  protected override valueOfQuery(preds: Tensor, target: Tensor): Tensor {
    const places = best(preds, found(preds, target), this.countOf(preds)).nonzero();
    return places.numel() === 0 ? zero(preds) : places.select(0, 0).squeeze().add(1).float().reciprocal();
  }
}

/** The mean precision at the places of relevant documents. Counterpart: `torchmetrics.retrieval.RetrievalMAP`. */
export class RetrievalMAP extends TopKMetric {
  /** @internal */
  static override readonly checksEarly: boolean = false;

  constructor(options: TopKOptions = {}) {
    super(options);
  }

  protected override valueOfQuery(preds: Tensor, target: Tensor): Tensor {
    const places = best(preds, found(preds, target), this.countOf(preds)).nonzero().flatten();
    if (places.numel() === 0) return zero(preds);
    const ranks = arange(1, places.numel() + 1, 1, { device: preds.device }).float();
    return ranks.div(places.add(1)).mean();
  }
}

/** Whether a relevant document is among the first. Counterpart: `torchmetrics.retrieval.RetrievalHitRate`. */
export class RetrievalHitRate extends TopKMetric {
  constructor(options: TopKOptions = {}) {
    super(options);
  }

  protected override valueOfQuery(preds: Tensor, target: Tensor): Tensor {
    return byScore(preds, target).narrow(0, 0, this.countOf(preds)).sum().gt(0).float();
  }
}

/** Options of metrics whose number of documents may adapt. */
export interface AdaptiveOptions extends TopKOptions {
  /** Whether no more documents count than a query has. Default false. */
  adaptiveK?: boolean;
}

/** The share of relevant documents among the first. Counterpart: `torchmetrics.retrieval.RetrievalPrecision`. */
export class RetrievalPrecision extends TopKMetric {
  /** Whether no more documents count than a query has. */
  readonly adaptiveK: boolean;

  constructor(options: AdaptiveOptions = {}) {
    const { adaptiveK = false, ...rest } = options;
    super(rest);
    expectBoolean(this.constructor.name, "adaptiveK", adaptiveK);
    this.adaptiveK = adaptiveK;
  }

  protected override valueOfQuery(preds: Tensor, target: Tensor): Tensor {
    const count = this.countOf(preds);
    const divisor = this.adaptiveK ? count : (this.topK ?? preds.size(-1));
    return best(preds, found(preds, target), count).sum().float().div(divisor);
  }
}

/** The share of relevant documents that is among the first. Counterpart: `torchmetrics.retrieval.RetrievalRecall`. */
export class RetrievalRecall extends TopKMetric {
  constructor(options: TopKOptions = {}) {
    super(options);
  }

  protected override valueOfQuery(preds: Tensor, target: Tensor): Tensor {
    return byScore(preds, found(preds, target)).narrow(0, 0, this.countOf(preds)).sum().float().div(target.sum());
  }
}

/** The share of other documents that is among the first. Counterpart: `torchmetrics.retrieval.RetrievalFallOut`. */
export class RetrievalFallOut extends TopKMetric {
  static override readonly higherIsBetter: boolean | null = false;
  protected override readonly needed: string = "a document that is not relevant";

  constructor(options: TopKOptions = {}) {
    super({ emptyTargetAction: "pos", ...options });
  }

  protected override hasTarget(target: Tensor): boolean {
    return super.hasTarget(target.neg().add(1));
  }

  protected override valueOfQuery(preds: Tensor, target: Tensor): Tensor {
    const others = target.neg().add(1);
    return byScore(preds, others).narrow(0, 0, this.countOf(preds)).sum().float().div(others.sum());
  }
}

/** The share of relevant documents among as many first ones as there are relevant ones. Counterpart: `torchmetrics.retrieval.RetrievalRPrecision`. */
export class RetrievalRPrecision extends RetrievalMetric {
  constructor(options: RetrievalOptions = {}) {
    super(options);
  }

  protected override valueOfQuery(preds: Tensor, target: Tensor): Tensor {
    const relevant = Number(target.sum().item()); // host-device synchronisation
    return byScore(preds, target).narrow(0, 0, relevant).sum().float().div(relevant);
  }
}

/** The gain of grades, less the further down they are, divided by the largest possible. Counterpart: `torchmetrics.retrieval.RetrievalNormalizedDCG`. */
export class RetrievalNormalizedDCG extends TopKMetric {
  protected override readonly hasGrades: boolean = true;

  constructor(options: TopKOptions = {}) {
    super(options);
  }

  protected override valueOfQuery(preds: Tensor, target: Tensor): Tensor {
    const count = target.size(-1);
    const places = arange(count, { device: target.device });
    const discount = places
      .float()
      .add(2)
      .log2()
      .reciprocal()
      .mul(places.lt(this.countOf(preds)));
    const ideal = discount.mul(byScore(target, target)).sum();
    const gain = tiedGain(preds, target, discount.cumsum(-1));
    return where(ideal.eq(0), 0, gain.div(ideal));
  }
}

/** The gain where documents of the same score share their places. */
function tiedGain(preds: Tensor, target: Tensor, discounts: Tensor): Tensor {
  const [, groups, sizes] = unique(preds.neg(), { returnInverse: true, returnCounts: true });
  const means = zerosLike(sizes).float().scatterAdd(0, groups, target.float()).div(sizes);
  const ends = discounts.index([sizes.cumsum(0).sub(1)]);
  const starts = ends.roll(1, 0).mul(arange(ends.numel(), { device: ends.device }).ne(0));
  return means.mul(ends.sub(starts)).sum();
}

/** Options of `RetrievalAUROC`. */
export interface RetrievalAUROCOptions extends TopKOptions {
  /** The largest rate of false positives that counts. Default null: 1. */
  maxFpr?: number | null;
}

/** The area under the curve of true against false positives. Counterpart: `torchmetrics.retrieval.RetrievalAUROC`. */
export class RetrievalAUROC extends TopKMetric {
  /** The largest rate of false positives that counts. */
  readonly maxFpr: number | null;

  constructor(options: RetrievalAUROCOptions = {}) {
    const { maxFpr = null, ...rest } = options;
    super(rest);
    if (maxFpr !== null && !(typeof maxFpr === "number"))
      throw wrongValue(this.constructor.name, "maxFpr", "null or a number", maxFpr);
    this.maxFpr = maxFpr;
  }

  protected override valueOfQuery(preds: Tensor, target: Tensor): Tensor {
    const places = preds.topk(this.countOf(preds))[1];
    const relevances = target.index([places]);
    const hits = Number(relevances.sum().item()); // host-device synchronisation
    if (hits === 0 || hits === relevances.numel()) return zero(preds);
    const scores = preds.index([places]);
    const isLogits = Number(scores.lt(0).logicalOr(scores.gt(1)).any().item()) !== 0;
    return areaUpTo(
      receiverOperating({ preds: isLogits ? scores.sigmoid() : scores, target: relevances }),
      this.maxFpr,
    );
  }
}
