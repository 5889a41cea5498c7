/** @file CombinedLoader: the four modes, over loaders of all kinds. */
import { describe, expect, it } from "vitest";
import { data, tensor, type Tensor } from "@lightning-ts/torch";
import type { CombineMode } from "./combine.js";
import { type CombinedBatch, CombinedLoader } from "./combined-loader.js";

/** Batches "a0", "a1", ...; without a length where it is not to be known. */
function named(name: string, count: number, sized = true): Iterable<string> & { length?: number } {
  const items = Array.from({ length: count }, (_, i) => `${name}${i}`);
  return { [Symbol.iterator]: () => items[Symbol.iterator](), ...(sized ? { length: count } : {}) };
}

function later(name: string, count: number): AsyncIterable<string> {
  return {
    async *[Symbol.asyncIterator]() {
      for (let i = 0; i < count; i++) yield await Promise.resolve(`${name}${i}`);
    },
  };
}

const batches = (loader: CombinedLoader): unknown[] => [...loader].map(([batch]) => batch);

async function awaited(loader: CombinedLoader): Promise<CombinedBatch[]> {
  const found: CombinedBatch[] = [];
  for await (const batch of loader) found.push(batch);
  return found;
}

const expected: Record<CombineMode, unknown[]> = {
  min_size: [
    { a: "a0", b: "b0" },
    { a: "a1", b: "b1" },
  ],
  max_size: [
    { a: "a0", b: "b0" },
    { a: "a1", b: "b1" },
    { a: null, b: "b2" },
    { a: null, b: "b3" },
    { a: null, b: "b4" },
  ],
  max_size_cycle: [
    { a: "a0", b: "b0" },
    { a: "a1", b: "b1" },
    { a: "a0", b: "b2" },
    { a: "a1", b: "b3" },
    { a: "a0", b: "b4" },
  ],
  sequential: ["a0", "a1", "b0", "b1", "b2", "b3", "b4"],
};

describe.each(Object.entries(expected) as [CombineMode, unknown[]][])("mode %s", (mode, wanted) => {
  it("reads sized loaders", () => {
    const loader = new CombinedLoader({ a: named("a", 2), b: named("b", 5) }, mode);
    expect(batches(loader)).toEqual(wanted);
    expect(loader.length).toBe(wanted.length);
    expect(batches(loader)).toEqual(wanted); // again
  });

  it("reads loaders without a length", () => {
    const loader = new CombinedLoader({ a: named("a", 2), b: named("b", 5, false) }, mode);
    expect(batches(loader)).toEqual(wanted);
    expect(loader.length).toBe(mode === "min_size" ? 2 : Infinity);
  });

  it("reads loaders that have to be waited for", async () => {
    const loader = new CombinedLoader({ a: later("a", 2), b: named("b", 5) }, mode);
    expect((await awaited(loader)).map(([batch]) => batch)).toEqual(wanted);
    expect(() => batches(loader)).toThrow(TypeError);
  });

  it("reads nothing of no loaders", () => {
    const loader = new CombinedLoader([], mode);
    expect(loader.flattened).toEqual([[]]);
    expect(batches(loader)).toEqual([]);
    expect(loader.length).toBe(0);
  });
});

