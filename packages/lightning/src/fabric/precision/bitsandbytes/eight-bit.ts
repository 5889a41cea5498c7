/** @file Weights and inputs as 8-bit integers with a scale for each row, and their product. */
import { type DType, float16, int8, nn, ops, type Tensor } from "@lightning-ts/torch";
import { withoutGrad } from "../../../util/without-grad.js";

/** The largest integer. */
const most = 127;

/** A matrix of 8-bit integers: its values are `data * scales / 127`, row by row. */
export interface EightBit {
  /** (rows, columns), int8 */
  readonly data: Tensor;
  /** (rows), float32: the largest magnitude of each row. */
  readonly scales: Tensor;
}

/** Rounds each row of a matrix, over its largest magnitude, to 8-bit integers. A row of zeros stays one. */
export function toEightBit(matrix: Tensor): EightBit {
  return withoutGrad(() => {
    const values = matrix.to(float16);
    const scales = values.abs().amax([1]).float();
    const inverse = scales.reciprocal().mul(most).unsqueeze(1);
    return { data: values.mul(inverse).nanToNum(0).round().to(int8), scales };
  });
}

/** The matrix that 8-bit integers stand for. */
export function fromEightBit({ data, scales }: EightBit, dtype: DType): Tensor {
  return withoutGrad(() =>
    data.to(dtype).mul_(
      scales
        .mul(1 / most)
        .unsqueeze(1)
        .to(dtype),
    ),
  );
}

/**
 * x Wᵀ + b as "LLM.int8()" (Dettmers et al., 2022) computes it: integers times integers, but for the columns of the input in which some
 * magnitude reaches the threshold; these are few, and are multiplied in the input's dtype. Which ones they are is read from the device: a
 * host-device synchronisation.
 *
 * @param input (rows, inner)
 * @param weight (columns, inner)
 * @param threshold 0 for integers only
 */
export function mixedProduct(input: Tensor, weight: EightBit, bias: Tensor | null, threshold: number): Tensor {
  const outliers = threshold > 0 ? outlierColumns(input, threshold) : null;
  const { data, scales } = toEightBit(outliers === null ? input : input.indexFill(1, outliers, 0));
  const product = integerProduct(data, weight.data.t());
  const scale = scales.unsqueeze(1).mul(weight.scales.unsqueeze(0));
  const scaled = product.mul(scale).mul(1 / most ** 2);
  const output = (bias === null ? scaled : scaled.add(bias)).to(input.dtype);
  if (outliers === null) return output;
  const columns = fromEightBit({ ...weight, data: weight.data.indexSelect(1, outliers) }, input.dtype);
  return output.addmm(input.indexSelect(1, outliers), columns.t());
}

/** The columns in which some magnitude reaches a threshold; null for none. */
function outlierColumns(input: Tensor, threshold: number): Tensor | null {
  const found = input.abs().amax([0]).ge(threshold).nonzero().flatten();
  return found.numel() === 0 ? null : found;
}

/** What a GPU's units take: more rows than 16, and other sizes in multiples of 8. */
const leastRows = 17;
const tile = 8;

/** The product of two matrices of 8-bit integers, int32. Padded with zeros to what a GPU takes. */
export function integerProduct(a: Tensor, b: Tensor, isGpu = a.device.type === "cuda"): Tensor {
  const product = ops.aten._int_mm.default;
  if (!isGpu) return product(a, b);
  const [rows = 0, inner = 0] = a.shape;
  const columns = b.size(1);
  const more = (size: number): number => Math.ceil(size / tile) * tile - size;
  const first = nn.functional.pad(a, [0, more(inner), 0, Math.max(0, leastRows - rows)]);
  const second = nn.functional.pad(b.t(), [0, more(inner), 0, more(columns)]).t();
  return product(first, second).narrow(0, 0, rows).narrow(1, 0, columns);
}
