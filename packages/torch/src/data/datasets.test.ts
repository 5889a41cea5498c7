/** @file Data sets, samplers and collating. */
import { describe, expect, it } from "vitest";
import { tensor } from "../tensor/creation.js";
import { bool, complex64, float32, int32, int64 } from "../tensor/dtype.js";
import { manualSeed, Generator } from "../runtime/random.js";
import { arange, rand } from "../generated/ops.js";
import { Tensor } from "../tensor/tensor.js";
import {
  BatchSampler,
  ChainDataset,
  ConcatDataset,
  DataLoader,
  Dataset,
  defaultCollate,
  defaultConvert,
  DistributedSampler,
  randomSplit,
  RandomSampler,
  SequentialSampler,
  StackDataset,
  Subset,
  SubsetRandomSampler,
  TensorDataset,
  WeightedRandomSampler,
} from "./index.js";

class Letters extends Dataset<string> {
  readonly length = 4;
  getItem(i: number): string {
    return "abcd"[i] as string;
  }
}

const rows = (value: unknown): unknown => (value instanceof Tensor ? value.tolist() : value);

describe("data sets", () => {
  it("of tensors", () => {
    const dataset = new TensorDataset(arange(6).reshape([3, 2]), tensor([5, 6, 7]));
    expect(dataset.length).toBe(3);
    expect(dataset.getItem(1).map(rows)).toEqual([[2, 3], 6]);
    expect(() => new TensorDataset(arange(3), arange(4))).toThrow("Size mismatch between tensors");
    expect(() => dataset.getItem(3)).toThrow();
  });

  it("are iterable", () => {
    expect([...new Letters()]).toEqual(["a", "b", "c", "d"]);
  });

  it("made of others", () => {
    const subset = new Subset(new Letters(), [3, 0]);
    expect([...subset]).toEqual(["d", "a"]);
    expect(() => subset.getItem(2)).toThrow("Expected an index from 0 to 1. Received: 2.");
    const both = new ConcatDataset<string | number>([new Letters(), [10, 20], []]);
    expect([both.length, both.getItem(4), both.getItem(-1)]).toEqual([6, 10, 20]);
    expect(() => both.getItem(-7)).toThrow("absolute value of index should not exceed dataset length");
    expect([...new ChainDataset([new Set([1, 2]), [3]])]).toEqual([1, 2, 3]);
    expect(new StackDataset(new Letters(), [1, 2, 3, 4]).getItem(2)).toEqual(["c", 3]);
    expect(new StackDataset({ letter: new Letters(), n: [1, 2, 3, 4] }).getItem(2)).toEqual({ letter: "c", n: 3 });
    expect(() => new StackDataset(new Letters(), [1])).toThrow("Size mismatch between datasets");
    expect(() => new ConcatDataset([new Set([1])])).toThrow("ConcatDataset does not support IterableDataset");
  });

  it("split at random", () => {
    const generator = new Generator().manualSeed(42);
    expect(randomSplit(Array.from({ length: 10 }), [3, 7], generator).map((part) => part.indices)).toEqual([
      [2, 6, 1],
      [8, 4, 5, 0, 9, 3, 7],
    ]);
    const parts = randomSplit(Array.from({ length: 10 }), [0.25, 0.75], { generator });
    expect(parts.map((part) => part.length)).toEqual([3, 7]);
    expect(() => randomSplit([1, 2], [1, 2])).toThrow(
      "Sum of input lengths does not equal the length of the input dataset!",
    );
    expect(() => randomSplit([1, 2], [-0.5, 1.5])).toThrow("Fraction at index 0 is not between 0 and 1");
  });
});

