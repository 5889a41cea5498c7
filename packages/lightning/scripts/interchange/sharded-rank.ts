/** @file One of the processes of sharded.ts: goes on from Lightning's checkpoint, and saves one after an epoch. */
import { join } from "node:path";
import { arange, data, distributed, nn, noGrad, optim, sin, type Tensor } from "@lightning-ts/torch";
import { LightningModule, Trainer } from "../../src/index.js";
import { FSDPStrategy, ModelParallelStrategy, type Strategy } from "../../src/strategies.js";

const [rank, world] = [Number(process.env.LOCAL_RANK), Number(process.env.WORLD_SIZE)];

class Model extends LightningModule {
  readonly layer = new nn.Sequential(new nn.Linear(4, 6), new nn.ReLU(), new nn.Linear(6, 2));

  constructor() {
    super();
    noGrad(() => {
      for (const parameter of this.parameters())
        parameter.copy_(sin(arange(parameter.numel()).add(1)).reshape(parameter.shape).mul(0.4));
    });
  }

  override configureModel(): void {
    const { deviceMesh } = this.trainer.strategy;
    const isSharded = this.parameters()[0] instanceof distributed.tensor.DTensor;
    if (deviceMesh !== null && !isSharded)
      distributed.fsdp.fullyShard(this.layer, { mesh: deviceMesh.at("data_parallel") });
  }

  override trainingStep(batch: Tensor): Tensor {
    return this.layer.forward(batch).sub(1).square().mean();
  }

  override configureOptimizers(): optim.Optimizer {
    return new optim.Adam(this.parameters(), { lr: 0.05 });
  }
}

async function fit(strategy: Strategy, maxEpochs: number, ckptPath: string | null): Promise<[Trainer, Model]> {
  const batches = [0, 1].map((k) => sin(arange(8).add(8 * (world * k + rank))).view([2, 4]));
  const quiet = { logger: false, enableCheckpointing: false, enableProgressBar: false, enableModelSummary: false } as const; // prettier-ignore
  const trainer = new Trainer({ accelerator: "cpu", devices: world, strategy, maxEpochs, useDistributedSampler: false, ...quiet }); // prettier-ignore
  const model = new Model();
  await trainer.fit(model, { trainDataloaders: new data.DataLoader(batches, { batchSize: null }), ckptPath });
  return [trainer, model];
}

function weights(model: Model): Record<string, unknown> {
  const entries = Object.entries(model.stateDict());
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      (value instanceof distributed.tensor.DTensor ? value.fullTensor() : value).tolist(),
    ]),
  );
}

/** The weights after an epoch more than Lightning's checkpoint in a folder, by strategy. */
export default async function run(folder: string): Promise<Record<string, unknown>> {
  const parallel = (): Strategy => new ModelParallelStrategy({ dataParallelSize: world, tensorParallelSize: 1 });
  const path = join(folder, "py.ckpt");
  const [trainer] = await fit(parallel(), 1, null);
  await trainer.saveCheckpoint(join(folder, "ts.ckpt"));
  return {
    ModelParallelStrategy: weights((await fit(parallel(), 2, path))[1]),
    FSDPStrategy: weights((await fit(new FSDPStrategy(), 2, path))[1]),
  };
}
