/** @file Activation layers. */
import type { Tensor } from "../../tensor/tensor.js";
import { bind, type Optional } from "../../util/arguments.js";
import { empty, factoryOf, type FactoryOptions } from "../factory.js";
import * as F from "../functional/activation.js";
import { constant_ } from "../init/filling.js";
import { declareParameters } from "../module/members.js";
import { Module } from "../module/module.js";
import { Parameter } from "../parameter.js";
import { pyFloat, pyNumber, pyValue } from "../repr.js";
import { keepsNothing } from "../transient.js";
import { RangeError } from "../../util/user-errors.js";

const inplaceNames = ["inplace"] as const;

/** What the activations without arguments of their own share. */
abstract class InplaceActivation extends Module {
  readonly inplace: boolean;

  /** @param options `{ inplace }`, or `inplace` alone: whether the input is overwritten. Default false */
  constructor(...options: Optional<F.InplaceOptions, typeof inplaceNames>) {
    super();
    this.inplace = bind<F.InplaceOptions>(options, inplaceNames, this.constructor.name).inplace ?? false;
  }

  override extraRepr(): string {
    return this.inplace ? "inplace=True" : "";
  }
}

/** Some layers do not print whether they work in place; PyTorch's do neither. */
abstract class SilentInplaceActivation extends InplaceActivation {
  override extraRepr(): string {
    return "";
  }
}

/** ", inplace=True" where it is. */
function inplaceText(inplace: boolean): string {
  return inplace ? ", inplace=True" : "";
}

/** max(x, 0). Counterpart: `torch.nn.ReLU`. */
export class ReLU extends InplaceActivation {
  override forward(input: Tensor): Tensor {
    return this.inplace ? F.relu_(input) : F.relu(input);
  }
}

/** min(max(x, 0), 6). */
export class ReLU6 extends InplaceActivation {
  override forward(input: Tensor): Tensor {
    return F.relu6(input, this.inplace);
  }
}

/** Scaled exponential linear unit. */
export class SELU extends InplaceActivation {
  override forward(input: Tensor): Tensor {
    return F.selu(input, this.inplace);
  }
}

/** x * sigmoid(x), also called swish. */
export class SiLU extends InplaceActivation {
  override forward(input: Tensor): Tensor {
    return F.silu(input, this.inplace);
  }
}

/** x * tanh(softplus(x)). */
export class Mish extends InplaceActivation {
  override forward(input: Tensor): Tensor {
    return F.mish(input, this.inplace);
  }
}

/** x * relu6(x + 3) / 6. */
export class Hardswish extends SilentInplaceActivation {
  override forward(input: Tensor): Tensor {
    return F.hardswish(input, this.inplace);
  }
}

/** relu6(x + 3) / 6. */
export class Hardsigmoid extends SilentInplaceActivation {
  override forward(input: Tensor): Tensor {
    return F.hardsigmoid(input, this.inplace);
  }
}

/** An activation that has nothing to set. */
abstract class Fixed extends Module {
  constructor(...given: []) {
    super();
    bind(given, [], this.constructor.name);
  }
}

/** 1 / (1 + exp(-x)). */
export class Sigmoid extends Fixed {
  override forward(input: Tensor): Tensor {
    return F.sigmoid(input);
  }
}

/** tanh(x). */
export class Tanh extends Fixed {
  override forward(input: Tensor): Tensor {
    return F.tanh(input);
  }
}

/** log(sigmoid(x)). */
export class LogSigmoid extends Fixed {
  override forward(input: Tensor): Tensor {
    return F.logsigmoid(input);
  }
}

/** x / (1 + |x|). */
export class Softsign extends Fixed {
  override forward(input: Tensor): Tensor {
    return F.softsign(input);
  }
}

/** x - tanh(x). */
export class Tanhshrink extends Fixed {
  override forward(input: Tensor): Tensor {
    return F.tanhshrink(input);
  }
}

/** Options of `GELU`. */
export interface GELUOptions {
  /** "tanh" for an approximation. Default "none". */
  approximate?: "none" | "tanh";
}

const geluNames = ["approximate"] as const;

/** x * Φ(x). Counterpart: `torch.nn.GELU`. */
export class GELU extends Module {
  /** "tanh" for an approximation. */
  readonly approximate: "none" | "tanh";
  private readonly call: GELUOptions;

  constructor(...options: Optional<GELUOptions, typeof geluNames>) {
    super();
    this.approximate = bind<GELUOptions>(options, geluNames, "GELU").approximate ?? "none";
    this.call = { approximate: this.approximate };
  }

  override forward(input: Tensor): Tensor {
    return this.approximate === "none" ? F.gelu(input) : F.gelu(input, this.call);
  }

