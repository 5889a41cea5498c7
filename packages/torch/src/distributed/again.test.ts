/** @file Groups that are made after others, in the same processes and at the same place. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inRanks } from "../../scripts/testing/ranks.js";

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });

const own = { init: false, limit: 100 };

describe("a group after another one", { timeout: 120_000 }, () => {
  it.each(["tcp", "file"])("finds nothing of it: %s", async (kind) => {
    const folder = mkdtempSync(join(tmpdir(), "again-"));
    const initMethod = kind === "tcp" ? `tcp://127.0.0.1:${await freePort()}` : `file://${folder}/store`;
    const results = await inRanks(
      2,
      async ({ distributed, ones }, rank, initMethod) => {
        const given = [];
        for (let round = 0; round < 4; round++) {
          // Each rank comes late once.
          if (round % 2 === rank) await new Promise((resolve) => setTimeout(resolve, 300));
          distributed.initProcessGroup("gloo", { initMethod, rank, worldSize: 2, timeout: 10 });
          const group = distributed.newGroup([0, 1], { useLocalSynchronization: true });
          const x = ones([2]).mul(rank + round);
          distributed.allReduce(x, { group });
          given.push(x.tolist());
          distributed.destroyProcessGroup();
        }
        return given;
      },
      initMethod,
      own,
    );
    const sums = [1, 3, 5, 7].map((sum) => [sum, sum]);
    expect(results).toEqual([sums, sums]);
    // The last process removes the file.
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it("works where only some ranks noticed that the other one failed", async () => {
    const port = await freePort();
    const results = await inRanks(
      3,
      async ({ distributed, ones }, rank, port) => {
        const init = (timeout: number): void =>
          distributed.initProcessGroup("gloo", { initMethod: `tcp://127.0.0.1:${port}`, rank, worldSize: 3, timeout });
        const attempts: (string | number)[] = [];
        for (let attempt = 0; attempt < 2; attempt++) {
          try {
            init(15);
            const x = ones([1]);
            // In the middle of different numbers of groups: their names must not count on from here.
            if (rank !== 1) distributed.newGroup([0, 2]);
            if (attempt === 0 && rank === 1) throw new Error("own");
            distributed.allReduce(x);
            attempts.push(Number(x.item()));
          } catch (error) {
            attempts.push((error as Error).name);
          } finally {
            // Rank 0 has the server of the store, and is the last to leave.
            if (rank === 0) await new Promise((resolve) => setTimeout(resolve, 1500));
            if (distributed.isInitialized()) distributed.destroyProcessGroup();
          }
        }
        return attempts;
      },
      port,
      own,
    );
    expect(results).toEqual([
      ["DistNetworkError", 3],
      ["Error", 3],
      ["DistNetworkError", 3],
    ]);
  });

  it("says which ranks did not come, and can be tried again", async () => {
    const port = await freePort();
    const results = await inRanks(
      2,
      async ({ distributed, ones }, rank, port) => {
        const init = (timeout: number): void =>
          distributed.initProcessGroup("gloo", { initMethod: `tcp://127.0.0.1:${port}`, rank, worldSize: 2, timeout });
        init(10);
        distributed.destroyProcessGroup();
        let message = "";
        if (rank === 0) {
          try {
            init(1);
          } catch (error) {
            message = `${(error as Error).name}: ${(error as Error).message}`;
          }
        } else await new Promise((resolve) => setTimeout(resolve, 2000));
        init(10);
        const x = ones([1]);
        distributed.allReduce(x);
        distributed.destroyProcessGroup();
        if (rank === 1) {
          try {
            init(1);
          } catch (error) {
            message = `${(error as Error).name}: ${(error as Error).message}`;
          }
        } else await new Promise((resolve) => setTimeout(resolve, 2000));
        return [x.item(), message.split("\n")[0]];
      },
      port,
      own,
    );
    expect(results).toEqual([
      [2, "DistStoreError: initProcessGroup: no word from rank 1 of 2 within 1 s."],
      [2, "DistStoreError: initProcessGroup: no word from rank 0 within 1 s, which begins the group."],
    ]);
  });
});
