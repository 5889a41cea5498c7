/** @file Layers with weights in 4 and 8 bits against those of bitsandbytes: values, gradients, state dictionaries both ways, bad input. */
import {
  device,
  float16,
  float32,
  int8,
  memoryStats,
  nn,
  noGrad,
  randn,
  tensor,
  type Tensor,
  uint8,
  zeros,
} from "@lightning-ts/torch";
import { describe, expect, it } from "vitest";
import {
  distance,
  dtypeOf,
  golden,
  type GoldenEightBit,
  type GoldenFourBit,
  made,
} from "../../../../scripts/testing/few-bits.js";
import { dynamicCode } from "./codes.js";
import { integerProduct, toEightBit } from "./eight-bit.js";
import { fromFourBit } from "./four-bit.js";
import { Linear4bit } from "./linear-4bit.js";
import { Linear8bitLt } from "./linear-8bit.js";

const cpu = device("cpu");

function fourBit({ bias, dtype, nested, type, weight }: GoldenFourBit): Linear4bit {
  const [rows = 0, columns = 0] = weight.shape;
  const layer = new Linear4bit(columns, rows, {
    quantType: type,
    compressStatistics: nested,
    computeDtype: dtypeOf(dtype),
  });
  layer.loadStateDict({ weight: made(weight), bias: made(bias) });
  return layer;
}

function eightBit({ bias, threshold, trained, weight }: GoldenEightBit): Linear8bitLt {
  const [rows = 0, columns = 0] = weight.shape;
  const layer = new Linear8bitLt(columns, rows, { hasFp16Weights: trained, threshold });
  layer.loadStateDict({ weight: made(weight), bias: made(bias) });
  return layer;
}

/** What is not the text of the plain values, which Python writes with other spaces. */
function plainState(state: Readonly<Record<string, Tensor>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(state).map(([name, value]) => [
      name,
      name.includes("quant_state")
        ? (JSON.parse(new TextDecoder().decode(Uint8Array.from(value.toTypedArray(), Number))) as unknown)
        : { dtype: String(value.dtype), shape: [...value.shape] },
    ]),
  );
}

function expectSame(layer: Linear4bit | Linear8bitLt, wanted: GoldenFourBit | GoldenEightBit, tolerance: number): void {
  const x = made(wanted.inputs).to(dtypeOf(wanted.dtype)).requiresGrad_();
  const output = layer.forward(x);
  expect(output.dtype).toBe(x.dtype);
  output.float().pow(2).sum().backward();
  expect(distance(output, wanted.output)).toBeLessThan(tolerance);
  expect(distance(x.grad ?? zeros([]), wanted.grads.input)).toBeLessThan(tolerance);
  expect(distance(layer.bias?.grad ?? zeros([]), wanted.grads.bias)).toBeLessThan(tolerance);
  if (wanted.grads.weight === undefined) expect(layer.weight.grad).toBeNull();
  else expect(distance(layer.weight.grad ?? zeros([]), wanted.grads.weight)).toBeLessThan(tolerance);
  layer.eval();
  expect(distance(layer.forward(x.detach()), wanted.evaluated)).toBeLessThan(tolerance);
}