  override extraRepr(): string {
    return `approximate=${pyValue(this.approximate)}`;
  }
}

const eluNames = ["alpha", "inplace"] as const;

abstract class AlphaActivation extends Module {
  readonly alpha: number;
  readonly inplace: boolean;

  constructor(...options: Optional<F.EluOptions, typeof eluNames>) {
    super();
    const { alpha = 1, inplace = false } = bind<F.EluOptions>(options, eluNames, this.constructor.name);
    this.alpha = alpha;
    this.inplace = inplace;
  }

  override extraRepr(): string {
    return `alpha=${pyFloat(this.alpha)}${inplaceText(this.inplace)}`;
  }
}

/** x where positive, else alpha (exp(x) - 1). */
export class ELU extends AlphaActivation {
  override forward(input: Tensor): Tensor {
    return F.elu(input, this.alpha, this.inplace);
  }
}

/** max(0, x) + min(0, alpha (exp(x / alpha) - 1)). */
export class CELU extends AlphaActivation {
  override forward(input: Tensor): Tensor {
    return F.celu(input, this.alpha, this.inplace);
  }
}

const leakyNames = ["negativeSlope", "inplace"] as const;

/** x where positive, else negativeSlope x. */
export class LeakyReLU extends Module {
  /** Slope for negative inputs. */
  readonly negativeSlope: number;
  /** Whether the input is overwritten with the result. */
  readonly inplace: boolean;

  constructor(...options: Optional<F.LeakyReluOptions, typeof leakyNames>) {
    super();
    const { negativeSlope = 0.01, inplace = false } = bind<F.LeakyReluOptions>(options, leakyNames, "LeakyReLU");
    this.negativeSlope = negativeSlope;
    this.inplace = inplace;
  }

  override forward(input: Tensor): Tensor {
    return F.leakyRelu(input, this.negativeSlope, this.inplace);
  }

  override extraRepr(): string {
    return `negative_slope=${pyFloat(this.negativeSlope)}${inplaceText(this.inplace)}`;
  }
}

const hardtanhNames = ["minVal", "maxVal", "inplace"] as const;

/** x kept between minVal and maxVal. */
export class Hardtanh extends Module {
  /** Lower bound. */
  readonly minVal: number;
  /** Upper bound. */
  readonly maxVal: number;
  /** Whether the input is overwritten with the result. */
  readonly inplace: boolean;

  constructor(...options: Optional<F.HardtanhOptions, typeof hardtanhNames>) {
    super();
    const bound = bind<F.HardtanhOptions>(options, hardtanhNames, "Hardtanh");
    const { minVal = -1, maxVal = 1, inplace = false } = bound;
    if (maxVal <= minVal) throw new RangeError("max_val must be larger than min_val");
    this.minVal = minVal;
    this.maxVal = maxVal;
    this.inplace = inplace;
  }

  override forward(input: Tensor): Tensor {
    return F.hardtanh(input, this.minVal, this.maxVal, this.inplace);
  }

  override extraRepr(): string {
    return `min_val=${pyFloat(this.minVal)}, max_val=${pyFloat(this.maxVal)}${inplaceText(this.inplace)}`;
  }
}

/** x where greater than a threshold, else a value. */
export class Threshold extends Module {
  /** Whether the input is overwritten with the result. */
  readonly inplace: boolean;

  constructor(
    /** Elements above it stay. */
    readonly threshold: number,
    /** What the others become. */
    readonly value: number,
    ...options: Optional<F.InplaceOptions, typeof inplaceNames>
  ) {
    super();
    this.inplace = bind<F.InplaceOptions>(options, inplaceNames, "Threshold").inplace ?? false;
  }

  override forward(input: Tensor): Tensor {
    return F.threshold(input, this.threshold, this.value, this.inplace);
  }

  override extraRepr(): string {
    return `threshold=${pyFloat(this.threshold)}, value=${pyFloat(this.value)}${inplaceText(this.inplace)}`;
  }
}

const rreluNames = ["lower", "upper", "inplace"] as const;

/** Leaky ReLU with slopes that are random in training. */
export class RReLU extends Module {
  /** Smallest slope. */
  readonly lower: number;
  /** Greatest slope. */
  readonly upper: number;
  /** Whether the input is overwritten with the result. */
  readonly inplace: boolean;

  constructor(...options: Optional<Omit<F.RreluOptions, "training">, typeof rreluNames>) {
    super();
    const { lower = 1 / 8, upper = 1 / 3, inplace = false } = bind<F.RreluOptions>(options, rreluNames, "RReLU");
    this.lower = lower;
    this.upper = upper;
    this.inplace = inplace;
  }

  override forward(input: Tensor): Tensor {
    return F.rrelu(input, this.lower, this.upper, this.training, this.inplace);
  }

