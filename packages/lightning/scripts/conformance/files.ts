/** @file Reads files of recorded cases: JSON documents, JSON lines, gzipped or not. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** A file and what it holds: its lines, the items of its list, or its one document. */
export interface CaseFile {
  readonly path: string;
  readonly documents: readonly unknown[];
}

const recorded = /\.jsonl?(\.gz)?$/;

/** The files of cases at a path, of a folder also those in its folders. Others, such as pages and scripts, are passed over. */
export function caseFiles(path: string): CaseFile[] {
  if (!statSync(path).isDirectory()) return [{ path, documents: read(path) }];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .filter((entry) => entry.isDirectory() || recorded.test(entry.name))
    .flatMap((entry) => caseFiles(join(path, entry.name)));
}

function read(path: string): unknown[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  if (path.replace(/\.gz$/, "").endsWith(".jsonl")) {
    return text
      .split("\n")
      .filter((line) => line !== "")
      .map(parseJson);
  }
  const document = parseJson(text);
  return Array.isArray(document) ? (document as unknown[]) : [document];
}

/** Text, or a number that Python writes and JSON does not know. */
const TEXT_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?Infinity|NaN/g;
const NOT_A_NUMBER = "\u0000NaN";
const inJson: Readonly<Record<string, string>> = {
  Infinity: "1e999",
  "-Infinity": "-1e999",
  NaN: JSON.stringify(NOT_A_NUMBER),
};

/** JSON as Python writes it: Infinity and NaN are numbers. */
export function parseJson(text: string): unknown {
  const json = text.replace(TEXT_OR_NUMBER, (part) => inJson[part] ?? part);
  return JSON.parse(json, (_key, value: unknown) => (value === NOT_A_NUMBER ? NaN : value));
}
