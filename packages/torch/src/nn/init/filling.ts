/** @file Initialisers with fixed values. */
import { expectTensor } from "../../tensor/expect-tensor.js";
import { bind, type Optional } from "../../util/arguments.js";
import type { Tensor } from "../../tensor/tensor.js";
import { withoutGrad } from "../without-grad.js";
import { aten } from "../../tensor/aten.js";
import { RangeError } from "../../util/user-errors.js";
import { isWithoutInit } from "./without-init.js";

const eyeInto = aten<(rows: number, columns: number, options: { out: Tensor }) => Tensor>("eye");

/** Fills with one value. */
export function constant_(tensor: Tensor, val: number): Tensor {
  expectTensor("constant_", "tensor", tensor);
  if (isWithoutInit()) return tensor;
  return withoutGrad(() => tensor.fill_(val));
}

/** Fills with ones. */
export function ones_(tensor: Tensor): Tensor {
  expectTensor("ones_", "tensor", tensor);
  if (isWithoutInit()) return tensor;
  return withoutGrad(() => tensor.fill_(1));
}

/** Fills with zeros. */
export function zeros_(tensor: Tensor): Tensor {
  expectTensor("zeros_", "tensor", tensor);
  if (isWithoutInit()) return tensor;
  return withoutGrad(() => tensor.zero_());
}

/** Fills a matrix with ones on the diagonal, zeros elsewhere. */
export function eye_(tensor: Tensor): Tensor {
  expectTensor("eye_", "tensor", tensor);
  const [rows, columns, ...more] = tensor.shape;
  if (rows === undefined || columns === undefined || more.length > 0) {
    throw new RangeError("Only tensors with 2 dimensions are supported");
  }
  if (isWithoutInit()) return tensor;
  withoutGrad(() => eyeInto(rows, columns, { out: tensor.detach() }));
  return tensor;
}

/** Options of `dirac_`. */
export interface DiracOptions {
  /** Groups of channels. Default 1. */
  groups?: number;
}

/**
 * Fills a convolution's weight so that it passes as many channels on as possible, in each group.
 *
 * @throws RangeError unless the tensor has 3, 4 or 5 dimensions and `groups` divides the first
 */
export function dirac_(tensor: Tensor, ...options: Optional<DiracOptions, readonly ["groups"]>): Tensor {
  expectTensor("dirac_", "tensor", tensor);
  const { groups = 1 } = bind<DiracOptions>(options, ["groups"], "dirac_");
  const shape = tensor.shape;
  const [out, inputs, ...field] = shape;
  if (out === undefined || inputs === undefined || field.length < 1 || field.length > 3) {
    throw new RangeError("Only tensors with 3, 4, or 5 dimensions are supported");
  }
  if (out % groups !== 0) throw new RangeError("dim 0 must be divisible by groups");
  if (tensor.isMeta || isWithoutInit()) return tensor;
  const perGroup = out / groups;
  const centre = field.map((size) => Math.floor(size / 2));
  withoutGrad(() => {
    tensor.zero_();
    for (let group = 0; group < groups; group++) {
      for (let d = 0; d < Math.min(perGroup, inputs); d++) tensor.setAt([group * perGroup + d, d, ...centre], 1);
    }
  });
  return tensor;
}
