/** @file Distributed checkpoints of several processes: saved by some, loaded by others, and what happens where one of them fails. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { inRanks, outcomes } from "../../../scripts/testing/ranks.js";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "dcp-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const limit = { timeout: 120_000 };

describe("several processes", () => {
  it.each([false, true])(
    "save what each of them holds, and others load it, asynchronously: %s",
    limit,
    async (isAsync) => {
      const argument = { root, isAsync };
      const saved = await inRanks(
        2,
        async ({ arange, distributed, ones, tensor, tuple }, rank, { root: checkpointId, isAsync: later }) => {
          const { checkpoint } = distributed;
          const rows = new checkpoint.ShardedTensor(
            [5, 2],
            [
              {
                offsets: [rank * 3, 0],
                tensor: arange(rank === 0 ? 6 : 4)
                  .reshape([-1, 2])
                  .add(rank * 6),
              },
            ],
          );
          const state = { rows, same: ones([3]), other: { list: [tensor(2), tuple([1, "x"])] }, [`rank${rank}`]: rank };
          const metadata = later
            ? await checkpoint.asyncSave(state, { checkpointId })
            : checkpoint.save(state, { checkpointId });
          // The coordinator's word reaches all, with classes in it.
          const described = metadata.stateDictMetadata.get("rows");
          return [metadata.version, described?.kind === "tensor" ? described.properties.dtype.name : ""];
        },
        argument,
      );
      expect(saved).toEqual([
        ["1.0.0", "int64"],
        ["1.0.0", "int64"],
      ]);
      expect(readdirSync(root).sort()).toEqual([".metadata", "__0_0.distcp", "__1_0.distcp"]);
      const loaded = await inRanks(
        3,
        ({ distributed, zeros, int64 }, rank, checkpointId) => {
          const { checkpoint } = distributed;
          const length = [2, 2, 1][rank] ?? 0;
          const part = zeros([length, 2], { dtype: int64 });
          const rows = new checkpoint.ShardedTensor([5, 2], [{ offsets: [rank * 2, 0], tensor: part }]);
          const state: Record<string, unknown> = {
            rows,
            same: zeros([3]),
            other: { list: [zeros([]), null] },
            rank1: 0,
          };
          checkpoint.load(state, { checkpointId });
          return [part.tolist(), String(state.same), JSON.stringify(state.other), state.rank1];
        },
        root,
      );
      const common = ["tensor([1., 1., 1.])", '{"list":[2,[1,"x"]]}', 1];
      expect(loaded).toEqual([
        [
          [
            [0, 1],
            [2, 3],
          ],
          ...common,
        ],
        [
          [
            [4, 5],
            [6, 7],
          ],
          ...common,
        ],
        [[[8, 9]], ...common],
      ]);
    },
  );

  it("all hear of what fails in one of them, and leave no checkpoint", limit, async () => {
    const ends = await outcomes(
      2,
      async ({ distributed, ones }, rank, folder) => {
        const { checkpoint } = distributed;
        const failed: string[] = [];
        const attempt = async (run: () => unknown): Promise<void> => {
          try {
            await run();
            failed.push("");
          } catch (error) {
            failed.push(error instanceof checkpoint.CheckpointException ? error.message : String(error));
          }
        };
        const bad = { a: ones([2]), [`bad${rank}`]: rank === 1 ? () => 1 : 1 };
        await attempt(() => checkpoint.save(bad, { checkpointId: folder }));
        await attempt(() => checkpoint.asyncSave(bad, { checkpointId: folder }));
        const twice = new checkpoint.ShardedTensor([3], [{ offsets: [rank], tensor: ones([2]) }]);
        await attempt(() => checkpoint.save({ twice }, { checkpointId: folder }));
        await attempt(() => checkpoint.load({ a: ones([2]) }, { checkpointId: folder }));
        // Alone, whatever the other does.
        if (rank === 0) checkpoint.save({ a: 1 }, { checkpointId: `${folder}-alone`, noDist: true });
        return failed;
      },
      root,
    );
    expect(existsSync(join(root, ".metadata"))).toBe(false);
    rmSync(`${root}-alone`, { recursive: true });
    for (const end of ends) {
      const [saving, later, twice, loading] = "ok" in end ? end.ok : [];
      for (const message of [saving, later]) {
        expect(message).toContain(
          'The step "write" of a distributed checkpoint failed on rank 1: PicklingError: The value of bad1',
        );
      }
      expect(twice).toContain(
        'The step "plan" of a distributed checkpoint failed on rank 0: RangeError: The chunks of twice',
      );
      expect(loading).toContain("rank 0: Error: ");
      expect(loading).toContain("rank 1: Error: ");
      expect(loading).toContain(".metadata is missing");
    }
  });

  it("go on with other calls while they write", limit, async () => {
    const sums = await inRanks(
      2,
      async ({ distributed, ones, zeros }, rank, checkpointId) => {
        const { allReduce, checkpoint } = distributed;
        const state = { a: ones([200_000]).mul(rank + 1), b: ones([1]) };
        const saved = checkpoint.asyncSave(state, { checkpointId });
        const sum = ones([1]).mul(rank + 1);
        // As often as it takes one of them longer than the other.
        for (let i = 0; i < 50; i++) {
          allReduce(sum);
          sum.div_(3);
          state.b.add_(1);
          if (rank === 0) await new Promise((resolve) => setTimeout(resolve, 1));
        }
        await saved;
        const into = { b: zeros([1]) };
        checkpoint.load(into, { checkpointId });
        return into.b.item();
      },
      root,
    );
    expect(sums).toEqual([1, 1]);
  });
});
