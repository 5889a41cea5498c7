/** @file Regression of tables and series, with a loss that the configuration makes. */
import { maximum, nn, optim, stack, type Tensor } from "@lightning-ts/torch";
import { type Given, LightningModule, type OptimizersInput, p, type Values } from "@lightning-ts/lightning";

const params = {
  loss: p.instance(nn.Module),
  columns: p.int({ default: 4 }),
  layers: p.union([p.int(), p.list(p.int())], { default: 16 }),
  names: p.optional(p.list(p.str())),
  extra: p.optional(p.dict(p.any())),
};

export class Regressor extends LightningModule {
  static params = params;
  readonly net: nn.Sequential;
  readonly loss: nn.Module;

  constructor(hparams: Given<typeof params>) {
    super();
    const { loss, columns, layers } = this.saveHyperparameters(hparams, { ignore: "loss" });
    const widths = typeof layers === "number" ? [layers] : layers;
    const parts = widths.flatMap((after, i) => [new nn.Linear(widths[i - 1] ?? columns, after), new nn.SiLU()]);
    this.net = new nn.Sequential(...parts, new nn.Linear(widths.at(-1) ?? columns, 1));
    this.loss = loss;
  }

  #loss([x, y]: [Tensor, Tensor]): Tensor {
    return this.loss.forward(this.net.forward(x), y) as Tensor;
  }

  override trainingStep(batch: [Tensor, Tensor]): Tensor {
    const loss = this.#loss(batch);
    this.log("train_loss", loss);
    return loss;
  }

  override validationStep(batch: [Tensor, Tensor]): void {
    this.log("val_loss", this.#loss(batch));
  }
}

const forecasterParams = {
  horizon: p.int({ default: 2 }),
  hidden: p.int({ default: 8 }),
  quantiles: p.tupleOf(p.float(), { default: [0.1, 0.5, 0.9] }),
  tags: p.set(p.str(), { default: ["a"] }),
  lr: p.float({ default: 0.01 }),
  warmup: p.int({ default: 2 }),
};

export class Forecaster extends LightningModule<Values<typeof forecasterParams>> {
  static params = forecasterParams;
  readonly body: nn.GRU;
  readonly head: nn.Linear;

  constructor(hparams: Given<typeof forecasterParams> = {}) {
    super();
    const { horizon, hidden, quantiles } = this.saveHyperparameters(hparams);
    this.body = new nn.GRU(1, hidden, { batchFirst: true });
    this.head = new nn.Linear(hidden, horizon * quantiles.length);
  }

  #loss([x, y]: [Tensor, Tensor]): Tensor {
    const { quantiles } = this.hparams;
    const [out] = this.body.forward(x);
    const found = this.head.forward(out.select(1, -1)).reshape([x.shape[0] ?? 0, -1, quantiles.length]);
    const losses = quantiles.map((quantile, i) => {
      const error = y.sub(found.select(2, i));
      return maximum(error.mul(quantile), error.mul(quantile - 1)).mean();
    });
    return stack(losses).mean();
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
    const { lr, warmup } = this.hparams;
    const optimizer = new optim.RMSprop(this.parameters(), { lr });
    const { LinearLR, ExponentialLR, SequentialLR } = optim.lrScheduler;
    const warm = new LinearLR(optimizer, { startFactor: 0.1, totalIters: warmup });
    const then = new ExponentialLR(optimizer, { gamma: 0.9 });
    const scheduler = new SequentialLR(optimizer, { schedulers: [warm, then], milestones: [warmup] });
    return [[optimizer], [{ scheduler, interval: "epoch", name: "warm" }]];
  }
}
