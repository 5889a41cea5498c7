/** @file Loaders with worker threads. */
import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { describe, expect, it, vi } from "vitest";
import { memoryStats } from "../runtime/memory.js";
import { int64 } from "../tensor/dtype.js";
import { arange, rand, zeros } from "../generated/ops.js";
import { manualSeed } from "../runtime/random.js";
import type { Tensor } from "../tensor/tensor.js";
import { ConcatDataset, DataLoader, Dataset, fromModule, StackDataset, Subset, TensorDataset } from "./index.js";

interface Recorded {
  name: string;
  seed: number;
  options: { batchSize: number; numWorkers: number };
  passes: unknown[];
  after: number[];
}

// What PyTorch gave (scripts/golden/data.py).
const golden = JSON.parse(readFileSync(new URL("../../test-data/data.json", import.meta.url), "utf8")) as Recorded[];

const dataSets = new URL("../../scripts/testing/data-sets.ts", import.meta.url);

interface Square {
  x: Tensor;
  square: Tensor;
  worker: Tensor;
}

async function all<T>(loader: AsyncIterable<T>): Promise<T[]> {
  const batches: T[] = [];
  for await (const batch of loader) batches.push(batch);
  return batches;
}

describe("worker threads", () => {
  it("read data sets of tensors, in the order of the main thread", async () => {
    const dataset = new TensorDataset(arange(50), rand([50, 3]));
    for (const shuffle of [false, true]) {
      const order = async (numWorkers: number): Promise<unknown> => {
        manualSeed(3);
        const loader = new DataLoader(dataset, { batchSize: 8, shuffle, numWorkers });
        const batches = await all(loader);
        return [batches.map(([x, y]) => [x.tolist(), y.tolist()]), rand([]).item()];
      };
      expect(await order(2)).toEqual(await order(0));
    }
  });

  it("share memory: a tensor crosses without a copy", async () => {
    const base = rand([1000, 1000]);
    const loader = new DataLoader<Tensor, Tensor>([base, base], { batchSize: null, numWorkers: 1 });
    for (const same of await all(loader)) expect(same.dataPtr()).toBe(base.dataPtr());
  });

  it("read parts, rows behind each other and side by side", async () => {
    const rows = new TensorDataset(arange(6));
    const parts = new Subset(rows, [5, 1]);
    const both = new ConcatDataset([parts, rows]);
    const stacked = new StackDataset({ a: both, b: arange(8) });
    const [batch] = await all(new DataLoader(stacked, { batchSize: 8, numWorkers: 1 }));
    expect((batch as { a: [Tensor] }).a[0].tolist()).toEqual([5, 1, 0, 1, 2, 3, 4, 5]);
  });

  it("construct a data set that is named by its module", async () => {
    const squares = fromModule<Square>(dataSets, "Squares", 10);
    const loader = new DataLoader<Square>(squares, { batchSize: 3, numWorkers: 2 });
    expect(loader.length).toBe(4);
    const batches = await all(loader);
    expect(batches.map((b) => b.square.tolist())).toEqual([[0, 1, 4], [9, 16, 25], [36, 49, 64], [81]]);
    expect(new Set(batches.map((b) => b.worker.at(0).item()))).toEqual(new Set([0, 1]));
  });

  it("are not needed for it", async () => {
    const loader = new DataLoader<Square>(fromModule(dataSets, "Squares", 5), { batchSize: 4, shuffle: true });
    expect(loader.length).toBe(2);
    const batches = await all(loader);
    expect(batches.flatMap((b) => b.square.tolist<number[]>()).sort((a, b) => a - b)).toEqual([0, 1, 4, 9, 16]);
    expect(batches[0]?.worker.at(0).item()).toBe(-1);
  });

  it("read iterables, each its share", async () => {
    const loader = new DataLoader<number>(fromModule(dataSets, "stream", 7), { batchSize: 2, numWorkers: 2 });
    const values = (await all(loader)).map((batch) => batch.tolist());
    expect(values).toEqual([[0, 2], [1, 3], [4, 6], [5]]);
  });

  it("run a collate function of the user's in the main thread, and an init function in each worker", async () => {
    const seen: number[][] = [];
    const loader = new DataLoader<number, number>(fromModule(dataSets, "Initialised"), {
      batchSize: 2,
      numWorkers: 2,
      workerInitFn: fromModule(dataSets, "init", 100),
      collateFn: (items) => {
        seen.push(items);
        return items.length;
      },
    });
    expect(await all(loader)).toEqual([2, 2]);
    expect(seen).toEqual([
      [100, 100],
      [101, 101],
    ]);
  });

  it("live on if they are persistent", async () => {
    const loader = new DataLoader<Tensor>(fromModule(dataSets, "Threads", 4), {
      ...{ batchSize: 2, numWorkers: 1, persistentWorkers: true },
    });
    const threads = (await all(loader)).map((batch) => batch.tolist());
    expect(threads).toHaveLength(2);
    expect((await all(loader)).map((batch) => batch.tolist())).toEqual(threads);
    await loader.close();
  });

  it.each(["noted", "notedAnew"])("end the generator that they read when they are let go (%s)", async (name) => {
    const counts = zeros([2], { dtype: int64 });
    const loader = new DataLoader(fromModule(dataSets, name, counts), { batchSize: 2, numWorkers: 2 });
    for await (const _ of loader) break;
    await vi.waitFor(() => expect(counts.tolist()).toEqual([2, 2]));
  });

  it("end what they read before the next pass, if they are persistent", async () => {
    const counts = zeros([2], { dtype: int64 });
    const source = fromModule(dataSets, "notedAnew", counts);
    const again = new DataLoader(source, { batchSize: 2, numWorkers: 1, persistentWorkers: true });
    for await (const _ of again) break;
    for await (const _ of again) break;
    expect(counts.tolist()).toEqual([2, 1]);
    await again.close();
    await vi.waitFor(() => expect(counts.tolist()).toEqual([2, 2]));
  });

  it("leave nothing behind when a pass is broken off", async () => {
    const loader = new DataLoader(new TensorDataset(rand([100, 1000])), { batchSize: 10, numWorkers: 2 });
    for await (const _ of loader) break;
    const before = memoryStats().liveBytes;
    for (let i = 0; i < 3; i++)
      for await (const [x] of loader) {
        x.dispose();
        break;
      }
    await vi.waitFor(() => {
      expect(memoryStats().liveBytes - before).toBeLessThan(200_000);
    });
  });

  it("pass errors on, with what they were", async () => {
    const failing = new DataLoader<Square>(fromModule(dataSets, "Squares", 4, 2), { numWorkers: 2 });
    await expect(all(failing)).rejects.toThrow(
      /Caught RangeError in DataLoader worker thread 0\.\nOriginal RangeError: no square of 2/,
    );
    await expect(all(failing)).rejects.toBeInstanceOf(RangeError);
    const missing = new DataLoader(fromModule(dataSets, "Nothing"), { numWorkers: 1 });
    await expect(all(missing)).rejects.toThrow("to export a class or function 'Nothing'. Received: undefined.");
    const slow = new DataLoader(fromModule(dataSets, "Slow"), { numWorkers: 1, timeout: 0.3 });
    await expect(all(slow)).rejects.toThrow("DataLoader timed out after 0.3 seconds");
  });

  it("give PyTorch's batches and random numbers, pass by pass", async () => {
    for (const { name, seed, options, passes, after } of golden) {
      manualSeed(seed);
      const loader = new DataLoader<unknown, Tensor[]>(
        fromModule(dataSets, name === "Draws" ? "Draws" : "shares"),
        options,
      );
      for (const wanted of passes) {
        const got = (await all(loader)).map((batch) => batch.map((part) => part.tolist()));
        expect(got, `${name} ${JSON.stringify(options)}`).toEqual(wanted);
      }
      expect(rand([2]).tolist()).toEqual(after);
      await loader.close();
    }
  });

  it("make a data set alike that draws while it is made", async () => {
    manualSeed(5);
    const loader = new DataLoader<number, number[]>(fromModule(dataSets, "Shuffled"), {
      ...{ batchSize: 1, numWorkers: 2, collateFn: (items: number[]) => items },
    });
    expect((await all(loader)).flat().sort()).toEqual([0, 1, 2, 3]);
  });

  it("keep the order of an asynchronous data set", async () => {
    const loader = new DataLoader<number>(fromModule(dataSets, "asynchronous"), { batchSize: 2, numWorkers: 1 });
    expect((await all(loader)).map((batch) => batch.tolist())).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
      [6, 7],
    ]);
  });

  it("run a collate function that is named by its module in the workers, or in the main thread without them", async () => {
    for (const numWorkers of [2, 0]) {
      const loader = new DataLoader<number, { sum: number; worker: number }>([1, 2, 3, 4], {
        ...{ batchSize: 2, numWorkers, collateFn: fromModule(dataSets, "collate", 10) },
      });
      const batches = await all(loader);
      expect(batches.map(({ sum }) => sum)).toEqual([30, 70]);
      expect(batches.map(({ worker }) => worker)).toEqual(numWorkers === 2 ? [0, 1] : [-1, -1]);
    }
  });

  it("serve two passes over one loader at the same time", async () => {
    for (const persistentWorkers of [false, true]) {
      const loader = new DataLoader(new TensorDataset(arange(6)), { batchSize: 2, numWorkers: 1, persistentWorkers });
      const pairs: unknown[] = [];
      for await (const [a] of loader) for await (const [b] of loader) pairs.push([a.at(0).item(), b.at(0).item()]);
      expect(pairs).toEqual([0, 2, 4].flatMap((a) => [0, 2, 4].map((b) => [a, b])));
      await loader.close();
    }
  });

  it("are threads that serve the next pass too", async () => {
    const loader = new DataLoader<Tensor>(fromModule(dataSets, "Threads", 4), { batchSize: 2, numWorkers: 1 });
    await all(loader);
    // Threads are numbered as they are made: those of later passes are older than this one.
    const marker = new Worker("", { eval: true });
    const newest = marker.threadId;
    await marker.terminate();
    for (let i = 0; i < 5; i++) {
      for (const batch of await all(loader)) {
        for (const id of batch.tolist<number[]>()) expect(id).toBeLessThan(newest);
      }
    }
  });

  it.each([
    ["exit", Error, "DataLoader worker thread 0 exited unexpectedly, with exit code 7"],
    [
      "uncaught",
      RangeError,
      /Caught RangeError in DataLoader worker thread 0.\nOriginal RangeError: nobody waits[^]*data-sets.ts/,
    ],
    [
      "rejection",
      Error,
      /Caught Error in DataLoader worker thread 0.\nOriginal Error: nobody catches this[^]*data-sets.ts/,
    ],
    ["spin", Error, "DataLoader timed out after 0.5 seconds: a worker did not make its batch in time."],
    [
      "function",
      TypeError,
      'Received: a function at ["0"]["deep"]["0"]. Return its data instead, or use numWorkers: 0.',
    ],
    ["class", TypeError, 'Received: a Breaking at ["0"].'],
    ["code", Error, "Original Error: no such file"],
  ])("say what went wrong: %s", async (how, kind, message) => {
    const loader = new DataLoader<unknown, unknown>(fromModule(dataSets, "Breaking", how), {
      ...{ batchSize: 1, numWorkers: 1, collateFn: (items: unknown[]) => items, persistentWorkers: true },
      timeout: how === "spin" ? 0.5 : 20,
    });
    const seen: unknown[] = [];
    const read = async (): Promise<void> => {
      for await (const batch of loader) seen.push(batch);
    };
    const error: unknown = await read().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(kind);
    expect((error as Error).message).toMatch(message);
    if (how === "code") expect(error).toHaveProperty("code", "ENOENT");
    expect(seen).toEqual([[0], [1], [2]]);
    // The loader starts over.
    await expect(read()).rejects.toThrow(message);
    expect(seen).toHaveLength(6);
  });

  it("that end while this thread is busy lose no batch that they made before", async () => {
    const loader = new DataLoader<unknown, unknown>(fromModule(dataSets, "Breaking", "exit"), {
      ...{ batchSize: 1, numWorkers: 1, collateFn: (items: unknown[]) => items },
    });
    const seen: unknown[] = [];
    const read = async (): Promise<void> => {
      for await (const batch of loader) {
        seen.push(batch);
        const until = performance.now() + 300;
        while (performance.now() < until);
      }
    };
    await expect(read()).rejects.toThrow("exited unexpectedly, with exit code 7");
    expect(seen).toEqual([[0], [1], [2]]);
  });

  it("fail where they start", async () => {
    const exiting = new DataLoader(fromModule(dataSets, "Exiting"), { numWorkers: 1 });
    expect(() => exiting.length).toThrow("DataLoader worker thread 0 exited unexpectedly");
    await expect(all(exiting)).rejects.toThrow("DataLoader worker thread 0 exited unexpectedly");
    const nowhere = new DataLoader(fromModule(new URL("./nowhere.ts", import.meta.url), "Any"), { numWorkers: 1 });
    expect(() => nowhere.length).toThrow("nowhere.ts");
    const rows = new TensorDataset(arange(4));
    const failing = new DataLoader(rows, { numWorkers: 1, workerInitFn: fromModule(dataSets, "failingInit") });
    await expect(all(failing)).rejects.toThrow(
      "Caught Error in DataLoader worker thread 0.\nOriginal Error: not today",
    );
    const wrong = () => undefined;
    // @ts-expect-error -- a function cannot be sent to another thread
    expect(() => new DataLoader(rows, { numWorkers: 1, workerInitFn: wrong })).toThrow(
      "workerInitFn is called in other threads, which cannot be given a function. Expected data.fromModule(",
    );
  });

  it("refuse data sets of the user's own class", () => {
    class Own extends Dataset<number> {
      readonly length = 3;
      getItem(i: number): number {
        return i;
      }
    }
    expect(() => new DataLoader(new Subset(new Own(), [1]), { numWorkers: 1 })).toThrow(
      "A loader with numWorkers > 0 expects a data set made of tensors, or one named by its module. Received: Own.",
    );
    expect(() => fromModule("./own.js", "Own")).toThrow("fromModule expects the URL of a module");
  });
});