describe("samplers", () => {
  it("in order and in batches", () => {
    const sampler = new SequentialSampler(new Letters());
    expect([...new BatchSampler(sampler, 3)]).toEqual([[0, 1, 2], [3]]);
    const even = new BatchSampler(sampler, 3, { dropLast: true });
    expect([[...even], even.length]).toEqual([[[0, 1, 2]], 1]);
    expect(() => new BatchSampler(sampler, -1)).toThrow(
      "batch_size should be a positive integer value, but got batch_size=-1",
    );
  });

  it("at random, as PyTorch", () => {
    manualSeed(0);
    expect([...new RandomSampler({ length: 6 })]).toEqual([0, 1, 2, 3, 5, 4]);
    expect([...new RandomSampler({ length: 3 }, { numSamples: 7 })]).toHaveLength(7);
    manualSeed(0);
    expect([...new SubsetRandomSampler([5, 7, 9])].sort()).toEqual([5, 7, 9]);
    const weighted = [...new WeightedRandomSampler([0, 1, 0, 3], 20)];
    expect(weighted.every((i) => i === 1 || i === 3)).toBe(true);
    expect(() => new RandomSampler([])).toThrow(
      "num_samples should be a positive integer value, but got num_samples=0",
    );
    expect(() => new WeightedRandomSampler([[1]], 2)).toThrow("weights have shape (1, 1)");
  });

  it("for several processes", () => {
    const parts = [0, 1, 2].map(
      (rank) => new DistributedSampler({ length: 7 }, { numReplicas: 3, rank, shuffle: false }),
    );
    expect(parts.map((part) => [...part])).toEqual([
      [0, 3, 6],
      [1, 4, 0],
      [2, 5, 1],
    ]);
    const even = new DistributedSampler({ length: 7 }, { numReplicas: 3, rank: 2, shuffle: false, dropLast: true });
    expect([[...even], even.length]).toEqual([[2, 5], 2]);
    const shuffled = new DistributedSampler({ length: 7 }, { numReplicas: 2, rank: 0, seed: 3 });
    const first = [...shuffled];
    shuffled.setEpoch(1);
    expect([...shuffled]).not.toEqual(first);
    expect(() => new DistributedSampler({ length: 7 }, { numReplicas: 2, rank: 2 })).toThrow("Invalid rank 2");
  });
});

describe("collating", () => {
  it("numbers, booleans, bigints, complex numbers, strings", () => {
    const dtypes = [[1, 2], [true, false], [1n, 2n], [{ re: 1, im: 2 }]].map((items) => {
      const batch: unknown = defaultCollate<unknown>(items);
      return (batch as Tensor).dtype;
    });
    expect(dtypes).toEqual([float32, bool, int64, complex64]);
    expect(defaultCollate(["a", "b"])).toEqual(["a", "b"]);
  });

  it("tensors, typed arrays, arrays and objects", () => {
    const batch = defaultCollate([
      { x: tensor([1, 2]), y: [1, "a"], z: Int32Array.of(1) },
      { x: tensor([3, 4]), y: [2, "b"], z: Int32Array.of(2) },
    ]);
    expect(batch.x.tolist()).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect([(batch.y as unknown[]).map(rows), batch.z.dtype]).toEqual([
      [
        [1, 2],
        ["a", "b"],
      ],
      int32,
    ]);
  });

  it("says what does not fit", () => {
    expect(() => defaultCollate([[1], [1, 2]])).toThrow("each element in list of batch should be of equal size");
    expect(() => defaultCollate([null])).toThrow("default_collate: batch must contain tensors, numpy arrays, numbers");
    expect(() => defaultCollate([{ a: 1 }, { b: 1 }])).toThrow("an item without 'a'");
    expect(() => defaultCollate([tensor([1]), tensor([1, 2])])).toThrow("stack expects each tensor to be equal size");
  });

  it("converts single items", () => {
    const item = defaultConvert({ x: Float32Array.of(1, 2), n: 3 });
    expect([item.x.tolist(), item.n]).toEqual([[1, 2], 3]);
  });
});

