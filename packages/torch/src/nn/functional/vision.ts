/** @file Functions of images: resizing, sampling, shuffling of pixels. */
import { expectArray } from "../../util/expect.js";
import { expectTensor } from "../../tensor/expect-tensor.js";
import { emitWarning, NotImplementedError } from "../../util/errors.js";
import type { Tensor } from "../../tensor/tensor.js";
import { bind, type Optional, shown } from "../../util/arguments.js";
import { aten } from "../../tensor/aten.js";
import { pyList, pySize } from "../repr.js";
import { adaptiveAvgPool1d, adaptiveAvgPool2d, adaptiveAvgPool3d } from "./pooling.js";
import { type Size, sizes } from "./sizes.js";
import { RangeError } from "../../util/user-errors.js";

/** How a resized tensor gets its values. */
export type InterpolateMode =
  "nearest" | "linear" | "bilinear" | "bicubic" | "trilinear" | "area" | "nearest-exact" | "lanczos";

/** Options of `interpolate`: one of `size` and `scaleFactor`. */
export interface InterpolateOptions {
  /** Size of the spatial dimensions. */
  size?: Size | null;
  /** Factor of the spatial dimensions. */
  scaleFactor?: Size | null;
  /** Default "nearest". */
  mode?: InterpolateMode;
  /** Whether the corners' centres stay in place, for the linear and cubic modes. Default false. */
  alignCorners?: boolean | null;
  /** Whether the factor is computed again from the rounded size. */
  recomputeScaleFactor?: boolean | null;
  /** Whether to smooth when shrinking, for bilinear, bicubic and lanczos. Default false. */
  antialias?: boolean;
}

/** Names of the optional arguments of `interpolate`. */
export const interpolateNames = [
  "size",
  "scaleFactor",
  "mode",
  "alignCorners",
  "recomputeScaleFactor",
  "antialias",
] as const;

type Numbers = readonly number[];
type Nearest = (input: Tensor, size: Numbers | null, scales: Numbers | null) => Tensor;
type Aligned = (input: Tensor, size: Numbers | null, align: boolean, scales: Numbers | null) => Tensor;

const nearest: Record<string, Nearest> = {};
for (const dims of [1, 2, 3]) {
  nearest[`nearest${dims}`] = aten<Nearest>(`upsample_nearest${dims}d`, "vec");
  nearest[`nearest-exact${dims}`] = aten<Nearest>(`_upsample_nearest_exact${dims}d`, "vec");
}
const aligned: Record<string, Aligned> = {
  linear1: aten<Aligned>("upsample_linear1d", "vec"),
  bilinear2: aten<Aligned>("upsample_bilinear2d", "vec"),
  bicubic2: aten<Aligned>("upsample_bicubic2d", "vec"),
  trilinear3: aten<Aligned>("upsample_trilinear3d", "vec"),
};
const smoothed: Record<string, Aligned> = {
  bilinear2: aten<Aligned>("_upsample_bilinear2d_aa", "vec"),
  bicubic2: aten<Aligned>("_upsample_bicubic2d_aa", "vec"),
  lanczos2: aten<Aligned>("_upsample_lanczos2d_aa", "vec"),
};
const needs: Partial<Record<InterpolateMode, number>> = { linear: 3, bilinear: 4, trilinear: 5 };

/** Resizes the spatial dimensions of (N, C, ...). Counterpart: `torch.nn.functional.interpolate`. */
export function interpolate(input: Tensor, ...given: Optional<InterpolateOptions, typeof interpolateNames>): Tensor {
  expectTensor("interpolate", "input", input);
  const bound = bind<InterpolateOptions>(given, interpolateNames, "interpolate");
  const { mode = "nearest", antialias = false } = bound;
  const alignCorners = bound.alignCorners ?? null;
  if (alignCorners !== null && (mode === "nearest" || mode === "area" || mode === "nearest-exact")) {
    throw new RangeError(
      "align_corners option can only be set with the interpolating modes: linear | bilinear | bicubic | trilinear",
    );
  }
  const shape = input.shape;
  const dims = shape.length - 2;
  const [size, scales] = outputSize(shape, bound, mode);
  if (antialias && !(["bilinear", "bicubic", "lanczos"].includes(mode) && dims === 2)) {
    throw new RangeError(
      "Anti-alias option is restricted to bilinear, bicubic, and lanczos modes and requires a 4-D tensor as input",
    );
  }
  const key = `${mode}${dims}`;
  const plain = nearest[key];
  if (plain !== undefined) return plain(input, size, scales);
  if (mode === "area" && size !== null) {
    if (dims === 1) return adaptiveAvgPool1d(input, size);
    if (dims === 2) return adaptiveAvgPool2d(input, size);
    if (dims === 3) return adaptiveAvgPool3d(input, size);
  }
  if (mode === "lanczos" && dims === 2) {
    if (alignCorners === true) throw new RangeError("Lanczos mode does not support align_corners=True");
    if (!antialias) throw new RangeError("Lanczos mode requires antialias=True");
  }
  const resize = (antialias ? smoothed : aligned)[key];
  if (resize !== undefined) return resize(input, size, alignCorners ?? false, scales);
  const wanted = needs[mode];
  if (wanted !== undefined && dims >= 1 && dims <= 3) {
    throw new NotImplementedError(`Got ${shape.length}D input, but ${shown(mode)} mode needs ${wanted}D input`);
  }
  throw new NotImplementedError(
    `Input Error: Only 3D, 4D and 5D input Tensors supported (got ${shape.length}D) for the modes: nearest | linear | ` +
      `bilinear | bicubic | trilinear | lanczos | area | nearest-exact (got ${shown(mode)})`,
  );
}

