/** @file What the Trainer says of itself before, while and after it runs. */
import { type Tensor } from "@lightning-ts/torch";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Data, loader, Model, quiet, temporaryFolder } from "../../scripts/testing/trainer.js";
import { Callback, CSVLogger, EarlyStopping, ModelCheckpoint, type StepOutput, Trainer } from "../index.js";

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

describe("a Trainer that ran nothing", () => {
  it("has Lightning's values", () => {
    const trainer = new Trainer({
      ...quiet,
      accelerator: "cpu",
      defaultRootDir: folder.path,
    });
    expect(trainer.state).toEqual({
      fn: null,
      status: "initializing",
      stage: null,
    });
    const expected = {
      currentEpoch: 0,
      globalStep: 0,
      scaler: null,
      distributedSamplerKwargs: null,
      isLastBatch: false,
      shouldStop: false,
      interrupted: false,
      receivedSigterm: false,
      training: false,
      validating: false,
      testing: false,
      predicting: false,
      sanityChecking: false,
      evaluating: false,
      enableValidation: false,
      numTrainingBatches: Infinity,
      numValBatches: [],
      numTestBatches: [],
      numPredictBatches: [],
      numSanityValBatches: [],
      trainDataloader: null,
      valDataloaders: null,
      testDataloaders: null,
      predictDataloaders: null,
      datamodule: null,
      model: null,
      lightningModule: null,
      logger: null,
      loggers: [],
      callbackMetrics: {},
      loggedMetrics: {},
      progressBarMetrics: {},
      optimizers: [],
      lrSchedulerConfigs: [],
      checkpointCallback: null,
      checkpointCallbacks: [],
      progressBarCallback: null,
      earlyStoppingCallback: null,
      earlyStoppingCallbacks: [],
      ckptPath: null,
      precision: "32-true",
      worldSize: 1,
      numNodes: 1,
      numDevices: 1,
      deviceIds: [0],
      globalRank: 0,
      localRank: 0,
      nodeRank: 0,
      isGlobalZero: true,
      maxEpochs: null,
      minEpochs: null,
      maxSteps: -1,
      minSteps: null,
      gradientClipVal: null,
      gradientClipAlgorithm: null,
      checkValEveryNEpoch: 1,
      fastDevRun: false,
      defaultRootDir: folder.path,
      logDir: folder.path,
    };
    const values = Object.keys(expected).map((name) => [name, Reflect.get(trainer, name) as unknown]);
    expect(Object.fromEntries(values)).toEqual(expected);
  });

  it("keeps what flags say", () => {
    const trainer = new Trainer({
      ...quiet,
      maxEpochs: 3,
      minEpochs: 1,
      maxSteps: 7,
      minSteps: 2,
      gradientClipVal: 0.5,
      gradientClipAlgorithm: "value",
      accumulateGradBatches: 4,
    });
    expect(trainer).toMatchObject({
      maxEpochs: 3,
      minEpochs: 1,
      maxSteps: 7,
      minSteps: 2,
    });
    expect(trainer).toMatchObject({
      gradientClipVal: 0.5,
      gradientClipAlgorithm: "value",
      accumulateGradBatches: 4,
    });
  });
});

/** The state in some hooks. */
class States extends Callback {
  readonly seen: Record<string, string> = {};

  #see(hook: string, trainer: Trainer): void {
    const flags = ["training", "validating", "testing", "predicting", "sanityChecking", "evaluating"] as const;
    const { fn, status, stage } = trainer.state;
    this.seen[hook] ??= `${fn} ${status} ${stage}: ${flags.filter((flag) => trainer[flag]).join(" ")}`;
  }

  override setup(trainer: Trainer): void {
    this.#see("setup", trainer);
  }

  override onSanityCheckStart(trainer: Trainer): void {
    this.#see("onSanityCheckStart", trainer);
  }

  override onTrainStart(trainer: Trainer): void {
    this.#see("onTrainStart", trainer);
  }

  override onValidationBatchStart(trainer: Trainer): void {
    if (!trainer.sanityChecking) this.#see("onValidationBatchStart", trainer);
  }

  override onTrainEpochEnd(trainer: Trainer): void {
    this.#see("onTrainEpochEnd", trainer);
  }

  override onTestStart(trainer: Trainer): void {
    this.#see("onTestStart", trainer);
  }

  override onPredictStart(trainer: Trainer): void {
    this.#see("onPredictStart", trainer);
  }

  override teardown(trainer: Trainer): void {
    this.#see("teardown", trainer);
  }
}

