/** @file Products of several tensors: einsum, tensordot, chainMatmul, distances. */
import { isKeyOf } from "../util/own-keys.js";
import { expectArray, expectCount } from "../util/expect.js";
import { TorchError } from "../util/errors.js";
import { aten } from "../tensor/aten.js";
import type { Int } from "../tensor/ops-arguments.js";
import { Tensor } from "../tensor/tensor-class.js";
import { isList } from "../util/list-length.js";
import { bind, checkOptions, isOptions, kindOf, shown } from "../util/arguments.js";
import { tensorsOf, type Tensors } from "./tensors.js";
import { RangeError, TypeError } from "../util/user-errors.js";

const raw = {
  einsum: aten<(equation: string, operands: readonly Tensor[]) => Tensor>("einsum"),
  tensordot: aten<(a: Tensor, b: Tensor, dimsA: readonly Int[], dimsB: readonly Int[]) => Tensor>("tensordot", ""),
  tensordotOut: aten<
    (a: Tensor, b: Tensor, dimsA: readonly Int[], dimsB: readonly Int[], options: { out: Tensor }) => Tensor
  >("tensordot", "out"),
  chainMatmul: aten<(matrices: readonly Tensor[], options?: { out: Tensor }) => Tensor>("chain_matmul"),
  cdist: aten<(x1: Tensor, x2: Tensor, p: number, mode: Int | null) => Tensor>("cdist"),
};

/** A subscript of the list form of einsum: 0 to 51, or "..." for the rest. */
type Subscript = number | "...";

/**
 * Sums products of operands along the dimensions that an equation names. Counterpart: `torch.einsum`.
 *
 * @example
 * torch.einsum("bij,bjk->bik", a, b);
 * torch.einsum(a, [0, 1], b, [1, 2], [0, 2]);   // subscripts as lists
 */
export function einsum(equation: string, ...operands: Tensors): Tensor;
export function einsum(...operandsAndSubscripts: readonly (Tensor | readonly Subscript[])[]): Tensor;
export function einsum(...args: readonly unknown[]): Tensor {
  if (args.length < 2) {
    throw new RangeError(
      "einsum(): must specify the equation string and at least one operand, " +
        "or at least one operand and its subscripts list",
    );
  }
  const [equation] = args;
  if (typeof equation === "string") return raw.einsum(equation, tensorsOf("einsum", args.slice(1)));
  const even = args.length - (args.length % 2);
  const inputs = args.filter((_, i) => i < even && i % 2 === 1).map(subscripts);
  const output = args.length % 2 === 1 ? `->${subscripts(args.at(-1))}` : "";
  const operands = args.filter((_, i) => i < even && i % 2 === 0);
  return raw.einsum(inputs.join(",") + output, tensorsOf("einsum", operands));
}

function subscripts(list: unknown): string {
  if (!Array.isArray(list))
    throw new TypeError(`einsum(): expected a list of subscripts after each operand. Received: ${typeof list}.`);
  expectArray("einsum()", "subscripts", list);
  return list
    .map((item: unknown) => {
      if (item === "...") return "...";
      if (typeof item === "number" && Number.isInteger(item) && item >= 0 && item < 52) {
        return String.fromCharCode(item < 26 ? 65 + item : 97 + item - 26);
      }
      throw new RangeError("einsum(): subscript in subscript list is not within the valid range [0, 52)");
    })
    .join("");
}

/**
 * Contracts two tensors over several dimensions. Counterpart: `torch.tensordot`.
 *
 * @param dims how many: the last of `a` with the first of `b` (default 2); or two lists, the dimensions of `a` and of `b`
 */
export function tensordot(
  a: Tensor,
  b: Tensor,
  dims:
    | number
    | Tensor
    | readonly (readonly number[])[]
    | { dims?: number | Tensor | readonly (readonly number[])[]; out?: Tensor } = 2,
  options: { out?: Tensor } = {},
): Tensor {
  const named = isOptions(dims) ? dims : undefined;
  checkOptions("tensordot", { ...named, ...options }, ["dims", "out"]);
  const [dimsA, dimsB] = contracted(a, b, isOptions(dims) ? (dims.dims ?? 2) : dims);
  const out = named?.out ?? options.out;
  return out === undefined ? raw.tensordot(a, b, dimsA, dimsB) : raw.tensordotOut(a, b, dimsA, dimsB, { out });
}

