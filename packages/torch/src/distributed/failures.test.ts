/** @file Mistakes and lost ranks end in errors, in bounded time. The recorded ones are replayed by `npm run parity`. */
import { describe, expect, it } from "vitest";
import { type Outcome, outcomes } from "../../scripts/testing/ranks.js";

function messageOf(outcome: Outcome<unknown> | undefined): string {
  return outcome !== undefined && "error" in outcome
    ? `${outcome.error.name}: ${outcome.error.message}`
    : JSON.stringify(outcome);
}

describe("tensors that differ between ranks", () => {
  it("are found before anything is sent, and named", async () => {
    const all = await outcomes(2, ({ distributed, float32, float64, ones }, rank) => {
      const messages: string[] = [];
      const attempt = (call: () => unknown): void => {
        try {
          call();
          messages.push("no error");
        } catch (error) {
          messages.push(String(error));
        }
      };
      attempt(() => distributed.allReduce(ones([3 + rank])));
      attempt(() => distributed.allReduce(ones([4], { dtype: rank > 0 ? float32 : float64 })));
      attempt(() => (rank > 0 ? distributed.barrier() : distributed.allReduce(ones([1]))));
      // The group is as good as before.
      const x = ones([2]);
      distributed.allReduce(x);
      return [messages, x.tolist()];
    });
    for (const outcome of all) {
      expect(outcome).toEqual({
        ok: [
          [expect.any(String), expect.any(String), expect.any(String)],
          [2, 2],
        ],
      });
      const [messages] = "ok" in outcome ? (outcome.ok as [string[]]) : [[]];
      expect(messages[0]).toContain("rank 0: allReduce(torch.float32[3], SUM)");
      expect(messages[0]).toContain("rank 1: allReduce(torch.float32[4], SUM)");
      expect(messages[1]).toContain("rank 0: allReduce(torch.float64[4], SUM)");
      expect(messages[2]).toContain("rank 1: barrier()");
    }
  });

  it.each(["allReduce", "message"])("end no process where nobody compares them: %s", async (kind) => {
    const all = await outcomes(
      2,
      async ({ distributed, ones }, rank, kind) => {
        if (kind === "message") {
          if (rank === 0) distributed.send(ones([1000]), 1);
          else distributed.recv(ones([10]), 0);
        } else {
          await distributed.allReduce(ones([3 + 1000 * rank]), { asyncOp: true }).promise();
        }
      },
      kind,
      { timeout: 4 },
    );
    expect(all.filter((outcome) => "exit" in outcome)).toEqual([]);
    expect(all.map(messageOf).join("\n")).toContain("was longer than what was expected");
  });
});

describe("a rank that is lost", () => {
  it("is named by the others", async () => {
    const all = await outcomes(
      3,
      ({ distributed, ones }, rank) => {
        if (rank === 1) process.kill(process.pid, "SIGKILL");
        distributed.allReduce(ones([3]));
      },
      undefined,
      { timeout: 8 },
    );
    expect(all[1]).toEqual({ exit: "SIGKILL" });
    for (const rank of [0, 2]) {
      expect(messageOf(all[rank])).toMatch(/^DistNetworkError: allReduce failed on rank [02] of ranks 0, 1, 2/);
      expect(messageOf(all[rank])).toContain("The process of rank 1 has ended.");
    }
  });

  it("is named where it lives and does not come", async () => {
    const all = await outcomes(
      2,
      ({ distributed, ones }, rank) => {
        if (rank === 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 6000);
        else distributed.allReduce(ones([3]));
      },
      undefined,
      { timeout: 2 },
    );
    expect(all[0]).toEqual({ ok: null });
    expect(messageOf(all[1])).toContain("No word from rank 0");
  });
});

describe("bad arguments", () => {
  it("are refused, and the group goes on", async () => {
    const all = await outcomes(1, ({ distributed, ones, tensor }) => {
      const { allGather, allReduce, broadcast, newGroup, recv, ReduceOp, send, TCPStore } = distributed;
      const wrong = (value: unknown): never => value as never;
      const calls: (() => unknown)[] = [
        () => allReduce(wrong(null)),
        () => allReduce(ones([2]), { op: wrong("sum") }),
        () => allReduce(ones([2]).expand([3, 2])),
        () => allReduce(tensor([1, 2], { device: "meta" })),
        () => allReduce(ones([2]), { group: wrong({}) }),
        () => allReduce(ones([2]), wrong({ sync: true })),
        () => broadcast(ones([2]), 5),
        () => broadcast(ones([2])),
        () => broadcast(ones([2]), { src: 0, groupSrc: 0 }),
        () => allGather([], ones([2])),
        () => allGather([ones([2]), ones([2])], ones([2])),
        () => send(ones([2]), 0),
        () => recv(ones([2]), { src: 0 }),
        () => newGroup([1]),
        () => allReduce(ones([2]), { op: ReduceOp.BAND }),
        () => new TCPStore("127.0.0.1", 99999),
        () => distributed.allGatherObject([null], () => 1),
        () => distributed.allGatherObject([null], { a: [new (class Own {})()] }),
        () => distributed.initProcessGroup("further"),
      ];
      const names = calls.map((call) => {
        try {
          call();
          return "no error";
        } catch (error) {
          return error instanceof Error ? error.name : "no error of a class";
        }
      });
      const x = ones([2]);
      allReduce(x);
      return [names, x.tolist()];
    });
    const names = "ok" in (all[0] ?? {}) ? ((all[0] as { ok: [string[]] }).ok[0] ?? []) : [JSON.stringify(all)];
    expect(names.filter((name) => !/^(Type|Range)Error$/.test(name))).toEqual([]);
    expect(all[0]).toEqual({ ok: [names, [1, 1]] });
  });
});
