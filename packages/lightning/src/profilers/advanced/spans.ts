/** @file When an action ran. */

/** The times at which an action ran, in microseconds. A start while it runs counts once. */
export class Spans {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  #depth = 0;

  /** It starts. */
  start(now: number): void {
    if (this.#depth === 0) this.#starts.push(now);
    this.#depth = 1;
  }

  /** It is over. */
  stop(now: number): void {
    if (this.#depth === 1) this.#ends.push(now);
    this.#depth = 0;
  }

  /** The times, in order; one that has not ended ends now. */
  list(now: number): (readonly [start: number, end: number])[] {
    return this.#starts.map((start, i) => [start, this.#ends[i] ?? now] as const);
  }
}
