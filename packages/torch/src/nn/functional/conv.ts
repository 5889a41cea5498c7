/** @file Convolutions, and the windows that they look through. */
import type { Tensor } from "../../tensor/tensor.js";
import { bind, type Optional } from "../../util/arguments.js";
import { aten } from "../../tensor/aten.js";
import { type Size, sizes } from "./sizes.js";

/** Options of the convolutions. */
export interface ConvOptions {
  /** Added to each output channel. */
  bias?: Tensor | null;
  /** Step of the window. Default 1. */
  stride?: Size;
  /** Zeros on both sides, "valid" for none, "same" to keep the size. Default 0. */
  padding?: Size | "valid" | "same";
  /** Step between the elements of a window. Default 1. */
  dilation?: Size;
  /** Number of groups of channels that do not mix. Default 1. */
  groups?: number;
}

/** Options of the transposed convolutions. */
export interface ConvTransposeOptions {
  /** Added to each output channel. */
  bias?: Tensor | null;
  /** Step of the window. Default 1. */
  stride?: Size;
  /** Rows and columns of the output to cut off on both sides. Default 0. */
  padding?: Size;
  /** Size to add on one side of the output. Default 0. */
  outputPadding?: Size;
  /** Number of groups of channels that do not mix. Default 1. */
  groups?: number;
  /** Step between the elements of a window. Default 1. */
  dilation?: Size;
}

type Conv = (
  input: Tensor,
  weight: Tensor,
  ...options: Optional<ConvOptions, readonly ["bias", "stride", "padding", "dilation", "groups"]>
) => Tensor;
type ConvTranspose = (
  input: Tensor,
  weight: Tensor,
  ...options: Optional<
    ConvTransposeOptions,
    readonly ["bias", "stride", "padding", "outputPadding", "groups", "dilation"]
  >
) => Tensor;

/** Convolution over (N, C, L); weight (out, C / groups, K). Counterpart: `torch.nn.functional.conv1d`. */
export const conv1d = aten<Conv>("conv1d");
/** Convolution over (N, C, H, W); weight (out, C / groups, KH, KW). */
export const conv2d = aten<Conv>("conv2d");
/** Convolution over (N, C, D, H, W); weight (out, C / groups, KD, KH, KW). */
export const conv3d = aten<Conv>("conv3d");
/** Transposed convolution over (N, C, L); weight (C, out / groups, K). */
export const convTranspose1d = aten<ConvTranspose>("conv_transpose1d");
/** Transposed convolution over (N, C, H, W); weight (C, out / groups, KH, KW). */
export const convTranspose2d = aten<ConvTranspose>("conv_transpose2d");
/** Transposed convolution over (N, C, D, H, W); weight (C, out / groups, KD, KH, KW). */
export const convTranspose3d = aten<ConvTranspose>("conv_transpose3d");
/** Convolution over (L, N, C); weight (K, C, out). */
export const convTbc = aten<(input: Tensor, weight: Tensor, bias: Tensor, pad?: number) => Tensor>("conv_tbc");

/** Options of `unfold` and `fold`. */
export interface UnfoldOptions {
  /** Step between the elements of a window. Default 1. */
  dilation?: Size;
  /** Zeros on both sides. Default 0. */
  padding?: Size;
  /** Step of the window. Default 1. */
  stride?: Size;
}

/** Names of the optional arguments of `unfold` and `fold`. */
export const unfoldNames = ["dilation", "padding", "stride"] as const;
type Pair = readonly number[];
const im2col = aten<(input: Tensor, kernel: Pair, dilation: Pair, padding: Pair, stride: Pair) => Tensor>("im2col");
const col2im =
  aten<(input: Tensor, output: Pair, kernel: Pair, dilation: Pair, padding: Pair, stride: Pair) => Tensor>("col2im");

/** The windows of (N, C, H, W) as columns: (N, C * KH * KW, windows). */
export function unfold(
  input: Tensor,
  kernelSize: Size,
  ...options: Optional<UnfoldOptions, typeof unfoldNames>
): Tensor {
  const { dilation = 1, padding = 0, stride = 1 } = bind<UnfoldOptions>(options, unfoldNames, "unfold");
  return im2col(input, sizes(kernelSize, 2), sizes(dilation, 2), sizes(padding, 2), sizes(stride, 2));
}

/** The sum of windows given as columns: the inverse of `unfold` up to overlaps. */
export function fold(
  input: Tensor,
  outputSize: Size,
  kernelSize: Size,
  ...options: Optional<UnfoldOptions, typeof unfoldNames>
): Tensor {
  const { dilation = 1, padding = 0, stride = 1 } = bind<UnfoldOptions>(options, unfoldNames, "fold");
  return col2im(
    input,
    sizes(outputSize, 2),
    sizes(kernelSize, 2),
    sizes(dilation, 2),
    sizes(padding, 2),
    sizes(stride, 2),
  );
}