describe("loaders", () => {
  const dataset = new TensorDataset(arange(10), arange(20).reshape([10, 2]));

  it("give batches, again and again", () => {
    const loader = new DataLoader(dataset, { batchSize: 4 });
    expect(loader.length).toBe(3);
    for (let pass = 0; pass < 2; pass++) {
      expect([...loader].map(([x, y]) => [x.tolist(), y.shape])).toEqual([
        [
          [0, 1, 2, 3],
          [4, 2],
        ],
        [
          [4, 5, 6, 7],
          [4, 2],
        ],
        [
          [8, 9],
          [2, 2],
        ],
      ]);
    }
    expect([...new DataLoader(dataset, 4, { dropLast: true })]).toHaveLength(2);
    expect(new DataLoader(dataset, 4, { dropLast: true }).length).toBe(2);
  });

  it("copy what they give", () => {
    const [x] = [...new DataLoader(dataset, { batchSize: 2 })][0]!;
    x.fill_(100);
    expect(dataset.getItem(0)[0].item()).toBe(0);
  });

  it("shuffle as PyTorch does, and leave its random state behind", () => {
    manualSeed(1);
    const order = [...new DataLoader(dataset, { batchSize: 10, shuffle: true })][0]![0].tolist();
    expect(order).toEqual([4, 2, 0, 6, 8, 7, 9, 1, 5, 3]);
    expect(rand([]).item()).toBeCloseTo(0.029281556606292725, 9);
    const seeded = (): unknown =>
      [
        ...new DataLoader(dataset, { batchSize: 10, shuffle: true, generator: new Generator().manualSeed(7) }),
      ][0]![0].tolist();
    expect(seeded()).toEqual(seeded());
  });

  it("take arrays, tensors, iterables, samplers and functions of the user's", () => {
    expect([...new DataLoader([1, 2, 3], { batchSize: 2 })].map(rows)).toEqual([[1, 2], [3]]);
    expect([...new DataLoader(arange(3), { batchSize: 2 })].map(rows)).toEqual([[0, 1], [2]]);
    const stream = new Set([1, 2, 3]);
    const loader = new DataLoader(stream, { batchSize: 2, dropLast: true });
    expect([[...loader].map(rows), loader.length]).toEqual([[[1, 2]], undefined]);
    expect([...new DataLoader(stream, { batchSize: null })]).toEqual([1, 2, 3]);
    expect([...new DataLoader(["a", "b", "c"], { batchSize: 2, sampler: [2, 0, 1] })]).toEqual([["c", "a"], ["b"]]);
    expect([...new DataLoader(["a", "b", "c"], { batchSampler: [[2], [0, 1]] })]).toEqual([["c"], ["a", "b"]]);
    expect([...new DataLoader([1, 2, 3], { batchSize: 2, collateFn: (items: number[]) => items.join("+") })]).toEqual([
      "1+2",
      "3",
    ]);
    expect(() => [...new DataLoader([1], { sampler: [4] })]).toThrow("Expected an index from 0 to 0. Received: 4.");
  });

  it("wait for asynchronous data sets", async () => {
    const later = { length: 3, getItem: async (i: number) => Promise.resolve(i * 2) };
    const loader = new DataLoader<number>(later, { batchSize: 2 });
    expect(loader.isAsync).toBe(true);
    expect(Symbol.iterator in loader && loader[Symbol.iterator] !== undefined).toBe(false);
    const batches: unknown[] = [];
    for await (const batch of loader) batches.push(rows(batch));
    expect(batches).toEqual([[0, 2], [4]]);

    async function* numbers(): AsyncGenerator<number> {
      yield* [1, 2, 3];
    }
    const streamed: unknown[] = [];
    for await (const batch of new DataLoader(numbers(), { batchSize: 2 })) streamed.push(rows(batch));
    expect(streamed).toEqual([[1, 2], [3]]);

    const hidden = new DataLoader<number>({ length: 3, getItem: (i: number) => Promise.resolve(i) });
    expect(() => [...(hidden as typeof hidden & Iterable<unknown>)]).toThrow(
      "returned a promise. Declare it with 'async'",
    );
    for await (const batch of hidden) expect(batch.shape).toEqual([1]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ["batch size", { batchSize: -1 }, "batch_size should be a positive integer value, but got batch_size=-1"],
    ["workers", { numWorkers: -1 }, "num_workers option should be non-negative"],
    ["sampler", { sampler: [1], shuffle: true }, "sampler option is mutually exclusive with shuffle"],
    [
      "batch sampler",
      { batchSampler: [[1]], batchSize: 2 },
      "batch_sampler option is mutually exclusive with batch_size",
    ],
    ["no batches", { batchSize: null, dropLast: true }, "batch_size=None option disables auto-batching"],
    ["prefetch", { prefetchFactor: 2 }, "prefetch_factor option could only be specified in multiprocessing"],
    ["persistent", { persistentWorkers: true }, "persistent_workers option needs num_workers > 0"],
    ["typo", { batch: 3 }, "has no option 'batch'"],
  ])("refuse a wrong %s", (_, options, message) => {
    expect(() => new DataLoader([1, 2], options)).toThrow(message);
  });

  it("refuse to shuffle a stream", () => {
    expect(() => new DataLoader(new Set([1]), { shuffle: true })).toThrow(
      "DataLoader with IterableDataset: expected unspecified shuffle option, but got shuffle=True",
    );
  });
});

describe("a subclass with a getItem of its own", () => {
  const tens = tensor([10, 20, 30]);
  class Doubled extends TensorDataset<[Tensor]> {
    override getItem(i: number): [Tensor] {
      return [super.getItem(i)[0].mul(2)];
    }
  }
  class Backwards extends Subset<[Tensor]> {
    override getItem(i: number): [Tensor] {
      return super.getItem(this.length - 1 - i) as [Tensor];
    }
  }
  class Fields extends StackDataset<[Tensor, Tensor]> {
    override getItem = (i: number): [Tensor, Tensor] => [tens.select(0, i), tensor(i)];
  }
  class Numbers extends Array<number> {
    getItem(i: number): number {
      return (this[i] ?? 0) * 3;
    }
  }
  const batches = (dataset: never): unknown =>
    [...new DataLoader(dataset, { batchSize: 2 })].map((batch: unknown) =>
      Array.isArray(batch) ? (batch as unknown[]).map(rows) : rows(batch),
    );

  it("is asked for each item, whatever its class gives at once", () => {
    expect(batches(new Doubled(tens) as never)).toEqual([[[20, 40]], [[60]]]);
    expect(batches(new Backwards(new TensorDataset(tens), [0, 1, 2]) as never)).toEqual([[[30, 20]], [[10]]]);
    expect(batches(new Subset(new Doubled(tens), [2, 0]) as never)).toEqual([[[60, 20]]]);
    expect(batches(new Fields(tens, tens) as never)).toEqual([
      [[10, 20], [0, 1]],
      [[30], [2]],
    ]); // prettier-ignore
    expect(batches(Numbers.from([1, 2, 3]) as never)).toEqual([[3, 6], [9]]);
    const changed = new TensorDataset(tens);
    changed.getItem = (i) => [tensor(i)];
    expect(batches(changed as never)).toEqual([[[0, 1]], [[2]]]);
  });

  it("is refused by workers, which would not have it", () => {
    const changed = new TensorDataset(tens);
    changed.getItem = (i) => [tensor(i)];
    const parts = [new Doubled(tens), new Subset(new Doubled(tens), [0]), Numbers.from([1]), changed];
    for (const dataset of [...parts, new ConcatDataset<unknown>([new TensorDataset(tens), new Doubled(tens)])]) {
      expect(() => new DataLoader(dataset as never, { numWorkers: 1 })[Symbol.asyncIterator]()).toThrow(
        "expects a data set made of tensors, or one named by its module",
      );
    }
  });
});