describe("CombinedLoader", () => {
  it("gives a batch with its index and its loader's", () => {
    const one = new CombinedLoader([named("a", 1), named("b", 2)], "sequential");
    expect([...one]).toEqual([
      ["a0", 0, 0],
      ["b0", 0, 1],
      ["b1", 1, 1],
    ]);
    const together = new CombinedLoader([named("a", 2), named("b", 2)], "min_size");
    expect([...together].map(([, batchIdx, dataloaderIdx]) => [batchIdx, dataloaderIdx])).toEqual([
      [0, 0],
      [1, 0],
    ]);
  });

  it("takes so many batches of each loader one after the other", () => {
    const loader = new CombinedLoader([named("a", 3), named("b", 3), named("c", 3, false)], "sequential");
    loader.limits = [2, 0, 1];
    expect(batches(loader)).toEqual(["a0", "a1", "c0"]);
    expect(loader.length).toBe(3);
    loader.limits = 1;
    expect(batches(loader)).toEqual(["a0", "b0", "c0"]);
    expect(() => (loader.limits = [1])).toThrow(RangeError);
  });

  it("gives batches the shape of the collection, also of nested ones", () => {
    const nested = { x: [named("a", 1), named("b", 1)], y: named("c", 1) };
    expect(batches(new CombinedLoader(nested))).toEqual([{ x: ["a0", "b0"], y: "c0" }]);
    expect(batches(new CombinedLoader(named("a", 2)))).toEqual(["a0", "a1"]);
    expect(batches(new CombinedLoader([named("a", 1)]))).toEqual([["a0"]]);
  });

  it("begins an empty loader again and again without hanging", () => {
    expect(batches(new CombinedLoader([named("a", 0), named("b", 2)], "max_size_cycle"))).toEqual([]);
  });

  it("ends generators when it is left early, and leaves one that is its own iterator alone", () => {
    let ended = 0;
    const generators = {
      *[Symbol.iterator]() {
        try {
          for (let i = 0; ; i++) yield i;
        } finally {
          ended++;
        }
      },
    };
    for (const [batch] of new CombinedLoader(generators)) if (batch === 1) break;
    expect(ended).toBe(1);
    const stream = generators[Symbol.iterator]();
    for (const [batch] of new CombinedLoader(stream)) if (batch === 1) break;
    expect(stream.next().value).toBe(2);
  });

  it("knows the loaders' parts, and takes others in their place", () => {
    const rows = new data.TensorDataset(tensor([[1], [2]]));
    const [a, b] = [new data.DataLoader(rows), new data.DataLoader(rows)];
    const loader = new CombinedLoader({ a, b });
    const [datasets, samplers] = [loader.dataset, loader.sampler] as Record<string, unknown>[];
    expect(datasets?.b).toBe(rows);
    expect(samplers?.a).toBe(a.sampler);
    loader.flattened = [b, a];
    expect((loader.iterables as Record<string, unknown>).a).toBe(b);
    expect(() => (loader.flattened = [a])).toThrow(RangeError);
  });

  it("takes an array of tensors for loaders, as of other iterables", () => {
    const batch: Tensor[] = [tensor([1, 2]), tensor([3])];
    expect(new CombinedLoader(batch).flattened).toHaveLength(2);
  });

  it.each([
    [
      "arrays under names",
      { a: [0, 1], b: [2, 3] },
      [
        { a: 0, b: 2 },
        { a: 1, b: 3 },
      ],
    ],
    [
      "names within names",
      { a: { b: [0, 1] }, c: [2] },
      [
        { a: { b: 0 }, c: 2 },
        { a: { b: 1 }, c: null },
      ],
    ],
    [
      "arrays of batches under names",
      { a: [[0, 1], [2]], b: [{ x: 1 }] },
      [
        { a: [0, 1], b: { x: 1 } },
        { a: [2], b: null },
      ],
    ],
    [
      "an array beside a generator",
      { a: [0, 1], b: new Set([5]) },
      [
        { a: 0, b: 5 },
        { a: 1, b: null },
      ],
    ],
    [
      "an array beside a Set in an array",
      [[0, 1], new Set([5])],
      [
        [0, 5],
        [1, null],
      ],
    ],
    [
      "Sets",
      [new Set([1, 2]), new Set([3])],
      [
        [1, 3],
        [2, null],
      ],
    ],
    ["Sets in an array under a name", { a: [new Set([1]), new Set([2])] }, [{ a: [1, 2] }]],
    ["a Map beside a typed array", { a: new Map([["k", 1]]), b: new Float32Array([7]) }, [{ a: ["k", 1], b: 7 }]],
    ["an empty array under a name", { a: [], b: [1] }, [{ a: null, b: 1 }]],
    ["a dictionary without prototype", Object.assign(Object.create(null) as object, { a: [1] }), [{ a: 1 }]],
    // Where that is ambiguous, an array is a loader of batches.
    ["plain values", [0, 1], [0, 1]],
    [
      "arrays of plain values",
      [
        [0, 1],
        [2, 3],
      ],
      [
        [0, 1],
        [2, 3],
      ],
    ],
    ["objects of plain values", [{ x: [0] }, { x: [1] }], [{ x: [0] }, { x: [1] }]],
  ])("takes any iterable for a loader: %s", (_name, iterables: unknown, wanted: unknown[]) => {
    const loader = new CombinedLoader(iterables, "max_size");
    expect(batches(loader)).toEqual(wanted);
    loader.flattened = [...loader.flattened];
    expect(batches(loader)).toEqual(wanted);
  });

  it("reads no collection that holds itself", () => {
    const own: Record<string, unknown> = { a: [1] };
    own.own = own;
    expect(() => batches(new CombinedLoader(own))).toThrow("Expected an iterable of batches.");
  });

  it("refuses unknown modes", () => {
    expect(() => new CombinedLoader([], "longest" as CombineMode)).toThrow(RangeError);
  });
});
