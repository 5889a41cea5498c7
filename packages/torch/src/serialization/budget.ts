/** @file How much memory a file may make the reader use: its own size and a constant. */
import { UnpicklingError } from "./errors.js";

/** Bytes that the values of a file may take beyond the file's own size. */
export const ALLOWANCE = 1 << 30;

/**
 * What is left of the memory that a file may use. A few bytes of a pickle can ask for a copy of a long list, again and again:
 * whatever a value costs is taken from here before it is made.
 */
export class Budget {
  #left: number;

  /** @param fileSize bytes of the file */
  constructor(fileSize: number) {
    this.#left = fileSize + ALLOWANCE;
  }

  /**
   * Takes the estimated cost of a value, in bytes.
   *
   * @throws UnpicklingError where nothing is left
   */
  spend(bytes: number): void {
    this.#left -= bytes;
    if (this.#left >= 0) return;
    throw new UnpicklingError(
      "The file is damaged or made to mislead: its values would take far more memory than the file has bytes.",
    );
  }
}
