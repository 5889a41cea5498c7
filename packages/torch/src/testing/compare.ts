/** @file Two tensors compared: first what they are, then their elements. */
import { type DType, type DTypeName, dtypeOf, uint8 } from "../tensor/dtype.js";
import { promoteTypes } from "../functional/types.js";
import { aten } from "../tensor/aten.js";
import { isclose } from "../generated/ops.js";
import type { ScalarValue, Tensor } from "../tensor/tensor.js";
import { Mismatch, scalarMismatch, tensorMismatch, tupleText } from "./mismatch.js";
import { defaultTolerances, type Tolerances } from "./tolerances.js";

/** What is compared beside shapes and elements. */
export interface TensorChecks {
  /** Whether both must be on one device; else they are compared on the CPU. Default true. */
  checkDevice?: boolean;
  /** Whether both must have one dtype; else they are promoted. Default true. */
  checkDtype?: boolean;
  /** Whether both must be dense, or sparse in one way; else they are made dense. Default true. */
  checkLayout?: boolean;
  /** Whether both must have the same strides. Default false. */
  checkStride?: boolean;
}

/** @throws Mismatch where the tensors differ */
export function compareTensors(
  actual: Tensor,
  expected: Tensor,
  checks: TensorChecks,
  given: Tolerances | null,
  equalNan: boolean,
): void {
  if (actual.isNested || expected.isNested) {
    compareNested(actual, expected, checks, given, equalNan);
    return;
  }
  const { rtol, atol } = given ?? defaultTolerances(actual.dtype, expected.dtype);
  compareAttributes(actual, expected, checks);
  if (actual.isMeta || expected.isMeta) return;
  const [a, b] = equalized(actual.detach(), expected.detach());
  if (a.layoutName !== "strided") compareSparse(a, b, { rtol, atol }, equalNan);
  else compareElements(a, b, { rtol, atol }, equalNan);
}

/** Nested tensors are compared part by part. */
function compareNested(
  actual: Tensor,
  expected: Tensor,
  checks: TensorChecks,
  given: Tolerances | null,
  equalNan: boolean,
): void {
  const kind = ({ isNested }: Tensor): string => (isNested ? "a nested tensor" : "a tensor that is not nested");
  if (actual.isNested !== expected.isNested) throw new Mismatch(`Expected ${kind(expected)} but got ${kind(actual)}.`);
  const [parts, wanted] = [actual.unbind(), expected.unbind()];
  if (parts.length !== wanted.length)
    throw new Mismatch(`The number of parts of the nested tensors does not match: ${parts.length} != ${wanted.length}`);
  for (const [i, part] of parts.entries()) {
    try {
      compareTensors(part, wanted[i] as Tensor, checks, given, equalNan);
    } catch (error) {
      throw error instanceof Mismatch
        ? new Mismatch(`${error.message}\n\nThe failure occurred for part ${i} of the nested tensors`)
        : error;
    }
  }
}

function compareAttributes(a: Tensor, b: Tensor, checks: TensorChecks): void {
  const check = (name: string, x: string, y: string): void => {
    if (x !== y) throw new Mismatch(`The values for attribute '${name}' do not match: ${x} != ${y}.`);
  };
  const size = ({ shape }: Tensor): string => `torch.Size([${shape.join(", ")}])`;
  check("shape", size(a), size(b));
  if (checks.checkLayout !== false) check("layout", `torch.${a.layoutName}`, `torch.${b.layoutName}`);
  if (checks.checkStride === true && a.layoutName === "strided" && b.layoutName === "strided") {
    check("stride()", tupleText(a.stride()), tupleText(b.stride()));
  }
  if (checks.checkDevice !== false) check("device", String(a.device), String(b.device));
  if (checks.checkDtype !== false) check("dtype", String(a.dtype), String(b.dtype));
}

const signed: Partial<Record<DTypeName, DTypeName>> = { uint16: "int64", uint32: "int64", uint64: "int64" };

