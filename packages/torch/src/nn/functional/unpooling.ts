/** @file Unpooling and fractional pooling. */
import type { Tensor } from "../../tensor/tensor.js";
import { bind, type Optional } from "../../util/arguments.js";
import { expectArray } from "../../util/expect.js";
import { expectTensor } from "../../tensor/expect-tensor.js";
import { aten } from "../../tensor/aten.js";
import { type Size, sizes } from "./sizes.js";
import { RangeError } from "../../util/user-errors.js";

/** Options of the unpooling functions. */
export interface MaxUnpoolOptions {
  /** Step of the window. Default: its size. */
  stride?: Size | null;
  /** Padding that the pooling added. Default 0. */
  padding?: Size;
  /** The size of the output, where several fit. */
  outputSize?: readonly number[] | null;
}

/** Names of the optional arguments of unpooling. */
export const maxUnpoolNames = ["stride", "padding", "outputSize"] as const;

/** An unpooling function. */
export type MaxUnpool = (
  input: Tensor,
  indices: Tensor,
  kernelSize: Size,
  ...options: Optional<MaxUnpoolOptions, typeof maxUnpoolNames>
) => Tensor;

function unpoolSize(
  input: Tensor,
  kernel: readonly number[],
  stride: readonly number[],
  padding: readonly number[],
  given: readonly number[] | null | undefined,
): number[] {
  expectTensor("Unpooling", "input", input);
  const dims = kernel.length;
  const shape = input.shape;
  const usual = kernel.map(
    (size, d) => ((shape.at(d - dims) ?? 0) - 1) * (stride[d] ?? 1) + size - 2 * (padding[d] ?? 0),
  );
  let wanted = usual;
  if (given !== null && given !== undefined) {
    expectArray("Unpooling", "outputSize", given);
    wanted = given.length === dims + 2 ? given.slice(2) : [...given];
    if (wanted.length !== dims) {
      throw new RangeError(
        `output_size should be a sequence containing ${dims} or ${dims + 2} elements, but it has a length of '${wanted.length}'`,
      );
    }
    wanted.forEach((size, d) => {
      const least = (usual[d] ?? 0) - (stride[d] ?? 1);
      const most = (usual[d] ?? 0) + (stride[d] ?? 1);
      if (!(least < size && size < most)) {
        throw new RangeError(
          `invalid output_size "[${wanted.join(", ")}]" (dim ${d} must be between ${least} and ${most})`,
        );
      }
    });
  }
  wanted.forEach((size, d) => {
    if (size < 0) {
      throw new RangeError(
        "max_unpooling: output_size must contain non-negative spatial dimensions, but got " +
          `output_size[${d}]=${size}`,
      );
    }
  });
  return wanted;
}

const unpool2 = aten<(input: Tensor, indices: Tensor, size: readonly number[]) => Tensor>("max_unpool2d");
const unpool3 =
  aten<
    (
      input: Tensor,
      indices: Tensor,
      size: readonly number[],
      stride: readonly number[],
      padding: readonly number[],
    ) => Tensor
  >("max_unpool3d");

function maxUnpool(dims: 1 | 2 | 3, name: string): MaxUnpool {
  return (input, indices, kernelSize, ...given) => {
    expectTensor(name, "indices", indices);
    const bound = bind<MaxUnpoolOptions>(given, maxUnpoolNames, name);
    const kernel = sizes(kernelSize, dims);
    const stride = bound.stride == null ? kernel : sizes(bound.stride, dims);
    const padding = sizes(bound.padding ?? 0, dims);
    const size = unpoolSize(input, kernel, stride, padding, bound.outputSize);
    if (dims === 3) return unpool3(input, indices, size, stride, padding);
    if (dims === 2) return unpool2(input, indices, size);
    return unpool2(input.unsqueeze(-1), indices.unsqueeze(-1), [...size, 1]).squeeze(-1);
  };
}

/** Puts maxima back where `maxPool1d` with indices took them; the rest is 0. */
export const maxUnpool1d: MaxUnpool = maxUnpool(1, "maxUnpool1d");
/** Puts maxima back where `maxPool2d` with indices took them; the rest is 0. */
export const maxUnpool2d: MaxUnpool = maxUnpool(2, "maxUnpool2d");
/** Puts maxima back where `maxPool3d` with indices took them; the rest is 0. */
export const maxUnpool3d: MaxUnpool = maxUnpool(3, "maxUnpool3d");

