/** @file A small module and random data, to try things with. Counterpart: `lightning.pytorch.demos.boring_classes`. */
import { data, nn, onesLike, optim, randn, type Tensor } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";
import { LightningDataModule } from "../core/datamodule.js";
import { LightningModule } from "../core/module.js";
import type { OptimizersInput } from "../core/optimization.js";

/** Random rows. */
export class RandomDataset extends data.Dataset<Tensor> {
  /** How many rows there are. */
  readonly length: number;
  readonly #rows: Tensor;

  /**
   * @param size numbers of a row
   * @param length how many rows
   */
  constructor(size: number, length: number) {
    super();
    this.length = length;
    this.#rows = randn([length, size]);
  }

  override getItem(index: number): Tensor {
    return this.#rows.select(0, index);
  }
}

function loader(): data.DataLoader<Tensor, Tensor> {
  return new data.DataLoader(new RandomDataset(32, 64));
}

/** One linear layer, which learns to give ones for random rows of 32 numbers. It brings its data with it. */
export class BoringModel extends LightningModule {
  /** The layer that is trained. */
  readonly layer = new nn.Linear(32, 2);

  override forward(x: Tensor): Tensor {
    return this.layer.forward(x);
  }

  /** The mean squared error of a batch to ones. */
  loss(batch: Tensor): Tensor {
    const output = this.forward(batch);
    return F.mseLoss(output, onesLike(output));
  }

  override trainingStep(batch: Tensor): { loss: Tensor } {
    return { loss: this.loss(batch) };
  }

  override validationStep(batch: Tensor): { x: Tensor } {
    return { x: this.loss(batch) };
  }

  override testStep(batch: Tensor): { y: Tensor } {
    return { y: this.loss(batch) };
  }

  override configureOptimizers(): OptimizersInput {
    const optimizer = new optim.SGD(this.layer.parameters(), { lr: 0.1 });
    return [[optimizer], [new optim.lrScheduler.StepLR(optimizer, { stepSize: 1 })]];
  }

  override trainDataloader(): data.DataLoader<Tensor, Tensor> {
    return loader();
  }

  override valDataloader(): data.DataLoader<Tensor, Tensor> {
    return loader();
  }

  override testDataloader(): data.DataLoader<Tensor, Tensor> {
    return loader();
  }

  override predictDataloader(): data.DataLoader<Tensor, Tensor> {
    return loader();
  }
}

/** Random rows of 32 numbers for all calls. */
export class BoringDataModule extends LightningDataModule {
  override trainDataloader(): data.DataLoader<Tensor, Tensor> {
    return loader();
  }

  override valDataloader(): data.DataLoader<Tensor, Tensor> {
    return loader();
  }

  override testDataloader(): data.DataLoader<Tensor, Tensor> {
    return loader();
  }

  override predictDataloader(): data.DataLoader<Tensor, Tensor> {
    return loader();
  }
}
