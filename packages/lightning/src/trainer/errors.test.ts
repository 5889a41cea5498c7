/** @file What goes wrong: the errors, and what is closed before they reach the caller. */
import { nn, ones, type Tensor } from "@lightning-ts/torch";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Data, loader, Model, quiet, temporaryFolder } from "../../scripts/testing/trainer.js";
import { Callback, CSVLogger, LightningModule, type StepOutput, Trainer } from "../index.js";

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

/** Calls as JavaScript makes them, whatever the types say. */
type Loose = Record<"fit" | "validate" | "test" | "predict", (...args: unknown[]) => Promise<unknown>>;
const loose = (flags: object = {}): Loose => new Trainer({ ...quiet, maxEpochs: 1, ...flags }) as unknown as Loose;

async function errorOf(run: Promise<unknown>): Promise<Error> {
  try {
    await run;
  } catch (error) {
    if (error instanceof Error) return error;
    throw new Error(`expected an Error. Received: ${String(error)}`, {
      cause: error,
    });
  }
  throw new Error("expected an error. Received: none");
}

class Returning extends Model {
  constructor(readonly value: (model: Returning, batch: Tensor) => unknown) {
    super();
  }

  override trainingStep(batch: Tensor): StepOutput {
    return this.value(this, batch) as StepOutput;
  }
}

describe("a training step", () => {
  it.each<[string, (model: Returning, batch: Tensor) => unknown]>([
    ["a text", () => "loss"],
    ["a number", () => 3],
    ["an array", (model, batch) => [model.forward(batch).sum()]],
    ["an object without a loss", () => ({ x: 1 })],
    ["an object whose loss is null", () => ({ loss: null })],
    ["a boolean", () => true],
  ])("that returns %s is a misconfiguration", async (_what, value) => {
    const error = await errorOf(loose().fit(new Returning(value), loader(1)));
    expect(error.name).toBe("MisconfigurationException");
    expect(error.message).toContain("trainingStep");
    expect(error.message).toContain("Received: ");
  });

  it.each<[string, (model: Returning, batch: Tensor) => unknown]>([
    ["a loss of several numbers", (model, batch) => model.forward(batch).repeat([1, 2])],
    ["a loss without a graph", () => ones([])],
    ["an object whose loss is a number", () => ({ loss: 1 })],
  ])("that returns %s is an error", async (_what, value) => {
    await errorOf(loose().fit(new Returning(value), loader(1)));
  });

  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
  ])("that returns %s takes no step of its own, and counts", async (_what, value) => {
    const trainer = new Trainer({ ...quiet, maxEpochs: 1 });
    await trainer.fit(new Returning(() => value), loader(2));
    expect(trainer.globalStep).toBe(2);
  });
});

/** A collection that holds itself. */
function endless(): object {
  const collection: { self?: object } = {};
  collection.self = collection;
  return collection;
}

