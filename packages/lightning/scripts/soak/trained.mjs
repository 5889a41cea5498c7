/**
 * @file A run that saves after each batch, for kills.ts: `node trained.mjs FOLDER STEPS`. It goes on from the newest checkpoint of the
 * folder, where there is one, and says when it begins to train and, at the end, what the weights are.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { data, manualSeed, nn, optim, randn, tensor } from "@lightning-ts/torch";
import { ExactResume, LightningModule, ModelCheckpoint, Trainer } from "@lightning-ts/lightning";

const [folder = "", steps = "30"] = process.argv.slice(2);

class Model extends LightningModule {
  body = new nn.Sequential(new nn.Linear(4, 64), new nn.ReLU(), new nn.Dropout(0.2), new nn.Linear(64, 1));

  onTrainStart() {
    process.send?.("training");
  }

  trainingStep([x, y]) {
    const loss = this.body.forward(x).sub(y).square().mean();
    this.log("loss", loss);
    return loss;
  }

  configureOptimizers() {
    return new optim.Adam(this.parameters(), { lr: 0.01 });
  }
}

// Its messages are of no use here, and a closed pipe would end the run.
console.log = () => undefined;
process.removeAllListeners("warning");
manualSeed(3);
const model = new Model();
for (const parameter of model.parameters()) parameter.detach().copy_(randn(parameter.shape).mul(0.1));
const x = tensor(Array.from({ length: 40 }, (_, i) => [0, 1, 2, 3].map((k) => Math.sin(i + k))));
const dataset = new data.TensorDataset(x, x.sum([1], { keepdim: true }));
const checkpoint = new ModelCheckpoint({
  dirpath: folder,
  monitor: "loss",
  saveTopK: 3,
  saveLast: true,
  everyNTrainSteps: 1,
});
const trainer = new Trainer({
  maxEpochs: -1,
  maxSteps: Number(steps),
  callbacks: [new ExactResume(), checkpoint],
  logger: false,
  enableProgressBar: false,
  enableModelSummary: false,
  defaultRootDir: folder,
});
const last = join(folder, "last.ckpt");
await trainer.fit(model, {
  trainDataloaders: new data.DataLoader(dataset, { batchSize: 4, shuffle: true }),
  ckptPath: existsSync(last) ? last : null,
});
process.send?.({ step: trainer.globalStep, weights: model.parameters().map((parameter) => parameter.tolist()) });
process.disconnect?.();
