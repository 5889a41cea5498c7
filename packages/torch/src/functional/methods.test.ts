/** @file Conversions, properties and new tensors: what Tensor has above its operators. */
import { describe, expect, it } from "vitest";
import * as torch from "../index.js";
import { expectError, golden } from "../../scripts/golden/functional.js";

const x = torch.tensor([
  [1, 2, 3],
  [4, 5, 6],
]);

describe("conversions", () => {
  it("to takes a dtype, a device, both or another tensor", () => {
    expect(x.to(torch.float64).dtype).toBe(torch.float64);
    expect(x.to("cpu", torch.int64).dtype).toBe(torch.int64);
    expect(x.to({ dtype: torch.float16, device: "cpu" }).dtype).toBe(torch.float16);
    expect(x.to(torch.zeros([1], { dtype: torch.bool })).dtype).toBe(torch.bool);
    expect(x.to("meta").isMeta).toBe(true);
    expect(x.to(null, torch.int32).dtype).toBe(torch.int32);
  });

  it("to gives the tensor itself if nothing changes, a copy if asked", () => {
    expect(x.to("cpu")).toBe(x);
    expect(x.to(torch.float32)).toBe(x);
    expect(x.float()).toBe(x);
    const copy = x.to(torch.float32, { copy: true });
    expect(copy.dataPtr()).not.toBe(x.dataPtr());
  });

  it("names of dtypes are methods", () => {
    expect(
      [x.half(), x.double(), x.bfloat16(), x.cfloat(), x.bool(), x.byte(), x.char(), x.short(), x.int(), x.long()].map(
        (t) => t.dtype.name,
      ),
    ).toEqual(["float16", "float64", "bfloat16", "complex64", "bool", "uint8", "int8", "int16", "int32", "int64"]);
    const image = torch.ones([1, 2, 3, 3]).double({ memoryFormat: torch.channelsLast });
    expect(image.isContiguous({ memoryFormat: torch.channelsLast })).toBe(true);
  });

  it("type names the type or converts to it", () => {
    expect(x.type()).toBe("torch.FloatTensor");
    expect(x.type(torch.int32).dtype).toBe(torch.int32);
    expect(x.type("torch.LongTensor").dtype).toBe(torch.int64);
    expect(() => x.type("LongTensor")).toThrow("invalid type: 'LongTensor'");
  });

  it("refuses anything but a dtype, device or tensor", () => {
    // @ts-expect-error -- a number is none of these
    expect(() => x.to(3)).toThrow("to() received an invalid combination of arguments");
    expect(() => x.to("gpu")).toThrow();
  });
});

describe("properties", () => {
  it("transposes", () => {
    expect(x.T.shape).toEqual([3, 2]);
    expect(torch.ones([2, 3, 4]).mT.shape).toEqual([2, 4, 3]);
    const z = torch.tensor([[{ re: 1, im: 2 }]]);
    expect(z.H.tolist()).toEqual([[{ re: 1, im: -2 }]]);
    expect(z.mH.tolist()).toEqual([[{ re: 1, im: -2 }]]);
  });

  it("real and imaginary parts are views that can be written", () => {
    const z = torch.tensor([{ re: 1, im: 2 }]);
    z.imag = 5;
    z.real = torch.tensor([7]);
    expect(z.tolist()).toEqual([{ re: 7, im: 5 }]);
    expect(x.real).toBe(x);
    expectError("realOnly", () => x.imag);
  });

  it("describe the tensor", () => {
    expect([x.isCpu, x.isSparse, x.isQuantized, x.layout, x.outputNr]).toEqual([true, false, false, torch.strided, 0]);
    expect([x.ndimension(), x.nelement(), x.elementSize(), x.getDevice()]).toEqual([2, 6, 4, -1]);
    expect(x.toSparse().layout).toBe(torch.sparseCoo);
  });
});

describe("new tensors", () => {
  it("newTensor keeps dtype and device", () => {
    expect(x.long().newTensor([1, 2]).dtype).toBe(torch.int64);
    expect(x.newTensor([1n], { dtype: torch.bool }).dtype).toBe(torch.bool);
    expect(x.newZeros([2]).dtype).toBe(torch.float32);
    expect(x.newFull([2], 3, { dtype: torch.int32 }).tolist()).toEqual([3, 3]);
  });

  it("full takes its dtype from the value's type, not from its being whole", () => {
    expect(torch.full([2], 3).dtype).toBe(torch.float32);
    expect(torch.full([2], 3n).dtype).toBe(torch.int64);
    expect(torch.full([2], true).dtype).toBe(torch.bool);
    expect(torch.full([2], { re: 1, im: 0 }).dtype).toBe(torch.complex64);
    expect(torch.full([2], 3, { dtype: torch.int16, requiresGrad: false }).dtype).toBe(torch.int16);
    expect(torch.full({ size: [1], fillValue: 2 }).tolist()).toEqual([2]);
    // @ts-expect-error -- the value is missing
    expect(() => torch.full([2])).toThrow("full() missing 1 required positional argument: 'fill_value'");
  });

  it("apply_ and map_ call a function for each element", () => {
    const y = torch.tensor([1, 2, 3]);
    expect(y.apply_((value) => value * 2)).toBe(y);
    expect(y.map_(torch.tensor([1]), (a, b) => a + b).tolist()).toEqual([3, 5, 7]);
    expectError("applyGrad", () => torch.ones([1], { requiresGrad: true }).apply_(Math.abs));
  });
});

describe("dtypes", () => {
  it("finfo and iinfo", () => {
    for (const [name, [bits, eps, max, min, tiny, resolution, dtype]] of Object.entries(golden.infos.finfo)) {
      const found = torch.finfo(dtypeNamed(name));
      expect(found).toEqual({ bits, eps, max, min, tiny, smallestNormal: tiny, resolution, dtype });
    }
    for (const [name, [bits, max, min]] of Object.entries(golden.infos.iinfo)) {
      const found = torch.iinfo(dtypeNamed(name));
      expect([found.bits, found.max, found.min].map(String)).toEqual([bits, max, min]);
    }
    expectError("finfo", () => torch.finfo(torch.int8));
    expectError("iinfoBool", () => torch.iinfo(torch.bool));
  });

  it("promoteTypes and resultType", () => {
    for (const [pair, wanted] of Object.entries(golden.infos.promote)) {
      const [a = "", b = ""] = pair.split(",");
      expect(String(torch.promoteTypes(dtypeNamed(a), dtypeNamed(b))), pair).toBe(wanted);
    }
    expect(torch.resultType(torch.ones([1], { dtype: torch.int32 }), 1.5)).toBe(torch.float32);
    expect(torch.canCast(torch.float64, torch.int32)).toBe(false);
  });
});

function dtypeNamed(name: string): torch.DType {
  const found: unknown = Object.entries(torch).find(([key]) => key === name)?.[1];
  if (found instanceof torch.DType) return found;
  throw new Error(`no dtype ${name}`);
}
