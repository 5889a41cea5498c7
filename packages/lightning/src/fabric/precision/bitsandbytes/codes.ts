/** @file The values that numbers of 4 and 8 bits stand for. */
import { type Device, linspace, type Tensor, tensor } from "@lightning-ts/torch";

/** A type of 4-bit numbers: "nf4" has values as dense as a normal distribution, "fp4" a sign, two bits of exponent and one of mantissa. */
export type FourBitType = "nf4" | "fp4";

/**
 * Quantiles of the standard normal distribution, scaled to [-1, 1], with an exact 0: the NormalFloat of "QLoRA: Efficient Finetuning of
 * Quantized LLMs" (Dettmers et al., 2023), appendix E.
 */
const normalFloat = [
  -1, -0.6961928009986877, -0.5250730514526367, -0.39491748809814453, -0.28444138169288635, -0.18477343022823334,
  -0.09105003625154495, 0, 0.07958029955625534, 0.16093020141124725, 0.24611230194568634, 0.33791524171829224,
  0.44070982933044434, 0.5626170039176941, 0.7229568362236023, 1,
];

/** Magnitudes in the order of their bits, over the largest; the upper eight numbers are the negative ones. */
const floatMagnitudes = [0, 0.0625, 8, 12, 4, 6, 2, 3].map((value) => value / 12);

const values: Record<FourBitType, readonly number[]> = {
  nf4: normalFloat,
  fp4: [...floatMagnitudes, ...floatMagnitudes.map((value) => -value)],
};

/** (16), float32: the values of a type, in the order of their bits. */
export function fourBitCode(type: FourBitType, device: Device): Tensor {
  return tensor([...values[type]], { device });
}

const exponents = 7;

/**
 * (256), float32: the values of 8-bit numbers with an exponent of changing length, ascending: the "dynamic tree" of "8-Bit Approximations
 * for Parallelism in Deep Learning" (Dettmers, 2015). They hold the scales of blocks where these are quantized too.
 */
export function dynamicCode(device: Device): Tensor {
  const found = [0, 1];
  for (let exponent = 0; exponent < exponents; exponent++) {
    // Sums and products are PyTorch's in float32, so that the values are those of bitsandbytes to the last bit.
    const count = 2 ** exponent;
    const borders = linspace(0.1, 1, count + 1);
    const means = borders
      .narrow(0, 0, count)
      .add(borders.narrow(0, 1, count))
      .div(2);
    for (const mean of means.mul(10 ** (exponent - exponents + 1)).toTypedArray())
      found.push(Number(mean), -Number(mean));
  }
  return tensor(
    found.sort((a, b) => a - b),
    { device },
  );
}
