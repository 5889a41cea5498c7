/** @file Functions of shapes that take any number of tensors or both kinds of sizes. */
import { listOf } from "../util/expect.js";
import { bind, checkOptions, isOptions, kindOf, required } from "../util/arguments.js";
import { tensor } from "../tensor/creation.js";
import { int64 } from "../tensor/dtype.js";
import { scope } from "../runtime/memory.js";
import { aten } from "../tensor/aten.js";
import { checkLists } from "../util/list-length.js";
import type { Int } from "../tensor/ops-arguments.js";
import { Tensor } from "../tensor/tensor-class.js";
import { tensorsOf, type Tensors } from "./tensors.js";
import { RangeError, TypeError } from "../util/user-errors.js";

type OfTensors<Result> = (tensors: readonly Tensor[]) => Result;

const raw = {
  atleast1d: aten<OfTensors<Tensor[]>>("atleast_1d", "Sequence"),
  atleast2d: aten<OfTensors<Tensor[]>>("atleast_2d", "Sequence"),
  atleast3d: aten<OfTensors<Tensor[]>>("atleast_3d", "Sequence"),
  atleast1dOne: aten<(tensor: Tensor) => Tensor>("atleast_1d", ""),
  atleast2dOne: aten<(tensor: Tensor) => Tensor>("atleast_2d", ""),
  atleast3dOne: aten<(tensor: Tensor) => Tensor>("atleast_3d", ""),
  broadcastTensors: aten<OfTensors<Tensor[]>>("broadcast_tensors"),
  blockDiag: aten<OfTensors<Tensor>>("block_diag"),
  cartesianProd: aten<OfTensors<Tensor>>("cartesian_prod"),
  meshgrid: aten<OfTensors<Tensor[]>>("meshgrid", ""),
  meshgridIndexing: aten<(tensors: readonly Tensor[], options: { indexing: string }) => Tensor[]>(
    "meshgrid",
    "indexing",
  ),
  split: aten<(input: Tensor, size: Int, dim: Int) => Tensor[]>("split", "Tensor"),
  splitWithSizes: aten<(input: Tensor, sizes: readonly Int[], dim: Int) => Tensor[]>("split_with_sizes", ""),
};

/** A view with at least one dimension; an array of views for several tensors. Counterpart: `torch.atleast_1d`. */
export function atleast1d(tensor: Tensor): Tensor;
export function atleast1d(...tensors: Tensors): Tensor[];
export function atleast1d(...given: readonly unknown[]): Tensor | Tensor[] {
  const [only] = given;
  if (given.length === 1 && only instanceof Tensor) return raw.atleast1dOne(only);
  return raw.atleast1d(tensorsOf("atleast_1d", given));
}

/** A view with at least two dimensions; an array of views for several tensors. Counterpart: `torch.atleast_2d`. */
export function atleast2d(tensor: Tensor): Tensor;
export function atleast2d(...tensors: Tensors): Tensor[];
export function atleast2d(...given: readonly unknown[]): Tensor | Tensor[] {
  const [only] = given;
  if (given.length === 1 && only instanceof Tensor) return raw.atleast2dOne(only);
  return raw.atleast2d(tensorsOf("atleast_2d", given));
}

/** A view with at least three dimensions; an array of views for several tensors. Counterpart: `torch.atleast_3d`. */
export function atleast3d(tensor: Tensor): Tensor;
export function atleast3d(...tensors: Tensors): Tensor[];
export function atleast3d(...given: readonly unknown[]): Tensor | Tensor[] {
  const [only] = given;
  if (given.length === 1 && only instanceof Tensor) return raw.atleast3dOne(only);
  return raw.atleast3d(tensorsOf("atleast_3d", given));
}

/** Views of the tensors with one common shape. Counterpart: `torch.broadcast_tensors`. */
export function broadcastTensors(...tensors: Tensors): Tensor[] {
  return raw.broadcastTensors(tensorsOf("broadcast_tensors", tensors));
}

/**
 * The shape that shapes broadcast to. Counterpart: `torch.broadcast_shapes`.
 *
 * @throws Error if they do not fit
 */
export function broadcastShapes(...shapes: readonly (readonly number[] | number)[]): number[] {
  const lists = shapes.map((shape) => (typeof shape === "number" ? [shape] : shape));
  for (const list of lists) {
    if (!Array.isArray(list)) throw new TypeError(`broadcastShapes expects shapes. Received: ${kindOf(list)}.`);
    checkLists("broadcastShapes expects a shape", list);
  }
  const result = new Array<number>(Math.max(0, ...lists.map((shape) => shape.length))).fill(1);
  for (const [index, shape] of lists.entries()) {
    const offset = result.length - shape.length;
    shape.forEach((size, i) => {
      if (size < 0) {
        throw new RangeError(
          `Trying to create tensor with negative dimension (${size}): (${size}). Expected sizes of 0 or more.`,
        );
      }
      const at = offset + i;
      if (size === 1 || size === result[at]) return;
      if (result[at] !== 1) {
        throw new RangeError(
          `Attempting to broadcast a dimension of length ${size} at ${at - result.length}! Mismatching argument at index ` +
            `${index} had ${tuple(shape)}; but expected shape should be broadcastable to [${result.join(", ")}]`,
        );
      }
      result[at] = size;
    });
  }
  return result;
}

