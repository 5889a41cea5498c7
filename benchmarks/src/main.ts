/**
 * @file `npm run bench -- [GROUP|NAME...] [--json FILE] [--report]`: all sides of each benchmark, alternating in one run; medians
 * and ratios.
 */
import { writeFileSync } from "node:fs";
import { parseArguments } from "./arguments.js";
import { groups } from "./groups/index.js";
import type { Group, Peer, Row } from "./plan.js";
import { describeMachine, describePython, hasModule } from "./report/machine.js";
import { writeReport } from "./report/report.js";
import { type Result, resultsOf } from "./report/result.js";
import { tableHead, tableLine } from "./report/table.js";
import { floor } from "./run/command.js";
import { whyNoPeers } from "./run/install-peers.js";
import { measure } from "./run/measure.js";

const python = process.env.PEER_PYTHON ?? null;
const wish = parseArguments(process.argv.slice(2), groups);
const sides = `${describeMachine()}; peer: ${python === null ? "none" : describePython(python)}`;

/** Why a peer cannot be measured, or null. */
function whyMissing({ side, needs }: Peer): string | null {
  if (side.runner === "python" && python === null) return "no Python";
  if (side.runner === "cpp" && floor === null) return "no compiler";
  if (side.runner === "js") return whyNoPeers();
  if (needs !== undefined && python !== null && !hasModule(python, needs)) return "not installed";
  return null;
}

async function measureRow(group: Group, row: Row): Promise<Result[]> {
  const missing = new Map<Peer, string>();
  for (const peer of row.peers) {
    const reason = whyMissing(peer);
    if (reason !== null) missing.set(peer, reason);
  }
  const measured = row.peers.filter((peer) => !missing.has(peer));
  const samples = await measure(
    row,
    measured.map(({ side }) => side),
    python,
  );
  return resultsOf(group.name, row, samples, measured, missing);
}

async function measureGroup(group: Group): Promise<Result[]> {
  const results: Result[] = [];
  const started = performance.now();
  console.log(`\n## ${group.title}\n\n${tableHead}`);
  const remove = await group.prepare?.();
  try {
    for (const row of group.rows) {
      try {
        const found = await measureRow(group, row);
        for (const result of found) console.log(tableLine(result));
        results.push(...found);
      } catch (error) {
        // The other rows are worth having; the run counts as failed.
        console.error(`\n${row.name} could not be measured:\n${String(error)}\n`);
        process.exitCode = 1;
      }
    }
  } finally {
    remove?.();
  }
  console.log(`\n(${((performance.now() - started) / 1000).toFixed(0)} s)`);
  return results;
}

console.log(sides);
if (python === null) console.log("Set PEER_PYTHON to a Python with torch and lightning to compare.");
const results: Result[] = [];
for (const group of wish.groups) results.push(...(await measureGroup(group)));
if (wish.json !== null) writeFileSync(wish.json, `${JSON.stringify({ sides, results }, null, 2)}\n`);
if (wish.report) {
  // A table is of one run: a group of which only some rows were asked for keeps the one it has.
  const whole = wish.groups.filter(
    (group) => group.rows.length === groups.find(({ name }) => name === group.name)?.rows.length,
  );
  writeReport(whole, results, sides, wish.isAll);
}
