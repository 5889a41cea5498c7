/** @file Exact resuming: a run that is interrupted anywhere ends like one that was not, bit for bit. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { data, load, manualSeed, nn, optim, randn, tensor, type Tensor } from "@lightning-ts/torch";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  CSVLogger,
  ExactResume,
  type FitOptions,
  LightningModule,
  ModelCheckpoint,
  OnExceptionCheckpoint,
  type OptimizersInput,
  Trainer,
  type TrainerOptions,
} from "../index.js";

const ROWS = 17;
const BATCHES = 6;

type Place = "never" | "batch start" | "in the step" | "validation" | "after saving" | "epoch end" | "validation end";

/** Where a run breaks off: in which batch of all, and where in it. */
interface Stop {
  readonly place: Place;
  readonly batch: number;
}

class Broken extends Error {}

class Noisy extends LightningModule {
  readonly body = new nn.Sequential(
    new nn.Linear(3, 8),
    new nn.BatchNorm1d(8),
    new nn.Tanh(),
    new nn.Dropout(0.4),
    new nn.Linear(8, 1),
  );
  readonly stop: Stop;

  constructor(stop: Stop) {
    super();
    this.stop = stop;
    manualSeed(17);
    for (const parameter of this.parameters()) parameter.detach().copy_(randn(parameter.shape).mul(0.3));
  }

  #breaks(place: Place): void {
    if (this.stop.place !== place) return;
    if (this.trainer.fitLoop.progress.batch.total.ready === this.stop.batch) throw new Broken();
  }

  override onTrainBatchStart(): void {
    this.#breaks("batch start");
  }

  override trainingStep([x, y]: [Tensor, Tensor]): Tensor {
    const noise = randn(x.shape).mul(0.1);
    this.#breaks("in the step");
    const out = this.body.forward(x.add(noise));
    const loss = out.sub(y).square().mean();
    this.log("loss", loss, { onStep: true, onEpoch: true });
    this.log("largest", out.max(), { onStep: false, onEpoch: true, reduceFx: "max" });
    return loss;
  }

  override validationStep([x, y]: [Tensor, Tensor]): void {
    if (!this.trainer.sanityChecking) this.#breaks("validation");
    this.log("val_loss", this.body.forward(x).sub(y).square().mean());
  }

  override configureOptimizers(): OptimizersInput {
    const optimizer = new optim.Adam(this.parameters(), { lr: 0.02 });
    return [[optimizer], [new optim.lrScheduler.ExponentialLR(optimizer, 0.7)]];
  }
}

/** A callback that saves, and breaks off right after. */
class BreakingCheckpoint extends ModelCheckpoint {
  stop: Stop | null = null;

  override async onTrainBatchEnd(...args: Parameters<ModelCheckpoint["onTrainBatchEnd"]>): Promise<void> {
    await super.onTrainBatchEnd(...args);
    this.#breaks("after saving", args[0]);
  }

  override async onTrainEpochEnd(...args: Parameters<ModelCheckpoint["onTrainEpochEnd"]>): Promise<void> {
    await super.onTrainEpochEnd(...args);
    this.#breaks("epoch end", args[0]);
  }

  override async onValidationEnd(...args: Parameters<ModelCheckpoint["onValidationEnd"]>): Promise<void> {
    await super.onValidationEnd(...args);
    this.#breaks("validation end", args[0]);
  }

  #breaks(place: Place, { fitLoop, sanityChecking }: Trainer): void {
    const { progress } = fitLoop;
    if (sanityChecking || this.stop?.place !== place) return;
    if (progress.batch.total.ready === this.stop.batch) throw new Broken();
  }
}

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "exact-"));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Waits for its items, and draws them at random: several batches are begun before they are asked for. */
class Drawn extends data.Dataset<[Tensor, Tensor]> {
  readonly length = ROWS;

