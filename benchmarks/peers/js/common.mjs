/** @file What all programs in JavaScript share: the numbers they compute with, and how they answer the runner. */
import { writeSync } from "node:fs";
import { createInterface } from "node:readline";

/** The same values as on the other side. */
export function values(n, offset = 0) {
  return Float32Array.from({ length: n }, (_, i) => Math.sin((i + offset) * 0.37) * 0.5);
}

/** Reads "<iterations>" lines, answers with nanoseconds. */
export async function serve(iterate) {
  writeSync(3, "ready\n");
  for await (const line of createInterface({ input: process.stdin })) {
    const iterations = Number(line);
    const start = process.hrtime.bigint();
    for (let i = 0; i < iterations; i++) {
      const result = iterate();
      if (result !== undefined) await result;
    }
    writeSync(3, `${process.hrtime.bigint() - start}\n`);
  }
}
