/** @file When a fit validates: each batch of fits that Lightning was recorded in, and the questions around them. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { applyModes } from "../options/modes.js";
import { resolveOptions, type TrainerOptions } from "../options/options.js";
import { MisconfigurationException } from "../util/errors.js";
import { increment, newFitProgress, resetOnRun } from "./progress.js";
import { type ScheduledFit, ValidationSchedule } from "./validation-schedule.js";

type Mutable = { -readonly [K in keyof ScheduledFit]: ScheduledFit[K] };

const newFit = (changes: Partial<ScheduledFit> = {}) => ({
  progress: newFitProgress(),
  resuming: false,
  isStopping: false,
  hasValidationStep: true,
  hasValidationLoader: true,
  validation: { numBatches: [4, 2], restarting: false },
  ...changes,
});

function scheduleOf(flags: TrainerOptions, fit: ScheduledFit = newFit()): ValidationSchedule {
  return new ValidationSchedule(applyModes(resolveOptions(flags, {})), fit);
}

/** Goes through epochs as the loops do, and notes the batches of each after which validation is due. */
function dueBatches(flags: TrainerOptions, batches: number, epochs: number, isSized = true): number[][] {
  const progress = newFitProgress();
  const schedule = scheduleOf(flags, newFit({ progress }));
  schedule.setTrainBatches(isSized ? batches : Infinity);
  return Array.from({ length: epochs }, () => {
    const due: number[] = [];
    resetOnRun(progress.batch);
    for (let batch = 1; batch <= batches; batch++) {
      progress.batch.isLastBatch = batch === batches;
      increment(progress.batch, "ready");
      if (schedule.isDue) due.push(batch);
    }
    increment(progress.epoch, "completed");
    return due;
  });
}

describe("between batches", () => {
  // Recorded with Lightning 2.6.6; a float there is a share here.
  it.each<[flags: TrainerOptions, batches: number, due: number[][]]>([
    [{}, 3, [[3], [3]]],
    [{ valCheckInterval: "100%" }, 6, [[6], [6]]],
    [
      { valCheckInterval: 0.25 },
      8,
      [
        [2, 4, 6, 8],
        [2, 4, 6, 8],
      ],
    ],
    [{ valCheckInterval: 0.25 }, 1, [[1], [1]]],
    [
      { valCheckInterval: 0.34 },
      6,
      [
        [2, 4, 6],
        [2, 4, 6],
      ],
    ],
    [
      { valCheckInterval: 0.5 },
      5,
      [
        [2, 4],
        [2, 4],
      ],
    ],
    [{ valCheckInterval: 5 }, 6, [[5], [5], [5]]],
    [
      { valCheckInterval: 1 },
      2,
      [
        [1, 2],
        [1, 2],
      ],
    ],
    [{ checkValEveryNEpoch: 2 }, 1, [[], [1], [], [1]]],
    [{ checkValEveryNEpoch: 3, valCheckInterval: 0.5 }, 3, [[], [], [1, 2, 3]]],
    [{ checkValEveryNEpoch: 2, valCheckInterval: 0.34 }, 1, [[], [1], [], [1], []]],
    [{ checkValEveryNEpoch: null }, 1, [[1], [1]]],
    [{ checkValEveryNEpoch: null, valCheckInterval: 2 }, 3, [[2], [1, 3]]],
    [
      { checkValEveryNEpoch: null, valCheckInterval: 2 },
      9,
      [
        [2, 4, 6, 8],
        [1, 3, 5, 7, 9],
      ],
    ],
    [{ checkValEveryNEpoch: null, valCheckInterval: 5 }, 1, [[], [], []]],
    [{ limitValBatches: 0 }, 3, [[], []]],
  ])("%j of %d batches", (flags, batches, due) => {
    expect(dueBatches(flags, batches, due.length)).toEqual(due);
  });

  it.each<[flags: TrainerOptions, batches: number, due: number[][]]>([
    [{ valCheckInterval: "100%" }, 3, [[3], [3]]],
    [{ checkValEveryNEpoch: null }, 4, [[4], [4], [4]]],
    [{ checkValEveryNEpoch: null, valCheckInterval: 5 }, 3, [[], [2]]],
    [{ valCheckInterval: 5 }, 4, [[], []]],
    [{ checkValEveryNEpoch: 2 }, 5, [[]]],
  ])("%j of a loader without a length that gives %d batches", (flags, batches, due) => {
    expect(dueBatches(flags, batches, due.length, false)).toEqual(due);
  });

  it("is due where training stops early, but in no epoch without validation", () => {
    const fit = newFit({ isStopping: true });
    const schedule = scheduleOf({ checkValEveryNEpoch: 2 }, fit);
    schedule.setTrainBatches(10);
    increment(fit.progress.batch, "ready");
    expect(schedule.isDue).toBe(false);
    increment(fit.progress.epoch, "completed");
    expect(schedule.isDue).toBe(true);
  });

  it("refuses an interval beyond the epoch where batches are counted in each, and a share of what has no length", () => {
    expect(() => scheduleOf({ valCheckInterval: 11 }).setTrainBatches(10)).toThrow(RangeError);
    expect(() => scheduleOf({ valCheckInterval: 0.5 }).setTrainBatches(Infinity)).toThrow(MisconfigurationException);
    const across = scheduleOf({ valCheckInterval: 11, checkValEveryNEpoch: null });
    across.setTrainBatches(10);
    expect(across.batchInterval).toBe(11);
  });

  it("takes no offence at an interval that nothing asks for", () => {
    const schedule = scheduleOf({ valCheckInterval: 11 }, newFit({ hasValidationStep: false }));
    schedule.setTrainBatches(10);
    expect(schedule.batchInterval).toBe(Infinity);
    // Lightning asks for the step, not for the loader.
    expect(() =>
      scheduleOf({ valCheckInterval: 11 }, newFit({ hasValidationLoader: false })).setTrainBatches(10),
    ).toThrow(RangeError);
  });
});

