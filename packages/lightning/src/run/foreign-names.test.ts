/** @file Names from elsewhere that would be ignored: they are errors and warnings instead. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { loader, Model, quiet } from "../../scripts/testing/trainer.js";
import { Callback, Trainer } from "../index.js";

const told: string[] = [];
beforeEach(() => {
  told.length = 0;
  vi.spyOn(process, "emitWarning").mockImplementation((message) => void told.push(String(message)));
});
afterEach(() => vi.restoreAllMocks());

const neverCalled = (): string[] => told.filter((message) => message.includes("never called"));

describe("hooks of Lightning 1", () => {
  class Old extends Model {
    trainingEpochEnd(): void {}
  }
  class OldTest extends Model {
    testEpochEnd(): void {}
  }

  it("are errors where a call would have used them", async () => {
    const trainer = new Trainer({ ...quiet, maxEpochs: 1 });
    await expect(trainer.fit(new Old(), loader(1))).rejects.toMatchObject({
      name: "MisconfigurationException",
      message: expect.stringMatching(/trainingEpochEnd.*Received: Old.*onTrainEpochEnd/) as string,
    });
    await expect(trainer.test(new OldTest(), loader(1))).rejects.toThrow(/onTestEpochEnd/);
    await trainer.test(new Old(), { dataloaders: loader(1), verbose: false });
    await trainer.fit(new OldTest(), loader(1));
  });
});

describe("hooks under their Python names", () => {
  it("are warnings, in a module and its base classes and in callbacks", async () => {
    class Ported extends Model {
      validation_step(): void {}
      on_train_start(): void {}
    }
    class Further extends Ported {
      helper_of_mine(): void {}
      train_dataloader(): void {}
    }
    class Watching extends Callback {
      on_train_end(): void {}
    }
    await new Trainer({ ...quiet, maxEpochs: 1, callbacks: new Watching() }).fit(new Further(), loader(1));
    expect(neverCalled()).toEqual([
      "Further defines train_dataloader, which is never called. Rename it to trainDataloader.",
      "Further defines validation_step, which is never called. Rename it to validationStep.",
      "Further defines on_train_start, which is never called. Rename it to onTrainStart.",
      "Watching defines on_train_end, which is never called. Rename it to onTrainEnd.",
    ]);
  });

  it("are none where hooks have the names of here", async () => {
    await new Trainer({ ...quiet, maxEpochs: 1, enableCheckpointing: true, fastDevRun: true }).fit(
      new Model(),
      loader(1),
    );
    expect(neverCalled()).toEqual([]);
  });
});
