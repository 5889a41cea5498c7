/**
 * @file Reads damaged files by the thousand: `files.ts [COUNT] [SEED]`. Each must give an error that says what is wrong with it, or
 * a value: no crash, no hang, no more memory than the file's size and a constant. Closes with `N passed, M failed`.
 *
 * The files are read in child processes, `files.ts --child START COUNT SEED`, so that a crash is counted and gone past.
 */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { judge } from "./verdict.js";
import { mutate } from "./mutate.js";
import { Random } from "./random.js";
import { seedFiles } from "./seeds.js";

const BATCH = 5000;
const LONGEST_MS = 10_000;
/** What reading may take beyond the file's size, in MiB: the reader's own allowance, and what JavaScript's collector leaves lying. */
const MOST_MIB = 1024 + 256;

/** The damaged file of a number. */
function damaged(files: readonly (readonly [string, Uint8Array])[], index: number, seed: number): [string, Uint8Array] {
  const random = new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index, 0x85ebca6b));
  const [name, bytes] = random.pick(files);
  return [name, mutate(bytes, random)];
}

interface Report {
  read: number;
  values: number;
  refused: number;
  faults: string[];
  slowestMs: number;
  grownMib: number;
}

function readAll(start: number, count: number, seed: number, progress: (index: number) => void): Report {
  const files = [...seedFiles()];
  const report: Report = { read: 0, values: 0, refused: 0, faults: [], slowestMs: 0, grownMib: 0 };
  for (const [name, bytes] of files) judge(name, bytes, true);
  const before = process.resourceUsage().maxRSS;
  for (let index = start; index < start + count; index++) {
    progress(index);
    const [name, bytes] = damaged(files, index, seed);
    const began = performance.now();
    const verdict = judge(name, bytes, index % 4 !== 0);
    const took = performance.now() - began;
    report.slowestMs = Math.max(report.slowestMs, took);
    report.read++;
    if (verdict.kind === "value") report.values++;
    else if (verdict.kind === "refused") report.refused++;
    else report.faults.push(`file ${index} (of ${name}): ${verdict.why}`);
    if (took > LONGEST_MS) report.faults.push(`file ${index} (of ${name}): took ${Math.round(took)} ms`);
  }
  report.grownMib = (process.resourceUsage().maxRSS - before) / 1024;
  if (report.grownMib > MOST_MIB)
    report.faults.push(`files from ${start}: memory grew by ${Math.round(report.grownMib)} MiB`);
  return report;
}

/** Runs a child over a range; where it dies, another goes on behind the file that it died of. */
async function inChildren(start: number, count: number, seed: number, add: (report: Report) => void): Promise<void> {
  for (let at = start; at < start + count;) {
    const self = fileURLToPath(import.meta.url);
    const args = [...process.execArgv, self, "--child", String(at), String(start + count - at), String(seed)];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit", "ipc"] });
    let current = at;
    let report: Report | null = null;
    let hung = false;
    const watch = (): NodeJS.Timeout =>
      setTimeout(() => {
        hung = true;
        child.kill("SIGKILL");
      }, 120_000);
    let timer = watch();
    child.on("message", (message: number | Report) => {
      clearTimeout(timer);
      timer = watch();
      if (typeof message === "number") current = message;
      else report = message;
    });
    const ended = await new Promise<string>((resolve) =>
      child.on("close", (code, signal) => resolve(signal ?? `code ${code}`)),
    );
    clearTimeout(timer);
    if (report !== null) {
      add(report);
      return;
    }
    const why = hung ? "hangs" : `ends the process with ${ended}`;
    const read = current - at + 1;
    add({ read, values: 0, refused: read - 1, faults: [`file ${current}: ${why}`], slowestMs: 0, grownMib: 0 });
    at = current + 1;
  }
}

async function main(count: number, seed: number): Promise<void> {
  const total: Report = { read: 0, values: 0, refused: 0, faults: [], slowestMs: 0, grownMib: 0 };
  for (let start = 0; start < count; start += BATCH) {
    await inChildren(start, Math.min(BATCH, count - start), seed, (report) => {
      total.read += report.read;
      total.values += report.values;
      total.refused += report.refused;
      total.slowestMs = Math.max(total.slowestMs, report.slowestMs);
      total.grownMib = Math.max(total.grownMib, report.grownMib);
      for (const fault of report.faults) console.log(fault);
      total.faults.push(...report.faults);
    });
  }
  console.log(
    `damaged files: ${total.read} read, ${total.refused} refused, ${total.values} gave a value; slowest ` +
      `${Math.round(total.slowestMs)} ms, memory grew by ${Math.round(total.grownMib)} MiB at most`,
  );
  console.log(`${total.read - total.faults.length} passed, ${total.faults.length} failed`);
  process.exitCode = total.faults.length === 0 ? 0 : 1;
}

const [first, ...rest] = process.argv.slice(2);
if (first === "--child") {
  const [start = 0, count = 0, seed = 0] = rest.map(Number);
  const send = (message: number | Report): void => void process.send?.(message);
  // Sent before each file, so that the parent knows of which one a child died.
  const report = readAll(start, count, seed, send);
  process.send?.(report, () => process.disconnect());
} else {
  await main(Number(first ?? 100_000), Number(rest[0] ?? 1));
}
