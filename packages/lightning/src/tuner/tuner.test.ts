/** @file Tuner: what a search leaves behind, what it refuses, and its plots. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { data, nn, ones, optim, type Tensor } from "@lightning-ts/torch";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { loader, Model, quiet, temporaryFolder } from "../../scripts/testing/trainer.js";
import {
  BatchSizeFinder,
  LearningRateFinder,
  LightningModule,
  LRFinder,
  type OptimizersInput,
  type StepOutput,
  Trainer,
  type TrainerOptions,
  Tuner,
} from "../index.js";
import { isOutOfMemory } from "./out-of-memory.js";
import { curveSketch } from "./plot/sketch.js";

const folder = temporaryFolder();
afterAll(() => folder.remove());
afterEach(() => {
  vi.restoreAllMocks();
});

const make = (flags: TrainerOptions = {}): Trainer =>
  new Trainer({ ...quiet, maxEpochs: 3, defaultRootDir: folder.path, numSanityValSteps: 0, ...flags });

/** A module whose rate and batch size are its own. */
class Tuned extends LightningModule {
  layer = new nn.Linear(2, 1);
  learningRate = 0.05;
  batchSize = 2;
  /** Steps that fail from a number of rows on. */
  constructor(readonly most = Infinity) {
    super();
  }

  override trainingStep(batch: Tensor): StepOutput {
    if (batch.size(0) > this.most) throw new Error("DefaultCPUAllocator: can't allocate memory: you tried to allocate");
    return this.layer.forward(batch).square().mean();
  }

  override configureOptimizers(): OptimizersInput {
    return new optim.SGD(this.parameters(), { lr: this.learningRate, momentum: 0.9 });
  }

  override trainDataloader(): data.DataLoader<Tensor> {
    return new data.DataLoader(
      Array.from({ length: 64 }, () => ones([2])),
      { batchSize: this.batchSize },
    );
  }
}

describe("Tuner", () => {
  it("finds a learning rate, sets it, and leaves everything else as it was", async () => {
    const [model, trainer] = [new Tuned(), make()];
    const before = model.layer.weight.detach().clone();
    const { callbacks } = trainer;
    const finder = await new Tuner(trainer).lrFind(model, { numTraining: 30, maxLr: 0.5 });
    expect(finder).toBeInstanceOf(LRFinder);
    expect(finder?.results.lr.length).toBe(30);
    expect(model.learningRate).toBe(finder?.suggestion());
    expect(trainer.optimizers[0]?.paramGroups[0]?.lr).toBe(model.learningRate);
    expect(model.layer.weight.equal(before)).toBe(true);
    expect([trainer.globalStep, trainer.currentEpoch, trainer.maxSteps]).toEqual([0, 0, -1]);
    expect(trainer.callbacks).toEqual(callbacks);
    expect(readdirSync(folder.path)).toEqual([]);
    await trainer.fit(model);
    expect(trainer.globalStep).toBe(96);
  });

  it("finds a batch size that fits", async () => {
    const [model, trainer] = [new Tuned(20), make()];
    expect(await new Tuner(trainer).scaleBatchSize(model, { stepsPerTrial: 1 })).toBe(16);
    expect(model.batchSize).toBe(16);
    expect(await new Tuner(trainer).scaleBatchSize(model, { mode: "binsearch", margin: 0 })).toBe(20);
    expect(trainer.maxSteps).toBe(-1);
  });

  it("puts everything back where a search fails", async () => {
    class Failing extends Tuned {
      override trainingStep(batch: Tensor): StepOutput {
        if (this.trainer.globalStep === 3) throw new Error("asked for");
        return super.trainingStep(batch);
      }
    }
    const [model, trainer] = [new Failing(), make({ limitValBatches: 7 })];
    const before = model.layer.weight.detach().clone();
    for (const search of [
      () => new Tuner(trainer).lrFind(model),
      () => new Tuner(trainer).scaleBatchSize(model, { stepsPerTrial: 5 }),
    ]) {
      await expect(search()).rejects.toThrow("asked for");
      expect(model.layer.weight.equal(before)).toBe(true);
      expect([model.learningRate, model.batchSize]).toEqual([0.05, 2]);
      expect([trainer.globalStep, trainer.maxSteps, trainer.limitValBatches]).toEqual([0, -1, 7]);
      expect(trainer.callbacks).toEqual([]);
      expect(readdirSync(folder.path)).toEqual([]);
    }
  });

  it("keeps the state of an optimizer in the middle of a fit", async () => {
    class AtSecond extends LearningRateFinder {
      override async onFitStart(): Promise<void> {}
      override async onTrainEpochStart(trainer: Trainer, module: LightningModule): Promise<void> {
        if (trainer.currentEpoch === 1) await this.lrFind(trainer, module);
      }
    }
    const trained = async (callbacks: LearningRateFinder[]): Promise<[number, Tensor]> => {
      const [model, trainer] = [new Tuned(), make({ callbacks })];
      model.layer.weight.detach().fill_(0.5);
      model.layer.bias?.detach().fill_(0.1);
      await trainer.fit(model);
      return [trainer.globalStep, model.layer.weight];
    };
    const finder = new AtSecond({ numTrainingSteps: 12, updateAttr: false });
    const [searched, plain] = [await trained([finder]), await trained([])];
    expect(finder.optimalLr?.results.lr.length).toBe(12);
    expect(searched[0]).toBe(plain[0]);
    expect(searched[1].equal(plain[1])).toBe(true);
  });

  it.each([
    [{ lr: 3 }, 'Did you mean "minLr"|Its options are'],
    [{ minLr: 0 }, "minLr: expected a number above 0. Received: 0."],
    [{ mode: "up" }, "mode: expected one of"],
    [{ numTraining: 0 }, "numTraining"],
    [{ method: "test" }, "method"],
    [{ dataloaders: loader(1) }, "dataloaders: expected none"],
    [
      { attrName: "rate" },
      'attrName: expected a property or hyperparameter of the module or the data module. Received: "rate"',
    ],
  ])("lrFind refuses %j", async (options, message) => {
    await expect(new Tuner(make()).lrFind(new Tuned(), options as object)).rejects.toThrow(new RegExp(message));
  });

  it.each([
    [{ margin: 1 }, "margin"],
    [{ method: "train" }, "method: expected one of"],
    [{ stepsPerTrial: 0 }, "stepsPerTrial"],
    [{ batchArgName: "size" }, "expected size as a property"],
    [{ trainDataloaders: loader(1) }, "expected loaders from hooks"],
    [{ method: "validate", trainDataloaders: loader(1) }, "trainDataloaders: expected none"],
  ])("scaleBatchSize refuses %j", async (options, message) => {
    const trainer = make();
    await expect(new Tuner(trainer).scaleBatchSize(new Tuned(), options as object)).rejects.toThrow(message);
    expect(trainer.callbacks).toEqual([]);
  });

  it("refuse a module without the attribute that they set, and leave all as it was", async () => {
    const trainer = make();
    const model = new Model();
    const before = model.stateDict();
    await expect(new Tuner(trainer).lrFind(model, { trainDataloaders: loader(4) })).rejects.toThrow(
      "expects lr or learningRate or learning_rate",
    );
    await expect(new Tuner(trainer).scaleBatchSize(model)).rejects.toThrow(/batch_?size/i);
    expect(trainer.callbacks).toEqual([]);
    expect(trainer.globalStep).toBe(0);
    expect(Object.keys(model)).toEqual(Object.keys(new Model()));
    for (const [name, value] of Object.entries(before)) expect(model.stateDict()[name]?.equal(value)).toBe(true);
    await trainer.fit(model, loader(2));
    expect(trainer.globalStep).toBeGreaterThan(0);
  });

  it("refuses a finder beside a search, and anything but a Trainer", async () => {
    const trainer = make({ callbacks: [new LearningRateFinder(), new BatchSizeFinder()] });
    await expect(new Tuner(trainer).lrFind(new Tuned())).rejects.toThrow("without a LearningRateFinder");
    await expect(new Tuner(trainer).scaleBatchSize(new Tuned())).rejects.toThrow("without a BatchSizeFinder");
    expect(() => new Tuner(JSON.parse("{}") as Trainer)).toThrow("Tuner: expected a Trainer. Received: {");
  });
});

