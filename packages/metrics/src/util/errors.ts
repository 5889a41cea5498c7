/** @file The errors of metrics, in the kinds of the field: a wrong value is a RangeError, what tensors do wrong a MetricError. */
import { RangeError, UserError } from "@lightning-ts/torch/util/user-errors";
import { shown } from "@lightning-ts/torch/util/arguments";

export { RangeError, TypeError } from "@lightning-ts/torch/util/user-errors";
export { shown };

/** What was given to a metric, or asked of it, does not fit. Counterparts: torchmetrics' `RuntimeError` and `TorchMetricsUserError`. */
export class MetricError extends UserError {
  override readonly name = "MetricError";
  /** What kind of error it is, for programs. */
  readonly code = "ERR_METRIC";
}

/** The error of an option's or argument's value. */
export function wrongValue(callee: string, name: string, expected: string, received: unknown): RangeError {
  const value = typeof received === "string" ? JSON.stringify(shown(received)) : shown(received);
  return new RangeError(`${callee}: expected ${name} to be ${expected}. Received: ${value}.`);
}
