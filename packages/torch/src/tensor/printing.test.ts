/** @file Tensors as PyTorch prints them. */
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import * as torch from "../index.js";
import type { PrintOptions } from "./printing.js";

interface Printed {
  dtype: torch.DTypeName;
  shape: number[];
  data: (number | boolean | string)[];
  options: { precision?: number; threshold?: number; edgeitems?: number; linewidth?: number; sci_mode?: boolean };
  text: string;
}

const golden = JSON.parse(readFileSync(new URL("../../test-data/text-and-items.json", import.meta.url), "utf8")) as {
  printing: Printed[];
};

const special: Readonly<Record<string, number>> = { nan: NaN, inf: Infinity, "-inf": -Infinity };

function tensorOf({ dtype: name, shape, data }: Printed): torch.Tensor {
  const dtype = torch.dtypeOf(name);
  const values = torch.tensor(
    data.map((v) => (typeof v === "string" ? (special[v] ?? NaN) : Number(v))),
    { dtype: torch.float64 },
  );
  return (dtype.isComplex ? torch.viewAsComplex(values.reshape([-1, 2])) : values).to(dtype).reshape(shape);
}

function optionsOf({ options: { sci_mode: sciMode, ...others } }: Printed): PrintOptions {
  return sciMode === undefined ? others : { ...others, sciMode };
}

describe("a tensor's text", () => {
  afterEach(() => torch.setPrintoptions({ profile: "default" }));

  it("is PyTorch's, under all options", () => {
    expect(golden.printing.length).toBeGreaterThan(30);
    for (const printed of golden.printing) {
      torch.setPrintoptions({ profile: "default" });
      torch.setPrintoptions(optionsOf(printed));
      expect(String(tensorOf(printed))).toBe(printed.text);
    }
  });

  it("says what else there is to know", () => {
    const x = torch.ones([2]).requiresGrad_();
    expect(String(x)).toBe("tensor([1., 1.], requires_grad=True)");
    expect(String(x.mul(2))).toBe("tensor([2., 2.], grad_fn=<MulBackward0>)");
    expect(String(torch.ones([2], { device: "meta" }))).toBe("tensor(..., device='meta', size=(2,))");
    expect(String(torch.ones([1], { dtype: torch.int64, device: "meta" }))).toBe(
      "tensor(..., device='meta', size=(1,), dtype=torch.int64)",
    );
  });

  it("is of the parts of a sparse tensor", () => {
    const indices = torch.tensor([
      [0n, 1n, 1n],
      [2n, 0n, 2n],
    ]);
    const coo = torch.sparseCooTensor(indices, torch.tensor([3, 4, 5]), [2, 3]);
    const start = "tensor(indices=tensor([[0, 1, 1],\n                       [2, 0, 2]]),\n";
    const end = "       size=(2, 3), nnz=3, layout=torch.sparse_coo";
    expect(String(coo)).toBe(`${start}       values=tensor([3., 4., 5.]),\n${end})`);
    expect(String(coo.clone().requiresGrad_().mul(2))).toBe(
      `${start}       values=tensor([ 6.,  8., 10.]),\n${end}, grad_fn=<MulBackward0>)`,
    );
    const empty = torch.sparseCooTensor(torch.zeros([2, 0], { dtype: torch.int64 }), torch.zeros([0]), [2, 3]);
    expect(String(empty)).toBe(
      "tensor(indices=tensor([], size=(2, 0)),\n       values=tensor([], size=(0,)),\n" +
        "       size=(2, 3), nnz=0, layout=torch.sparse_coo)",
    );
  });

  it("is of the parts of a compressed tensor", () => {
    const x = torch.eye(4, { dtype: torch.float64 });
    const values = "values=tensor([1., 1., 1., 1.])";
    const end = "size=(4, 4), nnz=4,\n       dtype=torch.float64, layout=torch.sparse_";
    expect(String(x.toSparseCsr())).toBe(
      `tensor(crow_indices=tensor([0, 1, 2, 3, 4]),\n       col_indices=tensor([0, 1, 2, 3]),\n       ${values}, ${end}csr)`,
    );
    expect(String(x.toSparseCsc())).toBe(
      `tensor(ccol_indices=tensor([0, 1, 2, 3, 4]),\n       row_indices=tensor([0, 1, 2, 3]),\n       ${values}, ${end}csc)`,
    );
    const blocks = torch.eye(4).toSparseBsr([2, 2]);
    expect(blocks.layout).toBe(torch.sparseBsr);
    expect(String(blocks)).toContain("size=(4, 4), nnz=2,\n       layout=torch.sparse_bsr)");
  });

  it("keeps options that are not given", () => {
    torch.setPrintoptions({ precision: 1 });
    torch.setPrintoptions({ sciMode: true });
    expect(String(torch.tensor([1.25, 3]))).toBe("tensor([1.2e+00, 3.0e+00])");
  });

  it("of sparse tensors is that of their parts", () => {
    torch.setPrintoptions({ profile: "default" });
    const indices = torch.tensor([
      [0n, 1n],
      [2n, 0n],
    ]);
    const sparse = torch.sparseCooTensor(indices, torch.tensor([1, 2], { dtype: torch.float64 }), [2, 3]);
    expect(String(sparse)).toBe(
      "tensor(indices=tensor([[0, 1],\n                       [2, 0]]),\n       values=tensor([1., 2.]),\n" +
        "       size=(2, 3), nnz=2, dtype=torch.float64, layout=torch.sparse_coo)",
    );
    expect(String(sparse.float().toSparseCsr())).toBe(
      "tensor(crow_indices=tensor([0, 1, 2]),\n       col_indices=tensor([2, 0]),\n" +
        "       values=tensor([1., 2.]), size=(2, 3), nnz=2, layout=torch.sparse_csr)",
    );
    expect(String(torch.sparseCooTensor([2, 3]))).toBe(
      "tensor(indices=tensor([], size=(2, 0)),\n       values=tensor([], size=(0,)),\n" +
        "       size=(2, 3), nnz=0, layout=torch.sparse_coo)",
    );
  });

  it("is there when the tensor is not", () => {
    const x = torch.ones([2]);
    x.dispose();
    expect(String(x)).toBe("tensor(<disposed>)");
  });
});
