/** @file One side of a benchmark in a process of its own: reads "<iterations>" lines, answers with nanoseconds. */
import { createInterface } from "node:readline";
import * as torch from "@lightning-ts/torch";
import { cases } from "./cases/index.js";

const found = cases.find((c) => c.name === process.argv[2]);
if (found === undefined) throw new Error(`no benchmark is called ${process.argv[2]}`);
torch.setNumThreads(Number(process.env.BENCH_THREADS ?? "1"));
const iterate = found.prepare();
process.stdout.write("ready\n");
for await (const line of createInterface({ input: process.stdin })) {
  const iterations = Number(line);
  const start = process.hrtime.bigint();
  for (let i = 0; i < iterations; i++) iterate();
  process.stdout.write(`${process.hrtime.bigint() - start}\n`);
}