describe("the state", () => {
  it("of a fit", async () => {
    const states = new States();
    const trainer = new Trainer({ ...quiet, maxEpochs: 1, callbacks: states });
    await trainer.fit(new Model(), new Data());
    expect(states.seen).toEqual({
      setup: "fit running train: training",
      onSanityCheckStart: "fit running sanity_check: sanityChecking evaluating",
      onTrainStart: "fit running train: training",
      onValidationBatchStart: "fit running validate: validating evaluating",
      onTrainEpochEnd: "fit running train: training",
      teardown: "fit running train: training",
    });
    expect(trainer.state).toEqual({
      fn: "fit",
      status: "finished",
      stage: null,
    });
  });

  it.each([
    ["validate", "onValidationBatchStart", "validate running validate: validating evaluating"],
    ["test", "onTestStart", "test running test: testing evaluating"],
    ["predict", "onPredictStart", "predict running predict: predicting"],
  ] as const)("of %s", async (call, hook, state) => {
    const states = new States();
    const trainer = new Trainer({ ...quiet, callbacks: states });
    await trainer[call](new Model(), { datamodule: new Data() });
    expect(states.seen[hook]).toBe(state);
    expect(trainer.state).toEqual({
      fn: call,
      status: "finished",
      stage: null,
    });
  });
});

describe("counters", () => {
  it("go on in a second fit, which then has nothing to do", async () => {
    const trainer = new Trainer({ ...quiet, maxEpochs: 2 });
    const model = new Model();
    await trainer.fit(model, loader(3));
    expect([trainer.currentEpoch, trainer.globalStep]).toEqual([2, 6]);
    await trainer.fit(model, loader(3));
    expect([trainer.currentEpoch, trainer.globalStep]).toEqual([2, 6]);
  });

  it("are those of the running epoch and of the steps done, in hooks", async () => {
    const seen: [string, number, number][] = [];
    class Watched extends Model {
      override onTrainEpochStart(): void {
        seen.push(["start", this.currentEpoch, this.globalStep]);
      }

      override onTrainBatchEnd(): void {
        seen.push(["batch", this.currentEpoch, this.globalStep]);
      }

      override onTrainEpochEnd(): void {
        seen.push(["end", this.currentEpoch, this.globalStep]);
      }
    }
    await new Trainer({ ...quiet, maxEpochs: 2 }).fit(new Watched(), loader(2));
    expect(seen).toEqual([
      ["start", 0, 0],
      ["batch", 0, 1],
      ["batch", 0, 2],
      ["end", 0, 2],
      ["start", 1, 2],
      ["batch", 1, 3],
      ["batch", 1, 4],
      ["end", 1, 4],
    ]);
  });
});

describe("shouldStop", () => {
  class Stopping extends Model {
    constructor(readonly when: (model: Stopping) => boolean) {
      super();
    }

    override trainingStep(batch: Tensor): StepOutput {
      if (this.when(this)) this.trainer.shouldStop = true;
      return this.forward(batch).sum();
    }
  }
  const stopped = async (flags: object, when: (model: Stopping) => boolean): Promise<[number, number]> => {
    const trainer = new Trainer({ ...quiet, maxEpochs: 100, ...flags });
    await trainer.fit(new Stopping(when), loader(3));
    return [trainer.currentEpoch, trainer.globalStep];
  };

  it("ends training after the running batch", async () => {
    expect(await stopped({}, () => true)).toEqual([1, 1]);
  });

  it("waits for minimum epochs", async () => {
    expect(await stopped({ minEpochs: 5 }, (model) => model.currentEpoch === 2)).toEqual([5, 15]);
  });

  it("waits for minimum steps", async () => {
    expect(await stopped({ minSteps: 5 }, (model) => model.globalStep === 2)).toEqual([2, 5]);
  });

  it("waits for both", async () => {
    expect(await stopped({ minSteps: 5, minEpochs: 5 }, (model) => model.globalStep === 7)).toEqual([5, 15]);
  });

  it("is forgotten by the next fit", async () => {
    const trainer = new Trainer({ ...quiet, maxEpochs: 1 });
    trainer.shouldStop = true;
    await trainer.fit(new Model(), loader(3));
    expect(trainer.globalStep).toBe(3);
  });
});

