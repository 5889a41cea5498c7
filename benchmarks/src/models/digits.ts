/** @file The classifier of handwritten digits of examples/mnist, and images in MNIST's format. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { data, fromTypedArray, noGrad, nn, optim, type Tensor } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";
import { LightningModule } from "@lightning-ts/lightning";

export type DigitBatch = [images: Tensor, labels: Tensor];

/** Three convolutions and two linear layers. */
export class DigitClassifier extends LightningModule {
  readonly network = new nn.Sequential(
    new nn.Conv2d(1, 16, 3, { padding: 1 }),
    new nn.BatchNorm2d(16),
    new nn.ReLU(),
    new nn.MaxPool2d(2),
    new nn.Conv2d(16, 32, 3, { padding: 1 }),
    new nn.BatchNorm2d(32),
    new nn.ReLU(),
    new nn.MaxPool2d(2),
    new nn.Conv2d(32, 32, 3, { padding: 1 }),
    new nn.BatchNorm2d(32),
    new nn.ReLU(),
    new nn.Flatten(),
    new nn.Dropout(0.25),
    new nn.Linear(32 * 7 * 7, 64),
    new nn.ReLU(),
    new nn.Linear(64, 10),
  );
  readonly #totalSteps: number;

  constructor(totalSteps: number) {
    super();
    this.#totalSteps = totalSteps;
  }

  override forward(images: Tensor): Tensor {
    return this.network.forward(images);
  }

  override trainingStep([images, labels]: DigitBatch): Tensor {
    const scores = this.forward(images);
    const loss = F.crossEntropy(scores, labels, { labelSmoothing: 0.1 });
    this.log("train_loss", loss, { progBar: true });
    this.log("train_acc", accuracy(scores, labels), { progBar: true });
    return loss;
  }

  override validationStep([images, labels]: DigitBatch): void {
    const scores = this.forward(images);
    this.log("val_loss", F.crossEntropy(scores, labels), { progBar: true });
    this.log("val_acc", accuracy(scores, labels), { progBar: true });
  }

  override testStep([images, labels]: DigitBatch): void {
    this.log("test_acc", accuracy(this.forward(images), labels));
  }

  override configureOptimizers() {
    const optimizer = new optim.Adam(this.parameters(), { lr: 0.01 });
    const scheduler = new optim.lrScheduler.OneCycleLR(optimizer, 0.01, { totalSteps: this.#totalSteps });
    return { optimizer, lrScheduler: { scheduler, interval: "step" as const } };
  }
}

function accuracy(scores: Tensor, labels: Tensor): Tensor {
  return noGrad(() => scores.argmax(1).eq(labels).float().mean());
}

/** The images and labels of a folder. */
export function readDigits(folder: string): data.TensorDataset<DigitBatch> {
  const images = readFileSync(join(folder, "images-idx3-ubyte")).subarray(16);
  const labels = readFileSync(join(folder, "labels-idx1-ubyte")).subarray(8);
  const pixels = fromTypedArray(images, [labels.length, 1, 28, 28]);
  return new data.TensorDataset<DigitBatch>(pixels.float().div(255), fromTypedArray(labels).long());
}
