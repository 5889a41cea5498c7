/** @file The flags: what they take and become, as Lightning does, and the errors for what they do not take. */
import { homedir } from "node:os";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { Callback } from "../core/callback.js";
import { MisconfigurationException, NotAvailableError } from "../util/errors.js";
import { CPUAccelerator } from "../fabric/accelerators/cpu.js";
import { DummyLogger } from "../loggers/dummy.js";
import { applyModes } from "./modes.js";
import { environmentName, flagNames, limitNumber, resolveOptions, type TrainerOptions } from "./options.js";
import { errorNames, errorOf, golden } from "../../scripts/testing/golden.js";

const quiet: TrainerOptions = {
  logger: false,
  enableProgressBar: false,
  enableModelSummary: false,
  enableCheckpointing: false,
};
const resolve = (flags: TrainerOptions): Record<string, unknown> => ({ ...applyModes(resolveOptions(flags, {})) });
/** Flags of JavaScript callers, whom no type holds back. */
const wrong = (flags: Record<string, unknown>): Error => errorOf(() => resolveOptions(flags, {}));

/** The names of the golden values that are flags, with `null` for all batches. */
function comparable(values: Record<string, unknown>): Record<string, unknown> {
  const {
    loggers: _loggers,
    callbacks: _callbacks,
    precision: _precision,
    error: _error,
    flags: _flags,
    ...kept
  } = values;
  return kept;
}

function ours(flags: TrainerOptions): Record<string, unknown> {
  const options = resolve({ ...quiet, ...flags });
  const all = (name: string): void => {
    if (options[name] === null) options[name] = "100%";
  };
  ["limitTrainBatches", "limitValBatches", "limitTestBatches", "limitPredictBatches"].forEach(all);
  if (options.valCheckTimeInterval === null) all("valCheckInterval");
  // Python does not tell 0 from False, 1 from True.
  if (options.fastDevRun === 0 || options.fastDevRun === 1) options.fastDevRun = options.fastDevRun === 1;
  return options;
}

describe("what flags become", () => {
  const [defaults] = golden.defaults;
  const cases = golden.options.filter(({ error }) => error === undefined);

  it.each(cases.map((one) => [JSON.stringify(one.flags), one] as const))("%s", (_name, one) => {
    const expected = { ...comparable(defaults), ...comparable(one) };
    if (expected.fastDevRun === 1.5) expected.fastDevRun = true;
    expect(ours(one.flags)).toMatchObject(expected);
  });
});

/** Forms of `devices` that are fine on a GPU. */
const isAcceleratorsTask = (devices: TrainerOptions["devices"]): boolean =>
  devices === -1 || devices === "a" || (Array.isArray(devices) && devices.length > 0);

describe("what flags do not take", () => {
  const cases = golden.options.filter(({ error }) => error !== undefined);

  it.each(cases.map((one) => [JSON.stringify(one.flags), one.error ?? "", one] as const))(
    "%s: %s",
    (_name, python, one) => {
      // Whether this machine has the devices is the accelerator's to say.
      if (isAcceleratorsTask(one.flags.devices)) return;
      const error = errorOf(() => resolveOptions({ ...quiet, ...one.flags }, {}));
      const names = errorNames(python);
      if (names !== null) expect(names).toContain(error.name);
      expect(error.message).toContain("Received: ");
    },
  );

  it.each<[string, Record<string, unknown>, string, string]>([
    ["a limit of another type", { limitTrainBatches: true }, "TypeError", "limitTrainBatches"],
    ["a limit that is no number", { limitTrainBatches: NaN }, "MisconfigurationException", "Received: NaN"],
    ["a percentage above all", { limitValBatches: "120%" }, "MisconfigurationException", '"120%"'],
    ["a text that is no percentage", { limitValBatches: "many" }, "TypeError", '"100%"'],
    ["an interval of nothing", { valCheckInterval: 0 }, "MisconfigurationException", "limitValBatches: 0"],
    ["a share of nothing", { valCheckInterval: "0%" }, "MisconfigurationException", "valCheckInterval"],
    ["validation in each zeroth epoch", { checkValEveryNEpoch: 0 }, "MisconfigurationException", "checkValEveryNEpoch"],
    ["no batches for a step", { accumulateGradBatches: 0 }, "MisconfigurationException", "accumulateGradBatches"],
    ["fewer sanity batches than all", { numSanityValSteps: -2 }, "MisconfigurationException", "numSanityValSteps"],
    ["a negative interval of logging", { logEveryNSteps: -1 }, "MisconfigurationException", "logEveryNSteps"],
    ["a text for a switch", { inferenceMode: "yes" }, "TypeError", '"yes"'],
    [
      "a text for epochs",
      { maxEpochs: "3" },
      "TypeError",
      'maxEpochs: expected a number of at least -1. Received: "3".',
    ],
    ["null for steps", { maxSteps: null }, "TypeError", "maxSteps"],
    ["a number for time", { maxTime: 5 }, "TypeError", "maxTime"],
    ["a class for a callback", { callbacks: Callback }, "TypeError", "new Callback"],
    ["something else for a callback", { callbacks: [3] }, "TypeError", "callbacks"],
    ["something else for a logger", { logger: [3] }, "TypeError", "logger"],
    ["half a batch of everything", { fastDevRun: 0.5 }, "MisconfigurationException", "fastDevRun"],
  ])("%s", (_what, flags, name, part) => {
    const error = wrong(flags);
    expect(error.name).toBe(name);
    expect(error.message).toContain(part);
    expect(error.message).toContain("Received: ");
  });

  it("an unknown flag, with the nearest known one", () => {
    expect(wrong({ maxEpoch: 3 })).toBeInstanceOf(TypeError);
    expect(wrong({ maxEpoch: 3 }).message).toContain('Did you mean "maxEpochs"?');
    expect(wrong({ max_epochs: 3 }).message).toContain('Did you mean "maxEpochs"?');
    expect(wrong({ gpus: 3 }).message).not.toContain("Did you mean");
  });

  it("of several mistakes, the one that Lightning comes to first", () => {
    expect(wrong({ fastDevRun: -1, limitTestBatches: 1.5, gradientClipVal: "a" }).message).toContain("gradientClipVal");
    expect(wrong({ limitTestBatches: 1.5, fastDevRun: -1 }).message).toContain("fastDevRun");
  });

  it.each([[3], [[]], [new Map([["maxEpochs", 3]])], [Promise.resolve({})]])(
    "flags that are no object of flags: %s",
    (flags) => {
      const { name, message } = errorOf(() => resolveOptions(flags as TrainerOptions));
      expect([name, message]).toEqual([
        "TypeError",
        expect.stringMatching(/^Trainer: expected an object of flags. Received: /),
      ]);
    },
  );
});