describe("by the clock", () => {
  afterEach(() => void vi.restoreAllMocks());

  it("is due when so much time has passed since the loader was there, or since the validation before ended", () => {
    const now = vi.spyOn(performance, "now").mockReturnValue(1000);
    const fit = newFit();
    const schedule = scheduleOf({ valCheckInterval: { seconds: 10 } }, fit);
    schedule.setTrainBatches(3);
    fit.progress.batch.isLastBatch = true;
    expect([schedule.batchInterval, schedule.isDue]).toEqual([null, false]);
    now.mockReturnValue(11_000);
    expect(schedule.isDue).toBe(true);
    now.mockReturnValue(15_000);
    schedule.noteEnd();
    now.mockReturnValue(24_999);
    expect(schedule.isDue).toBe(false);
  });
});

describe("whether a fit validates", () => {
  it.each<[flags: TrainerOptions, fit: Partial<Mutable>, isEnabled: boolean, missing: "step" | "loader" | null]>([
    [{}, {}, true, null],
    [{}, { hasValidationStep: false }, false, "step"],
    [{}, { hasValidationLoader: false }, false, "loader"],
    [{}, { hasValidationStep: false, hasValidationLoader: false }, false, null],
    [{ limitValBatches: 0 }, {}, false, null],
    [{ limitValBatches: [0, "0%"] }, {}, false, null],
    [{ limitValBatches: [0, 1] }, {}, true, null],
  ])("%j, %j", (flags, changes, isEnabled, missing) => {
    const schedule = scheduleOf(flags, newFit(changes));
    expect([schedule.isEnabled, schedule.missing]).toEqual([isEnabled, missing]);
    expect(schedule.isSanityCheckDue).toBe(isEnabled);
  });
});

describe("before training", () => {
  const resumed = { validation: { numBatches: [4, 2], restarting: true } };

  it.each<[flags: TrainerOptions, fit: Partial<Mutable>, before: "all" | "some" | "none"]>([
    [{}, {}, "some"],
    [{ numSanityValSteps: 0 }, {}, "none"],
    [{ fastDevRun: true }, {}, "none"],
    [{}, resumed, "none"],
    [{ validateBeforeTraining: true }, {}, "all"],
    [{ validateBeforeTraining: true }, { hasValidationLoader: false }, "none"],
    // A fit that goes on has validated its beginning.
    [{ validateBeforeTraining: true }, { resuming: true }, "some"],
    [{ validateBeforeTraining: true }, { resuming: true, ...resumed }, "none"],
  ])("%j, %j: %s of the batches", (flags, changes, before) => {
    const schedule = scheduleOf(flags, newFit(changes));
    expect([schedule.isDueFirst, schedule.isSanityCheckDue]).toEqual([before === "all", before === "some"]);
  });

  it("checks on so many batches of each loader", () => {
    expect(scheduleOf({}).sanityBatches).toEqual([2, 2]);
    expect(scheduleOf({ numSanityValSteps: 3 }).sanityBatches).toEqual([3, 2]);
    expect(scheduleOf({ numSanityValSteps: -1 }).sanityBatches).toEqual([4, 2]);
    expect(scheduleOf({ numSanityValSteps: -1 }).sanitySteps).toBe(Infinity);
  });
});

describe("what callbacks act by", () => {
  const empty = { validation: { numBatches: [0], restarting: false } };

  it.each<[flags: TrainerOptions, once: boolean, emptyAtEpochEnd: boolean]>([
    [{}, true, true],
    [{ valCheckInterval: "100%" }, true, true],
    [{ valCheckInterval: 1 }, true, true],
    [{ valCheckInterval: 2 }, false, true],
    [{ valCheckInterval: 0.5 }, false, true],
    [{ valCheckInterval: { seconds: 1 } }, false, false],
    [{ checkValEveryNEpoch: 2 }, false, false],
    [{ checkValEveryNEpoch: null }, false, false],
  ])("%j", (flags, once, emptyAtEpochEnd) => {
    const schedule = scheduleOf(flags);
    expect([schedule.isOncePerEpoch, schedule.hasMetricsAtEpochEnd]).toEqual([once, once]);
    expect(scheduleOf(flags, newFit(empty)).hasMetricsAtEpochEnd).toBe(emptyAtEpochEnd);
  });

  it("has metrics in epochs that validate on something", () => {
    const metrics = (flags: TrainerOptions, changes: Partial<Mutable> = {}): boolean =>
      scheduleOf(flags, newFit(changes)).hasMetricsThisEpoch;
    expect(metrics({})).toBe(true);
    expect(metrics({ checkValEveryNEpoch: 2 })).toBe(false);
    expect(metrics({}, empty)).toBe(false);
    expect(metrics({}, { hasValidationStep: false })).toBe(false);
  });
});
