/** @file SLURM's lists of hosts: "node[07-09,12]-ib,other". */
import { expectString } from "@lightning-ts/torch/util/lists";

/**
 * The first host of a list.
 *
 * @param nodes hosts separated by commas or blanks; brackets hold numbers and ranges of numbers
 * @returns its name; "" for an empty list
 *
 * @example
 * firstHost("node[07-09],other"); // "node07"
 */
export function firstHost(nodes: string): string {
  expectString("SLURMEnvironment.resolveRootNodeAddress", "nodes", nodes);
  // Up to the first separator outside of brackets.
  const [first = ""] = /^(?:\[[^\]]*\]|[^, [])*/.exec(nodes) ?? [];
  return first.replaceAll(/\[([^\],-]*)[^\]]*\]/g, "$1");
}
