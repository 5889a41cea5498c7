/** @file The numbers of a tensor, wherever it is and whatever its dtype. */
import { float64, Tensor } from "@lightning-ts/torch";
import { expectArray } from "@lightning-ts/torch/util/lists";
import { show } from "../../util/show.js";
import { RangeError, TypeError } from "../../util/user-errors.js";

/** Numbers in a shape, in row-major order. */
export interface Numbers {
  readonly shape: readonly number[];
  readonly data: ArrayLike<number>;
}

/** The most numbers that are logged as one value. */
const mostNumbers = 2 ** 26;

/**
 * The numbers of a tensor or a list. Waits for the tensor's device.
 *
 * @param place what messages call the value
 * @throws TypeError for another value, RangeError for too many numbers
 */
export function numbersOf(place: string, value: Tensor | ArrayLike<number>): Numbers {
  if (value instanceof Tensor) {
    if (value.dtype.isComplex) throw refuse(place, value);
    if (value.numel() > mostNumbers) throw tooMany(place, value.numel());
    const plain = value.detach().to(float64).to("cpu");
    // Not the tensor's own memory, which may change before it is written.
    return { shape: value.shape, data: Float64Array.from(plain.toTypedArray() as Float64Array) };
  }
  if (typeof value !== "object" || value === null) throw refuse(place, value);
  const { length } = value;
  if (!Number.isInteger(length) || length < 0 || length > mostNumbers) throw tooMany(place, length);
  if (Array.isArray(value)) expectArray(place, "values", value);
  return { shape: [length], data: Float64Array.from(value, Number) };
}

function refuse(place: string, value: unknown): Error {
  return new TypeError(`${place}: expected a tensor or a list of real numbers. Received: ${show(value)}.`);
}

function tooMany(place: string, count: number): Error {
  return new RangeError(
    `${place}: expected a list or a tensor of at most ${mostNumbers} numbers. Received: ${show(count)} of them. Log a part.`,
  );
}
