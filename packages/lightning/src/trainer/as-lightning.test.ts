/** @file Small things that are as in Lightning: texts, results, warnings and refusals. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { data, nn, optim, tensor, type Tensor, zeros } from "@lightning-ts/torch";
import { describe, expect, it } from "vitest";
import { collectWarnings } from "../../scripts/testing/warnings.js";
import {
  gradNorm,
  LightningDataModule,
  LightningModule,
  MisconfigurationException,
  ModelCheckpoint,
  OnExceptionCheckpoint,
  type OptimizersInput,
  summarize,
  Trainer,
} from "../index.js";

const warnings = collectWarnings();
const warned = async (text: string): Promise<number> => {
  await new Promise(setImmediate);
  return warnings.filter((warning) => warning.includes(text)).length;
};

const trainer = (): Trainer =>
  new Trainer({
    logger: false,
    enableCheckpointing: false,
    enableProgressBar: false,
    enableModelSummary: false,
    accelerator: "cpu",
    maxEpochs: 1,
  });
const loader = (n = 2): data.DataLoader<Tensor> =>
  new data.DataLoader(
    Array.from({ length: n }, () => zeros([2])),
    { batchSize: 1 },
  );

class Model extends LightningModule {
  layer = new nn.Linear(2, 1);
  override forward(x: Tensor): Tensor {
    return this.layer.forward(x);
  }
  override trainingStep(batch: Tensor): Tensor {
    return this.forward(batch).sum();
  }
  override configureOptimizers(): OptimizersInput {
    return new optim.SGD(this.parameters(), { lr: 0.1 });
  }
}

it("freeze and unfreeze return the module", () => {
  const model = new Model();
  expect(model.freeze()).toBe(model);
  expect([model.training, model.layer.weight.requiresGrad]).toEqual([false, false]);
  expect(model.unfreeze()).toBe(model);
  expect([model.training, model.layer.weight.requiresGrad]).toEqual([true, true]);
});

it("String(datamodule) is Lightning's", () => {
  class Data extends LightningDataModule {
    override trainDataloader = (): data.DataLoader<Tensor> => loader();
    override valDataloader = (): data.DataLoader<Tensor>[] => [loader(3), loader(4)];
    override testDataloader = (): never => {
      throw new Error("not set up");
    };
  }
  expect(String(new Data())).toBe(
    [
      "{Train dataloader: size=2}",
      "{Validation dataloader: 1. size=3 ; 2. size=4}",
      "{Test dataloader: None}",
      "{Predict dataloader: None}",
    ].join("\n"),
  );
});

it("String of an optimizer is PyTorch's, also of the run's", async () => {
  const model = new Model();
  const run = trainer();
  await run.fit(model, loader());
  const text = String(model.optimizers());
  expect(text).toBe(String(run.optimizers[0]));
  expect(text).toMatch(/^SGD \(\nParameter Group 0\n {4}dampening: 0\n {4}differentiable: False\n {4}foreach: None\n/);
});

describe("what a call needs", () => {
  it.each<[string, (model: Model) => Promise<unknown>]>([
    ["predictStep", (model) => trainer().predict(model, loader())],
    ["forward", (model) => trainer().predict(model, loader())],
    ["trainingStep", (model) => trainer().fit(model, loader())],
    ["configureOptimizers", (model) => trainer().fit(model, loader())],
    ["validationStep", (model) => trainer().validate(model, loader())],
    ["testStep", (model) => trainer().test(model, loader())],
  ])("%s that is no function", async (name, run) => {
    for (const value of [undefined, null, 3])
      await expect(run(Object.assign(new Model(), { [name]: value }))).rejects.toThrow(MisconfigurationException);
  });

  it("null loaders are a TypeError", async () => {
    const returning = Object.assign(new Model(), { trainDataloader: () => null });
    await expect(trainer().fit(returning, undefined)).rejects.toThrow(TypeError);
    await expect(trainer().fit(new Model(), [loader(), null] as never)).rejects.toThrow(TypeError);
    await expect(trainer().fit(new Model(), { a: null, b: loader() } as never)).rejects.toThrow(TypeError);
  });
});

it("a strictness that contradicts the module's own is refused either way, and not that of the default", async () => {
  class Saying extends Model {
    override strictLoading = true;
  }
  const folder = mkdtempSync(join(tmpdir(), "strict-"));
  try {
    const path = join(folder, "x.ckpt");
    const run = trainer();
    await run.fit(new Model(), loader());
    await run.saveCheckpoint(path);
    expect((await Model.loadFromCheckpoint(path, { strict: false })).strictLoading).toBe(true);
    await expect(Saying.loadFromCheckpoint(path, { strict: false })).rejects.toThrow(RangeError);
    await expect(Saying.loadFromCheckpoint(path, { strict: true })).resolves.toBeInstanceOf(Saying);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe("warnings", () => {
  it("of a prediction that is nothing", async () => {
    const model = Object.assign(new Model(), { predictStep: () => undefined });
    await trainer().predict(model, loader());
    expect(await warned("`predictStep` returned nothing")).toBe(1);
  });

  it("of hooks in module and data module", async () => {
    class Data extends LightningDataModule {
      override onAfterBatchTransfer(batch: unknown): unknown {
        return batch;
      }
    }
    const model = Object.assign(new Model(), {
      onAfterBatchTransfer: (batch: unknown) => batch,
      onBeforeBatchTransfer: (batch: unknown) => batch,
    });
    const module = Object.assign(new Data(), { trainDataloader: () => loader() });
    await trainer().fit(model, module);
    expect(await warned("`onAfterBatchTransfer` in both")).toBe(1);
    expect(await warned("`onBeforeBatchTransfer` in the LightningModule but")).toBe(1);
  });

  it("of an iterable data set with a length, not of a list", async () => {
    await trainer().fit(new Model(), loader());
    expect(await warned("iterable data set has a `length`")).toBe(0);
    const stream = { length: 2, *[Symbol.iterator]() { yield zeros([2]); yield zeros([2]); } }; // prettier-ignore
    await trainer().fit(new Model(), new data.DataLoader(stream as never, { batchSize: 1 }));
    expect(await warned("iterable data set has a `length`")).toBe(1);
  });
});

it("predictLoop keeps what was predicted", async () => {
  const run = trainer();
  expect(run.predictLoop.predictions).toEqual([]);
  const out = await run.predict(new Model(), loader());
  expect(run.predictLoop.predictions).toEqual(out);
  await run.predict(new Model(), [loader(), loader(3)]);
  expect(run.predictLoop.predictions.map((list) => (list as unknown[]).length)).toEqual([2, 3]);
  await run.predict(new Model(), { dataloaders: loader(), returnPredictions: false });
  expect(run.predictLoop.predictions).toEqual([]);
});

describe("gradNorm", () => {
  it("names and numbers are Lightning's", () => {
    const model = new Model();
    expect(gradNorm(model, 2)).toEqual({});
    model.layer.weight.grad = tensor([[3, 4]]);
    if (model.layer.bias !== null) model.layer.bias.grad = tensor([12]);
    const numbers = (p: number | "inf"): Record<string, number> =>
      Object.fromEntries(Object.entries(gradNorm(model, p)).map(([name, norm]) => [name, Number(norm.item())]));
    expect(numbers(2)).toEqual({
      "grad_2.0_norm/layer.weight": 5,
      "grad_2.0_norm/layer.bias": 12,
      "grad_2.0_norm_total": 13,
    });
    expect(numbers("inf")).toEqual({
      "grad_inf_norm/layer.weight": 4,
      "grad_inf_norm/layer.bias": 12,
      grad_inf_norm_total: 12,
    });
    expect(Object.keys(gradNorm(model, 1, { groupSeparator: "-" }))[0]).toBe("grad_1.0_norm-layer.weight");
  });

  it.each([0, -1, NaN, "two"])("refuses the norm %s", (p) => {
    expect(() => gradNorm(new Model(), p as number)).toThrow(RangeError);
  });
});

it("summarize is public, and shows shapes of scalars and of what else has one", () => {
  class Scalar extends nn.Module {
    override forward(x: Tensor): unknown {
      return { shape: [7], x };
    }
  }
  class Outer extends nn.Module {
    inner = new Scalar();
    exampleInputArray = tensor(1);
    override forward(x: Tensor): unknown {
      return this.inner.forward(x);
    }
  }
  const [row] = summarize(new Outer()).layers;
  expect([row?.inSizes, row?.outSizes]).toEqual([[], [7]]);
});

it("a module among hyperparameters is a warning, unless it is ignored", async () => {
  class Holding extends Model {
    constructor(ignore: string[]) {
      super();
      this.saveHyperparameters({ body: new nn.Linear(1, 1), lr: 1 }, { ignore });
    }
  }
  const text = "Attribute 'body' is an instance of `nn.Module` and is already saved during checkpointing.";
  new Holding(["body"]);
  expect(await warned(text)).toBe(0);
  new Holding([]);
  expect(await warned(text)).toBe(1);
});

it("which file is taken where there is one of a failed run is a warning", async () => {
  const folder = mkdtempSync(join(tmpdir(), "as-lightning-"));
  const failed = new OnExceptionCheckpoint(folder);
  const best = new ModelCheckpoint({ dirpath: join(folder, "c") });
  const run = new Trainer({
    logger: false,
    enableProgressBar: false,
    enableModelSummary: false,
    maxEpochs: 1,
    callbacks: [best, failed],
  });
  const model = new Model();
  model.validationStep = () => undefined;
  await run.fit(model, loader());
  expect(await warned("The last model of the previous `fit` call is used")).toBe(1);
  await run.validate(undefined, { dataloaders: loader() });
  expect(
    await warned("There is also an on-exception checkpoint available, however it is used by default only when"),
  ).toBe(1);
  rmSync(folder, { recursive: true });
});

it("lazy parameters of a summary are a warning, unless an example gives them their shape", async () => {
  class Lazy extends Model {
    readonly lazy = new nn.LazyLinear(3, false);
    override forward(x: Tensor): Tensor {
      return super.forward(x).add(this.lazy.forward(x).sum());
    }
  }
  const text = "an instance of `UninitializedParameter`";
  const shaped = new Lazy();
  shaped.exampleInputArray = zeros([1, 2]);
  expect(summarize(shaped).totalParameters).toBe(3 + 6);
  expect(await warned(text)).toBe(0);
  const summary = summarize(new Lazy());
  expect(summary.totalParameters).toBe(3);
  expect(summary.layers.map(({ params }) => params)).toEqual([3, 0]);
  expect(await warned(text)).toBe(1);
});