/** Sizes as PyTorch's messages show them: "(3,)". */
function tuple(sizes: readonly Int[]): string {
  return sizes.length === 1 ? `(${sizes[0]},)` : `(${sizes.join(", ")})`;
}

/** A matrix with the tensors along its diagonal. Counterpart: `torch.block_diag`. */
export function blockDiag(...tensors: Tensors): Tensor {
  return raw.blockDiag(tensorsOf("block_diag", tensors));
}

/** All combinations of the elements of vectors, one a row. Counterpart: `torch.cartesian_prod`. */
export function cartesianProd(...tensors: Tensors): Tensor {
  return raw.cartesianProd(tensorsOf("cartesian_prod", tensors));
}

/**
 * Grids of coordinates from vectors. Counterpart: `torch.meshgrid`.
 *
 * @param args the vectors, loose or in an array, then `{ indexing: "ij" | "xy" }` ("ij": the first varies along rows)
 */
export function meshgrid(
  ...args: [...tensors: Tensors, options: { indexing?: "ij" | "xy" | null }] | Tensors
): Tensor[] {
  const given: unknown[] = [...args];
  const options = isOptions(given.at(-1)) ? given.pop() : undefined;
  const tensors = tensorsOf("meshgrid", given);
  if (isOptions(options)) checkOptions("meshgrid", options, ["indexing"]);
  const indexing = isOptions(options) ? options["indexing"] : undefined;
  if (typeof indexing === "string") return raw.meshgridIndexing(tensors, { indexing });
  return raw.meshgrid(tensors);
}

interface SplitOptions {
  splitSizeOrSections: Int | readonly Int[];
  splitSize: Int | readonly Int[];
  dim: Int;
}

/**
 * Views of consecutive parts along a dimension. Counterpart: `torch.split`.
 *
 * @param splitSizeOrSections the size of each part (the last may be smaller), or the parts' sizes
 */
export function split(input: Tensor, splitSizeOrSections: Int | readonly Int[], dim?: Int | { dim?: Int }): Tensor[];
export function split(input: Tensor, options: { splitSizeOrSections: Int | readonly Int[]; dim?: Int }): Tensor[];
export function split(input: Tensor, ...given: unknown[]): Tensor[] {
  const o = bind<SplitOptions>(given, ["splitSizeOrSections", "dim"], "split", ["splitSize"]);
  const size = required("split", "split_size_or_sections", o.splitSizeOrSections ?? o.splitSize);
  return typeof size === "object" ? raw.splitWithSizes(input, size, o.dim ?? 0) : raw.split(input, size, o.dim ?? 0);
}

/**
 * Coordinates, one tensor a dimension, of flat indices into an array of a shape. Counterpart: `torch.unravel_index`.
 *
 * @throws TypeError for indices or sizes that are not integers, RangeError for negative sizes
 */
export function unravelIndex(indices: Tensor, shape: Int | readonly Int[] | { shape: Int | readonly Int[] }): Tensor[] {
  const { dtype } = indices;
  if (dtype.isComplex || dtype.isFloatingPoint || dtype.name === "bool") {
    throw new TypeError(`expected 'indices' to be integer dtype, but got ${String(dtype)}`);
  }
  if (isOptions(shape)) checkOptions("unravelIndex", shape, ["shape"]);
  const given = isOptions(shape) ? shape.shape : shape;
  // Products of sizes soon exceed what a number holds exactly.
  const sizes = (typeof given === "object" ? listOf("unravelIndex", "shape", given) : [given]).map((size) => {
    if (typeof size === "bigint" || Number.isSafeInteger(size)) return BigInt(size);
    const received = typeof size === "number" ? size : kindOf(size);
    throw new TypeError(`expected 'shape' to be int or sequence of ints. Received: ${received}.`);
  });
  if (sizes.some((size) => size < 0n)) {
    throw new RangeError(`'shape' cannot have negative values, but got ${tuple(sizes)}`);
  }
  let below = 1n;
  const coefficients = sizes.map((_, i) => {
    const coefficient = below;
    below *= sizes[sizes.length - 1 - i] ?? 1n;
    return coefficient;
  });
  const options = { dtype: int64, device: indices.device };
  return scope(() => {
    const divided = indices.unsqueeze(-1).floorDivide(tensor(coefficients.reverse(), options));
    return divided.remainder(tensor(sizes, options)).unbind(-1);
  });
}
