/** @file The text of a module, as PyTorch prints it. */
import { indent } from "../repr.js";
import type { Module } from "./module.js";

/** "Name(extra)" on one line, or with a line for each child; `extra` is what a layer says of its arguments. */
export function moduleText(name: string, extra: string, children: Iterable<[string, Module]>): string {
  const extraLines = extra === "" ? [] : extra.split("\n");
  const childLines: string[] = [];
  for (const [field, child] of children) childLines.push(`(${field}): ${indent(String(child), 2)}`);
  if (childLines.length === 0 && extraLines.length < 2) return `${name}(${extra})`;
  return `${name}(\n  ${[...extraLines, ...childLines].join("\n  ")}\n)`;
}
