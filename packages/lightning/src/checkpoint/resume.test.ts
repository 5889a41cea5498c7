/** @file Resuming from checkpoints: ours, Lightning's here, and ours in Lightning. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { load, nn, noGrad, optim, tensor, type Tensor } from "@lightning-ts/torch";
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EarlyStopping, LightningModule, ModelCheckpoint, Trainer } from "../index.js";

const testData = (path: string): string => fileURLToPath(new URL(`../../test-data/${path}`, import.meta.url));
const data = (name: string): string => testData(`checkpoint/${name}`);
const script = fileURLToPath(new URL("../../scripts/golden/checkpoint.py", import.meta.url));
const python = process.env.PEER_PYTHON;

/** The model of scripts/golden/checkpoint.py. */
class Regression extends LightningModule {
  readonly layer: nn.Linear;

  constructor(hparams: { lr?: number; layers?: number[] } = {}) {
    super();
    const { lr = 0.05, layers = [4, 2] } = hparams;
    this.saveHyperparameters({ lr, layers });
    this.layer = new nn.Linear(layers[0] ?? 4, layers[1] ?? 2);
    this.layer.parameters().forEach((parameter, i) => {
      const values = Array.from({ length: parameter.numel() }, (_, k) => Math.cos(Math.fround((k + i) * 0.7)));
      noGrad(() => parameter.copy_(tensor(values).view(parameter.shape)));
    });
  }

  override forward(x: Tensor): Tensor {
    return this.layer.forward(x);
  }

  #loss(batch: Tensor): Tensor {
    return this.forward(batch).sub(1).square().mean();
  }

  override trainingStep(batch: Tensor): Tensor {
    const loss = this.#loss(batch);
    this.log("train_loss", loss, { onEpoch: true });
    return loss;
  }

  override validationStep(batch: Tensor): void {
    this.log("val_loss", this.#loss(batch));
  }

  override configureOptimizers(): [optim.Optimizer[], optim.lrScheduler.StepLR[]] {
    const optimizer = new optim.SGD(this.parameters(), { lr: Number(this.hparams.lr), momentum: 0.9 });
    return [[optimizer], [new optim.lrScheduler.StepLR(optimizer, 1, { gamma: 0.5 })]];
  }
}

function loader(): Iterable<Tensor> & { length: number } {
  const rows = Array.from({ length: 6 }, (_, i) => Array.from({ length: 4 }, (_, j) => Math.sin(4 * i + j)));
  const batches = [0, 2, 4].map((start) => tensor(rows.slice(start, start + 2)));
  // Not the array itself: that would be several loaders.
  return { [Symbol.iterator]: () => batches[Symbol.iterator](), length: batches.length };
}

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "resume-"));
});
afterEach(() => rmSync(root, { recursive: true }));

function makeTrainer(
  maxEpochs: number,
  folder: string,
): { trainer: Trainer; checkpoint: ModelCheckpoint; stopping: EarlyStopping } {
  const checkpoint = new ModelCheckpoint({
    dirpath: join(root, folder),
    monitor: "val_loss",
    saveTopK: 2,
    saveLast: true,
  });
  const stopping = new EarlyStopping("val_loss", { patience: 10 });
  const trainer = new Trainer({
    maxEpochs,
    callbacks: [stopping, checkpoint],
    defaultRootDir: root,
    logger: false,
    logEveryNSteps: 1,
    enableProgressBar: false,
    enableModelSummary: false,
  });
  return { trainer, checkpoint, stopping };
}

function outcome(
  { trainer, checkpoint, stopping }: ReturnType<typeof makeTrainer>,
  model: Regression,
): Record<string, unknown> {
  return {
    global_step: trainer.globalStep,
    current_epoch: trainer.currentEpoch,
    lr: trainer.optimizers[0]?.paramGroups[0]?.lr,
    weight: model.layer.weight.tolist(),
    bias: model.layer.bias?.tolist(),
    val_loss: trainer.callbackMetrics.val_loss?.item(),
    wait_count: stopping.waitCount,
    files: readdirSync(checkpoint.dirpath ?? "").sort(),
  };
}

/** The same structure, numbers within the last bits. */
function expectSame(actual: unknown, expected: unknown): void {
  if (typeof expected === "number") expect(actual).toBeCloseTo(expected, 5);
  else if (Array.isArray(expected)) {
    expect(actual).toHaveLength(expected.length);
    expected.forEach((item, i) => expectSame((actual as unknown[])[i], item));
  } else if (typeof expected === "object" && expected !== null) {
    for (const [key, value] of Object.entries(expected)) expectSame((actual as Record<string, unknown>)[key], value);
  } else expect(actual).toEqual(expected);
}

const { hparams, ...resumed } = JSON.parse(readFileSync(data("resumed.json"), "utf8")) as Record<string, unknown>;

async function trainTwoEpochs(): Promise<ReturnType<typeof makeTrainer> & { last: string }> {
  const first = makeTrainer(2, "first");
  await first.trainer.fit(new Regression(), loader(), loader());
  return { ...first, last: join(root, "first", "last.ckpt") };
}

