/** @file Tensors of every layout that libtorch makes: properties, printing, reading, saving. Texts are PyTorch's. */
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { tensor } from "./creation.js";
import { complex64, float32, float64, int64, qint8, quint8 } from "./dtype.js";
import { binding } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import { type Index, slice } from "./indexing.js";
import { operator } from "./operator.js";
import { add, arange, conj, eye, imag, ones, zeros } from "../generated/ops.js";
import { load } from "../serialization/load.js";
import { save } from "../serialization/save.js";
import { receive, share } from "./share.js";
import type { Tensor } from "./tensor.js";

const call = (name: string, ...args: unknown[]): Tensor => operator("aten", name)(...args) as Tensor;
const nested = (...parts: Tensor[]): Tensor => call("_nested_tensor_from_tensor_list", parts);
const lines = (...text: string[]): string => text.join("\n");

describe("nested tensors", () => {
  const make = (dtype = float32): Tensor => nested(arange(3, { dtype }), arange(2, { dtype }));

  it("are printed by their parts", () => {
    expect(String(make())).toBe(lines("nested_tensor([", "  tensor([0., 1., 2.]),", "  tensor([0., 1.])", "])"));
    expect(inspect(make())).toBe(String(make()));
    expect(String(nested(zeros([2, 2]), ones([1, 3])))).toBe(
      lines("nested_tensor([", "  tensor([[0., 0.],", "          [0., 0.]]),", "  tensor([[1., 1., 1.]])", "])"),
    );
    expect(String(make(float64))).toContain("  tensor([0., 1., 2.], dtype=torch.float64),");
    const leaf = make().requiresGrad_();
    expect(String(leaf)).toBe(
      lines(
        "nested_tensor([",
        "  tensor([0., 1., 2.], requires_grad=True),",
        "  tensor([0., 1.], requires_grad=True)",
        "], requires_grad=True)",
      ),
    );
    expect(String(leaf.mul(2))).toContain("], grad_fn=<MulBackward0>)");
  });

  it("know what they are, the sizes that their parts share, and their parts", () => {
    const x = nested(zeros([2, 3]), ones([5, 3]));
    expect([x.isNested, zeros([2]).isNested, x.ndim, x.numel(), x.layoutName]).toEqual([true, false, 3, 21, "strided"]);
    expect([x.size(0), x.size(2), x.size(-1)]).toEqual([2, 3, 3]);
    expect(() => x.size(1)).toThrow("Given dimension 1 is irregular and does not have a size.");
    expect(() => x.size(7)).toThrow(RangeError);
    expect([...x].map((part) => part.shape)).toEqual([
      [2, 3],
      [5, 3],
    ]);
  });

  it.each([
    ["shape", (x: Tensor) => x.shape, "NestedTensorImpl doesn't support sizes"],
    ["stride", (x: Tensor) => x.stride(), "NestedTensorImpl doesn't support strides"],
    ["tolist", (x: Tensor) => x.tolist(), "Take its parts with unbind()"],
    ["toTypedArray", (x: Tensor) => x.toTypedArray(), "Take its parts with unbind()"],
    ["save", (x: Tensor) => save({ x }, "/dev/null"), "a nested tensor. Save its parts"],
  ])("%s says that there is none", (_, read, message) => {
    expect(() => read(make())).toThrow(message);
    expect(() => read(make())).not.toThrow(/[Ii]nternal error/);
  });

  it("are read by their parts and compared by value", () => {
    const x = nested(ones([2]), zeros([3]));
    expect([x.at(0).tolist(), x.at(-1).tolist(), x.at(0, 1).item()]).toEqual([[1, 1], [0, 0, 0], 1]);
    for (const items of [
      [slice(0, 1)],
      [0, slice(0, 1)],
      ["..."],
      [null],
      [true],
      [[0]],
      [tensor([0], { dtype: int64 })],
    ]) {
      expect(() => x.at(...(items as Index[]))).toThrow(/^a nested tensor is indexed by whole numbers.*unbind\(\)/);
      expect(() => x.setAt(items as Index[], 1)).toThrow(/^a nested tensor is indexed by whole numbers/);
    }
    expect(() => x.at(2)).toThrow("index 2 is out of bounds for dimension 0 with size 2");
    expect(x).toEqual(nested(ones([2]), zeros([3])));
    for (const other of [
      nested(ones([2]), ones([3])),
      nested(ones([3]), zeros([2])),
      ones([2]),
      nested(ones([2]), zeros([3])).to(float64),
    ])
      expect(x).not.toEqual(other);
    expect(() => Number(x)).toThrow("Received: a nested tensor.");
    expect(eye(2).toMkldnn()).toEqual(eye(2).toMkldnn());
    expect(eye(2).toMkldnn()).not.toEqual(ones([2, 2]).toMkldnn());
  });

  it("have a description in errors of operators", () => {
    expect(() => add(make(), "two" as unknown as Tensor)).toThrow("nested float32[2, ?]");
  });
});

