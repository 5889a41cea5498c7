/** @file The Trainer as its users see it: small models that learn, and flags whose effect shows in weights and batches. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { data, nn, noGrad, ones, optim, tensor, type Tensor } from "@lightning-ts/torch";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { loader, Model, quiet, temporaryFolder } from "../../scripts/testing/trainer.js";
import {
  CSVLogger,
  EarlyStopping,
  LightningModule,
  ModelCheckpoint,
  seedEverything,
  type StepOutput,
  Trainer,
} from "../index.js";

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

/** y = 2 x + 1 for 32 numbers x. */
const points = Array.from({ length: 32 }, (_, i): [Tensor, Tensor] => {
  const x = i / 16 - 1;
  return [tensor([x]), tensor([2 * x + 1])];
});

class Line extends LightningModule {
  readonly layer = new nn.Linear(1, 1);
  readonly losses: number[] = [];
  readonly lr: number;

  constructor({ lr = 0.2 }: { lr?: number } = {}) {
    super();
    this.saveHyperparameters({ lr });
    this.lr = lr;
  }

  override forward(x: Tensor): Tensor {
    return this.layer.forward(x);
  }

  #loss([x, y]: [Tensor, Tensor]): Tensor {
    return this.forward(x).sub(y).square().mean();
  }

  override trainingStep(batch: [Tensor, Tensor]): StepOutput {
    const loss = this.#loss(batch);
    this.losses.push(loss.item());
    this.log("train_loss", loss);
    return loss;
  }

  override validationStep(batch: [Tensor, Tensor]): void {
    this.log("val_loss", this.#loss(batch));
  }

  override configureOptimizers(): optim.SGD {
    return new optim.SGD(this.parameters(), { lr: this.lr });
  }
}

const pointLoader = (batchSize: number, shuffle = false): data.DataLoader<[Tensor, Tensor]> =>
  new data.DataLoader(points, { batchSize, shuffle });

const weights = (module: LightningModule): unknown[] => module.parameters().map((parameter) => parameter.tolist());

describe("a line", () => {
  it("is learnt, logged, saved and loaded again", async () => {
    seedEverything(3);
    const checkpoint = new ModelCheckpoint({ dirpath: folder.path, monitor: "val_loss" });
    const logger = new CSVLogger(folder.path);
    const trainer = new Trainer({
      ...quiet,
      logger,
      enableCheckpointing: true,
      callbacks: checkpoint,
      maxEpochs: 20,
      logEveryNSteps: 4,
      defaultRootDir: folder.path,
    });
    const model = new Line();
    await trainer.fit(model, pointLoader(8, true), pointLoader(32));
    expect(model.layer.weight.item()).toBeCloseTo(2, 1);
    expect(model.layer.bias?.item()).toBeCloseTo(1, 1);
    const [result] = await trainer.validate(model, { dataloaders: pointLoader(32), verbose: false });
    expect(result?.val_loss).toBeLessThan(0.01);
    const [header] = readFileSync(join(logger.logDir, "metrics.csv"), "utf8").split(/\r?\n/);
    expect(header).toBe("epoch,step,train_loss,val_loss");
    const loaded = await Line.loadFromCheckpoint(checkpoint.bestModelPath);
    expect(loaded.hparams).toEqual({ lr: 0.2 });
    expect(weights(loaded)).toEqual(weights(model));
  });

  it("is learnt the same way from the same seed", async () => {
    const runs: unknown[] = [];
    for (let i = 0; i < 2; i++) {
      seedEverything(5);
      const model = new Line();
      await new Trainer({ ...quiet, maxEpochs: 2 }).fit(model, pointLoader(8, true));
      runs.push([weights(model), model.losses]);
    }
    expect(runs[1]).toEqual(runs[0]);
  });
});