/** The output's size, or the factors where libtorch computes the size. */
function outputSize(
  shape: Numbers,
  { size, scaleFactor, recomputeScaleFactor }: InterpolateOptions,
  mode: InterpolateMode,
): [Numbers | null, Numbers | null] {
  const dims = shape.length - 2;
  const spatial = shape.slice(2);
  if (size != null && scaleFactor != null) {
    throw new RangeError("only one of size or scale_factor should be defined");
  }
  const text = "Please provide input tensor in (N, C, d1, d2, ...,dK) format and";
  const got = `but got input with spatial dimensions of ${pyList(spatial)} and`;
  if (size != null) {
    if (typeof size !== "number" && size.length !== dims) {
      throw new RangeError(
        `Input and output must have the same number of spatial dimensions, ${got} output size of ${pyList(size)}. ` +
          `${text} output size in (o1, o2, ...,oK) format.`,
      );
    }
    if (recomputeScaleFactor === true) {
      throw new RangeError("recompute_scale_factor is not meaningful with an explicit size.");
    }
    return [sizes(size, dims), null];
  }
  if (scaleFactor == null) throw new RangeError("either size or scale_factor should be defined");
  if (typeof scaleFactor !== "number" && scaleFactor.length !== dims) {
    throw new RangeError(
      `Input and scale_factor must have the same number of spatial dimensions, ${got} scale_factor of shape ` +
        `${pyList(scaleFactor)}. ${text} scale_factor in (s1, s2, ...,sK) format.`,
    );
  }
  const scales = sizes(scaleFactor, dims);
  if (mode !== "area" && recomputeScaleFactor !== true) return [null, scales];
  return [spatial.map((length, i) => Math.trunc(length * (scales[i] ?? 1))), null];
}

type Upsample = "size" | "scaleFactor" | "mode" | "alignCorners";
const upsampleNames = ["size", "scaleFactor", "mode", "alignCorners"] as const;

/** @deprecated use `interpolate`. */
export function upsample(
  input: Tensor,
  ...given: Optional<Pick<InterpolateOptions, Upsample>, typeof upsampleNames>
): Tensor {
  emitWarning("`nn.functional.upsample` is deprecated. Use `nn.functional.interpolate` instead.");
  return interpolate(input, bind<InterpolateOptions>(given, upsampleNames, "upsample"));
}

const sizeNames = ["size", "scaleFactor"] as const;
type SizeOptions = Pick<InterpolateOptions, "size" | "scaleFactor">;

/** @deprecated use `interpolate`. */
export function upsampleNearest(input: Tensor, ...given: Optional<SizeOptions, typeof sizeNames>): Tensor {
  emitWarning("`nn.functional.upsample_nearest` is deprecated. Use `nn.functional.interpolate` instead.");
  return interpolate(input, { ...bind<SizeOptions>(given, sizeNames, "upsampleNearest"), mode: "nearest" });
}

/** @deprecated use `interpolate`. */
export function upsampleBilinear(input: Tensor, ...given: Optional<SizeOptions, typeof sizeNames>): Tensor {
  emitWarning("`nn.functional.upsample_bilinear` is deprecated. Use `nn.functional.interpolate` instead.");
  const options = bind<SizeOptions>(given, sizeNames, "upsampleBilinear");
  return interpolate(input, { ...options, mode: "bilinear", alignCorners: true });
}

/** Options of `gridSample`. */
export interface GridSampleOptions {
  /** Default "bilinear". */
  mode?: "bilinear" | "nearest" | "bicubic";
  /** What lies outside of the input. Default "zeros". */
  paddingMode?: "zeros" | "border" | "reflection";
  /** Whether -1 and 1 are the centres of the corners instead of the edges. Default false. */
  alignCorners?: boolean | null;
}