describe("Linear4bit", () => {
  it.each(golden.four.map((one, i) => [i, one] as const))("is that of bitsandbytes: %i", (_, wanted) => {
    const layer = fourBit(wanted).quantize_();
    const state = layer.stateDict();
    const wantedState = Object.fromEntries(Object.entries(wanted.state).map(([name, value]) => [name, made(value)]));
    const text = (name: string): boolean => name.includes("quant_state");
    for (const name of Object.keys(wantedState)) {
      // Where all scales are the same, what is left of them is multiplied by zero, whatever it is.
      const isNothing = name === "weight.absmax" && wanted.state["weight.nested_absmax"]?.values.join() === "0";
      if (!text(name) && !isNothing) {
        expect(distance(state[name] ?? zeros([]), wanted.state[name]!)).toBeLessThan(1e-6);
      }
    }
    const [mine, theirs] = [plainState(state), plainState(wantedState)];
    const offset = (plain: Record<string, unknown>): Record<string, unknown> => {
      const key = Object.keys(plain).find(text) ?? "";
      return { ...plain, [key]: { ...(plain[key] as object), nested_offset: 0 } };
    };
    expect(offset(mine)).toEqual(offset(theirs));
    const numbers = { data: layer.weight, state: layer.quantState! };
    expect(distance(fromFourBit(numbers, float32), wanted.unfolded)).toBeLessThan(1e-3);
    expectSame(layer, wanted, wanted.dtype === "torch.float32" ? 1e-5 : 4e-3);
  });

  it.each(golden.four.map((one, i) => [i, one] as const))("takes what bitsandbytes saved: %i", (_, wanted) => {
    const layer = fourBit(wanted);
    const state = Object.fromEntries(Object.entries(wanted.state).map(([name, value]) => [name, made(value)]));
    expect(layer.loadStateDict(state)).toEqual({ missingKeys: [], unexpectedKeys: [] });
    expect([layer.weight.dtype, layer.weight.requiresGrad]).toEqual([uint8, false]);
    expectSame(layer, wanted, wanted.dtype === "torch.float32" ? 1e-5 : 4e-3);
  });

  it("takes a plain weight before and after it is quantized, and computes plainly before", () => {
    const plain = new nn.Linear(8, 4);
    const layer = new Linear4bit(8, 4, { quantType: "nf4" });
    layer.loadStateDict(plain.stateDict());
    const x = randn([3, 8]);
    expect(layer.forward(x).equal(plain.forward(x))).toBe(true);
    layer.quantize_().quantize_();
    const first = layer.forward(x);
    expect(Number(first.sub(plain.forward(x)).abs().max())).toBeLessThan(0.5);
    layer.loadStateDict(new nn.Linear(8, 4).stateDict());
    expect(layer.forward(x).equal(first)).toBe(false);
    layer.loadStateDict(plain.stateDict());
    expect(layer.forward(x).equal(first)).toBe(true);
    expect(Object.keys(layer.stateDict())).toHaveLength(2 + 5);
    expect(layer.half().quantState?.nested?.absmax.dtype).toBe(float32);
    expect(layer.forward(x.half()).dtype).toBe(float16);
    expect(layer.forward(zeros([0, 8])).shape).toEqual([0, 4]);
    expect(String(layer)).toContain("quant_type=nf4");
  });

  it("stays on the meta device until it has values", () => {
    const layer = new Linear4bit(8, 4, { device: "meta" }).quantize_();
    expect([layer.quantState, layer.weight.isMeta]).toEqual([null, true]);
  });

  it("refuses scales that do not belong to it", () => {
    const state = new Linear4bit(8, 4).quantize_().stateDict();
    const load =
      (changed: Record<string, Tensor>): (() => unknown) =>
      () =>
        new Linear4bit(8, 4).loadStateDict({ ...state, ...changed });
    expect(load({ "weight.absmax": zeros([3]) })).toThrow("expected the scales of 4-bit numbers");
    expect(load({ "weight.quant_map": zeros([17]) })).toThrow("expected the scales of 4-bit numbers");
    expect(load({ "weight.quant_state.bitsandbytes__fp4": tensor([1, 2], { dtype: uint8 }) })).toThrow("expected JSON");
    expect(load({ weight: zeros([3, 1], { dtype: uint8 }) })).toThrow("in 16 bytes. Received: shape [4, 8] in 3");
    expect(() => new Linear4bit(8, 5).loadStateDict(state)).toThrow("of a weight of shape [5, 8]");
    expect(() => new Linear4bit(8, 4).forward(zeros([2, 7]))).toThrow("shapes cannot be multiplied");
    expect(() => new Linear4bit(8, 4).quantize_().forward(zeros([2, 7]))).toThrow("shapes cannot be multiplied");
  });
});