describe("what a call is given", () => {
  it.each<[string, (trainer: Loose) => Promise<unknown>, string, string]>([
    ["a model that is no LightningModule", (t) => t.fit(new nn.Linear(1, 1), loader(1)), "TypeError", "Linear"],
    ["no model at all", (t) => t.validate(null, loader(1)), "TypeError", "LightningModule"],
    ["a number for loaders", (t) => t.fit(new Model(), 3), "TypeError", "Received: "],
    [
      "a collection that holds itself",
      (t) => t.fit(new Model(), { trainDataloaders: endless() }),
      "TypeError",
      "Received: { self: ... }",
    ],
    ["loaders among which is a number", (t) => t.fit(new Model(), [loader(1), 3]), "TypeError", "at [1]. Received: 3"],
    [
      "named loaders among which is null",
      (t) => t.fit(new Model(), { trainDataloaders: { a: [loader(1)], b: [loader(1), null] } }),
      "TypeError",
      "at b[1]. Received: null",
    ],
    [
      "validation loaders among which is a text",
      (t) => t.fit(new Model(), loader(1), [loader(1), "val"]),
      "TypeError",
      'at [1]. Received: "val"',
    ],
    ["a text for loaders", (t) => t.fit(new Model(), "train"), "TypeError", "Received: "],
    ["a text for validation loaders", (t) => t.fit(new Model(), loader(1), "val"), "TypeError", "Received: "],
    [
      "loaders and a data module",
      (t) =>
        t.fit(new Model(), {
          trainDataloaders: loader(1),
          datamodule: new Data(),
        }),
      "MisconfigurationException",
      "data module",
    ],
    ["no training loader", (t) => t.fit(new Model()), "MisconfigurationException", "trainDataloader"],
    ["no validation loader", (t) => t.validate(new Model()), "MisconfigurationException", "valDataloader"],
    [
      "options after loaders",
      (t) => t.fit(new Model(), loader(1), { ckptPath: "x.ckpt" }),
      "TypeError",
      "fit(model, { trainDataloaders, valDataloaders, ckptPath })",
    ],
    [
      "loaders after options",
      (t) => t.fit(new Model(), { trainDataloaders: loader(1) }, loader(1)),
      "TypeError",
      "valDataloaders",
    ],
    [
      "too much",
      (t) => t.fit(new Model(), loader(1), undefined, undefined, "x.ckpt"),
      "TypeError",
      'Received: 5, with "x.ckpt"',
    ],
    ["too much to test", (t) => t.test(new Model(), loader(1), "best"), "TypeError", 'Received: 3, with "best"'],
    [
      "a number for a checkpoint",
      (t) => t.fit(new Model(), { trainDataloaders: loader(1), ckptPath: 3 }),
      "TypeError",
      "ckptPath",
    ],
    [
      "a loader for a data module",
      (t) => t.fit(new Model(), { datamodule: loader(1) }),
      "TypeError",
      "LightningDataModule",
    ],
    [
      "a text for a flag",
      (t) => t.validate(new Model(), { dataloaders: loader(1), verbose: "no" }),
      "TypeError",
      "verbose",
    ],
    [
      "an unknown option",
      (t) => t.fit(new Model(), { trainDataloader: loader(1) }),
      "TypeError",
      'Did you mean "trainDataloaders"?',
    ],
    [
      "the best checkpoint of none",
      (t) => t.test(new Model(), { dataloaders: loader(1), ckptPath: "best" }),
      "RangeError",
      "best",
    ],
    [
      "the best checkpoint, to train",
      (t) => t.fit(new Model(), { trainDataloaders: loader(1), ckptPath: "best" }),
      "RangeError",
      "best",
    ],
  ])("%s", async (_what, call, name, part) => {
    const error = await errorOf(call(loose()));
    expect(error.name).toBe(name);
    expect(error.message).toContain(part);
  });

  it("a checkpoint that is not there", async () => {
    const error = await errorOf(
      loose().test(new Model(), {
        dataloaders: loader(1),
        ckptPath: "nope.ckpt",
      }),
    );
    expect(error).toMatchObject({ code: "ENOENT" });
    expect(error.message).toContain("nope.ckpt");
  });

  it.each<[string, keyof Loose, string]>([
    ["trainingStep", "fit", "trainingStep"],
    ["validationStep", "validate", "validationStep"],
    ["testStep", "test", "testStep"],
  ])("a module without %s", async (_what, call, part) => {
    class Empty extends LightningModule {}
    const error = await errorOf(loose()[call](new Empty(), loader(1)));
    expect(error.name).toBe("MisconfigurationException");
    expect(error.message).toContain(part);
    expect(error.message).toContain("Empty");
  });

  it("a module without predictStep and forward", async () => {
    class Empty extends LightningModule {}
    const error = await errorOf(loose().predict(new Empty(), loader(1)));
    expect(error.name).toBe("MisconfigurationException");
    expect(error.message).toContain("Empty");
  });

  it("a module without configureOptimizers", async () => {
    class Untrained extends LightningModule {
      override trainingStep(): undefined {}
    }
    const error = await errorOf(loose().fit(new Untrained(), loader(1)));
    expect(error.name).toBe("MisconfigurationException");
    expect(error.message).toContain("configureOptimizers");
  });
});

describe("a loader that yields nothing", () => {
  it("but has a length of 0 trains not at all", async () => {
    const trainer = new Trainer({ ...quiet, maxEpochs: 3 });
    await trainer.fit(new Model(), loader(0));
    expect([trainer.currentEpoch, trainer.globalStep, trainer.state.status]).toEqual([0, 0, "finished"]);
  });
});

