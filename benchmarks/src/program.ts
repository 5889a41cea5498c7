/** @file What a program of this project's side is, and the numbers that both sides compute with. */

/** Makes data and model; returns one iteration, which may be asynchronous. */
export type Program = (args: readonly string[]) => Iteration | Promise<Iteration>;

/**
 * One iteration. Where only a part of it counts, such as the steps of a fit without its set-up, it returns the nanoseconds of
 * that part.
 */
export type Iteration = () => Promise<number | void> | void;

/** A deterministic value for element `i`, the same on both sides. */
export function value(i: number): number {
  return Math.sin(i * 0.37) * 0.5;
}

/** `n` such values, beginning at `offset`. */
export function values(n: number, offset = 0): Float32Array {
  return Float32Array.from({ length: n }, (_, i) => value(i + offset));
}
