/** @file SpikeDetection: what is a spike, and what it leaves. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Tensor, tensor } from "@lightning-ts/torch";
import { describe, expect, it } from "vitest";
import { inFolder, loader, Model, quietTrainer } from "../../scripts/testing/callbacks.js";
import {
  MisconfigurationException,
  SpikeDetection,
  type SpikeDetectionOptions,
  TrainingSpikeException,
} from "../index.js";

class Losses extends Model {
  constructor(readonly losses: readonly number[]) {
    super();
  }
  override trainingStep(batch: Tensor, batchIdx = 0): Tensor {
    return super
      .trainingStep(batch)
      .mul(0)
      .add(tensor(this.losses[batchIdx] ?? 0));
  }
}

async function fit(
  losses: number[],
  options: SpikeDetectionOptions = {},
): Promise<{ bad: number[] | null; file: unknown }> {
  return inFolder(async (defaultRootDir) => {
    const callback = new SpikeDetection(options);
    const trainer = quietTrainer([callback], { maxEpochs: 1, defaultRootDir });
    try {
      await trainer.fit(new Losses(losses), loader(losses.length, 1));
    } catch (error) {
      if (!(error instanceof TrainingSpikeException)) throw error;
      const file: unknown = JSON.parse(readFileSync(join(defaultRootDir, "skip_batches.json"), "utf8"));
      return { bad: callback.badBatches, file };
    }
    return { bad: null, file: null };
  });
}

describe("SpikeDetection", () => {
  it("ends the run where the loss jumps", async () => {
    expect(await fit([1, 1.1, 0.9, 5, 1])).toEqual({ bad: [2, 3], file: [2, 3] });
    expect((await fit([1, 1.1, 2.5, 1])).bad).toBeNull();
    expect((await fit([5, 4.9, 5.1, 1], { mode: "max", rtol: 0.5 })).bad).toEqual([2, 3]);
    expect((await fit([1, NaN, 1])).bad).toEqual([0, 1]);
    expect((await fit([1, NaN, 1], { finiteOnly: false })).bad).toBeNull();
    expect((await fit([1, 100, 1], { warmup: 2 })).bad).toBeNull();
    expect((await fit([1, 4, 1], { atol: 10 })).bad).toBeNull();
  });

  // What Lightning's gives for the same losses.
  it.each<[string, number[], SpikeDetectionOptions, number[] | null]>([
    ["an infinite loss", [1, Infinity, 1], { finiteOnly: false }, [0, 1]],
    ["one that is as low as can be", [1, -Infinity, 1], { finiteOnly: false }, null],
    ["one where high is good", [1, Infinity, 1], { finiteOnly: false, mode: "max" }, null],
    ["the opposite", [1, -Infinity, 1], { finiteOnly: false, mode: "max" }, [0, 1]],
    ["an infinite one while warming up", [1, Infinity, 1, 1.1], { finiteOnly: false, warmup: 2 }, null],
    ["NaN while warming up", [1, NaN, 1, 9], { warmup: 2 }, [2, 3]],
    ["a jump after NaN", [1, NaN, 9], { finiteOnly: false }, [1, 2]],
  ])("%s: %j %j", async (_name, losses, options, bad) => {
    expect((await fit(losses, options)).bad).toEqual(bad);
  });

  it("keeps its state", () => {
    const first = new SpikeDetection({ rtol: 3, atol: 1, mode: "max", warmup: 5 });
    first.badBatches = [3, 4];
    const second = new SpikeDetection();
    second.loadStateDict(first.stateDict());
    expect(second.stateDict()).toEqual(first.stateDict());
  });

  it("refuses other modes and no window", () => {
    expect(() => new SpikeDetection({ mode: "best" as "min" })).toThrow(MisconfigurationException);
    expect(() => new SpikeDetection({ window: 0 })).toThrow(MisconfigurationException);
  });
});
