/** @file A model, and the ways of strategies to share it among the processes of this run; for tests that change their number. */
import { arange, distributed, manualSeed, nn, noGrad, optim, sin, type Tensor } from "@lightning-ts/torch";
import { LightningModule, type OptimizersInput, type TrainerOptions } from "../../../src/index.js";
import { DeepSpeedStrategy, FSDPStrategy, ModelParallelStrategy } from "../../../src/strategies.js";
import { quiet } from "../trainer.js";

const { DTensor } = distributed.tensor;
const { ColwiseParallel, parallelizeModule, RowwiseParallel } = distributed.tensor.parallel;

export const [rank, world] = [Number(process.env.LOCAL_RANK ?? 0), Number(process.env.WORLD_SIZE ?? 1)];

/** Rows of a step, shared out to processes that work on data of their own. */
export const ROWS = 6;

/** Sizes that neither two nor three processes divide evenly, a layer that is not trained, and a buffer. */
export class Net extends LightningModule {
  readonly body = new nn.Sequential(new nn.Linear(4, 7), new nn.Tanh(), new nn.Linear(7, 6));
  readonly frozen = new nn.Linear(6, 6).requiresGrad_(false);
  readonly last = new nn.Linear(6, 2);
  readonly seen = new nn.Buffer(arange(1));

  /** How processes share the model, or the data, with ModelParallelStrategy. */
  layOut: "columns" | "shards" | null = null;

  override forward(x: Tensor): Tensor {
    return this.last.forward(this.frozen.forward(this.body.forward(x)).tanh());
  }

  override configureModel(): void {
    if (this.layOut === null || this.parameters().some((one) => one instanceof DTensor)) return;
    const { deviceMesh: mesh, body } = this;
    if (this.layOut === "shards") distributed.fsdp.fullyShard(this, { mesh: mesh.at("data_parallel") });
    else
      parallelizeModule(body, mesh.at("tensor_parallel"), {
        0: new ColwiseParallel({ useLocalOutput: false }),
        2: new RowwiseParallel(),
      });
  }

  override trainingStep(x: Tensor): Tensor {
    noGrad(() => this.seen.add_(1));
    return this.forward(x).sub(1).pow(2).mean();
  }

  override configureOptimizers(): OptimizersInput {
    const optimizer = new optim.AdamW(this.parameters(), { lr: 0.05 });
    return [[optimizer], [new optim.lrScheduler.ExponentialLR(optimizer, 0.5)]];
  }
}

/** The model with the weights that it begins with. */
export function made(): Net {
  manualSeed(5);
  return new Net();
}

/** The rows of a batch, of all processes. */
export const whole = (batch: number): Tensor => sin(arange(4 * ROWS).add(batch)).view([ROWS, 4]);

type Strategy = TrainerOptions["strategy"];

/** Ways to train, by name. */
export const ways: Readonly<Record<string, () => [strategy: Strategy, layOut?: Net["layOut"]]>> = {
  ddp: () => ["ddp"],
  "fsdp, full": () => [new FSDPStrategy({ autoWrapPolicy: [nn.Linear] })],
  "fsdp, sharded": () => [new FSDPStrategy({ stateDictType: "sharded", autoWrapPolicy: [nn.Linear] })],
  "fsdp, copies of shards": () => [
    new FSDPStrategy({ stateDictType: "sharded", shardingStrategy: "HYBRID_SHARD", deviceMesh: [world, 1] }),
  ],
  "deepspeed 1": () => ["deepspeed_stage_1"],
  "deepspeed 2, on the CPU": () => ["deepspeed_stage_2_offload"],
  "deepspeed 3": () => [new DeepSpeedStrategy({ stage: 3, autoWrapPolicy: [nn.Linear] })],
  "columns, sharded": () => [new ModelParallelStrategy(), "columns"],
  "columns, full": () => [new ModelParallelStrategy({ saveDistributedCheckpoint: false }), "columns"],
  "shards, sharded": () => [new ModelParallelStrategy({ dataParallelSize: world, tensorParallelSize: 1 }), "shards"],
};

/** Whole weights and buffers, one after the other. All processes call it. */
export function flat(model: nn.Module): number[] {
  return Object.values(model.stateDict()).flatMap((value) =>
    (value instanceof DTensor ? value.fullTensor() : value).detach().flatten().tolist<number[]>(),
  );
}

/** The model and the Trainer's flags of a way, by its name. */
export function shared(way: string): { model: Net; flags: TrainerOptions } {
  const [strategy = "auto", layOut = null] = ways[way]?.() ?? [];
  const model = made();
  model.layOut = layOut;
  return { model, flags: { ...quiet, accelerator: "cpu", devices: world, strategy, useDistributedSampler: false } };
}
