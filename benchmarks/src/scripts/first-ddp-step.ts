/** @file From process start to the end of the first training step of a fit in two processes, of which the parent times the first. */
import { mkdtempSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { data, nn, optim, type Tensor, zeros } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";
import { Callback, LightningModule, Trainer } from "@lightning-ts/lightning";

class Model extends LightningModule {
  readonly layer = new nn.Linear(32, 2);

  override trainingStep([x, y]: [Tensor, Tensor]): Tensor {
    const loss = F.mseLoss(this.layer.forward(x), y);
    this.log("loss", loss);
    return loss;
  }

  override configureOptimizers(): optim.Optimizer {
    return new optim.SGD(this.parameters(), { lr: 0.01 });
  }
}

class Done extends Callback {
  override onTrainBatchEnd(trainer: Trainer): void {
    if (trainer.isGlobalZero) writeSync(3, "done\n");
    process.exit();
  }
}

const folder = mkdtempSync(join(tmpdir(), "first-step-"));
const samples = new data.TensorDataset(zeros([2, 32]), zeros([2, 2]));
const trainer = new Trainer({
  maxEpochs: 1,
  defaultRootDir: folder,
  callbacks: [new Done()],
  accelerator: "cpu",
  devices: 2,
  strategy: "ddp",
});
await trainer.fit(new Model(), new data.DataLoader(samples));
