/** @file The masks of attention, and which shapes go together. */
import { bool, type DType } from "../../tensor/dtype.js";
import { expectTensor } from "../../tensor/expect-tensor.js";
import { expectString } from "../../util/expect.js";
import { emitWarning, TorchError } from "../../util/errors.js";
import { TypeError } from "../../util/user-errors.js";
import type { Tensor } from "../../tensor/tensor.js";
import { aten } from "../../tensor/aten.js";
import { pyList, pySize } from "../repr.js";
import { sameShape } from "./sizes.js";

const zerosLike = aten<(input: Tensor, options: object) => Tensor>("zeros_like");

/** A boolean mask as numbers to add: -infinity where true. */
export function canonicalMask(
  mask: Tensor | null,
  name: string,
  otherDtype: DType | null,
  otherName: string,
  dtype: DType,
): Tensor | null {
  if (mask === null) return null;
  expectTensor("canonicalMask", "mask", mask);
  expectString("canonicalMask", "name", name);
  const own = mask.dtype;
  if (own !== bool && !own.isFloatingPoint) {
    throw new TypeError(`only bool and floating types of ${name} are supported. Received: ${String(own)}.`);
  }
  if (otherDtype !== null && own !== otherDtype) {
    emitWarning(`Support for mismatched ${name} and ${otherName} is deprecated. Use same type for both instead.`);
  }
  return own.isFloatingPoint ? mask : zerosLike(mask, { dtype }).maskedFill_(mask, -Infinity);
}

/** @throws TorchError where a condition does not hold */
export function expect(holds: boolean, message: string): void {
  if (!holds) throw new TorchError(message);
}

/** Whether query, key, value and masks have a batch dimension; refuses shapes that do not go together. */
export function isBatched(
  query: Tensor,
  key: Tensor,
  value: Tensor,
  padding: Tensor | null,
  mask: Tensor | null,
  heads: number,
): boolean {
  expectTensor("multiHeadAttentionForward", "query", query);
  expectTensor("multiHeadAttentionForward", "key", key);
  expectTensor("multiHeadAttentionForward", "value", value);
  const dims = query.ndim;
  if (dims !== 2 && dims !== 3) {
    throw new TorchError(`query should be unbatched 2D or batched 3D tensor but received ${dims}-D query tensor`);
  }
  const kind = dims === 3 ? "batched (3-D)" : "unbatched (2-D)";
  expect(
    key.ndim === dims && value.ndim === dims,
    `For ${kind} \`query\`, expected \`key\` and \`value\` to be ${dims}-D but found ${key.ndim}-D and ${value.ndim}-D ` +
      "tensors respectively",
  );
  if (padding !== null) {
    expect(
      padding.ndim === dims - 1,
      `For ${kind} \`query\`, expected \`key_padding_mask\` to be \`None\` or ${dims - 1}-D but found ${padding.ndim}-D ` +
        "tensor instead",
    );
  }
  if (mask !== null) {
    expect(
      mask.ndim === 2 || mask.ndim === 3,
      `For ${kind} \`query\`, expected \`attn_mask\` to be \`None\`, 2-D or 3-D but found ${mask.ndim}-D tensor instead`,
    );
    if (dims === 2 && mask.ndim === 3) {
      const wanted = [heads, query.size(0), key.size(0)];
      expect(
        sameShape(mask.shape, wanted),
        `Expected \`attn_mask\` shape to be (${wanted.join(", ")}) but got ${pySize(mask.shape)}`,
      );
    }
  }
  return dims === 3;
}

/** A mask of pairs with a dimension of batches and heads. */
export function checkedMask(mask: Tensor | null, length: number, keys: number, perHead: number): Tensor | null {
  if (mask === null) return null;
  const shape = mask.shape;
  if (shape.length !== 2 && shape.length !== 3) {
    throw new TorchError(`attn_mask's dimension ${shape.length} is not supported`);
  }
  const wanted = shape.length === 2 ? [length, keys] : [perHead, length, keys];
  expect(
    sameShape(shape, wanted),
    `The shape of the ${shape.length}D attn_mask is ${pySize(shape)}, but should be (${pyList(wanted).slice(1, -1)}).`,
  );
  return shape.length === 2 ? mask.unsqueeze(0) : mask;
}

/** Keys or values that are used as they are. */
export function checkedStatic(given: Tensor | null, name: string, perHead: number, headWidth: number): Tensor | null {
  if (given === null) return null;
  expect(given.size(0) === perHead, `expecting ${name}.size(0) of ${perHead}, but got ${given.size(0)}`);
  expect(given.size(2) === headWidth, `expecting ${name}.size(2) of ${headWidth}, but got ${given.size(2)}`);
  return given;
}
