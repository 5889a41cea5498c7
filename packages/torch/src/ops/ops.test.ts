/** @file Operators by name: functions, methods, `torch.ops`, and how the names are reached. */
import { describe, expect, it } from "vitest";
import * as torch from "../index.js";
import { binding } from "../native/binding.js";

const x = torch.tensor([
  [1, 2],
  [3, 4],
]);

describe("torch.ops", () => {
  it("calls an overload, or lets the arguments choose", () => {
    expect(torch.ops.aten.slice.Tensor(x, 0, 1, 2).tolist()).toEqual([[3, 4]]);
    expect(torch.ops.aten.add(x, 1).tolist()).toEqual([
      [2, 3],
      [4, 5],
    ]);
    expect(torch.ops.aten.relu.default(x.neg()).sum().item()).toBe(0);
    expect(torch.ops.aten.add).toBe(torch.ops.aten.add);
  });

  it("says what does not exist", () => {
    // @ts-expect-error -- no such operator
    expect(() => torch.ops.aten.addd).toThrow("torch.ops.aten has no operator 'addd'");
    // @ts-expect-error -- no such overload
    expect(() => torch.ops.aten.add.Matrix).toThrow("torch.ops.aten.add has no overload 'Matrix'");
  });

  it("reaches every operator of the dispatcher", () => {
    const names = new Set(binding.schemas().flatMap((schema) => /^aten::(\w+)/.exec(schema)?.[1] ?? []));
    expect(names.size).toBeGreaterThan(1500);
    // What is missing takes types that JavaScript has no value for: streams, storages, quantizers.
    const missing = [...names].filter((name) => !binding.hasOperator("aten", name));
    expect(missing.length).toBeLessThan(20);
    for (const name of names) {
      if (!missing.includes(name)) expect(typeof Reflect.get(torch.ops.aten, name)).toBe("function");
    }
  });
});

describe("methods and functions", () => {
  it("are installed without being enumerable", () => {
    expect(Object.keys(torch.Tensor.prototype)).toEqual([]);
    expect(x.logSoftmax(1).shape).toEqual([2, 2]);
    expect("_foreachAdd" in x).toBe(false);
  });

  it("take optional arguments both ways", () => {
    const want = [[3], [7]];
    expect(x.sum(1, true).tolist()).toEqual(want);
    expect(x.sum([1], { keepdim: true }).tolist()).toEqual(want);
    expect(x.sum({ dim: 1, keepdim: true }).tolist()).toEqual(want);
    expect(torch.sum(x, 1, { keepdim: true }).tolist()).toEqual(want);
  });

  it("take null for an empty list that is the default", () => {
    expect(torch.amax(x, null, true).tolist()).toEqual([[4]]);
    expect(x.roll(1, null).tolist()).toEqual([
      [4, 1],
      [2, 3],
    ]);
    expect(torch.avgPool1d(x, 2, null).tolist()).toEqual([[1.5], [3.5]]);
  });

  it("choose PyTorch's overload where several would do", () => {
    expect(() => torch.linalg.pinv(torch.ones([3]), { hermitian: true })).toThrow(
      "linalg.pinv(Float{[3]}): expected a tensor with 2 or more dimensions",
    );
  });

  it("name several results", () => {
    const result = x.max(1);
    expect(result.length).toBe(2);
    expect(result.values).toBe(result[0]);
    expect(result.indices.tolist()).toEqual([1, 1]);
  });

  it("give back the tensor that they write to", () => {
    const y = x.clone();
    expect(y.add_(1)).toBe(y);
    const out = torch.empty([2, 2]);
    expect(torch.add(x, x, { out })).toBe(out);
    // There is an overload for a mutating form too, with a probability of its own.
    expect(
      torch
        .bernoulli(torch.ones([20]), { out: torch.empty([20]) })
        .sum()
        .item(),
    ).toBe(20);
  });

  it("refuse what fits no overload, and say what would", () => {
    // @ts-expect-error -- a string is not a tensor
    expect(() => x.add("1")).toThrow(/add.*Expected/s);
    // @ts-expect-error -- no such option
    expect(() => x.sum(1, { keepDim: true })).toThrow("keepDim");
    expect(() => torch.cat(new Array<torch.Tensor>(2 ** 32 - 1))).toThrow("at most");
  });

  it("name the operator and all digits of its sizes where libtorch fails", () => {
    expect(() => torch.ones([3]).reshape([1234567, 7654321])).toThrow(
      "in aten::reshape(float32[3], [1234567, 7654321])",
    );
    expect(() => torch.ones([2]).narrow(0, 0, 9007199254740993n as unknown as number)).toThrow(
      "in aten::narrow(float32[2], 0, 0, 9007199254740993n)",
    );
  });
});
