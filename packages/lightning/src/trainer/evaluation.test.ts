/** @file validate, test and predict: what they return, in which mode, and in which forms they are called. */
import { isGradEnabled, isInferenceModeEnabled, ones, type Tensor } from "@lightning-ts/torch";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Data, loader, Model, quiet, temporaryFolder } from "../../scripts/testing/trainer.js";
import { type Dataloaders, ModelCheckpoint, Trainer } from "../index.js";

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

class Logging extends Model {
  override validationStep(_batch: Tensor, batchIdx: number): void {
    this.log("a", batchIdx);
    this.log("b", batchIdx, { onStep: true, onEpoch: true });
  }

  override onValidationEpochEnd(): void {
    this.log("end", 7);
  }

  override testStep(_batch: Tensor, batchIdx: number, dataloaderIdx = 0): void {
    this.log("a", batchIdx + dataloaderIdx);
  }
}

const numbers = (metrics: Readonly<Record<string, Tensor>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(metrics).map(([name, value]) => [name, value.item()]));

describe("metrics", () => {
  it("of one loader keep their names", async () => {
    const trainer = new Trainer(quiet);
    const results = await trainer.validate(new Logging(), { dataloaders: loader(3), verbose: false });
    expect(results).toEqual([{ a: 1, b_epoch: 1, end: 7 }]);
    expect(numbers(trainer.callbackMetrics)).toEqual({ a: 1, b: 1, b_epoch: 1, end: 7 });
    expect(numbers(trainer.loggedMetrics)).toEqual({ a: 1, b_step: 2, b_epoch: 1, end: 7 });
    expect(trainer.progressBarMetrics).toEqual({});
  });

  it("of several loaders say which", async () => {
    const trainer = new Trainer(quiet);
    const results = await trainer.test(new Logging(), { dataloaders: [loader(3), loader(2)], verbose: false });
    expect(results).toEqual([{ "a/dataloader_idx_0": 1 }, { "a/dataloader_idx_1": 1.5 }]);
    expect(numbers(trainer.callbackMetrics)).toEqual({ "a/dataloader_idx_0": 1, "a/dataloader_idx_1": 1.5 });
  });

  it("are those of the last call only", async () => {
    const trainer = new Trainer(quiet);
    await trainer.validate(new Logging(), { dataloaders: loader(3), verbose: false });
    await trainer.test(new Logging(), { dataloaders: loader(1), verbose: false });
    expect(Object.keys(trainer.callbackMetrics)).toEqual(["a"]);
  });
});

describe("predictions", () => {
  class Doubling extends Model {
    override predictStep(batch: Tensor): Tensor {
      return batch.mul(2).sum();
    }
  }

  it("are what predictStep returned, batch by batch", async () => {
    const predictions = await new Trainer(quiet).predict(new Doubling(), loader(2));
    expect((predictions as Tensor[]).map((one) => one.item())).toEqual([4, 4]);
  });

  it("of several loaders are one list a loader", async () => {
    const predictions = await new Trainer(quiet).predict(new Doubling(), [loader(2), loader(1)]);
    expect((predictions as unknown as Tensor[][]).map((list) => list.map((one) => one.item()))).toEqual([[4, 4], [4]]);
  });

  it("are forward's where there is no predictStep", async () => {
    class Plain extends Model {}
    Reflect.deleteProperty(Plain.prototype, "predictStep");
    Reflect.set(
      Plain.prototype,
      "predictStep",
      Reflect.get(Object.getPrototypeOf(Model.prototype) as object, "predictStep"),
    );
    const model = new Plain();
    const [prediction] = (await new Trainer(quiet).predict(model, loader(1))) ?? [];
    expect((prediction as Tensor).item()).toBeCloseTo(model.forward(ones([1, 2])).item());
  });

  it("are not kept where nobody wants them", async () => {
    const predictions: unknown = await new Trainer(quiet).predict(new Doubling(), {
      dataloaders: loader(2),
      returnPredictions: false,
    });
    expect(predictions ?? []).toEqual([]);
  });
});

