/** @file Trains with two optimizers in turn on this rank, beside one process that does; for the tests of toggleOptimizer under sharded strategies. */
import { autograd, data, distributed, manualSeed, nn, ones, optim, type Tensor } from "@lightning-ts/torch";
import { LightningModule, Trainer } from "../../../src/index.js";
import { DeepSpeedStrategy, FSDPStrategy, ModelParallelStrategy } from "../../../src/strategies.js";
import { quiet } from "../trainer.js";
import { flat, rank, ROWS, whole, world } from "./sharing-ways.js";

/** Two layers, and a parameter of the module itself. */
class Two extends LightningModule {
  readonly first = new nn.Linear(4, 6);
  readonly second = new nn.Linear(6, 2);
  readonly scale = new nn.Parameter(ones([2]));
  /** Whether the second optimizer's parameters had gradients in the first one's turn, or the other way round. */
  readonly strays: boolean[] = [];
  shardsItself = false;

  constructor() {
    super();
    this.automaticOptimization = false;
  }

  /** What each optimizer trains. */
  get parts(): Tensor[][] {
    return [this.first.parameters(), [...this.second.parameters(), this.scale]];
  }

  override configureModel(): void {
    if (!this.shardsItself || this.scale instanceof distributed.tensor.DTensor) return;
    distributed.fsdp.fullyShard(this, { mesh: this.deviceMesh.at("data_parallel") });
  }

  loss(x: Tensor): Tensor {
    return this.second.forward(this.first.forward(x).tanh()).mul(this.scale).sub(1).pow(2).mean();
  }

  override async trainingStep(x: Tensor): Promise<void> {
    const optimizers = this.optimizers();
    if (!Array.isArray(optimizers)) return;
    for (const [i, optimizer] of optimizers.entries()) {
      this.toggleOptimizer(optimizer);
      await this.manualBackward(this.loss(x));
      this.strays.push(this.parts.some((part, k) => k !== i && part.some(({ grad }) => grad !== null)));
      void optimizer.step();
      optimizer.zeroGrad();
      this.untoggleOptimizer(optimizer);
    }
  }

  override configureOptimizers(): optim.Optimizer[] {
    const [a = [], b = []] = this.parts;
    return [new optim.SGD(a, { lr: 0.1, momentum: 0.9 }), new optim.SGD(b, { lr: 0.2, momentum: 0.9 })];
  }
}

function made(): Two {
  manualSeed(5);
  return new Two();
}

const STEPS = 3;

/** What one process has after all steps. */
function expected(): number[] {
  const model = made();
  const optimizers = model.configureOptimizers();
  for (let step = 0; step < STEPS; step++) {
    model.parts.forEach((part, i) => {
      const grads = autograd.grad(model.loss(whole(step)), part);
      part.forEach((one, k) => (one.grad = grads[k] ?? null));
      optimizers[i]?.step();
      optimizers[i]?.zeroGrad();
    });
  }
  return flat(model);
}

/** What came of a way to shard. */
export interface Found {
  apart: number;
  strays: boolean[];
  /** Whether all parameters require gradients in the end. */
  isUntoggled: boolean;
}

/** By the way to shard. */
export default async function run(): Promise<Record<string, Found>> {
  const ways = {
    "as a whole": () => new FSDPStrategy(),
    "by class": () => new FSDPStrategy({ autoWrapPolicy: [nn.Linear] }),
    "gradients and states": () => new FSDPStrategy({ shardingStrategy: "SHARD_GRAD_OP" }),
    "ZeRO 3": () => new DeepSpeedStrategy({ stage: 3 }),
    "by itself": () => new ModelParallelStrategy({ dataParallelSize: world, tensorParallelSize: 1 }),
  } as const;
  const wanted = expected();
  const share = ROWS / world;
  const results: Record<string, Found> = {};
  for (const [name, strategy] of Object.entries(ways)) {
    const model = made();
    model.shardsItself = name === "by itself";
    const batches = Array.from({ length: STEPS }, (_, k) => whole(k).narrow(0, rank * share, share));
    const trainer = new Trainer({ ...quiet, accelerator: "cpu", devices: world, strategy: strategy(), maxEpochs: 1, useDistributedSampler: false }); // prettier-ignore
    await trainer.fit(model, new data.DataLoader(batches, { batchSize: null }));
    const own = flat(model);
    results[name] = {
      apart: Math.max(...wanted.map((value, i) => Math.abs(value - (own[i] ?? NaN)))),
      strays: model.strays,
      isUntoggled: model.parameters().every(({ requiresGrad }) => requiresGrad),
    };
  }
  return results;
}