describe("Linear8bitLt", () => {
  it.each(golden.eight.map((one, i) => [i, one] as const))("is that of bitsandbytes: %i", (_, wanted) => {
    const layer = eightBit(wanted).quantize_();
    const state = layer.stateDict();
    for (const [name, value] of Object.entries(wanted.state)) {
      if (name !== "SCB" && name !== "weight_format") expect(distance(state[name] ?? zeros([]), value)).toBe(0);
    }
    expect(layer.weight.dtype).toBe(wanted.trained ? float16 : int8);
    expect(Object.keys(state)).toEqual(
      wanted.trained ? ["weight", "bias"] : ["weight", "bias", "SCB", "weight_format"],
    );
    expectSame(layer, wanted, 4e-3);
    const again = eightBit(wanted);
    again.loadStateDict(state);
    const x = made(wanted.inputs).to(dtypeOf(wanted.dtype));
    expect(again.eval().forward(x).equal(layer.forward(x))).toBe(true);
  });

  it("takes plain weights, integers with their scales, and more than two dimensions", () => {
    const layer = new Linear8bitLt(8, 4, { hasFp16Weights: false }).quantize_();
    const x = randn([2, 3, 8]);
    const plain = new nn.Linear(8, 4);
    layer.loadStateDict(plain.stateDict());
    const output = layer.eval().forward(x);
    expect(output.shape).toEqual([2, 3, 4]);
    expect(Number(output.sub(plain.forward(x)).abs().max())).toBeLessThan(0.1);
    expect(layer.half().scales?.dtype).toBe(float32);
    expect(layer.forward(zeros([0, 8])).shape).toEqual([0, 4]);
    expect(toEightBit(zeros([2, 3])).data.tolist()).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  it("multiplies in the sizes that a GPU takes", () => {
    const a = tensor([[1, -2, 3]], { dtype: int8 });
    const b = tensor([[4, 5], [6, -7], [8, 9]], { dtype: int8 }); // prettier-ignore
    for (const isGpu of [false, true]) expect(integerProduct(a, b, isGpu).tolist()).toEqual([[16, 46]]);
  });

  it("refuses integers that do not belong to it", () => {
    const state = new Linear8bitLt(8, 4, { hasFp16Weights: false }).quantize_().stateDict();
    const load =
      (changed: Record<string, Tensor>): (() => unknown) =>
      () =>
        new Linear8bitLt(8, 4, { hasFp16Weights: false }).loadStateDict({ ...state, ...changed });
    expect(load({ SCB: zeros([5]) })).toThrow("with 4 scales in SCB. Received");
    expect(load({ weight: zeros([4, 8]) })).toThrow("expected int8 of shape [4, 8]");
    expect(load({ weight_format: tensor(2, { dtype: uint8 }) })).toThrow("weight_format 2");
  });
});

it("the values of 8-bit numbers are those of bitsandbytes to the last bit", () => {
  expect(dynamicCode(cpu).tolist()).toEqual(tensor(golden.codes.dynamic).tolist());
});

/** How many tensors a function makes. */
function tensorsOf(run: () => unknown): number {
  const before = memoryStats().handlesCreated;
  run();
  return memoryStats().handlesCreated - before;
}

describe("what passes of evaluation keep", () => {
  it("a trained weight is rounded again only once it has changed", () => {
    const layer = new Linear8bitLt(8, 4).quantize_();
    const x = randn([2, 8], { dtype: float16 });
    layer.eval();
    const pass = (): Tensor => layer.forward(x).detach();
    const [first, second] = [tensorsOf(pass), tensorsOf(pass)];
    expect(second).toBeLessThan(first);
    const before = pass();
    noGrad(() => layer.weight.mul_(2));
    expect(tensorsOf(pass)).toBe(first);
    expect(Number(pass().sub(layer.bias ?? 0).div(before.sub(layer.bias ?? 0)).mean())).toBeCloseTo(2, 1); // prettier-ignore
    layer.weight.data = zeros([4, 8], { dtype: float16 });
    expect(pass().sub(layer.bias ?? 0).abs().max().item()).toBeLessThan(1e-3); // prettier-ignore
    layer.train();
    expect(tensorsOf(pass)).toBe(tensorsOf(pass));
  });

  it("a weight in 4 bits makes its table once", () => {
    const layer = new Linear4bit(64, 4).quantize_();
    const pass = (): unknown => layer.forward(randn([2, 64]));
    const [first, second] = [tensorsOf(pass), tensorsOf(pass)];
    expect(second).toBeLessThan(first);
    expect(tensorsOf(pass)).toBe(second);
  });
});
