/** @file How much memory a file may make the reader use: its own size and a constant, and never more than JavaScript's heap has. */
import { getHeapStatistics } from "node:v8";
import { UnpicklingError } from "./errors.js";

/** Bytes that the values of a file may take beyond the file's own size. */
export const ALLOWANCE = 1 << 30;

/** The most items of one list, tuple or stack: an array that outgrows V8's limit ends the process. */
export const MOST_ITEMS = 2 ** 26;
/** The most entries of one table, for the same reason. */
export const MOST_ENTRIES = 2 ** 23;

// What is free of the heap also takes what is garbage until the next collection, and growing tables twice; Node 24 counts what is kept for the
// young too.
const SHARE_OF_HEAP = 0.25;

/**
 * What is left of the memory that a file may use. A few bytes of a pickle can ask for a copy of a long list, again and again:
 * whatever a value costs is taken from here before it is made.
 */
export class Budget {
  #left: number;
  readonly #isHeap: boolean;

  /**
   * @param fileSize bytes of the file
   * @param heap bytes that JavaScript's heap has left
   */
  constructor(fileSize: number, heap = getHeapStatistics().total_available_size) {
    const fair = fileSize + ALLOWANCE;
    this.#isHeap = heap * SHARE_OF_HEAP < fair;
    this.#left = Math.min(fair, heap * SHARE_OF_HEAP);
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
      this.#isHeap
        ? "The values of the file would take more memory than JavaScript's heap has left. Either the file is made to mislead, or " +
            "Node needs more: node --max-old-space-size=8192."
        : "The file is damaged or made to mislead: its values would take far more memory than the file has bytes.",
    );
  }

  /** Checks a count against one of the limits above. */
  expectAtMost(count: number, most: number): void {
    if (count <= most) return;
    throw new UnpicklingError(
      `The file is damaged or made to mislead: it has a list or table of more than ${most} items, which is more than is read.`,
    );
  }
}
