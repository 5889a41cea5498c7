/** @file Loss layers of classifiers. */
import type { Tensor } from "../../tensor/tensor.js";
import { bind, type Optional } from "../../util/arguments.js";
import * as F from "../functional/loss-classification.js";
import { reductionNumber, type ReductionOptions } from "../functional/reduction.js";
import type { Buffer } from "../parameter.js";
import { Loss, lossReduction, weightBuffer } from "./loss-base.js";
import { RangeError } from "../../util/user-errors.js";

const crossEntropyNames = ["weight", "sizeAverage", "ignoreIndex", "reduce", "reduction", "labelSmoothing"] as const;

/** The cross entropy of logits and classes or class probabilities. Counterpart: `torch.nn.CrossEntropyLoss`. */
export class CrossEntropyLoss extends Loss {
  /** The target that does not count. */
  readonly ignoreIndex: number;
  /** Share of the target that is spread over all classes. */
  readonly labelSmoothing: number;
  /** (classes), null if there is none */
  weight: Buffer | null;
  private readonly number: number;

  constructor(...given: Optional<F.CrossEntropyOptions, typeof crossEntropyNames>) {
    const bound = bind<F.CrossEntropyOptions>(given, crossEntropyNames, "CrossEntropyLoss");
    super(lossReduction(bound));
    this.ignoreIndex = bound.ignoreIndex ?? -100;
    this.labelSmoothing = bound.labelSmoothing ?? 0;
    this.weight = weightBuffer(bound.weight);
    this.number = reductionNumber(this.reduction);
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    return F.crossEntropyWith(input, target, this.weight, this.number, this.ignoreIndex, this.labelSmoothing);
  }
}

const nllNames = ["weight", "sizeAverage", "ignoreIndex", "reduce", "reduction"] as const;

/** The negative of the log-probability of each target class. Counterpart: `torch.nn.NLLLoss`. */
export class NLLLoss extends Loss {
  /** The target that does not count. */
  readonly ignoreIndex: number;
  /** (classes), null if there is none */
  weight: Buffer | null;
  private readonly number: number;

  constructor(...given: Optional<F.NllLossOptions, typeof nllNames>) {
    const bound = bind<F.NllLossOptions>(given, nllNames, "NLLLoss");
    super(lossReduction(bound));
    this.ignoreIndex = bound.ignoreIndex ?? -100;
    this.weight = weightBuffer(bound.weight);
    this.number = reductionNumber(this.reduction);
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    return F.nllLossWith(input, target, this.weight, this.number, this.ignoreIndex);
  }
}

const weightedNames = ["weight", "sizeAverage", "reduce", "reduction"] as const;

/** The cross entropy of probabilities and targets between 0 and 1. Counterpart: `torch.nn.BCELoss`. */
export class BCELoss extends Loss {
  /** A weight for each element, broadcast. */
  weight: Buffer | null;

  constructor(...given: Optional<F.BinaryCrossEntropyOptions, typeof weightedNames>) {
    const bound = bind<F.BinaryCrossEntropyOptions>(given, weightedNames, "BCELoss");
    super(lossReduction(bound));
    this.weight = weightBuffer(bound.weight);
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    return F.binaryCrossEntropy(input, target, { weight: this.weight, reduction: this.reduction });
  }
}

const logitsNames = ["weight", "sizeAverage", "reduce", "reduction", "posWeight"] as const;

/** The cross entropy of the sigmoid of logits and targets between 0 and 1. Counterpart: `torch.nn.BCEWithLogitsLoss`. */
export class BCEWithLogitsLoss extends Loss {
  /** A weight for each element, broadcast. */
  weight: Buffer | null;
  /** A weight for the positive examples of each class. */
  posWeight: Buffer | null;

  constructor(...given: Optional<F.BCEWithLogitsOptions, typeof logitsNames>) {
    const bound = bind<F.BCEWithLogitsOptions>(given, logitsNames, "BCEWithLogitsLoss");
    super(lossReduction(bound));
    this.weight = weightBuffer(bound.weight);
    this.posWeight = weightBuffer(bound.posWeight);
  }