  override extraRepr(): string {
    return `lower=${pyFloat(this.lower)}, upper=${pyFloat(this.upper)}${inplaceText(this.inplace)}`;
  }
}

const dimNames = ["dim"] as const;

/** The first half of a dimension (default the last) times the sigmoid of the second. */
export class GLU extends Module {
  /** The dimension that is halved. */
  readonly dim: number;

  constructor(...options: Optional<{ dim?: number }, typeof dimNames>) {
    super();
    this.dim = bind<{ dim?: number }>(options, dimNames, "GLU").dim ?? -1;
  }

  override forward(input: Tensor): Tensor {
    return F.glu(input, this.dim);
  }

  override extraRepr(): string {
    return `dim=${this.dim}`;
  }
}

const lambdNames = ["lambd"] as const;

/** x where |x| > lambd (default 0.5), else 0. */
export class Hardshrink extends Module {
  /** The threshold. */
  readonly lambd: number;

  constructor(...options: Optional<{ lambd?: number }, typeof lambdNames>) {
    super();
    this.lambd = bind<{ lambd?: number }>(options, lambdNames, "Hardshrink").lambd ?? 0.5;
  }

  override forward(input: Tensor): Tensor {
    return F.hardshrink(input, this.lambd);
  }

  override extraRepr(): string {
    return pyFloat(this.lambd);
  }
}

/** x drawn towards 0 by lambd (default 0.5), 0 within it. */
export class Softshrink extends Module {
  /** The threshold. */
  readonly lambd: number;

  constructor(...options: Optional<{ lambd?: number }, typeof lambdNames>) {
    super();
    this.lambd = bind<{ lambd?: number }>(options, lambdNames, "Softshrink").lambd ?? 0.5;
  }

  override forward(input: Tensor): Tensor {
    return F.softshrink(input, this.lambd);
  }

  override extraRepr(): string {
    return pyNumber(this.lambd);
  }
}

/** Options of `Softplus`. */
export interface SoftplusOptions {
  /** Default 1. */
  beta?: number;
  /** Above it, of beta x, the function is linear. Default 20. */
  threshold?: number;
}

const softplusNames = ["beta", "threshold"] as const;

/** log(1 + exp(beta x)) / beta. */
export class Softplus extends Module {
  /** How sharp the bend is. */
  readonly beta: number;
  /** Above it, of beta x, the function is linear. */
  readonly threshold: number;

  constructor(...options: Optional<SoftplusOptions, typeof softplusNames>) {
    super();
    const { beta = 1, threshold = 20 } = bind<SoftplusOptions>(options, softplusNames, "Softplus");
    this.beta = beta;
    this.threshold = threshold;
  }

  override forward(input: Tensor): Tensor {
    return F.softplus(input, this.beta, this.threshold);
  }

  override extraRepr(): string {
    // The defaults are floats in Python; what a user gives as a whole number is printed as one.
    const beta = this.beta === 1 ? "1.0" : pyNumber(this.beta);
    return `beta=${beta}, threshold=${this.threshold === 20 ? "20.0" : pyNumber(this.threshold)}`;
  }
}

/** Options of `PReLU`. */
export interface PReLUOptions extends FactoryOptions {
  /** 1, or the number of channels. Default 1. */
  numParameters?: number;
  /** The first value of the slopes. Default 0.25. */
  init?: number;
}

const preluNames = ["numParameters", "init", "device", "dtype"] as const;

/** Leaky ReLU with a learned slope. */
export class PReLU extends Module {
  /** 1, or the number of channels. */
  readonly numParameters: number;
  /** The first value of the slopes. */
  readonly init: number;
  /** The slope for negative inputs. */
  weight: Parameter;

  constructor(...given: Optional<PReLUOptions, typeof preluNames>) {
    super();
    const options = bind<PReLUOptions>(given, preluNames, "PReLU");
    this.numParameters = options.numParameters ?? 1;
    this.init = options.init ?? 0.25;
    this.weight = new Parameter(empty([this.numParameters], factoryOf(options)));
    declareParameters(this, "weight");
    this.resetParameters();
  }

  /** Sets the slopes to their first value. */
  resetParameters(): void {
    constant_(this.weight, this.init);
  }

  override forward(input: Tensor): Tensor {
    return F.prelu(input, this.weight);
  }

  override extraRepr(): string {
    return `num_parameters=${this.numParameters}`;
  }
}

keepsNothing(ReLU, ReLU6, SELU, SiLU, Mish, Hardswish, Hardsigmoid, Sigmoid, Tanh, LogSigmoid, Softsign, Tanhshrink);
keepsNothing(GELU, ELU, CELU, LeakyReLU, Hardtanh, Threshold, RReLU, GLU, Hardshrink, Softshrink, Softplus, PReLU);
