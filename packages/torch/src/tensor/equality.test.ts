/** @file Tensors in deep comparisons of objects: Node's, vitest's. */
import assert from "node:assert";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import * as torch from "../index.js";

const { nn } = torch;

/** Pairs of tensors that differ, each in one way. */
const different: Record<string, [torch.Tensor, torch.Tensor]> = {
  elements: [torch.tensor([1, 2]), torch.tensor([1, 3])],
  "one of many elements": [torch.zeros([40, 50]), torch.zeros([40, 50]).setAt([39, 49], 1)],
  "the sign of zero": [torch.tensor([0]), torch.tensor([-0])],
  dtypes: [torch.tensor([1, 2]), torch.tensor([1, 2], { dtype: torch.float64 })],
  "dtypes of equal bits": [torch.zeros([2]), torch.zeros([2], { dtype: torch.int32 })],
  shapes: [torch.tensor([1, 2]), torch.tensor([[1, 2]])],
  "shapes without elements": [torch.zeros([0, 3]), torch.zeros([0, 4])],
  "dtypes without elements": [torch.zeros([0]), torch.zeros([0], { dtype: torch.int64 })],
  "depths without elements": [torch.zeros([2, 0]), torch.zeros([2, 0, 5])],
  "numbers of no dimension": [torch.tensor(1), torch.tensor(2)],
  devices: [torch.zeros([2]), torch.zeros([2], { device: "meta" })],
  layouts: [torch.zeros([2]), torch.zeros([2]).toSparse()],
  "sparse values": [torch.tensor([0, 1]).toSparse(), torch.tensor([0, 2]).toSparse()],
  "sparse places": [torch.tensor([0, 1]).toSparse(), torch.tensor([1, 0]).toSparse()],
  "compressed places": [torch.tensor([[0, 1]]).toSparseCsr(), torch.tensor([[1, 0]]).toSparseCsr()],
  "half precision": [torch.tensor([1]).half(), torch.tensor([1.5]).half()],
  "8 bits": [torch.tensor([1]).to(torch.float8_e5m2), torch.tensor([2]).to(torch.float8_e5m2)],
  conjugates: [torch.tensor([{ re: 1, im: 2 }]), torch.tensor([{ re: 1, im: 2 }]).conj()],
};

/** Pairs of tensors that are equal, however they came to be. */
const equal: Record<string, [torch.Tensor, torch.Tensor]> = {
  elements: [torch.tensor([1, 2]), torch.tensor([1, 2])],
  NaN: [torch.tensor([NaN]), torch.tensor([NaN]).neg()],
  strides: [torch.ones([2, 3]), torch.ones([3, 2]).t()],
  "no elements": [torch.zeros([0, 3]), torch.zeros([0, 3])],
  "no dimensions": [torch.tensor(1), torch.tensor([1, 2]).at(0)],
  history: [torch.ones([2], { requiresGrad: true }).mul(2), torch.tensor([2, 2])],
  conjugates: [torch.tensor([{ re: 1, im: 2 }]), torch.tensor([{ re: 1, im: -2 }]).conj()],
  sparse: [torch.tensor([0, 1]).toSparse(), torch.tensor([0, 1]).toSparse()],
};

describe.each(Object.entries(different))("tensors that differ in %s", (_, [a, b]) => {
  it("are equal to nobody's eyes", () => {
    expect(() => assert.deepStrictEqual(a, b)).toThrow(assert.AssertionError);
    expect(() => assert.deepEqual(a, b)).toThrow(assert.AssertionError);
    expect(isDeepStrictEqual({ state: [a] }, { state: [b] })).toBe(false);
    expect(isDeepStrictEqual(new Map([["a", a]]), new Map([["a", b]]))).toBe(false);
    expect(() => expect(a).toEqual(b)).toThrow();
    expect(() => expect({ a }).toStrictEqual({ a: b })).toThrow();
    assert.notDeepStrictEqual(a, b);
  });
});

describe.each(Object.entries(equal))("tensors that have the same %s", (_, [a, b]) => {
  it("are equal", () => {
    assert.deepStrictEqual(a, b);
    assert.deepStrictEqual({ state: [a] }, { state: [b] });
    expect(a).toEqual(b);
    expect({ a }).toStrictEqual({ a: b });
  });
});

it("a parameter is not a plain tensor where classes count", () => {
  assert.notDeepStrictEqual(torch.zeros([2]), new nn.Parameter(torch.zeros([2])));
  expect(torch.zeros([2])).not.toStrictEqual(new nn.Parameter(torch.zeros([2])));
});

it("state dictionaries and modules are compared by their tensors", () => {
  torch.manualSeed(0);
  const [a, b] = [new nn.Linear(2, 2), new nn.Linear(2, 2)];
  assert.notDeepStrictEqual(a.stateDict(), b.stateDict());
  expect(a.stateDict()).not.toEqual(b.stateDict());
  assert.notDeepStrictEqual(a, b);
  b.loadStateDict(a.stateDict());
  assert.deepStrictEqual(a.stateDict(), b.stateDict());
  expect(a.stateDict()).toEqual(b.stateDict());
});

it("optimizers' states, generators and what was disposed are told apart", () => {
  const optimizer = (lr: number) => {
    const parameter = new nn.Parameter(torch.ones([2]));
    const made = new torch.optim.Adam([parameter], { lr });
    parameter.sum().backward();
    made.step();
    return made.stateDict();
  };
  assert.deepStrictEqual(optimizer(0.1), optimizer(0.1));
  assert.notDeepStrictEqual(optimizer(0.1), optimizer(0.2));
  const generator = (seed: number) => new torch.Generator().manualSeed(seed);
  assert.deepStrictEqual(generator(1), generator(1));
  assert.notDeepStrictEqual(generator(1), generator(2));
  const [x, y] = [torch.ones([1]), torch.ones([1])];
  x.dispose();
  y.dispose();
  assert.notDeepStrictEqual(x, y);
  assert.deepStrictEqual(x, x);
});