  async getItem(index: number): Promise<[Tensor, Tensor]> {
    const item: [Tensor, Tensor] = [randn([3]), randn([1])];
    await new Promise((resolve) => setTimeout(resolve, index % 3));
    return item;
  }
}

function loaders(unsized: boolean | "ahead"): FitOptions {
  const x = tensor(Array.from({ length: ROWS }, (_, i) => [Math.sin(i), Math.cos(i), i / ROWS]));
  const y = tensor(Array.from({ length: ROWS }, (_, i) => [Math.sin(i / 2)]));
  const dataset = new data.TensorDataset(x, y);
  return {
    trainDataloaders:
      unsized === "ahead"
        ? new data.DataLoader(new Drawn(), { batchSize: 3, shuffle: true, prefetchFactor: 3 })
        : unsized
          ? { [Symbol.iterator]: randomBatches }
          : new data.DataLoader(dataset, { batchSize: 3, shuffle: true }),
    valDataloaders: new data.DataLoader(dataset, { batchSize: 4 }),
  };
}

function* randomBatches(): Generator<[Tensor, Tensor]> {
  for (let i = 0; i < BATCHES; i++) yield [randn([3, 3]), randn([3, 1])];
}

/** What a run leaves, as text, so that equal means equal to the last bit. */
interface Outcome {
  weights: string;
  optimizer: string;
  rows: string;
  files: string[];
}

interface Setting {
  flags?: TrainerOptions;
  /** Save after each batch, rather than the best of validation. */
  everyStep?: boolean;
  monitor?: string;
  /** The training data have no length, and are made at random as they are read. */
  unsized?: boolean | "ahead";
}

/** Trains in a folder; null where the run broke off. */
async function train(
  folder: string,
  stop: Stop,
  { flags = {}, everyStep = false, monitor = "val_loss", unsized = false }: Setting,
  ckptPath?: string,
): Promise<Outcome | null> {
  const checkpoint = new BreakingCheckpoint(
    everyStep
      ? { dirpath: join(folder, "checkpoints"), everyNTrainSteps: 1, saveTopK: -1 }
      : { dirpath: join(folder, "checkpoints"), monitor, saveTopK: 2, saveLast: true },
  );
  checkpoint.stop = stop;
  const module = new Noisy(stop);
  manualSeed(ckptPath === undefined ? 5 : 999);
  const trainer = new Trainer({
    maxEpochs: 2,
    logger: new CSVLogger(folder, { name: "logs", version: 0 }),
    callbacks: [new ExactResume(), checkpoint, new OnExceptionCheckpoint(join(folder, "broken"))],
    logEveryNSteps: 1,
    enableProgressBar: false,
    enableModelSummary: false,
    ...flags,
  });
  try {
    await trainer.fit(module, { ...loaders(unsized), ckptPath: ckptPath ?? null });
  } catch (error) {
    if (error instanceof Broken) return null;
    throw error;
  }
  return {
    weights: JSON.stringify(Object.entries(module.stateDict()).map(([name, value]) => [name, value.tolist()])),
    optimizer: JSON.stringify([...trainer.optimizers[0]!.paramGroups].map(({ lr }) => lr)),
    rows: readFileSync(join(folder, "logs", "version_0", "metrics.csv"), "utf8"),
    files: readdirSync(join(folder, "checkpoints")).sort(),
  };
}

async function expectSame(
  stop: Stop,
  setting: Setting,
  whole: Outcome,
  find: (folder: string) => string,
): Promise<void> {
  const folder = mkdtempSync(join(root, "run-"));
  expect(await train(folder, stop, setting), `${stop.place} ${stop.batch}: breaks off`).toBeNull();
  const resumed = await train(folder, { place: "never", batch: 0 }, setting, find(folder));
  expect(resumed, `${stop.place} ${stop.batch}`).toEqual(whole);
}

