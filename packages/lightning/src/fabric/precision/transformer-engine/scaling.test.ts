/** @file Scales against an independent reference, the length of histories, functions of the user's. */
import { float32, float64, ones, tensor, type Tensor, zeros } from "@lightning-ts/torch";
import { describe, expect, it } from "vitest";
import { golden } from "../../../../scripts/testing/fp8.js";
import { DelayedScaling, type DelayedScalingOptions } from "./recipe.js";
import { fitScaling, newScaling, recordAmax, type Scaling, updateScalings } from "./scaling.js";

const here = zeros([1]);

function step(scaling: Scaling, recipe: DelayedScaling, amaxes: readonly number[], fp8Max = 448): number[] {
  amaxes.forEach((amax, i) => recordAmax(scaling, i, tensor([0, -amax])));
  updateScalings([scaling], recipe, fp8Max);
  return scaling.scale.tolist<number[]>();
}

describe("scales", () => {
  it.each(golden.recipes.map((recipe, i) => [i, recipe] as const))("of recipe %i are those of PyTorch", (_, given) => {
    const recipe = new DelayedScaling(given.recipe);
    const scaling = newScaling(2, recipe.amaxHistoryLen, here);
    given.amaxes.forEach((amaxes, i) => {
      const scales = step(scaling, recipe, amaxes.map((amax) => Number(String(amax).replace("inf", "Infinity"))), given.fp8Max); // prettier-ignore
      expect(scales).toEqual(given.scales[i]?.map(Math.fround));
    });
  });

  it("of several layers are computed at once, each from its own", () => {
    const recipe = new DelayedScaling({ amaxHistoryLen: 3 });
    const [one, two] = [newScaling(2, 3, here), newScaling(1, 3, here)];
    recordAmax(one, 0, tensor([7]));
    recordAmax(one, 1, tensor([14]));
    recordAmax(two, 0, tensor([28]));
    updateScalings([one, two], recipe, 448);
    expect([one.scale.tolist(), two.scale.tolist()]).toEqual([[64, 32], [16]]);
    updateScalings([two], recipe, 448);
    updateScalings([two], recipe, 448);
    expect(two.scale.tolist()).toEqual([16]);
    expect(two.history.tolist()).toEqual([[28], [0], [0]]);
    updateScalings([two, one], recipe, 448);
    expect([one.history.tolist(), two.history.tolist()]).toEqual([
      [[0, 0], [7, 14], [0, 0]], // prettier-ignore
      [[0], [0], [0]],
    ]);
    expect([one.scale.tolist(), two.scale.tolist()]).toEqual([[64, 32], [16]]);
  });

  it("see the largest of several calls in a step, and nothing of empty tensors", () => {
    const scaling = newScaling(1, 2, here);
    for (const value of [2, 8, 4]) recordAmax(scaling, 0, tensor([value]));
    recordAmax(scaling, 0, zeros([0, 3]));
    updateScalings([scaling], new DelayedScaling({ amaxHistoryLen: 2 }), 448);
    expect(scaling.history.tolist()).toEqual([[0], [8]]);
  });

  it("follow functions of the user's", () => {
    const seen: unknown[] = [];
    const recipe = new DelayedScaling({
      amaxHistoryLen: 2,
      amaxComputeAlgo: (history) => history.mean([0]),
      scalingFactorComputeAlgo: (amax, scale, fp8Max, given) => {
        seen.push(amax.tolist(), scale.tolist(), fp8Max, given);
        return amax.mul(2);
      },
    });
    expect(step(newScaling(2, 2, here), recipe, [4, 6])).toEqual([4, 6]);
    expect(seen).toEqual([[2, 3], [1, 1], 448, recipe]);
  });

  it.each([
    ["no tensor", () => 3],
    ["another shape", () => ones([3])],
    ["another dtype", () => ones([2], { dtype: float64 })],
  ])("are refused where a function returns %s", (_, make) => {
    const algorithm = make as unknown as () => Tensor;
    for (const options of [
      { amaxComputeAlgo: algorithm },
      { scalingFactorComputeAlgo: algorithm },
    ] satisfies DelayedScalingOptions[]) {
      expect(() =>
        step(newScaling(2, 2, here), new DelayedScaling({ ...options, amaxHistoryLen: 2 }), [1, 2]),
      ).toThrow();
    }
  });
});

describe("a history", () => {
  const filled = (): Scaling => {
    const scaling = newScaling(1, 3, here);
    for (const amax of [1, 2, 3]) step(scaling, new DelayedScaling({ amaxHistoryLen: 3 }), [amax]);
    return scaling;
  };

  it.each([
    [2, [[2], [3]]],
    [3, [[1], [2], [3]]],
    [5, [[0], [0], [1], [2], [3]]],
  ])("of length %i keeps the newest", (length, history) => {
    const scaling = filled();
    fitScaling(scaling, length, here);
    expect(scaling.history.tolist()).toEqual(history);
    expect(scaling.history.dtype).toBe(float32);
  });
});
