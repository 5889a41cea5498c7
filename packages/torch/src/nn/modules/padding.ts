/** @file Padding layers. */
import type { Tensor } from "../../tensor.js";
import { pad, type PadMode } from "../functional/padding.js";
import { type Size, sizes } from "../functional/sizes.js";
import { Module } from "../module/module.js";
import { pyTuple, pyValue } from "../repr.js";
import { keepsNothing } from "../transient.js";

/** Sizes on both sides of each dimension, the last first; one number for all. */
export type PaddingSize = Size;

abstract class PadNd extends Module {
  readonly padding: readonly number[];

  protected constructor(
    padding: PaddingSize,
    private readonly dims: number,
    private readonly mode: PadMode,
  ) {
    super();
    this.padding = sizes(padding, 2 * dims);
  }

  override forward(input: Tensor): Tensor {
    if (this.mode === "circular") {
      const { dims } = this;
      const given = input.ndim;
      if (given !== dims + 1 && given !== dims + 2) {
        throw new RangeError(`expected ${dims + 1}D or ${dims + 2}D input (got ${given}D input)`);
      }
    }
    return pad(input, this.padding, this.mode);
  }

  override extraRepr(): string {
    return pyTuple(this.padding);
  }
}

abstract class ConstantPadNd extends Module {
  readonly padding: readonly number[];

  protected constructor(
    padding: PaddingSize,
    dims: number,
    readonly value: number,
  ) {
    super();
    this.padding = sizes(padding, 2 * dims);
  }

  override forward(input: Tensor): Tensor {
    return pad(input, this.padding, "constant", this.value);
  }

  override extraRepr(): string {
    return `padding=${pyTuple(this.padding)}, value=${pyValue(this.value)}`;
  }
}

/** Pads the last dimension with a value. Counterpart: `torch.nn.ConstantPad1d`. */
export class ConstantPad1d extends ConstantPadNd {
  constructor(padding: PaddingSize, value: number) {
    super(padding, 1, value);
  }
}

/** Pads the last two dimensions with a value. */
export class ConstantPad2d extends ConstantPadNd {
  constructor(padding: PaddingSize, value: number) {
    super(padding, 2, value);
  }
}

/** Pads the last three dimensions with a value. */
export class ConstantPad3d extends ConstantPadNd {
  constructor(padding: PaddingSize, value: number) {
    super(padding, 3, value);
  }
}

/** Pads the last dimension with zeros. */
export class ZeroPad1d extends ConstantPad1d {
  constructor(padding: PaddingSize) {
    super(padding, 0);
  }

  override extraRepr(): string {
    return pyTuple(this.padding);
  }
}

/** Pads the last two dimensions with zeros. */
export class ZeroPad2d extends ConstantPad2d {
  constructor(padding: PaddingSize) {
    super(padding, 0);
  }

  override extraRepr(): string {
    return pyTuple(this.padding);
  }
}

/** Pads the last three dimensions with zeros. */
export class ZeroPad3d extends ConstantPad3d {
  constructor(padding: PaddingSize) {
    super(padding, 0);
  }

  override extraRepr(): string {
    return pyTuple(this.padding);
  }
}

/** Pads the last dimension with its reflection. */
export class ReflectionPad1d extends PadNd {
  constructor(padding: PaddingSize) {
    super(padding, 1, "reflect");
  }
}

/** Pads the last two dimensions with their reflection. */
export class ReflectionPad2d extends PadNd {
  constructor(padding: PaddingSize) {
    super(padding, 2, "reflect");
  }
}

/** Pads the last three dimensions with their reflection. */
export class ReflectionPad3d extends PadNd {
  constructor(padding: PaddingSize) {
    super(padding, 3, "reflect");
  }
}

/** Pads the last dimension with its edges. */
export class ReplicationPad1d extends PadNd {
  constructor(padding: PaddingSize) {
    super(padding, 1, "replicate");
  }
}

/** Pads the last two dimensions with their edges. */
export class ReplicationPad2d extends PadNd {
  constructor(padding: PaddingSize) {
    super(padding, 2, "replicate");
  }
}

/** Pads the last three dimensions with their edges. */
export class ReplicationPad3d extends PadNd {
  constructor(padding: PaddingSize) {
    super(padding, 3, "replicate");
  }
}

/** Pads the last dimension with its other end. */
export class CircularPad1d extends PadNd {
  constructor(padding: PaddingSize) {
    super(padding, 1, "circular");
  }
}

/** Pads the last two dimensions with their other ends. */
export class CircularPad2d extends PadNd {
  constructor(padding: PaddingSize) {
    super(padding, 2, "circular");
  }
}

/** Pads the last three dimensions with their other ends. */
export class CircularPad3d extends PadNd {
  constructor(padding: PaddingSize) {
    super(padding, 3, "circular");
  }
}

keepsNothing(PadNd, ConstantPadNd);
