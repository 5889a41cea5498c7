/** @file A tensor's elements as values. */
import type { Handle } from "./handle.js";

/** `native/values.cpp`. */
export interface ValuesBinding {
  item(t: Handle): number | bigint | boolean | { re: number; im: number };
  /** A copy without history of a tensor without dimensions, of float32 or float64; null for another. */
  scalarCopy(t: Handle): Handle | null;
  tolist(t: Handle): unknown;
}
