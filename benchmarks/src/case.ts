/** @file What a benchmark is: the same work on both sides, one iteration at a time. */

/** One benchmark of this project's side. The peer's side has the same name in `peers/pytorch.py`. */
export interface Case {
  /** Short name, given on the command line. */
  readonly name: string;
  /** What is timed. */
  readonly title: string;
  /** Ratio to the peer that is to be reached, smaller is better; null where it is only watched. */
  readonly target: number | null;
  /** Makes the data and the model; returns one iteration. */
  prepare(): () => void;
}

/** A deterministic value for element `i`, the same on both sides. */
export function value(i: number): number {
  return Math.sin(i * 0.37) * 0.5;
}

/** `n` such values, beginning at `offset`. */
export function values(n: number, offset = 0): Float32Array {
  return Float32Array.from({ length: n }, (_, i) => value(i + offset));
}
