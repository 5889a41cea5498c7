/** @file Linear layers. */
import { expectNumber } from "../../util/expect.js";
import { Tensor } from "../../tensor/tensor.js";
import { bind, bindAll, type Optional, shown } from "../../util/arguments.js";
import { empty, factoryOf, type FactoryOptions } from "../factory.js";
import * as F from "../functional/linear.js";
import { fans } from "../init/gain.js";
import { kaimingUniform_, uniform_ } from "../init/random.js";
import { declareParameters } from "../module/members.js";
import { Module } from "../module/module.js";
import { Parameter } from "../parameter.js";
import { pyValue } from "../repr.js";
import { keepsNothing } from "../transient.js";
import { RangeError } from "../../util/user-errors.js";

/** An input that was given plainly or as `{ input }`. What is neither is left to the operator, whose error shows it. */
export function plainInput(input: Tensor | { input: Tensor }): Tensor {
  return input instanceof Tensor || !Object.hasOwn(Object(input) as object, "input") ? (input as Tensor) : input.input;
}

/** Gives its input back; takes and ignores any arguments. Counterpart: `torch.nn.Identity`. */
export class Identity extends Module {
  constructor(..._ignored: unknown[]) {
    super();
  }

  override forward(input: Tensor): Tensor {
    return input;
  }
}

/** Options of `Linear` and `Bilinear`. */
export interface LinearOptions extends FactoryOptions {
  /** Whether a learned bias is added. Default true. */
  bias?: boolean;
}

const names = ["bias", "device", "dtype"] as const;
const linearArguments = ["inFeatures", "outFeatures"] as const;

/**
 * x Wᵀ + b: from (*, inFeatures) to (*, outFeatures). Counterpart: `torch.nn.Linear`.
 *
 * @example
 * new nn.Linear(784, 128);
 * new nn.Linear(784, 128, { bias: false });
 */
export class Linear extends Module {
  /** Size of the input's last dimension. */
  inFeatures: number;
  /** Size of the output's last dimension. */
  readonly outFeatures: number;
  /** (outFeatures, inFeatures) */
  weight: Parameter;
  /** (outFeatures), null if there is none */
  bias: Parameter | null;

  constructor(inFeatures: number, outFeatures: number, ...options: Optional<LinearOptions, typeof names>);
  constructor(options: { inFeatures: number; outFeatures: number } & LinearOptions);
  constructor(...given: unknown[]) {
    super();
    const options = bindAll<{ inFeatures: number; outFeatures: number } & LinearOptions>(
      given,
      linearArguments,
      names,
      "Linear",
    );
    const { inFeatures, outFeatures, bias = true } = options;
    const factory = factoryOf(options);
    this.inFeatures = inFeatures;
    this.outFeatures = outFeatures;
    this.weight = new Parameter(empty([outFeatures, inFeatures], factory));
    this.bias = bias ? new Parameter(empty([outFeatures], factory)) : null;
    declareParameters(this, "weight", "bias");
    this.resetParameters();
  }

  /** Draws the initial values: uniform within 1 / sqrt(inFeatures). */
  resetParameters(): void {
    kaimingUniform_(this.weight, Math.sqrt(5));
    if (this.bias === null) return;
    const [fanIn] = fans(this.weight.shape);
    const bound = fanIn > 0 ? 1 / Math.sqrt(fanIn) : 0;
    uniform_(this.bias, -bound, bound);
  }

  /** @param input (*, inFeatures), also as `{ input }` */
  override forward(input: Tensor | { input: Tensor }): Tensor {
    return F.linear(plainInput(input), this.weight, this.bias);
  }

  override extraRepr(): string {
    return `in_features=${this.inFeatures}, out_features=${this.outFeatures}, bias=${pyValue(this.bias !== null)}`;
  }
}

/** A `Linear` under the name that PyTorch prints inside attention layers. */
export class NonDynamicallyQuantizableLinear extends Linear {}

/** x1ᵀ W x2 + b for each output feature. Counterpart: `torch.nn.Bilinear`. */
export class Bilinear extends Module {
  /** (outFeatures, in1Features, in2Features) */
  weight: Parameter;
  /** (outFeatures), null if there is none */
  bias: Parameter | null;

  constructor(
    /** Size of the first input's last dimension. */
    readonly in1Features: number,
    /** Size of the second input's last dimension. */
    readonly in2Features: number,
    /** Size of the output's last dimension. */
    readonly outFeatures: number,
    ...given: Optional<LinearOptions, typeof names>
  ) {
    super();
    for (const [name, value] of Object.entries({ in1Features, in2Features, outFeatures }))
      expectNumber("Bilinear", name, value);
    if (in1Features <= 0) throw new RangeError(`in1_features must be > 0, but got ${shown(in1Features)}`);
    const options = bind<LinearOptions>(given, names, "Bilinear");
    const factory = factoryOf(options);
    this.weight = new Parameter(empty([outFeatures, in1Features, in2Features], factory));
    this.bias = (options.bias ?? true) ? new Parameter(empty([outFeatures], factory)) : null;
    declareParameters(this, "weight", "bias");
    this.resetParameters();
  }

  /** Draws the initial values: uniform within 1 / sqrt(in1Features). */
  resetParameters(): void {
    const bound = 1 / Math.sqrt(this.in1Features);
    uniform_(this.weight, -bound, bound);
    if (this.bias !== null) uniform_(this.bias, -bound, bound);
  }

  override forward(input1: Tensor, input2: Tensor): Tensor {
    return F.bilinear(input1, input2, this.weight, this.bias);
  }

  override extraRepr(): string {
    return (
      `in1_features=${this.in1Features}, in2_features=${this.in2Features}, out_features=${this.outFeatures}, ` +
      `bias=${pyValue(this.bias !== null)}`
    );
  }
}

keepsNothing(Identity, Linear);
