/** @file Which batches are logged. */
import { describe, expect, it } from "vitest";
import { type LogFlags, LogSchedule } from "./log-schedule.js";

const newRun = { stepped: 0, stops: false, accumulates: false, automatic: true };

function scheduleOf(flags: Partial<LogFlags>, changes: Partial<typeof newRun> = {}): LogSchedule {
  const run = { ...newRun, ...changes };
  return new LogSchedule(
    { logEveryNSteps: 50, fastDevRun: false, ...flags },
    {
      batchesThatStepped: () => run.stepped,
      shouldStop: () => run.stops,
      isAccumulating: () => run.accumulates,
      isAutomatic: () => run.automatic,
    },
  );
}

/** Of ten batches with a step each, those that are logged. */
function rows(flags: Partial<LogFlags>, changes: Partial<typeof newRun> = {}): number[] {
  return Array.from({ length: 10 }, (_, i) => i).filter(
    (stepped) => scheduleOf(flags, { ...changes, stepped }).isRowDue,
  );
}

describe("a step's row", () => {
  it.each<[every: number, due: number[]]>([
    [1, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
    [3, [2, 5, 8]],
    [10, [9]],
    [50, []],
    [0, []],
  ])("is due each %d steps", (every, due) => {
    expect(rows({ logEveryNSteps: every })).toEqual(due);
  });

  it("is due when training stops, and in fastDevRun", () => {
    expect(rows({}, { stops: true })).toHaveLength(10);
    expect(rows({ logEveryNSteps: 0 }, { stops: true })).toEqual([]);
    expect(rows({ fastDevRun: 2 })).toHaveLength(10);
    expect(rows({ fastDevRun: true, logEveryNSteps: 0 })).toHaveLength(10);
  });

  it("waits while the loop adds gradients up, and does not in manual optimization", () => {
    expect(rows({ logEveryNSteps: 1 }, { accumulates: true })).toEqual([]);
    expect(rows({ fastDevRun: true }, { accumulates: true })).toEqual([]);
    expect(rows({ logEveryNSteps: 5 }, { accumulates: true, automatic: false })).toEqual([4, 9]);
  });
});

describe("what callbacks measure", () => {
  it("is due around batches of a step that is logged; fastDevRun changes nothing", () => {
    const accumulates = scheduleOf({ logEveryNSteps: 3 }, { stepped: 2, accumulates: true });
    expect([accumulates.isStepDue, accumulates.isUpdateDue]).toEqual([true, false]);
    const steps = scheduleOf({ logEveryNSteps: 3 }, { stepped: 2 });
    expect([steps.isStepDue, steps.isUpdateDue]).toEqual([true, true]);
    const first = scheduleOf({ logEveryNSteps: 3, fastDevRun: true });
    expect([first.isStepDue, first.isUpdateDue]).toEqual([false, false]);
  });

  it("is due around each so many batches of an evaluation", () => {
    const schedule = scheduleOf({ logEveryNSteps: 2 }, { stepped: 7 });
    expect([1, 2, 3, 4].filter((count) => schedule.isBatchDue(count))).toEqual([2, 4]);
    expect(scheduleOf({ logEveryNSteps: 0 }, { stops: true }).isBatchDue(2)).toBe(false);
    expect(scheduleOf({ logEveryNSteps: 5 }, { stops: true }).isBatchDue(2)).toBe(true);
  });
});

describe("an interval beyond the epoch", () => {
  it("is told apart from one that fits, from none, and from fastDevRun", () => {
    expect(scheduleOf({ logEveryNSteps: 5 }).exceeds(4)).toBe(true);
    expect(scheduleOf({ logEveryNSteps: 5 }).exceeds(5)).toBe(false);
    expect(scheduleOf({ logEveryNSteps: 5 }).exceeds(Infinity)).toBe(false);
    expect(scheduleOf({ logEveryNSteps: 0 }).exceeds(1)).toBe(false);
    expect(scheduleOf({ logEveryNSteps: 5, fastDevRun: true }).exceeds(1)).toBe(false);
  });
});