describe("data and loggers", () => {
  it("are those of the run", async () => {
    const datamodule = new Data();
    const logger = new CSVLogger(folder.path);
    const trainer = new Trainer({ ...quiet, logger: [logger], maxEpochs: 1 });
    await trainer.fit(new Model(), datamodule);
    expect(trainer.datamodule).toBe(datamodule);
    expect(trainer.logger).toBe(logger);
    expect(trainer.loggers).toEqual([logger]);
    expect(trainer.logDir).toBe(logger.logDir);
  });

  it("are as they were given", async () => {
    const [train, val] = [loader(2), [loader(1), loader(1)]];
    const trainer = new Trainer({ ...quiet, maxEpochs: 1 });
    await trainer.fit(new Model(), train, val);
    expect(trainer.trainDataloader).toBe(train);
    expect(trainer.valDataloaders).toEqual(val);
    const test = loader(1);
    await trainer.test(new Model(), { dataloaders: test, verbose: false });
    expect(trainer.testDataloaders).toBe(test);
    await trainer.predict(new Model(), test);
    expect(trainer.predictDataloaders).toBe(test);
  });

  it("lets the logger be set", () => {
    const logger = new CSVLogger(folder.path);
    const trainer = new Trainer(quiet);
    trainer.logger = logger;
    expect(trainer.loggers).toEqual([logger]);
    trainer.logger = null;
    expect(trainer.loggers).toEqual([]);
  });
});

describe("callbacks", () => {
  const names = (trainer: Trainer): string[] => trainer.callbacks.map((callback) => callback.constructor.name);
  class Own extends Callback {}

  it("come in the order given, checkpoints last", () => {
    const callbacks = [new ModelCheckpoint({ dirpath: folder.path }), new Own(), new EarlyStopping("loss")];
    const trainer = new Trainer({
      callbacks,
      logger: false,
      enableProgressBar: false,
    });
    expect(names(trainer)).toEqual(["Own", "EarlyStopping", "ModelSummary", "ModelCheckpoint"]);
    expect(trainer.checkpointCallback).toBe(callbacks[0]);
    expect(trainer.checkpointCallbacks).toEqual([callbacks[0]]);
  });

  it("are added where flags ask for them", () => {
    const trainer = new Trainer({
      logger: false,
      maxTime: "00:00:01:00",
      defaultRootDir: folder.path,
    });
    expect(names(trainer)).toEqual(["Timer", "TQDMProgressBar", "ModelSummary", "ModelCheckpoint"]);
    expect(trainer.progressBarCallback).toBe(trainer.callbacks[1]);
  });

  it("of the module replace those of the same class", async () => {
    const own = new Own();
    const replaced = new Own();
    class Configured extends Model {
      override configureCallbacks(): Callback {
        return own;
      }
    }
    const trainer = new Trainer({
      ...quiet,
      callbacks: [replaced, new EarlyStopping("loss")],
      maxEpochs: 0,
    });
    await trainer.fit(new Configured(), loader(1));
    expect(names(trainer)).toEqual(["EarlyStopping", "Own"]);
    expect(trainer.callbacks[1]).toBe(own);
  });

  it.each([
    [{ enableCheckpointing: false, callbacks: new ModelCheckpoint() }, "enableCheckpointing"],
    [
      {
        enableProgressBar: false,
        callbacks: new Trainer({ logger: false }).progressBarCallback,
      },
      "enableProgressBar",
    ],
  ])("that contradict a flag are an error: %#", (flags, name) => {
    expect(() => new Trainer({ logger: false, ...flags })).toThrow(
      expect.objectContaining({
        name: "MisconfigurationException",
        message: expect.stringContaining(name),
      }),
    );
  });

  it("of one state key are an error", () => {
    expect(
      () =>
        new Trainer({
          logger: false,
          callbacks: [new EarlyStopping("a"), new EarlyStopping("a")],
        }),
    ).toThrow();
  });
});
