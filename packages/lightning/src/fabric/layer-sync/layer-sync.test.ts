/** @file Batch normalisation over several processes against one process with the whole batch, and what a LayerSync may not do. */
import type { nn } from "@lightning-ts/torch";
import { describe, expect, it } from "vitest";
import { inRanks, outcomes } from "../../../scripts/testing/ranks.js";
import train, { type Plan, type Trained } from "../../../scripts/testing/ranked/sync-batch-norm.js";
import { MisconfigurationException, Trainer } from "../../index.js";
import { LayerSync, TorchSyncBatchNorm } from "../../plugins.js";

const program = new URL("../../../scripts/testing/ranked/sync-batch-norm.ts", import.meta.url);
const limit = 120_000;

class Own extends LayerSync {
  override apply(module: nn.Module): nn.Module {
    return module;
  }
  override revert(module: nn.Module): nn.Module {
    return module;
  }
}

function expectSameState(one: Trained["state"], other: Trained["state"]): void {
  expect(Object.keys(one)).toEqual(Object.keys(other));
  for (const [name, value] of Object.entries(one)) {
    const expected = [other[name]].flat(2) as number[];
    ([value].flat(2) as number[]).forEach((number, i) => expect(number, name).toBeCloseTo(expected[i] ?? NaN, 5));
  }
}

describe("batch normalisation over all processes", () => {
  it.each<[Plan["sync"], number]>([
    ["flag", 2],
    ["plugin", 3],
  ])(
    "%s: %i processes train as one does on the whole batch, and the layers come back",
    async (sync, world) => {
      const plan: Plan = { sync, batch: 6 };
      const alone = await train({ ...plan, sync: "none" });
      const ranks = await inRanks<Trained, Plan>(world, program, plan);
      for (const { kinds, isSame, state } of ranks) {
        expect({ kinds, isSame }).toEqual({ kinds: ["SyncBatchNorm", "BatchNorm1d"], isSame: true });
        expectSameState(state, alone.state);
      }
    },
    limit,
  );

  it(
    "a SyncBatchNorm that the model has of its own stays one",
    async () => {
      const ranks = await inRanks<Trained, Plan>(2, program, { sync: "flag", batch: 4, own: true });
      expect(ranks.map(({ kinds, isSame }) => ({ kinds, isSame }))).toEqual(
        Array(2).fill({ kinds: ["SyncBatchNorm", "SyncBatchNorm"], isSame: true }),
      );
    },
    limit,
  );

  it("does nothing in one process", async () => {
    const [alone, flagged] = [await train({ sync: "none", batch: 4 }), await train({ sync: "flag", batch: 4 })];
    expect(flagged).toEqual(alone);
    expect(flagged.kinds).toEqual(["BatchNorm1d", "BatchNorm1d"]);
  });

  it(
    "a LayerSync that gives another module back is an error of every rank",
    async () => {
      const ranks = await outcomes<Trained, Plan>(2, program, { sync: "wrong", batch: 4 });
      for (const rank of ranks) {
        expect(rank).toEqual({
          error: { name: "TypeError", message: expect.stringMatching(/^Wrong\.apply: expected the module that it got.*Received: .*Linear/) as string }, // prettier-ignore
        });
      }
    },
    limit,
  );
});

describe("the flags", () => {
  it("take one LayerSync", () => {
    const two = (): Trainer => new Trainer({ plugins: [new Own(), new TorchSyncBatchNorm()] });
    expect(two).toThrow(MisconfigurationException);
    expect(two).toThrow(/expected one LayerSync. Received: 2, Own, TorchSyncBatchNorm/);
    const both = (): Trainer => new Trainer({ plugins: [new Own()], syncBatchnorm: true });
    expect(both).toThrow(MisconfigurationException);
    expect(both).toThrow(/Received: syncBatchnorm: true and Own/);
    expect(new Trainer({ plugins: [new TorchSyncBatchNorm()], syncBatchnorm: true }).strategy.parts.layerSync).toBeInstanceOf(TorchSyncBatchNorm); // prettier-ignore
    expect(new Trainer({ plugins: new Own() }).strategy.parts.layerSync).toBeInstanceOf(Own);
    expect(new Trainer().strategy.parts.layerSync).toBeNull();
  });
});