/** Both on one device, in one dtype and one layout. */
function equalized(actual: Tensor, expected: Tensor): [Tensor, Tensor] {
  let [a, b] = [actual, expected];
  if (!a.device.equals(b.device)) [a, b] = [a.cpu(), b.cpu()];
  if (a.dtype !== b.dtype) {
    const known = (x: Tensor): DType => dtypeOf(signed[x.dtype.name] ?? x.dtype.name);
    const dtype = promoteTypes(known(a), known(b));
    [a, b] = [a.to(dtype), b.to(dtype)];
  }
  const dense = (x: Tensor): Tensor => (x.layoutName === "strided" ? x : x.toDense());
  if (a.layoutName !== b.layoutName) return [dense(a), dense(b)];
  if (a.layoutName === "sparse_coo" && a.isCoalesced() !== b.isCoalesced()) return [a.coalesce(), b.coalesce()];
  return [a, b];
}

function compareElements(
  a: Tensor,
  b: Tensor,
  tolerances: Tolerances,
  equalNan: boolean,
  what?: { scalars: string; tensors: string },
): void {
  const { rtol, atol } = tolerances;
  const isBits = a.dtype.isFloatingPoint && a.itemsize === 1;
  if (isBits && (rtol !== 0 || atol !== 0)) {
    throw new Mismatch(
      `Rtol=${rtol} and atol=${atol} are not supported for bitwise comparison of low dimensional floats. ` +
        "Please use rtol=0.0 and atol=0.0.",
    );
  }
  const matches = isBits ? a.view(uint8).eq(b.view(uint8)) : isclose(a, b, { rtol, atol, equalNan });
  if (matches.all().item<boolean>()) return;
  if (a.ndim > 0) throw tensorMismatch(a, b, matches, tolerances, what?.tensors);
  const isWhole = !a.dtype.isFloatingPoint && !a.dtype.isComplex;
  throw scalarMismatch(a.item<ScalarValue>(), b.item<ScalarValue>(), tolerances, what?.scalars, isWhole);
}

const raw = {
  indices: aten<(input: Tensor) => Tensor>("_indices"),
  values: aten<(input: Tensor) => Tensor>("_values"),
};

/** Names, compressed and plain indices of the layouts with compressed ones. */
const compressed: Readonly<Record<string, readonly [name: string, ...parts: ("crow" | "ccol" | "col" | "row")[]]>> = {
  sparse_csr: ["CSR", "crow", "col"],
  sparse_csc: ["CSC", "ccol", "row"],
  sparse_bsr: ["BSR", "crow", "col"],
  sparse_bsc: ["BSC", "ccol", "row"],
};

function compareSparse(a: Tensor, b: Tensor, tolerances: Tolerances, equalNan: boolean): void {
  const layout = compressed[a.layoutName];
  const exact: Tolerances = { rtol: 0, atol: 0 };
  const part = (x: Tensor, y: Tensor, name: string, kind: Tolerances): void => {
    if (x.numel() !== y.numel()) {
      throw new Mismatch(
        `The number of specified values in sparse ${layout?.[0] ?? "COO"} tensors does not match: ${x.size(-1)} != ${y.size(-1)}`,
      );
    }
    const what = `Sparse ${layout?.[0] ?? "COO"} ${name}`;
    compareElements(x, y, kind, equalNan, { scalars: what, tensors: what });
  };
  if (layout === undefined) {
    if (a.sparseDim() !== b.sparseDim()) {
      throw new Mismatch(
        `The number of sparse dimensions in sparse COO tensors does not match: ${a.sparseDim()} != ${b.sparseDim()}`,
      );
    }
    part(raw.indices(a), raw.indices(b), "indices", exact);
    part(raw.values(a), raw.values(b), "values", tolerances);
    return;
  }
  const [, ...indices] = layout;
  const read = { crow: "crowIndices", ccol: "ccolIndices", col: "colIndices", row: "rowIndices" } as const;
  for (const name of indices) part(a[read[name]]().long(), b[read[name]]().long(), `${name}_indices`, exact);
  part(a.values(), b.values(), "values", tolerances);
}