describe("LRFinder", () => {
  const finder = new LRFinder("exponential", 1e-4, 1, 20);
  finder.results = {
    lr: Array.from({ length: 20 }, (_, i) => 10 ** (-4 + (4 * i) / 19)),
    loss: Array.from({ length: 20 }, (_, i) => (i === 5 ? NaN : 1 / (1 + i))),
  };

  it("draws its curve as an image and in the terminal", async () => {
    const file = join(folder.path, "plots", "lr.svg");
    const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
    const image = await finder.plot({ suggest: true, show: true, file });
    expect(readFileSync(file, "utf8")).toBe(image);
    expect(image).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(image.match(/<polyline points="([^"]*)"/)?.[1]?.split(" ").length).toBe(19);
    expect(image).toContain('fill="red"');
    expect(image).not.toContain("NaN");
    const [sketch] = log.mock.calls[0] as [string];
    expect(sketch).toContain("Loss over learning rate");
    expect(sketch).toContain("◉");
    expect(await finder.plot()).not.toContain('fill="red"');
  });

  it.each([
    [[], []],
    [[0.1], [NaN]],
    [[0.1], [1]],
    [
      [0, 1],
      [3, 3],
    ],
  ])("draws what there is of rates %j and losses %j", (lr, loss) => {
    expect(curveSketch({ lr, loss }, true, null)).toContain("│");
    expect(curveSketch({ lr, loss }, false, null)).not.toContain("NaN");
  });

  it("refuses a folder that cannot be written to", async () => {
    await expect(finder.plot({ file: "/proc/lr.svg" })).rejects.toThrow();
    expect(existsSync("/proc/lr.svg")).toBe(false);
  });
});

describe("errors of memory", () => {
  it.each([
    ["CUDA out of memory. Tried to allocate 2.00 GiB", true],
    ["CUDA error: out of memory", true],
    ["cuDNN error: CUDNN_STATUS_NOT_SUPPORTED. This error may appear if", true],
    ["[enforce fail at alloc_cpu.cpp:119] err == 0. DefaultCPUAllocator: can't allocate memory: you tried", true],
    ["out of memory", false],
    ["asked for", false],
  ])("%s: %s", (message, is) => {
    expect(isOutOfMemory(new Error(message))).toBe(is);
  });
});
