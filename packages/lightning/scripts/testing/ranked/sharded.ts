/** @file Trains sharded models on this rank, beside the same models whole in one process; for the tests of sharded strategies. */
import { existsSync, readdirSync, rmSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { arange, data, distributed, manualSeed, nn, optim, sin, type Tensor } from "@lightning-ts/torch";
import { Fabric } from "../../../src/fabric.js";
import { LightningModule, Trainer, type TrainerOptions } from "../../../src/index.js";
import { ExactResume, ModelCheckpoint } from "../../../src/callbacks/index.js";
import { readCheckpointFile } from "../../../src/fabric/checkpoint-io/checkpoint-file.js";
import { type FSDPOptions, FSDPStrategy } from "../../../src/strategies.js";
import { quiet } from "../trainer.js";

const { DTensor } = distributed.tensor;

const [rank, world] = [Number(process.env.LOCAL_RANK ?? 0), Number(process.env.WORLD_SIZE ?? 1)];

class Block extends nn.Module {
  readonly layer = new nn.Linear(6, 6);
  override forward(x: Tensor): Tensor {
    return this.layer.forward(x).tanh().add(x);
  }
}

type Kind = "sgd" | "adam" | "manual";

/** Layers of its own around blocks. */
class Net extends LightningModule {
  readonly first = new nn.Linear(4, 6);
  readonly blocks = new nn.Sequential(new Block(), new Block());
  readonly last = new nn.Linear(6, 2);

  constructor(readonly kind: Kind = "sgd") {
    super();
    this.automaticOptimization = kind !== "manual";
  }

  override forward(x: Tensor): Tensor {
    return this.last.forward(this.blocks.forward(this.first.forward(x)));
  }

  loss(x: Tensor, factor = 1): Tensor {
    return this.forward(x).sub(factor).pow(2).mean();
  }

  override async trainingStep(x: Tensor): Promise<Tensor> {
    await Promise.resolve();
    if (this.kind !== "manual") return this.loss(x);
    const optimizer = this.optimizers();
    for (const factor of [1, -1]) {
      optimizer.zeroGrad();
      await this.manualBackward(this.loss(x, factor));
      void optimizer.step();
    }
    return this.loss(x).detach();
  }

  override validationStep(x: Tensor): void {
    this.log("val", this.loss(x), { syncDist: true });
  }

  override predictStep(x: Tensor): Tensor {
    return this.forward(x);
  }

  override configureOptimizers(): optim.Optimizer {
    return this.kind === "adam"
      ? new optim.Adam(this.parameters(), { lr: 0.05 })
      : new optim.SGD(this.parameters(), { lr: 0.1, momentum: 0.9 });
  }
}

function made(kind: Kind = "sgd"): Net {
  manualSeed(5);
  return new Net(kind);
}

/** Batch number `k` of a rank. */
const batch = (k: number, of = rank): Tensor => sin(arange(8).add(8 * (world * k + of))).view([2, 4]);

const loader = (count: number): data.DataLoader =>
  new data.DataLoader(
    Array.from({ length: count }, (_, k) => batch(k)),
    { batchSize: null },
  );

/** The weights after some steps of one process that has the batches of all. */
function whole(kind: Kind, steps: number, { every = 1, clip = 0, batches = 100 } = {}): number[] {
  const model = made(kind);
  const optimizer = model.configureOptimizers();
  for (let step = 0; step < steps; step++) {
    for (const factor of kind === "manual" ? [1, -1] : [1]) {
      optimizer.zeroGrad();
      for (let k = step * every; k < (step + 1) * every; k++) {
        for (let of = 0; of < world; of++)
          model
            .loss(batch(k % batches, of), factor)
            .div(world * every)
            .backward();
      }
      if (clip > 0) nn.utils.clipGradNorm_(model.parameters(), clip);
      optimizer.step();
    }
  }
  return flat(model.stateDict());
}

function flat(state: Readonly<Record<string, Tensor>>): number[] {
  return Object.values(state).flatMap((value) =>
    (value instanceof DTensor ? value.fullTensor() : value).detach().to("cpu").flatten().tolist<number[]>(),
  );
}

/** The largest difference of some weights from those of one process. */
function apart(model: nn.Module | readonly number[], expected: readonly number[]): number {
  const own = model instanceof nn.Module ? flat(model.stateDict()) : model;
  return Math.max(
    own.length === expected.length ? 0 : Infinity,
    ...own.map((value, i) => Math.abs(value - (expected[i] ?? NaN))),
  );
}

function trainer(given: FSDPOptions | string, flags: TrainerOptions = {}): Trainer {
  const strategy = typeof given === "string" ? (given as "fsdp") : new FSDPStrategy({ timeout: 30, ...given });
  return new Trainer({
    ...quiet,
    accelerator: "cpu",
    devices: world,
    strategy,
    useDistributedSampler: false,
    maxEpochs: 1,
    ...flags,
  });
}

async function messageOf(run: () => unknown): Promise<string> {
  try {
    await run();
    return "no error";
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}

const { sizeBasedAutoWrapPolicy } = distributed.fsdp;
/** Ways to shard, by what is special about them. */
const ways: Readonly<Record<string, FSDPOptions | string>> = {
  "as a whole": "fsdp",
  "on the CPU": "fsdp_cpu_offload",
  "by class": { autoWrapPolicy: [Block] },
  "by size, recomputed": {
    autoWrapPolicy: sizeBasedAutoWrapPolicy({ minNumParams: 40 }),
    activationCheckpointingPolicy: new Set([Block]),
  },
  "gradients and states": { shardingStrategy: "SHARD_GRAD_OP", autoWrapPolicy: [Block] },
  copies: { shardingStrategy: "NO_SHARD" },
  "ZeRO 1": "deepspeed_stage_1",
  "ZeRO 2, on the CPU": "deepspeed_stage_2_offload",
  "ZeRO 3": "deepspeed_stage_3",
  "copies of a shard": { shardingStrategy: "HYBRID_SHARD", deviceMesh: [world, 1], autoWrapPolicy: [Block] },
};

/** How far weights are from those of one process, by the way to shard; and the shapes of this rank's shards. */
async function trained(): Promise<Record<string, number>> {
  const results: Record<string, number> = {};
  const expected = whole("sgd", 2, { every: 2, clip: 0.05 });
  for (const [name, way] of Object.entries(ways)) {
    const model = made();
    await trainer(way, { accumulateGradBatches: 2, gradientClipVal: 0.05 }).fit(model, loader(4));
    results[name] = apart(model, expected);
  }
  const manual = whole("manual", 3);
  for (const autoWrapPolicy of [null, [Block], [Block, nn.Linear]]) {
    const model = made("manual");
    await trainer({ autoWrapPolicy }).fit(model, loader(3));
    results[`by hand, ${autoWrapPolicy?.length ?? 0} classes`] = apart(model, manual);
  }
  return results;
}

/** How far weights are from those of one process after a fit that was resumed from a checkpoint, by the kinds of both. */
async function resumed(folder: string): Promise<Record<string, unknown>> {
  const results: Record<string, unknown> = {};
  const [two, four] = [whole("adam", 2), whole("adam", 4, { batches: 2 })];
  for (const saved of ["full", "sharded"] as const) {
    const dirpath = join(folder, saved);
    const checkpoint = (): ModelCheckpoint => new ModelCheckpoint({ dirpath, filename: "{step}", everyNTrainSteps: 1, saveTopK: 2, monitor: "step", mode: "max" }); // prettier-ignore
    const options: FSDPOptions = { stateDictType: saved, autoWrapPolicy: [Block] };
    const first = trainer(options, { callbacks: [checkpoint()], enableCheckpointing: true, valCheckInterval: 1 });
    await first.fit(made("adam"), { trainDataloaders: loader(2), valDataloaders: loader(2) });
    const ckptPath = join(dirpath, "step=2.ckpt");
    const contents = await readCheckpointFile(ckptPath);
    results[`${saved}, read whole`] = apart(flat(contents.state_dict as Record<string, Tensor>), two);
    const [states] = contents.optimizer_states as { state: Map<number, unknown> | object }[];
    results[`${saved}, states`] =
      states?.state instanceof Map ? states.state.size : Object.keys(states?.state ?? {}).length;
    for (const stateDictType of ["full", "sharded"] as const) {
      const model = made("adam");
      const second = trainer({ stateDictType }, { maxEpochs: 2, callbacks: [checkpoint()], enableCheckpointing: true });
      await second.fit(model, { trainDataloaders: loader(2), valDataloaders: loader(1), ckptPath });
      results[`${saved} to ${stateDictType}`] = apart(model, four);
    }
    results[`${saved}, files`] = readdirSync(dirpath).sort();
  }
  return results;
}

/** How far weights are from those of a fit without a stop, of one that was stopped in an epoch while it added up gradients, with ExactResume. */
async function exactly(folder: string): Promise<number> {
  const dirpath = join(folder, "exact");
  const run = async (maxSteps: number, ckptPath: string | null): Promise<Net> => {
    const callbacks = [new ExactResume(), new ModelCheckpoint({ dirpath, everyNTrainSteps: 1, saveLast: true })];
    const model = made("adam");
    const flags = { maxSteps, maxEpochs: 3, accumulateGradBatches: 2, callbacks, enableCheckpointing: true } as const;
    await trainer({ stateDictType: "sharded" }, flags).fit(model, { trainDataloaders: loader(5), ckptPath });
    return model;
  };
  const whole = flat((await run(5, null)).stateDict());
  await run(2, null);
  return apart(await run(5, "last"), whole);
}

/** Fabric: an optimizer that was made before its module was sharded, the norm of gradients, a checkpoint. */
async function withFabric(folder: string): Promise<Record<string, unknown>> {
  const make = async (): Promise<Fabric> => {
    const strategy = new FSDPStrategy({ stateDictType: "sharded", autoWrapPolicy: [Block] });
    const fabric = new Fabric({ accelerator: "cpu", devices: world, strategy });
    await fabric.launch();
    return fabric;
  };
  const reference = made();
  for (let of = 0; of < world; of++) reference.loss(batch(0, of)).div(world).backward();
  const norm = nn.utils.clipGradNorm_(reference.parameters(), 1e9).item();
  const fabric = await make();
  const net = made("adam");
  const [model, optimizer] = fabric.setup(net, net.configureOptimizers());
  const pass = (of: typeof model, k: number): void => fabric.backward(of.forward(batch(k)).sub(1).pow(2).mean());
  pass(model, 0);
  const found = fabric.clipGradients(model, optimizer, { maxNorm: 1e9 })?.item();
  optimizer.step();
  const path = join(folder, "fabric.ckpt");
  const state = { model, optimizer, step: 1 };
  await fabric.save(path, state);
  const other = await make();
  const again = new Net("adam");
  const [model2, optimizer2] = other.setup(again, again.configureOptimizers());
  const loaded = { model: model2, optimizer: optimizer2, step: 0 };
  await other.load(path, loaded);
  for (const [fab, mod, opt] of [
    [fabric, model, optimizer],
    [other, model2, optimizer2],
  ] as const) {
    opt.zeroGrad();
    const back = (): void => fab.backward(mod.forward(batch(1)).sub(1).pow(2).mean());
    back();
    opt.step();
  }
  return {
    norm: Math.abs(Number(found) - norm),
    step: loaded.step,
    trained: apart(net, whole("adam", 2)),
    loaded: apart(again, whole("adam", 2)),
    files: existsSync(join(path, "meta.pt")),
  };
}

/** With batch normalisation, whose statistics stay in full precision. */
class Normal extends Net {
  readonly norm = new nn.BatchNorm1d(6);
  override forward(x: Tensor): Tensor {
    return this.last.forward(this.norm.forward(this.blocks.forward(this.first.forward(x))));
  }
}

/** What evaluation gives: a mean, predictions, dtypes of what is sharded. */
async function evaluated(): Promise<Record<string, unknown>> {
  const model = new Normal();
  const one = trainer({ autoWrapPolicy: [Block] }, { precision: "bf16-mixed" });
  await one.fit(model, loader(2));
  const [result] = await one.validate(model, { dataloaders: loader(2), verbose: false });
  const odd = new data.DataLoader(
    Array.from({ length: 3 }, (_, k) => batch(k, 0).select(0, 0)),
    { batchSize: 1 },
  );
  const predictions = await trainer("fsdp", { useDistributedSampler: true }).predict(made(), odd);
  return {
    val: Number.isFinite(result?.val),
    dtypes: [...new Set(model.parameters().map(({ dtype }) => dtype.name))],
    predictions: predictions?.length,
  };
}

/** Messages of mistakes, which every rank has. */
async function mistakes(folder: string): Promise<Record<string, string>> {
  const setUp = async (net: Net, options: FSDPOptions): Promise<[Fabric, Record<string, unknown>]> => {
    const fabric = new Fabric({ accelerator: "cpu", devices: world, strategy: new FSDPStrategy(options) });
    await fabric.launch();
    const [model, optimizer] = fabric.setup(net, net.configureOptimizers());
    return [fabric, { state_dict: model, optimizer }];
  };
  const path = join(folder, "sharded", "step=2.ckpt");
  const load = (net: Net): Promise<string> =>
    messageOf(async () => {
      const [fabric, { state_dict }] = await setUp(net, {});
      await fabric.load(path, { state_dict });
    });
  const saved = (options: FSDPOptions, storageOptions?: object): Promise<string> =>
    messageOf(async () => {
      const own = trainer(options);
      await own.fit(made(), loader(1));
      await own.saveCheckpoint(folder, { storageOptions });
    });
  const tied = made();
  const [one, two] = tied.blocks.children();
  if (one instanceof Block && two instanceof Block) two.layer.weight = one.layer.weight;
  const uneven = made();
  if (rank === 1) uneven.last.bias = null;
  class More extends Net {
    readonly more = new nn.Linear(2, 2);
  }
  /** Changes files while nobody reads them. */
  const change = (run: () => void): void => {
    distributed.barrier();
    if (rank === 0) run();
    distributed.barrier();
  };
  const results: Record<string, string> = {
    tied: await messageOf(() => setUp(tied, { autoWrapPolicy: [Block] })),
    uneven: await messageOf(() => setUp(uneven, {})),
    folder: await saved({}),
    storage: await saved({ stateDictType: "sharded" }, {}),
    more: await load(new More("adam")),
  };
  const part = join(path, "__1_0.distcp");
  change(() => truncateSync(part, 300));
  results.damaged = await load(made("adam"));
  change(() => rmSync(part));
  results.missing = await load(made("adam"));
  change(() => rmSync(join(path, "meta.pt")));
  const last = trainer({});
  results.unfinished = await messageOf(() => last.fit(made("adam"), { trainDataloaders: loader(1), ckptPath: path }));
  return results;
}

/** What is found. */
export interface Found {
  trained: Record<string, number>;
  resumed: Record<string, unknown>;
  /** The difference that an exact resume makes. */
  exact: number;
  fabric: Record<string, unknown>;
  evaluated: Record<string, unknown>;
  mistakes: Record<string, string>;
}

/** All of it, in a folder. */
export default async function run(folder: string): Promise<Found> {
  return {
    trained: await trained(),
    resumed: await resumed(folder),
    exact: await exactly(folder),
    fabric: await withFabric(folder),
    evaluated: await evaluated(),
    mistakes: await mistakes(folder),
  };
}
