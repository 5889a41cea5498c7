/** @file The smallest module that trains, and its batches in memory: what is left of a step is the framework's. */
import { fromTypedArray, nn, optim, type Tensor } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";
import { LightningModule } from "@lightning-ts/lightning";
import { values } from "../program.js";

/** A batch of one. */
export type SmallBatch = [x: Tensor, y: Tensor];

/** Batches in memory. */
export class Batches {
  readonly #batches: readonly SmallBatch[];

  constructor(count: number) {
    this.#batches = Array.from({ length: count }, (_, i) => [
      fromTypedArray(values(32, i), [1, 32]),
      fromTypedArray(values(2, i + 32), [1, 2]),
    ]);
  }

  get length(): number {
    return this.#batches.length;
  }

  [Symbol.iterator](): Iterator<SmallBatch> {
    return this.#batches[Symbol.iterator]();
  }
}

/** Linear(32, 2), MSE, SGD. */
export class Small extends LightningModule {
  readonly layer = new nn.Linear(32, 2);
  readonly #metrics: number;

  /** @param metrics names that each step logs */
  constructor(metrics: number) {
    super();
    this.#metrics = metrics;
  }

  override trainingStep([x, y]: SmallBatch): Tensor {
    const loss = F.mseLoss(this.layer.forward(x), y);
    for (let i = 0; i < this.#metrics; i++) this.log(`loss_${i}`, loss, { progBar: i === 0 });
    return loss;
  }

  override configureOptimizers(): optim.Optimizer {
    return new optim.SGD(this.parameters(), { lr: 0.01 });
  }
}
