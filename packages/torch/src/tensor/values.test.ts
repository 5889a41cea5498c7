/** @file Tensors as numbers, as JSON, and where they cannot be copied. */
import { serialize } from "node:v8";
import { MessageChannel } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import * as torch from "../index.js";

const { nn } = torch;

describe("a tensor as a number", () => {
  it("is its only element", () => {
    const compare = (a: unknown, b: number): boolean[] => [(a as number) > b, (a as number) < b, (a as number) == b];
    for (const x of [
      torch.tensor(2.5),
      torch.tensor([2.5]),
      torch.tensor([[2.5]], { requiresGrad: true }),
      new nn.Parameter(torch.tensor(2.5)),
    ]) {
      expect(Number(x)).toBe(2.5);
      expect(+x).toBe(2.5);
      expect(compare(x, 1)).toEqual([true, false, false]);
      expect(compare(x, 2.5)).toEqual([false, false, true]);
      expect(Math.max(x as unknown as number, 1)).toBe(2.5);
    }
    expect(Number(torch.tensor(true))).toBe(1);
    expect(Number(torch.tensor(3n))).toBe(3);
    expect(Number(torch.tensor(1.5).half())).toBe(1.5);
    expect([torch.tensor(3), torch.tensor(1)].sort((a, b) => Number(a) - Number(b)).map(Number)).toEqual([1, 3]);
  });

  it("is exact beyond 2^53", () => {
    const x = torch.tensor(2n ** 60n + 1n);
    expect(BigInt(x as unknown as string)).toBe(2n ** 60n + 1n);
    expect(Number(x)).toBe(2 ** 60);
  });

  it("is an error that says what to do, for any other", () => {
    for (const x of [torch.ones([3]), torch.ones([0]), torch.ones([2, 2])]) {
      expect(() => Number(x)).toThrow(TypeError);
      expect(() => +x).toThrow(`a Tensor with ${x.numel()} elements cannot be converted to Scalar`);
      expect(() => (x as unknown as number) > 1).toThrow("x.gt(1)");
    }
    expect(() => Number(torch.tensor({ re: 1, im: 2 }))).toThrow("x.real");
    expect(() => Number(torch.ones([1], { device: "meta" }))).toThrow();
    const x = torch.tensor(1);
    x.dispose();
    expect(() => Number(x)).toThrow(/disposed/);
  });

  it("stays what PyTorch prints where a text is asked for", () => {
    expect(String(torch.tensor(2.5))).toBe("tensor(2.5000)");
  });
});

describe("a tensor in JSON", () => {
  it("is its elements", () => {
    const values = {
      float: torch.tensor([[1, 2.5]]),
      scalar: torch.tensor(3),
      bool: torch.tensor([true, false]),
      large: torch.tensor([2n ** 60n, 1n]),
      special: torch.tensor([NaN, Infinity]),
      complex: torch.tensor([{ re: 1, im: 2 }]),
      empty: torch.zeros([0, 2]),
      parameter: new nn.Parameter(torch.ones([1])),
    };
    expect(JSON.parse(JSON.stringify(values))).toEqual({
      float: [[1, 2.5]],
      scalar: 3,
      bool: [true, false],
      large: ["1152921504606846976", 1],
      special: [null, null],
      complex: [{ re: 1, im: 2 }],
      empty: [],
      parameter: [1],
    });
  });

  it("is an error where it is large, or has no elements", () => {
    expect(JSON.stringify(torch.zeros([1000, 1000])).length).toBe(1000 * 2001 + 1001);
    expect(() => JSON.stringify({ a: torch.zeros([1001, 1000]) })).toThrow(
      /at most 1000000 .* Received: 1001000.*tolist/,
    );
    expect(() => JSON.stringify(torch.zeros([2], { device: "meta" }))).toThrow();
  });
});

describe("copies that JavaScript makes of own properties", () => {
  const { port1 } = new MessageChannel();
  const things = {
    tensor: torch.ones([2]),
    parameter: new nn.Parameter(torch.ones([2])),
    buffer: new nn.Buffer(torch.ones([2])),
    dtype: torch.float32,
    device: new torch.Device("cpu"),
    generator: new torch.Generator(),
    layout: torch.strided,
    memoryFormat: torch.channelsLast,
    module: new nn.ReLU(),
    optimizer: new torch.optim.SGD([new nn.Parameter(torch.ones([1]))], { lr: 1 }),
  };
  it.each(Object.entries(things))("fail for a %s, and say what to do", (_, thing) => {
    for (const copy of [structuredClone, serialize, (value: unknown) => port1.postMessage(value)]) {
      expect(() => copy(thing)).toThrow(/torch\.share\(tensor\).*could not be cloned/);
      expect(() => copy({ batch: [thing] })).toThrow(/could not be cloned/);
    }
  });

  it("work for tokens", () => {
    const x = torch.tensor([1, 2]);
    expect(torch.receive(structuredClone(torch.share(x))).tolist()).toEqual([1, 2]);
  });
});
