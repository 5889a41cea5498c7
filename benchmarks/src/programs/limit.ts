/** @file A time that is not measured, for rows that are held against one. Argument: microseconds. */
import type { Program } from "../program.js";

/** Each iteration says that it took so long. */
export const limit: Program =
  ([microseconds]) =>
  () =>
    Promise.resolve(Number(microseconds) * 1000);
