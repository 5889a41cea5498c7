/** @file hparams.yaml: hyperparameters in a form that Python's YAML reader understands. */
import { writeFileSync } from "node:fs";
import { readRegular, replaceFile } from "@lightning-ts/torch/files";
import { parse, type ScalarTag, stringify } from "yaml";
import { pythonFloat } from "../checkpoint/python-text.js";
import { writing } from "./writing.js";

// YAML 1.1, which PyYAML reads, takes "1e-05" for a string: a float needs its point.
const floats: ScalarTag = {
  default: true,
  identify: (value) => typeof value === "number" && !Number.isInteger(value),
  tag: "tag:yaml.org,2002:float",
  test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*(?:e[-+]?[0-9]+)?$/i,
  resolve: (text) => Number(text.replaceAll("_", "")),
  stringify: ({ value }) => {
    const number = Number(value);
    if (Number.isNaN(number)) return ".nan";
    if (!Number.isFinite(number)) return number > 0 ? ".inf" : "-.inf";
    const text = pythonFloat(number);
    return text.includes(".") ? text : text.replace("e", ".0e");
  },
};

/**
 * Writes hyperparameters, sorted by name. What YAML cannot hold (a function, an object of a class, a tensor) is left out.
 *
 * @returns the names of what was left out
 */
export function writeHparams(path: string, hparams: Readonly<Record<string, unknown>>): string[] {
  const kept: [string, unknown][] = [];
  const skipped: string[] = [];
  for (const [name, value] of Object.entries(hparams)) {
    if (value === undefined) continue;
    if (isPlain(value, 0)) kept.push([name, value]);
    else skipped.push(name);
  }
  const text = stringify(Object.fromEntries(kept), {
    version: "1.1",
    customTags: (tags) => [floats, ...tags],
    sortMapEntries: true,
  });
  writing(path, () => replaceFile(path, (descriptor) => writeFileSync(descriptor, text)));
  return skipped;
}

/** Reads a file of hyperparameters. */
export function readHparams(path: string): Record<string, unknown> {
  const value: unknown = parse(readRegular(path).toString("utf8"), {
    version: "1.1",
    customTags: ["binary", "omap", "set"],
  });
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function isPlain(value: unknown, depth: number): boolean {
  if (depth > 100) return false;
  switch (typeof value) {
    case "string":
    case "number":
    case "boolean":
    case "bigint":
      return true;
    case "object": {
      if (value === null) return true;
      if (Array.isArray(value)) return value.every((item) => isPlain(item, depth + 1));
      const prototype: unknown = Object.getPrototypeOf(value);
      if (prototype !== Object.prototype && prototype !== null) return false;
      return Object.values(value).every((item) => item === undefined || isPlain(item, depth + 1));
    }
    default:
      return false;
  }
}