describe("a loader's length", () => {
  it.each([NaN, -1, 1.5])("of %s is an error", async (length) => {
    const strange = { length, [Symbol.iterator]: () => [ones([1, 2])][Symbol.iterator]() };
    const error = await errorOf(loose().fit(new Model(), strange));
    expect(error).toBeInstanceOf(RangeError);
    expect(error.message).toContain(`Received: ${length}`);
  });
});

describe("saveCheckpoint", () => {
  it.each<[string, unknown[], string]>([
    ["no path", [], "undefined"],
    ["a number for a path", [3], "Received: 3"],
    ["a text for options", ["x.ckpt", "weights"], 'Received: "weights"'],
    ["an unknown option", ["x.ckpt", { weightOnly: true }], 'Did you mean "weightsOnly"?'],
    ["a text for a flag", ["x.ckpt", { weightsOnly: "yes" }], 'Received: "yes"'],
  ])("with %s is a TypeError", async (_what, args, part) => {
    const trainer = new Trainer({ ...quiet, maxEpochs: 1 });
    await trainer.fit(new Model(), loader(1));
    const save = trainer.saveCheckpoint.bind(trainer) as (...given: unknown[]) => Promise<void>;
    const error = await errorOf(save(...args));
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toContain(part);
  });
});

describe("an unsized loader that yields nothing", () => {
  it("is a mistake where nothing bounds the epochs, which would never end", async () => {
    const error = await errorOf(loose({ maxEpochs: -1 }).fit(new Model(), loader(0, { sized: false })));
    expect(error.name).toBe("MisconfigurationException");
    expect(error.message).toContain("yields nothing in epoch 0");
  });

  it("is a warning where epochs are counted: a generator object yields once", async () => {
    const warnings = vi.spyOn(process, "emitWarning").mockImplementation(() => undefined);
    const once = loader(2, { sized: false })[Symbol.iterator]() as Generator<Tensor>;
    const trainer = new Trainer({ ...quiet, maxEpochs: 3 });
    await trainer.fit(new Model(), once);
    const said = warnings.mock.calls.map(([message]) => String(message)).filter((m) => m.includes("yields nothing"));
    warnings.mockRestore();
    expect([trainer.currentEpoch, trainer.globalStep]).toEqual([3, 2]);
    expect(said.map((message) => /epoch \d/.exec(message)?.[0])).toEqual(["epoch 1", "epoch 2"]);
  });

  it("is none of training where the limit is 0", async () => {
    await loose({ limitTrainBatches: 0 }).fit(new Model(), loader(0, { sized: false }));
  });
});

describe("maxEpochs with a fraction", () => {
  it("is an error once training would begin", async () => {
    const events: string[] = [];
    class Noting extends Callback {
      override onSanityCheckEnd(): void {
        events.push("sanity");
      }
      override onTrainStart(): void {
        events.push("train");
      }
    }
    const trainer = new Trainer({ ...quiet, maxEpochs: 1.5, callbacks: new Noting() });
    const error = await errorOf(trainer.fit(new Model(), loader(2), loader(1)));
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toMatch(/maxEpochs.*Received: 1\.5/);
    expect(events).toEqual(["sanity"]);
  });
});

describe("a call while another runs", () => {
  it("is refused, and the running one goes on", async () => {
    const trainer = new Trainer({ ...quiet, maxEpochs: 2 });
    const model = new Model();
    const first = trainer.fit(model, loader(3));
    const error = await errorOf(trainer.test(model, { dataloaders: loader(1), verbose: false }));
    expect(error.message).toMatch(/expected the running call to end first.*fit.*Await/);
    await first;
    expect([trainer.state.status, trainer.globalStep]).toEqual(["finished", 6]);
    await trainer.test(model, { dataloaders: loader(1), verbose: false });
  });

  it("is refused in a hook too", async () => {
    class Calling extends Callback {
      override async onTrainEpochEnd(trainer: Trainer, module: LightningModule): Promise<void> {
        await trainer.validate(module, loader(1));
      }
    }
    const error = await errorOf(loose({ callbacks: new Calling() }).fit(new Model(), loader(1)));
    expect(error.message).toContain("running call");
  });
});

