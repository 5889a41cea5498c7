/** @file Reading ahead without workers. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { manualSeed } from "../runtime/random.js";
import { rand } from "../generated/ops.js";
import { DataLoader, Dataset, fromModule, IterableDataset, StackDataset, warmUpWorkers } from "./index.js";

/** Says which items are asked for, and gives them when it is told to. */
class Slow extends Dataset<number> {
  readonly asked: number[] = [];
  readonly length = 12;
  readonly #give: ((give: () => void) => void) | null;

  constructor(give: ((give: () => void) => void) | null = null) {
    super();
    this.#give = give;
  }

  async getItem(index: number): Promise<number> {
    this.asked.push(index);
    await new Promise<void>((resolve) => (this.#give ?? setImmediate)(resolve));
    if (index === 7) throw new RangeError("no item 7");
    return index;
  }
}

const asList = { collateFn: (items: number[]) => items };

describe("an asynchronous data set", () => {
  it.each([
    [undefined, 2],
    [0, 0],
    [1, 1],
    [4, 4],
  ])("is read ahead with prefetchFactor %s", async (prefetchFactor, ahead) => {
    const dataset = new Slow();
    const loader = new DataLoader(dataset, {
      batchSize: 1,
      ...asList,
      ...(prefetchFactor !== undefined && { prefetchFactor }),
    });
    let used = 0;
    for await (const [item] of loader) {
      expect(item).toBe(used++);
      expect(dataset.asked).toHaveLength(Math.min(used + ahead, 12));
      if (used === 7) break;
    }
    const { length } = dataset.asked;
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(dataset.asked).toHaveLength(length);
  });

  it("gives its batches in order, and errors where their batch would have come", async () => {
    // The later an item is asked for the earlier it comes.
    const waiting: (() => void)[] = [];
    const dataset = new Slow((give) => {
      waiting.push(give);
      setImmediate(() => waiting.pop()?.());
    });
    const seen: number[][] = [];
    const read = async (): Promise<void> => {
      for await (const batch of new DataLoader(dataset, { batchSize: 2, ...asList })) seen.push(batch);
    };
    await expect(read()).rejects.toThrow("no item 7");
    expect(seen).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
    expect(dataset.asked).toEqual([...dataset.asked].sort((a, b) => a - b));
  });

  it("that streams is read in turn, ahead, and ended with the pass", async () => {
    let [read, running, most, ended] = [0, 0, 0, 0];
    class Stream extends IterableDataset<number> {
      override async *[Symbol.asyncIterator](): AsyncGenerator<number> {
        try {
          for (let i = 0; i < 9; i++) {
            most = Math.max(most, ++running);
            await new Promise((resolve) => setImmediate(resolve));
            running--;
            read++;
            yield i;
          }
        } finally {
          ended++;
        }
      }
    }
    const loader = new DataLoader(new Stream(), { batchSize: 2, ...asList });
    const all: number[][] = [];
    for await (const batch of loader) {
      all.push(batch);
      if (all.length === 1) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        expect(read).toBe(6);
      }
    }
    expect(all).toEqual([[0, 1], [2, 3], [4, 5], [6, 7], [8]]);
    expect([most, ended]).toEqual([1, 1]);
    for await (const _ of loader) break;
    expect(ended).toBe(2);
  });
});

it("a synchronous data set draws in its turn, also where it is waited for", async () => {
  class Draws extends Dataset<number> {
    readonly length = 4;
    getItem(): number {
      return rand([]).item();
    }
  }
  const loader = new DataLoader(new Draws(), { batchSize: 1, shuffle: true, ...asList });
  const draw = async (isAsync: boolean): Promise<unknown> => {
    manualSeed(1);
    const drawn: unknown[] = [];
    if (isAsync) for await (const batch of loader) drawn.push(batch, rand([]).item());
    else for (const batch of loader) drawn.push(batch, rand([]).item());
    return drawn;
  };
  expect(await draw(true)).toEqual(await draw(false));
});

describe("prefetchFactor", () => {
  it("is refused where nothing reads ahead, or for anything but a number of batches", () => {
    expect(() => new DataLoader([1, 2], { prefetchFactor: 2 })).toThrow(
      "prefetch_factor option could only be specified",
    );
    for (const prefetchFactor of [-1, 0.5, NaN])
      expect(() => new DataLoader(new Slow(), { prefetchFactor })).toThrow(/prefetch/);
    expect(() => new DataLoader([1, 2], { numWorkers: 1, prefetchFactor: 0 })).toThrow("positive whole number");
  });
});

it("threads that were started before the first pass serve it", async () => {
  const dataSets = new URL("../../scripts/testing/data-sets.ts", import.meta.url);
  const loader = new DataLoader<number, number[]>(fromModule(dataSets, "Threads", 4), { numWorkers: 2, ...asList });
  warmUpWorkers([loader]);
  const marker = new Worker("", { eval: true });
  const newest = marker.threadId;
  await marker.terminate();
  for await (const [id] of loader) expect(id).toBeLessThan(newest);
});

describe("a module in TypeScript", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "modules-"));
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    const text = "export class Numbers { length: number = 2; getItem(i: number): number { return i; } }";
    for (const name of ["plain.ts", "m.mts", "view.tsx", "both.ts"]) writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, "both.js"), "export class Numbers { length = 1; getItem(i) { return i; } }");
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ["plain.js", "plain.ts"],
    ["plain.js?v=1", "plain.ts?v=1"],
    ["m.mjs", "m.mts"],
    ["view.js", "view.tsx"],
    ["view.jsx", "view.tsx"],
    ["both.js", "both.js"],
    ["missing.js", "missing.js"],
  ])("may be named as %s", (given, meant) => {
    const base = pathToFileURL(`${folder}/`);
    expect(fromModule(new URL(given, base), "Numbers").url).toBe(new URL(meant, base).href);
  });

  it("is read by workers", async () => {
    const plain = fromModule<number>(new URL("plain.js", pathToFileURL(`${folder}/`)), "Numbers");
    const seen: number[] = [];
    for await (const items of new DataLoader(plain, { numWorkers: 1, ...asList })) seen.push(...items);
    expect(seen).toEqual([0, 1]);
  });
});

