/** @file Iterators of users whose `next` gives no object: an error, as `for..of` makes it, and no endless pass. */
import { expect, it } from "vitest";
import { DataLoader, TensorDataset } from "./index.js";
import { arange } from "../generated/ops.js";
import type { DatasetLike } from "./dataset.js";

const message = "An iterator's next(): expected an object { value, done }. Received: ";

async function readAll(loader: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of loader);
}

/** Something iterable whose `next` gives a value, or a promise of it. */
function giving(value: unknown, isAsync: boolean): DatasetLike {
  const next = (): unknown => (isAsync ? Promise.resolve(value) : value);
  const iterable: unknown = { [isAsync ? Symbol.asyncIterator : Symbol.iterator]: () => ({ next }) };
  return iterable as DatasetLike;
}

const wrong = [3, "x", true, undefined, null, () => 1];

it.each(wrong.flatMap((value) => [false, true].map((isAsync) => [value, isAsync] as const)))(
  "what is read gives %s (asynchronous: %s)",
  async (value, isAsync) => {
    for (const batchSize of [2, null]) {
      await expect(readAll(new DataLoader(giving(value, isAsync), { batchSize }))).rejects.toThrow(message);
    }
    if (isAsync) return;
    const loader: object = new DataLoader(giving(value, false));
    expect(() => [...(loader as Iterable<unknown>)]).toThrow(message);
  },
);

it.each([3, undefined])("a sampler gives %s", async (value) => {
  const sampler = giving(value, false) as Iterable<number>;
  const rows = new TensorDataset(arange(4));
  for (const numWorkers of [0, 1]) {
    await expect(readAll(new DataLoader(rows, { sampler, batchSize: null, numWorkers }))).rejects.toThrow(message);
    // The sampler of a batch sampler is read by the language itself.
    await expect(readAll(new DataLoader(rows, { sampler, numWorkers }))).rejects.toThrow(/is not an object/);
  }
});
