/** @file Loss layers for numbers. */
import type { Tensor } from "../../tensor/tensor.js";
import { bind, checkOptions, type Optional } from "../../util/arguments.js";
import * as F from "../functional/loss-regression.js";
import type { Reduction, ReductionOptions } from "../functional/reduction.js";
import { pyType } from "../repr.js";
import { Loss, lossReduction } from "./loss-base.js";
import { TypeError } from "../../util/user-errors.js";

const plainNames = ["sizeAverage", "reduce", "reduction"] as const;

/** The absolute error. Counterpart: `torch.nn.L1Loss`. */
export class L1Loss extends Loss {
  private readonly call: F.WeightedLossOptions;

  constructor(...given: Optional<ReductionOptions, typeof plainNames>) {
    super(lossReduction(bind<ReductionOptions>(given, plainNames, "L1Loss")));
    this.call = { reduction: this.reduction };
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    return F.l1Loss(input, target, this.call);
  }
}

/** The squared error. Counterpart: `torch.nn.MSELoss`. */
export class MSELoss extends Loss {
  private readonly call: F.WeightedLossOptions;

  constructor(...given: Optional<ReductionOptions, typeof plainNames>) {
    super(lossReduction(bind<ReductionOptions>(given, plainNames, "MSELoss")));
    this.call = { reduction: this.reduction };
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    return F.mseLoss(input, target, this.call);
  }
}

const smoothNames = ["sizeAverage", "reduce", "reduction", "beta"] as const;

/** Squared error below beta, absolute above. */
export class SmoothL1Loss extends Loss {
  /** Where the loss changes from squared to absolute. */
  readonly beta: number;
  private readonly call: F.SmoothL1LossOptions;

  constructor(...given: Optional<F.SmoothL1LossOptions, typeof smoothNames>) {
    const bound = bind<F.SmoothL1LossOptions>(given, smoothNames, "SmoothL1Loss");
    super(lossReduction(bound));
    this.beta = bound.beta ?? 1;
    this.call = { reduction: this.reduction, beta: this.beta };
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    return F.smoothL1Loss(input, target, this.call);
  }
}

/** Options of `HuberLoss`. */
export type HuberLossOptions = Omit<F.HuberLossOptions, "weight">;
const huberNames = ["reduction", "delta"] as const;

/** Half the squared error below delta, delta times the absolute error above. */
export class HuberLoss extends Loss {
  /** Where the loss changes from squared to absolute. */
  readonly delta: number;
  private readonly call: HuberLossOptions;

  constructor(...given: Optional<HuberLossOptions, typeof huberNames>) {
    const { reduction = "mean", delta = 1 } = bind<HuberLossOptions>(given, huberNames, "HuberLoss");
    super(reduction);
    if (typeof delta !== "number") {
      throw new TypeError(`delta must be a float or int, got: <class '${pyType(delta)}'>`);
    }
    this.delta = delta;
    this.call = { reduction, delta };
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    return F.huberLoss(input, target, this.call);
  }
}

const poissonNames = ["logInput", "full", "sizeAverage", "eps", "reduce", "reduction"] as const;

/** The negative log-likelihood of counts under Poisson distributions. */
export class PoissonNLLLoss extends Loss {
  /** Whether the input is the logarithm of the rate. */
  readonly logInput: boolean;
  /** Whether the Stirling approximation is added. */
  readonly full: boolean;
  /** Added to the rate before its logarithm is taken. */
  readonly eps: number;
  private readonly call: F.PoissonNllLossOptions;

  constructor(...given: Optional<F.PoissonNllLossOptions, typeof poissonNames>) {
    const bound = bind<F.PoissonNllLossOptions>(given, poissonNames, "PoissonNLLLoss");
    super(lossReduction(bound));
    this.logInput = bound.logInput ?? true;
    this.full = bound.full ?? false;
    this.eps = bound.eps ?? 1e-8;
    this.call = { logInput: this.logInput, full: this.full, eps: this.eps, reduction: this.reduction };
  }

  override forward(logInput: Tensor, target: Tensor): Tensor {
    return F.poissonNllLoss(logInput, target, this.call);
  }
}

/** The negative log-likelihood of targets under normal distributions. */
export class GaussianNLLLoss extends Loss {
  /** Whether the constant term is added. */
  readonly full: boolean;
  /** Smallest variance. */
  readonly eps: number;
  private readonly call: F.GaussianNllLossOptions;

  constructor(options: F.GaussianNllLossOptions = {}) {
    const { full = false, eps = 1e-6, reduction = "mean" } = options;
    checkOptions("GaussianNLLLoss", options, ["full", "eps", "reduction"]);
    super(reduction);
    this.full = full;
    this.eps = eps;
    this.call = { full, eps, reduction };
  }

  override forward(input: Tensor, target: Tensor, variance: Tensor | number): Tensor {
    return F.gaussianNllLoss(input, target, variance, this.call);
  }
}

const klNames = ["sizeAverage", "reduce", "reduction", "logTarget"] as const;

/** The Kullback-Leibler divergence of a target distribution from log-probabilities. */
export class KLDivLoss extends Loss<Reduction | "batchmean"> {
  /** Whether the target is given as logarithms too. */
  readonly logTarget: boolean;
  private readonly call: F.KlDivOptions;

  constructor(...given: Optional<F.KlDivOptions, typeof klNames>) {
    const { reduction = "mean", logTarget = false, ...legacy } = bind<F.KlDivOptions>(given, klNames, "KLDivLoss");
    super(reduction === "batchmean" ? reduction : lossReduction({ reduction, ...legacy }));
    this.logTarget = logTarget;
    this.call = { reduction: this.reduction, logTarget };
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    return F.klDiv(input, target, this.call);
  }
}