describe("modes", () => {
  const seen: string[] = [];
  const see = (what: string): void => void seen.push(`${what} ${isInferenceModeEnabled()} ${isGradEnabled()}`);
  class Seeing extends Model {
    override validationStep(): void {
      see("validate");
    }

    override predictStep(): void {
      see("predict");
    }
  }
  beforeEach(() => void (seen.length = 0));

  it("are inference mode outside of a fit", async () => {
    await new Trainer(quiet).validate(new Seeing(), { dataloaders: loader(1), verbose: false });
    await new Trainer(quiet).predict(new Seeing(), loader(1));
    expect(seen).toEqual(["validate true false", "predict true false"]);
    expect([isInferenceModeEnabled(), isGradEnabled()]).toEqual([false, true]);
  });

  it("only switch gradients off where the flag says so, and inside of a fit", async () => {
    await new Trainer({ ...quiet, inferenceMode: false }).validate(new Seeing(), {
      dataloaders: loader(1),
      verbose: false,
    });
    await new Trainer({ ...quiet, maxEpochs: 1, numSanityValSteps: 0 }).fit(new Seeing(), loader(1), loader(1));
    expect(seen).toEqual(["validate false false", "validate false false"]);
  });

  it("are undone after an error", async () => {
    class Failing extends Model {
      override testStep(): void {
        throw new Error("step");
      }
    }
    const model = new Failing();
    await expect(new Trainer(quiet).test(model, loader(1))).rejects.toThrow("step");
    expect([isInferenceModeEnabled(), isGradEnabled()]).toEqual([false, true]);
  });

  it("are the module's own again afterwards", async () => {
    const model = new Model();
    model.layer.eval();
    await new Trainer(quiet).test(model, { dataloaders: loader(1), verbose: false });
    expect([model.training, model.layer.training]).toEqual([true, false]);
  });
});

describe("forms of a call", () => {
  const counted = async (run: (trainer: Trainer, model: Model) => Promise<unknown>): Promise<number[]> => {
    const trainer = new Trainer({ ...quiet, maxEpochs: 1 });
    await run(trainer, new Model());
    return trainer.numTestBatches;
  };

  it("take loaders, a data module or an object of options", async () => {
    expect(await counted((trainer, model) => trainer.test(model, loader(3)))).toEqual([3]);
    expect(await counted((trainer, model) => trainer.test(model, [loader(3), loader(2)]))).toEqual([3, 2]);
    expect(await counted((trainer, model) => trainer.test(model, { dataloaders: loader(3) }))).toEqual([3]);
    expect(await counted((trainer, model) => trainer.test(model, new Data()))).toEqual([1, 1]);
    expect(await counted((trainer, model) => trainer.test(model, { datamodule: new Data() }))).toEqual([1, 1]);
  });

  it("take any iterable of batches, also one that waits", async () => {
    const batches = { *[Symbol.iterator]() { yield* [ones([1, 2]), ones([1, 2])]; } }; // prettier-ignore
    const waiting = { async *[Symbol.asyncIterator]() { for (const batch of batches) yield await Promise.resolve(batch); } }; // prettier-ignore
    for (const dataloaders of [batches, waiting]) {
      expect(await new Trainer(quiet).predict(new Model(), { dataloaders })).toEqual([0, 1]);
    }
  });

  it("take the loaders of the module's hooks", async () => {
    class Own extends Model {
      override predictDataloader(): Dataloaders {
        return loader(2);
      }
    }
    expect(await new Trainer(quiet).predict(new Own())).toEqual([0, 1]);
  });

  it("without a module take that of the run before, with its best weights", async () => {
    const checkpoint = new ModelCheckpoint({ dirpath: folder.path });
    const trainer = new Trainer({ ...quiet, enableCheckpointing: true, callbacks: checkpoint, maxEpochs: 1 });
    const model = new Model();
    await trainer.fit(model, loader(2));
    const trained = model.layer.weight.tolist();
    model.layer.weight.requiresGrad_(false).zero_();
    await trainer.test(null, { dataloaders: loader(1), ckptPath: "best", verbose: false });
    expect(trainer.lightningModule).toBe(model);
    expect(model.layer.weight.tolist()).toEqual(trained);
    expect(trainer.ckptPath).toBe(checkpoint.bestModelPath);
  });
});
