/** @file The module and the data of recorded programs of Fabric. */
import { arange, data, float32, nn, onesLike, stack, type Tensor } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";

/** Linear(4, 2), which notes the dtypes that it sees. */
export class Net extends nn.Module {
  readonly layer = new nn.Linear(4, 2);
  /** Dtypes of the newest input and of what the layer made of it. */
  seen: readonly string[] = [];

  constructor() {
    super();
    const { weight, bias } = this.layer;
    weight.data = arange(0, 8, 1, { dtype: float32 }).mul(0.1).sub(0.3).view([2, 4]);
    if (bias !== null) bias.data = arange(0, 2, 1, { dtype: float32 }).mul(-0.2).add(0.1);
  }

  override forward(x: Tensor): Tensor {
    const output = this.layer.forward(x);
    this.seen = [x.dtype.name, output.dtype.name];
    return output;
  }

  /** A method that runs the module. */
  twice(x: Tensor): Tensor {
    return this.forward(x).mul(2);
  }

  /** The loss of a batch. */
  trainingStep(x: Tensor): Tensor {
    return lossOf(this.forward(x));
  }
}

/** The mean squared error to ones. */
export function lossOf(output: Tensor): Tensor {
  return F.mseLoss(output, onesLike(output));
}

/** Rows of sines. */
export function rows(first: number, count: number): Tensor {
  return stack(
    Array.from({ length: count }, (_, i) => arange(4 * (first + i), 4 * (first + i) + 4, 1, { dtype: float32 }).sin()),
  );
}

/** A data set of so many rows. */
export class Rows extends data.Dataset<Tensor> {
  readonly length: number;

  constructor(length: number) {
    super();
    this.length = length;
  }

  override getItem(index: number): Tensor {
    return rows(index, 1).select(0, 0);
  }
}