describe("quantized tensors", () => {
  const x = (): Tensor => call("quantize_per_tensor", arange(3, { dtype: float32 }), 0.1, 2, quint8);

  it("are printed with their scheme", () => {
    expect(String(x())).toBe(
      lines(
        "tensor([0., 1., 2.], size=(3,), dtype=torch.quint8,",
        "       quantization_scheme=torch.per_tensor_affine, scale=0.1, zero_point=2)",
      ),
    );
    const scales = tensor([0.1, 0.2], { dtype: float64 });
    const zeroPoints = tensor([0, 1], { dtype: int64 });
    expect(String(call("quantize_per_channel", ones([2, 2]), scales, zeroPoints, 0, qint8))).toBe(
      lines(
        "tensor([[1., 1.],",
        "        [1., 1.]], size=(2, 2), dtype=torch.qint8,",
        "       quantization_scheme=torch.per_channel_affine,",
        "       scale=tensor([0.1000, 0.2000], dtype=torch.float64),",
        "       zero_point=tensor([0, 1]), axis=0)",
      ),
    );
  });

  it("have no plain elements", () => {
    expect(x().dtype).toBe(quint8);
    for (const read of [() => x().tolist(), () => x().toTypedArray(), () => x().at(0).item()]) {
      expect(read).toThrow("Use dequantize()");
    }
    expect(call("int_repr", x()).tolist()).toEqual([2, 12, 22]);
  });
});

describe("layouts without elements in order", () => {
  it.each([
    ["sparse_coo", () => eye(2).toSparse()],
    ["sparse_csr", () => eye(2).toSparseCsr()],
    ["sparse_csc", () => eye(2).toSparseCsc()],
    ["sparse_bsr", () => eye(2).toSparseBsr([1, 1])],
    ["sparse_bsc", () => eye(2).toSparseBsc([1, 1])],
    ["_mkldnn", () => eye(2).toMkldnn()],
  ])("%s", (name, make) => {
    const x = make();
    expect([x.layoutName, x.shape, x.isNested, x.dataPtr()]).toEqual([name, [2, 2], false, 0n]);
    expect(String(x)).toContain(`layout=torch.${name}`);
    for (const read of [() => x.tolist(), () => x.toTypedArray()]) expect(read).toThrow(/toDense\(\) first/);
    expect(x.toDense().tolist()).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it("meta tensors have no data", () => {
    const x = zeros([2, 3], { device: "meta" });
    expect(String(x)).toBe("tensor(..., device='meta', size=(2, 3))");
    for (const read of [() => x.tolist(), () => x.toTypedArray()]) expect(read).toThrow("no data");
  });

  it("conjugate and negated views are read as what they stand for", () => {
    const x = conj(tensor([{ re: 1, im: 2 }]));
    expect([x.tolist(), [...(x.toTypedArray() as Float32Array)]]).toEqual([[{ re: 1, im: -2 }], [1, -2]]);
    expect([imag(x).tolist(), [...(imag(x).toTypedArray() as Float32Array)]]).toEqual([[-2], [-2]]);
  });
});

describe("tensors of zeros that have no memory", () => {
  const x = (): Tensor => call("_efficientzerotensor", [3]);

  it("are printed and read as zeros", () => {
    expect(String(x())).toBe("tensor([0., 0., 0.])");
    expect(x().tolist()).toEqual([0, 0, 0]);
    expect([...(x().toTypedArray() as Float32Array)]).toEqual([0, 0, 0]);
    expect(x().sum().item()).toBe(0);
    expect(call("_efficientzerotensor", []).item()).toBe(0);
    const target = new Float32Array([1, 1, 1]);
    binding.copyInto(unwrap(x()), target);
    expect([...target]).toEqual([0, 0, 0]);
    expect(call("_efficientzerotensor", [2], { dtype: complex64 }).tolist()).toEqual([
      { re: 0, im: 0 },
      { re: 0, im: 0 },
    ]);
    expect(call("_efficientzerotensor", [2000]).tolist()).toHaveLength(2000);
    expect(String(call("_efficientzerotensor", [2000]))).toContain("...");
  });

  it("are saved, shared and viewed as zeros", async () => {
    const { mkdtempSync, rmSync } = await import("node:fs");
    const { tmpdir } = await import("node:os");
    const folder = mkdtempSync(`${tmpdir()}/lightning-ts-zeros-`);
    try {
      save({ x: x(), y: x().view([3, 1]) }, `${folder}/zeros.pt`);
      const read = load(`${folder}/zeros.pt`) as { x: Tensor; y: Tensor };
      expect([read.x.tolist(), read.y.tolist()]).toEqual([
        [0, 0, 0],
        [[0], [0], [0]],
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
    expect(receive(share(x())).tolist()).toEqual([0, 0, 0]);
  });

  it("elements that lost their memory are an error", () => {
    const resize = binding.hasOperator("inductor", "resize_storage_bytes_")
      ? operator("inductor", "resize_storage_bytes_")
      : null;
    if (resize === null) return;
    const y = ones([3]);
    resize(y, 0);
    for (const read of [() => y.tolist(), () => y.toTypedArray(), () => String(y)]) {
      expect(read).toThrow("its data is not allocated yet");
    }
  });
});
