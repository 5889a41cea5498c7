import { describe, expect, it } from "vitest";
import { inRanks, type Outcome, outcomes } from "../../../scripts/testing/ranks.js";

/** What each rank's error says; the outcome itself where it has none. */
function errors(all: readonly Outcome<unknown>[]): unknown[] {
  return all.map((outcome) => ("error" in outcome ? outcome.error.message : outcome));
}

describe("DistributedDataParallel", { timeout: 60_000 }, () => {
  it("gives all ranks the gradients of one process with all batches", async () => {
    const results = await inRanks(2, ({ nn, manualSeed, randn, optim }, rank) => {
      manualSeed(rank);
      class Net extends nn.Module {
        a = new nn.Linear(4, 3);
        b = new nn.Linear(3, 2);
        override forward(x: ReturnType<typeof randn>) {
          return this.b.forward(this.a.forward(x).relu());
        }
      }
      const net = new Net();
      const model = new nn.parallel.DistributedDataParallel(net);
      // Weights are those of rank 0 now.
      const alone = new Net();
      alone.loadStateDict(net.stateDict());
      manualSeed(7);
      const x = randn([6, 4]);
      const optimizers = [model, alone].map((one) => new optim.SGD(one.parameters(), { lr: 0.1, momentum: 0.9 }));
      for (let step = 0; step < 3; step++) {
        for (const optimizer of optimizers) optimizer.zeroGrad();
        model
          .forward(x.narrow(0, 3 * rank, 3))
          .square()
          .mean()
          .backward();
        alone.forward(x).square().mean().backward();
        for (const optimizer of optimizers) optimizer.step();
      }
      const difference = net.parameters().map((parameter, i) =>
        Number(
          parameter
            .sub(alone.parameters()[i] ?? 0)
            .abs()
            .max()
            .item(),
        ),
      );
      const { module_name, world_size, has_rebuilt_buckets } = model.getDdpLoggingData();
      const data = [module_name, world_size, has_rebuilt_buckets];
      return { difference: Math.max(...difference), keys: Object.keys(model.stateDict()), data };
    });
    for (const { difference, keys, data } of results) {
      expect(difference).toBeLessThan(1e-6);
      expect(keys).toEqual(["module.a.weight", "module.a.bias", "module.b.weight", "module.b.bias"]);
      expect(data).toEqual(["Net", 2, 1]);
    }
  });

  it("awaits an asynchronous forward, and passes trees of outputs on", async () => {
    const results = await inRanks(2, async ({ nn, ones }, rank) => {
      class Net extends nn.Module {
        a = new nn.Linear(2, 1);
        b = new nn.Linear(2, 1);
        override async forward(x: unknown): Promise<unknown> {
          await Promise.resolve();
          return { loss: [this.a.forward(x as never).sum()], other: this.b.forward(x as never).sum(), name: "net" };
        }
      }
      const net = new Net();
      const model = new nn.parallel.DistributedDataParallel(net, { findUnusedParameters: true });
      const output = (await model.forward(ones([1, 2]).mul(rank + 1))) as {
        loss: [{ backward(): void }];
        name: string;
      };
      output.loss[0].backward();
      return [output.name, net.a.weight.grad?.tolist(), net.b.weight.grad?.tolist() ?? null];
    });
    expect(results).toEqual([0, 1].map(() => ["net", [[1.5, 1.5]], null]));
  });

  it("reduces in a backward pass that comes when the module is forgotten", async () => {
    const results = await inRanks(
      2,
      async ({ nn, ones }, rank) => {
        const net = new nn.Linear(2, 1);
        const loss = (() => new nn.parallel.DistributedDataParallel(net).forward(ones([1, 2]).mul(rank + 1)).sum())();
        for (let i = 0; i < 3; i++) {
          (globalThis as { gc?: () => void }).gc?.();
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
        loss.backward();
        return net.weight.grad?.tolist();
      },
      undefined,
      { env: { NODE_OPTIONS: "--expose-gc" } },
    );
    expect(results).toEqual([[[1.5, 1.5]], [[1.5, 1.5]]]);
  });

  it("goes on with another module's order of exchange, and leaves one aside that does not fit", async () => {
    const results = await inRanks(2, ({ nn, ones, rand }) => {
      class Net extends nn.Module {
        second = new nn.Linear(2, 1);
        first = new nn.Linear(2, 2);
        override forward(x: never) {
          return this.second.forward(this.first.forward(x)).sum();
        }
      }
      const order = (given: string[][] | null) => {
        const options = { bucketCapMb: 1e-5, reductionOrder: given };
        const model = new nn.parallel.DistributedDataParallel(new Net(), options);
        const before = model.reductionOrder();
        model.forward(ones([1, 2]).mul(rand([1])) as never).backward();
        return { before, after: model.reductionOrder(), again: model.hasRebuiltBuckets };
      };
      const whole = order(null);
      const same = whole.after.map((bucket) => [...bucket]);
      return { whole, resumed: order(same), others: [order([["first.weight"]]), order([...same, []])] };
    });
    for (const { whole, resumed, others } of results) {
      expect(whole.after).not.toEqual(whole.before);
      expect(whole.after.flat().sort()).toEqual(["first.bias", "first.weight", "second.bias", "second.weight"]);
      expect(resumed).toEqual({ before: whole.after, after: whole.after, again: true });
      expect(others).toEqual([whole, whole]);
    }
  });

  it("says on all ranks that a module differs", async () => {
    const all = await outcomes(
      2,
      ({ nn }, rank) => void new nn.parallel.DistributedDataParallel(new nn.Linear(4, 2 + rank)),
    );
    expect(errors(all)).toEqual([
      expect.stringMatching(/expects the same parameters on all ranks.*rank 1/),
      expect.stringMatching(/params\[0\] in this process with sizes \[3, 4\]/),
    ]);
  });

  it("names parameters without a gradient, on all ranks", async () => {
    const all = await outcomes(2, ({ nn, ones }) => {
      class Net extends nn.Module {
        used = new nn.Linear(2, 1);
        other = new nn.Linear(2, 1);
        override forward(x: never) {
          return this.used.forward(x).sum();
        }
      }
      const model = new nn.parallel.DistributedDataParallel(new Net());
      for (let step = 0; step < 2; step++) model.forward(ones([1, 2]) as never).backward();
    });
    for (const error of errors(all)) {
      expect(error).toMatch(/Expected to have finished reduction in the prior iteration/);
      expect(error).toMatch(/without a gradient: other\.weight, other\.bias\..*findUnusedParameters: true/);
    }
  });

  it("calls a hook in JavaScript's thread, and gives what it throws to backward on that rank", async () => {
    const all = await outcomes(
      2,
      ({ nn, ones, distributed }, rank) => {
        const model = new nn.parallel.DistributedDataParallel(new nn.Linear(2, 1));
        const seen: unknown[] = [];
        model.registerCommHook("state", (state, bucket) => {
          seen.push([state, bucket.index(), bucket.isLast(), bucket.buffer().numel(), bucket.gradients().length]);
          seen.push(bucket.parameters().every((parameter) => model.parameters().includes(parameter as never)));
          if (rank === 1 && seen.length > 2) throw new TypeError("the hook gives up");
          const buffer = bucket.buffer();
          const work = distributed.allReduce(buffer, { asyncOp: true });
          return () => {
            work.wait();
            return buffer;
          };
        });
        model
          .forward(ones([1, 2]))
          .sum()
          .backward();
        const first = model.module.weight.grad?.tolist();
        let text = "";
        try {
          model
            .forward(ones([1, 2]))
            .sum()
            .backward();
        } catch (error) {
          text = (error as Error).message;
        }
        return [seen.slice(0, 2), first, rank === 1 ? text : text !== ""];
      },
      undefined,
      { timeout: 3 },
    );
    const common = [[["state", 0, true, 3, 2], true], [[2, 2]]];
    expect(all).toEqual([{ ok: [...common, true] }, { ok: [...common, "the hook gives up"] }]);
  });

  it("refuses in a hook what would wait for the hook", async () => {
    const results = await inRanks(1, ({ nn, ones }) => {
      const model = new nn.parallel.DistributedDataParallel(new nn.Linear(2, 1));
      const texts: string[] = [];
      const tried = (run: () => void): void => {
        try {
          run();
        } catch (error) {
          texts.push((error as Error).message);
        }
      };
      model.registerCommHook(null, (_, bucket) => {
        tried(() =>
          model.module
            .forward(ones([1, 2]))
            .sum()
            .backward(),
        );
        return bucket.buffer();
      });
      model
        .forward(ones([1, 2]))
        .sum()
        .backward();
      tried(() => model.registerCommHook(null, (_, bucket) => bucket.buffer()));
      return texts;
    });
    expect(results[0]).toEqual([
      expect.stringMatching(/no backward pass inside of a communication hook/),
      expect.stringMatching(/can only be called once/),
    ]);
  });

  it("refuses what it cannot train", async () => {
    const results = await inRanks(1, ({ nn, distributed }) => {
      const { DistributedDataParallel } = nn.parallel;
      const tried = (run: () => unknown): string => {
        try {
          run();
          return "no error";
        } catch (error) {
          return (error as Error).message;
        }
      };
      const linear = (): InstanceType<typeof nn.Linear> => new nn.Linear(2, 1);
      return [
        tried(() => new DistributedDataParallel(new nn.ReLU())),
        tried(() => new DistributedDataParallel(new nn.LazyLinear(2))),
        tried(() => new DistributedDataParallel(linear(), { deviceIds: [0] })),
        tried(() => new DistributedDataParallel(linear(), { deviceIds: [0, 1] })),
        tried(() => new DistributedDataParallel(linear(), { bucketCapMb: -1 })),
        tried(() => new DistributedDataParallel(linear(), { findUnused: true } as never)),
        tried(() => new DistributedDataParallel(linear()).registerCommHook(null, 1 as never)),
        tried(() =>
          new DistributedDataParallel(linear()).registerCommHook(
            null,
            distributed.algorithms.ddpCommHooks.bf16CompressHook,
          ),
        ),
        tried(() => DistributedDataParallel.setParamsAndBuffersToIgnoreForModel(linear(), ["weights"])),
      ];
    });
    expect(results[0]).toEqual([
      expect.stringMatching(/doesn't have any parameter that requires a gradient/),
      expect.stringMatching(/uninitialized parameters/),
      expect.stringMatching(/device_ids/),
      expect.stringMatching(/single element/),
      expect.stringMatching(/bucketCapMb/),
      expect.stringMatching(/has no option 'findUnused'/),
      expect.stringMatching(/expects a function|function/),
      expect.stringMatching(/BF16/),
      expect.stringMatching(/weights, which the module does not have/),
    ]);
  });
});
