/** @file `torch.LongTensor` and kin, and errors where one of them is needed. */
import { describe, expect, it } from "vitest";
import * as torch from "../index.js";

const F = torch.nn.functional;

describe("tensors whose dtype the name says", () => {
  it.each([
    [torch.FloatTensor, "float32"],
    [torch.DoubleTensor, "float64"],
    [torch.HalfTensor, "float16"],
    [torch.BFloat16Tensor, "bfloat16"],
    [torch.LongTensor, "int64"],
    [torch.IntTensor, "int32"],
    [torch.ShortTensor, "int16"],
    [torch.CharTensor, "int8"],
    [torch.ByteTensor, "uint8"],
    [torch.BoolTensor, "bool"],
  ])("%o have it", (make, dtype) => {
    const x = make([1, 0]);
    expect(x.dtype.name).toBe(dtype);
    expect(x.float().tolist()).toEqual([1, 0]);
    expect(make.dtype.name).toBe(dtype);
    expect(x instanceof make).toBe(true);
    expect(torch.ones([1], { dtype: torch.complex64 }) instanceof make).toBe(false);
  });

  it("take data and sizes as PyTorch's do", () => {
    expect(torch.LongTensor([1.5]).tolist()).toEqual([1]);
    expect(
      torch.LongTensor([
        [1, 2],
        [3, 4],
      ]).shape,
    ).toEqual([2, 2]);
    expect(torch.LongTensor().shape).toEqual([0]);
    expect(torch.LongTensor([]).shape).toEqual([0]);
    expect(torch.LongTensor(2, 3).shape).toEqual([2, 3]);
    expect(new torch.LongTensor([1]).tolist()).toEqual([1]);
    expect(torch.LongTensor(Int32Array.of(1, 2)).tolist()).toEqual([1, 2]);
    expect(torch.LongTensor([2n ** 60n]).tolist()).toEqual([2n ** 60n]);
    expect(torch.FloatTensor([1], { device: "meta" }).device.type).toBe("meta");
    expect(torch.ByteTensor([-1]).tolist()).toEqual([255]);
    expect(torch.BoolTensor([2, 0]).tolist()).toEqual([true, false]);
    const x = torch.tensor([1n]);
    expect(torch.LongTensor(x)).toBe(x);
  });

  it("refuse all else", () => {
    expect(() => torch.LongTensor(torch.tensor([1]))).toThrow("Use x.to(torch.int64)");
    expect(() => torch.LongTensor(2.5)).toThrow(/sizes that are whole numbers.*\[2.5\]/);
    expect(() => torch.LongTensor(-1)).toThrow(TypeError);
    expect(() => torch.LongTensor("a" as never)).toThrow("Received: a string");
    expect(() => torch.LongTensor(null as never)).toThrow("Received: null");
    expect(() => torch.LongTensor(true)).toThrow("Received: a boolean");
    expect(() => torch.LongTensor([NaN])).toThrow(/overflow/);
    expect(() => torch.ByteTensor([300])).toThrow(/overflow/);
    expect(() => torch.LongTensor([1], { dtype: torch.int32 } as never)).toThrow("no option 'dtype'");
  });
});

const x = torch.rand([2, 3]);
const floats = torch.tensor([0, 1]);
const column = torch.zeros([2, 1]);

it.each<[string, (...labels: never[]) => unknown]>([
  ["crossEntropy", () => F.crossEntropy(x, floats)],
  ["nllLoss", () => F.nllLoss(x, floats)],
  ["multiMarginLoss", () => F.multiMarginLoss(x, floats)],
  ["multilabelMarginLoss", () => F.multilabelMarginLoss(x, torch.zeros([2, 3]))],
  ["embedding", () => F.embedding(floats, x)],
  ["Embedding", () => new torch.nn.Embedding(3, 2).forward(floats)],
  ["embeddingBag", () => F.embeddingBag(floats, x, torch.tensor([0n]))],
  ["oneHot", () => F.oneHot(floats)],
  ["at", () => x.at(floats)],
  ["setAt", () => x.setAt([floats], 1)],
  ["indexPut", () => x.indexPut([floats], torch.tensor(1))],
  ["gather", () => x.gather(1, column)],
  ["takeAlongDim", () => torch.takeAlongDim(x, column, 1)],
  ["take", () => x.take(floats)],
  ["put", () => x.put(floats, floats)],
  ["scatter", () => x.scatter(1, column, 1)],
  ["scatterAdd", () => x.scatterAdd(1, column, x)],
  ["scatterReduce", () => x.scatterReduce(1, column, x, "sum")],
  ["indexSelect", () => x.indexSelect(0, floats)],
  ["indexAdd", () => x.indexAdd(0, floats, x)],
  ["indexCopy", () => x.indexCopy(0, floats, x)],
  ["indexFill", () => x.indexFill(0, floats, 1)],
  ["indexReduce", () => x.indexReduce(0, floats, x, "prod")],
  ["tensorSplit", () => x.tensorSplit(torch.tensor([1]))],
  ["bincount", () => torch.bincount(floats)],
  ["bitwiseAnd", () => x.bitwiseAnd(x)],
])("%s says how to make integers of numbers", (_, call) => {
  expect(call).toThrow(/x\.long\(\), torch\.LongTensor\(\[0, 1\]\)/);
});

it("says how to make booleans", () => {
  const mask = torch.zeros([2, 3]);
  for (const call of [() => x.maskedFill(mask, 1), () => x.maskedSelect(mask), () => torch.where(mask, x, x)]) {
    expect(call).toThrow(/x\.bool\(\)/);
  }
});