describe("what is not there yet", () => {
  it.each<[Record<string, unknown>, string]>([
    [{ strategy: "deepspeed_stage_3_offload_nvme" }, "disks"],
    [{ profiler: "Simple" }, "profilers"],
  ])("%j is refused and says what is missing", (flags, missing) => {
    const error = wrong(flags);
    expect(error).toBeInstanceOf(NotAvailableError);
    expect(error).toMatchObject({ code: "ERR_NOT_AVAILABLE" });
    expect(error.message).toContain(Object.keys(flags)[0]);
    expect(error.message).toContain(missing);
  });
});

describe("flags that are objects", () => {
  it("takes one callback, several and none", () => {
    const callback = new Callback();
    expect(resolve({ callbacks: callback }).callbacks).toEqual([callback]);
    expect(resolve({ callbacks: [callback, callback] }).callbacks).toEqual([callback, callback]);
    expect(resolve({ callbacks: null }).callbacks).toEqual([]);
  });

  it("takes one logger, several from any iterable, and switches", () => {
    const logger = new DummyLogger();
    expect(resolve({ logger }).logger).toBe(logger);
    expect(resolve({ logger: new Set([logger]) }).logger).toEqual([logger]);
    expect(resolve({ logger: [] }).logger).toEqual([]);
    expect(resolve({ logger: false }).logger).toBe(false);
    expect(resolve({ logger: null }).logger).toBeNull();
  });

  it("takes an accelerator of one's own", () => {
    const accelerator = new CPUAccelerator();
    expect(resolve({ accelerator }).accelerator).toBe(accelerator);
  });

  it("takes folders as paths and as URLs", () => {
    expect(resolve({ defaultRootDir: "runs/a" }).defaultRootDir).toBe("runs/a");
    expect(resolve({ defaultRootDir: "~/runs" }).defaultRootDir).toBe(`${homedir()}/runs`);
    expect(resolve({ defaultRootDir: "~" }).defaultRootDir).toBe(homedir());
    expect(resolve({ defaultRootDir: "~other" }).defaultRootDir).toBe("~other");
    expect(resolve({ defaultRootDir: pathToFileURL("/tmp/my runs") }).defaultRootDir).toBe("/tmp/my runs");
    expect(resolve({ defaultRootDir: "s3://bucket/runs" }).defaultRootDir).toBe("s3://bucket/runs");
    expect(wrong({ defaultRootDir: "nosuch://bucket/runs" })).toBeInstanceOf(RangeError);
  });

  it("does not know undefined", () => {
    expect(resolve({ maxEpochs: undefined, limitTrainBatches: undefined })).toEqual(resolve({}));
  });
});

