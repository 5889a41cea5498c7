/** @file What finds the calls that end a process. */
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { runCalls } from "./children.js";

const planted = fileURLToPath(new URL("planted.ts", import.meta.url));
const command = [process.execPath, "--import", import.meta.resolve("tsx"), planted];

it("names each planted death, hang and fault, and the call that broke what a later one dies of, or the heap", async () => {
  const { calls, deaths, faults } = await runCalls(0, 18, { command, seed: 1, longestMs: 3000 });
  expect(calls).toBe(18);
  expect(faults).toEqual([[7, "threw a number"]]);
  expect(deaths.map(({ index, how }) => [index, how])).toEqual([
    [3, "SIGSEGV"],
    [5, "hangs"],
    [9, "SIGABRT, 3 calls later"],
    [13, "SIGABRT, memory written out of bounds"],
  ]);
});
