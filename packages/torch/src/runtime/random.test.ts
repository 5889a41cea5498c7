/** @file Random numbers are PyTorch's for the same seed; states can be kept and restored. */
import { afterEach, describe, expect, it } from "vitest";
import { golden } from "../../scripts/testing/autograd.js";
import * as torch from "../index.js";

afterEach(() => void torch.manualSeed(0));

const { generator, ...seeds } = golden.random as unknown as Record<string, (typeof golden.random)[string]> & {
  generator: (typeof golden)["generator"];
};

describe("the numbers of a seed", () => {
  it.each(Object.keys(seeds))("%s", (seed) => {
    const expected = seeds[seed];
    if (expected === undefined) throw new Error("no such seed");
    torch.manualSeed(BigInt(seed));
    expect(String(torch.initialSeed())).toBe(expected.initial);
    expect(torch.rand([3]).tolist()).toEqual(expected.rand);
    expect(torch.randn([5]).tolist()).toEqual(expected.randn);
    expect(torch.randn([20]).tolist()).toEqual(expected.randn20);
    expect(torch.randn([3], { dtype: torch.float64 }).tolist()).toEqual(expected.double);
    expect(torch.randint(0, 1000, [6]).tolist()).toEqual(expected.randint);
    expect(torch.randperm(10).tolist()).toEqual(expected.randperm);
    expect(torch.bernoulli(torch.full([8], 0.5)).tolist()).toEqual(expected.bernoulli);
    expect(torch.empty([4]).normal_(2, 3).tolist()).toEqual(expected.normal);
    expect(torch.empty([4]).uniform_(-1, 1).tolist()).toEqual(expected.uniform);
    expect(torch.empty([4]).exponential_().tolist()).toEqual(expected.exponential);
    expect(torch.multinomial(torch.tensor([0.1, 0.2, 0.3, 0.4]), 3).tolist()).toEqual(expected.multinomial);
    expect(torch.dropout(torch.ones([12]), 0.5, true).tolist()).toEqual(expected.dropout);
  });

  it("of a generator of its own", () => {
    const own = new torch.Generator().manualSeed(7);
    torch.rand([100]);
    expect(torch.randn([3], { generator: own }).tolist()).toEqual(generator.randn);
    expect(torch.randperm(5, { generator: own }).tolist()).toEqual(generator.randperm);
    expect(own.getState().numel()).toBe(generator.stateBytes);
    expect(own.initialSeed()).toBe(7);
    expect(String(new torch.Generator().initialSeed())).toBe(generator.default);
    expect(String(own.device)).toBe("cpu");
  });
});

describe("states", () => {
  it("continue where they were taken", () => {
    torch.manualSeed(3);
    torch.rand([5]);
    const state = torch.getRngState();
    const next = torch.rand([4]).tolist();
    torch.setRngState(state);
    expect(torch.rand([4]).tolist()).toEqual(next);
  });

  it("of generators too", () => {
    const a = new torch.Generator().manualSeed(1);
    const b = new torch.Generator();
    b.setState(a.getState());
    expect(torch.rand([3], { generator: b }).tolist()).toEqual(torch.rand([3], { generator: a }).tolist());
  });

  it("must be bytes of the right length", () => {
    expect(() => torch.setRngState(torch.ones([3]))).toThrow("RNG state must be a torch.ByteTensor");
    expect(() => torch.setRngState(torch.ones([3], { dtype: torch.uint8 }))).toThrow();
  });

  it("come back after forkRng, which may be asynchronous", async () => {
    torch.manualSeed(5);
    const expected = torch.rand([2]).tolist();
    torch.manualSeed(5);
    torch.forkRng(() => torch.rand([10]));
    await torch.forkRng(async () => {
      await Promise.resolve();
      torch.manualSeed(99);
    });
    expect(torch.rand([2]).tolist()).toEqual(expected);
    torch.manualSeed(5);
    torch.forkRng(() => torch.rand([2]), { enabled: false });
    expect(torch.rand([2]).tolist()).not.toEqual(expected);
  });
});

describe("seeds", () => {
  it("differ each time with seed()", () => {
    expect(torch.seed()).not.toBe(torch.seed());
    expect(new torch.Generator().seed()).not.toBe(new torch.Generator().seed());
  });

  it("must be whole numbers of 64 bits", () => {
    expect(() => torch.manualSeed(1.5)).toThrow(RangeError);
    expect(() => torch.manualSeed(Number.NaN)).toThrow("expected a seed that is a whole number");
    expect(() => torch.manualSeed(1n << 64n)).toThrow(RangeError);
  });

  it("manualSeed gives the default generator", () => {
    expect(torch.manualSeed(12).initialSeed()).toBe(12);
  });
});
