/** @file What nobody holds any more gives back its files, sockets and threads. */
import { describe, expect, it } from "vitest";
import { inRanks } from "../../scripts/testing/ranks.js";

const kinds = ["server", "client", "prefix", "file", "group", "forgotten work"] as const;

describe.runIf(process.platform === "linux")("stores and groups", { timeout: 120_000 }, () => {
  it.each(kinds)("leave nothing open: %s", async (kind) => {
    const [counts] = await inRanks(
      1,
      async ({ distributed, ones }, _rank, kind) => {
        const { FileStore, PrefixStore, TCPStore } = distributed;
        const { readdirSync } = process.getBuiltinModule("node:fs");
        const { tmpdir } = process.getBuiltinModule("node:os");
        const open = (): number => readdirSync("/proc/self/fd").length + readdirSync("/proc/self/task").length;
        const server = () => new TCPStore("127.0.0.1", 0, { isMaster: true, waitForWorkers: false, timeout: 10 });
        const path = `${tmpdir()}/released-${process.pid}`;
        const inGroup = (use: () => void): void => {
          distributed.initProcessGroup("gloo", { initMethod: `file://${path}`, rank: 0, worldSize: 1, timeout: 10 });
          use();
          distributed.destroyProcessGroup();
        };
        const first = server();
        const makers: Record<typeof kind, () => unknown> = {
          server,
          client: () => new TCPStore("127.0.0.1", first.port, { waitForWorkers: false, timeout: 10 }),
          prefix: () => new PrefixStore("outer", new PrefixStore("inner", server())),
          file: () => new FileStore(path, 1).add("count", 1),
          group: () => inGroup(() => distributed.newGroup([0])),
          "forgotten work": () => inGroup(() => distributed.allReduce(ones([3]), { asyncOp: true })),
        };
        const collect = async (): Promise<void> => {
          for (let i = 0; i < 3; i++) {
            globalThis.gc?.();
            await new Promise((resolve) => setTimeout(resolve, 50));
          }
        };
        makers[kind]();
        await collect();
        const before = open();
        for (let i = 0; i < 10; i++) makers[kind]();
        const most = open();
        // What is let go of in a collection ends in another thread, in its own time.
        for (let i = 0; i < 100 && open() > before; i++) await collect();
        // The first server lives until here, whoever counts: clients meet at it.
        return { before, most, after: open(), keys: first.numKeys() };
      },
      kind,
      { init: false, env: { NODE_OPTIONS: "--expose-gc" } },
    );
    expect(counts?.after).toBe(counts?.before);
    // The count sees what is open.
    if (["server", "client", "prefix"].includes(kind)) expect(counts?.most).toBeGreaterThan(counts?.before ?? Infinity);
  });

  it("can be made again at once, at the same file", async () => {
    const [sums] = await inRanks(
      1,
      ({ distributed, ones }) => {
        const path = `${process.getBuiltinModule("node:os").tmpdir()}/again-${process.pid}`;
        return Array.from({ length: 50 }, () => {
          distributed.initProcessGroup("gloo", { initMethod: `file://${path}`, rank: 0, worldSize: 1, timeout: 10 });
          const x = ones([1]);
          distributed.allReduce(x);
          distributed.destroyProcessGroup();
          return x.item();
        });
      },
      undefined,
      { init: false },
    );
    expect(sums).toEqual(Array.from({ length: 50 }, () => 1));
  });
});
