/** @file Two optimizers with schedules of their own, stepped by hand. */
import { nn, optim, type Tensor } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";
import { type Given, LightningModule, type OptimizersInput, p, type Values } from "@lightning-ts/lightning";

const params = {
  optimizers: p.list(p.callable(optim.Optimizer)),
  schedulers: p.list(p.callable(optim.lrScheduler.LRScheduler)),
  columns: p.int({ default: 4 }),
  width: p.int({ default: 8 }),
};

export class TwoStages extends LightningModule {
  static params = params;
  override automaticOptimization = false;
  readonly first: nn.Linear;
  readonly second: nn.Linear;
  readonly #given: Values<typeof params>;

  constructor(hparams: Given<typeof params>) {
    super();
    this.#given = this.saveHyperparameters(hparams);
    const { columns, width } = this.#given;
    this.first = new nn.Linear(columns, width);
    this.second = new nn.Linear(width, 1);
  }

  #loss([x, y]: [Tensor, Tensor]): Tensor {
    return F.mseLoss(this.second.forward(this.first.forward(x).tanh()), y);
  }

  override async trainingStep(batch: [Tensor, Tensor]): Promise<void> {
    const loss = this.#loss(batch);
    const optimizers = [this.optimizers()].flat();
    for (const optimizer of optimizers) optimizer.zeroGrad();
    await this.manualBackward(loss);
    for (const optimizer of optimizers) await optimizer.step();
    this.log("train_loss", loss);
  }

  override onTrainEpochEnd(): void {
    for (const scheduler of [this.lrSchedulers()].flat()) scheduler?.step();
  }

  override validationStep(batch: [Tensor, Tensor]): void {
    this.log("val_loss", this.#loss(batch));
  }

  override configureOptimizers(): OptimizersInput {
    const { optimizers: makers, schedulers } = this.#given;
    const parts = [this.first, this.second];
    const optimizers = parts.flatMap((part, i) => makers[i]?.(part.parameters()) ?? []);
    return [optimizers, optimizers.flatMap((optimizer, i) => schedulers[i]?.(optimizer) ?? [])];
  }
}
