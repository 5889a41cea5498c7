/** @file What PyTorch lacks and metrics need: safe quotients, counts of labels, lists of batches as one tensor. */
import { bincount, cat, float16, float32, full, log, type Tensor, where } from "@lightning-ts/torch";
import { MetricError, RangeError } from "./errors.js";

/** A tensor as it is if it is floating-point, else as float32. */
export function toFloat(x: Tensor): Tensor {
  return x.dtype.isFloatingPoint ? x : x.to(float32);
}

/** A quotient that is `zeroDivision` where the divisor is 0. */
export function safeDivide(numerator: Tensor, denominator: Tensor, zeroDivision = 0): Tensor {
  const [a, b] = [toFloat(numerator), toFloat(denominator)];
  return where(b.ne(0), a.div(b), full([], zeroDivision, { dtype: a.dtype, device: a.device }));
}

/** x log(y), and 0 where x is 0. */
export function safeXlogy(x: Tensor, y: Tensor): Tensor {
  return x.mul(log(y)).maskedFill(x.eq(0), 0);
}

/** `x @ y.T`, in float32 where the tensors are float16. */
export function safeMatmulT(x: Tensor, y: Tensor): Tensor {
  if (x.dtype !== float16 && y.dtype !== float16) return x.matmul(y.t());
  return x.to(float32).matmul(y.t().to(float32)).to(float16);
}

/** How often each number from 0 to `length - 1` occurs. Labels are 64-bit integers of at least 0. */
export function countLabels(labels: Tensor, length: number): Tensor {
  return bincount(labels, { minlength: length });
}

/**
 * The batches of a list state as one tensor.
 *
 * @throws RangeError for an empty list
 */
export function concatenated(state: Tensor | readonly Tensor[]): Tensor {
  if (!isList(state)) return state;
  if (state.length === 0) {
    throw new RangeError("Expected at least one batch to compute from. Received: none. Call update first.");
  }
  const [first] = state;
  if (state.length === 1 && first !== undefined) return first.ndim === 0 ? first.unsqueeze(0) : first;
  return cat(
    state.map((each) => (each.ndim === 0 ? each.unsqueeze(0) : each)),
    { dim: 0 },
  );
}

/**
 * A sum and what is added to it, in the sum's dtype whatever is added: in Python `sum += value`.
 *
 * @throws MetricError as `expectSameDevice`
 */
export function addedTo(sum: Tensor, value: Tensor): Tensor {
  const both = expectSameDevice(sum, sum.add(value));
  return both.dtype === sum.dtype ? both : both.to(sum.dtype);
}

/**
 * What was made of a state and a batch.
 *
 * @throws MetricError where it is not on the state's device: operators take numbers without dimensions from anywhere
 */
export function expectSameDevice(state: Tensor, made: Tensor): Tensor {
  if (made.device.type === state.device.type) return made;
  throw new MetricError(
    `Expected all tensors to be on the same device. Received: a state on ${String(state.device)}, and a batch on ${String(made.device)}.`,
  );
}

/** Whether a state is a list of tensors. */
export function isList(state: Tensor | readonly Tensor[]): state is readonly Tensor[] {
  return Array.isArray(state);
}

/** Whether two shapes are the same. */
export function sameShape(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((size, i) => size === b[i]);
}

/** @throws MetricError for tensors of different shapes */
export function expectSameShape(preds: Tensor, target: Tensor): void {
  const [a, b] = [preds.shape, target.shape];
  if (sameShape(a, b)) return;
  throw new MetricError(
    `Expected predictions and targets of the same shape. Received: [${a.join(", ")}] and [${b.join(", ")}].`,
  );
}
