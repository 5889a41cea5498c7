/** @file Where a fit goes on, by the counts of its checkpoint. */
import { describe, expect, it } from "vitest";
import { type Count, newFitProgress, type Progress } from "./progress.js";
import { isEpochUnfinished, interruptionOf } from "./interruption.js";

function set(progress: Progress, ready: number, started: number, processed: number, completed: number): void {
  const count: Count = { ready, started, processed, completed };
  Object.assign(progress.total, count);
  Object.assign(progress.current, count);
}

describe("interruptionOf", () => {
  it.each([
    ["the start of an epoch", [2, 1, 1, 1], "epochStart"],
    ["the middle of an epoch", [2, 2, 1, 1], "midEpoch"],
    ["the end of an epoch", [2, 2, 2, 1], "epochEnd"],
    ["no epoch", [2, 2, 2, 2], null],
  ] as const)("knows %s", (_name, [ready, started, processed, completed], stage) => {
    const progress = newFitProgress();
    set(progress.epoch, ready, started, processed, completed);
    expect(interruptionOf(progress, true).epoch).toBe(stage);
    expect(isEpochUnfinished(progress)).toBe(stage === "epochStart" || stage === "midEpoch");
  });

  it("knows a finished epoch whose end was the checkpoint's moment", () => {
    const progress = newFitProgress();
    set(progress.epoch, 2, 2, 2, 1);
    expect(interruptionOf(progress, false)).toEqual({
      epoch: "afterEpochEnd",
      batch: null,
      midValidation: false,
    });
  });

  it.each([
    ["the hooks of a batch's end", [3, 3, 3, 2], "batchEnd"],
    ["after a batch", [3, 3, 3, 3], "afterBatch"],
    ["inside of a batch", [3, 3, 2, 2], null],
  ] as const)("knows %s", (_name, [ready, started, processed, completed], stage) => {
    const progress = newFitProgress();
    set(progress.batch, ready, started, processed, completed);
    expect(interruptionOf(progress, true).batch).toBe(stage);
    expect(interruptionOf(progress, false).batch).toBeNull();
  });

  it("knows an interrupted validation", () => {
    const progress = newFitProgress();
    set(progress.validation, 2, 2, 1, 1);
    expect(interruptionOf(progress, true).midValidation).toBe(true);
    set(progress.validation, 2, 2, 2, 2);
    expect(interruptionOf(progress, true).midValidation).toBe(false);
  });
});
