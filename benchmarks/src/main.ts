/** @file `npm run bench -- [NAME...] [--json FILE]`: both sides of each benchmark, alternating in one run; medians and ratios. */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { torchVersion } from "@lightning-ts/torch";
import { cases } from "./cases/index.js";
import { Side, timeProcess } from "./side.js";
import { median, quartiles } from "./statistics.js";

const rounds = 11;
/** Long enough to hide the clock and short enough that both sides see the same machine. */
const roundMs = 250;
const threads = Number(process.env.BENCH_THREADS ?? "1");

interface Row {
  name: string;
  title: string;
  /** Median time of one iteration in microseconds. */
  ours: number;
  peer: number | null;
  ratio: number | null;
  /** First and third quartile of the rounds' ratios. */
  spread: [number, number] | null;
  target: number | null;
}

const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const peerScript = script("../peers/pytorch.py");

async function iterationsFor(side: Side): Promise<number> {
  let iterations = 1;
  for (;;) {
    const ns = (await side.time(iterations)) * iterations;
    if (ns > roundMs * 2e5) return Math.max(1, Math.round((iterations * roundMs * 1e6) / ns));
    iterations *= 4;
  }
}

async function compare(name: string, python: string | undefined): Promise<{ ours: number[]; peer: number[] }> {
  const ours = await Side.start(process.execPath, [script("worker.js"), name], threads);
  const peer = python === undefined ? null : await Side.start(python, [peerScript, name], threads);
  const result = { ours: [] as number[], peer: [] as number[] };
  try {
    const n = await iterationsFor(ours);
    const m = peer === null ? 0 : await iterationsFor(peer);
    await ours.time(n);
    if (peer !== null) await peer.time(m);
    for (let i = 0; i < rounds; i++) {
      result.ours.push((await ours.time(n)) / 1000);
      if (peer !== null) result.peer.push((await peer.time(m)) / 1000);
    }
  } finally {
    ours.stop();
    peer?.stop();
  }
  return result;
}

async function compareStart(python: string | undefined): Promise<{ ours: number[]; peer: number[] }> {
  const result = { ours: [] as number[], peer: [] as number[] };
  for (let i = -1; i < 7; i++) {
    const ours = (await timeProcess(process.execPath, [script("first-step.js")])) * 1000;
    const peer = python === undefined ? null : (await timeProcess(python, [peerScript, "first-step"])) * 1000;
    if (i < 0) continue; // the first pair fills the page cache
    result.ours.push(ours);
    if (peer !== null) result.peer.push(peer);
  }
  return result;
}

function row(name: string, title: string, target: number | null, times: { ours: number[]; peer: number[] }): Row {
  const ratios = times.peer.map((p, i) => (times.ours[i] ?? NaN) / p);
  const none = ratios.length === 0;
  return {
    name,
    title,
    target,
    ours: median(times.ours),
    peer: none ? null : median(times.peer),
    ratio: none ? null : median(ratios),
    spread: none ? null : quartiles(ratios),
  };
}

const digits = (us: number): string =>
  us < 100 ? us.toFixed(2) : us < 1e5 ? us.toFixed(0) : (us / 1000).toFixed(0) + "k";

function line(r: Row): string {
  const ratio =
    r.ratio === null || r.spread === null
      ? "-"
      : `${r.ratio.toFixed(2)} (${r.spread[0].toFixed(2)}-${r.spread[1].toFixed(2)})`;
  const reached = r.ratio === null || r.target === null ? "" : r.ratio <= r.target ? "yes" : "no";
  return `| ${r.name} | ${r.title} | ${digits(r.ours)} | ${r.peer === null ? "-" : digits(r.peer)} | ${ratio} | ${r.target ?? "-"} | ${reached} |`;
}

function peerVersion(python: string): string {
  return execFileSync(
    python,
    ["-c", "import torch, sys; print('PyTorch', torch.__version__, 'Python', sys.version.split()[0])"],
    {
      encoding: "utf8",
    },
  ).trim();
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const jsonAt = args.indexOf("--json");
  const json = jsonAt < 0 ? undefined : args.splice(jsonAt, 2)[1];
  const known = [...cases.map((c) => c.name), "start"];
  const unknown = args.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new Error(`Expected names of benchmarks: ${known.join(", ")}. Received: ${unknown}.`);
  }
  const python = process.env.PEER_PYTHON;
  const machine = `${cpus()[0]?.model.trim() ?? "unknown processor"}, ${cpus().length} cores, ${threads} thread(s); Node ${process.version}, libtorch ${torchVersion()}`;
  console.log(machine);
  console.log(
    python === undefined
      ? "No peer: set PEER_PYTHON to a Python with torch to compare."
      : `Peer: ${peerVersion(python)}`,
  );
  console.log(
    "\n| name | what | ours, us | peer, us | ratio (quartiles) | to reach | reached |\n| --- | --- | --- | --- | --- | --- | --- |",
  );
  const rows: Row[] = [];
  const wanted = (name: string): boolean => args.length === 0 || args.includes(name);
  for (const c of cases) {
    if (!wanted(c.name)) continue;
    rows.push(row(c.name, c.title, c.target, await compare(c.name, python)));
    console.log(line(rows[rows.length - 1] as Row));
  }
  if (wanted("start")) {
    rows.push(row("start", "process start to the end of the first training step", 0.35, await compareStart(python)));
    console.log(line(rows[rows.length - 1] as Row));
  }
  if (json !== undefined) writeFileSync(json, JSON.stringify({ machine, rows }, null, 2) + "\n");
}

await main();
