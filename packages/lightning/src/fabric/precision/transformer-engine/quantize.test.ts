/** @file Rounding to 8 bits, and products of what was rounded. */
import {
  bfloat16,
  float16,
  float32,
  float8_e4m3fn,
  float8_e5m2,
  type Tensor,
  tensor,
  uint8,
  zeros,
} from "@lightning-ts/torch";
import { describe, expect, it } from "vitest";
import { wave } from "../../../../scripts/testing/fp8.js";
import { backwardFormat, forwardFormat } from "./formats.js";
import { quantize, type Quantized, scaledProduct, transposed } from "./quantize.js";

const e4m3 = forwardFormat("HYBRID");
const e5m2 = backwardFormat("HYBRID");
const values = ({ data, inverse }: Quantized): Tensor => data.to(float32).mul(inverse);
const largest = (x: Tensor): number => x.abs().max().item();

describe("quantize", () => {
  it("rounds to the nearest, ties to even", () => {
    const { data, inverse } = quantize(tensor([[1, 1.0625, 1.1875, -300.1, 2 ** -9, 2 ** -10]]), tensor([1]), e4m3);
    expect([data.dtype, inverse.tolist()]).toEqual([float8_e4m3fn, [1]]);
    expect(data.to(float32).tolist()).toEqual([[1, 1, 1.25, -288, 2 ** -9, 0]]);
  });

  it.each([
    [e4m3, 448],
    [e5m2, 57344],
  ])("makes the largest value of what is larger (%#)", (format, max) => {
    const x = tensor([[max, max * 1.2, -1e30, Infinity, -Infinity, NaN]]);
    expect(
      quantize(x, tensor([1]), format)
        .data.to(float32)
        .tolist(),
    ).toEqual([[max, max, -max, max, -max, NaN]]);
  });

  it("multiplies 16-bit values in float32, so that they are rounded once", () => {
    // 1.0625 * 1.0000001 is above the tie between 1 and 1.125; in bfloat16 it is the tie, which goes to 1.
    const scaled = quantize(tensor([[1.0625]], { dtype: bfloat16 }), tensor([1.0000001]), e4m3);
    expect(scaled.data.to(float32).item()).toBe(1.125);
  });

  it("keeps the sign and the range of gradients", () => {
    const { data } = quantize(tensor([[2 ** -16, -(2 ** -14), 2 ** -17 * 0.9]]), tensor([1]), e5m2);
    expect(data.dtype).toBe(float8_e5m2);
    expect(data.to(float32).tolist()).toEqual([[2 ** -16, -(2 ** -14), 0]]);
  });
});

describe("scaledProduct", () => {
  const make = (rows: number, columns: number, format = e4m3): Quantized =>
    quantize(wave([rows, columns], 0.37, 3), tensor([100]), format);

  it.each([
    [16, 32, 16],
    [1, 16, 16],
    [5, 3, 7],
    [17, 33, 15],
  ])("of %i x %i and %i columns is that of the values, padded or not", (rows, inner, columns) => {
    for (const format of [e4m3, e5m2]) {
      const [a, b] = [make(rows, inner, format), make(inner, columns)];
      const product = scaledProduct(a, b, { outDtype: float32 });
      const expected = values(a).matmul(values(b));
      expect([product.shape, product.dtype]).toEqual([[rows, columns], float32]);
      expect(largest(product.sub(expected))).toBeLessThan(1e-4);
    }
  });

  it("takes transposed matrices", () => {
    const [a, b] = [make(8, 5), make(6, 8)];
    const product = scaledProduct(transposed(a), transposed(b), { outDtype: float32 });
    expect(largest(product.sub(values(a).t().matmul(values(b).t())))).toBeLessThan(1e-4);
  });

  it.each([float32, bfloat16, float16])("adds a bias and gives %s", (outDtype) => {
    for (const columns of [16, 5]) {
      const [a, b] = [make(4, 16), make(16, columns)];
      const bias = wave([columns], 1, 2);
      const product = scaledProduct(a, b, { outDtype, bias });
      const expected = values(a).matmul(values(b)).add(bias);
      expect(product.dtype).toBe(outDtype);
      // Bias and result are rounded once each, and the sum in between where it is added afterwards.
      const rounding = outDtype === bfloat16 ? 2 ** -7 : outDtype === float16 ? 2 ** -10 : 1e-6;
      expect(largest(product.to(float32).sub(expected))).toBeLessThan(rounding * (largest(expected) + 2));
    }
  });

  it("of no rows or inner sizes is zero, or the bias", () => {
    const none = (rows: number, columns: number): Quantized => ({
      data: zeros([rows, columns], { dtype: uint8 }).view(float8_e4m3fn),
      inverse: tensor([1]),
    });
    expect(scaledProduct(none(0, 16), make(16, 16), { outDtype: bfloat16 }).shape).toEqual([0, 16]);
    const bias = tensor([1, 2]);
    expect(scaledProduct(none(2, 0), none(0, 2), { outDtype: float32, bias }).tolist()).toEqual([[1, 2], [1, 2]]); // prettier-ignore
  });
});
