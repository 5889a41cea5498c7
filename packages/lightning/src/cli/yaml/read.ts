/** @file Reading configurations: YAML and JSON with the place of each value, bounded in size, depth and aliases. */
import { setOwn } from "@lightning-ts/torch/util/own-keys";
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  Scalar,
  type YAMLMap,
} from "yaml";
import { UsageError } from "../usage-error.js";
import { isRecord } from "./float.js";
import { nestingOf } from "./nesting.js";
import { readScalar } from "./scalar.js";

/** The characters of a configuration at most: reading takes bounded time and memory. */
export const largestConfiguration = 4 * 1024 * 1024;
/** Values of a configuration at most, those of aliases counted as often as they occur. */
const mostValues = 200_000;
const deepest = 200;

/** What a text of YAML says. */
export interface YamlText {
  readonly value: unknown;
  /** Where a value stands: "run.yaml, line 3, column 5". */
  placeOf(path: readonly string[]): string;
}

/**
 * Reads one document of YAML or JSON. `1` and `1.0` are told apart, of equal keys the last counts.
 *
 * @param text the document
 * @param source what messages call it: a file's name
 * @throws UsageError for a text that is not YAML, is too long or too deep, has aliases that contain themselves or become too many values, or
 * tags of a language
 */
export function readYaml(text: string, source: string): YamlText {
  if (text.length > largestConfiguration) {
    throw new UsageError(
      `${source}: expected a configuration of at most ${largestConfiguration} characters. Received: ${text.length}. Is it the right file?`,
    );
  }
  const lineCounter = new LineCounter();
  if (nestingOf(text) > deepest)
    throw new UsageError(`${source}: expected YAML of at most ${deepest} levels. Received: more.`);
  const document = parseDocument(text, { schema: "failsafe", uniqueKeys: false, lineCounter, logLevel: "error" });
  const [problem] = document.errors;
  if (problem !== undefined) {
    const [{ line, col } = { line: 1, col: 1 }] = problem.linePos ?? [];
    const [reason = ""] = problem.message.split("\n");
    throw new UsageError(
      `${source}, line ${line}, column ${col}: expected YAML. ${reason.replace(/ at line .*$/, ".")}`,
    );
  }
  const reader = new Reader(document, source, lineCounter);
  return { value: reader.read(document.contents, []), placeOf: (path) => reader.placeOf(path) };
}

/** The text of a value without parts: the schema reads no other kind. */
function textOf({ value }: Scalar): string {
  return typeof value === "string" ? value : "";
}

/** Whether a list or mapping has no tag, or that which it has anyway. */
function isCommonTag(tag: string | undefined): boolean {
  return tag === undefined || tag === "!" || /^tag:yaml\.org,2002:(?:seq|map|omap|set)$/.test(tag);
}

class Reader {
  readonly #places = new Map<string, string>();
  readonly #open = new Set<unknown>();
  #count = 0;

  constructor(
    readonly document: Document.Parsed,
    readonly source: string,
    readonly lines: LineCounter,
  ) {}

  placeOf(path: readonly string[]): string {
    for (let length = path.length; length > 0; length--) {
      const place = this.#places.get(path.slice(0, length).join("\0"));
      if (place !== undefined) return place;
    }
    return this.source;
  }

  read(node: unknown, path: readonly string[]): unknown {
    if (node === null || node === undefined) return null;
    if (++this.#count > mostValues)
      throw this.#refusal(node, `at most ${mostValues} values, those of aliases counted`, "more");
    if (path.length > deepest) throw this.#refusal(node, `at most ${deepest} levels`, "more");
    if (isAlias(node)) return this.#alias(node.resolve(this.document), node, path);
    if (isScalar(node)) return this.#scalar(node);
    if ((isSeq(node) || isMap(node)) && !isCommonTag(node.tag)) throw this.#tagged(node);
    if (isSeq(node))
      return this.#within(node, () => node.items.map((item, i) => this.#at(item, item, [...path, String(i)])));
    if (isMap(node)) return this.#within(node, () => this.#map(node, path));
    throw this.#refusal(node, "values, lists and mappings", "something else");
  }

  #at(place: unknown, value: unknown, path: readonly string[]): unknown {
    this.#places.set(path.join("\0"), this.#place(place));
    return this.read(value, path);
  }

  #alias(target: unknown, alias: Node, path: readonly string[]): unknown {
    if (target === undefined)
      throw this.#refusal(alias, "an alias of an anchor before it", "one that there is no anchor for");
    return this.read(target, path);
  }

  #within(node: unknown, read: () => unknown): unknown {
    if (this.#open.has(node)) throw this.#refusal(node, "aliases that do not contain themselves", "one that does");
    this.#open.add(node);
    const value = read();
    this.#open.delete(node);
    return value;
  }

  #scalar(node: Scalar): unknown {
    const text = textOf(node);
    switch (node.tag) {
      case undefined:
        return node.type === Scalar.PLAIN || node.type === undefined ? readScalar(text) : text;
      case "!":
      case "tag:yaml.org,2002:str":
        return text;
      case "tag:yaml.org,2002:int":
      case "tag:yaml.org,2002:float":
      case "tag:yaml.org,2002:bool":
      case "tag:yaml.org,2002:null":
        return readScalar(text);
      default:
        throw this.#tagged(node);
    }
  }

  #map(node: YAMLMap, path: readonly string[]): Record<string, unknown> {
    const made: Record<string, unknown> = {};
    const merged: Record<string, unknown>[] = [];
    for (const pair of node.items) {
      const key = this.#key(pair.key);
      const value = this.#at(pair.key, pair.value, [...path, key]);
      if (key === "<<" && isScalar(pair.key) && pair.key.type === Scalar.PLAIN) {
        merged.push(...(Array.isArray(value) ? value : [value]).filter(isRecord));
      } else setOwn(made, key, value);
    }
    for (const other of merged) {
      for (const [key, value] of Object.entries(other)) if (!Object.hasOwn(made, key)) setOwn(made, key, value);
    }
    return made;
  }

  #key(node: unknown): string {
    const key = isAlias(node) ? node.resolve(this.document) : node;
    if (key === null || key === undefined) return "null";
    if (isScalar(key)) return textOf(key) || "null";
    throw this.#refusal(key, "keys that are names or numbers", "a list or a mapping as key");
  }

  #refusal(node: unknown, expected: string, received: string): UsageError {
    return new UsageError(`${this.#place(node)}: expected ${expected}. Received: ${received}.`);
  }

  #tagged(node: Node): UsageError {
    return this.#refusal(node, "YAML without tags of a language", node.tag ?? "a tag");
  }

  #place(node: unknown): string {
    const range = typeof node === "object" && node !== null && "range" in node ? node.range : null;
    if (!Array.isArray(range)) return this.source;
    const { line, col } = this.lines.linePos(Number(range[0]));
    return `${this.source}, line ${line}, column ${col}`;
  }
}
