import { describe, expect, it } from "vitest";
import { inRanks, outcomes } from "../../scripts/testing/ranks.js";

describe("two processes", () => {
  it("reduce, broadcast, gather and meet", { timeout: 60_000 }, async () => {
    const results = await inRanks(2, ({ distributed, tensor, zeros }, rank) => {
      const { allGather, allReduce, barrier, broadcast, getBackend, getRank, getWorldSize, ReduceOp } = distributed;
      const sum = tensor([1, 2 + rank]);
      allReduce(sum);
      const mean = tensor([1, 2 + rank]);
      allReduce(mean, { op: ReduceOp.AVG });
      const sent = tensor([rank, rank]);
      broadcast(sent, 1);
      const all = [zeros([2]), zeros([2])];
      allGather(all, tensor([rank, -rank]));
      barrier();
      return [
        getRank(),
        getWorldSize(),
        getBackend(),
        sum.tolist(),
        mean.tolist(),
        sent.tolist(),
        all.map((x) => x.tolist()),
      ];
    });
    const common = [
      2,
      "gloo",
      [2, 5],
      [1, 2.5],
      [1, 1],
      [
        [0, 0],
        [1, -1],
      ],
    ];
    expect(JSON.parse(JSON.stringify(results))).toEqual([
      [0, ...common],
      [1, ...common],
    ]);
  });

  it("go on while a call is under way", { timeout: 60_000 }, async () => {
    const results = await inRanks(2, async ({ distributed, tensor }, rank) => {
      const first = tensor([rank + 1]);
      const second = tensor([rank + 1]);
      const work = distributed.allReduce(first, { asyncOp: true });
      const promised = distributed.allReduce(second, { asyncOp: true });
      await promised.promise();
      const done = [work.wait(), work.isCompleted(), work.isSuccess(), promised.isCompleted()];
      return [done, first.item(), second.item()];
    });
    expect(results).toEqual([0, 1].map(() => [[true, true, true, true], 3, 3]));
  });

  it("end without being told to", { timeout: 60_000 }, async () => {
    const left = await outcomes(2, ({ distributed, ones }) => void distributed.allReduce(ones([2])), undefined, {
      leave: true,
    });
    expect(left).toEqual([{ ok: null }, { ok: null }]);
  });
});