describe("a run of four epochs", () => {
  it("is the same in one piece, and in two with a checkpoint of ours between", async () => {
    const whole = makeTrainer(4, "whole");
    const model = new Regression();
    await whole.trainer.fit(model, loader(), loader());
    expectSame({ ...outcome(whole, model), files: resumed.files }, resumed);

    const { last } = await trainTwoEpochs();
    const second = makeTrainer(4, "second");
    const again = new Regression();
    await second.trainer.fit(again, { trainDataloaders: loader(), valDataloaders: loader(), ckptPath: last });
    expectSame(outcome(second, again), resumed);
  });

  it.each([
    "checkpoint/epoch-2.ckpt",
    ...["2.0.9", "2.1.4", "2.3.3", "2.5.5"].map((v) => `releases/lightning-${v}.ckpt`),
  ])("is the same after Lightning's %s", async (file) => {
    const run = makeTrainer(4, "run");
    const model = new Regression();
    await run.trainer.fit(model, {
      trainDataloaders: loader(),
      valDataloaders: loader(),
      ckptPath: testData(file),
    });
    expectSame(outcome(run, model), resumed);
  });

  it.runIf(python !== undefined)("is the same in Lightning after a checkpoint of ours", async () => {
    const { last } = await trainTwoEpochs();
    const output = execFileSync(python ?? "", ["-W", "ignore", script, "--resume", last], {
      encoding: "utf8",
      env: { ...process.env, OMP_NUM_THREADS: "1" },
    });
    expectSame(JSON.parse(output), { ...resumed, hparams });
  });
});

describe("a checkpoint file", () => {
  it("has Lightning's keys", async () => {
    const { last } = await trainTwoEpochs();
    const ours = load(last) as Record<string, Record<string, unknown>>;
    const theirs = load(data("epoch-2.ckpt")) as typeof ours;
    expect(Object.keys(ours).sort()).toEqual(Object.keys(theirs).sort());
    for (const key of ["epoch", "global_step", "pytorch-lightning_version", "hyper_parameters", "hparams_name"]) {
      expect(ours[key]).toEqual(theirs[key]);
    }
    expect(Object.keys(ours.callbacks ?? {})).toEqual(Object.keys(theirs.callbacks ?? {}));
    for (const [key, state] of Object.entries(theirs.callbacks ?? {})) {
      expect(Object.keys(ours.callbacks?.[key] ?? {}).sort()).toEqual(Object.keys(state ?? {}).sort());
    }
    expect(shapeOf(ours.loops)).toEqual(shapeOf(theirs.loops));
    expect((ours.loops as Record<string, Record<string, unknown>>).fit_loop?.epoch_progress).toEqual(
      (theirs.loops as Record<string, Record<string, unknown>>).fit_loop?.epoch_progress,
    );
    expect(shapeOf(ours.optimizer_states)).toEqual(shapeOf(theirs.optimizer_states));
    expect(shapeOf(ours.lr_schedulers)).toEqual(shapeOf(theirs.lr_schedulers));
  });

  it("makes the model again, with other hyperparameters where asked for", async () => {
    const { last, trainer } = await trainTwoEpochs();
    const model = await Regression.loadFromCheckpoint(last, { hparams: { lr: 0.5 } });
    expect(model.hparams).toEqual({ lr: 0.5, layers: [4, 2] });
    const trained = trainer.lightningModule;
    if (!(trained instanceof Regression)) throw new Error("the Trainer has another module");
    expect(model.layer.weight.tolist()).toEqual(trained.layer.weight.tolist());
    const theirs = await Regression.loadFromCheckpoint(data("epoch-2.ckpt"));
    expectSame(theirs.layer.weight.tolist(), model.layer.weight.tolist());
  });

  it("of weights only cannot be resumed, and is said to be so", async () => {
    const model = await Regression.loadFromCheckpoint(data("weights-only.ckpt"));
    const { trainer } = makeTrainer(4, "run");
    await expect(
      trainer.fit(model, { trainDataloaders: loader(), valDataloaders: loader(), ckptPath: data("weights-only.ckpt") }),
    ).rejects.toThrow("saveWeightsOnly");
  });

  it("must be there, whole and of this kind", async () => {
    const { trainer } = makeTrainer(4, "run");
    const fit = (ckptPath: string): Promise<void> =>
      trainer.fit(new Regression(), { trainDataloaders: loader(), ckptPath });
    await expect(fit(join(root, "none.ckpt"))).rejects.toMatchObject({ code: "ENOENT" });
    await expect(fit(script)).rejects.toThrow("is not a zip archive");
    await expect(Regression.loadFromCheckpoint(join(root, "none.ckpt"))).rejects.toMatchObject({ code: "ENOENT" });
  });
});

/** Keys all the way down, without values. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (value instanceof Map) return [...value].map(([key, item]) => [key, shapeOf(item)]);
  if (!isPlainObject(value)) return typeof value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, shapeOf(item)]),
  );
}
