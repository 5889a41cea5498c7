/** @file A head on a backbone that stays as it is for some epochs. */
import { nn, optim, type Tensor } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";
import {
  Callback,
  type Given,
  LightningModule,
  type OptimizersInput,
  p,
  readParameters,
  type Trainer,
  type Values,
} from "@lightning-ts/lightning";
import { BaseFinetuning } from "@lightning-ts/lightning/callbacks";

const unfreezeParams = { epoch: p.int({ default: 1 }), lr: p.optional(p.float()) };

/** Trains the backbone from an epoch on. */
export class Unfreeze extends BaseFinetuning {
  static params = unfreezeParams;
  readonly #given: Values<typeof unfreezeParams>;

  constructor(given: Given<typeof unfreezeParams> = {}) {
    super();
    this.#given = readParameters(this, given);
  }

  override freezeBeforeTraining(module: FineTuned): void {
    Unfreeze.freeze(module.backbone);
  }

  override finetuneFunction(module: FineTuned, epoch: number, optimizer: optim.Optimizer): void {
    const { epoch: from, lr } = this.#given;
    if (epoch === from) Unfreeze.unfreezeAndAddParamGroup(module.backbone, optimizer, lr === null ? {} : { lr });
  }
}

const noteParams = { name: p.str({ default: "trained" }) };

/** Logs how many parameters are trained. */
export class Note extends Callback {
  static params = noteParams;
  readonly #name: string;

  constructor(given: Given<typeof noteParams> = {}) {
    super();
    this.#name = readParameters(this, given).name;
  }

  override onTrainEpochEnd(_trainer: Trainer, module: LightningModule): void {
    const trained = [...module.parameters()].filter(({ requiresGrad }) => requiresGrad);
    module.log(
      this.#name,
      trained.reduce((sum, parameter) => sum + parameter.numel(), 0),
    );
  }
}

const params = { inputs: p.int({ default: 4 }), width: p.int({ default: 8 }), lr: p.float({ default: 0.05 }) };

export class FineTuned extends LightningModule<Values<typeof params>> {
  static params = params;
  readonly backbone: nn.Sequential;
  readonly head: nn.Linear;

  constructor(hparams: Given<typeof params> = {}) {
    super();
    const { inputs, width } = this.saveHyperparameters(hparams);
    this.backbone = new nn.Sequential(new nn.Linear(inputs, width), new nn.BatchNorm1d(width), new nn.Tanh());
    this.head = new nn.Linear(width, 1);
  }

  #loss([x, y]: [Tensor, Tensor]): Tensor {
    return F.smoothL1Loss(this.head.forward(this.backbone.forward(x)), y);
  }

  override trainingStep(batch: [Tensor, Tensor]): Tensor {
    const loss = this.#loss(batch);
    this.log("train_loss", loss);
    return loss;
  }

  override validationStep(batch: [Tensor, Tensor]): void {
    this.log("val_loss", this.#loss(batch));
  }

  override configureOptimizers(): OptimizersInput {
    const trained = [...this.parameters()].filter(({ requiresGrad }) => requiresGrad);
    const optimizer = new optim.SGD(trained, { lr: this.hparams.lr });
    return { optimizer, lrScheduler: new optim.lrScheduler.StepLR(optimizer, { stepSize: 2, gamma: 0.5 }) };
  }
}