const gridNames = ["mode", "paddingMode", "alignCorners"] as const;
type Sampler = (input: Tensor, grid: Tensor, mode: number, padding: number, align: boolean) => Tensor;
const sampler = aten<Sampler>("grid_sampler");
const gridModes = ["bilinear", "nearest", "bicubic"] as const;
const gridPaddings = ["zeros", "border", "reflection"] as const;

function alignOf(given: boolean | null | undefined): boolean {
  if (given === null || given === undefined) {
    emitWarning(
      "Default grid_sample and affine_grid behavior has changed to align_corners=False since 1.3.0. Please specify " +
        "align_corners=True if the old behavior is desired. See the documentation of grid_sample for details.",
    );
  }
  return given ?? false;
}

/** The values of the input at the points of a grid, whose coordinates run from -1 to 1. */
export function gridSample(
  input: Tensor,
  grid: Tensor,
  ...given: Optional<GridSampleOptions, typeof gridNames>
): Tensor {
  const bound = bind<GridSampleOptions>(given, gridNames, "gridSample");
  const { mode = "bilinear", paddingMode = "zeros" } = bound;
  const modeNumber = gridModes.indexOf(mode);
  const paddingNumber = gridPaddings.indexOf(paddingMode);
  if (modeNumber < 0) {
    throw new RangeError(
      `nn.functional.grid_sample(): expected mode to be 'bilinear', 'nearest' or 'bicubic', but got: '${shown(mode)}'`,
    );
  }
  if (paddingNumber < 0) {
    throw new RangeError(
      "nn.functional.grid_sample(): expected padding_mode to be 'zeros', 'border', or 'reflection', but got: " +
        `'${shown(paddingMode)}'`,
    );
  }
  return sampler(input, grid, modeNumber, paddingNumber, alignOf(bound.alignCorners));
}

const generator = aten<(theta: Tensor, size: Numbers, align: boolean) => Tensor>("affine_grid_generator");

/** The grid of an affine map, for `gridSample`; theta (N, 2, 3) for images, (N, 3, 4) for volumes. */
export function affineGrid(
  theta: Tensor,
  size: Numbers,
  ...given: Optional<{ alignCorners?: boolean | null }, readonly ["alignCorners"]>
): Tensor {
  expectTensor("affineGrid", "theta", theta);
  expectArray("affineGrid", "size", size);
  const bound = bind<{ alignCorners?: boolean | null }>(given, ["alignCorners"], "affineGrid");
  const alignCorners = alignOf(bound.alignCorners);
  if (!theta.dtype.isFloatingPoint) {
    throw new RangeError(`Expected theta to have floating point type, but got ${String(theta.dtype)}`);
  }
  if (size.length !== 4 && size.length !== 5) {
    throw new NotImplementedError(
      "affine_grid only supports 4D and 5D sizes, for 2D and 3D affine transforms, respectively. " +
        `Got size ${pyList(size)}.`,
    );
  }
  const dims = size.length - 2;
  const shape = theta.shape;
  if (shape.length !== 3 || shape[1] !== dims || shape[2] !== dims + 1) {
    throw new RangeError(
      `Expected a batch of ${dims}D affine matrices of shape Nx${dims}x${dims + 1} for size ${pyList(size)}. ` +
        `Got ${pySize(shape)}.`,
    );
  }
  if (alignCorners && Math.min(...size.slice(-dims)) === 1) {
    emitWarning(
      "Since version 1.3.0, affine_grid behavior has changed for unit-size grids when align_corners=True. This is not an " +
        "intended use case of affine_grid. See the documentation of affine_grid for details.",
    );
  } else if (Math.min(...size) <= 0) {
    throw new RangeError(`Expected non-zero, positive output size. Got ${pyList(size)}`);
  }
  return generator(theta, size, alignCorners);
}

type Factor<Name extends string> = number | { [Key in Name]: number };
/** (*, C r², H, W) to (*, C, H r, W r). */
export const pixelShuffle = aten<(input: Tensor, upscaleFactor: Factor<"upscaleFactor">) => Tensor>("pixel_shuffle");
/** (*, C, H r, W r) to (*, C r², H, W). */
export const pixelUnshuffle =
  aten<(input: Tensor, downscaleFactor: Factor<"downscaleFactor">) => Tensor>("pixel_unshuffle");
/** Interleaves the channels of groups. */
export const channelShuffle = aten<(input: Tensor, groups: Factor<"groups">) => Tensor>("channel_shuffle");
/** `channelShuffle` by libtorch's own kernel. */
export const nativeChannelShuffle = aten<(input: Tensor, groups: number) => Tensor>("native_channel_shuffle");
