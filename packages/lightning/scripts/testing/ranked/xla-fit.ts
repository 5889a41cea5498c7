/** @file Trains on this rank's device of XLA, or on the CPU in its place; for the tests of XLAStrategy. */
import { arange, data, float32, manualSeed, nn, optim, type Tensor, tensor } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";
import { CPUAccelerator, LightningModule, Trainer } from "../../../src/index.js";
import { ModelCheckpoint } from "../../../src/callbacks/index.js";
import { XLAStrategy } from "../../../src/strategies.js";
import { quiet } from "../trainer.js";

/** What is trained, and on what. */
export interface Plan {
  /** XLA's devices, the CPU in their place, or DDP on the CPU, whose numbers are expected. */
  on: "xla" | "xla_debug" | "cpu" | "ddp";
  folder: string;
  epochs: number;
  accumulate?: number;
  /** A checkpoint to go on with. Default: none. */
  ckptPath?: string;
  /** Processes, which the Trainer makes where the environment names none. Default: those of the environment. */
  devices?: number;
  /** A rank whose first step is skipped. Default: none. */
  skips?: number;
}

/** What a rank has in the end. */
export interface Trained {
  ranks: [rank: number, world: number];
  /** Kind and index of the device that steps ran on. */
  device: string;
  weights: number[];
  /** Rows of the batches of this rank's last epoch. */
  rows: number[];
  valLoss: number;
  /** What collectives gave, by name. */
  shared: Record<string, unknown>;
  /** The newest checkpoint's path, for the first rank where it was written. */
  path: string;
}

class Model extends LightningModule {
  readonly body = new nn.Sequential(new nn.Linear(8, 16), new nn.LayerNorm(16), new nn.ReLU(), new nn.Linear(16, 3));
  rows: number[] = [];
  deviceText = "";
  shared: Record<string, unknown> = {};
  readonly #skips: boolean;

  constructor(skips: boolean) {
    super();
    this.#skips = skips;
  }

  override onTrainEpochStart(): void {
    this.rows = [];
  }

  override trainingStep([x, y, row]: [Tensor, Tensor, Tensor], batchIdx: number): Tensor | null {
    this.deviceText = x.device.toString();
    if (this.#skips && batchIdx === 0) return null;
    const loss = F.crossEntropy(this.body.forward(x), y);
    this.log("loss", loss, { syncDist: true, onEpoch: true });
    this.rows.push(...row.tolist<number[]>());
    return loss;
  }

  override validationStep([x, y]: [Tensor, Tensor, Tensor]): void {
    this.log("val_loss", F.crossEntropy(this.body.forward(x), y), { syncDist: true });
  }

  override onTrainEnd(): void {
    const { strategy, globalRank: rank } = this.trainer;
    const own = tensor([rank + 1, 10]).to(strategy.rootDevice);
    const leaf = tensor([1, 2], { dtype: float32 }).to(strategy.rootDevice).requiresGrad_(true);
    const gathered = this.allGather(leaf.mul(rank + 1), { syncGrads: true });
    gathered.sum().backward();
    this.shared = {
      sum: strategy.reduce(own, { reduceOp: "sum" }).tolist(),
      mean: strategy.reduce(own.to(float32)).tolist(),
      mostOfIntegers: strategy.reduce(own, { reduceOp: "max" }).tolist(),
      gathered: gathered.tolist(),
      gradient: leaf.grad?.tolist(),
      fromLast: strategy.broadcast(own, strategy.worldSize - 1).tolist(),
      flags: strategy.broadcast(own.eq(1), 0).tolist(),
      object: strategy.broadcast({ rank, of: "first" }),
      all: strategy.reduceBooleanDecision(rank === 0),
      any: strategy.reduceBooleanDecision(rank === 0, false),
      device: this.allGather(own).device.type,
    };
    strategy.barrier("end");
  }

  override configureOptimizers(): optim.Optimizer {
    return new optim.Adam(this.parameters(), { lr: 0.02 });
  }
}

const accelerators = { xla: "tpu", xla_debug: "tpu", cpu: "auto", ddp: "cpu" } as const;

/** Trains in the processes that the environment names. */
export default async function train(plan: Plan): Promise<Trained> {
  const { on, folder, epochs, accumulate = 1, ckptPath, devices = Number(process.env.WORLD_SIZE ?? 1), skips } = plan;
  const rank = Number(process.env.LOCAL_RANK ?? 0);
  const x = arange(64 * 8).mul(0.37).sin().reshape([64, 8]); // prettier-ignore
  const set = new data.TensorDataset(x, x.narrow(1, 0, 3).argmax(1), arange(64));
  const loader = new data.DataLoader(set, { batchSize: 8, shuffle: true });
  manualSeed(7 + rank); // the first process's weights count
  const model = new Model(rank === skips);
  const checkpoint = new ModelCheckpoint({ dirpath: folder, saveLast: true });
  const trainer = new Trainer({
    ...quiet,
    accelerator: accelerators[on],
    strategy: on === "cpu" ? new XLAStrategy({ accelerator: new CPUAccelerator() }) : on === "xla" ? "auto" : on,
    devices,
    enableCheckpointing: true,
    callbacks: [checkpoint],
    maxEpochs: epochs,
    accumulateGradBatches: accumulate,
    gradientClipVal: 0.5,
  });
  await trainer.fit(model, { trainDataloaders: loader, valDataloaders: loader, ckptPath: ckptPath ?? null });
  const [metrics = {}] = await trainer.validate(model, { dataloaders: loader, verbose: false });
  return {
    ranks: [trainer.globalRank, trainer.worldSize],
    device: model.deviceText,
    weights: model.parameters().flatMap((one) => one.detach().cpu().flatten().tolist<number[]>()),
    rows: model.rows,
    valLoss: metrics.val_loss ?? Number.NaN,
    shared: model.shared,
    path: checkpoint.lastModelPath,
  };
}
