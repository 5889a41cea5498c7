/** @file What a loader reads is closed once, whichever way a pass is left, with and without workers. */
import { expect, it, vi } from "vitest";
import type { Closings } from "../../scripts/testing/data-sets.js";
import { zeros } from "../generated/ops.js";
import { int64 } from "../tensor/dtype.js";
import { DataLoader, fromModule } from "./index.js";

const dataSets = new URL("../../scripts/testing/data-sets.ts", import.meta.url);

type Numbers = DataLoader<number, number[]>;

interface Way {
  name: string;
  options: Closings;
  collateFn?: (items: number[]) => number[];
  leave: (loader: Numbers) => Promise<unknown>;
}

const endless = { length: 1e6 };

async function readAll(loader: Numbers): Promise<number> {
  let batches = 0;
  for await (const _ of loader) batches++;
  return batches;
}

const ways: Way[] = [
  { name: "read to the end", options: { length: 5 }, leave: readAll },
  {
    name: "left by break",
    options: endless,
    leave: async (loader) => {
      for await (const _ of loader) break;
    },
  },
  {
    name: "left by an error of the caller",
    options: endless,
    leave: async (loader) => {
      const read = async (): Promise<void> => {
        for await (const _ of loader) throw new Error("no more");
      };
      await expect(read()).rejects.toThrow("no more");
    },
  },
  {
    name: "told twice to return",
    options: endless,
    leave: async (loader) => {
      const pass = loader[Symbol.asyncIterator]();
      await pass.next();
      await pass.return?.();
      await pass.return?.();
    },
  },
  {
    name: "told to return while a batch is awaited",
    options: endless,
    leave: async (loader) => {
      const pass = loader[Symbol.asyncIterator]();
      await pass.next();
      await Promise.all([pass.next(), pass.return?.()]);
    },
  },
  {
    name: "ended by an error of what is read",
    options: { length: 50, failsAt: 3 },
    leave: (loader) => expect(readAll(loader)).rejects.toThrow("no number 3"),
  },
  {
    name: "ended by an error of the collate function",
    options: endless,
    collateFn: () => {
      throw new RangeError("no batch");
    },
    leave: (loader) => expect(readAll(loader)).rejects.toThrow("no batch"),
  },
];

const sources: Omit<Closings, "length">[] = [{}, { asynchronous: true }];

it.each(
  ways.flatMap((way) =>
    sources.flatMap((source) => [
      { ...way, source, numWorkers: 0 },
      { ...way, source, numWorkers: 2 },
      // Without workers one generator object continues in the next pass; threads make their data set anew.
      { ...way, source: { ...source, single: true }, numWorkers: 2 },
    ]),
  ),
)("runs its `finally` once: $name, $source, $numWorkers workers", async (way) => {
  const { options, source, numWorkers, leave, collateFn = (items: number[]) => items } = way;
  const workers = Math.max(1, numWorkers);
  const counts = zeros([2, workers], { dtype: int64 });
  const once = [Array(workers).fill(1), Array(workers).fill(1)];
  const numbers = fromModule<number>(dataSets, "closings", counts, { ...options, ...source });
  await leave(new DataLoader<number, number[]>(numbers, { batchSize: 2, numWorkers, collateFn }));
  await vi.waitFor(() => expect(counts.tolist()).toEqual(once), { timeout: 20_000 });
  // Nor later once more.
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(counts.tolist()).toEqual(once);
});
