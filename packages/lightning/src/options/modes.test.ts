/** @file What one flag does to others, as Lightning does it. */
import { describe, expect, it } from "vitest";
import { DummyLogger } from "../loggers/dummy.js";
import { applyModes, boundsOf, type ModeOptions, replacedFlags } from "./modes.js";
import { resolveOptions, type TrainerOptions } from "./options.js";
import { errorNames, errorOf, golden } from "../../scripts/testing/golden.js";

const modes = (flags: TrainerOptions): ModeOptions => applyModes(resolveOptions(flags, {}));

describe("barebones", () => {
  it.each(golden.barebones.map((one) => [JSON.stringify(one.flags), one.error ?? "", one] as const))(
    "%s %s",
    (_name, python, one) => {
      const flags = { barebones: true, ...one.flags };
      if (python !== "") {
        expect(errorNames(python)).toContain(errorOf(() => modes(flags)).name);
        return;
      }
      expect(modes(flags)).toMatchObject({
        enableCheckpointing: false,
        logger: false,
        enableProgressBar: false,
        logEveryNSteps: 0,
        enableModelSummary: false,
        numSanityValSteps: 0,
        fastDevRun: one.flags.fastDevRun ?? false,
        detectAnomaly: false,
        profiler: null,
      });
    },
  );

  it("names the flag that contradicts it, and its value", () => {
    const error = errorOf(() => modes({ barebones: true, logger: new DummyLogger() }));
    expect(error).toBeInstanceOf(RangeError);
    expect(error.message).toMatch(
      /^logger: .*barebones: true.*Received: an object of class DummyLogger\. Leave one of the two out\.$/,
    );
  });

  it("refuses a profiler before it says that there is none", () => {
    expect(errorOf(() => modes({ barebones: true, profiler: "simple" }))).toBeInstanceOf(RangeError);
  });

  it("leaves other flags alone", () => {
    const flags = { limitTrainBatches: 3, maxEpochs: 2, accumulateGradBatches: 4, gradientClipVal: 1 };
    expect(modes({ barebones: true, ...flags })).toMatchObject(flags);
  });
});

describe("fastDevRun", () => {
  it.each([
    [true, 1],
    [1, 1],
    [4, 4],
  ])("%s runs %d batches of everything, one epoch, without a sanity check", (fastDevRun, batches) => {
    expect(
      modes({
        fastDevRun,
        maxEpochs: 9,
        maxSteps: 99,
        numSanityValSteps: 5,
        valCheckInterval: 0.5,
        checkValEveryNEpoch: 3,
      }),
    ).toMatchObject({
      limitTrainBatches: batches,
      limitValBatches: batches,
      limitTestBatches: batches,
      limitPredictBatches: batches,
      maxSteps: batches,
      maxEpochs: 1,
      numSanityValSteps: 0,
      valCheckInterval: null,
      valCheckTimeInterval: null,
      checkValEveryNEpoch: 1,
    });
  });

  it.each([false, 0])("%s changes nothing", (fastDevRun) => {
    expect(modes({ fastDevRun })).toEqual({ ...modes({}), fastDevRun });
  });

  it("leaves minimums, callbacks and the rest alone", () => {
    const flags = { minEpochs: 3, minSteps: 7, accumulateGradBatches: 2, gradientClipVal: 0.5, logEveryNSteps: 3 };
    expect(modes({ fastDevRun: true, ...flags })).toMatchObject(flags);
  });

  it("does not keep time", () => {
    expect(modes({ fastDevRun: true, valCheckInterval: { seconds: 1 } }).valCheckTimeInterval).toBeNull();
  });
});

describe("overfitBatches", () => {
  it.each([2, 0.5, "25%", "100%"] as const)(
    "%s limits training and validation, whatever their own limits say",
    (overfitBatches) => {
      const options = modes({ overfitBatches, limitTrainBatches: 7, limitValBatches: 7, limitTestBatches: 5 });
      expect(options).toMatchObject({
        limitTrainBatches: overfitBatches,
        limitValBatches: overfitBatches,
        limitTestBatches: 5,
      });
    },
  );

  it.each([0, "0%"] as const)("%s is off", (overfitBatches) => {
    expect(modes({ overfitBatches, limitTrainBatches: 7 })).toMatchObject({
      limitTrainBatches: 7,
      limitValBatches: null,
    });
  });

  it("wins over fastDevRun for training and validation", () => {
    expect(modes({ overfitBatches: 4, fastDevRun: 2 })).toMatchObject({
      limitTrainBatches: 4,
      limitValBatches: 4,
      limitTestBatches: 2,
      limitPredictBatches: 2,
      maxSteps: 2,
    });
  });
});

describe("replacedFlags", () => {
  it("names what nobody reads", () => {
    expect([...replacedFlags({ fastDevRun: true })].sort()).toEqual([
      "limitPredictBatches",
      "limitTestBatches",
      "limitTrainBatches",
      "limitValBatches",
      "numSanityValSteps",
      "valCheckInterval",
    ]);
    expect([...replacedFlags({ overfitBatches: "50%" })].sort()).toEqual(["limitTrainBatches", "limitValBatches"]);
    expect([...replacedFlags({ fastDevRun: false, overfitBatches: 0 })]).toEqual([]);
  });
});

describe("the bounds of a fit", () => {
  it.each(golden.bounds.map((one) => [JSON.stringify(one.flags), one] as const))("%s", (_name, one) => {
    const { maxEpochs, minEpochs, maxSteps, minSteps } = one;
    const bounds = boundsOf(modes(one.flags), one.flags.maxTime !== undefined);
    expect(bounds).toMatchObject({ maxEpochs, minEpochs, maxSteps, minSteps });
    expect(bounds.isDefault).toBe(maxEpochs === 1000);
  });
});
