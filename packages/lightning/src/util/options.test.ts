/** @file Options of callbacks, loggers and `log`: unknown names and other types are errors. */
import { describe, expect, it } from "vitest";
import { loader, Model, quiet } from "../../scripts/testing/trainer.js";
import * as lightning from "../index.js";
import * as profilers from "../profilers/index.js";
import { type AnyOptions, option, optional, Options, pythonName, required } from "./options.js";
import { boolean, integer, list, oneOf, orNull, real, text, whole } from "./rules.js";

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
    ["MLFlowLogger", [{ runname: "x" }], "runName"],
    ["WandbLogger", [{ projekt: "x" }], "project"],
    ["JSONLinesLogger", ["logs", { verzion: 3 }], "version"],
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

describe("a declaration", () => {
  const declared = new Options(
    "Own",
    {
      folder: required(text("a folder")),
      mode: option(oneOf(["slow", "fast"], RangeError), "slow"),
      every: optional(whole(1)),
      share: option(orNull(real), 0.5),
      names: option(list(text())),
      isLoud: option(boolean, false),
    },
    ["folder"],
  );

  it("gives the defaults of what is not given; null is not given unless it is a value", () => {
    const unset = { folder: "f", mode: "slow", every: null, share: 0.5, names: undefined, isLoud: false };
    expect(declared.read({}, { folder: "f" })).toEqual(unset);
    expect(declared.read({ folder: "f", mode: null, isLoud: undefined })).toEqual(unset);
    expect(declared.read({ folder: "f", share: null, every: 2 })).toMatchObject({ share: null, every: 2 });
  });

  it("reads objects of classes, and what their getters give", () => {
    class Given {
      folder = "f";
      get every(): number {
        return 2;
      }
    }
    expect(declared.read(new Given())).toMatchObject({ folder: "f", every: 2 });
    expect(declared.read(Object.assign(Object.create(null), { folder: "f" }))).toMatchObject({ folder: "f" });
  });

  it.each<[string, unknown, Record<string, unknown>, string]>([
    ["nothing", undefined, {}, "Own: expected an object of options. Received: undefined. Its options are mode, every,"],
    [
      "a Map",
      new Map([["every", 2]]),
      { folder: "f" },
      "Own: expected an object of options. Received: an object of class Map",
    ],
    ["a promise", Promise.resolve({ every: 2 }), { folder: "f" }, "Received: an object of class Promise"],
    ["an empty array", [], { folder: "f" }, "Own: expected an object of options. Received: []"],
    ["what must be given", {}, {}, "Own: folder: expected a folder. Received: undefined. Leave it out"],
    ["what is given twice", { folder: "a" }, { folder: "b" }, "Own: expected folder once."],
    ["an unknown name", { evry: 3 }, { folder: "f" }, 'an unknown option "evry". Did you mean "every"?'],
    ["a name of all objects", { constructor: 3 }, { folder: "f" }, 'an unknown option "constructor"'],
    [
      "another text",
      { mode: "fst" },
      { folder: "f" },
      'Own: mode: expected one of "slow", "fast". Received: "fst". Did',
    ],
    [
      "a fraction",
      { every: 1.5 },
      { folder: "f" },
      "Own: every: expected a whole number of at least 1. Received: 1.5.",
    ],
    ["an item of another type", { names: ["a", 3] }, { folder: "f" }, "Own: names[1]: expected a string. Received: 3."],
    ["an array with gaps", { names: new Array(3) }, { folder: "f" }, "without missing items"],
    [
      "a text for a switch",
      { isLoud: "yes" },
      { folder: "f" },
      'Own: isLoud: expected true or false. Received: "yes".',
    ],
  ])("refuses %s", (_what, given, first, message) => {
    expect(() => declared.read(given, first)).toThrow(message);
  });

  it("takes Infinity for a whole number, which is one without end, but not NaN", () => {
    expect(integer.read(Infinity, "every")).toBe(Infinity);
    expect(() => integer.read(NaN, "every")).toThrow(TypeError);
  });

  it("is a schema under Python's names", () => {
    expect(pythonName("everyNTrainSteps")).toBe("every_n_train_steps");
    expect(pythonName("saveTopK")).toBe("save_top_k");
    expect(pythonName("checkpointIO")).toBe("checkpoint_io");
    expect(pythonName("TMax")).toBe("T_max");
    expect(declared.schema).toEqual({
      type: "object",
      properties: {
        folder: { type: "string" },
        mode: { enum: ["slow", "fast"], default: "slow" },
        every: { anyOf: [{ type: "integer", minimum: 1 }, { type: "null" }], default: null },
        share: { anyOf: [{ type: "number" }, { type: "null" }], default: 0.5 },
        names: { type: "array", items: { type: "string" } },
        is_loud: { type: "boolean", default: false },
      },
      required: ["folder"],
    });
  });
});

describe("the library's own", () => {
  const all = Object.values({ ...lightning, ...profilers }).flatMap((value): [string, AnyOptions][] => {
    if (typeof value !== "function" || !Object.hasOwn(value, "options")) return [];
    return [[value.name, Reflect.get(value, "options") as AnyOptions]];
  });

  it("are shown by every class that takes some", () => {
    expect(all.map(([name]) => name).sort()).toEqual(
      [
        ...[
          "BackboneFinetuning",
          "BasePredictionWriter",
          "CSVLogger",
          "DDPStrategy",
          "DeepSpeedStrategy",
          "DeviceStatsMonitor",
        ],
        ...[
          "EMAWeightAveraging",
          "EarlyStopping",
          "FSDPPrecision",
          "FSDPStrategy",
          "JSONLinesLogger",
          "LearningRateMonitor",
          "LightningModelCheckpoint",
          "MLFlowLogger",
          "MLFlowModelRegistry",
          "MixedPrecision",
          "ModelCheckpoint",
          "ModelParallelStrategy",
          "ModelPruning",
          "ModelSummary",
        ],
        ...[
          "OnExceptionCheckpoint",
          "SLURMEnvironment",
          "SingleDeviceStrategy",
          "SingleDeviceXLAStrategy",
          "SpikeDetection",
          "StochasticWeightAveraging",
        ],
        ...["SummaryWriter", "TQDMProgressBar", "TensorBoardLogger", "Throughput", "ThroughputMonitor", "Timer"],
        ...["WandbLogger"],
        ...["RichModelSummary", "RichProgressBar", "RichProgressBarTheme", "ServableModuleValidator"],
        ...["AdvancedProfiler", "PyTorchProfiler", "SimpleProfiler", "XLAProfiler"],
        ...["BatchSizeFinder", "LearningRateFinder", "BitsandbytesPrecision"],
        ...["TorchCheckpointIO", "Trainer", "TransformerEnginePrecision", "WeightAveraging", "XLAStrategy"],
      ].sort(),
    );
  });

  it.each(all)("%s: names its class, and its defaults are values that it takes", (name, options) => {
    expect(options.owner).toBe(name);
    for (const [key, { rule, default: value }] of Object.entries(options.table)) {
      if (value !== undefined) expect(() => rule.read(value, key)).not.toThrow();
      expect(rule.takes).not.toBe("");
    }
  });
});
