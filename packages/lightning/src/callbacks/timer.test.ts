/** @file Timer: bounds, measurements and state. */
import { describe, expect, it } from "vitest";
import { loader, Model, quietTrainer } from "../../scripts/testing/callbacks.js";
import { MisconfigurationException, Timer } from "../index.js";

describe("Timer", () => {
  it("measures the stages in seconds", async () => {
    const timer = new Timer();
    expect(timer.startTime()).toBeNull();
    expect(timer.timeElapsed()).toBe(0);
    const trainer = quietTrainer([timer], { maxEpochs: 1 });
    await trainer.fit(new Model(), loader(4, 2), loader(4, 2));
    const [start, end] = [timer.startTime("train") ?? 0, timer.endTime("train") ?? 0];
    expect(timer.timeElapsed("train")).toBeCloseTo(end - start, 9);
    expect(timer.timeElapsed("train")).toBeGreaterThan(timer.timeElapsed("validate"));
    expect(timer.timeElapsed("train")).toBeLessThan(30);
    expect(timer.timeElapsed("test")).toBe(0);
    expect(timer.timeRemaining()).toBeNull();
  });

  it.each([
    ["step", 1],
    ["epoch", 2],
  ] as const)("ends training after a %s", async (interval, steps) => {
    const trainer = quietTrainer([new Timer({ milliseconds: 0.001 }, { interval, verbose: false })], { maxEpochs: 3 });
    // The first check is at the start, before any time has passed.
    await trainer.fit(new Model(), loader(4, 2));
    expect(trainer.globalStep).toBe(steps);
  });

  it("goes on from its state, which has Lightning's keys", () => {
    const timer = new Timer("00:00:01:00");
    timer.loadStateDict({ time_elapsed: { train: 45.5, validate: 3 } });
    expect(timer.timeElapsed("train")).toBe(45.5);
    expect(timer.timeRemaining()).toBe(14.5);
    expect(timer.stateDict()).toEqual({
      time_elapsed: { train: 45.5, sanity_check: 0, validate: 0, test: 0, predict: 0 },
    });
  });

  it("takes its duration both ways", () => {
    expect([
      new Timer({ hours: 1 }).duration,
      new Timer({ duration: "00:01:00:00", interval: "epoch" }).duration,
    ]).toEqual([3600, 3600]);
    expect(new Timer({ interval: "epoch" }).interval).toBe("epoch");
  });

  it("refuses durations and intervals that it does not know", () => {
    expect(() => new Timer("12:00")).toThrow(MisconfigurationException);
    expect(() => new Timer({ weeks: 1 } as never)).toThrow(TypeError);
    expect(() => new Timer(null, { interval: "batch" as "step" })).toThrow(MisconfigurationException);
    expect(() => new Timer().timeElapsed("fit" as "train")).toThrow(RangeError);
  });
});