  override _stateName(field: string): string {
    return field === "posWeight" ? "pos_weight" : field;
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    const { weight, posWeight, reduction } = this;
    return F.binaryCrossEntropyWithLogits(input, target, { weight, posWeight, reduction });
  }
}

const plainNames = ["sizeAverage", "reduce", "reduction"] as const;

/** log(1 + exp(-target x)) for targets 1 and -1. */
export class SoftMarginLoss extends Loss {
  constructor(...given: Optional<ReductionOptions, typeof plainNames>) {
    super(lossReduction(bind<ReductionOptions>(given, plainNames, "SoftMarginLoss")));
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    return F.softMarginLoss(input, target, { reduction: this.reduction });
  }
}

/** A hinge loss for several target classes a sample, given as indices that -1 ends. */
export class MultiLabelMarginLoss extends Loss {
  constructor(...given: Optional<ReductionOptions, typeof plainNames>) {
    super(lossReduction(bind<ReductionOptions>(given, plainNames, "MultiLabelMarginLoss")));
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    return F.multilabelMarginLoss(input, target, { reduction: this.reduction });
  }
}

/** A cross entropy for several classes a sample: targets of 0 and 1. */
export class MultiLabelSoftMarginLoss extends Loss {
  /** A weight for each element, broadcast. */
  weight: Buffer | null;

  constructor(...given: Optional<F.BinaryCrossEntropyOptions, typeof weightedNames>) {
    const bound = bind<F.BinaryCrossEntropyOptions>(given, weightedNames, "MultiLabelSoftMarginLoss");
    super(lossReduction(bound));
    this.weight = weightBuffer(bound.weight);
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    return F.multilabelSoftMarginLoss(input, target, { weight: this.weight, reduction: this.reduction });
  }
}

const multiMarginNames = ["p", "margin", "weight", "sizeAverage", "reduce", "reduction"] as const;

/** A hinge loss for one target class a sample. */
export class MultiMarginLoss extends Loss {
  /** Exponent of the margin's violation: 1 or 2. */
  readonly p: number;
  /** How far apart right and wrong should be. */
  readonly margin: number;
  /** A weight for each class. */
  weight: Buffer | null;

  constructor(...given: Optional<F.MultiMarginLossOptions, typeof multiMarginNames>) {
    const bound = bind<F.MultiMarginLossOptions>(given, multiMarginNames, "MultiMarginLoss");
    super(lossReduction(bound));
    const { p = 1, margin = 1, weight = null } = bound;
    if (p !== 1 && p !== 2) throw new RangeError("only p == 1 and p == 2 supported");
    if (weight !== null && weight.ndim !== 1) {
      throw new RangeError(`MultiMarginLoss: expected weight to be None or 1D tensor, got ${weight.ndim}D instead`);
    }
    this.p = p;
    this.margin = margin;
    this.weight = weightBuffer(weight);
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    const { p, margin, weight, reduction } = this;
    return F.multiMarginLoss(input, target, { p, margin, weight, reduction });
  }
}

const ctcNames = ["blank", "reduction", "zeroInfinity"] as const;

/** The connectionist temporal classification loss. Counterpart: `torch.nn.CTCLoss`. */
export class CTCLoss extends Loss {
  /** The class that means "nothing". */
  readonly blank: number;
  /** Whether infinite losses count as 0. */
  readonly zeroInfinity: boolean;

  constructor(...given: Optional<F.CTCLossOptions, typeof ctcNames>) {
    const { blank = 0, reduction = "mean", zeroInfinity = false } = bind<F.CTCLossOptions>(given, ctcNames, "CTCLoss");
    super(reduction);
    this.blank = blank;
    this.zeroInfinity = zeroInfinity;
  }

  override forward(
    logProbs: Tensor,
    targets: Tensor,
    inputLengths: Tensor | readonly number[],
    targetLengths: Tensor | readonly number[],
  ): Tensor {
    return F.ctcLoss(logProbs, targets, inputLengths, targetLengths, this.blank, this.reduction, this.zeroInfinity);
  }
}
