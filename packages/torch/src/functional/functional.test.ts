/** @file The functions that PyTorch writes above its operators, against what PyTorch gives. */
import { describe, expect, it } from "vitest";
import * as torch from "../index.js";
import { expectError, expectGolden } from "../../scripts/golden/functional.js";

const x = torch.arange(6).float().reshape([2, 3]);
const y = torch.arange(12).float().reshape([3, 4]).sub(5);
const signal = torch.arange(40, { dtype: torch.float64 }).mul(0.7).sin();
const ints = (...values: bigint[]) => torch.tensor(values);

describe("products", () => {
  it("einsum takes an equation or lists of subscripts", () => {
    expectGolden("einsum", torch.einsum("ij,jk->ik", x, y));
    expectGolden("einsum", torch.einsum("ij,jk->ik", [x, y]));
    expectGolden("einsumList", torch.einsum(x, [0, 1], y, [1, 2], [2, 0]));
    expectGolden("einsumEllipsis", torch.einsum(x, ["...", 1], [1, "..."]));
    expectGolden("einsumThree", torch.einsum("ij,jk,kl->il", x, y, y.T));
    expectError("einsumArguments", () => torch.einsum("ij"));
    expectError("einsumSubscript", () => torch.einsum(x, [0, 52]));
  });

  it("tensordot takes a number of dimensions or lists of them", () => {
    expectGolden("tensordot", torch.tensordot(x, y, 1));
    expectGolden("tensordot", torch.tensordot(x, y, torch.tensor(1n)));
    expectGolden("tensordotDims", torch.tensordot(x, y, [[1], [0]]));
    expectGolden("tensordotDims", torch.tensordot(x, y, { dims: [[1], [0]] }));
    const out = torch.empty([2, 4]);
    expect(torch.tensordot(x, y, 1, { out })).toBe(out);
    expectGolden("tensordot", out);
    expectError("tensordotNegative", () => torch.tensordot(x, y, -1));
    expectError("tensordotMany", () => torch.tensordot(x, y, 3));
  });

  it("chainMatmul and cdist", () => {
    expectGolden("chainMatmul", torch.chainMatmul(x, y, y.T));
    expectGolden("cdist", torch.cdist(x, y.narrow(1, 0, 3)));
    expectGolden("cdistOne", torch.cdist(x, y.narrow(1, 0, 3), 1, "donot_use_mm_for_euclid_dist"));
    expectGolden("cdistOne", torch.cdist(x, y.narrow(1, 0, 3), { p: 1, computeMode: "donot_use_mm_for_euclid_dist" }));
    // @ts-expect-error -- no such mode
    expectError("cdistMode", () => torch.cdist(x, x, { computeMode: "fast" }));
  });

  it("norm", () => {
    const norms = [
      torch.norm(x),
      torch.norm(x, 1, 0),
      torch.norm(x, "fro", [0, 1], true),
      torch.norm(x, "nuc"),
      x.norm(Infinity, 1),
    ];
    expectGolden("norm", norms);
    const double = torch.norm(x, 3, { dtype: torch.float64 });
    expect(double.dtype).toBe(torch.float64);
    expectGolden("normDtype", double);
  });
});

