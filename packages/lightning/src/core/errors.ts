/** @file The errors of this library. */

/** The Trainer, a module or a callback is used or configured in a way that cannot work. */
export class MisconfigurationException extends Error {
  override readonly name = "MisconfigurationException";
  /** Node's way to tell errors apart. */
  readonly code = "ERR_MISCONFIGURATION";
}

/** A documented feature whose machinery is not there yet. */
export class NotAvailableError extends Error {
  override readonly name = "NotAvailableError";
  /** Node's way to tell errors apart. */
  readonly code = "ERR_NOT_AVAILABLE";

  /** @param what the flag and its value, such as `devices: 2` */
  constructor(what: string, missing: string) {
    super(`${what} is not available yet: ${missing} is missing. Leave the flag out for now.`);
  }
}

/** SIGTERM arrived: training ends after the running step. Counterpart: `SIGTERMException`. */
export class SIGTERMException extends Error {
  override readonly name = "SIGTERMException";
  /** Node's way to tell errors apart. */
  readonly code = "ERR_SIGTERM";
  /** What the process should end with. */
  readonly exitCode = 143;
}

/** Ctrl+C ended a run gracefully. Counterpart: `KeyboardInterrupt`. */
export class KeyboardInterrupt extends Error {
  override readonly name = "KeyboardInterrupt";
  /** Node's way to tell errors apart. */
  readonly code = "ERR_INTERRUPTED";
  /** What the process should end with. */
  readonly exitCode = 130;
}
