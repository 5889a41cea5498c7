/** @file Errors of callbacks. */

/** A callback watches a metric that was not logged. */
export class MetricNotFoundError extends Error {
  override readonly name = "MetricNotFoundError";
  /** The error's code, as in Node. */
  readonly code = "ERR_METRIC_NOT_FOUND";
}

/** A method that a subclass must define is not there. Counterpart: Python's `NotImplementedError`. */
export class NotImplementedError extends Error {
  override readonly name = "NotImplementedError";
  /** The error's code, as in Node. */
  readonly code = "ERR_NOT_IMPLEMENTED";
}
