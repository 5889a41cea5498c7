/** @file hparams.yaml: hyperparameters in a form that Python's YAML reader understands. */
import { readRegular } from "@lightning-ts/torch/files";
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { parse, type ScalarTag, stringify } from "yaml";
import { pythonFloat } from "../checkpoint/python-text.js";
import { attempt, entriesOf } from "../util/value-text.js";
import { locate } from "../fabric/file-systems/registry.js";
import { type MaybePromise, whenReady } from "../util/promises.js";
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
 * Writes hyperparameters, sorted by name. What YAML cannot hold (a function, an object of a class, a tensor, a value that contains itself) is left
 * out.
 *
 * @returns the names of what was left out
 * @throws Error where the file cannot be written; no value makes it throw
 */
export function writeHparams(path: string, hparams: Readonly<Record<string, unknown>>): MaybePromise<string[]> {
  const kept: [string, unknown][] = [];
  const skipped: string[] = [];
  for (const [name, value] of entriesOf(hparams)) {
    if (value === undefined) continue;
    const plain = attempt(() => new PlainCopier().copy(value), notPlain);
    if (plain === notPlain) skipped.push(name);
    else kept.push([name, plain]);
  }
  // A copy, because the original could change, or throw, when it is read again.
  const text = stringify(Object.fromEntries(kept), {
    version: "1.1",
    customTags: (tags) => [floats, ...tags],
    sortMapEntries: true,
  });
  const { fileSystem, path: file } = locate(path);
  const written = writing(path, () => fileSystem.write(file, Buffer.from(text)));
  return whenReady(written, () => skipped);
}

/** Reads a file of hyperparameters of this machine. */
export function readHparams(path: string): Record<string, unknown> {
  const value: unknown = parse(readRegular(path).toString("utf8"), {
    version: "1.1",
    customTags: ["binary", "omap", "set"],
  });
  return typeof value === "object" && value !== null ? { ...value } : {};
}

/** A value that YAML cannot hold. */
const notPlain = Symbol("not plain");
/** Levels of objects in objects. */
const deepest = 100;

/** Copies plain data. An object that occurs twice is copied once, so that it stays one object. */
class PlainCopier {
  readonly #copies = new Map<object, unknown>();
  #depth = 0;

  copy(value: unknown): unknown {
    switch (typeof value) {
      case "string":
      case "number":
      case "boolean":
      case "bigint":
        return value;
      case "object":
        return value === null ? null : this.#copyObject(value);
      default:
        return notPlain;
    }
  }

  #copyObject(value: object): unknown {
    if (this.#copies.has(value)) return this.#copies.get(value);
    if (this.#depth >= deepest) return notPlain;
    // Until it is copied, finding it again means that it contains itself.
    this.#copies.set(value, notPlain);
    this.#depth++;
    const copy = Array.isArray(value) ? this.#list(value) : isPlainObject(value) ? this.#record(value) : notPlain;
    this.#depth--;
    this.#copies.set(value, copy);
    return copy;
  }

  #list(items: readonly unknown[]): unknown {
    const copies: unknown[] = [];
    for (const item of items) {
      const copy = item === undefined ? null : this.copy(item);
      if (copy === notPlain) return notPlain;
      copies.push(copy);
    }
    return copies;
  }

  #record(value: Readonly<Record<string, unknown>>): unknown {
    const copies: [string, unknown][] = [];
    for (const [name, item] of Object.entries(value)) {
      if (item === undefined) continue;
      const copy = this.copy(item);
      if (copy === notPlain) return notPlain;
      copies.push([name, copy]);
    }
    return Object.fromEntries(copies);
  }
}
