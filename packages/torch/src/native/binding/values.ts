/** @file A tensor's elements as values. */
import type { Handle } from "./handle.js";

/** `native/values.cpp`. */
export interface ValuesBinding {
  item(t: Handle): number | bigint | boolean | { re: number; im: number };
  tolist(t: Handle): unknown;
}
