/** @file Tensors as 8-bit floats with a scale, and their products. */
import { type DType, emptyLike, float32, mul, nn, ops, type Tensor, uint8, zeros } from "@lightning-ts/torch";
import type { FloatFormat } from "./formats.js";

/** A matrix of 8-bit floats: its values are `data * inverse`. */
export interface Quantized {
  readonly data: Tensor;
  /** (1), float32: one divided by the scale. */
  readonly inverse: Tensor;
}

/**
 * Rounds a matrix to 8-bit floats. What is larger than they go becomes the largest, as in transformer-engine; a plain cast would make NaN
 * or infinity of it.
 *
 * Two passes over the values: on a GPU the time is that of reading and writing. The first keeps their dtype, so the bounds are rounded to
 * it, which is less than half a step of 8-bit floats and changes none. The second multiplies in float32 and rounds once, as it writes.
 *
 * @param scale (1), float32: with a dimension, so that the product is float32
 */
export function quantize(values: Tensor, scale: Tensor, { dtype, max }: FloatFormat): Quantized {
  const inverse = scale.reciprocal();
  const bound = inverse.mul(max).reshape([]);
  const data = emptyLike(values, { dtype });
  mul(values.clamp(bound.neg(), bound), scale, { out: data });
  return { data, inverse };
}

/** The matrix transposed; not copied. */
export function transposed({ data, inverse }: Quantized): Quantized {
  return { data: data.t(), inverse };
}

/** How `scaledProduct` computes. */
export interface ProductOptions {
  /** float32, float16 or bfloat16. */
  readonly outDtype: DType;
  /** (columns of the second), added to each row; null for none. */
  readonly bias?: Tensor | null;
  /** Whether sums may be kept with fewer digits on the way, which a forward pass bears and is faster on a GPU. Default false. */
  readonly fast?: boolean;
}

/** What a GPU's matrix units take at once: inner sizes and columns have to be multiples of it. */
const tile = 16;

/** The product of two matrices of 8-bit floats, (rows, inner) x (inner, columns), summed up in float32. */
export function scaledProduct(a: Quantized, b: Quantized, options: ProductOptions): Tensor {
  const { outDtype, bias = null, fast = false } = options;
  const [rows = 0, inner = 0] = a.data.shape;
  const columns = b.data.size(1);
  if (rows === 0 || inner === 0 || columns === 0) {
    const empty = zeros([rows, columns], { dtype: outDtype, device: a.data.device });
    return bias === null ? empty : empty.add_(bias);
  }
  // The first has to lie in memory row by row, the second column by column.
  const first = padded(a.data, rows, upTo(inner));
  const second = padded(b.data.t(), upTo(columns), upTo(inner)).t();
  // The product adds no bias to a float32 result, and has no place for the columns of the padding.
  const fused = bias !== null && outDtype !== float32 && columns % tile === 0;
  const product = ops.aten._scaled_mm(first, second, a.inverse, b.inverse, {
    bias: fused ? bias.to(outDtype) : null,
    outDtype,
    useFastAccum: fast,
  });
  const result = product.size(1) === columns ? product : product.narrow(1, 0, columns).contiguous();
  return bias === null || fused ? result : result.add_(bias);
}

function upTo(size: number): number {
  return Math.ceil(size / tile) * tile;
}

/** A matrix with rows and columns of zeros added, contiguous. They change no sum. */
function padded(data: Tensor, rows: number, columns: number): Tensor {
  const [ownRows = 0, ownColumns = 0] = data.shape;
  if (ownRows === rows && ownColumns === columns) return data.contiguous();
  // As bytes, because not every device fills 8-bit floats; all formats write 0 as a zero byte.
  const bytes = data.contiguous().view(uint8);
  return nn.functional.pad(bytes, [0, columns - ownColumns, 0, rows - ownRows]).view(data.dtype);
}
