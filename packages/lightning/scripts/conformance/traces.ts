/** @file Reads recorded traces: a folder of JSON files, or files of gzipped JSON lines. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Trace } from "./scenario.js";

/** The traces of a folder, by name. */
export function readTraces(folder: string): [name: string, trace: Trace][] {
  return readdirSync(folder)
    .sort()
    .flatMap((file): [string, Trace][] => {
      const path = join(folder, file);
      if (file.endsWith(".json")) return [[file.slice(0, -".json".length), parseTrace(readFileSync(path, "utf8"))]];
      if (!file.endsWith(".jsonl.gz")) return [];
      return gunzipSync(readFileSync(path))
        .toString("utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map(parseTrace)
        .map((trace) => [trace.scenario.name, trace]);
    });
}

/** Text, or a number that Python writes and JSON does not know. */
const TEXT_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?Infinity|NaN/g;
const NOT_A_NUMBER = "\u0000NaN";
const inJson: Readonly<Record<string, string>> = {
  Infinity: "1e999",
  "-Infinity": "-1e999",
  NaN: JSON.stringify(NOT_A_NUMBER),
};

/** A trace as Python writes it: Infinity and NaN are numbers. */
export function parseTrace(text: string): Trace {
  const json = text.replace(TEXT_OR_NUMBER, (part) => inJson[part] ?? part);
  return JSON.parse(json, (_key, value: unknown) => (value === NOT_A_NUMBER ? NaN : value)) as Trace;
}