const onException = (folder: string): string => join(folder, "broken", "on_exception.ckpt");
const last = (folder: string): string => join(folder, "checkpoints", "last.ckpt");
const newest = (folder: string): string => {
  const step = (name: string): number => Number(/step=(\d+)/.exec(name)?.[1] ?? -1);
  const names = readdirSync(join(folder, "checkpoints")).sort((a, b) => step(b) - step(a));
  return join(folder, "checkpoints", names[0] ?? "");
};

const wholeRun = async (setting: Setting): Promise<Outcome> => {
  const whole = await train(join(root, "whole"), { place: "never", batch: 0 }, setting);
  if (whole === null) throw new Error("the whole run broke off");
  return whole;
};

describe("a run that is interrupted", { timeout: 300_000 }, () => {
  it.each<Place>(["batch start", "in the step"])("at any batch (%s) ends like one that is not", async (place) => {
    const whole = await wholeRun({});
    for (let batch = 1; batch <= 2 * BATCHES; batch++) await expectSame({ place, batch }, {}, whole, onException);
  });

  it("while batches are read ahead ends like one that is not", async () => {
    const setting = { unsized: "ahead", everyStep: true } as const;
    const whole = await wholeRun(setting);
    for (const batch of [1, 2, 4, 6, 7, 11]) await expectSame({ place: "after saving", batch }, setting, whole, newest);
    for (const batch of [3, 5, 8]) await expectSame({ place: "in the step", batch }, setting, whole, onException);
  });

  it("right after any checkpoint ends like one that is not", async () => {
    const setting = { everyStep: true };
    const whole = await wholeRun(setting);
    for (let batch = 1; batch <= 2 * BATCHES; batch++) {
      await expectSame({ place: "after saving", batch }, setting, whole, newest);
    }
  });

  it("between two checkpoints goes on from the one before", async () => {
    const setting = { everyStep: true };
    const whole = await wholeRun(setting);
    // The newest file is of the batch before: the rows of the broken batch come once.
    for (const batch of [3, 8]) await expectSame({ place: "in the step", batch }, setting, whole, newest);
  });

  it("inside of a validation begins that validation again", async () => {
    const setting = { flags: { valCheckInterval: 3 } };
    const whole = await wholeRun(setting);
    for (const batch of [3, 6, 9, 12]) await expectSame({ place: "validation", batch }, setting, whole, onException);
  });

  it("at a validation's end does not validate again", async () => {
    const setting = { flags: { valCheckInterval: 3 } };
    const whole = await wholeRun(setting);
    for (const batch of [3, 6, 9, 12]) await expectSame({ place: "validation end", batch }, setting, whole, last);
  });

  it("at an epoch's end still logs that epoch", async () => {
    const setting = { flags: { limitValBatches: 0 }, monitor: "loss_epoch" };
    const whole = await wholeRun(setting);
    for (const batch of [6, 12]) await expectSame({ place: "epoch end", batch }, setting, whole, last);
  });

  it("while batches are read ahead ends like one that is not", async () => {
    const setting = { unsized: true };
    const whole = await wholeRun(setting);
    for (const batch of [1, 2, 5, 6, 7, 11])
      await expectSame({ place: "batch start", batch }, setting, whole, onException);
  });

  it("while gradients are accumulated ends like one that is not", async () => {
    const setting = { flags: { accumulateGradBatches: 2 } };
    const whole = await wholeRun(setting);
    for (const batch of [2, 4, 6, 9]) await expectSame({ place: "batch start", batch }, setting, whole, onException);
  });
});

describe("its checkpoint", () => {
  it("is Lightning's with one more key", async () => {
    const folder = join(root, "run");
    await train(folder, { place: "batch start", batch: 3 }, {});
    const contents = load(onException(folder)) as Record<string, unknown>;
    expect(Object.keys(contents)).toEqual([
      ...["epoch", "global_step", "pytorch-lightning_version", "state_dict", "loops", "callbacks", "optimizer_states"],
      ...["lr_schedulers", "exact_resume"],
    ]);
  });
});
