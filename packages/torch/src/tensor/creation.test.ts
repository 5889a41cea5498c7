/** @file Tensors from JavaScript's values. */
import { describe, expect, it } from "vitest";
import * as torch from "../index.js";

describe("whole numbers", () => {
  const make = (value: number | bigint, dtype: torch.DType) => () => torch.tensor([value], { dtype }).tolist();

  it.each<[torch.DType, number | bigint, number | bigint]>([
    [torch.int8, -128, -128],
    [torch.int8, 127.9, 127],
    [torch.uint8, -255, 1],
    [torch.uint8, 255, 255],
    [torch.uint8, -0, 0],
    [torch.uint32, -1, 2 ** 32 - 1],
    [torch.int64, 2n ** 63n - 1n, 2n ** 63n - 1n],
    [torch.int64, -(2 ** 63), -(2n ** 63n)],
    [torch.uint64, 2n ** 64n - 1n, 2n ** 64n - 1n],
  ])("become %s: %s", (dtype, value, expected) => {
    expect(make(value, dtype)()).toEqual([expected]);
  });

  it.each<[torch.DType, number | bigint]>([
    [torch.int8, 300],
    [torch.int8, -129],
    [torch.uint8, 256],
    [torch.uint8, -256],
    [torch.uint8, -1.7],
    [torch.uint8, -0.5],
    [torch.int32, 2 ** 31],
    [torch.int64, 2 ** 63],
    [torch.int64, 2n ** 64n],
    [torch.int64, 1e300],
    [torch.int64, NaN],
    [torch.int64, -Infinity],
    [torch.uint64, -1],
    [torch.uint64, 2n ** 64n],
  ])("do not fit into %s: %s", (dtype, value) => {
    expect(make(value, dtype)).toThrow(RangeError);
    expect(make(value, dtype)).toThrow(`value cannot be converted to type ${dtype.name} without overflow`);
  });

  it("as bigints become int64, which holds no more than 64 bits", () => {
    expect(torch.tensor([1n]).dtype).toBe(torch.int64);
    expect(() => torch.tensor([2n ** 63n])).toThrow("without overflow");
  });
});

describe("a device that is not there", () => {
  it.skipIf(torch.cuda.isAvailable())("is said to be missing, without a list of libtorch's kernels", () => {
    for (const use of [() => torch.ones([1], { device: "cuda" }), () => torch.ones([1]).to("cuda:7")]) {
      expect(use).toThrow('No CUDA device can be used here; "lightning-ts-torch doctor" says what was found.');
      expect(use).not.toThrow("registered at");
    }
  });
});