describe("an error in a hook", () => {
  class Watching extends Callback {
    readonly events: string[] = [];

    override onTrainEnd(): void {
      this.events.push("onTrainEnd");
    }

    override onFitEnd(): void {
      this.events.push("onFitEnd");
    }

    override teardown(): void {
      this.events.push("teardown");
    }

    override onException(trainer: Trainer, _module: LightningModule, error: unknown): void {
      this.events.push(`onException ${(error as Error).message} ${trainer.state.status} ${trainer.state.stage}`);
    }
  }
  class Closing extends CSVLogger {
    readonly statuses: string[] = [];

    override finalize(status: string): void {
      this.statuses.push(status);
    }
  }

  it.each([
    ["setup", "train"],
    ["configureOptimizers", "train"],
    ["onFitStart", "train"],
    ["onTrainStart", "train"],
    ["onTrainEpochStart", "train"],
    ["onTrainBatchStart", "train"],
    ["trainingStep", "train"],
    ["onBeforeBackward", "train"],
    ["onBeforeOptimizerStep", "train"],
    ["onTrainBatchEnd", "train"],
    ["onValidationStart", "validate"],
    ["validationStep", "validate"],
    ["onTrainEpochEnd", "train"],
  ])("%s reaches callbacks, loggers and the caller, as it was thrown", async (hook, stage) => {
    const thrown = new RangeError("asked for");
    for (const isAsync of [false, true]) {
      class Failing extends Model {}
      const fail = (): never => {
        throw thrown;
      };
      const failLater = async (): Promise<never> => {
        await Promise.resolve();
        return fail();
      };
      Reflect.set(Failing.prototype, hook, isAsync ? failLater : fail);
      const watching = new Watching();
      const logger = new Closing(folder.path);
      const trainer = new Trainer({
        ...quiet,
        logger,
        callbacks: watching,
        maxEpochs: 1,
        numSanityValSteps: 0,
      });
      expect(await errorOf(trainer.fit(new Failing(), loader(1), loader(1)))).toBe(thrown);
      expect(thrown.stack).toContain("errors.test.ts");
      expect(watching.events).toEqual([`onException asked for interrupted ${stage}`]);
      expect(logger.statuses).toEqual(["failed"]);
      expect(trainer.state).toEqual({
        fn: "fit",
        status: "interrupted",
        stage: null,
      });
      expect(trainer.interrupted).toBe(true);
    }
  });

  it("reaches the data module", async () => {
    const seen: unknown[] = [];
    class Watched extends Data {
      override onException(error: unknown): void {
        seen.push(error);
      }
    }
    class Failing extends Model {
      override trainingStep(): never {
        throw new Error("step");
      }
    }
    const error = await errorOf(new Trainer({ ...quiet, maxEpochs: 1 }).fit(new Failing(), new Watched()));
    expect(seen).toEqual([error]);
  });

  it("of onException does not hide the first", async () => {
    class Worse extends Callback {
      override onException(): void {
        throw new Error("second");
      }
    }
    class Failing extends Model {
      override trainingStep(): never {
        throw new Error("first");
      }
    }
    const warnings: string[] = [];
    const listen = (warning: Error): void => void warnings.push(warning.message);
    process.on("warning", listen);
    const logger = new Closing(folder.path);
    const trainer = new Trainer({ ...quiet, logger, callbacks: new Worse(), maxEpochs: 1 });
    const error = await errorOf(trainer.fit(new Failing(), loader(1)));
    await new Promise((resolve) => setImmediate(resolve));
    process.off("warning", listen);
    expect(error.message).toBe("first");
    expect(logger.statuses).toEqual(["failed"]);
    expect(warnings.filter((text) => text.includes("second"))).toHaveLength(1);
    expect(trainer.state).toEqual({ fn: "fit", status: "interrupted", stage: null });
  });

  it("leaves a Trainer that can run again", async () => {
    let fails = true;
    class Once extends Model {
      override trainingStep(batch: Tensor): StepOutput {
        if (fails) throw new Error("once");
        return this.forward(batch).sum();
      }
    }
    const trainer = new Trainer({ ...quiet, maxEpochs: 1 });
    const model = new Once();
    await errorOf(trainer.fit(model, loader(2)));
    fails = false;
    await trainer.fit(model, loader(2));
    expect(trainer.state.status).toBe("finished");
  });
});
