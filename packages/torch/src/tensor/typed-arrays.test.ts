/** @file Memory that tensors and JavaScript's arrays share: neither is left with what was freed. */
import { describe, expect, it } from "vitest";
import * as torch from "../index.js";

/** A shape whose sizes are `sizes`, and which does something while it is read. */
function shapeThat(sizes: number[], act: () => void): number[] {
  const shape = [...sizes];
  const read = (): number => {
    act();
    return sizes[0] ?? 0;
  };
  Object.defineProperty(shape, 0, { get: read });
  return shape;
}

describe("fromTypedArray", () => {
  it("shares memory", () => {
    const array = new Float32Array([1, 2, 3, 4]);
    const x = torch.fromTypedArray(array, [2, 2]);
    array[3] = 9;
    x.mul_(2);
    expect([x.tolist(), [...array]]).toEqual([
      [
        [2, 4],
        [6, 18],
      ],
      [2, 4, 6, 18],
    ]);
  });

  it("keeps the buffer from being transferred while a tensor uses it", () => {
    const array = new Float32Array(1000).fill(1);
    const x = torch.fromTypedArray(array);
    try {
      structuredClone(array.buffer, { transfer: [array.buffer] });
    } catch {
      // Newer versions of Node say that it cannot be transferred, older ones copy it.
    }
    expect(array.length).toBe(1000);
    expect(x.sum().item()).toBe(1000);
  });

  it("refuses a buffer that can shrink", () => {
    const Resizable = ArrayBuffer as unknown as new (length: number, options: { maxByteLength: number }) => ArrayBuffer;
    const array = new Float32Array(new Resizable(16, { maxByteLength: 64 }));
    expect(() => torch.fromTypedArray(array)).toThrow(TypeError);
    expect(() => torch.fromTypedArray(array)).toThrow("resizable");
    expect(torch.tensor(array).tolist()).toEqual([0, 0, 0, 0]);
  });

  it("looks at the array when the shape was read", () => {
    const array = new Float32Array(1000);
    const shape = shapeThat([1000], () => structuredClone(array.buffer, { transfer: [array.buffer] }));
    expect(() => torch.fromTypedArray(array, shape)).toThrow("the array holds 0");
  });

  it("refuses a shape that says it has four billion sizes", () => {
    expect(() => torch.fromTypedArray(new Float32Array(4), new Array<number>(2 ** 32 - 1))).toThrow("whole number");
  });

  it("refuses anything but a typed array", () => {
    const view = new DataView(new ArrayBuffer(8)) as unknown as Float32Array;
    expect(() => torch.fromTypedArray(view)).toThrow("expects a typed array. Received: a DataView.");
  });
});

describe("toTypedArray", () => {
  it("leaves a tensor that cannot be resized, as numpy() does", () => {
    const x = torch.ones([4]);
    const array = x.toTypedArray();
    expect(() => x.resize_([1_000_000])).toThrow("Trying to resize storage that is not resizable");
    expect([...array]).toEqual([1, 1, 1, 1]);
    const out = torch.ones([4]);
    out.toTypedArray();
    expect(() => torch.add(torch.ones([9]), 1, { out })).toThrow("not resizable");
  });
});

describe("a resize that fails", () => {
  it("leaves an empty tensor, and none that reaches beyond its memory", () => {
    const shared = torch.fromTypedArray(new Float32Array(4));
    expect(() => shared.resize_([100_000_000])).toThrow("not resizable");
    const own = torch.ones([4]);
    expect(() => own.resize_([2 ** 45])).toThrow(torch.OutOfMemoryError);
    const beyond = torch.ones([4]);
    expect(() => beyond.resize_([2 ** 62, 2 ** 62])).toThrow("overflow");
    const out = torch.ones([4]);
    expect(() => torch.zeros([2 ** 45], { out })).toThrow("memory");
    for (const x of [shared, own, beyond, out]) expect([x.shape, x.sum().item()]).toEqual([[0], 0]);
  });
});

describe("tolist", () => {
  it("refuses what JavaScript's arrays cannot hold", () => {
    expect(() =>
      torch
        .zeros([1])
        .expand([2 ** 28])
        .tolist(),
    ).toThrow("has more elements than JavaScript's arrays hold");
    expect(() => torch.zeros([2 ** 33, 0]).tolist()).toThrow(RangeError);
    expect(torch.zeros([0, 2 ** 40]).tolist()).toEqual([]);
  });
});
