/** @file Images as callers have them: tensors with their dimensions in any order, pixels of a canvas. */
import { Tensor, uint8 } from "@lightning-ts/torch";
import { show } from "../../util/show.js";
import { RangeError, TypeError } from "../../util/user-errors.js";
import type { Pixels } from "./png.js";
import { numbersOf } from "./numbers.js";

/** RGBA pixels, as a canvas's `getImageData` gives them. */
export interface CanvasPixels {
  /** Pixels a row. */
  readonly width: number;
  /** Rows. */
  readonly height: number;
  /** Four bytes a pixel. */
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** Whether a value is pixels of a canvas. */
export function isCanvasPixels(value: unknown): value is CanvasPixels {
  if (typeof value !== "object" || value === null || value instanceof Tensor) return false;
  if (!("width" in value && "height" in value && "data" in value)) return false;
  const { width, height, data } = value;
  const isBytes = data instanceof Uint8Array || data instanceof Uint8ClampedArray;
  return isBytes && typeof width === "number" && typeof height === "number" && data.length === width * height * 4;
}

/**
 * An image from a tensor: of uint8 as it is, of others from 0 to 1. Several (with the dimension "N") are laid out in rows of 8. Grey becomes RGB.
 * Waits for the tensor's device.
 *
 * @param formats a letter a dimension: some order of "NCHW", "CHW" or "HW"
 * @throws TypeError for another value, RangeError where letters and dimensions do not fit
 */
export function pixelsOf(place: string, image: Tensor, formats: string): Pixels {
  if (!(image instanceof Tensor)) {
    throw new TypeError(`${place}: expected a tensor. Received: ${show(image)}. Make one of it by torch.tensor.`);
  }
  const letters = formats.toUpperCase();
  const isKnown = ["CHNW", "CHW", "HW"].includes([...letters].sort().join(""));
  if (!isKnown || letters.length !== image.dim()) {
    throw new RangeError(
      `${place}: expected dataformats with a letter for each dimension, such as "NCHW", "CHW" or "HW". Received: ${show(formats)} for an image ` +
        `of shape [${image.shape.join(", ")}]. Say in which order its dimensions are.`,
    );
  }
  const { shape, data } = numbersOf(place, image);
  const scale = image.dtype === uint8 ? 1 : 255;
  const size = (letter: string): number => shape[letters.indexOf(letter)] ?? 1;
  const steps = new Map<string, number>();
  for (let i = shape.length - 1, step = 1; i >= 0; step *= shape[i] as number, i--)
    steps.set(letters[i] as string, step);
  const [count, given, height, width] = [size("N"), size("C"), size("H"), size("W")];
  const isGrid = letters.includes("N");
  if (![1, 3].includes(given) && (isGrid || given !== 4)) {
    throw new RangeError(
      `${place}: expected 1 or 3 channels, or 4 in one image. Received: ${given} in a tensor of shape [${shape.join(", ")}]. ` +
        'Say by dataformats which dimension they are, such as "HWC".',
    );
  }
  const channels = given === 4 ? 4 : 3;
  const columns = Math.min(count, 8);
  const pixels = { width: width * columns, height: height * Math.ceil(count / columns), channels } as const;
  const bytes = new Uint8Array(pixels.width * pixels.height * channels);
  const step = (letter: string): number => steps.get(letter) ?? 0;
  for (let n = 0; n < count; n++) {
    const [left, top] = [(n % columns) * width, Math.floor(n / columns) * height];
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++)
        for (let c = 0; c < channels; c++) {
          const from = n * step("N") + (given === 1 ? 0 : c) * step("C") + y * step("H") + x * step("W");
          const to = ((top + y) * pixels.width + left + x) * channels + c;
          bytes[to] = byteOf((data[from] as number) * scale);
        }
  }
  return { ...pixels, data: bytes };
}

/** Cut to 0 to 255, the fraction dropped. */
function byteOf(value: number): number {
  return Math.trunc(Math.min(255, Math.max(0, value))) || 0;
}

/** The colours of a canvas, without their opacity. */
export function withoutAlpha({ width, height, data }: CanvasPixels): Pixels {
  const bytes = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++) bytes.set(data.subarray(i * 4, i * 4 + 3), i * 3);
  return { width, height, channels: 3, data: bytes };
}
