/**
 * @file One side of a benchmark in a process of its own: reads "<iterations>" lines, answers with nanoseconds; "peak" is answered
 * with the peak of resident memory in bytes. Answers go to the fourth file descriptor, so that the work may print.
 */
import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { setNumThreads } from "@lightning-ts/torch";
import { peakMemory } from "./peak-memory.js";
import { programs } from "./programs/index.js";

const answers = 3;
const [name = "", ...args] = process.argv.slice(2);
const load = programs[name];
if (load === undefined) throw new Error(`no program is called ${name}`);
setNumThreads(Number(process.env.BENCH_THREADS ?? "1"));
const iterate = await (await load())(args);
writeSync(answers, "ready\n");
for await (const line of createInterface({ input: process.stdin })) {
  if (line === "peak") {
    writeSync(answers, `${peakMemory()}\n`);
    continue;
  }
  const iterations = Number(line);
  let counted: bigint | null = null;
  const start = process.hrtime.bigint();
  for (let i = 0; i < iterations; i++) {
    const result = iterate();
    if (result === undefined) continue;
    const part = await result;
    if (part !== undefined) counted = (counted ?? 0n) + BigInt(Math.round(part));
  }
  writeSync(answers, `${counted ?? process.hrtime.bigint() - start}\n`);
}
