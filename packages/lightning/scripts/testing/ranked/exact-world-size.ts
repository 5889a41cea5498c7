/** @file Goes on, with ExactResume, from the middle of an epoch and of an accumulation, on this rank; for tests that change the number of processes. */
import { join } from "node:path";
import { data, manualSeed, rand } from "@lightning-ts/torch";
import { ExactResume } from "../../../src/callbacks/index.js";
import { Callback, Trainer } from "../../../src/index.js";
import { flat, rank, shared, whole } from "./sharing-ways.js";

const names = ["ddp", "fsdp, full", "fsdp, sharded", "deepspeed 1", "deepspeed 3", "shards, sharded"];

/** What a fit ended with. */
export interface Exact {
  steps: number;
  weights: number[];
  /** What the generator gives next. */
  drawn: number;
  /** Of ExactResume. */
  warnings: string[];
}

/** Saves after the third batch, of which two make a step. */
class SaveInside extends Callback {
  constructor(readonly path: string) {
    super();
  }

  override async onTrainBatchEnd(
    trainer: Trainer,
    _module: unknown,
    _outputs: unknown,
    _batch: unknown,
    index: number,
  ): Promise<void> {
    // prettier-ignore
    if (index === 2 && trainer.currentEpoch === 0) await trainer.saveCheckpoint(this.path);
  }
}

/** Fits that go on from the checkpoints of the plan's folder, or that write these and go on to the end. */
export interface ExactPlan {
  folder: string;
  resumes: boolean;
}

async function fitted(name: string, { folder, resumes }: ExactPlan): Promise<Exact> {
  const warnings: string[] = [];
  const note = ({ message }: Error): void => void (message.startsWith("ExactResume") && warnings.push(message));
  process.on("warning", note);
  const path = join(folder, `${name.replaceAll(/\W+/g, "-")}.ckpt`);
  manualSeed(11 + rank);
  const { model, flags } = shared(name);
  const trainer = new Trainer({
    ...flags,
    accumulateGradBatches: 2,
    maxEpochs: 2,
    callbacks: [new ExactResume(), ...(resumes ? [] : [new SaveInside(path)])],
  });
  const batches = Array.from({ length: 5 }, (_, k) => whole(k).narrow(0, rank, 2));
  const trainDataloaders = new data.DataLoader(batches, { batchSize: null, shuffle: true });
  manualSeed(resumes ? 1 : 21 + rank);
  await trainer.fit(model, { trainDataloaders, ckptPath: resumes ? path : null });
  await new Promise(setImmediate); // warnings come later
  process.off("warning", note);
  return { steps: trainer.globalStep, weights: flat(model), drawn: rand([1]).item(), warnings };
}

/** Makes the fits of a plan. */
export default async function run(plan: ExactPlan): Promise<Record<string, Exact>> {
  const results: Record<string, Exact> = {};
  for (const name of names) results[name] = await fitted(name, plan);
  return results;
}