describe("flags whose effect is in the weights", () => {
  const trained = async (flags: object, batchSize: number): Promise<number[]> => {
    seedEverything(1);
    const model = new Line();
    await new Trainer({ ...quiet, maxEpochs: 2, ...flags }).fit(model, pointLoader(batchSize));
    return model.parameters().map((parameter) => parameter.item());
  };

  it("accumulateGradBatches is a larger batch", async () => {
    const [one, two] = [await trained({ accumulateGradBatches: 4 }, 4), await trained({}, 16)];
    one.forEach((value, i) => expect(value).toBeCloseTo(two[i] ?? NaN, 5));
  });

  it("gradientClipVal bounds a step: all gradients together, or each", async () => {
    const norm: number[] = [];
    const largest: number[] = [];
    class Steep extends Line {
      override trainingStep(batch: [Tensor, Tensor]): StepOutput {
        return this.forward(batch[0]).sum().mul(100);
      }

      override onTrainBatchEnd(): void {
        const gradients = this.parameters().map((parameter) => parameter.grad?.item() ?? 0);
        norm.push(Math.hypot(...gradients));
        largest.push(Math.max(...gradients.map(Math.abs)));
      }
    }
    for (const gradientClipAlgorithm of ["norm", "value"] as const) {
      const flags = { gradientClipVal: 0.5, gradientClipAlgorithm, limitTrainBatches: 1, maxEpochs: 1 };
      await new Trainer({ ...quiet, ...flags }).fit(new Steep(), pointLoader(8));
    }
    expect(norm[0]).toBeCloseTo(0.5, 4);
    expect(largest[1]).toBeCloseTo(0.5, 4);
    expect(norm[1]).toBeGreaterThan(0.5);
  });

  it("detectAnomaly makes a NaN of backward an error", async () => {
    class Broken extends Model {
      override trainingStep(batch: Tensor): StepOutput {
        return this.forward(batch).sum().mul(0).sqrt().mul(0);
      }
    }
    const fit = (detectAnomaly: boolean): Promise<void> =>
      new Trainer({ ...quiet, maxEpochs: 1, detectAnomaly }).fit(new Broken(), loader(1));
    await fit(false);
    await expect(fit(true)).rejects.toThrow(/nan/i);
  });
});

describe("flags about data", () => {
  const seen = async (flags: object, batches: data.DataLoader<Tensor>): Promise<[number, unknown][]> => {
    const values: [number, unknown][] = [];
    class Seeing extends Model {
      override trainingStep(batch: Tensor): StepOutput {
        values.push([this.currentEpoch, batch.flatten().tolist()]);
        return this.layer.weight.sum();
      }
    }
    await new Trainer({ ...quiet, maxEpochs: 2, ...flags }).fit(new Seeing(), batches);
    return values;
  };
  const numbers = (shuffle: boolean): data.DataLoader<Tensor> =>
    new data.DataLoader(
      Array.from({ length: 8 }, (_, i) => tensor([i])),
      { batchSize: 2, shuffle },
    );
  const firstTwo = (epoch: number): [number, unknown][] => [
    [epoch, [0, 1]],
    [epoch, [2, 3]],
  ];

  it("limitTrainBatches takes the first ones", async () => {
    expect(await seen({ limitTrainBatches: 2 }, numbers(false))).toEqual([...firstTwo(0), ...firstTwo(1)]);
    expect(await seen({ limitTrainBatches: "50%", maxEpochs: 1 }, numbers(false))).toEqual(firstTwo(0));
  });

  it("overfitBatches takes the same ones again, also of a loader that shuffles", async () => {
    expect(await seen({ overfitBatches: 2 }, numbers(true))).toEqual([...firstTwo(0), ...firstTwo(1)]);
  });

  it.each([
    [0, 1],
    [1, 4],
    [2, 2],
  ])("reloadDataloadersEveryNEpochs: %d asks for loaders %d times in 4 epochs", async (every, times) => {
    let asked = 0;
    class Own extends Model {
      override trainDataloader(): data.DataLoader<Tensor> {
        asked++;
        return loader(1);
      }
    }
    await new Trainer({ ...quiet, maxEpochs: 4, reloadDataloadersEveryNEpochs: every }).fit(new Own());
    expect(asked).toBe(times);
  });
});

