/** @file F scores: precision and recall in one number. */
import type { Tensor } from "@lightning-ts/torch";
import { expectPositive } from "../util/options.js";
import { safeDivide } from "../util/tensors.js";
import type { ZeroDivision } from "./options.js";
import type { Formula } from "./reduce-counts.js";
import {
  BinaryCounting,
  type BinaryCountingOptions,
  MulticlassCounting,
  type MulticlassCountingOptions,
  MultilabelCounting,
  type MultilabelCountingOptions,
} from "./stat-scores.js";
import { taskMetric } from "./task.js";

function fBeta(beta: number, zeroDivision: ZeroDivision): Formula {
  const square = beta ** 2;
  return (tp, fp, _tn, fn) => {
    const found = tp.mul(1 + square);
    return safeDivide(found, found.add(fn, { alpha: square }).add(fp), zeroDivision);
  };
}

/** What an F score needs beside other options. */
export interface Beta {
  /** How much more recall weighs than precision: above 0. */
  beta: number;
}

/** The F score of decisions for 1: the harmonic mean of precision and recall, weighted by `beta`. Counterpart: `torchmetrics.classification.BinaryFBetaScore`. */
export class BinaryFBetaScore extends BinaryCounting {
  static override readonly higherIsBetter: boolean | null = true;
  /** How much more recall weighs than precision. */
  readonly beta: number;

  constructor(options: BinaryCountingOptions & Beta) {
    const { beta, ...rest } = options;
    super(rest);
    this.beta = beta;
    if (this.validateArgs) expectPositive(this.constructor.name, "beta", beta);
  }

  override compute(): Tensor {
    return this.reduced(fBeta(this.beta, this.zeroDivision));
  }
}

/** The F score of each class, averaged as asked. Counterpart: `torchmetrics.classification.MulticlassFBetaScore`. */
export class MulticlassFBetaScore extends MulticlassCounting {
  static override readonly higherIsBetter: boolean | null = true;
  /** How much more recall weighs than precision. */
  readonly beta: number;

  constructor(options: MulticlassCountingOptions & Beta) {
    const { beta, ...rest } = options;
    super(rest);
    this.beta = beta;
    if (this.validateArgs) expectPositive(this.constructor.name, "beta", beta);
  }

  override compute(): Tensor {
    return this.reduced(fBeta(this.beta, this.zeroDivision));
  }
}

/** The F score of each label, averaged as asked. Counterpart: `torchmetrics.classification.MultilabelFBetaScore`. */
export class MultilabelFBetaScore extends MultilabelCounting {
  static override readonly higherIsBetter: boolean | null = true;
  /** How much more recall weighs than precision. */
  readonly beta: number;

  constructor(options: MultilabelCountingOptions & Beta) {
    const { beta, ...rest } = options;
    super(rest);
    this.beta = beta;
    if (this.validateArgs) expectPositive(this.constructor.name, "beta", beta);
  }

  override compute(): Tensor {
    return this.reduced(fBeta(this.beta, this.zeroDivision));
  }
}

/** The F score of decisions for 1 with as much precision as recall. Counterpart: `torchmetrics.classification.BinaryF1Score`. */
export class BinaryF1Score extends BinaryFBetaScore {
  constructor(options: BinaryCountingOptions = {}) {
    super({ ...options, beta: 1 });
  }
}

/** The F score of each class with as much precision as recall, averaged as asked. Counterpart: `torchmetrics.classification.MulticlassF1Score`. */
export class MulticlassF1Score extends MulticlassFBetaScore {
  constructor(options: MulticlassCountingOptions) {
    super({ ...options, beta: 1 });
  }
}

/** The F score of each label with as much precision as recall, averaged as asked. Counterpart: `torchmetrics.classification.MultilabelF1Score`. */
export class MultilabelF1Score extends MultilabelFBetaScore {
  constructor(options: MultilabelCountingOptions) {
    super({ ...options, beta: 1 });
  }
}

/** F score for a task; its class follows from `task`. The average is "micro", and `beta` 1 by default. */
export const FBetaScore = taskMetric(
  "FBetaScore",
  { binary: BinaryFBetaScore, multiclass: MulticlassFBetaScore, multilabel: MultilabelFBetaScore },
  { average: "micro", beta: 1 },
);

/** F score with as much precision as recall for a task; its class follows from `task`. The average is "micro" by default. */
export const F1Score = taskMetric(
  "F1Score",
  { binary: BinaryF1Score, multiclass: MulticlassF1Score, multilabel: MultilabelF1Score },
  { average: "micro" },
);