function contracted(
  a: Tensor,
  b: Tensor,
  dims: number | Tensor | readonly (readonly number[])[],
): [readonly number[], readonly number[]] {
  if (dims instanceof Tensor) {
    if (dims.numel() <= 1) {
      const count = Number(dims.item());
      if (count < 0) throw new TorchError(`tensordot expects dims >= 0, but got dims=${String(dims)}`);
      return counted(count);
    }
    if (dims.size(0) !== 2) {
      throw new RangeError(`dims tensor must have size 2 in first dimension, got ${dims.size(0)}`);
    }
    const [first, second] = dims.unbind(0).map((row) => Array.from(row.toTypedArray(), Number));
    return [first ?? [], second ?? []];
  }
  if (typeof dims !== "number" && !isList(dims)) {
    throw new TypeError(`tensordot expects dims to be a number or two lists of dimensions. Received: ${kindOf(dims)}.`);
  }
  if (typeof dims === "object") {
    const [first, second] = dims;
    if (first === undefined || second === undefined) {
      throw new TypeError(
        `tensordot expects dims to be a number or two lists of dimensions. Received: ${dims.length} lists.`,
      );
    }
    return [first, second];
  }
  if (dims < 0) throw new TorchError(`tensordot expects dims >= 0, but got dims=${dims}`);
  if (dims > Math.min(a.ndim, b.ndim)) {
    throw new TorchError(`tensordot expects dims < ndim_a or ndim_b, but got dims=${dims}`);
  }
  return counted(dims);
}

/** The last `count` dimensions of one tensor and the first of the other. */
function counted(count: number): [number[], number[]] {
  expectCount("tensordot", "dims", count, 64);
  const first = Array.from({ length: count }, (_, i) => i);
  return [first.map((i) => i - count), first];
}

/** The product of matrices in the cheapest order. Counterpart: `torch.chain_matmul`. */
export function chainMatmul(...args: [...matrices: Tensors, options: { out?: Tensor }] | Tensors): Tensor {
  const given: unknown[] = [...args];
  const options = isOptions(given.at(-1)) ? given.pop() : undefined;
  if (isOptions(options)) checkOptions("chainMatmul", options, ["out"]);
  const matrices = tensorsOf("chain_matmul", given);
  const out = isOptions(options) ? options["out"] : undefined;
  return out instanceof Tensor ? raw.chainMatmul(matrices, { out }) : raw.chainMatmul(matrices);
}

/** Whether `cdist` computes Euclidean distances by a matrix product. */
export type ComputeMode =
  "use_mm_for_euclid_dist_if_necessary" | "use_mm_for_euclid_dist" | "donot_use_mm_for_euclid_dist";

const computeModes: Readonly<Record<ComputeMode, number | null>> = {
  use_mm_for_euclid_dist_if_necessary: null,
  use_mm_for_euclid_dist: 1,
  donot_use_mm_for_euclid_dist: 2,
};

/**
 * Distances between each pair of rows. Counterpart: `torch.cdist`.
 *
 * @param p the norm's order. Default 2
 * @param computeMode default: by a matrix product where there are more than 25 rows
 */
export function cdist(x1: Tensor, x2: Tensor, options: { p?: number; computeMode?: ComputeMode }): Tensor;
export function cdist(x1: Tensor, x2: Tensor, p?: number, options?: { computeMode?: ComputeMode }): Tensor;
export function cdist(x1: Tensor, x2: Tensor, p?: number, computeMode?: ComputeMode): Tensor;
export function cdist(x1: Tensor, x2: Tensor, ...given: unknown[]): Tensor {
  const { p = 2, computeMode = "use_mm_for_euclid_dist_if_necessary" } = bind<{
    p?: number;
    computeMode?: ComputeMode;
  }>(given, ["p", "computeMode"], "cdist");
  if (!isKeyOf(computeModes, computeMode)) {
    throw new RangeError(`${shown(computeMode)} is not a valid value for compute_mode`);
  }
  return raw.cdist(x1, x2, p, computeModes[computeMode]);
}
