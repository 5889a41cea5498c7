/** @file Writes results into documents, between markers: what stands around them is kept. */
import { readFileSync, writeFileSync } from "node:fs";

/** Replaces what stands between the markers of a name. */
export function replaceBetweenMarkers(path: string, name: string, text: string): void {
  const begin = `<!-- ${name}: begin -->`;
  const end = `<!-- ${name}: end -->`;
  const before = readFileSync(path, "utf8");
  const from = before.indexOf(begin);
  const to = before.indexOf(end);
  if (from < 0 || to < from) {
    throw new Error(`Expected the lines "${begin}" and "${end}" in ${path}. Received: a file without them.`);
  }
  writeFileSync(path, `${before.slice(0, from + begin.length)}\n\n${text.trim()}\n\n${before.slice(to)}`);
}
