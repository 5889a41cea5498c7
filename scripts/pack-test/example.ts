/** @file What a user's first program looks like; scripts/pack-test.mjs compiles and runs it outside of the repository. */
import { nn, optim, data, type Tensor } from "@lightning-ts/torch";
import * as torch from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";
import { LightningModule, Trainer, seedEverything } from "@lightning-ts/lightning";
import { EarlyStopping, ModelCheckpoint } from "@lightning-ts/lightning/callbacks";
import { CSVLogger } from "@lightning-ts/lightning/loggers";

class LitRegression extends LightningModule {
  body = new nn.Sequential(new nn.Linear(4, 16), new nn.ReLU(), new nn.Linear(16, 1));

  override forward(x: Tensor): Tensor {
    return this.body.forward(x);
  }

  override trainingStep([x, y]: [Tensor, Tensor]): Tensor {
    const loss = F.mseLoss(this.forward(x), y);
    this.log("train_loss", loss);
    return loss;
  }

  override validationStep([x, y]: [Tensor, Tensor]): void {
    this.log("val_loss", F.mseLoss(this.forward(x), y));
  }

  override configureOptimizers(): optim.Adam {
    return new optim.Adam(this.parameters(), { lr: 1e-2 });
  }
}

seedEverything(1);
const x = torch.randn([64, 4]);
const set = new data.TensorDataset(x, x.sum([1], { keepdim: true }));
const loader = new data.DataLoader(set, { batchSize: 16 });
const checkpoint = new ModelCheckpoint({ monitor: "val_loss" });
const trainer = new Trainer({
  maxEpochs: 3,
  enableProgressBar: false,
  enableModelSummary: false,
  callbacks: [checkpoint, new EarlyStopping({ monitor: "val_loss" })],
  logger: new CSVLogger("logs"),
});
await trainer.fit(new LitRegression(), loader, loader);
const [metrics] = await trainer.validate(new LitRegression(), loader);
console.log(`val_loss ${metrics?.["val_loss"]}, best checkpoint ${checkpoint.bestModelPath}`);
