/** @file Activation layers whose shape is set or learned: slopes, scales, gates. */
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
import { inplaceText } from "./activation-base.js";

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

/** Options of `Softplus`. */
export interface SoftplusOptions {
  /** Default 1. */
  beta?: number;
  /** Where beta x is above it, the function is linear. Default 20. */
  threshold?: number;
}

const softplusNames = ["beta", "threshold"] as const;

/** log(1 + exp(beta x)) / beta. */
export class Softplus extends Module {
  /** How sharp the bend is. */
  readonly beta: number;
  /** Where beta x is above it, the function is linear. */
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

keepsNothing(GELU, ELU, CELU, LeakyReLU, RReLU, GLU, Softplus, PReLU);
