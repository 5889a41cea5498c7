/** @file Options of callbacks, loggers and `log`: unknown names and other types are errors. */
import { describe, expect, it } from "vitest";
import { loader, Model, quiet } from "../../scripts/testing/trainer.js";
import * as lightning from "../index.js";

/** Constructors as JavaScript calls them, whatever the types say. */
type Loose = Readonly<Record<string, new (...args: unknown[]) => unknown>>;
const classes = lightning as unknown as Loose;
const make = (name: string, ...args: unknown[]): unknown => new (classes[name] as Loose[string])(...args);

describe("an option of another name", () => {
  it.each<[string, unknown[], string]>([
    ["EarlyStopping", ["loss", { patiens: 3 }], "patience"],
    ["ModelCheckpoint", [{ savetopk: 3 }], "saveTopK"],
    ["LearningRateMonitor", [{ logginInterval: "epoch" }], "loggingInterval"],
    ["BackboneFinetuning", [{ unfreezeBackbonAtEpoch: 3 }], "unfreezeBackboneAtEpoch"],
    ["DeviceStatsMonitor", [{ cpuStat: true }], "cpuStats"],
    ["SpikeDetection", [{ warmUp: 3 }], "warmup"],
    ["StochasticWeightAveraging", [0.1, { swaEpochsStart: 3 }], "swaEpochStart"],
    ["TQDMProgressBar", [{ refresh_rate: 3 }], "refreshRate"],
    ["WeightAveraging", [{ useBuffer: true }], "useBuffers"],
    ["EMAWeightAveraging", [{ decai: 0.9 }], "decay"],
    ["ModelSummary", [{ maxDepht: 3 }], "maxDepth"],
    ["Timer", ["00:00:01:00", { verbos: true }], "verbose"],
    ["OnExceptionCheckpoint", ["folder", { fileName: "x" }], "filename"],
    ["BasePredictionWriter", [{ write_interval: "batch" }], "writeInterval"],
    ["CSVLogger", ["logs", { verzion: 3 }], "version"],
    ["TensorBoardLogger", ["logs", { log_graph: true }], "logGraph"],
  ])("of %s is a TypeError with the nearest known one", (name, args, known) => {
    expect(() => make(name, ...args)).toThrow(TypeError);
    expect(() => make(name, ...args)).toThrow(`Did you mean "${known}"?`);
  });

  it("of log is one too", async () => {
    class Logging extends Model {
      override onTrainEpochEnd(): void {
        this.log("x", 1, JSON.parse('{ "prog_bar": true }') as lightning.LogOptions);
      }
    }
    await expect(new lightning.Trainer({ ...quiet, maxEpochs: 1 }).fit(new Logging(), loader(1))).rejects.toThrow(
      'Did you mean "progBar"?',
    );
  });
});

describe("a value of another type", () => {
  it.each<[string, unknown[]]>([
    ["EarlyStopping", ["loss", { patience: "3" }]],
    ["EarlyStopping", ["loss", { minDelta: NaN }]],
    ["ModelCheckpoint", [{ dirpath: 3 }]],
    ["ModelCheckpoint", [{ saveTopK: "3" }]],
    ["ModelCheckpoint", [null]],
    ["ModelCheckpoint", [3]],
    ["LearningRateMonitor", [null]],
    ["BackboneFinetuning", [{ lambdaFunc: 2 }]],
    ["DeviceStatsMonitor", [{ filterKeys: "cpu" }]],
    ["Timer", [new Date()]],
    ["Timer", [{ seconds: NaN }]],
    ["Trainer", [{ maxTime: new Date() }]],
    ["LambdaCallback", [null]],
    ["GradientAccumulationScheduler", [null]],
    ["OnExceptionCheckpoint", []],
    ["CSVLogger", ["logs", { flushLogsEveryNSteps: "100" }]],
    ["TensorBoardLogger", ["logs", { version: {} }]],
  ])("%s %j is a TypeError that says what was received", (name, args) => {
    expect(() => make(name, ...args)).toThrow(TypeError);
    expect(() => make(name, ...args)).toThrow("Received: ");
  });
});
