/** @file Nodes of autograd's graph. */
import type { Handle } from "./handle.js";
import type { Known } from "./known.js";

/** `native/graph.cpp`. */
export interface GraphBinding {
  /** The node that made the tensor, or null. */
  gradFn(t: Handle): Known | null;
  /** Such as "AddBackward0". */
  nodeName(node: Handle): string;
  nodeAddress(node: Handle): bigint;
  /** For each input of the forward call the node that made it and which of its outputs it was. */
  nextFunctions(node: Handle): [Known | null, number][];
  /** The leaf of a node that adds up its gradient, or null. */
  nodeVariable(node: Handle): Known | null;
  /** The leaves whose gradients a backward pass from a tensor adds up, each once. */
  graphLeaves(t: Handle): Known[];
}
