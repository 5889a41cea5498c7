/** @file DataFetcher: it knows which batch is the last. */
import { describe, expect, it } from "vitest";
import { CombinedLoader } from "./combined-loader.js";
import { DataFetcher } from "./data-fetcher.js";

/** What a pass gives: each batch, and whether it is said to be the last. */
async function pass(fetcher: DataFetcher): Promise<[batch: unknown, isLast: boolean][]> {
  const found: [unknown, boolean][] = [];
  while (await fetcher.next()) found.push([fetcher.batch, fetcher.done]);
  return found;
}

function* count(to: number, read: number[] = []): Generator<number> {
  for (let i = 0; i < to; i++) {
    read.push(i);
    yield i;
  }
}

const sized = (to: number): object => ({ [Symbol.iterator]: () => count(to), length: to });
const unsized = (to: number, read?: number[]): object => ({ [Symbol.iterator]: () => count(to, read) });
const waiting = (to: number): object => ({
  async *[Symbol.asyncIterator]() {
    for (let i = 0; i < to; i++) yield await Promise.resolve(i);
  },
});

describe.each([
  ["with a length", sized],
  ["without a length", unsized],
  ["that has to be waited for", waiting],
])("a loader %s", (_name, make) => {
  it("says which batch is the last, in each pass", async () => {
    const fetcher = new DataFetcher(new CombinedLoader(make(3), "max_size_cycle"));
    for (let i = 0; i < 2; i++) {
      fetcher.open();
      expect(await pass(fetcher)).toEqual([
        [0, false],
        [1, false],
        [2, true],
      ]);
      expect(fetcher.fetched).toBe(3);
    }
  });

  it("gives nothing where there is nothing", async () => {
    const fetcher = new DataFetcher(new CombinedLoader(make(0), "max_size_cycle"));
    fetcher.open();
    expect(await pass(fetcher)).toEqual([]);
    expect(fetcher.done).toBe(true);
  });
});

describe("a limit", () => {
  it("is a length", async () => {
    const read: number[] = [];
    const loader = new CombinedLoader(unsized(10, read), "max_size_cycle");
    loader.limits = 2;
    const fetcher = new DataFetcher(loader);
    fetcher.open();
    expect(await pass(fetcher)).toEqual([
      [0, false],
      [1, true],
    ]);
    expect(read).toEqual([0, 1]);
  });
});

it("counts batches of the run that it goes on from", async () => {
  const fetcher = new DataFetcher(new CombinedLoader(sized(3), "max_size_cycle"));
  fetcher.open();
  fetcher.fetched += 2;
  expect(await pass(fetcher)).toEqual([[0, true]]);
});

it("reads no further ahead than one batch", async () => {
  const read: number[] = [];
  const fetcher = new DataFetcher(new CombinedLoader(unsized(5, read), "max_size_cycle"));
  fetcher.open();
  expect(read).toEqual([0]);
  await fetcher.next();
  expect(read).toEqual([0, 1]);
});
