/** @file Groups of some of the ranks: made, divided, split, and what is refused. */
import { describe, expect, it } from "vitest";
import { inRanks } from "../../scripts/testing/ranks.js";

describe("groups", { timeout: 120_000 }, () => {
  it("are divided, enumerated and split", async () => {
    const results = await inRanks(4, ({ distributed, tensor }, rank) => {
      const { allReduce, getGroupRank, getProcessGroupRanks, newGroup, newSubgroups, newSubgroupsByEnumeration, splitGroup } = distributed; // prettier-ignore
      const sumIn = (group: Parameters<typeof getProcessGroupRanks>[0]): number => {
        const x = tensor([2 ** rank]);
        allReduce(x, { group: group ?? null });
        return Number(x.item());
      };
      const [half, halves] = newSubgroups(2);
      const [odd, all] = newSubgroupsByEnumeration([[0, 2], [3]], { groupDesc: "odd" });
      const backwards = newGroup([3, 0, 1], { sortRanks: false });
      const split = splitGroup({ splitRanks: [[3, 0], [1]], timeout: 15 });
      // A split of a part, by its members alone, in ranks of the part.
      const again = rank < 2 ? splitGroup(half, [[1, 0]], { groupDesc: "own" }) : null;
      return {
        half: [getProcessGroupRanks(half), sumIn(half), halves.length],
        odd: [String(odd), all.length, rank === 1 ? null : sumIn(odd)],
        backwards: rank === 2 ? null : [getGroupRank(backwards, 0), getProcessGroupRanks(backwards), sumIn(backwards)],
        split: [String(split), rank === 2 ? null : sumIn(split)],
        again: again === null ? null : [String(again).replace(/\w{40}/, "name"), sumIn(again)],
        descriptions: [half, split, again].map((one) => (one !== null && "groupDesc" in one ? one.groupDesc : null)),
      };
    });
    const outside = "GroupMember.NON_GROUP_MEMBER";
    expect(results.map(({ half }) => half)).toEqual([
      [[0, 1], 3, 2],
      [[0, 1], 3, 2],
      [[2, 3], 12, 2],
      [[2, 3], 12, 2],
    ]);
    expect(results.map(({ odd }) => odd.slice(1))).toEqual([
      [2, 5],
      [2, null],
      [2, 5],
      [2, 8],
    ]);
    expect(results[1]?.odd[0]).toBe(outside);
    expect(results.map(({ backwards }) => backwards)).toEqual([
      [1, [3, 0, 1], 11],
      [1, [3, 0, 1], 11],
      null,
      [1, [3, 0, 1], 11],
    ]);
    expect(results.map(({ split }) => split[1])).toEqual([9, 2, null, 9]);
    expect(results[2]?.split[0]).toBe(outside);
    const own = ["ProcessGroup(name, ranks 0, 1)", 3];
    expect(results.map(({ again }) => again)).toEqual([own, own, null, null]);
    expect(results.map(({ descriptions }) => descriptions)).toEqual([
      ["undefined", "default_pg:split:0", "own"],
      ["undefined", "default_pg:split:0", "own"],
      ["undefined", null, null],
      ["undefined", "default_pg:split:0", null],
    ]);
  });

  it("say what is wrong with ranks, sizes, parents and backends", async () => {
    const [messages] = await inRanks(2, ({ distributed }, rank) => {
      const { newGroup, newSubgroups, newSubgroupsByEnumeration, splitGroup } = distributed;
      const other = newGroup([1]);
      const wrong: (() => unknown)[] = [
        () => newGroup([0, 2]),
        () => newGroup([0, 0]),
        () => newGroup([0, 1], { pgOptions: { isHighPriorityStream: true } }),
        () => newSubgroups(),
        () => newSubgroups(0),
        () => newSubgroups(3),
        () => newSubgroupsByEnumeration([]),
        () => newSubgroupsByEnumeration([[0, 1], [1]]),
        () => splitGroup(),
        () => splitGroup({ splitRanks: [] }),
        () => splitGroup({ splitRanks: [[]] }),
        () => splitGroup({ splitRanks: [[0], [0, 1]] }),
        () => splitGroup({ splitRanks: [[0, 5]] }),
        () => splitGroup({ splitRanks: [[0]], parentPg: other }),
        () => splitGroup({ splitRanks: [[0]], backend: "nccl" }),
        () => splitGroup({ splitRanks: [[0]], timeout: -1 }),
      ];
      if (rank > 0) return [];
      return wrong.map((call) => {
        try {
          call();
          return "nothing";
        } catch (error) {
          return `${(error as Error).name}: ${(error as Error).message}`;
        }
      });
    });
    expect(messages).toEqual([
      "RangeError: newGroup: Rank 2 is out of range. Valid ranks are 0 to 1 (world_size=2).",
      "RangeError: newGroup: ranks list must not contain duplicate entries, got [0, 0]",
      "RangeError: newGroup: pgOptions are for NCCL, which the group does not have. Leave them out.",
      expect.stringMatching(/^RangeError: newSubgroups: without groupSize .* Give groupSize\.$/),
      "TypeError: newSubgroups expects groupSize as a positive whole number. Received: 0.",
      "RangeError: The arg 'groupSize' (3) must not exceed the world size (2)",
      "RangeError: newSubgroupsByEnumeration expects ranksPerSubgroupList with at least one list of ranks. Received: none.",
      "RangeError: newSubgroupsByEnumeration: Rank 1 has appeared in both subgroup [0, 1] and [1]",
      "RangeError: splitGroup expects splitRanks with at least one list of ranks. Received: none.",
      "RangeError: splitGroup expects splitRanks with at least one list of ranks. Received: none.",
      "RangeError: splitGroup expects from 1 to 2 ranks. Received: 0.",
      "RangeError: splitGroup: Rank 0 has appeared in both subgroup [0] and [0, 1]",
      "RangeError: splitGroup: Rank 5 is out of range. Valid ranks are 0 to 1 (world_size=2).",
      "RangeError: splitGroup expects a parentPg that this process is a member of.",
      expect.stringContaining('NotAvailableError: splitGroup: the backend "nccl" is not available yet'),
      "RangeError: splitGroup expects timeout as seconds, more than 0 and at most 9000000000. Received: -1.",
    ]);
  });
});
