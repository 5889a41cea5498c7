/**
 * @file Trains a classifier in two processes on this machine's processor: `npx tsx examples/distributed/index.ts [PROCESSES]`.
 *
 * The Trainer starts this program again for the second process, and both run it from top to bottom. Each sees half of the training data, and their
 * gradients are averaged while backward computes them, so that both have the same weights after each step.
 */
import { data, nn, optim, type Tensor } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";
import { LightningModule, seedEverything, Trainer } from "@lightning-ts/lightning";
import { spirals } from "./spirals.js";

class Classifier extends LightningModule {
  readonly net = new nn.Sequential(new nn.Linear(2, 32), new nn.Tanh(), new nn.Linear(32, 32), new nn.Tanh(), new nn.Linear(32, 2)); // prettier-ignore

  override trainingStep([points, labels]: [Tensor, Tensor]) {
    const loss = F.crossEntropy(this.net.forward(points), labels);
    this.log("train_loss", loss, { progBar: true });
    return loss;
  }

  override testStep([points, labels]: [Tensor, Tensor]) {
    const right = this.net.forward(points).argmax(1).eq(labels);
    this.log("accuracy", right.to(points.dtype).mean());
  }

  override configureOptimizers() {
    return new optim.Adam(this.parameters(), { lr: 0.01 });
  }
}

const devices = Number(process.argv[2] ?? 2);
seedEverything(1); // every process begins with the same weights
const trainer = new Trainer({
  accelerator: "cpu",
  devices,
  strategy: devices > 1 ? "ddp" : "auto",
  maxEpochs: 15,
  // The test's accuracy is that of all 1,001 points, each seen once, in whichever process.
  distributedEvaluation: "exact",
  enableProgressBar: false,
  logger: false,
  enableCheckpointing: false,
});
const model = new Classifier();
await trainer.fit(model, new data.DataLoader(spirals(2048, 1), { batchSize: 32, shuffle: true }));
const [result] = await trainer.test(model, { dataloaders: new data.DataLoader(spirals(1001, 2), { batchSize: 100 }), verbose: false }); // prettier-ignore

const { globalRank, worldSize } = trainer;
console.log(`process ${globalRank + 1} of ${worldSize}: accuracy ${result?.["accuracy"]?.toFixed(3) ?? "unknown"}`);
