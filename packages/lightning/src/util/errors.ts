/** @file The errors of this library. */
import { UserError } from "./user-errors.js";

export { NotAvailableError } from "@lightning-ts/torch";

/** The Trainer, a module or a callback is used or configured in a way that cannot work. */
export class MisconfigurationException extends UserError {
  override readonly name = "MisconfigurationException";
  /** The error's code, as in Node. */
  readonly code = "ERR_MISCONFIGURATION";
}

/** SIGTERM arrived: training ends after the running step. Counterpart: `SIGTERMException`. */
export class SIGTERMException extends Error {
  override readonly name = "SIGTERMException";
  /** The error's code, as in Node. */
  readonly code = "ERR_SIGTERM";
  /** The exit code for the process. */
  readonly exitCode = 143;
}

/** Ctrl+C ended a run gracefully. Counterpart: `KeyboardInterrupt`. */
export class KeyboardInterrupt extends Error {
  override readonly name = "KeyboardInterrupt";
  /** The error's code, as in Node. */
  readonly code = "ERR_INTERRUPTED";
  /** The exit code for the process. */
  readonly exitCode = 130;
}
