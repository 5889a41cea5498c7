/** @file Activation layers that clip, cut off or shrink at thresholds. */
import { checkKind } from "../../util/option-kinds.js";
import type { Tensor } from "../../tensor/tensor.js";
import { bind, type Optional } from "../../util/arguments.js";
import * as F from "../functional/activation.js";
import { Module } from "../module/module.js";
import { pyFloat, pyNumber } from "../repr.js";
import { keepsNothing } from "../transient.js";
import { RangeError } from "../../util/user-errors.js";
import { inplaceText } from "./activation-base.js";

const inplaceNames = ["inplace"] as const;
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
    checkKind("Threshold", "threshold", threshold);
    checkKind("Threshold", "value", value);
    this.inplace = bind<F.InplaceOptions>(options, inplaceNames, "Threshold").inplace ?? false;
  }

  override forward(input: Tensor): Tensor {
    return F.threshold(input, this.threshold, this.value, this.inplace);
  }

  override extraRepr(): string {
    return `threshold=${pyFloat(this.threshold)}, value=${pyFloat(this.value)}${inplaceText(this.inplace)}`;
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

keepsNothing(Hardtanh, Threshold, Hardshrink, Softshrink);
