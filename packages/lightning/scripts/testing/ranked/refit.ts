/** @file Calls again, in the same processes, after one that failed in one rank only; by strategy. */
import { arange, data, distributed, manualSeed, nn, optim, sin, type Tensor } from "@lightning-ts/torch";
import { Fabric } from "../../../src/fabric.js";
import { LightningModule, Trainer, type TrainerOptions } from "../../../src/index.js";
import { ModelParallelStrategy } from "../../../src/strategies.js";
import { quiet } from "../trainer.js";

const [rank, world] = [Number(process.env.LOCAL_RANK ?? 0), Number(process.env.WORLD_SIZE ?? 1)];
const { DTensor } = distributed.tensor;

/** Where the last rank fails. */
const places = ["setup", "step", "validation", "nowhere"] as const;
type Place = (typeof places)[number];

class Net extends LightningModule {
  fails: Place = "nowhere";
  readonly body = new nn.Sequential(new nn.Linear(4, 8), new nn.Tanh(), new nn.Linear(8, 2));

  #fail(place: Place): void {
    if (this.fails === place && rank === world - 1) throw new RangeError(`it fails at ${place}`);
  }

  override setup(): void {
    this.#fail("setup");
  }

  override configureModel(): void {
    const { strategy } = this.trainer;
    if (!(strategy instanceof ModelParallelStrategy)) return;
    const mesh = strategy.deviceMesh?.at("data_parallel");
    if (mesh !== undefined && !this.body.parameters().some((one) => one instanceof DTensor))
      distributed.fsdp.fullyShard(this.body, { mesh });
  }

  override trainingStep(x: Tensor): Tensor {
    if (this.globalStep === 1) this.#fail("step");
    return this.body.forward(x).sub(1).pow(2).mean();
  }

  override validationStep(x: Tensor): void {
    this.#fail("validation");
    this.log("val", this.body.forward(x).mean(), { syncDist: true });
  }

  override configureOptimizers(): optim.Optimizer {
    return new optim.SGD(this.parameters(), { lr: 0.1, momentum: 0.9 });
  }
}

const rows = (): data.DataLoader =>
  new data.DataLoader(
    Array.from({ length: 4 * world }, (_, i) => sin(arange(4 * i, 4 * i + 4))),
    { batchSize: 1 },
  );

function trainer(strategy: TrainerOptions["strategy"] | "model parallel"): Trainer {
  return new Trainer({
    ...quiet,
    accelerator: "cpu",
    devices: world,
    strategy: strategy === "model parallel" ? new ModelParallelStrategy({ timeout: 30 }) : strategy,
    maxEpochs: 1,
    numSanityValSteps: 0,
  });
}

function weights(model: nn.Module): number[] {
  return Object.values(model.stateDict()).flatMap((value) =>
    (value instanceof DTensor ? value.fullTensor() : value).detach().flatten().tolist<number[]>(),
  );
}

async function outcome(call: () => Promise<unknown>): Promise<string> {
  try {
    await call();
    return "done";
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}

function made(fails: Place): Net {
  manualSeed(5);
  const model = new Net();
  model.fails = fails;
  return model;
}

/** What came of the calls with one strategy. */
export interface Refit {
  /** How the failing fits ended here, by place. */
  failed: Record<string, string>;
  /** The message of a failure in a step. */
  inStep: string;
  /** Weights of a fit without a failure, and of new models after each failure. */
  weights: number[][];
  /** How calls with the model and the Trainer of the failed fit ended. */
  again: string[];
}

async function refit(name: NonNullable<Parameters<typeof trainer>[0]>): Promise<Refit> {
  const results: Refit = { failed: {}, inStep: "", weights: [], again: [] };
  for (const place of places) {
    const model = made(place);
    const loaders = { trainDataloaders: rows(), valDataloaders: rows() };
    const one = trainer(name);
    const failed = await outcome(() => one.fit(model, loaders));
    results.failed[place] = failed.replace(/:.*/s, "");
    if (place === "step") {
      results.inStep = failed;
      model.fails = "nowhere";
      results.again.push(await outcome(() => one.validate(model, { dataloaders: rows(), verbose: false })));
      results.again.push(await outcome(() => one.fit(model, loaders)));
    }
    const fresh = made("nowhere");
    await trainer(name).fit(fresh, loaders);
    results.weights.push(weights(fresh));
  }
  return results;
}

/** Fabric, launched twice, with a failure in between. */
async function withFabric(): Promise<number[]> {
  const found: number[] = [];
  for (let round = 0; round < 2; round++) {
    const fabric = new Fabric({ accelerator: "cpu", devices: world });
    await fabric.launch();
    await fabric.launch();
    found.push(fabric.allReduce(arange(1).add(rank), { reduceOp: "sum" }).item());
    if (rank === world - 1) distributed.destroyProcessGroup();
    else {
      try {
        fabric.barrier();
      } catch {
        distributed.destroyProcessGroup();
      }
    }
  }
  return found;
}

const strategies = [
  "ddp",
  "fsdp",
  "deepspeed_stage_1",
  "deepspeed_stage_2",
  "deepspeed_stage_3",
  "model parallel",
] as const;

/** What is found. */
export interface Found {
  strategies: Record<string, Refit>;
  fabric: number[];
}

/** All of it. */
export default async function run(): Promise<Found> {
  const all: Record<string, Refit> = {};
  for (const name of strategies) all[name] = await refit(name);
  return { strategies: all, fabric: await withFabric() };
}
