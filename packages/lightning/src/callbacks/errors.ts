/** @file Errors of callbacks. */
import { UserError } from "../util/user-errors.js";

/** A callback watches a metric that was not logged. */
export class MetricNotFoundError extends UserError {
  override readonly name = "MetricNotFoundError";
  /** The error's code, as in Node. */
  readonly code = "ERR_METRIC_NOT_FOUND";
}

/** A method that a subclass must define is not there. Counterpart: Python's `NotImplementedError`. */
export class NotImplementedError extends UserError {
  override readonly name = "NotImplementedError";
  /** The error's code, as in Node. */
  readonly code = "ERR_NOT_IMPLEMENTED";
}
