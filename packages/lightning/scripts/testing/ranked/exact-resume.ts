/** @file Trains without a stop, and with one, on this rank; for the tests of ExactResume in several processes. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { arange, data, manualSeed, nn, optim, rand, sin, type Tensor } from "@lightning-ts/torch";
import { LightningModule, Trainer } from "../../../src/index.js";
import { ExactResume, ModelCheckpoint } from "../../../src/callbacks/index.js";
import { quiet } from "../trainer.js";

/** What is trained. */
export interface Plan {
  folder: string;
  /** The steps after which each run ends, one after the other in the same folder. */
  stops: number[];
  accumulate?: number;
}

/** What a rank has in the end. */
export interface Trained {
  /** A hash of all weights and buffers, which differ by process until the next step. */
  state: string;
  /** The weights. */
  parameters: number[];
  /** The mean over the newest epoch of this rank's losses. */
  loss: number | null;
  /** What the generator gives next. */
  drawn: number;
  steps: number;
}

class Dropping extends LightningModule {
  readonly body = new nn.Sequential(new nn.Linear(4, 16), new nn.BatchNorm1d(16), new nn.Dropout(0.5), new nn.Linear(16, 2)); // prettier-ignore

  override trainingStep(batch: Tensor): Tensor {
    const loss = this.body.forward(batch).pow(2).mean();
    this.log("loss", loss, { onStep: true, onEpoch: true });
    return loss;
  }

  override validationStep(batch: Tensor): void {
    this.log("val", this.body.forward(batch).sum(), { syncDist: true });
  }

  override configureOptimizers(): optim.Optimizer {
    return new optim.Adam(this.parameters(), { lr: 0.01 });
  }
}

const numberOf = (value: Tensor | undefined): number | null => (value === undefined ? null : Number(value.item()));

/** Trains in the processes that the environment names. */
export default async function train({ folder, stops, accumulate = 1 }: Plan): Promise<Trained> {
  const [rank, world] = [Number(process.env.LOCAL_RANK ?? 0), Number(process.env.WORLD_SIZE ?? 1)];
  const rows = Array.from({ length: 12 * world }, (_, i) => sin(arange(i, i + 4)));
  let trained: Trained | null = null;
  for (const maxSteps of stops) {
    manualSeed(7);
    const model = new Dropping();
    manualSeed(100 + rank);
    const trainer = new Trainer({
      ...quiet,
      enableCheckpointing: true,
      accelerator: "cpu",
      devices: world,
      strategy: world === 1 ? "auto" : "ddp",
      maxSteps,
      accumulateGradBatches: accumulate,
      callbacks: [new ExactResume(), new ModelCheckpoint({ dirpath: join(folder, "checkpoints"), everyNTrainSteps: 1, saveLast: true })], // prettier-ignore
    });
    const loaders = [rows, rows.slice(0, 2 * world)].map((part, i) => new data.DataLoader(part, { batchSize: 2, shuffle: i === 0 })); // prettier-ignore
    await trainer.fit(model, { trainDataloaders: loaders[0], valDataloaders: loaders[1], ckptPath: "last" });
    const hash = createHash("sha256");
    for (const [name, value] of Object.entries(model.stateDict())) hash.update(name).update(JSON.stringify(value.tolist())); // prettier-ignore
    trained = { state: hash.digest("hex"), parameters: model.parameters().flatMap((one) => one.flatten().tolist<number[]>()), loss: numberOf(trainer.callbackMetrics.loss_epoch), drawn: numberOf(rand([1])) ?? NaN, steps: trainer.globalStep }; // prettier-ignore
  }
  if (trained === null) throw new Error("no run was asked for");
  return trained;
}