describe("shapes", () => {
  it("combine tensors, loose or in an array", () => {
    const pair = [torch.arange(2), torch.arange(3)] as const;
    expectGolden("meshgrid", torch.meshgrid(...pair, { indexing: "xy" }));
    expectGolden("meshgridDefault", torch.meshgrid([...pair]));
    expectGolden("cartesianProd", torch.cartesianProd(...pair));
    expectGolden("blockDiag", torch.blockDiag(x, torch.tensor([7])));
    expectGolden("broadcastTensors", torch.broadcastTensors(torch.arange(3), torch.arange(2).reshape([2, 1])));
    expectGolden("atleast", [
      torch.atleast1d(torch.tensor(1n)),
      torch.atleast2d(torch.tensor(1n)),
      torch.atleast3d(torch.arange(2)),
    ]);
    expect(torch.atleast2d(x, torch.tensor(1)).map((t) => t.shape)).toEqual([
      [2, 3],
      [1, 1],
    ]);
    // @ts-expect-error -- a number is not a tensor
    expect(() => torch.blockDiag(x, 3)).toThrow("expected Tensor as element 1");
  });

  it("broadcastShapes", () => {
    expect(torch.broadcastShapes([2, 1], [3], [1, 1, 1])).toEqual([1, 2, 3]);
    expect(torch.broadcastShapes()).toEqual([]);
    expectError("broadcastShapes", () => torch.broadcastShapes([2], [3]));
  });

  it("split by size or sections", () => {
    expectGolden("split", torch.arange(5).split(2));
    expectGolden("splitSections", torch.split(torch.arange(5), [1, 4], { dim: 0 }));
    expect(() => x.split(2, 5)).toThrow("Dimension out of range (expected to be in range of [-2, 1], but got 5)");
  });

  it("unravelIndex", () => {
    expectGolden("unravelIndex", torch.unravelIndex(ints(0n, 5n, 7n), [2, 4]));
    expectError("unravelFloat", () => torch.unravelIndex(x, [2]));
    expectError("unravelNegative", () => torch.unravelIndex(ints(1n), [-2]));
    const last = 2n ** 62n;
    const parts = torch.unravelIndex(ints(last), [2n ** 31n, 2n ** 31n, 3]);
    expect(parts.map((part) => part.tolist())).toEqual([[715827882], [1431655765], [1]]);
    expect(() => torch.unravelIndex(ints(1n), [2.5])).toThrow("expected 'shape' to be int or sequence of ints");
  });
});

describe("unique", () => {
  const repeated = ints(3n, 1n, 1n, 2n, 3n, 3n);

  it("returns what is asked for", () => {
    expect(torch.unique(repeated).tolist()).toEqual([1, 2, 3]);
    expectGolden("unique", torch.unique(repeated, { returnInverse: true, returnCounts: true }));
    expectGolden("uniqueConsecutive", repeated.uniqueConsecutive({ returnCounts: true }));
    const rows = torch.tensor([
      [1n, 2n],
      [1n, 2n],
      [0n, 5n],
    ]);
    expectGolden("uniqueDim", rows.unique({ dim: 0, returnCounts: true }));
  });

  it("refuses unknown options", () => {
    // @ts-expect-error -- no such option
    expect(() => torch.uniqueConsecutive(repeated, { sorted: true })).toThrow("has no option 'sorted'");
    expect(() => torch.unique(repeated, true, { sorted: true })).toThrow("argument 'sorted' was given twice");
  });
});

describe("spectra and decompositions", () => {
  it("stft", () => {
    const window = torch.hannWindow(8, { dtype: torch.float64 });
    expectGolden("stft", torch.stft(signal, 8, { window, returnComplex: true }));
    expectGolden("stftPlain", signal.stft(8, 4, { center: false, returnComplex: true }));
    expectError("stftAlign", () => torch.stft(signal, 8, { alignToWindow: true, returnComplex: true }));
    expectError("stftReal", () => torch.stft(signal, 8));
  });

  it("lu", () => {
    const matrix = torch.tensor([
      [1, 2],
      [3, 4],
    ]);
    expectGolden("lu", torch.lu(matrix));
    expectGolden("luInfos", matrix.lu({ getInfos: true }));
  });

  it("decompositions of low rank", () => {
    torch.manualSeed(3);
    const low = torch.randn(6, 2).matmul(torch.randn(2, 5));
    expectGolden("lowRankInput", low);
    expectGolden("lowRankSingularValues", torch.pcaLowrank(low, { q: 3 })[1]);
    torch.manualSeed(3);
    const [U, S, V] = torch.svdLowrank(low, 2);
    expectGolden("svdLowrank", S);
    expect(U.matmul(S.diag()).matmul(V.T).allclose(low, { atol: 1e-4 })).toBe(true);
    expectError("pcaComponents", () => torch.pcaLowrank(x, 5));
  });

  it("polygamma, nonzero, where", () => {
    expectGolden("polygamma", torch.tensor([1, 0.5]).polygamma(2));
    expectGolden("nonzero", torch.nonzero(x.gt(2)));
    expectGolden("nonzeroTuple", x.gt(2).nonzero({ asTuple: true }));
    expectGolden("where", x.where(x.gt(2), -1));
    const byte = torch.tensor([1, 0], { dtype: torch.uint8 });
    expect(torch.tensor([false, false]).where(byte, byte.add(5)).tolist()).toEqual([0, 5]);
  });
});
