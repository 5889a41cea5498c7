/** @file Goes on from checkpoints of other numbers of processes, on this rank; for the tests of strategies. */
import { join } from "node:path";
import { data, nn, optim } from "@lightning-ts/torch";
import { ModelCheckpoint } from "../../../src/callbacks/index.js";
import { Trainer } from "../../../src/index.js";
import { quiet } from "../trainer.js";
import { flat, made, type Net, rank, ROWS, ways, whole, world } from "./sharing-ways.js";

/** Batches of an epoch. */
const BATCHES = 2;

function loader(layOut: Net["layOut"]): data.DataLoader {
  const [share, at] = layOut === "columns" ? [ROWS, 0] : [ROWS / world, (rank * ROWS) / world];
  const batches = Array.from({ length: BATCHES }, (_, k) => whole(k).narrow(0, at, share));
  return new data.DataLoader(batches, { batchSize: null });
}

/** What one process has after so many epochs of all rows. */
function expected(epochs: number): number[] {
  const model = made();
  const optimizer = new optim.AdamW(model.parameters(), { lr: 0.05 });
  for (let step = 0; step < epochs * BATCHES; step++) {
    optimizer.zeroGrad();
    model.trainingStep(whole(step % BATCHES)).backward();
    nn.utils.clipGradNorm_(model.parameters(), 0.5);
    optimizer.step();
    if (step % BATCHES === BATCHES - 1) for (const group of optimizer.paramGroups) group.lr = Number(group.lr) / 2;
  }
  return flat(model);
}

/** Fits to make, one for each way. */
export interface Plan {
  folder: string;
  /** What the checkpoints of an earlier plan are called; null begins. */
  from: string | null;
  /** What those of this one are called. */
  to: string;
  epochs: number;
  /** Each way goes on from the checkpoint of the one that is so many places before it. Default 0: from its own. */
  turn?: number;
}

/** What came of a fit. */
export interface Outcome {
  /** How far weights and buffers are from those of one process. */
  apart: number;
  steps: number;
  lr: number;
}

async function fitted(plan: Plan, name: string, source: string): Promise<Outcome> {
  const [strategy, layOut = null] = ways[name]?.() ?? [];
  const model = made();
  model.layOut = layOut;
  const path = (of: string, label: string): string => join(plan.folder, of.replaceAll(/\W+/g, "-"), label);
  const trainer = new Trainer({
    ...quiet,
    accelerator: "cpu",
    devices: world,
    strategy: strategy ?? "auto",
    useDistributedSampler: false,
    maxEpochs: plan.epochs,
    gradientClipVal: 0.5,
    enableCheckpointing: true,
    callbacks: [new ModelCheckpoint({ dirpath: path(name, ""), filename: plan.to, enableVersionCounter: false })],
  });
  const ckptPath = plan.from === null ? null : path(source, `${plan.from}.ckpt`);
  await trainer.fit(model, { trainDataloaders: loader(layOut), ckptPath });
  const own = flat(model);
  const whole = expected(plan.epochs);
  return {
    apart: Math.max(own.length - whole.length, ...whole.map((value, i) => Math.abs(value - (own[i] ?? NaN)))),
    steps: trainer.globalStep,
    lr: Number(trainer.optimizers[0]?.paramGroups[0]?.lr),
  };
}

/** Makes the fits of a plan. */
export default async function run(plan: Plan): Promise<Record<string, Outcome>> {
  const results: Record<string, Outcome> = {};
  const names = Object.keys(ways);
  for (const [i, name] of names.entries()) {
    const source = names[(i - (plan.turn ?? 0) + names.length) % names.length] ?? name;
    try {
      results[name] = await fitted(plan, name, source);
    } catch (error) {
      throw new Error(`${name} from ${source}: ${error instanceof Error ? (error.stack ?? "") : String(error)}`, { cause: error }); // prettier-ignore
    }
  }
  return results;
}
