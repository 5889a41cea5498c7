/** @file Loaders with worker threads. */
import { describe, expect, it } from "vitest";
import { memoryStats } from "../memory.js";
import { arange, rand } from "../ops.generated.js";
import { manualSeed } from "../random.js";
import type { Tensor } from "../tensor.js";
import { ConcatDataset, DataLoader, Dataset, fromModule, StackDataset, Subset, TensorDataset } from "./index.js";

const fixtures = new URL("./fixtures.ts", import.meta.url);

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
    const squares = fromModule<Square>(fixtures, "Squares", 10);
    const loader = new DataLoader<Square>(squares, { batchSize: 3, numWorkers: 2 });
    expect(loader.length).toBe(4);
    const batches = await all(loader);
    expect(batches.map((b) => b.square.tolist())).toEqual([[0, 1, 4], [9, 16, 25], [36, 49, 64], [81]]);
    expect(new Set(batches.map((b) => b.worker.at(0).item()))).toEqual(new Set([0, 1]));
  });

  it("are not needed for it", async () => {
    const loader = new DataLoader<Square>(fromModule(fixtures, "Squares", 5), { batchSize: 4, shuffle: true });
    expect(loader.length).toBe(2);
    const batches = await all(loader);
    expect(batches.flatMap((b) => b.square.tolist() as number[]).sort((a, b) => a - b)).toEqual([0, 1, 4, 9, 16]);
    expect(batches[0]?.worker.at(0).item()).toBe(-1);
  });

  it("read iterables, each its share", async () => {
    const loader = new DataLoader<number>(fromModule(fixtures, "stream", 7), { batchSize: 2, numWorkers: 2 });
    const values = (await all(loader)).map((batch) => batch.tolist());
    expect(values).toEqual([[0, 2], [1, 3], [4, 6], [5]]);
  });

  it("run a collate function of the user's in the main thread, and an init function in each worker", async () => {
    const seen: number[][] = [];
    const loader = new DataLoader<number, number>(fromModule(fixtures, "Initialised"), {
      batchSize: 2,
      numWorkers: 2,
      workerInitFn: fromModule(fixtures, "init", 100),
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
    const loader = new DataLoader<Square>(fromModule(fixtures, "Squares", 4), {
      ...{ batchSize: 2, numWorkers: 1, persistentWorkers: true },
    });
    const first = await all(loader);
    const start = performance.now();
    expect((await all(loader)).map((b) => b.square.tolist())).toEqual(first.map((b) => b.square.tolist()));
    expect(performance.now() - start).toBeLessThan(100);
    await loader.close();
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
    expect(memoryStats().liveBytes - before).toBeLessThan(200_000);
  });

  it("pass errors on, with what they were", async () => {
    const failing = new DataLoader<Square>(fromModule(fixtures, "Squares", 4, 2), { numWorkers: 2 });
    await expect(all(failing)).rejects.toThrow(
      /Caught RangeError in DataLoader worker thread 0\.\nOriginal RangeError: no square of 2/,
    );
    await expect(all(failing)).rejects.toBeInstanceOf(RangeError);
    const missing = new DataLoader(fromModule(fixtures, "Nothing"), { numWorkers: 1 });
    await expect(all(missing)).rejects.toThrow("to export a class or function 'Nothing'. Received: undefined.");
    const slow = new DataLoader(fromModule(fixtures, "Slow"), { numWorkers: 1, timeout: 0.3 });
    await expect(all(slow)).rejects.toThrow("DataLoader timed out after 0.3 seconds");
  });

  it("refuse data sets of the user's own class", async () => {
    class Own extends Dataset<number> {
      readonly length = 3;
      getItem(i: number): number {
        return i;
      }
    }
    await expect(all(new DataLoader(new Own(), { numWorkers: 1 }))).rejects.toThrow(
      "A loader with numWorkers > 0 expects a data set made of tensors, or one named by its module. Received: Own.",
    );
    expect(() => fromModule("./own.js", "Own")).toThrow("fromModule expects the URL of a module");
  });
});
