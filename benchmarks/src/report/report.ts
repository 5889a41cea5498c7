/** @file `--report`: the tables of docs/benchmarks.md, and the README's choice of them. */
import { fileURLToPath } from "node:url";
import type { Group } from "../plan.js";
import { describeLibraries } from "../run/install-peers.js";
import { replaceBetweenMarkers } from "./document.js";
import type { Result } from "./result.js";
import { tableHead, tableLine } from "./table.js";

const file = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** Names of the rows that the README shows. */
const shown = [
  ...["step", "mlp-32", "overhead-barebones", "overhead-everything", "mnist"],
  ...["start-trainer", "memory-overhead", "js-tensorflow", "js-jax"],
];

/** Rewrites the tables of the groups that were measured as a whole; README's too where that is all of them. */
export function writeReport(groups: readonly Group[], results: readonly Result[], sides: string, isAll: boolean): void {
  for (const group of groups) {
    const lines = results.filter((result) => result.group === group.name).map(tableLine);
    const usesLibraries = group.rows.some((row) => row.peers.some(({ side }) => side.runner === "js"));
    const more = usesLibraries ? `; ${describeLibraries()}` : "";
    const source = `\`npm run bench -- ${group.name}\`, ${new Date().toISOString().slice(0, 10)}: ${sides}${more}`;
    replaceBetweenMarkers(file("docs/benchmarks.md"), group.name, [tableHead, ...lines, "", source].join("\n"));
  }
  if (!isAll) return;
  const lines = shown.flatMap((name) => results.filter((result) => result.name === name)).map(tableLine);
  const more =
    "Ratios are ours to the peer's, smaller is better. All measurements, and why what falls short does: [docs/benchmarks.md](docs/benchmarks.md).";
  replaceBetweenMarkers(file("README.md"), "measurements", [tableHead, ...lines, "", `${sides}. ${more}`].join("\n"));
}
