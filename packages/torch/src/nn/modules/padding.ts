/** @file Padding layers. */
import { bindAll } from "../../util/arguments.js";
import type { Tensor } from "../../tensor/tensor.js";
import { pad, type PadMode } from "../functional/padding.js";
import { type Size, sizes } from "../functional/sizes.js";
import { Module } from "../module/module.js";
import { pyTuple, pyValue } from "../repr.js";
import { keepsNothing } from "../transient.js";
import { RangeError } from "../../util/user-errors.js";

/** Sizes on both sides of each dimension, the last first; one number for all. */
export type PaddingSize = Size;

type Given = [padding: PaddingSize] | [options: { padding: PaddingSize }];
type Filled = { padding: PaddingSize; value: number };
type GivenFilled = [padding: PaddingSize, value: number | { value: number }] | [options: Filled];

function paddingOf(given: readonly unknown[], callee: string): PaddingSize {
  return bindAll<{ padding: PaddingSize }>(given, ["padding"], [], callee).padding;
}

abstract class PadNd extends Module {
  readonly padding: readonly number[];

  protected constructor(
    given: Given,
    private readonly dims: number,
    private readonly mode: PadMode,
  ) {
    super();
    this.padding = sizes(paddingOf(given, this.constructor.name), 2 * dims);
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
  readonly value: number;

  protected constructor(given: GivenFilled, dims: number) {
    super();
    const { padding, value } = bindAll<Filled>(given, ["padding", "value"], [], this.constructor.name);
    this.padding = sizes(padding, 2 * dims);
    this.value = value;
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
  constructor(...given: GivenFilled) {
    super(given, 1);
  }
}

/** Pads the last two dimensions with a value. */
export class ConstantPad2d extends ConstantPadNd {
  constructor(...given: GivenFilled) {
    super(given, 2);
  }
}

/** Pads the last three dimensions with a value. */
export class ConstantPad3d extends ConstantPadNd {
  constructor(...given: GivenFilled) {
    super(given, 3);
  }
}

/** Pads the last dimension with zeros. */
export class ZeroPad1d extends ConstantPad1d {
  constructor(...given: Given) {
    super(paddingOf(given, "ZeroPad1d"), 0);
  }

  override extraRepr(): string {
    return pyTuple(this.padding);
  }
}

/** Pads the last two dimensions with zeros. */
export class ZeroPad2d extends ConstantPad2d {
  constructor(...given: Given) {
    super(paddingOf(given, "ZeroPad2d"), 0);
  }

  override extraRepr(): string {
    return pyTuple(this.padding);
  }
}

/** Pads the last three dimensions with zeros. */
export class ZeroPad3d extends ConstantPad3d {
  constructor(...given: Given) {
    super(paddingOf(given, "ZeroPad3d"), 0);
  }

  override extraRepr(): string {
    return pyTuple(this.padding);
  }
}

/** Pads the last dimension with its reflection. */
export class ReflectionPad1d extends PadNd {
  constructor(...given: Given) {
    super(given, 1, "reflect");
  }
}

/** Pads the last two dimensions with their reflection. */
export class ReflectionPad2d extends PadNd {
  constructor(...given: Given) {
    super(given, 2, "reflect");
  }
}

/** Pads the last three dimensions with their reflection. */
export class ReflectionPad3d extends PadNd {
  constructor(...given: Given) {
    super(given, 3, "reflect");
  }
}

/** Pads the last dimension with its edges. */
export class ReplicationPad1d extends PadNd {
  constructor(...given: Given) {
    super(given, 1, "replicate");
  }
}

/** Pads the last two dimensions with their edges. */
export class ReplicationPad2d extends PadNd {
  constructor(...given: Given) {
    super(given, 2, "replicate");
  }
}

/** Pads the last three dimensions with their edges. */
export class ReplicationPad3d extends PadNd {
  constructor(...given: Given) {
    super(given, 3, "replicate");
  }
}

/** Pads the last dimension with its other end. */
export class CircularPad1d extends PadNd {
  constructor(...given: Given) {
    super(given, 1, "circular");
  }
}

/** Pads the last two dimensions with their other ends. */
export class CircularPad2d extends PadNd {
  constructor(...given: Given) {
    super(given, 2, "circular");
  }
}

/** Pads the last three dimensions with their other ends. */
export class CircularPad3d extends PadNd {
  constructor(...given: Given) {
    super(given, 3, "circular");
  }
}

keepsNothing(PadNd, ConstantPadNd);
