/** @file An image classifier; its optimizer and schedule are the configuration's. */
import { nn, type Tensor } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";
import { type Given, LightningModule, p, type Values } from "@lightning-ts/lightning";

const params = {
  channels: p.list(p.int(), { default: [8, 16], doc: "Channels of each layer." }),
  classes: p.int({ default: 2, doc: "How many classes." }),
  activation: p.literal(["relu", "gelu"], { default: "relu", doc: "What follows each layer." }),
  labelSmoothing: p.float({ default: 0, doc: "Smoothing of the labels." }),
  dropout: p.optional(p.float(), { doc: "Share that is left out. null leaves out nothing." }),
};

export class ConvClassifier extends LightningModule<Values<typeof params>> {
  static params = params;
  readonly body: nn.Sequential;
  readonly head: nn.Linear;

  constructor(hparams: Given<typeof params> = {}) {
    super();
    const { channels, classes, activation, dropout } = this.saveHyperparameters(hparams);
    const layers = channels.flatMap((after, i) => [
      new nn.Conv2d(channels[i - 1] ?? 1, after, 3, { padding: 1, bias: false }),
      new nn.BatchNorm2d(after),
      activation === "relu" ? new nn.ReLU() : new nn.GELU(),
    ]);
    this.body = new nn.Sequential(...layers, ...(dropout === null ? [] : [new nn.Dropout(dropout)]));
    this.head = new nn.Linear(channels.at(-1) ?? 1, classes);
  }

  override forward(x: Tensor): Tensor {
    return this.head.forward(this.body.forward(x).mean([2, 3]));
  }

  #step([x, y]: [Tensor, Tensor], stage: string): Tensor {
    const logits = this.forward(x);
    const loss = F.crossEntropy(logits, y, { labelSmoothing: this.hparams.labelSmoothing });
    this.log(`${stage}_loss`, loss);
    this.log(`${stage}_acc`, logits.argmax(1).eq(y).float().mean(), { onEpoch: true, onStep: false });
    return loss;
  }

  override trainingStep(batch: [Tensor, Tensor]): Tensor {
    return this.#step(batch, "train");
  }

  override validationStep(batch: [Tensor, Tensor]): void {
    this.#step(batch, "val");
  }

  override testStep(batch: [Tensor, Tensor]): void {
    this.#step(batch, "test");
  }
}
