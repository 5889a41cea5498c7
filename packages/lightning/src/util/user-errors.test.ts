/** @file Errors of constructors and functions outside of a Trainer's calls begin at the user's line. */
import { framesOf } from "@lightning-ts/torch/util/user-frames";
import { describe, expect, it } from "vitest";
import * as L from "../index.js";
import { TypeError as OwnTypeError } from "./user-errors.js";

const wrong = (value: unknown): never => value as never;
const circle: Record<string, unknown> = {};
circle.self = circle;

class Own extends L.LightningModule {
  constructor(hparams: object = {}) {
    super();
    this.saveHyperparameters(hparams);
  }
}

const calls: Record<string, () => unknown> = {
  "a Trainer's flag": () => new L.Trainer({ maxEpochs: wrong("3") }),
  "an unknown flag": () => new L.Trainer(wrong({ maxEpoch: 3 })),
  "a flag that another one refuses": () => new L.Trainer({ barebones: true, fastDevRun: true }),
  "a strategy": () => new L.Trainer({ strategy: wrong("bogus") }),
  "an accelerator": () => new L.Trainer({ accelerator: wrong("bogus") }),
  "something that is not there yet": () => new L.Trainer({ strategy: "deepspeed_stage_3_offload_nvme" }),
  ModelCheckpoint: () => new L.ModelCheckpoint({ saveTopK: -2 }),
  "a checkpoint's option": () => new L.ModelCheckpoint(wrong({ montor: "a" })),
  "a checkpoint's file name": () => new L.ModelCheckpoint({ filename: "{epoch" }),
  "a checkpoint's folder": () => new L.ModelCheckpoint({ dirpath: "https://host/run" }),
  EarlyStopping: () => new L.EarlyStopping("a", { mode: wrong("bogus") }),
  Timer: () => new L.Timer("bogus"),
  LearningRateMonitor: () => new L.LearningRateMonitor({ loggingInterval: wrong("bogus") }),
  GradientAccumulationScheduler: () => new L.GradientAccumulationScheduler({}),
  StochasticWeightAveraging: () => new L.StochasticWeightAveraging(-1),
  WeightAveraging: () => new L.WeightAveraging(wrong({ bogus: 1 })),
  OnExceptionCheckpoint: () => new L.OnExceptionCheckpoint("/tmp", { filename: "" }),
  ModelSummary: () => new L.ModelSummary({ maxDepth: -2 }),
  ModelPruning: () => new L.ModelPruning(wrong("bogus")),
  Throughput: () => new L.Throughput({ windowSize: 0 }),
  TQDMProgressBar: () => new L.TQDMProgressBar({ refreshRate: -1 }),
  CSVLogger: () => new L.CSVLogger("/tmp", { flushLogsEveryNSteps: wrong("a") }),
  TensorBoardLogger: () => new L.TensorBoardLogger("/tmp", wrong({ bogus: 1 })),
  CombinedLoader: () => new L.CombinedLoader([[1]], wrong("bogus")),
  hyperparameters: () => new Own(circle),
  "a seed": () => L.seedEverything(-1),
  "a registered name": () => L.FileSystemRegistry.register("memory", wrong(3)),
  "the norms of gradients": () => L.gradNorm(new Own(), 0),
  "a module's Trainer": () => new Own().trainer,
  "a checkpoint's path": () => new L.Trainer({ logger: false }).saveCheckpoint(""),
  "a checkpoint file": () => Own.loadFromCheckpoint("/nowhere/a.ckpt"),
};

describe("errors outside of a call", () => {
  it.each(Object.entries(calls))("of %s begin at the user's line", async (_, call) => {
    let error: unknown = null;
    try {
      await call();
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(Error);
    const { stack = "", message } = error as Error;
    expect(framesOf(stack).frames[0]).toContain("user-errors.test.ts");
    expect(stack).toContain(message.split("\n")[0]);
  });

  it("are the language's own", () => {
    const error = new OwnTypeError("a");
    expect(Object.getPrototypeOf(error)).toBe(TypeError.prototype);
    expect(new L.MisconfigurationException("a")).toMatchObject({
      name: "MisconfigurationException",
      code: "ERR_MISCONFIGURATION",
      message: "a",
    });
  });
});
