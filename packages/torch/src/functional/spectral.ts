/** @file The short-time Fourier transform. Its inverse is an operator. */
import { bind, required } from "../util/arguments.js";
import { TorchError } from "../util/errors.js";
import { scope } from "../runtime/memory.js";
import { aten } from "../tensor/aten.js";
import type { Int } from "../tensor/ops-arguments.js";
import type { Tensor } from "../tensor/tensor-class.js";

/** Options of `stft`. */
export interface StftOptions {
  /** Samples between neighbouring frames. Default nFft / 4. */
  hopLength?: Int | null;
  /** Samples of the window. Default nFft. */
  winLength?: Int | null;
  /** The window. Default: all ones. */
  window?: Tensor | null;
  /** Whether frames are centred, the signal padded on both sides. Default true. */
  center?: boolean;
  /** How it is padded. Default "reflect". */
  padMode?: "constant" | "reflect" | "replicate" | "circular";
  /** Whether the result is divided by the root of the frame's length. Default false. */
  normalized?: boolean;
  /** Whether only the non-redundant half is returned. Default: for real signals. */
  onesided?: boolean | null;
  /** Whether the result is complex. Required for a real signal with a real window. */
  returnComplex?: boolean | null;
  /** Without `center`: whether frames begin where the window does. */
  alignToWindow?: boolean | null;
}

const names = [
  "nFft",
  "hopLength",
  "winLength",
  "window",
  "center",
  "padMode",
  "normalized",
  "onesided",
  "returnComplex",
  "alignToWindow",
] as const;

type Transform = (
  input: Tensor,
  nFft: Int,
  hopLength: Int | null,
  winLength: Int | null,
  window: Tensor | null,
  normalized: boolean,
  onesided: boolean | null,
  returnComplex: boolean | null,
  alignToWindow: boolean | null,
) => Tensor;

const transform = aten<Transform>("stft", "");
const pad = aten<(input: Tensor, pad: readonly number[], mode: string) => Tensor>("pad");

/**
 * The short-time Fourier transform of a signal of shape [time] or [batch, time]. Counterpart: `torch.stft`.
 *
 * @param nFft size of the Fourier transform
 */
export function stft(input: Tensor, nFft: number, options?: StftOptions): Tensor;
export function stft(input: Tensor, nFft: number, hopLength: Int | null, options?: StftOptions): Tensor;
export function stft(
  input: Tensor,
  nFft: number,
  hopLength: Int | null,
  winLength: Int | null,
  options?: StftOptions,
): Tensor;
export function stft(
  input: Tensor,
  nFft: number,
  hopLength: Int | null,
  winLength: Int | null,
  window: Tensor | null,
  options?: StftOptions,
): Tensor;
export function stft(input: Tensor, options: StftOptions & { nFft: number }): Tensor;
export function stft(input: Tensor, ...given: unknown[]): Tensor {
  const collected = bind<StftOptions & { nFft: number }>(given, names, "stft");
  const { center = true, padMode = "reflect", alignToWindow = null, ...o } = collected;
  const nFft = required("stft", "n_fft", o.nFft);
  if (center && alignToWindow !== null) {
    throw new TorchError("stft align_to_window should only be set when center = false");
  }
  const rest = [
    nFft,
    o.hopLength ?? null,
    o.winLength ?? null,
    o.window ?? null,
    o.normalized ?? false,
    o.onesided ?? null,
    o.returnComplex ?? null,
    alignToWindow,
  ] as const;
  return center ? scope(() => transform(padded(input, nFft, padMode), ...rest)) : transform(input, ...rest);
}

/** The signal with half a frame more on both sides. */
function padded(input: Tensor, nFft: number, padMode: string): Tensor {
  // Reflection pads the last dimension of a tensor of three, so the signal gets leading ones first.
  const dims = input.ndim;
  const half = Math.trunc(nFft / 2);
  const extended = [...new Array<number>(Math.max(0, 3 - dims)).fill(1), ...input.shape];
  const signal = pad(input.view(extended), [half, half], padMode);
  return signal.view(dims === 0 ? signal.shape : signal.shape.slice(-dims));
}
