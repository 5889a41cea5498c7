/** @file Representations without labels, by two views of each image. */
import { arange, cat, eye, nn, optim, randnLike, type Tensor } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";
import { type Given, LightningModule, p, readParameters, type Values } from "@lightning-ts/lightning";

const projectionParams = {
  inputs: p.int({ default: 64 }),
  hidden: p.int({ default: 32 }),
  outputs: p.int({ default: 8 }),
  norm: p.bool({ default: true }),
};

export class Projection extends nn.Module {
  static params = projectionParams;
  readonly first: nn.Linear;
  readonly norm: nn.LayerNorm | nn.Identity;
  readonly second: nn.Linear;

  constructor(given: Given<typeof projectionParams> = {}) {
    super();
    const { inputs, hidden, outputs, norm } = readParameters(this, given);
    this.first = new nn.Linear(inputs, hidden);
    this.norm = norm ? new nn.LayerNorm(hidden) : new nn.Identity();
    this.second = new nn.Linear(hidden, outputs);
  }

  override forward(x: Tensor): Tensor {
    return this.second.forward(this.norm.forward(this.first.forward(x.flatten(1))).relu());
  }
}

const params = {
  projection: p.instance(Projection),
  temperature: p.float({ default: 0.5 }),
  noise: p.float({ default: 0.1 }),
  lr: p.float({ default: 3e-4 }),
};

export class SimCLR extends LightningModule {
  static params = params;
  readonly projection: Projection;
  readonly #given: Values<typeof params>;

  constructor(hparams: Given<typeof params>) {
    super();
    this.#given = this.saveHyperparameters(hparams, { ignore: ["projection"] });
    this.projection = this.#given.projection;
  }

  #loss([x]: [Tensor, Tensor]): Tensor {
    const { noise, temperature } = this.#given;
    const views = cat([0, 1].map(() => x.add(randnLike(x).mul(noise))));
    const z = F.normalize(this.projection.forward(views), { dim: 1 });
    const count = x.shape[0] ?? 0;
    const similar = z
      .matmul(z.T)
      .div(temperature)
      .sub(eye(2 * count).mul(1e9));
    return F.crossEntropy(similar, cat([arange(count).add(count), arange(count)]));
  }

  override trainingStep(batch: [Tensor, Tensor]): Tensor {
    const loss = this.#loss(batch);
    this.log("train_loss", loss, { onStep: true, onEpoch: true, progBar: true });
    return loss;
  }

  override validationStep(batch: [Tensor, Tensor]): void {
    this.log("val_loss", this.#loss(batch));
  }

  override configureOptimizers(): optim.Optimizer {
    return new optim.SGD(this.parameters(), { lr: this.#given.lr, momentum: 0.9 });
  }
}
