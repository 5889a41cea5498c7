/** @file The errors that libtorch throws, and that of features that are not there yet. */
import { hintFor } from "./hints.js";
import { RangeError, TypeError, UserError } from "./user-errors.js";
import { warned } from "./warned.js";

/** An allocator had no memory left, also after a garbage collection. Counterpart: `torch.OutOfMemoryError`. */
export class OutOfMemoryError extends UserError {
  override readonly name = "OutOfMemoryError";
  /** What kind of error it is, for programs. */
  readonly code = "ERR_TORCH_OUT_OF_MEMORY";
}

/** An operator has no kernel for the given device, dtype or mode. Counterpart: `NotImplementedError`. */
export class NotImplementedError extends UserError {
  override readonly name = "NotImplementedError";
  /** What kind of error it is, for programs. */
  readonly code = "ERR_TORCH_NOT_IMPLEMENTED";
}

/** A documented feature whose machinery is not there yet. */
export class NotAvailableError extends UserError {
  override readonly name = "NotAvailableError";
  /** Node's way to tell errors apart. */
  readonly code = "ERR_NOT_AVAILABLE";

  /**
   * @param what the option and its value, such as `devices: 2`
   * @param advice what to do instead
   */
  constructor(what: string, missing: string, advice = "Leave the flag out for now.") {
    super(`${what} is not available yet: ${missing} is missing. ${advice}`);
  }
}

/** A matrix was singular, or a decomposition did not converge. Counterpart: `torch.linalg.LinAlgError`. */
export class LinAlgError extends UserError {
  override readonly name = "LinAlgError";
  /** What kind of error it is, for programs. */
  readonly code = "ERR_TORCH_LINALG";
}

/** Processes could not work together. Counterpart: `torch.distributed.DistError`. */
export class DistError extends UserError {
  /** What kind of error it is, for programs. */
  readonly code: string = "ERR_TORCH_DISTRIBUTED";
}

/** A backend, such as NCCL, failed. Counterpart: `torch.distributed.DistBackendError`. */
export class DistBackendError extends DistError {
  override readonly name = "DistBackendError";
  override readonly code = "ERR_TORCH_DISTRIBUTED_BACKEND";
}

/** Another process was lost, could not be reached, or did not answer in time. Counterpart: `torch.distributed.DistNetworkError`. */
export class DistNetworkError extends DistError {
  override readonly name = "DistNetworkError";
  override readonly code = "ERR_TORCH_DISTRIBUTED_NETWORK";
}

/** A store has no such key in time, or failed. Counterpart: `torch.distributed.DistStoreError`. */
export class DistStoreError extends DistError {
  override readonly name = "DistStoreError";
  override readonly code = "ERR_TORCH_DISTRIBUTED_STORE";
}

/** Any other failure inside libtorch. Counterpart: `RuntimeError`. */
export class TorchError extends UserError {
  /** What kind of error it is, for programs. */
  readonly code = "ERR_TORCH";
}

/** A list of all kernels of an operator with the places in libtorch's sources where they are registered. */
const kernels = /\n\n\w+: registered at [^]*?(?=\n {2}in |$)/;

/** Makes the error of a kind that the addon names. */
export function makeError(kind: string, text: string): Error {
  const message = text.replace(kernels, "") + hintFor(text);
  switch (kind) {
    case "TypeError":
      return new TypeError(message);
    case "RangeError":
      return new RangeError(message);
    case "OutOfMemoryError":
      return new OutOfMemoryError(message);
    case "NotImplementedError":
      return new NotImplementedError(message);
    case "LinAlgError":
      return new LinAlgError(message);
    case "DistBackendError":
      return new DistBackendError(message);
    case "DistNetworkError":
      return new DistNetworkError(message);
    case "DistStoreError":
      return new DistStoreError(message);
    default:
      return new TorchError(message);
  }
}

/** The most letters of a warning: of a text near the longest that there are Node makes none, and ends the process. */
const longestWarning = 100_000;

/** Passes a warning on to the process, each text once (Node prints it as a `UserWarning`). */
export function emitWarning(message: string): void {
  if (typeof message !== "string")
    throw new TypeError("emitWarning expects a string as 'message'. Received: another kind of value.");
  if (warned.has(message)) return;
  warned.add(message);
  process.emitWarning(message.slice(0, longestWarning), "UserWarning");
}
