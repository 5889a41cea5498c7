/** @file LightningDataModule: made of data sets, and of checkpoints. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { data, nn, type Tensor, tensor } from "@lightning-ts/torch";
import { type Dataloaders, LightningDataModule, LightningModule, Trainer } from "../index.js";

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "datamodule-"));
  vi.spyOn(console, "log").mockImplementation(() => undefined);
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

const rows = new data.TensorDataset(tensor([[1], [2], [3]]));

it("makes loaders of data sets, those of training shuffle", () => {
  const module = LightningDataModule.fromDatasets({
    trainDataset: { a: rows },
    valDataset: [rows, rows],
    batchSize: 2,
  });
  const { a } = module.trainDataloader?.() as Record<string, data.DataLoader>;
  expect(a?.sampler).toBeInstanceOf(data.RandomSampler);
  const val = module.valDataloader?.() as data.DataLoader[];
  expect(val.map((loader) => [loader.length, loader.sampler instanceof data.SequentialSampler])).toEqual([
    [2, true],
    [2, true],
  ]);
  expect(module.testDataloader).toBeUndefined();
  const named = LightningDataModule.fromDatasets({ testDataset: rows, numWorkers: 0 });
  expect((named.testDataloader?.() as data.DataLoader).length).toBe(3);
  expect(named.trainDataloader).toBeUndefined();
});

it("takes object literals that can be read for data sets, and others for dictionaries of some", () => {
  const literal = { length: 3, getItem: (i: number) => i };
  const stream = {
    *[Symbol.iterator]() {
      yield 1;
    },
  };
  const module = LightningDataModule.fromDatasets(literal, { a: literal, b: [stream, literal] }, [1, 2], {
    batchSize: 3,
  });
  const train = module.trainDataloader?.() as data.DataLoader;
  expect(train.dataset).toBe(literal);
  expect(train.sampler).toBeInstanceOf(data.RandomSampler);
  const val = module.valDataloader?.() as { a: data.DataLoader; b: data.DataLoader[] };
  expect(val.a.dataset).toBe(literal);
  expect(val.b.map(({ dataset }) => dataset)).toEqual([stream, literal]);
  expect(module.testDataloader?.()).toEqual([1, 2]);
  const last = LightningDataModule.fromDatasets(literal);
  expect((last.trainDataloader?.() as data.DataLoader).dataset).toBe(literal);
  for (const read of ["get", "at"]) {
    const other = LightningDataModule.fromDatasets({ trainDataset: { length: 2, [read]: (i: number) => i } });
    expect((other.trainDataloader?.() as data.DataLoader).sampler).toBeInstanceOf(data.RandomSampler);
  }
});

it("comes back from a checkpoint with its hyperparameters and its state", async () => {
  class Counting extends LightningDataModule {
    batches = 0;
    constructor(readonly hparamsGiven: { size?: number } = {}) {
      super();
      this.saveHyperparameters({ size: hparamsGiven.size ?? 1 });
    }
    override trainDataloader = (): Dataloaders => new data.DataLoader(rows);
    override onAfterBatchTransfer(batch: unknown): unknown {
      this.batches++;
      return batch;
    }
    override stateDict(): Record<string, unknown> {
      return { batches: this.batches };
    }
    override loadStateDict(state: Readonly<Record<string, unknown>>): void {
      this.batches = Number(state.batches);
    }
  }
  class Model extends LightningModule {
    readonly layer = new nn.Linear(1, 1);
    override trainingStep([x]: [Tensor]): Tensor {
      return this.layer.forward(x).sum();
    }
    override configureOptimizers = (): null => null;
  }
  const flags = { logger: false, enableCheckpointing: false, enableProgressBar: false, enableModelSummary: false };
  const trainer = new Trainer({ maxEpochs: 1, defaultRootDir: root, ...flags });
  await trainer.fit(new Model(), new Counting({ size: 7 }));
  const path = join(root, "a.ckpt");
  await trainer.saveCheckpoint(path);
  const loaded = await Counting.loadFromCheckpoint(path);
  expect([loaded.hparams.size, loaded.batches]).toEqual([7, 3]);
  expect((await Counting.loadFromCheckpoint(path, { hparams: { size: 8 } })).hparams.size).toBe(8);
});