describe("durations", () => {
  it.each<[TrainerOptions["maxTime"], number]>([
    ["00:12:00:00", 12 * 3_600_000],
    ["10:00:00:01", 864_001_000],
    [{ days: 1, hours: 5 }, 29 * 3_600_000],
    [{ minutes: 1, milliseconds: 5 }, 60_005],
  ])("%j is %d milliseconds", (maxTime, milliseconds) => {
    expect(resolve({ maxTime }).maxTime).toBe(milliseconds);
  });
});

describe("the environment", () => {
  const from = (name: Parameters<typeof environmentName>[0], text: string): unknown =>
    (resolveOptions({}, { [environmentName(name)]: text }) as Record<string, unknown>)[name];

  it("names a flag as Lightning does", () => {
    expect(environmentName("maxEpochs")).toBe("PL_TRAINER_MAX_EPOCHS");
    expect(environmentName("checkValEveryNEpoch")).toBe("PL_TRAINER_CHECK_VAL_EVERY_N_EPOCH");
    expect(environmentName("reloadDataloadersEveryNEpochs")).toBe("PL_TRAINER_RELOAD_DATALOADERS_EVERY_N_EPOCHS");
  });

  it("gives what is not given, and loses against what is", () => {
    const env = { PL_TRAINER_MAX_EPOCHS: "7" };
    expect(resolveOptions({}, env).maxEpochs).toBe(7);
    expect(resolveOptions({ maxEpochs: undefined }, env).maxEpochs).toBe(7);
    expect(resolveOptions({ maxEpochs: 2 }, env).maxEpochs).toBe(2);
    expect(resolveOptions({ maxEpochs: null }, env).maxEpochs).toBeNull();
  });

  it("reads Python's literals and JSON's", () => {
    expect(from("fastDevRun", "True")).toBe(true);
    expect(from("detectAnomaly", "false")).toBe(false);
    expect(from("maxEpochs", "None")).toBeNull();
    expect(from("devices", "[0, 1]")).toEqual([0, 1]);
    expect(from("devices", "0,1")).toEqual([0, 1]);
    expect(from("devices", "auto")).toBe("auto");
    expect(from("gradientClipVal", "5e-1")).toBe(0.5);
    expect(from("maxTime", "{'minutes': 15}")).toBe(900_000);
    expect(from("maxTime", "00:00:00:05")).toBe(5000);
    expect(from("defaultRootDir", "/tmp/my runs")).toBe("/tmp/my runs");
    expect(from("defaultRootDir", '"quoted"')).toBe("quoted");
  });

  it("tells 1 from 1.0, as Python does", () => {
    expect(from("limitTrainBatches", "1")).toBe(1);
    expect(from("limitTrainBatches", "1.0")).toBe("100%");
    expect(from("limitTrainBatches", "0.25")).toBe(0.25);
    expect(from("limitTrainBatches", "25%")).toBe("25%");
    expect(from("valCheckInterval", "1.0")).toBe("100%");
  });

  it("is checked as flags are", () => {
    expect(errorOf(() => from("maxEpochs", "-2"))).toBeInstanceOf(MisconfigurationException);
    expect(errorOf(() => from("maxEpochs", "many"))).toBeInstanceOf(TypeError);
    expect(() => from("maxEpochs", "many")).toThrow(/^maxEpochs \(PL_TRAINER_MAX_EPOCHS\): expected .*"many"/);
    expect(() => from("enableProgressBar", "2")).toThrow(/^enableProgressBar \(PL_TRAINER_ENABLE_PROGRESS_BAR\)/);
  });

  it("takes 1 and 0 for switches", () => {
    expect(from("enableProgressBar", "0")).toBe(false);
    expect(from("detectAnomaly", "1")).toBe(true);
    expect(from("deterministic", "1")).toBe(true);
    expect(from("deterministic", "warn")).toBe("warn");
  });

  it("is the process's where none is given", () => {
    process.env.PL_TRAINER_MAX_STEPS = "11";
    try {
      expect(resolveOptions({}).maxSteps).toBe(11);
    } finally {
      delete process.env.PL_TRAINER_MAX_STEPS;
    }
  });
});

describe("limits", () => {
  it.each<[Parameters<typeof limitNumber>[0], string, number]>([
    [0, "count", 0],
    [1, "count", 1],
    [7, "count", 7],
    [0.25, "fraction", 0.25],
    ["25%", "fraction", 0.25],
    ["100%", "fraction", 1],
    ["0%", "fraction", 0],
    ["12.5%", "fraction", 0.125],
  ])("%j is a %s of %d", (value, kind, number) => {
    expect(limitNumber(value, "limit")).toEqual({ kind, value: number });
  });
});

it("has a documented line for each flag", () => {
  expect(flagNames.length).toBeGreaterThanOrEqual(40);
});