describe("other flags", () => {
  it("maxTime ends training", async () => {
    class Slow extends Model {
      override async trainingStep(batch: Tensor): Promise<Tensor> {
        await new Promise((resolve) => setTimeout(resolve, 20));
        return this.forward(batch).sum();
      }
    }
    const trainer = new Trainer({ ...quiet, maxTime: { milliseconds: 100 } });
    await trainer.fit(new Slow(), loader(1000));
    expect(trainer.globalStep).toBeGreaterThan(0);
    expect(trainer.globalStep).toBeLessThan(20);
  });

  it("valCheckInterval as a duration goes together with EarlyStopping, which looks after each validation", async () => {
    class Level extends Model {
      override validationStep(): void {
        this.log("val_loss", 1);
      }
    }
    const stopping = new EarlyStopping("val_loss", { patience: 3 });
    // Time has always passed: validation runs after each batch. The first sets the mark, three more are patience.
    const trainer = new Trainer({ ...quiet, maxEpochs: 9, valCheckInterval: { milliseconds: 0 }, callbacks: stopping });
    await trainer.fit(new Level(), loader(3), loader(1));
    expect([stopping.waitCount, trainer.globalStep]).toEqual([3, 4]);
  });

  it("barebones leaves training as it is, and drops what is logged", async () => {
    const model = new Line();
    const trainer = new Trainer({ barebones: true, maxEpochs: 1 });
    await trainer.fit(model, pointLoader(8));
    expect(model.losses).toHaveLength(4);
    expect(trainer.callbackMetrics).toEqual({});
    expect([trainer.loggers, trainer.callbacks]).toEqual([[], []]);
  });

  it("come from the environment", async () => {
    vi.stubEnv("PL_TRAINER_MAX_EPOCHS", "3");
    vi.stubEnv("PL_TRAINER_LIMIT_TRAIN_BATCHES", "0.5");
    try {
      const trainer = new Trainer(quiet);
      await trainer.fit(new Model(), loader(4));
      expect([trainer.currentEpoch, trainer.globalStep]).toEqual([3, 6]);
    } finally {
      vi.unstubAllEnvs();
    }
  });
});

describe("print", () => {
  it("prints", () => {
    const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
    try {
      new Trainer(quiet).print("a", 1);
      expect(log).toHaveBeenCalledWith("a", 1);
    } finally {
      log.mockRestore();
    }
  });
});

describe("saveCheckpoint", () => {
  it("writes what a fit goes on from", async () => {
    const path = join(folder.path, "state.ckpt");
    const model = new Model();
    const trainer = new Trainer({ ...quiet, maxEpochs: 1 });
    await trainer.fit(model, loader(3));
    await trainer.saveCheckpoint(path);
    class Watched extends Model {
      start: unknown;

      override onTrainStart(): void {
        this.start = weights(this);
      }
    }
    const [again, next] = [new Watched(), new Trainer({ ...quiet, maxEpochs: 2 })];
    await next.fit(again, { trainDataloaders: loader(3), ckptPath: path });
    expect(again.start).toEqual(weights(model));
    expect([next.currentEpoch, next.globalStep]).toEqual([2, 6]);
  });

  it("needs a model", async () => {
    const saving = new Trainer(quiet).saveCheckpoint(join(folder.path, "state.ckpt"));
    await expect(saving).rejects.toThrow(/Received: /);
  });

  it("keeps weights only where asked to", async () => {
    const path = join(folder.path, "weights.ckpt");
    const model = new Model();
    const trainer = new Trainer({ ...quiet, maxEpochs: 1 });
    await trainer.fit(model, loader(1));
    await trainer.saveCheckpoint(path, { weightsOnly: true });
    const trained = weights(model);
    noGrad(() => model.layer.weight.copy_(ones([1, 2])));
    const resumed = new Trainer({ ...quiet, maxEpochs: 2 }).fit(new Model(), {
      trainDataloaders: loader(1),
      ckptPath: path,
    });
    await expect(resumed).rejects.toThrow();
    await new Trainer(quiet).test(model, { dataloaders: loader(1), ckptPath: path, verbose: false });
    expect(weights(model)).toEqual(trained);
  });
});
