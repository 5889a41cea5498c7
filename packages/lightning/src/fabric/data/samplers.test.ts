/** @file Samplers of several processes, against Lightning's. */
import { data } from "@lightning-ts/torch";
import { afterEach, describe, expect, it, vi } from "vitest";
import { isRecordedError, type SamplerCase, samplers } from "../../../scripts/testing/distributed-tables.js";
import { DistributedSamplerWrapper } from "./distributed-sampler-wrapper.js";
import { needsSplit, splitLoader } from "./distributed-loader.js";
import { UnrepeatedDistributedSampler, UnrepeatedDistributedSamplerWrapper } from "./unrepeated-distributed-sampler.js";

afterEach(() => vi.unstubAllEnvs());

function make(
  { kind, given = [], length = 0, world, shuffle, seed }: SamplerCase,
  rank: number,
): data.DistributedSampler {
  const options = { numReplicas: world, rank, shuffle, seed };
  if (kind === "unrepeated") return new UnrepeatedDistributedSampler({ length }, options);
  return kind === "wrapper"
    ? new DistributedSamplerWrapper(given, options)
    : new UnrepeatedDistributedSamplerWrapper(given, options);
}

it.each(samplers().map((row) => [JSON.stringify({ ...row, ranks: undefined }), row] as const))("%s", (_name, row) => {
  for (const [rank, expected] of row.ranks.entries()) {
    if (isRecordedError(expected)) {
      expect(() => make(row, rank)).toThrow("at least one item for each. Received: ");
      continue;
    }
    const sampler = make(row, rank);
    sampler.setEpoch(row.epoch);
    expect([[...sampler], sampler.length]).toEqual(expected);
  }
});

describe("a sampler that is split", () => {
  it("needs a length, and has to keep to it", () => {
    const options = { numReplicas: 2, rank: 0, shuffle: false };
    const endless = { *[Symbol.iterator]() { for (;;) yield 0; } }; // prettier-ignore
    expect(() => new DistributedSamplerWrapper(endless, options)).toThrow("expected a `length`");
    expect([...new DistributedSamplerWrapper({ ...endless, length: 4 }, options)]).toEqual([0, 0]);
    const short = { *[Symbol.iterator]() { yield 5; }, length: 4 }; // prettier-ignore
    expect(() => [...new DistributedSamplerWrapper(short, options)]).toThrow("expected 4 indices");
    expect(() => new DistributedSamplerWrapper([1], { numReplicas: 2, rank: 2 })).toThrow("Invalid rank 2");
  });
});

describe("a loader that is split", () => {
  const rows = Array.from({ length: 5 }, (_, i) => BigInt(i));
  const split = { numReplicas: 2, rank: 1, shuffle: false, unrepeated: false };
  const read = (loader: unknown): bigint[][] =>
    [...(loader as Iterable<{ tolist(): bigint[] }>)].map((batch) => batch.tolist().map(BigInt));

  it("keeps its options", () => {
    const collated: number[] = [];
    const collateFn = (items: bigint[]): bigint[] => (collated.push(items.length), items);
    const loader = splitLoader(new data.DataLoader(rows, { batchSize: 2, dropLast: true, collateFn }), split);
    expect([...(loader as unknown as Iterable<bigint[]>)]).toEqual([[1n, 3n]]);
    expect(collated).toEqual([2]);
  });

  it("is shuffled by the global seed, alike in all processes", () => {
    vi.stubEnv("PL_GLOBAL_SEED", "5");
    const parts = [0, 1].map((rank) =>
      read(splitLoader(new data.DataLoader(rows), { ...split, rank, shuffle: true })).flat(),
    );
    const expected = [0, 1].map((rank) =>
      [...new data.DistributedSampler(rows, { numReplicas: 2, rank, seed: 5 })].map(BigInt),
    );
    expect(parts).toEqual(expected);
  });

  it("repeats and drops nothing where all is wanted once", () => {
    const loader = new data.DataLoader(rows, { batchSize: 2, dropLast: true });
    const parts = [0, 1].map((rank) => read(splitLoader(loader, { ...split, rank, unrepeated: true })));
    expect(parts).toEqual([[[0n, 2n], [4n]], [[1n, 3n]]]);
  });

  it("takes a sampler and a batch sampler of the user's own", () => {
    class Pairs extends data.BatchSampler {}
    const reverse = new data.DataLoader(rows, { sampler: [4, 3, 2, 1, 0] });
    expect(read(splitLoader(reverse, split)).flat()).toEqual([3n, 1n, 4n]);
    const paired = new data.DataLoader(rows, { batchSampler: new Pairs([4, 3, 2, 1, 0], 2, true) });
    const made = splitLoader(paired, split);
    expect(made.batchSampler).toBeInstanceOf(Pairs);
    expect(read(made)).toEqual([[3n, 1n]]);
  });

  it("is refused where it cannot be made again", () => {
    class Fixed extends data.BatchSampler {
      constructor() {
        super([0, 1, 2], 1);
      }
    }
    for (const batchSampler of [new Fixed(), [[0], [1]]]) {
      const loader = new data.DataLoader(rows, { batchSampler });
      expect(() => splitLoader(loader, split)).toThrow("expected a BatchSampler whose constructor");
    }
    class Mine extends data.DataLoader<bigint> {
      constructor() {
        super(rows, { batchSize: 2 });
      }
    }
    expect(() => splitLoader(new Mine(), split)).toThrow("Mine: expected a class of loaders");
    class Handing extends data.DataLoader<bigint> {}
    expect(splitLoader(new Handing(rows), split)).toBeInstanceOf(Handing);
  });

  it.each([
    [
      "its sampler splits already",
      new data.DataLoader(rows, { sampler: new data.DistributedSampler(rows, { numReplicas: 2, rank: 1 }) }),
      false,
    ],
    ["a data set without indices", new data.DataLoader({ *[Symbol.iterator]() { yield 1n; } }), false], // prettier-ignore
    ["batches that are no loader", [rows], false],
    ["a data set with indices", new data.DataLoader(rows), true],
    ["a sampler without a length", new data.DataLoader(rows, { sampler: new Set([1]) as Iterable<number> }), true],
  ])("%s: %s", (_what, loader, expected) => {
    expect(needsSplit(loader)).toBe(expected);
  });
});
