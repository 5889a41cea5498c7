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
      if (file.endsWith(".json"))
        return [[file.slice(0, -".json".length), JSON.parse(readFileSync(path, "utf8")) as Trace]];
      if (!file.endsWith(".jsonl.gz")) return [];
      return gunzipSync(readFileSync(path))
        .toString("utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as Trace)
        .map((trace) => [trace.scenario.name, trace]);
    });
}