/** Options of fractional max pooling. */
export interface FractionalMaxPoolOptions {
  /** The output's size. */
  outputSize?: Size | null;
  /** The output's size as a fraction of the input's. */
  outputRatio?: Size | null;
  /** Whether the indices of the maxima are returned too. Default false. */
  returnIndices?: boolean;
  /** Random numbers that choose the windows. */
  _randomSamples?: Tensor | null;
}

/** Names of the optional arguments of fractional max pooling. */
export const fractionalNames = ["outputSize", "outputRatio", "returnIndices", "_randomSamples"] as const;

type Fractional = (
  input: Tensor,
  kernelSize: Size,
  ...options: Optional<FractionalMaxPoolOptions, typeof fractionalNames>
) => [Tensor, Tensor];

function fractional(dims: 2 | 3): Fractional {
  const native = aten<(input: Tensor, kernel: Size, size: Size, samples: Tensor) => [Tensor, Tensor]>(
    `fractional_max_pool${dims}d`,
  );
  const rand = aten<(size: readonly number[], options: object) => Tensor>("rand", "");
  return (input, kernelSize, ...given) => {
    const bound = bind<FractionalMaxPoolOptions>(given, fractionalNames, `fractionalMaxPool${dims}d`);
    const shape = input.shape;
    let size = bound.outputSize;
    if (size == null) {
      if (bound.outputRatio == null) {
        throw new RangeError(
          `fractional_max_pool${dims}d requires specifying either an output_size or an output_ratio`,
        );
      }
      size = sizes(bound.outputRatio, dims).map((ratio, d) => Math.trunc((shape.at(d - dims) ?? 0) * ratio));
    }
    const batch = shape.length === dims + 1 ? 1 : (shape[0] ?? 1);
    const samples =
      bound._randomSamples ??
      rand([batch, shape.at(-dims - 1) ?? 1, dims], { dtype: input.dtype, device: input.device });
    return native(input, kernelSize, sizes(size, dims), samples);
  };
}

/** Maxima over windows of random position, with their indices. */
export const fractionalMaxPool2dWithIndices: Fractional = fractional(2);
/** Maxima over windows of random position, with their indices. */
export const fractionalMaxPool3dWithIndices: Fractional = fractional(3);

type FractionalMaxPool = (
  input: Tensor,
  kernelSize: Size,
  options: FractionalMaxPoolOptions & { returnIndices: true },
) => [Tensor, Tensor];

/** A fractional max pooling function: a tensor, or [values, indices] with `returnIndices: true`. */
export interface FractionalMax extends FractionalMaxPool {
  (input: Tensor, kernelSize: Size, ...options: Optional<FractionalMaxPoolOptions, typeof fractionalNames>): Tensor;
}

function fractionalMaxPool(withIndices: Fractional, name: string): FractionalMax {
  function pool(
    input: Tensor,
    kernelSize: Size,
    options: FractionalMaxPoolOptions & { returnIndices: true },
  ): [Tensor, Tensor];
  function pool(
    input: Tensor,
    kernelSize: Size,
    ...options: Optional<FractionalMaxPoolOptions, typeof fractionalNames>
  ): Tensor;
  function pool(input: Tensor, kernelSize: Size, ...given: unknown[]): Tensor | [Tensor, Tensor] {
    const bound = bind<FractionalMaxPoolOptions>(given, fractionalNames, name);
    const both = withIndices(input, kernelSize, bound);
    return bound.returnIndices === true ? both : both[0];
  }
  return pool;
}

/** Maxima over windows of random position. */
export const fractionalMaxPool2d: FractionalMax = fractionalMaxPool(
  fractionalMaxPool2dWithIndices,
  "fractionalMaxPool2d",
);
/** Maxima over windows of random position. */
export const fractionalMaxPool3d: FractionalMax = fractionalMaxPool(
  fractionalMaxPool3dWithIndices,
  "fractionalMaxPool3d",
);
