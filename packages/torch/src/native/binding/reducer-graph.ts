/** @file What a reducer puts into the graph of a forward pass. */
import type { Handle } from "./handle.js";

/** `native/reducer-graph.cpp`. */
export interface ReducerGraphBinding {
  /** For each output the one to return in its place, null where it stays; null where all stay. */
  reducerEndForward(reducer: Handle, outputs: readonly Handle[], synchronizes: boolean): (Handle | null)[] | null;
}
