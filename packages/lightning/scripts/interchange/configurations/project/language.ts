/** @file A language model of letters; makes its optimizer and its schedule of what the configuration says. */
import { nn, optim, type Tensor } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";
import { type Given, LightningModule, type OptimizersInput, p, type Values } from "@lightning-ts/lightning";

const params = {
  vocabulary: p.int(),
  optimizer: p.callable(optim.Optimizer),
  scheduler: p.optional(p.callable(optim.lrScheduler.LRScheduler)),
  width: p.int({ default: 16 }),
  layers: p.int({ default: 1 }),
  cell: p.literal(["lstm", "gru"], { default: "lstm" }),
  interval: p.literal(["step", "epoch"], { default: "step" }),
};

export class LetterModel extends LightningModule {
  static params = params;
  readonly embedding: nn.Embedding;
  readonly body: nn.LSTM | nn.GRU;
  readonly head: nn.Linear;
  readonly #given: Values<typeof params>;

  constructor(hparams: Given<typeof params>) {
    super();
    this.#given = this.saveHyperparameters(hparams);
    const { vocabulary, width, cell, layers } = this.#given;
    this.embedding = new nn.Embedding(vocabulary, width);
    const Cell = cell === "lstm" ? nn.LSTM : nn.GRU;
    this.body = new Cell(width, width, { numLayers: layers, batchFirst: true });
    this.head = new nn.Linear(width, vocabulary);
  }

  #loss([x, y]: [Tensor, Tensor]): Tensor {
    const { body } = this;
    const embedded = this.embedding.forward(x);
    const [hidden] = body instanceof nn.LSTM ? body.forward(embedded) : body.forward(embedded);
    return F.crossEntropy(this.head.forward(hidden).flatten(0, 1), y.flatten());
  }

  override trainingStep(batch: [Tensor, Tensor]): Tensor {
    const loss = this.#loss(batch);
    this.log("train_loss", loss, { onStep: true, onEpoch: true });
    return loss;
  }

  override validationStep(batch: [Tensor, Tensor]): void {
    const loss = this.#loss(batch);
    this.logDict({ val_loss: loss, val_perplexity: loss.exp() });
  }

  override configureOptimizers(): OptimizersInput {
    const { optimizer: make, scheduler, interval } = this.#given;
    const optimizer = make(this.parameters());
    if (scheduler === null) return optimizer;
    return { optimizer, lrScheduler: { scheduler: scheduler(optimizer), interval } };
  }
}