describe("what has a then but is not a Promise", () => {
  /** Begins its work when it is asked for, each time: as the queries of databases do. */
  class Query<T> implements PromiseLike<T> {
    static begun = 0;
    readonly #value: T;

    constructor(value: T) {
      this.#value = value;
    }

    then<A = T, B = never>(
      done?: ((value: T) => A | PromiseLike<A>) | null,
      failed?: ((reason: unknown) => B | PromiseLike<B>) | null,
    ): PromiseLike<A | B> {
      Query.begun++;
      return Promise.resolve(this.#value).then(done, failed);
    }
  }

  const asked = { length: 4, getItem: (i: number): Query<number> => new Query(i) };
  const asQuery = { batchSize: 2, collateFn: (items: number[]) => new Query(items) };

  it("is waited for as an item and as a batch, once", async () => {
    for (const dataset of [asked, [0, 1, 2, 3]]) {
      Query.begun = 0;
      const batches: unknown[] = [];
      for await (const batch of new DataLoader(dataset as number[], asQuery)) batches.push(batch);
      expect(batches).toEqual([
        [0, 1],
        [2, 3],
      ]);
      expect(Query.begun).toBe(dataset === asked ? 6 : 2);
    }
  });

  it("is told to be a promise where nothing waits", () => {
    const loader = new DataLoader([0, 1, 2, 3], asQuery); // which does not compile in `for ... of`
    expect(() => [...(loader as typeof loader & Iterable<unknown>)]).toThrow("returned a promise");
  });

  it("is waited for in data sets side by side", async () => {
    expect(await new StackDataset(asked, ["a", "b", "c", "d"]).getItem(2)).toEqual([2, "c"]);
  });
});
